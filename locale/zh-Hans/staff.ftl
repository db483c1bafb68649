### 员工群：按钮之后的问话、群里的短句、转给住户的回复；以及工单进展时住户听到的话。
### $number 编号，$state 状态，$holder 经办人，$words 原话，$department 部门

## 需要补充的话：请回复这一条消息

ask-words-finish = { $number }：请回复这条消息，写明处理结果，可以附照片。
ask-words-reject = { $number }：请回复这条消息，写明不受理的原因和应当找谁，住户会看到。
ask-words-transfer = { $number }：请回复这条消息，写明转部门的原因。
ask-words-quote = { $number }：请回复这条消息，写金额和项目，例如“120元 更换阀门”，住户会看到。
ask-words-close-unconfirmed = { $number }：请回复这条消息，写明电话核实的情况。
ask-words-manage = { $number }：请回复这条消息，写明销项的理由，住户会看到。
ask-words-note = { $number }：请回复这条消息，写备注。备注只在内部，住户看不到。
ask-words-reply = { $number }：请回复这条消息，写给住户的话。
words-needed-finish = { $number }：请写明处理结果。
words-needed-reject = { $number }：请写明不受理的原因。
words-needed-transfer = { $number }：请写明转部门的原因。
words-needed-quote = { $number }：请写明金额和项目。
words-needed-close-unconfirmed = { $number }：请写明电话核实的情况。
words-needed-manage = { $number }：请写明销项的理由。
choice-pause-reasons = { $number }：请选择暂停的原因。
choice-departments = { $number }：请选择转到哪个部门。
quote-amount-needed = { $number }：请写明金额，例如“120元 更换阀门”。

## 不能这样做的时候

staff-not-linked = 您还没有绑定员工身份，这次没有生效。请向主管要一个邀请码，私聊发送 /start 和邀请码。
# $number 编号
staff-ticket-not-found = 没有找到工单 { $number }，请核对编号。
# $house 房号
staff-house-not-found = 没有找到房号 { $house }，请核对，例如“户 3-2-501”。
staff-needs-number = “{ $words }”后面请写工单编号，例如“{ $words } 412”，或者直接回复那张卡片。
staff-reply-to-question = 如果这是对上面那条提问的回答，请直接回复（引用）那条消息。
already-claimed = { $number } 已由 { $holder } 接单，谢谢您。
already-yours = { $number } 已经是您在处理，不用再按。
already-done = { $number } 已经登记过了，现在的状态是：{ $state }。
not-possible-now = { $number } 现在的状态是：{ $state }，不能这样操作。
# $role 角色
needs-role = 这一项需要{ $role }来操作，这次没有生效。
not-yours = { $number } 由其他同事经办，这次没有生效。请先与经办人或主管联系。
sign-off-still-waiting = { $number } 还在等住户确认。两次提醒都没有回应以后，才能打电话核实并销项。
unknown-department = { $number }：没有这个部门，请重新选择。
too-late-to-reopen = { $number } 已超过可以重开的期限，请重新报修，我们会马上登记。
# $words 写的名字
member-not-found = 没有找到“{ $words }”，请写员工的姓名、工号或代号。
nothing-to-undo = { $number } 没有可以撤回的操作。只能在 10 分钟内撤回自己的上一步操作。
open-private-chat = 联系方式只能私聊查看，请先给我发一条私聊消息。
nobody-to-reply-to = { $number } 的联系人没有用这个助手，请打电话。
file-where = 请写明房号或公共位置和问题，例如“/报修 3-2-501 厨房漏水”“/报修 3号楼大堂 灯不亮”。
ticket-closed = { $number } 已经销项。如果还有问题，请重新报修，我们会马上登记。
quote-answered = { $number } 的报价已经答复过了。

## 群里的短句

room-done = { $number }：{ $state }。10 分钟内可以发“撤回 { $number }”。
room-done-plain = { $number }：{ $state }。
room-assigned = { $number }：{ $state }，由 { $holder } 处理。
room-undone = { $number }：已撤回，现在的状态是：{ $state }。
# $accept_by 最迟接单时间
room-filed = { $number } 已登记，最迟{ $accept_by }接单。
room-made = 本群现在是{ $department }的工作群，新工单会发到这里。
room-parked = 有一条消息多次处理失败，已经保存，请联系系统管理员。
room-released = { $number } 已放回，请同事接单。
room-signed = { $number }：住户已确认，已销项。
# $count 第几次
room-reopened = { $number }：住户表示没有解决（第 { $count } 次重开）。原因：{ $words }
room-cancelled = { $number }：住户已取消。
room-cannot-reach = { $number }：消息送不到住户，请打电话告知，再按“已电话告知”。
room-telephone-caller = { $number }：来电的住户没有用这个助手，请打电话告知，再按“已电话告知”。
room-phoned = { $number }：{ $holder } 已电话告知。
room-resident-says = { $number } 住户说：{ $words }
room-words-added = { $number } 住户补充：{ $words }
# $when 时间段
room-appointment-moved = { $number }：住户把上门时间改为{ $when }。
room-urged = { $number }：住户催办，请马上回复。
# $amount 金额
room-quote-agreed = { $number }：住户同意报价 { $amount }，可以开始。
room-quote-refused = { $number }：住户不同意报价 { $amount }，请与住户联系。
room-asks-again = { $number }：住户再次要求人工服务，请马上回复。
room-bot-back = { $number }：住户已回到自动助手，但还在等答复，请跟进。
note-kept = { $number }：备注已保存，住户看不到。
# $house 房号，$who 联系人
contact-of =
    { $number } 联系人（{ $house }）：
    { $who }
# $club 有没有会所
staff-help =
    短指令（412 是工单编号，也可以写 R-0412）：
    接 412 · 出发 412 · 到场 412 · 完 412 已换阀
    暂停 412 配件 · 继续 412 · 放回 412
    报价 412 120元 更换阀门 · 转 412 部门 原因 · 不受理 412 原因
    回 412 给住户的话 · 备注 412 内部备注 · 电话 412 · 查 412
    已电话 412 · 电话销项 412 情况 · 结束 412 · 撤回 412
    /报修 3-2-501 厨房漏水 · 我的 · 户 3-2-501
    主管：派 412 姓名 · 逾期 · 日报{ $club ->
        [yes] { "" }
            会所：/会所 帮助
       *[no] { "" }
    }
    回复卡片的话会转给住户；以“备注”开头的只在内部。

## 转给住户的回复

# $seconds 秒数
room-relay-soon = { $number }：{ $seconds } 秒后转给住户，要收回请按“撤回”。
room-relay-undone = { $number }：已撤回，没有转给住户。
room-relay-too-late = { $number }：已经转给住户，不能撤回。需要更正请再回复一条。
# $staff_no 工号，$words 员工的原话
intro-superior = 您好，我是{ $company }{ $department }（工号{ $staff_no }），很高兴为您服务。
staff-reply =
    { $named ->
        [yes] { $name }，{ $department }（工号{ $staff_no }）就 { $number } 回复您：
       *[no] { $department }（工号{ $staff_no }）就 { $number } 回复您：
    }
    { $words }
staff-reply-photo =
    { $named ->
        [yes] { $name }，{ $department }（工号{ $staff_no }）就 { $number } 给您发来照片。
       *[no] { $department }（工号{ $staff_no }）就 { $number } 给您发来照片。
    }

## 工单的进展，住户听到

ticket-filed-for-you = 工作人员已为您登记报修 { $number }：{ $words }。有进展我们会在这里告诉您。
# $department 部门，$by 最迟时间
ticket-accepted = { $number } 已由{ $department }接单，最迟{ $by }处理完成。
ticket-on-the-way = { $number }：师傅已经出发，请您稍候。
ticket-arrived = { $number }：师傅已经到场。
# $reason 原因，$until 最迟时间
ticket-waiting = { $number } 需要暂停，原因：{ $reason }。最迟{ $until }继续，我们会再告诉您。
ticket-resumed = { $number } 已经继续处理，最迟{ $by }处理完成。
ticket-transferred = { $number } 有专人负责，已为您转到{ $department }。
ticket-rejected = 非常抱歉，{ $number } 我们不能直接处理。{ $words } 如有疑问请拨打 { $phone }，我们帮您联络。
ticket-corrected = 对不起，关于 { $number } 刚才的通知有误，实际情况是：{ $state }。给您造成不便，敬请原谅。
# $until 可以重开的最后时间
ticket-closed-unconfirmed = { $number }：我们打过电话联系您，没有等到您的确认，先行销项，没有记为您已确认。{ $until }以前，您说“没有修好”就可以重开。
ticket-closed-managed = { $number } 已由经理销项。{ $words } 如有疑问请拨打 { $phone }。
# $place 位置
joined-fixed = 您关注的 { $number }（{ $place }）已经修好，谢谢您的耐心等待。
joined-closed = 您关注的 { $number } 已经结束处理。如果还有问题，请再次报修。
joined-reopened = 对不起，您关注的 { $number } 还没有完全修好，我们继续处理，修好后再告诉您。
