### 服务忌语：员工写给住户的话发出以前先对照（taboo.toml）。这里是提示员工的话，不点名，只说话。
### $number 编号，$words 那几个字，$why 原因，$suggestion 建议的说法，$fit 建议能否直接发（ready 能，template 要补充或核实，none 没有），$seconds 秒数

tone-blocked =
    { $number }：这条回复还没有发给住户。“{ $words }”{ $why }
    { $fit ->
        [ready]
            建议改为：
            { $suggestion }
            按“发送建议”就发出；也可以改写原来那条消息，或重新回复卡片。
        [template]
            可以这样说，请核实并补充后再回复卡片：
            { $suggestion }
       *[none] 请换一种说法，再回复卡片。
    }
tone-warned =
    { $number }：{ $seconds } 秒后转给住户。“{ $words }”{ $why }
    { $fit ->
        [ready]
            可以改为：
            { $suggestion }
            按“改发建议”就换成这一句；要收回请按“撤回”。
        [template]
            可以这样说，请核实并补充：
            { $suggestion }
            要收回请按“撤回”，也可以改写原来那条消息。
       *[none] 要收回请按“撤回”，也可以改写原来那条消息。
    }
tone-act-blocked =
    { $number }：还没有提交，什么都没有改。这些话住户会看到，“{ $words }”{ $why }
    { $fit ->
        [none] 请换一种说法再提交。
       *[other]
            可以参考：
            { $suggestion }
            请换一种说法再提交。
    }
tone-act-warned =
    { $number }：已提交，住户会看到这些话。“{ $words }”{ $why }{ $fit ->
        [none] { "" }
       *[other] { "" }
            下次可以参考：
            { $suggestion }
    }
tone-too-late = { $number }：这条建议已经用过、过了时间，或者情况已有变化，没有再发送。需要时请直接回复卡片。
tone-gap = （请填写）
action-suggest = 发送建议
action-suggest-instead = 改发建议

## 我们自己的建议说法：住户会看到

# $by 这件事正在走的时限
tone-say-when = 这件事我们在跟进，最迟{ $by }告诉您进展。
tone-estate-number = 如需电话联系，请拨打我们的服务电话{ $phone }，我们帮您转告。
tone-tell-me = 谢谢您告诉我们。请您说说当时的情况，好吗？如果有照片，也可以发来，帮助我们更快找到原因。
tone-explain-fee = 您对收费的疑问，我们很愿意为您解释。请问您想了解哪一项费用？

## 原因

tone-why-shirking = 听起来像是推给别人，请说明我们会怎样跟进。
tone-why-impatience = 听起来不耐烦，请换成耐心的说法。
tone-why-blaming = 听起来像是怪住户，请把“对”留给住户。
tone-why-rule-quoting = 只讲规定，住户听不到理由，请说明为什么这样定。
tone-why-refusing = 只有拒绝，没有去处，请告诉住户接下来怎么办。
tone-why-excuse = 讲的是我们自己的难处，请说我们会怎样安排。
tone-why-commanding = 听起来像命令，请用请求的说法。
tone-why-cold = 听起来生硬，请换成愿意帮忙的说法。
tone-why-rude = 会伤到住户，请换一种说法。
tone-why-threat = 听起来像要制裁住户，我们不采取任何制裁的措施。
tone-why-belittling = 贬低公司或同事，不能这样附和。
tone-why-vague = 说得含糊，请写事实和时间；不能确定的，先核实再答复。
tone-why-promise = 是承诺，但这件事没有时限在走，请写明时间，或先核实再答复。
tone-why-privacy = 不是公开的电话，请不要发给别人。
tone-why-apology = 只有抱歉，请改为感谢住户的等待。

## 每周统计：不点名

# $since $until 起止日期，$blocked 没有发出的次数，$warned 提示的次数，$rows 各原因
tone-week =
    用语提示 { $since }至{ $until }
    没有发出 { $blocked } 次 · 提示 { $warned } 次
    { $rows }
# $cause 原因
tone-week-row = { $cause }：没有发出 { $blocked } · 提示 { $warned }
tone-cause-shirking = 推诿
tone-cause-impatience = 不耐烦
tone-cause-blaming = 责怪住户
tone-cause-rule-quoting = 只讲规定
tone-cause-refusing = 只有拒绝
tone-cause-excuse = 强调自身原因
tone-cause-commanding = 命令口气
tone-cause-cold = 生硬
tone-cause-rude = 恶言
tone-cause-threat = 制裁
tone-cause-belittling = 贬低公司或同事
tone-cause-vague = 含糊其词
tone-cause-promise = 随意承诺
tone-cause-privacy = 非公开电话
tone-cause-apology = 只有抱歉
tone-cause-other = 其他
