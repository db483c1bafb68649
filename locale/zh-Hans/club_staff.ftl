### 会所：服务台群里的预订卡片、按钮、短指令的回答、当日安排和记录。
### $number 编号，$facility 设施，$space 场地，$when 时间段，$people 人数，$state 状态，$several 是否有多个场地

## 卡片

# $rows 各行
club-card =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $state }
    时间：{ $when }
    人数：{ $people }
    { $rows }
club-space-any = 场地未定
club-space-only = 全场
# $who 联系人，$house 房号
club-line-contact = 联系人：{ $who }（{ $house }）
# $adults 成人，$children 儿童
club-line-children = 其中：成人 { $adults }，儿童 { $children }
# $amount 金额
club-line-price = 费用：{ $amount } 元
club-line-bill = 结账：{ $amount } 元
# $taken 是否已收
club-line-deposit =
    { $taken ->
        [yes] 押金：{ $amount } 元，已收
       *[no] 押金：{ $amount } 元，到场时收
    }
# $question 设施问的问题，$answer 回答
club-line-answer = { $question } { $answer }
# $label 项目
club-line-missing = { $label }：还没有问
# $due 最迟答复时间
club-line-due = 请最迟{ $due }答复
# $at 时刻
club-line-here = 住户表示已到：{ $at }
club-line-arrived = 到场：{ $at }
club-line-left = 离场：{ $at }
# $locker 柜号
club-line-locker = 柜号：{ $locker }
# $card 会员卡号
club-line-card = 会员卡：{ $card }
# $words 原因
club-line-reason = 原因：{ $words }

## 状态

club-state-requested = 等待同意
club-state-waiting = 候补中
club-state-offered = 候补位等住户答复
club-state-booked = 已预订
club-state-arrived = 已到场
club-state-done = 已结束
club-state-cancelled = 已取消
club-state-refused = 未同意
club-state-no-show = 未到
club-state-closed = 因闭馆取消
club-state-lapsed = 已失效

## 按钮

club-action-agree = 同意
club-action-refuse = 不同意
club-action-arrive = 到场
club-action-no-show = 未到
club-action-cancel = 取消预订
club-action-finish = 结账离场
club-action-extend = 延时

## 需要补充的话：请回复这一条消息

club-ask-arrive = { $number }：请回复这条消息，写柜号。没有用柜子请写“无”。
club-ask-early = { club-ask-arrive }
club-ask-refuse = { $number }：请回复这条消息，写明不同意的原因，住户会看到。
club-ask-cancel = { $number }：请回复这条消息，写明取消的原因，住户会看到。
club-ask-reply = { $number }：请直接回复本条消息，写上要转给住户的话。
club-ask-note = { $number }：请回复这条消息，写备注。备注只在内部，住户看不到。
club-ask-details = { $number }：请回复这条消息，按“项目：内容”写明客人的要求。
club-ask-extend = { $number }：请选择延长多少时间。
# $minutes 分钟
club-choice-minutes = { $minutes } 分钟

## 不能这样做的时候

club-booking-not-found = 没有找到预订 { $number }，请核对编号。
club-not-your-desk = 这个设施由其他部门的服务台负责，这次没有生效。
club-not-in-this-room = 请到负责这个设施的服务台群里操作，或者私聊发送。
club-facility-gone = { $number } 的设施已经不在小区配置里，只能取消这个预订。
club-card-changed = { $number } 的情况已经变化，请以最新的卡片为准。
club-no-such-act = { $number } 是预订，不能这样操作。可以用：到、结、延、未到、同意、不同意、取消、改期、备注、电话、查。
club-extra-words = { $number } 后面不用写“{ $words }”，这次没有生效。
# $member 先处理的人
club-already = { $number } 已由{ $member }处理，现在的状态是：{ $state }。
club-by-resident = 住户
club-by-house = 系统
club-not-now = { $number } 现在的状态是：{ $state }，不能这样操作。
club-no-extension = { $number }：后面的时段已有预订，或者已到关门时间，不能延长。
club-no-card = { $number }：没有查到有效的{ $facility }会员卡，请先核对，再用“/会员”登记。
# $cards 卡号
club-which-card = { $number }：这一户有几张有效的会员卡（{ $cards }），请写明卡号。
club-nothing-to-waive = { $number } 没有可以免去的记分。
# $words 写的话
club-words-blocked = “{ $words }”不能写给住户，这次没有生效。请换一种说法再发。
club-which-facility = 没有看出是哪个设施（“{ $words }”），请写明名称。
club-when = { $number }：请写明新的时间，例如“改期 { $number } 明天19:00 2小时”。
# $start 开始时间
club-taken = { $facility }在{ $start }已经没有空位，请换一个时间或场地。
club-file-how = 请写明房号、设施和时间，例如“/代订 3-2-501 棋牌室 明天19:00 2小时 4人”。
club-walk-in-how = 请写明设施和房号或会员卡号，例如“/入场 健身房 G-0001”“/入场 游泳池 3-2-501 2大1小 12”，最后是柜号。
club-shut-now = { $facility }现在没有开放，不能入场。
club-close-how = 请写明还没有结束的时间，例如“/闭馆 游泳池 今天14:00-18:00 雷雨”。
club-close-why = 请写明闭馆的原因，住户会看到，例如“/闭馆 游泳池 今天14:00-18:00 雷雨”。
club-card-how = 请写明房号、设施、卡号和还没有过的到期日，例如“/会员 3-2-501 健身房 G-0002 2027-06-30”。
# $card 会员卡号
club-card-taken = 会员卡 { $card } 登记在另一户名下，这次没有生效。
club-no-log = 请写明有每日记录的设施，例如“/水质 游泳池 27 0.5 7.2”。
club-log-how =
    { $facility }的记录请按这个顺序写，每项一个数字：
    { $rows }
club-none = 小区没有开放预订的设施。
# $house 房号，$words 原因
club-file-closed = { $house }：{ $facility }在{ $when }闭馆（{ $words }），没有登记。
# $rows 最近的空档
club-file-full =
    { $house }：{ $facility }在{ $when }已经订满，没有登记。最近可以订的时间：
    { $rows }
club-shut-why = { $facility }现在闭馆（{ $words }），不能入场。
# $opens 可以入场的时间
club-comes-later = { $house } 今天的预订 { $number } 是{ $when }，{ $opens }起可以入场。
# $card 会员卡号
club-card-unknown = 没有登记过{ $facility }会员卡 { $card }，请核对卡号。
# $since $until 有效期
club-card-not-valid = { $facility }会员卡 { $card } 的有效期是 { $since } 至 { $until }，今天不能使用。
club-card-others = 会员卡 { $card } 不是 { $house } 的，请核对。
# $words 没有看懂的话
club-words-left = 没有看懂“{ $words }”，这次没有生效。请只写人数、卡号和一个柜号。
# $locker 柜号，$other 正在使用的预订
club-locker-taken = { $locker } 号柜正由 { $other } 使用，请换一个柜号。
# $booked 预订人数，$people 实到人数
club-more-people = { $number } 预订的是 { $booked } 人，写的是 { $people } 人，这次没有生效。按预订的人数入场，请不写人数。
club-late-no-place = { $number } 的场地已经让给别人。请用“/入场”看看{ $facility }还有没有空位。
club-open-how = 请写明设施，例如“/开馆 游泳池”。
# $rows 可以写的项目
club-details-how =
    请按“项目：内容”写，可以写的项目：
    { $rows }
club-details-unasked = 这个设施没有要问的项目，“{ $words }”没有写上。
club-details-none = { $number } 没有要补充的项目。
# $day 日期
club-broken-card-needed = 这一户没有{ $facility }在{ $day }有效的会员卡，请核对后用“/会员”登记。
club-broken-same-time = 这位住户在这个时间已有预订 { $number }（{ $when }）。
# $points 记分，$until 到什么时候
club-broken-blocked = 这一户已累计 { $points } 分，{ $until }起可以再次预订；免去记分请找主管（“免”加编号）。

## 服务台的短句

club-done = { $number }：{ $state }。
# $at 到场时间，$until 到时，$deposit 押金，$deposited 是否有押金，$locker 柜号，$locked 是否有柜号
club-slip =
    【计时单】{ $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人
    到场：{ $at }
    结束：{ $until }{ $deposited ->
        [yes] { "" }
            押金：请收 { $deposit } 元
       *[no] { "" }
    }{ $locked ->
        [yes] { "" }
            柜号：{ $locker }
       *[no] { "" }
    }{ $carded ->
        [yes] { "" }
            会员卡：{ $card }（{ $holder }）
       *[no] { "" }
    }
club-locker-none = 无
# $amount 金额，$billed 是否收费，$goods 是否有点单
club-bill =
    【结账】{ $number }{ $billed ->
        [yes] ：{ $amount } 元，请当面点清。
       *[no] ：不收费。
    }{ $goods ->
        [yes] 点单另计。
       *[no] { "" }
    }{ $deposited ->
        [yes] 请退还押金 { $deposit } 元。
       *[no] { "" }
    }{ $locked ->
        [yes] 请收回 { $locker } 号柜的钥匙。
       *[no] { "" }
    }
# $until 新的结束时间
club-extended = { $number }：已延长到{ $until }。
# $told 住户是否收到消息，$house 房号，$who 联系人
club-waived =
    { $number }：记分已免去。{ $told ->
        [yes] 住户已收到通知。
       *[no] 消息发不到住户，请打电话告知：{ $house } { $who }。
    }
# $amount 费用，$priced 是否收费
club-filed =
    { $number } 已登记：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }，{ $people } 人{ $priced ->
        [yes] ，费用 { $amount } 元。
       *[no] 。
    }{ $has-missing ->
        [yes] { "" }
            还要向客人问清（用“补充 { $number } 项目：内容”写上）：
            { $missing }
       *[no] { "" }
    }
# 改期后的安排
club-moved =
    { $number } 已改到：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }。
# $missing 还没有写的项目，$has-missing 有没有
club-details-kept =
    { $number }：已写上。{ $has-missing ->
        [yes] { "" }
            还没有：
            { $missing }
       *[no] { "" }
    }
# $label 项目
club-detail-row = { $label }
# $when 时间
club-near-row = { $when }
club-near-none = 前后几天都没有

## 每日记录

# $name 项目，$figure 数值，$unit 单位，$least 下限，$most 上限，$outside 是否超出，$measured 是否有单位
club-log-row =
    { $outside ->
        [yes] ✗ { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        }（本小区规定 { $least } 至 { $most }）
       *[no] { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        }
    }
club-log-name =
    { $measured ->
        [yes] { $name }（{ $unit }）
       *[no] { $name }
    }
# $closed 是否已闭馆，$count 取消的预订数，$more 在场的客人和要打的电话，$has-more 有没有
club-log-bad =
    【超出范围】{ $facility }的记录已保存。
    { $rows }
    { $closed ->
        [yes] 今天已闭馆，取消了 { $count } 个预订。复测合格后再记录一次，就会重新开放。
       *[no] 请处理后再记录一次。
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
club-log-reason = 今天的例行检测没有达到开放要求
# $by 开放时间，$rows 要记录的项目
club-log-due =
    请在{ $by }开放前记录{ $facility }，依次是：
    { $rows }
club-log-late =
    【未记录】{ $facility }{ $by }开放，今天还没有记录。请马上记录，依次是：
    { $rows }

## 当日安排

# $day 日期，$count 预订数，$rows 预订，$tasks 准备事项，$plans 要做的方案，$notices 闭馆和记录，$has-rows $has-tasks $has-plans $has-notices 有没有
club-sheet =
    【会所 { $day }】预订 { $count } 个{ $has-rows ->
        [yes] { "" }
            { $rows }
       *[no] { "" }
    }{ $has-tasks ->
        [yes] { "" }
            准备：
            { $tasks }
       *[no] { "" }
    }{ $has-plans ->
        [yes] { "" }
            今天要定方案：
            { $plans }
       *[no] { "" }
    }{ $has-notices ->
        [yes] { "" }
            提示：
            { $notices }
       *[no] { "" }
    }
club-sheet-empty = { $day }：会所没有预订，也没有要准备的事项。
# $start $end 时刻，$who 联系人，$house 房号
club-sheet-row =
    { $start }-{ $end } { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人 · { $state } · { $who }（{ $house }）
club-plan-row = { $number } { $space }：{ $when }
# $words 原因
club-closure-row = { $facility }（{ $space }）闭馆 { $start }-{ $end }：{ $words }
# $by 时刻，$late 是否已过
club-log-due-row =
    { $late ->
        [yes] { $facility }：未记录，{ $by }前应记录
       *[no] { $facility }：{ $by }前要记录
    }
# $at 时刻，$within 是否都在范围内
club-log-kept-row =
    { $within ->
        [yes] { $facility }：已记录 { $at }
       *[no] { $facility }：已记录 { $at }，超出范围
    }

## 统计和登记

# 写在“/会所”后面的词
club-word-figures = 统计
club-word-register = 登记
club-word-help = 帮助
# $from $until 起止日期
club-figures =
    会所统计，{ $from }至{ $until }：
    { $rows }
club-register =
    《入场登记》{ $day }：{ $count } 条{ $count ->
        [0] { "" }
       *[other] { "" }
            { $rows }
    }
# $who 姓名，$arrived 到场，$left 离场，$card 会员卡
club-register-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $who }（{ $house }）· { $people } 人 · 到 { $arrived } · 离 { $left } · 柜 { $locker } · 卡 { $card }
club-in-private = 登记含有住户的姓名，已私聊发给您。

## 住户听到的话

club-told-filed =
    工作人员已为您登记预订 { $number }：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }，{ $people } 人{ $priced ->
        [yes] ，费用 { $amount } 元。
       *[no] 。
    }如需更改或取消，请在这里发“我的预订”。

## 帮助

club-help =
    会所短指令（413 是预订编号，也可以写 B-0413）：
    到 413 12 · 结 413 · 延 413 60 · 未到 413
    同意 413 · 不同意 413 原因 · 取消 413 原因 · 改期 413 明天19:00 2小时
    电话 413 · 备注 413 内部备注 · 查 413 · 免 413
    补充 413 座位布置：圆桌式
    /会所 · /会所 明天 · /会所 统计 · /会所 登记
    /代订 3-2-501 棋牌室 明天19:00 2小时 4人 · /入场 游泳池 3-2-501 12
    /闭馆 游泳池 今天14:00-18:00 雷雨 · /开馆 游泳池
    /水质 游泳池 27 0.5 7.2 · /会员 3-2-501 健身房 G-0002 2027-06-30
