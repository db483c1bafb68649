### 会所：闭馆时在场的客人、收不到消息的住户、提前来的客人

# $now 是否马上闭馆
club-guests-head =
    { $now ->
        [yes] 还有客人在场，请他们现在离场，并逐一登记结账：
       *[no] 现在在场的客人，请在闭馆前请他们离场，并逐一登记结账：
    }
# $number 编号，$facility 设施，$space 场地，$several 是否有几个场地，$people 人数，$who 联系人，$house 房号
club-guest-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人 · { $who }（{ $house }）
club-calls-head = 这些住户收不到消息，请打电话致歉并告知：
club-call-row = { $number } { $house } { $who }
# $place 哪里，$reason 原因
club-told-leave =
    { $place }现在需要暂停开放，请您和同行的人现在离场，并到服务台办理离场手续。
    { $reason }

# $opens 可以到场的时间，$when 改为什么时间，$amount 费用，$priced 是否收费
club-early =
    { $number } 从{ $opens }起可以登记到场。场地现在空着，可以让客人提前入场，预订改为{ $when }{ $priced ->
        [yes] ，费用 { $amount } 元。
       *[no] 。
    }
club-choice-early = 现在入场
club-early-not-free = { $number } 从{ $opens }起可以登记到场。场地现在还不空，请客人稍候。
