### 单个的词：类别、状态、角色、日期和时间的写法。它们会放进别的句子里。

## 报修类别

category-plumbing = 给排水
category-electrical = 电路电器
category-elevator = 电梯
category-door-window = 门窗
category-gas = 燃气
category-hvac = 空调暖通
category-network-intercom = 网络与对讲
category-public-area = 公共设施
category-other = 其他

## 紧急情况（gas、other 与上面相同）

category-fire = 火警
category-lift = 电梯困人
category-drowning = 溺水
category-medical = 急病受伤
category-electric-shock = 触电
category-water = 大量漏水
category-security = 治安
category-missing-child = 儿童走失

## 工单状态

state-dispatched = 等待接单
state-accepted = 已接单
state-on-the-way = 正在赶来
state-arrived = 已到现场
state-waiting = 暂停等待
state-done = 已完工，等您确认
state-closed = 已销项

## 销项方式

closing-confirmed = 住户已确认
closing-unconfirmed = 住户未确认
closing-cancelled = 住户已取消
closing-rejected = 不予受理
closing-answered = 已答复
closing-managed = 由经理销项

## 暂停原因

pause-waiting-for-resident = 等待住户回复
pause-access = 等待进门
pause-parts = 等待配件
pause-third-party = 等待外部单位

## 时限

clock-accept = 接单
clock-arrive = 上门
clock-resolve = 修好
clock-reply = 回复

## 角色

role-agent = 接待员
role-supervisor = 主管
role-department-head = 部门负责人
role-manager = 经理
role-gm = 总经理

## 称呼

honorific-mr = 先生
honorific-ms = 女士

## 语言（各用自己的文字）

language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English

## 星期、月份、时段

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
part-early = 凌晨
part-morning = 上午
part-noon = 中午
part-afternoon = 下午
part-evening = 晚上

## 日期和时间的写法
## 日期可用：$year、$month、$month-name、$day-of-month、$weekday
## 钟点可用：$part 时段、$hour（24 小时制）、$hour12（12 小时制）、$minute

time-day = { $month }月{ $day-of-month }日（{ $weekday }）
time-clock = { $part }{ $hour12 }:{ $minute }
# 与前面的钟点在同一时段时
time-clock-same-part = { $hour12 }:{ $minute }
# $day 日期，$clock 钟点
time-moment = { $day }{ $clock }
# $day 日期，$from 起，$until 止
time-period = { $day }{ $from }–{ $until }
# 跨天：$from、$until 都带日期
time-period-days = { $from }至{ $until }
# 整天
time-whole-day = { $day }全天
time-whole-days = { $from }至{ $until }，全天

## 服务时间表

# $days 哪几天，$spans 钟点
hours-row = { $days } { $spans }
hours-closed = 休息
hours-separator = 、
# $from、$until 星期
hours-days = { $from }至{ $until }
# $from、$until 钟点（24 小时制）
hours-span = { $from }–{ $until }
