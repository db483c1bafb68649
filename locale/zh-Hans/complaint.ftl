### 投诉：先听，再问，复述，登记；回访；受批评；媒体。

choice-menu-complaint = 我要投诉

## 倾听：不打断，不追问，不要证据

complaint-listen = 您请说，我在听。可以分几次写，也可以发照片或语音。
complaint-heard-first = 我在听，都记下了。您请继续，可以发照片或语音。说完了，请选“说完了”。
complaint-heard-1 = 这些都记下了，您请继续。
complaint-heard-2 = 好的，我在听，您慢慢说。
complaint-heard-3 = 记下了。您请接着说，说完了请选“说完了”。
complaint-heard-4 = 我在认真听，您请继续。
# 接着登记同一位住户的另一件投诉：$words 住户的话
complaint-next = 现在说您的另一件投诉：“{ $words }”。您请继续，说完了请选“说完了”。
# 已经收到两万字或六十张照片
complaint-full = 您说的内容已经保存。还有的，请在工作人员联系您时告诉他们。现在请选“说完了”，我为您登记。
choice-complaint-done = 说完了
complaint-nothing-told = 好的，没有登记。您想说的时候，请随时告诉我。
complaint-kept = 您刚才说的投诉已经保留，可以接着说；不需要了，请说“取消”。
complaint-drop-sure = 请问您是不想登记这件投诉了吗？您刚才说的我都记着。
choice-complaint-drop = 是的，不登记了
choice-complaint-go-on = 不是，我接着说
# $known 知道是哪个部门（yes / no），$department 部门
complaint-sorry = { $known ->
    [yes] 我代表{ $department }向您道歉，给您添麻烦了。
   *[no] 我代表物业服务中心向您道歉，给您添麻烦了。
    }

## 只问没有说到的

complaint-happened = 请问是什么时候的事？不记得，请选“跳过”。
complaint-place = 请问是在哪里？不方便说，请选“跳过”。
complaint-accused = 请问是哪个部门，或者哪一位？不清楚，请选“跳过”。
complaint-wants = 请问您希望我们怎样处理？
complaint-reach = 请问怎样联系您？请留下电话；希望在这里回复，请选“跳过”。
complaint-voice-kept = 语音已收到，工作人员会听。
complaint-words-please = 请写一句话，或选择下面的选项。
complaint-second-kept = 这一件也记下了。现在这件登记好以后，马上接着为您登记。
complaint-added = 补充的内容已经记下。

## 复述、修改、登记

complaint-untold = 未说明
complaint-here = 在这里回复
# $words 住户的话，$happened 时间，$place 地点，$accused 部门或人员，$wants 诉求，$wished 有没有期限（yes / no），$wish 期限，
# $reach 联系方式，$photos 照片和语音的数目，$anonymous 不让邻居知道（yes / no）
complaint-summary =
    请您核对：
    内容：{ $words }
    时间：{ $happened }
    地点：{ $place }
    对象：{ $accused }
    诉求：{ $wants }{ $wished ->
        [yes] （希望{ $wish }前处理）
       *[no] {""}
    }
    联系：{ $reach }
    照片和语音：{ $photos ->
        [0] 无
       *[other] { $photos } 份
    }{ $anonymous ->
        [yes] {"\u000A"}不会让邻居知道是您反映的。
       *[no] {""}
    }
    以上内容对吗？
choice-complaint-anonymous = 不让邻居知道是我
complaint-change-what = 请问需要修改哪一项？
choice-complaint-what = 补充内容
choice-complaint-when = 时间
choice-complaint-where = 地点
choice-complaint-whom = 对象
choice-complaint-wants = 诉求
choice-complaint-reach = 联系方式
complaint-dropped = 好的，听您的，这件投诉不登记。您需要时请随时告诉我。
# $number 编号，$severity 等级（minor / important / major），$reply_by 答复，$plan_by 方案，$by 处理完毕
complaint-filed =
    谢谢您告诉我们。投诉已经登记，编号 { $number }。{ $severity ->
        [major] 这件事按重大投诉处理：最迟{ $reply_by }答复您，{ $plan_by }前告诉您解决方案，{ $by }前处理完毕。
       *[other] 我们最迟{ $by }处理完毕，当天在这里告诉您结果。
    }
# 十分钟没有再写：按已经说的登记
complaint-filed-as-told =
    您说的内容已按投诉登记，编号 { $number }。{ $severity ->
        [major] 这件事按重大投诉处理：最迟{ $reply_by }答复您，{ $plan_by }前告诉您解决方案，{ $by }前处理完毕。
       *[other] 我们最迟{ $by }处理完毕，当天在这里告诉您结果。
    }还有要补充的，请写“{ $number }”；不需要登记，也请写“{ $number }”后选“撤回投诉”。
# $number 编号，$severity 等级（minor / important / major），$reply_by 答复，$by 处理完毕
complaint-filed-too = 您的投诉也已登记，编号 { $number }，{ $severity ->
        [major] 最迟{ $reply_by }答复您。
       *[other] 最迟{ $by }处理完毕。
    }
complaint-kept-beside = 您的投诉也记下了。现在先处理紧急情况，之后接着听您说。

## 进度

kind-complaint = 投诉
complaint-state-dispatched = 等待签收
complaint-state-accepted = 处理中
complaint-state-on-the-way = 处理中
complaint-state-arrived = 处理中
complaint-state-waiting = 暂停
complaint-state-done = 已处理，待核实
complaint-state-closed = 已销项
complaint-state-retracted = 已撤回
# $number 编号，$state 状态，$filed 登记时间，$words 住户的话，$next 下一步（done / closed / promised / waiting），$by 最迟时间
complaint-status =
    { $number } 投诉
    状态：{ $state }
    登记：{ $filed }
    内容：{ $words }
    { $next ->
        [done] 已经处理，正在核实结果。
        [closed] 这件投诉已经结束。
        [promised] 下一步最迟：{ $by }。
       *[waiting] 有进展在这里告诉您。
    }
choice-complaint-retract = 撤回投诉
# $number 编号
complaint-retract-sure = 请您确认：要撤回投诉 { $number } 吗？
choice-complaint-yes-retract = 是的，撤回
choice-complaint-keep = 保留
complaint-retracted = 投诉 { $number } 已经撤回。您需要时请随时告诉我。

## 回访

# $number 编号
follow-up-ask = 您好，您的投诉 { $number } 处理以后，想请问您：问题解决了吗？
choice-visit-solved = 解决了
choice-visit-unsolved = 没有解决
choice-visit-later = 稍后再说
follow-up-what = 请告诉我还有什么问题。不想写，请选“跳过”。
follow-up-words-please = 请写一句话，或选“跳过”。
# $by 最迟来电时间
follow-up-call = 听到了，这件投诉已经重新办理。工作人员最迟{ $by }给您打电话。
follow-up-told-by-phone = 好的，您可以在电话里告诉工作人员。
follow-up-later = 好的，您方便时再告诉我们，不着急。

## 受批评、媒体

choice-complaint-take-down = 登记下来
choice-complaint-no-need = 不用登记
# $number 编号，$reply_by 最迟回复时间
press-passed-on = 谢谢您的联系。已转给经理，编号 { $number }，最迟{ $reply_by }由经理答复您。

## 有人要伤害自己或别人

emergency-self-harm =
    您的话我们听到了，您的安全最要紧。请马上这样做：
    1. 请离开高处、窗边和危险的物品，到有人的地方。
    2. 请告诉身边的人，请他陪着您。
    3. 请拨打服务台 { $desk }，马上有人与您说话；也可以拨打急救 { $medical } 或报警 { $police }。
emergency-threat =
    您的话我们听到了，值班人员马上与您联系。请先这样做：
    1. 请不要伤害自己和别人，请先离开现场。
    2. 请拨打服务台 { $desk }，说出您的问题。
    3. 有人受伤，请拨打急救 { $medical }；有危险，请拨打报警 { $police }。

## 性质、等级、内容（工作人员看到）

nature-valid = 有效投诉
nature-help = 求助
nature-consult = 咨询
nature-vent = 发泄
severity-minor = 轻微
severity-important = 重要
severity-major = 重大
category-equipment = 设备
category-service-attitude = 服务态度
category-service-quality = 服务质量
category-sudden-event = 突发事件
category-neighbour = 邻里
category-noise = 噪音
category-parking = 停车
category-pets = 宠物
category-cleaning = 保洁
category-decoration = 装修
category-fees = 收费
category-parcels = 快递邮件

## 建议的理由（工作人员看到）

why-nature-loss = 住户说有损失或受伤，暂定为有效投诉
why-nature-fault = 住户说我们的服务有过失，暂定为有效投诉
why-nature-help = 起因在别的住户，请我们帮助，暂定为求助
why-nature-consult = 住户是询问或建议，暂定为咨询
why-nature-vent = 住户表达不满，没有说到具体损失或过失，暂定为发泄
why-severity-promise = 住户说承诺、合同或宣传没有做到
why-severity-vain = 住户说多次提出仍未解决
why-severity-injury = 住户说有人受伤
why-severity-loss = 住户说损失重大
why-severity-attitude = 涉及工作人员的态度，至少为重要
why-severity-damage = 住户说有财物损失或受到伤害
why-severity-fault = 住户说服务不到位或有过失
why-severity-minor = 没有说到人为过失，影响轻微
why-severity-communicative = 沟通性投诉按轻微处理
