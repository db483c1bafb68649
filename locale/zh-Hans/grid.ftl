# 一天的空位：图片上的字；看不到图片的渠道用同样的内容列成几行。
# 图例：free 可订，taken 已订，full 名额已满，own 自己订的，closed 不能订，past 已过去的时段，left 格子里的数字

grid-free = 可订
grid-taken = 已订
grid-full = 已满
grid-own = 您的预订
grid-closed = 不可订
grid-past = 已过
grid-left = 剩余名额
# $day 日期
grid-day = { $day }

## 列成几行

# $facility 设施，$day 日期
grid-heading = { $facility } { $day }
# $space 场地，$spans 几段时间
grid-row = { $space }：{ $spans }
grid-separator = 、
# $start、$until 钟点（24 小时制）
grid-span = { $start }–{ $until }
# $span 一段时间，$left 剩余名额
grid-span-left = { $span } 余 { $left }
# $at 钟点，$left 剩余名额
grid-session-left = { $at } 余 { $left }
grid-session-full = { $at } 已满
grid-none = 当天已无空位
# 住户自己订的：$space 场地，$spans 几段时间
grid-own-row = 您的预订：{ $space } { $spans }
