# 一天的空位：圖片上的字；看不到圖片的渠道用同樣的內容列成幾行。
# 圖例：free 可訂，taken 已訂，full 名額已滿，own 自己訂的，closed 不能訂，past 已過去的時段，left 格子裡的數字

grid-free = 可訂
grid-taken = 已訂
grid-full = 已滿
grid-own = 您的預訂
grid-closed = 不可訂
grid-past = 已過
grid-left = 剩餘名額
# $day 日期
grid-day = { $day }

## 列成幾行

# $facility 設施，$day 日期
grid-heading = { $facility } { $day }
# $space 場地，$spans 幾段時間
grid-row = { $space }：{ $spans }
grid-separator = 、
# $start、$until 鐘點（24 小時制）
grid-span = { $start }–{ $until }
# $span 一段時間，$left 剩餘名額
grid-span-left = { $span } 餘 { $left }
# $at 鐘點，$left 剩餘名額
grid-session-left = { $at } 餘 { $left }
grid-session-full = { $at } 已滿
grid-none = 當天已無空位
# 住戶自己訂的：$space 場地，$spans 幾段時間
grid-own-row = 您的預訂：{ $space } { $spans }
