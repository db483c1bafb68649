### 预订：棋牌室、游泳池、健身房、会议室。

## 哪一处、哪一家

book-which-facility = 请问您想预订哪里？也可以直接写一句话，例如“明天晚上七点到九点，棋牌室，4个人”。
# $facility 设施
choice-book-facility = { $facility }
book-which-of-them = 这一类设施有好几处，请您选择其中一处，好吗？
book-which-home = 请问是为哪一户预订？
book-bind-first = 预订前，需要先核实您的房号。请选择“绑定房号”，或直接写房号，例如 3-2-501。
book-bind-waits = 您的预订内容已为您留着。{ $house } 的登记正在核对，在这里收到核对通过的通知后，请写“继续”。

## 哪一天

# $facility 设施
book-which-day = 请问您想预订哪一天的{ $facility }？请选择，或直接写日期和时间。
# $facility 设施，$reasons 有些日子不能预订的原因
book-which-day-limited =
    请问您想预订哪一天的{ $facility }？请选择，或直接写日期和时间。
    有几天没有列出：
    { $reasons }
# $day 日期，$numbers 您家当天的预订号
book-day-yours = { $day }：您家已有预订 { $numbers }
# $facility 设施
book-which-day-instead = 很抱歉，日历上没有您说的那一天。请问您想预订哪一天的{ $facility }？请选择，或直接写日期和时间。
# $facility 设施，$reasons 原因
book-limited =
    很抱歉，现在无法为您预订{ $facility }：
    { $reasons }
    需要帮助请写“转人工”，或拨打 { $phone }。
# $facility 设施
book-no-days = 很抱歉，{ $facility }近期没有开放的日子。需要帮助请写“转人工”，或拨打 { $phone }。
# $day 日期
choice-book-day = { $day }
# $day 日期
choice-book-day-full = { $day } 已订满
book-no-such-day = 很抱歉，日历上没有这一天，请您换一个日期，好吗？
choice-book-more-days = 更多日期
choice-book-first-days = 回到最近几天
choice-book-other-facility = 换一处设施
choice-book-leave = 先不预订

## 几点

# $facility 设施，$day 日期
book-which-time = { $day }的{ $facility }，请问您想从几点开始？请选择，或直接写时间，例如“晚上七点到九点”。
# $facility 设施，$day 日期
book-which-time-free = 有的，{ $day }的{ $facility }还有空位，请问您想从几点开始？请选择，或直接写时间，例如“晚上七点到九点”。
# $facility 设施，$day 日期，$reason 原因
book-which-time-else =
    { $reason }
    { $day }的{ $facility }还有以下时间，请问您想从几点开始？
book-part-full = 您说的时段已经订满。
book-part-short = 您说的时段没有这么长的空位。
book-part-none = 您说的时段没有可以预订的时间。
# $facility 设施，$day 日期
book-which-full = { $day }的{ $facility }，以下时间已经订满，可以候补。请问您想候补几点？
# $time 时间
choice-book-time = { $time }
# $time 时间，$left 剩余名额
choice-book-time-left = { $time }（余 { $left } 位）
choice-book-more-times = 其他时间
choice-book-full-times = 候补已订满的时间
choice-book-other-day = 换一天
choice-book-other-time = 看看这一天的其他时间
choice-book-wait = 候补这个时间
# $when 时间段
choice-book-offer = { $when }
# $when 时间段，$space 房间
choice-book-offer-space = { $when } { $space }

## 不能预订的时间

# $facility 设施，$reasons 全部原因，$offers 可以改订的时间有几个
book-impossible =
    很抱歉，您说的时间暂时无法预订{ $facility }：
    { $reasons }
    { $offers ->
        [0] 您看换一个时间好吗？
       *[other] 您看以下时间方便吗？也可以直接写别的时间。
    }
# $facility 设施，$reasons 全部原因
book-impossible-now =
    很抱歉，现在无法为您预订{ $facility }：
    { $reasons }
    请选择：
# $facility 设施
book-nearest = { $facility }还有以下相近的时间，您看方便吗？也可以直接写别的时间。
# $facility 设施
book-none-near = 这几天{ $facility }没有相近的时间了，您看换一天好吗？
# $number 候补的预订号
book-waits-already = 您已在候补这个时间，编号 { $number }，有空位时我们在这里通知您。
# $when 时间段
book-full = { $when }已经订满。
# $when 时间段，$space 房间
book-full-space = { $space }在{ $when }已有人预订。
# $when 时间段，$left 剩余名额
book-left = { $when }只余 { $left } 位，不够您同行的人数。
# $when 时间段
book-closed = { $when }暂停开放。
# $when 时间段，$reason 原因
book-closed-for = { $when }暂停开放，原因：{ $reason }。
# $day 日期
book-day-full = { $day }已经订满。
# $day 日期
book-day-over = { $day }没有可以预订的时间了。

## 多久、几位

# $facility 设施，$start 开始时间
book-how-long = { $start }开始，请问您想用多久？
# $hours 小时，$minutes 分钟，$until 到几点
choice-book-length =
    { $hours ->
        [0] { $minutes } 分钟
       *[other] { $minutes ->
            [0] { $hours } 小时
           *[other] { $hours } 小时 { $minutes } 分钟
        }
    }（到 { $until }）
# $most 最多人数
book-how-many = 请问一共几位？（最多 { $most } 位）
# $age 儿童的年龄，$most 最多人数
book-how-many-ages = 请问有几位成人、几位儿童？{ $age } 岁以下为儿童，例如“2大1小”。（最多 { $most } 位）
# $reasons 原因
book-people-again =
    关于人数，请您留意：
    { $reasons }
    请问改为几位呢？
# $adults 成人，$children 儿童
choice-book-party = { $children ->
        [0] { $adults } 位成人
       *[other] { $adults } 位成人、{ $children } 位儿童
    }
# $people 人数
choice-book-people = { $people } 位

## 确认、问题、电话

# $what 需要确认的内容
book-confirm = { $what }
choice-book-confirm = 确认
choice-book-not-this-time = 这次先不预订
book-not-this-time = 谢谢您如实告诉我们，这次先不为您预订，欢迎您下次光临。有需要请拨打 { $phone }。
# $question 问题
book-question = { $question }
# $answer 答案
choice-book-answer = { $answer }
book-phone = 请问您的联系电话是多少？

## 复述、修改

# $lines 每项一行
book-summary =
    请您核对：
    { $lines }
    以上内容对吗？
# $lines 每项一行
book-wait-summary =
    请您核对候补登记：
    { $lines }
    以上内容对吗？
# $number 编号，$lines 每项一行
book-move-summary =
    请您核对预订 { $number } 的改期：
    { $lines }
    以上内容对吗？
# $number 编号，$party 人数
book-move-people = 改期时人数不变：预订 { $number } 仍是{ $party }。人数有变化的话，请取消后重新预订，或拨打 { $phone }。
book-line-who = 姓名：{ $person }，房号：{ $house }
book-line-phone = 电话：{ $number }
book-line-where = 地点：{ $where }
book-line-when = 时间：{ $when }
book-line-before = 原时间：{ $when }
book-line-after = 新时间：{ $when }
book-line-people = 人数：{ $party }
book-line-price = 费用：{ $amount } 元
book-line-deposit = 押金：{ $amount } 元，到场时收取，离开时退还
book-line-answer = { $question } { $answer }
book-line-labelled = { $label }：{ $answer }
book-line-waiting = 现在已经订满，有空位时按登记先后通知您
book-line-approval = 提交后由工作人员确认
book-line-cancel = 免费取消或改期：{ $until }之前
book-line-no-cancel = 离开始时间较近，预订后取消会记分
book-line-think-again = 离开始时间较近：{ $asked ->
    [yes] 工作人员确认
   *[no] 预订
}后 { $length }内可以免费取消或改期，之后取消会记分
book-line-card = 预订和入场需要有效的会员卡
book-line-rules = { $rules }
book-change-what = 请问需要修改哪一项？
choice-book-change-facility = 设施
choice-book-change-time = 时间
choice-book-change-people = 人数
choice-book-change-answers = 补充信息
choice-book-change-home = 房号

## 预订好了

# $number 编号，$facility 设施，$when 时间段，$party 人数
booking-booked = 已为您预订{ $facility }，{ $when }，{ $party }，编号 { $number }。欢迎光临！
# $number 编号，$facility 设施，$space 房间，$when 时间段，$party 人数
booking-booked-space = 已为您预订{ $facility } { $space }，{ $when }，{ $party }，编号 { $number }。欢迎光临！
# $number 编号，$facility 设施，$when 时间段，$party 人数，$by 最迟答复时间
booking-requested = 已收到您的{ $facility }预订申请，{ $when }，{ $party }，编号 { $number }。这个时间已为您留出，我们最迟{ $by }答复您。
# $number 编号，$facility 设施，$when 时间段，$minutes 保留的分钟
booking-waiting = 已为您登记候补，编号 { $number }：{ $facility }，{ $when }。有空位时我们马上在这里通知您，并为您保留 { $minutes } 分钟。
# $number 编号，$facility 设施，$when 时间段
booking-filed-already = { $number } 已经登记：{ $facility }，{ $when }。
# $number 编号，$facility 设施，$when 时间段
booking-moved = 预订 { $number } 已改到{ $when }（{ $facility }）。
# $facility 设施，$rules 须知
booking-rules =
    { $facility }须知：
    { $rules }

## 设施介绍

# $facility 设施，$lines 每项一行
answer-facility =
    { $facility }：
    { $lines }
# $facility 设施，$lines 每项一行
book-about =
    { $facility }：
    { $lines }
    这里没有写到的，请拨打 { $phone }，或写“转人工”。
# $spans 时段
book-hours-daily = 每天：{ $spans }
# $first 第一天，$last 最后一天，$spans 时段
book-hours-days = { $first }至{ $last }：{ $spans }
# $first 哪一天，$spans 时段
book-hours-day = { $first }：{ $spans }
# $first 第一天，$last 最后一天
book-hours-days-closed = { $first }至{ $last }：不开放
# $first 哪一天
book-hours-day-closed = { $first }：不开放
# $amount 元
book-price-hour = 收费：每小时 { $amount } 元
# $amount 元
book-price-person = 收费：每位 { $amount } 元
# $amount 元
book-price-booking = 收费：每次 { $amount } 元
# $amount 成人，$child 儿童
book-price-ages = 收费：成人每位 { $amount } 元，儿童每位 { $child } 元
# $until 到什么时候
book-today-open = 现在开放，到{ $until }。
# $when 时间段
book-today-opens = 今天开放：{ $when }。
book-today-closed = 今天不再开放。
