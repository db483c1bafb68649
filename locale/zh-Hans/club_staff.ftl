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
# $adults 大人，$children 儿童
club-line-children = 其中：大人 { $adults }，儿童 { $children }
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
