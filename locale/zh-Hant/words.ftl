### 單個的詞：類別、狀態、角色、日期和時間的寫法。它們會放進別的句子裡。

## 報修類別

category-plumbing = 給排水
category-electrical = 電路電器
category-elevator = 電梯
category-door-window = 門窗
category-gas = 燃氣
category-hvac = 空調暖通
category-network-intercom = 網絡與對講
category-public-area = 公共設施
category-other = 其他

## 緊急情況（gas、other 與上面相同）

category-fire = 火警
category-lift = 電梯困人
category-drowning = 溺水
category-medical = 急病受傷
category-electric-shock = 觸電
category-water = 大量漏水
category-security = 治安
category-missing-child = 兒童走失

## 工單狀態

state-dispatched = 等待接單
state-accepted = 已接單
state-on-the-way = 正在趕來
state-arrived = 已到現場
state-waiting = 暫停等待
state-done = 已完工，等您確認
state-closed = 已銷項

## 銷項方式

closing-confirmed = 住戶已確認
closing-unconfirmed = 住戶未確認
closing-cancelled = 住戶已取消
closing-rejected = 不予受理
closing-answered = 已答覆
closing-managed = 由經理銷項

## 暫停原因

pause-waiting-for-resident = 等待住戶回覆
pause-access = 等待進門
pause-parts = 等待配件
pause-third-party = 等待外部單位

## 時限

clock-accept = 接單
clock-arrive = 上門
clock-resolve = 修好
clock-reply = 回覆

## 角色

role-agent = 接待員
role-supervisor = 主管
role-department-head = 部門負責人
role-manager = 經理
role-gm = 總經理

## 稱呼

honorific-mr = 先生
honorific-ms = 女士

## 語言（各用自己的文字）

language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English

## 星期、月份、時段

weekday-1 = 週一
weekday-2 = 週二
weekday-3 = 週三
weekday-4 = 週四
weekday-5 = 週五
weekday-6 = 週六
weekday-7 = 週日
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

## 日期和時間的寫法
## 日期可用：$year、$month、$month-name、$day-of-month、$weekday
## 鐘點可用：$part 時段、$hour（24 小時制）、$hour12（12 小時制）、$minute

time-day = { $month }月{ $day-of-month }日（{ $weekday }）
time-clock = { $part }{ $hour12 }:{ $minute }
# 與前面的鐘點在同一時段時
time-clock-same-part = { $hour12 }:{ $minute }
# $day 日期，$clock 鐘點
time-moment = { $day }{ $clock }
# $day 日期，$from 起，$until 止
time-period = { $day }{ $from }–{ $until }
# 跨天：$from、$until 都帶日期
time-period-days = { $from }至{ $until }
# 整天
time-whole-day = { $day }全天
time-whole-days = { $from }至{ $until }，全天

## 服務時間表

# $days 哪幾天，$spans 鐘點
hours-row = { $days } { $spans }
hours-closed = 休息
hours-separator = 、
# $from、$until 星期
hours-days = { $from }至{ $until }
# $from、$until 鐘點（24 小時制）
hours-span = { $from }–{ $until }
