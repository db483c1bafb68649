### 會所預訂的規則：為什麼不能這樣訂，怎樣就可以。

## 時長：$n 數目

lasting-minutes = { $n } 分鐘
lasting-hours = { $n } 小時
lasting-days = { $n } 天

## 不合規則的地方，一條一行

broken-past = 這個時間已經過了，請選擇後面的時間。
# $notice 至少提前多久，$earliest 現在最早能訂到的時間
broken-notice = 需要提前 { $notice }預訂，現在最早可以訂{ $earliest }。
# $ahead 最多提前多久，$latest 現在最晚能訂到的時間
broken-ahead = 最多提前 { $ahead }預訂，現在可以訂到{ $latest }為止。
# $least 最短時長
broken-too-short = 每次至少預訂 { $least }。
# $most 最長時長
broken-too-long = 每次最多預訂 { $most }，請縮短時間。
# $step 時長的單位
broken-uneven = 時長請按 { $step }的整倍數選擇。
# $every 兩次開始時間的間隔，$start 附近可以開始的時間
broken-misaligned = 每 { $every }有一次開始時間，例如{ $start }。
# $facility 設施，$day 日期
broken-closed-day = { $facility }{ $day }不開放，請選擇其他日期。
# $facility 設施，$hours 開放時間，$last 最晚的開始時間
broken-closed-then = { $facility }的開放時間是{ $hours }，最晚從{ $last }開始，請在這段時間內選擇。
# $least 最少人數
broken-too-few = 至少 { $least } 人才能預訂。
# $most 最多人數
broken-too-many = 最多可以容納 { $most } 人，請減少人數或分開預訂。
# $facility 設施，$age 兒童的年齡界限
broken-no-children = { $facility }不接待 { $age } 歲以下的兒童，敬請諒解。
# $age 兒童的年齡界限
broken-child-alone = { $age } 歲以下的兒童需要有成人陪同，請至少加上一位成人。
# $each 一位成人最多可以帶幾名兒童，$age 兒童的年齡界限
broken-children-per-adult = 一位成人最多可以帶 { $each } 名 { $age } 歲以下的兒童，請增加成人。
# $facility 設施，$limit 次數，$day 日期，$numbers 您家當天的預訂號
broken-quota-day = { $facility }每戶每天最多預訂 { $limit } 次，您家{ $day }已有預訂 { $numbers }，請選擇其他日期。
# $facility 設施，$limit 次數，$again 從哪一天起又可以訂
broken-quota-week = { $facility }每戶每週最多預訂 { $limit } 次，您家這一週的次數已經用完，請選擇{ $again }或以後的日期。
# $facility 設施，$limit 次數，$again 從哪一天起又可以訂
broken-quota-month = { $facility }每戶每月最多預訂 { $limit } 次，您家這個月的次數已經用完，請選擇{ $again }或以後的日期。
# $facility 設施，$limit 次數
broken-quota-open = { $facility }每戶最多同時保留 { $limit } 個未開始的預訂，請先使用或取消其中一個。
# $points 現有分數，$until 到什麼時候可以再訂
broken-blocked = 因未到場或臨時取消，您家已累計 { $points } 分，{ $until }起可以再次預訂。如有不同意見，請聯繫我們：{ $phone }。
# $facility 設施，$day 日期
broken-card-needed = { $facility }憑會員卡預訂，您家沒有{ $day }有效的會員卡。辦卡請到會所櫃檯，或致電 { $phone }。
# $number 預訂號，$facility 那個預訂的設施，$when 時間
broken-same-time = 您在這個時間已經預訂了{ $facility }（{ $number }，{ $when }），請換一個時間，或先取消那個預訂。

## 現在不能這樣做

# $number 預訂號，$state 狀態
booking-not-possible-now = 預訂 { $number } 現在的狀態是：{ $state }，不能這樣操作。
# $number 預訂號，$points 扣的分數，$until 免費取消的截止時間
booking-cancel-late = 預訂 { $number } 的免費取消時間到{ $until }為止。現在取消會記 { $points } 分，請問您確定要取消嗎？
# $number 預訂號
booking-refuse-words = 請寫明不同意預訂 { $number } 的原因，住戶會看到。
# $number 預訂號，$end 現在的結束時間
booking-extend-end = 預訂 { $number } 到{ $end }為止，請選擇一個更晚的結束時間。
# $number 預訂號，$start 開始時間
booking-begun = 預訂 { $number } 在{ $start }已經開始，不能再這樣改動。
# $number 預訂號，$until 改期的截止時間
booking-move-late = 預訂 { $number } 可以改期到{ $until }為止，現在已經過了。如需幫助，請致電 { $phone }。
# $number 預訂號，$opens 可以入場的時間
booking-too-early = 預訂 { $number } 從{ $opens }起可以入場，請稍後再來。
# $number 預訂號，$end 結束時間
booking-over = 預訂 { $number } 已在{ $end }結束。
# $number 預訂號，$until 保留到什麼時候
booking-grace = 預訂 { $number } 為客人保留到{ $until }，在那之前不能記為未到場。
# $number 預訂號
booking-offer-over = 預訂 { $number } 為您保留空位的時間已經過了。您可以重新預訂，或再次候補。
# $number 預訂號，$until 有效期
booking-not-lapsed = 預訂 { $number } 在{ $until }之前仍然有效。
