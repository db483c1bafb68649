### 会所的闭馆、每日记录与会员卡：看不懂就不做，要取消预订先问一次
### $facility 设施，$space 场地，$when 时间，$words 原话或原因，$rows 逐行

club-unclear = 没有看懂“{ $words }”，没有做任何改动。请依次写设施、场地、时间和原因，中间用空格分开，时间例如“3月6日14:00-18:00”或“3月6日-3月8日”。
club-day-unclear = 没有看懂“{ $words }”是哪一天，请这样写：“/会所 明天”或“/会所 3月6日”。
# $count 要取消的预订数，$minutes 分钟
club-close-sure =
    { $facility }（{ $space }）还没有闭馆：{ $when }有 { $count } 个预订，闭馆会取消它们，不能撤回：
    { $rows }
    确定请在 { $minutes } 分钟内按下面的按钮。
club-close-sure-row = { $number }{ $several ->
        [yes] { "" } { $space }
       *[no] { "" }
    } { $when } · { $people } 人
club-choice-close = 确定闭馆并取消预订
club-choice-figures = 数字没有写错
club-sure-over = 这个问题已经处理过或已经过时，这次按下没有生效。如仍需要，请重新写一次。
club-closed-already = { $facility }（{ $space }）{ $when }已经闭馆（{ $words }），不用再写。
club-closed-row = { $facility }（{ $space }）{ $when }：{ $words }
# $count 取消的预订数，$told 其中收到消息的，$numbers 它们的编号，$others 同时有效的其他闭馆，$more 在场的客人和要打的电话，$has-others $has-more 有没有
club-closed =
    { $facility }（{ $space }）已闭馆：{ $when }。{ $count ->
        [0] 这段时间没有预订。
       *[other] 已取消 { $count } 个预订。
    }{ $told ->
        [0] { "" }
       *[other] 已向住户致歉并请他们另选时间：{ $numbers }。
    }{ $has-others ->
        [yes] { "" }
            这段时间原来已有闭馆：
            { $others }
       *[no] { "" }
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
# $left 仍然有效的闭馆，$has-left 有没有
club-reopened =
    { $facility }（{ $when }）已重新开放。{ $has-left ->
        [yes] { "" }
            仍在闭馆：
            { $left }
       *[no] { "" }
    }
club-not-closed = { $facility }在{ $when }没有闭馆。
# $rows 要记录的项目
club-open-held =
    { $facility }因每日记录超出范围闭馆（{ $when }），不能用“/开馆”开放。处理好以后重新测量，记录都在范围内会自动开放。要记录：
    { $rows }
# $member 员工
club-open-tried = 【请知悉】{ $facility }因每日记录超出范围正在闭馆（{ $when }）。{ $member }试图用“/开馆”开放，没有生效，设施仍然关闭。

# $minutes 分钟
club-log-sure =
    这些数字和规定的范围相差很远，还没有保存，请核对：
    { $rows }
    没有写错，请按下面的按钮；写错了，请重新记录一次。{ $minutes } 分钟内没有更正，就按这些数字处理，{ $facility }会闭馆。
# $reopened 是否重新开放
club-log-good =
    { $facility }的记录已保存，都在本小区规定的范围内。{ $reopened ->
        [yes] 已重新开放。
        [partly] 因记录的闭馆已解除，但另有闭馆还在进行。
       *[no] { "" }
    }
    { $rows }

club-card-none = { $facility }不使用会员卡，没有登记。
# $house 房号，$holder 持卡人，$until 有效期，$year 年份
club-card-kept = 会员卡 { $card } 已登记：{ $house }，{ $holder }，{ $facility }，有效期至{ $year }年{ $until }。

# $at 时刻，$what 事项，$tomorrow 是否在第二天
club-task-row =
    { $tomorrow ->
        [yes] 次日 { $at } { $what }（{ $number } { $space }）
       *[no] { $at } { $what }（{ $number } { $space }）
    }
# $bookings 预订数，$people 到场人数，$missed 未到，$cancelled 取消，$closed 因闭馆取消，$hours 小时
club-figures-row = { $facility }：预订 { $bookings } · 到场 { $people } 人 · 未到 { $missed } · 取消 { $cancelled } · 闭馆取消 { $closed } · 使用 { $hours } 小时
