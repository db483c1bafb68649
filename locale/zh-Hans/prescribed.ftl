### 规范用语：逐字照用《服务手册》，每条上面写着出处。
### 要换一种说法，请写在自己的覆盖文件里（见 docs/scripts.md），不要改这里。

# 003 第二篇 三、接待礼仪规范(一)前台接待礼仪 1
visitor-wait-contacting = 请稍等，我马上联系。

# 003 第三篇 一、2 文明用语(1)
greet-good-morning = 早上好

# 003 第三篇 一、2 文明用语(1)
greet-hello = 您好

# 003 第三篇 一、2 文明用语(1)
greet-good-night = 晚安

# 003 第三篇 一、2 文明用语(2)
thank-plain = 谢谢

# 003 第三篇 一、2 文明用语(2)
thank-warm = 十分感谢

# 003 第三篇 一、2 文明用语(3)
apology-plain = 对不起

# 003 第三篇 一、2 文明用语(3)
apology-please-forgive = 请原谅

# 003 第三篇 一、2 文明用语(4)
answer-no-problem = 没关系

# 003 第三篇 一、2 文明用语(4)
answer-not-at-all = 不客气

# 003 第三篇 一、2 文明用语(4)
answer-my-duty = 是我应该做的

# 003 第三篇 一、2 文明用语(6)
farewell-goodbye = 再见

# 003 第三篇 一、2 文明用语(6)
farewell-come-again = 欢迎下次光临

# 001 篇1 3.(4)1)
chess-room-welcome-again = 谢谢您，欢迎您再次光临！

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-you = 欢迎您

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-arrival = 欢迎光临

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-yes = 是的

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-understood = 明白了

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-clear = 清楚了

# 003 第三篇 一、3 服务工作中的基本用语(3)
apology-sincere = 实在对不起

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-please-dont-mention = 请别客气

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-glad-to-serve = 很高兴为您服务

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-what-i-should-do = 这是我应该做的

# 003 第三篇 一、3 服务工作中的基本用语(5)
wait-one-moment = 请稍等一下

# 003 第三篇 一、3 服务工作中的基本用语(6)
wait-resume-after-waiting = 对不起，让您久等了。

# 003 第三篇 二、微笑及重要的第一声(引言)
greet-centre = 您好，这里是{ $estate }物业服务中心，很高兴为您服务。

# 003 第三篇 二、3(1) 如何作自我介绍
intro-glad-to-serve = 您好，我是{ $company }{ $department }工作人员（工号{ $staff_no }），很高兴为您服务。

# 003 第三篇 二、3(1) 如何作自我介绍
intro-what-can-i-do = 您好，我是{ $company }{ $department }工作人员（工号{ $staff_no }），请问有什么可以帮您？

# 003 第三篇 二、3(2)(如:张女士/先生)
address-surname-honorific = { $surname }{ $honorific }

# 003 第三篇 二、3(3)
offer-help-something = 我能帮您做点什么？

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-glad = 您好，{ $company }，很高兴为您服务。

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-what-help = 您好，{ $company }，请问有什么可以帮您？

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-repeat = 您好，您的对话已接通，请问有什么可以帮您？

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-close = 对不起，暂时没有收到您的内容。您方便时请随时留言，我们会马上回复您。感谢您的合作，再见！

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-speak-louder =
    { $named ->
        [yes] 对不起，{ $name }，您的消息我没有看清楚，请您换个说法或发一段文字，好吗？
       *[no] 对不起，您的消息我没有看清楚，请您换个说法或发一段文字，好吗？
    }

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-will-call-back = 对不起，您的消息我没有看清楚，我已请工作人员稍后联系您，感谢您的合作！

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-refer = 对不起，这里是{ $company }，您这个问题需要跟{ $department }联系，他们的联系电话是{ $phone }，您看可以吗？

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-close = 对不起，这里是{ $company }，请您核对后再联系。若您有相关业务需要咨询，请随时留言，谢谢合作，再见！

# 003 第三篇 二、4(1) 首问语(招呼语)意外四
angry-opening =
    { $named ->
        [yes] { $name }，对不起，给您造成不便，敬请原谅。请您慢慢说好吗？我会尽量帮您解决的。
       *[no] 对不起，给您造成不便，敬请原谅。请您慢慢说好吗？我会尽量帮您解决的。
    }

# 003 第三篇 二、4(2) 询问
ask-what-help = 请问有什么可以帮到您？

# 003 第三篇 二、4(2) 询问
ask-surname = 请问您贵姓？怎么称呼您比较合适（先生/女士）？

# 003 第三篇 二、4(3) 等待 a)需要查询时
wait-lookup-needed = 对不起，请稍等。

# 003 第三篇 二、4(3) 等待 b)客户等待中
wait-looking-up = 正在为您查询，请稍候。

# 003 第三篇 二、4(3) 等待 c)遇到客户责备动作慢时
wait-blamed-slow = 对不起，让您久等了，我们会尽快为您查询。

# 003 第三篇 二、4(3) 等待 d)重接电话时
wait-resume-thanks = 感谢您的耐心等待。

# 003 第三篇 二、4(4) 回答 情形一
unclear-repeat-please =
    { $named ->
        [yes] { $name }，很抱歉，我刚才没有看明白，请您再说一遍，好吗？
       *[no] 很抱歉，我刚才没有看明白，请您再说一遍，好吗？
    }

# 003 第三篇 二、4(4) 回答 情形二
cannot-answer-leave-phone =
    { $named ->
        [yes] 很抱歉，{ $name }，这个问题需要核实。我核实好了马上在这里回复您（最迟{ $reply_by }），您看这样可以吗？如需电话回复，请留下您的联系电话。
       *[no] 很抱歉，这个问题需要核实。我核实好了马上在这里回复您（最迟{ $reply_by }），您看这样可以吗？如需电话回复，请留下您的联系电话。
    }

# 003 第三篇 二、4(4) 回答 情形二(或者)
cannot-answer-department-will-call =
    { $named ->
        [yes] 很抱歉，{ $name }，您的问题需要向{ $department }咨询，我已转给他们，最迟{ $reply_by }在这里回复您；如您希望电话沟通，请留下您的联系电话。
       *[no] 很抱歉，您的问题需要向{ $department }咨询，我已转给他们，最迟{ $reply_by }在这里回复您；如您希望电话沟通，请留下您的联系电话。
    }

# 003 第三篇 二、4(4) 回答 情形三
system-fault-leave-phone = 很抱歉，现在系统故障，您的消息我们已记下，恢复后尽快在这里回复您，您看这样可以吗？如有急事，请拨打{ $phone }。

# 003 第三篇 二、4(4) 回答 情形四
criticised-thanks = 感谢您的教导，我们会马上改正！欢迎您为我们提出宝贵意见。

# 003 第三篇 二、4(4) 回答 情形五
thanked-we-should = 不客气，这是我们应该做的。

# 003 第三篇 二、4(5) 确认 a)
confirm-explained-clearly =
    { $named ->
        [yes] { $name }，请问我刚刚是否解释清楚了？
       *[no] 请问我刚刚是否解释清楚了？
    }

# 003 第三篇 二、4(5) 确认 a)
confirm-answer-clear = 请问我的回答您清楚了吗？

# 003 第三篇 二、4(5) 确认 b)通话结束前
confirm-anything-else = 请问还有什么可以帮到您的？

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-life = 感谢您的咨询，祝您生活愉快，再见！

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-holiday = 感谢您的咨询，祝您节日愉快，再见！

# 003 第三篇 六、1
late-pickup-apology = 谢谢您的耐心等待。

# 003 第三篇 六、1
phone-opening-company = 您好，{ $company }

# 003 第三篇 六、2(1)
phone-flow-intro = { $company }{ $department }（工号{ $staff_no }），很高兴为您服务。

# 003 第三篇 六、2(1)
phone-flow-intro-help = { $company }{ $department }（工号{ $staff_no }），请问有什么可以帮您？

# 003 第三篇 六、2(4)
wrong-number-plain = 对不起，这里是{ $company }。

# 003 第三篇 六、2(4)
wrong-number-our-number = 我们的服务电话是{ $phone }。

# 003 第三篇 六、3(4)
closing-thanks-welcome-call = 谢谢，欢迎随时留言。

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-how-to-address = 请问怎么称呼您？

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-what-can-i-do = 请问我能帮您做些什么？

# 003 第三篇 附表「你的服务用语专业吗?」第4行
table-04-explain-again = 对不起我没说清楚，请允许我再解释一遍。

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out = 我非常希望能够帮助您，不过这件事情我不是很清楚，我帮您了解一下好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out-ok = 我非常希望能够帮助您，不过这件事情我不是很清楚，我帮您了解一下，您看这样可以吗？

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-tell-you-after-checking = 如果不介意的话让我了解后再告诉您好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-company = 我非常希望能够帮您的忙，不过这件事情有专门的公司负责。我可以把电话发给您，或者请工作人员帮您联络，让他们帮您解决，您看好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-person = 我非常希望能够帮您的忙，不过这件事情有专门的人负责。我可以把电话发给您，或者请工作人员帮您联络，让他们帮您解决，您看这样可以吗？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-transfer = 这件事有专人负责，我帮您转过去。

# 003 第三篇 附表「你的服务用语专业吗?」第7行
table-07-coordinate = 让我们想想有什么好的办法没有，我会尽最大的努力去协调。

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-appointment = 非常抱歉，因为{ $reason }原因，这件事情要{ $available_time }才能办理，您看哪天方便，我们预约一个时间好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-free = 非常抱歉，因为{ $reason }原因，这件事情要{ $available_time }才能办理，您看哪天有空，我们预约一个时间好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-greeting = 您好，请问有什么能够帮到您？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-tomorrow = 您好，相关人员已经下班了。如果不是紧急事情，能不能明天办理？如果需要在现在办理，请稍等一会儿，让我帮您联系一下有关工作人员好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-meal-break-later = 您好，相关人员吃饭去了，如果不是紧急事情，能不能待会儿办理？如果需要在现在办理，请稍等一会儿，让我帮您联系一下有关工作人员好吗？

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-handling = 对不起，我应该早点处理的，我马上就去看有什么办法能解决您的问题，我会尽最大的努力。

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-reply = 对不起，我应该尽早回复您的，我马上就去看有什么办法能解决您的问题，我会尽最大的努力。

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-no-staff-repair = 由于今天做维修的需求很高，现在暂时没有人，如果方便的话，能否和您另外预约个时间？

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-what-time-suits = 您看什么时间您方便，我们到时候安排人员上门？

# 003 第三篇 附表「你的服务用语专业吗?」第15行
table-15-thanks-for-patience = 谢谢您的耐心等待。

# 003 第三篇 附表「你的服务用语专业吗?」第16行
table-16-glad-to-need = 我们很愿意帮助做这件事，首先我需要{ $requirement }。

# 003 第三篇 附表「你的服务用语专业吗?」第20行
table-20-check-room-number = 请再核对您要找的园区名称和房号，我再为您进行联系，好吗？

# 004 02 客服工作内容 · 投诉处理与反馈机制 · 情绪安抚技巧
empathy-i-understand = 我理解您的感受。
