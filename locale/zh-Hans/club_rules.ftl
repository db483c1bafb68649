### 会所预订的规则：为什么不能这样订，怎样就可以。

## 时长：$n 数目

lasting-minutes = { $n } 分钟
lasting-hours = { $n } 小时
lasting-days = { $n } 天

## 不合规则的地方，一条一行

broken-past = 这个时间已经过了，请选择后面的时间。
# $notice 至少提前多久，$earliest 现在最早能订到的时间
broken-notice = 需要提前 { $notice }预订，现在最早可以订{ $earliest }。
# $ahead 最多提前多久，$latest 现在最晚能订到的时间
broken-ahead = 最多提前 { $ahead }预订，现在可以订到{ $latest }为止。
# $least 最短时长
broken-too-short = 每次至少预订 { $least }。
# $most 最长时长
broken-too-long = 每次最多预订 { $most }，请缩短时间。
# $step 时长的单位
broken-uneven = 时长请按 { $step }的整倍数选择。
# $every 两次开始时间的间隔，$start 附近可以开始的时间
broken-misaligned = 每 { $every }有一次开始时间，例如{ $start }。
# $facility 设施，$day 日期
broken-closed-day = { $facility }{ $day }不开放，请选择其他日期。
# $facility 设施，$hours 开放时间，$last 最晚的开始时间
broken-closed-then = { $facility }的开放时间是{ $hours }，最晚从{ $last }开始，请在这段时间内选择。
# $least 最少人数
broken-too-few = 至少 { $least } 人才能预订。
# $most 最多人数
broken-too-many = 最多可以容纳 { $most } 人，请减少人数或分开预订。
# $facility 设施，$age 儿童的年龄界限
broken-no-children = { $facility }不接待 { $age } 岁以下的儿童，敬请谅解。
# $age 儿童的年龄界限
broken-child-alone = { $age } 岁以下的儿童需要有成人陪同，请至少加上一位成人。
# $each 一位成人最多可以带几名儿童，$age 儿童的年龄界限
broken-children-per-adult = 一位成人最多可以带 { $each } 名 { $age } 岁以下的儿童，请增加成人。
# $facility 设施，$limit 次数，$day 日期，$numbers 您家当天的预订号
broken-quota-day = { $facility }每户每天最多预订 { $limit } 次，您家{ $day }已有预订 { $numbers }，请选择其他日期。
# $facility 设施，$limit 次数，$again 从哪一天起又可以订
broken-quota-week = { $facility }每户每周最多预订 { $limit } 次，您家这一周的次数已经用完，请选择{ $again }或以后的日期。
# $facility 设施，$limit 次数，$again 从哪一天起又可以订
broken-quota-month = { $facility }每户每月最多预订 { $limit } 次，您家这个月的次数已经用完，请选择{ $again }或以后的日期。
# $facility 设施，$limit 次数
broken-quota-open = { $facility }每户最多同时保留 { $limit } 个未开始的预订，请先使用或取消其中一个。
# $points 现有分数，$until 到什么时候可以再订
broken-blocked = 因未到场或临时取消，您家已累计 { $points } 分，{ $until }起可以再次预订。如有不同意见，请联系我们：{ $phone }。
# $facility 设施，$day 日期
broken-card-needed = { $facility }凭会员卡预订，您家没有{ $day }有效的会员卡。办卡请到会所前台，或致电 { $phone }。
# $number 预订号，$facility 那个预订的设施，$when 时间
broken-same-time = 您在这个时间已经预订了{ $facility }（{ $number }，{ $when }），请换一个时间，或先取消那个预订。

## 现在不能这样做

# $number 预订号，$state 状态
booking-not-possible-now = 预订 { $number } 现在的状态是：{ $state }，不能这样操作。
# $number 预订号，$points 扣的分数，$until 免费取消的截止时间
booking-cancel-late = 预订 { $number } 的免费取消时间到{ $until }为止。现在取消会记 { $points } 分，请问您确定要取消吗？
# $number 预订号
booking-refuse-words = 请写明不同意预订 { $number } 的原因，住户会看到。
# $number 预订号，$end 现在的结束时间
booking-extend-end = 预订 { $number } 到{ $end }为止，请选择一个更晚的结束时间。
# $number 预订号，$start 开始时间
booking-begun = 预订 { $number } 在{ $start }已经开始，不能再这样改动。
# $number 预订号，$until 改期的截止时间
booking-move-late = 预订 { $number } 可以改期到{ $until }为止，现在已经过了。如需帮助，请致电 { $phone }。
# $number 预订号，$opens 可以入场的时间
booking-too-early = 预订 { $number } 从{ $opens }起可以入场，请稍后再来。
# $number 预订号，$end 结束时间
booking-over = 预订 { $number } 已在{ $end }结束。
# $number 预订号，$until 保留到什么时候
booking-grace = 预订 { $number } 为客人保留到{ $until }，在那之前不能记为未到场。
# $number 预订号
booking-offer-over = 预订 { $number } 为您保留空位的时间已经过了。您可以重新预订，或再次候补。
# $number 预订号，$until 有效期
booking-not-lapsed = 预订 { $number } 在{ $until }之前仍然有效。
