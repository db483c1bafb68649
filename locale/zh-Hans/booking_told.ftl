### 会所：预订被拒绝时的说明

# $count 几条，$rules 各条规则
booking-broken =
    { $count ->
        [1] 这个时间现在不能预订：
       *[other] 这个时间现在不能预订，原因如下：
    }
    { $rules }
booking-taken = 很抱歉，这个时间刚刚被订走了。
booking-facility-gone = 很抱歉，这个设施现在不接受预订。如需帮助，请致电 { $phone }。
booking-waiting-already = 您家已经在候补这个时间，有空位时我们在这里通知您。
booking-wait-closed = { $facility }在这个时间暂停开放，不会有空位。请您选择其他时间。
# $count how many at most
booking-wait-enough = 您家在{ $facility }已经候补 { $count } 个时间，同时最多候补 { $count } 个。如需候补其他时间，请先在“我的预订”里取消一个候补。
booking-not-found = 请再核对一下预订编号，好吗？我没有找到这个预订。
booking-home-gone = 这套房屋现在不在您名下，不能用它来预订。请重新选择房屋，或致电 { $phone }。
booking-changed-meanwhile = 预订 { $number } 刚刚有了变动，请您再看一下它现在的状态。
# $end 现在的结束时间
booking-extend-taken = 很抱歉，预订 { $number } 之后的时间已经有安排，请您在{ $end }前结束。
booking-order-over = 预订 { $number } 现在不能点单。如需帮助，请致电 { $phone }。

## 会所：别人办理之后告诉住户的话；$place 哪里，$when 时间

booking-told-agreed =
    您的预订 { $number } 已确认：
    { $place }
    { $when }
    期待您的光临。
# $reason 原因
booking-told-refused = 您的预订申请 { $number }（{ $place }，{ $when }）未能安排。{ $reason }
booking-told-unanswered = 很抱歉，您的预订申请 { $number }（{ $place }，{ $when }）没有按时得到答复，已经取消，不收取任何费用。如需帮助，请致电 { $phone }。
booking-told-moved =
    您的预订 { $number } 已改为：
    { $place }
    { $when }
booking-told-moved-asks =
    您的预订 { $number } 已改期，需要重新确认，我们在{ $due }前在这里答复您：
    { $place }
    { $when }
booking-told-extended = 您的预订 { $number }（{ $place }）已延长，时间是{ $when }。
# $reason 原因
booking-told-cancelled-by-house = 您的预订 { $number }（{ $place }，{ $when }）已由我们取消，不收取任何费用，也不记分。{ $reason }
booking-told-cancelled-at-home = 您家的预订 { $number }（{ $place }，{ $when }）已由家人取消。
# $reason 原因
booking-told-closed = { $place }在您预订的时间（{ $when }）暂停开放，预订 { $number } 已取消，不收取任何费用。{ $reason }
# $reason why
booking-told-wait-closed = { $place }在您候补的时间（{ $when }）暂停开放，候补 { $number } 已经结束。{ $reason }
# $words 工作人员写的原因
booking-told-reason = 原因：{ $words }
booking-told-no-reason = 给您带来不便，请您谅解。
# $points 记几分，$total 共几分
booking-told-no-show =
    您没有来到{ $place }（{ $when }），预订 { $number } 的保留时间已过，场地已经让出。{ $points ->
        [0] { "" }
       *[other] { "" }
        按规定记 { $points } 分，您家现有 { $total } 分。
    }
    如果您其实到了，请告诉我们，或致电 { $phone }。
booking-told-unmet = 您说已经到场，但服务台没有找到您，{ $number }（{ $place }，{ $when }）的位置已让出，不记分。您如果在场，请到服务台。
# $until 到什么时候
booking-told-blocked = 您家的积分已到上限，{ $until }起可以再次预订。如有不同意见，请在“我的预订”里申诉，工作人员会答复您。
booking-told-points-lifted = 预订 { $number } 所记的分已经取消。
# $deposited 是否收了押金（yes / no），$deposit 押金
booking-told-slip =
    计时单 { $number }：{ $place }
    时间：{ $when }{ $deposited ->
        [yes] { "" }
            押金：已收 { $deposit } 元，离开时请您当面点收
       *[no] { "" }
    }
booking-told-moved-out = 您的搬离登记已办好，预订 { $number }（{ $place }，{ $when }）随之取消，不收取任何费用，也不记分。
# $amount 费用，$deposit 押金，$charged 是否收费，$returned 是否退押金
booking-told-bill =
    { $charged ->
        [yes] 预订 { $number } 结账：{ $amount } 元。
       *[no] 预订 { $number } 已结束，没有费用。
    }{ $returned ->
        [yes] { "" }
            押金 { $deposit } 元请当面点收退还。
       *[no] { "" }
    }
# $longer 后面的时间是否空着（yes / no）
booking-told-time-up =
    您好，预订 { $number }（{ $place }，{ $when }）的时间到了。{ $longer ->
        [yes] 如需延长，请您选择“延长时间”。
       *[no] 后面的时间已有安排，请您到服务台结账。
    }
choice-time-up-ok = 好的
booking-told-offer-lapsed = 为您保留的空位 { $number }（{ $place }，{ $when }）没有收到您的答复，已经不再保留。您可以随时重新预订。
booking-told-waited-in-vain = 很抱歉，您候补的{ $place }（{ $when }）没有空出来，候补 { $number } 已经结束。您可以随时预订其他时间。

## 会所：服务台卡片下的简短提示

# $due 最迟答复时间
booking-room-answer-half = { $number } 仍在等答复，请最迟{ $due }答复住户（{ $place }，{ $when }）。
# $due 最迟答复时间
booking-room-answer-due = { $number } 的答复时间{ $due }已到，住户还没有得到答复（{ $place }，{ $when }）。请马上处理。
booking-room-soon = 客人将到：{ $number } { $place }，{ $when }，{ $people } 人。请准备好场地。
booking-room-plan = 请为 { $number }（{ $place }，{ $when }，{ $people } 人）拟定服务方案，并与住户确认。
booking-room-patrol = 请巡视 { $place }（{ $number }）：看看场地和设施是否妥当，客人还需要什么。
booking-room-time-up = { $number }（{ $place }，{ $when }）的时间到了，请为客人结账，或办理延长。
booking-room-forgotten = { $number }（{ $place }，{ $when }）的时间早已结束，还没有登记结账或未到。请核对后登记。
booking-room-left =
    { $number }（{ $place }，{ $when }）一直没有登记结束，已不计费结束。{ $deposited ->
        [yes] 收过押金 { $deposit } 元，请核对是否已退。
       *[no] { "" }
    }
booking-room-here = { $number } 的客人说已经到了{ $place }，请迎接并登记到场。
booking-room-unmet = { $number }（{ $place }，{ $when }）的客人说已经到场，还没有登记。请找一下客人，登记到场或未到；到{ $due }位置会让出，不记分。
booking-room-cancelled = 住户取消了 { $number }（{ $place }，{ $when }）。
booking-room-lost = { $number }（{ $place }，{ $when }）的场地已不再开放预订，预订已取消。请核对小区配置，如有误请联系住户。
booking-room-unseen = { $number }（{ $place }，{ $when }）该到场时系统没有运行，没有自动登记未到，也没有记分。请核对客人是否来了，并登记到场或未到。
booking-room-moved-out = { $number }（{ $place }，{ $when }）的住户已搬离，预订已取消，场地已让出。
booking-room-moved = 住户把 { $number } 改到 { $place }，{ $when }。
booking-room-extended = { $number } 的客人延长了时间：{ $place }，{ $when }。
booking-room-moved-asks = 住户把 { $number } 改到 { $place }，{ $when }。请在{ $due }前重新登记同意或不同意。
# $house 房号，$reach 联系人和电话，$state 状态
booking-room-unreachable = { $number }（{ $place }，{ $when }）的消息发不到住户，请打电话告知：{ $house } { $reach }。现在的状态：{ $state }。打过后请按“已电话告知”。
category-club-order = 会所点单
category-club-points = 会所积分申诉
# 还没有答复的申请
booking-task-answer = 预订申请 { $number }（{ $place }，{ $when }，{ $people } 人）还在等会所答复：同意或不同意。
category-club-request = 会所预订申请
