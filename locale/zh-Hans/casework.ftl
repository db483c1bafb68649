### 投诉立案以后：住户听到的进展、员工的卡片、签收、定级、延期、核实、销项、回访。
### $number 编号，$by 时限，$words 内容，$department 部门，$severity 级别，$why 依据

## 住户听到的进展

complaint-accepted = { $number }：{ $department }已签收您的投诉，最迟{ $by }处理完毕。
case-opened = { $number } 已立项，最迟{ $by }处理完毕，我们会跟进到底。
complaint-new-limit = { $number }：处理时限改为{ $by }。
complaint-goes-on = { $number } 正在处理，最迟{ $by }处理完毕，结果当天告诉您。
complaint-plan = { $number } 的处理方案：{ $words }
# $until 什么时候再看
complaint-parked = { $number } 目前还不能处理完。情况已经记录在案，{ $until }由负责人再次协调，决定后在这里告诉您。
complaint-upgraded = { $number } 已升级为重大投诉，由公司总经理督办，最迟{ $by }处理完毕。
# $result 处理结果
complaint-result =
    { $number } 的处理结果：{ $result }
    如果还没有解决，请选“没有解决”，我们重新处理。
complaint-explained =
    { $number } 的说明：{ $words }
    如果您觉得还没有解决，请选“没有解决”，我们立项处理。
complaint-closed =
    { $number } 已经核实并销项，谢谢您让我们知道。
    处理结果：{ $result }
complaint-closed-stuck =
    { $number } 经负责人协调后销项。
    说明：{ $words }
    您不同意的话，请在回访时告诉我们，或拨打 { $phone }，我们重新处理。
visit-call-promised = 谢谢您如实告诉我们。工作人员最迟{ $by }打电话给您。
# $at 约好的时间
visit-appointed = 您的问题需要核实，工作人员{ $at }打电话给您答复。

## 投诉卡片

# $happened 时间，$accused 对象，$wants 要求，$who 联系人，$anonymous 是否匿名，$photos 照片，$case 立项，$confirmed 级别是否确认，
# $grounded 是不是重大（yes / no），$ground 重大的依据，$nature 性质，$state 状态，$holder 经办人，$due 时限，$clock 哪一个时限，$next 销项还差什么
complaint-card =
    【{ $severity }投诉】{ $number } { $category } · { $state }
    内容：{ $words }{ $photos ->
        [0] { "" }
       *[other] （照片 { $photos } 张）
    }
    时间：{ $happened }
    地点：{ $place }
    对象：{ $accused }
    要求：{ $wants }
    联系人：{ $home ->
        [yes] { $house }{ " " }
       *[no] { "" }
    }{ $who }{ $anonymous ->
        [yes] （不向邻居透露）
       *[no] { "" }
    }
    登记：{ $filed }
    性质：{ $nature }{ $final ->
        [yes] { "" }
       *[no] （暂定）
    } · { $case }
    级别：{ $severity }{ $confirmed ->
        [yes] （已确认）
        [needless] { "" }
       *[no] （待主管确认）
    }，{ $why }{ $grounded ->
        [yes] （{ $ground }）
       *[no] { "" }
    }
    处理：{ $department } · { $holder }{ $promised ->
        [yes] { "" }
            时限：{ $clock } { $due }
       *[no] { "" }
    }{ $overtime ->
        [yes] { "" }
            已申请延期至 { $until }，等待批准
       *[no] { "" }
    }{ $paused ->
        [yes] { "" }
            暂停：{ $reason }，最迟{ $again }继续
       *[no] { "" }
    }{ $parked ->
        [yes] { "" }
            暂时无法处理：{ $note }，{ $again }再协调
       *[no] { "" }
    }{ $more ->
        [0] { "" }
       *[other] { "" }
            补充 { $more } 条：
            { $later }
    }{ $reopened ->
        [0] { "" }
       *[other] { "" }
            已重开 { $reopened } 次
    }{ $urged ->
        [yes] { "" }
            住户催办
       *[no] { "" }
    }{ $done ->
        [yes] { "" }
            结果：{ $result }
       *[no] { "" }
    }{ $lacks ->
        [yes] { "" }
            销项还差：{ $next }
       *[no] { "" }
    }
# $complaint 哪一件投诉，$house 房号
visit-card =
    【回访】{ $number } · 投诉 { $complaint } · { $state }
    原因：{ $why }
    联系人：{ $house } { $who }{ $promised ->
        [yes] { "" }
            最迟 { $due }
       *[no] { "" }
    }{ $agreed ->
        [yes] { "" }
            已约定 { $at } 回电
       *[no] { "" }
    }
    经办：{ $holder }{ $done ->
        [yes] { "" }
            结果：{ $result }
       *[no] { "" }
    }
complaint-state-verified = 已核实，待销项
clock-settle = 处理完毕
card-taken = { $number } 已由其他同事处理。
holder-unsigned = 等待签收

case-is-undecided = 未决定是否立项
case-is-asked = 已请示主管
case-is-opened = 已立项
case-is-explained = 不立项，已解释
case-ground-on-site = 要派人到现场处理
case-ground-found-by-us = 我们自己发现的问题
case-ground-worth-following = 有必要跟进
case-ground-emergency = 紧急求救
case-ground-outside-duty = 职责以外，帮助了解
ground-none = 未写
ground-broken-promise = 承诺的服务没有做到
ground-loss-or-injury = 重大损失或人身伤害
ground-one-month = 一个月没有解决
why-none = 未写依据

next-none = 无
next-case-not-open = 立项
next-not-confirmed = 主管确认级别
next-not-handled = 处理结果
next-form-not-back = 交回《客户投诉意见表》
next-result-not-told = 把结果告诉住户
next-further-problem-open = 连带问题另立一件
next-not-verified = 由未经办的同事核实
next-corrective-missing = 原因与纠正措施
next-not-agreed = 负责人同意销项

visit-why-silence = 住户没有回答
visit-why-unreachable = 没有聊天可以询问
visit-why-unsolved = 住户说没有解决
visit-why-bad-score = 评价偏低
visit-why-grievance = 住户有新的意见

## 按钮

action-sign-for = 签收
action-open-case = 立项
action-explain = 不立项·已解释
action-ask-superior = 请示主管
action-set-severity = 定级
action-set-nature = 定性
action-set-content = 归类
action-park = 无法处理
action-further = 连带问题
action-link = 关联
action-confirm = 确认级别
action-plan = 方案
action-overtime = 申请延期
action-grant = 同意延期
action-deny = 不同意
action-return-form = 交回意见表
action-corrective = 纠正措施
action-verify = 核实
action-agree = 同意销项
action-close = 销项
action-close-stuck = 同意销项
action-visited = 已回访
action-appoint = 约定时间

choice-of-severity = { $number } 定为哪一级？
choice-of-nature = { $number } 是什么性质？
choice-of-category = { $number } 属于哪一类？
choice-of-case-ground = { $number } 按哪一条立项？

## 要补写的内容

ask-words-explain = { $number }：请写明怎样解释的、住户是否认可。住户会看到这句话。
ask-words-set-severity = { $number }：降低级别请写明理由。
ask-words-plan = { $number }：请写处理方案。住户会看到。
ask-words-overtime = { $number }：请写明新的日期和理由，例如“11月28日18点 等配件”。
ask-words-why-later = { $number }：日期记下了，请写延期的理由。
ask-words-deny = { $number }：请写不同意的理由。
ask-words-park = { $number }：请写明为什么暂时无法处理。
ask-words-further = { $number }：请写发现了什么连带问题。
ask-words-set-accused = { $number }：请写投诉的是谁，姓名或部门都可以。
ask-words-return-form = { $number }：请写处理经过，写进《客户投诉意见表》。
ask-words-corrective = { $number }：请分三行写：原因、措施、完成期限。
ask-words-verify = { $number }：请写怎样核实的、依据是什么。
ask-words-close-stuck = { $number }：请写同意销项的理由。住户会看到这句话。
ask-words-visited = { $number }：请写回访时住户怎么说。
ask-words-appoint = { $number }：请写约定的时间，例如“明天下午3点”。

## 不能这样做，以及该怎样做

confined = { $number } 不在您的权限内，由上一级处理。
decision-by-button = { $number } 在等您的决定，请按按钮，或者回复“同意”“不同意”。要对住户说话，请回复这件工单的卡片。
assignee-is-accused = { $number } 与这位同事有关，请派给别人。
transfer-confined = { $number } 不对外公开，不能转给别的部门，这次没有生效。需要换人办理，请主管派给能看到它的同事；另有事情要办，请另立一单，再用“关联”连上。
visit-of-the-centre = { $number } 是回访，由客户服务中心的同事来做，请派给他们。
words-needed-set-severity = { $number }：降低级别请写明理由。
words-needed-deny = { $number }：请写不同意的理由。
words-needed-appoint = { $number }：请写约定的时间。
words-needed-corrective = { $number }：请分三行写：原因、措施、完成期限。
judged-by-the-centre = { $number } 的性质和类别由客户服务中心来定。
nature-needed = { $number }：请从有效、求助、咨询、发泄中选一个性质。
content-needed = { $number }：请从设备、服务态度、服务质量、突发事件中选一类。
severity-needed = { $number }：请从轻微、重要、重大中选一个级别。
severity-by-the-month = { $number } 一个月没有解决，按规定属于重大，不能降低。
case-open-already = { $number } 已经立项，请跟进到处理完毕再销项。
case-is-decided = { $number }：{ $case }，不用再请示。
nobody-above = { $number }：您就是最高负责人，请直接“立项”或“不立项”。
case-ground-needed = { $number }：请选一条立项依据。
case-not-open = { $number } 还没有立项。请先立项，或写明已解释。
overtime-by-the-holder = { $number } 的延期由经办人或主管申请，这次没有生效。
overtime-waits = { $number } 已有一个延期申请在等批准。
overtime-date-needed = { $number }：请写明延期到哪一天。
overtime-date-too-early = { $number }：新的日期要晚于{ $due }。
overtime-date-too-late = { $number }：最多延期到{ $due }。
overtime-none = { $number } 没有等待批准的延期。
overtime-not-your-own = { $number }：由您申请或经办，延期要由上一级批准。
appointment-too-late = { $number }：回电最晚约到{ $due }。
accused-set = { $number }：投诉对象已更正，卡片已移到可以看到的人那里。
accused-not-named = { $number }：没有认出是谁。请写员工的姓名或工号、部门，或“主管”“经理”。
link-number-needed = { $number }：请写另一件工单的编号，例如“关联 { $number } 413”。
link-no-case = { $number }：{ $other } 不能这样关联。请另立一件报修，或另立一件投诉并立项，再写上它的编号。
pause-used-up = { $number }：暂停的时间已经用完，还需要时间请申请延期，例如“延期 { $number } 11月28日18点 等配件”。
form-is-back = { $number } 的意见表已经交回。
form-not-back = { $number } 的意见表还没有交回，请先交回。
verifier-is-doer = { $number } 由您经办，请另一位同事核实。
verified-by-the-resident = { $number } 由您经办，别的同事都不能看，以住户回访时确认已解决为核实；住户确认后即可销项。住户没有回答的，请电话回访并写明住户的话。
please-verify = { $number }：意见表已交回，处理结果：{ $result }。经办人不能自己核实，请您核实，并写明依据。
verifier-of-the-centre = { $number } 由客户服务中心的同事核实。
agreement-not-needed = { $number } 不是重大投诉，不需要负责人同意。
verified-already = { $number } 已经核实过了。
not-confirmed = { $number } 的级别还没有确认，请主管先确认级别。
not-verified = { $number } 还没有核实，请先由未经办的同事核实并写明依据。
not-handled = { $number } 还没有处理结果，不能销项。
result-not-told = { $number } 的结果还没有告诉住户。请打电话告知，再按“已电话告知”。
complaint-is-anonymous = { $number } 的住户要求匿名，请由客户服务中心代为联系。
further-problem-open = { $number } 还有连带问题：{ $words }。请另立一件，再用“关联”写上编号。
corrective-missing = { $number } 还缺原因、纠正措施和期限，请先写明。
not-agreed = { $number } 是重大投诉，要负责人同意才能销项。
not-parked = { $number } 没有记录为无法处理。
not-reviewed = { $number } 要等{ $due }的季度协调才能销项。
# $act 做了什么，$state 状态
case-noted = { $number }：“{ $act }”已记录，现在{ $state }。
case-not-possible-now = { $number } 现在{ $state }，不能这样操作。现在能做什么，请发“查 { $number }”看卡片。
not-in-this-room = { $number } 不在这个群里处理，请在您的私聊里发。
department-signs = { $number } 由被投诉部门的负责人签收。

## 群里和私聊的提示

# $why 依据
please-confirm-severity = { $number } 暂定为{ $severity }投诉，{ $why }。请确认级别，确认后转呈。
form-dispatched =
    《客户投诉意见表》{ $number } 送达，请签收。
    内容：{ $words }
please-return-form = { $number }：请今天交回《客户投诉意见表》，写明处理经过。
today-target = { $number }：轻微投诉以当天处理完毕为目标，请在今天下班前处理，并写明结果。
room-upgraded = { $number } 一个月没有解决，已升级为重大投诉，转呈总经理。
room-retracted = { $number }：住户已撤回投诉，记录保留。
# $words 内容，$by 时限
complaint-filed-for-you = 工作人员已为您登记投诉 { $number }：{ $words }。我们最迟{ $by }处理完毕，当天在这里告诉您结果。
complain-what = 请写明房号和投诉的内容，例如“/投诉 3-2-501 电梯三天没修好”。来电的号码也可以写在里面。
room-complaint-filed = { $number } 投诉已登记，最迟{ $by }处理完毕。
# $until 新的日期
overtime-granted = { $number }：同意延期至{ $until }，已告诉住户。
overtime-denied = { $number }：不同意延期。理由：{ $words }。时限仍是{ $by }。
# $complaint 哪一件投诉
please-visit = { $number }：请打电话回访投诉 { $complaint }。原因：{ $why }。

## 警报

alert-major =
    【重大投诉】{ $number } { $category } · { $place }{ $grounded ->
        [yes] { "" }
            依据：{ $why }
       *[no] { "" }
    }
    内容：{ $words }
    处理时限 { $due }。总经理督办；经理请召集相关部门会商，三个工作日内出具方案，写好后发“方案 { $number } 内容”。
    直接回复这条消息，就会转给住户。
alert-forwarded =
    【转呈】{ $number } { $severity }投诉 { $category } · { $place }
    内容：{ $words }
    处理时限 { $due }。请按“已知悉”并进入处置程序。
alert-case-asked =
    【请示】{ $number } { $category } · { $place }
    内容：{ $words }
    请决定是否立项。
# $holder 谁申请，$reason 理由，$until 新的日期
alert-overtime =
    【延期申请】{ $number } { $severity }投诉 { $category }
    时限：{ $due }
    申请人：{ $holder }
    理由：{ $reason }
    延期至：{ $until }
    请决定是否同意。
# $result 处理结果，$evidence 核实的依据
alert-closing =
    【请同意销项】{ $number } 重大投诉 { $category }
    结果：{ $result }
    核实：{ $evidence }
alert-review =
    【季度协调】{ $number } { $category } · { $place }
    内容：{ $words }
    无法处理的原因：{ $reason }
    请决定：同意销项，或继续处理。
alert-press =
    【媒体来访】{ $number }
    内容：{ $words }
    请您亲自答复。直接回复这条消息，就会转给对方。
alert-talk =
    【转人工】{ $number }
    住户请求与工作人员交谈。住户另有投诉只限您这一级处理，所以不进工作群。
    内容：{ $words }
    请在十分钟内答复。直接回复这条消息，就会转给住户。

## 时限

clock-dispatch = 签收
clock-check = 决定是否立项
clock-forward = 转呈
clock-plan = 出具方案
clock-form-back = 交回意见表
clock-notify = 告知结果
clock-visit = 回访
clock-call = 回电
clock-close = 核实销项
closing-settled = 已核实销项
closing-explained = 不立项，已解释
closing-stuck = 经协调销项
closing-visited = 已回访
pause-stuck = 暂时无法处理
category-visit = 回访
category-press = 媒体来访
clock-submit = 交月总结
category-monthly-report = 月总结

## 统计

# $since、$until 起止，$received 收到，$cases 立项，$closed 已销项，$open 未销项，$late 逾期的时限，$repeated 重复率，$visited 三日内回访率
report-weekly =
    投诉周报 { $since } 至 { $until }
    收到 { $received } · 立项 { $cases } · 已销项 { $closed } · 未销项 { $open }
    级别：{ $severities }
    内容：{ $contents }
    性质：{ $natures }
    部门：{ $departments }
    逾期的时限 { $late } · 重复率 { $repeated } · 三日内回访率 { $visited }
report-monthly =
    《投诉记录月总结表》摘要 { $since } 至 { $until }
    收到 { $received } · 立项 { $cases } · 已销项 { $closed } · 未销项 { $open }
    级别：{ $severities }
    内容：{ $contents }
    性质：{ $natures }
    部门：{ $departments }
    逾期的时限 { $late } · 重复率 { $repeated } · 三日内回访率 { $visited }
    表格请用“表单”加月份打开。
rate-none = 暂无
# $month 月份
monthly-task = 请核对 { $month } 的《投诉记录月总结表》，按“结束”呈送经理。
month-not-read = 没有看懂月份“{ $words }”，请写成 2026-11 这样。
# $count 件数，$rows 各行
list-inspect =
    { $count ->
        [0] 最近三十天没有可以抽查的投诉。
       *[other]
            抽查 { $count } 件投诉：
            { $rows }
    }
