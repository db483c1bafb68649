### The prescribed phrases, translated. The source of each stands above it; the Chinese wording is the rule.
### To word one differently, write it in an overlay file (see docs/scripts.md), not here.

# 003 第二篇 三、接待礼仪规范(一)前台接待礼仪 1
visitor-wait-contacting = One moment, please. I am getting in touch with them now.

# 003 第三篇 一、2 文明用语(1)
greet-good-morning = Good morning

# 003 第三篇 一、2 文明用语(1)
greet-hello = Hello

# 003 第三篇 一、2 文明用语(1)
greet-good-night = Good night

# 003 第三篇 一、2 文明用语(2)
thank-plain = Thank you

# 003 第三篇 一、2 文明用语(2)
thank-warm = Thank you very much

# 003 第三篇 一、2 文明用语(3)
apology-plain = I am sorry

# 003 第三篇 一、2 文明用语(3)
apology-please-forgive = Please forgive us

# 003 第三篇 一、2 文明用语(4)
answer-no-problem = That is quite all right

# 003 第三篇 一、2 文明用语(4)
answer-not-at-all = You are welcome

# 003 第三篇 一、2 文明用语(4)
answer-my-duty = It is my duty

# 003 第三篇 一、2 文明用语(6)
farewell-goodbye = Goodbye

# 003 第三篇 一、2 文明用语(6)
farewell-come-again = We look forward to seeing you again

# 001 篇1 3.(4)1)
chess-room-welcome-again = Thank you; you are always welcome here!

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-you = Welcome

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-arrival = Welcome

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-yes = Yes

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-understood = Understood

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-clear = That is clear

# 003 第三篇 一、3 服务工作中的基本用语(3)
apology-sincere = I am truly sorry

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-please-dont-mention = Please don't mention it

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-glad-to-serve = It is a pleasure to help you

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-what-i-should-do = It is what I am here for

# 003 第三篇 一、3 服务工作中的基本用语(5)
wait-one-moment = One moment, please

# 003 第三篇 一、3 服务工作中的基本用语(6)
wait-resume-after-waiting = I am sorry to have kept you waiting.

# 003 第三篇 二、微笑及重要的第一声(引言)
greet-centre = Hello, this is the service centre of { $estate }. It is a pleasure to help you.

# 003 第三篇 二、3(1) 如何作自我介绍
intro-glad-to-serve = Hello, I am a member of { $company }, { $department } (staff no. { $staff_no }). It is a pleasure to help you.

# 003 第三篇 二、3(1) 如何作自我介绍
intro-what-can-i-do = Hello, I am a member of { $company }, { $department } (staff no. { $staff_no }). How may I help you?

# 003 第三篇 二、3(2)(如:张女士/先生)
address-surname-honorific = { $honorific } { $surname }

# 003 第三篇 二、3(3)
offer-help-something = What can I do for you?

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-glad = Hello, { $company } here. It is a pleasure to help you.

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-what-help = Hello, { $company } here. How may I help you?

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-repeat = Hello, you are connected. How may I help you?

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-close = I am sorry, nothing from you has arrived so far. Please write whenever it suits you and we will answer at once. Thank you, and goodbye!

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-speak-louder =
    { $named ->
        [yes] I am sorry, { $name }, I could not make out your message. Would you put it another way, or send a line of text?
       *[no] I am sorry, I could not make out your message. Would you put it another way, or send a line of text?
    }

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-will-call-back = I am sorry, I could not make out your message. I have asked a member of staff to contact you shortly. Thank you for your help!

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-refer = I am sorry, this is { $company }. Your question is one for { $department }; their telephone number is { $phone }. Would that be all right?

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-close = I am sorry, this is { $company }. Please check whom you wish to reach. If you have a question for us, write at any time. Thank you, and goodbye!

# 003 第三篇 二、4(1) 首问语(招呼语)意外四
angry-opening =
    { $named ->
        [yes] { $name }, I am sorry for the inconvenience; please forgive us. Would you tell me calmly what happened? I will do what I can to help you.
       *[no] I am sorry for the inconvenience; please forgive us. Would you tell me calmly what happened? I will do what I can to help you.
    }

# 003 第三篇 二、4(2) 询问
ask-what-help = How may I help you?

# 003 第三篇 二、4(2) 询问
ask-surname = May I ask your surname? How would you like to be addressed (Mr or Ms)?

# 003 第三篇 二、4(3) 等待 a)需要查询时
wait-lookup-needed = I am sorry, one moment please.

# 003 第三篇 二、4(3) 等待 b)客户等待中
wait-looking-up = I am looking it up for you; one moment, please.

# 003 第三篇 二、4(3) 等待 c)遇到客户责备动作慢时
wait-blamed-slow = I am sorry to have kept you waiting. We will look into it for you as soon as we can.

# 003 第三篇 二、4(3) 等待 d)重接电话时
wait-resume-thanks = Thank you for your patience.

# 003 第三篇 二、4(4) 回答 情形一
unclear-repeat-please =
    { $named ->
        [yes] { $name }, I am sorry, I did not quite understand. Would you say it again, please?
       *[no] I am sorry, I did not quite understand. Would you say it again, please?
    }

# 003 第三篇 二、4(4) 回答 情形二
cannot-answer-leave-phone =
    { $named ->
        [yes] I am sorry, { $name }, this needs checking. As soon as it is checked I will answer you here ({ $reply_by } at the latest). Would that be all right? If you would rather be called, please leave your telephone number.
       *[no] I am sorry, this needs checking. As soon as it is checked I will answer you here ({ $reply_by } at the latest). Would that be all right? If you would rather be called, please leave your telephone number.
    }

# 003 第三篇 二、4(4) 回答 情形二(或者)
cannot-answer-department-will-call =
    { $named ->
        [yes] I am sorry, { $name }, your question is one for { $department }. I have passed it on to them; they will answer you here by { $reply_by } at the latest. If you would rather be called, please leave your telephone number.
       *[no] I am sorry, your question is one for { $department }. I have passed it on to them; they will answer you here by { $reply_by } at the latest. If you would rather be called, please leave your telephone number.
    }

# 003 第三篇 二、4(4) 回答 情形三
system-fault-leave-phone = I am very sorry, our system has a fault just now. We have kept your message and will answer you here as soon as it works again. Would that be all right? If it is urgent, please call { $phone }.

# 003 第三篇 二、4(4) 回答 情形四
criticised-thanks = Thank you for telling us; we will put it right at once! We welcome your suggestions.

# 003 第三篇 二、4(4) 回答 情形五
thanked-we-should = You are welcome. It is what we are here for.

# 003 第三篇 二、4(5) 确认 a)
confirm-explained-clearly =
    { $named ->
        [yes] { $name }, was my explanation clear?
       *[no] Was my explanation clear?
    }

# 003 第三篇 二、4(5) 确认 a)
confirm-answer-clear = Was my answer clear to you?

# 003 第三篇 二、4(5) 确认 b)通话结束前
confirm-anything-else = Is there anything else I can help you with?

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-life = Thank you for getting in touch. We wish you a pleasant day. Goodbye!

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-holiday = Thank you for getting in touch. We wish you a happy holiday. Goodbye!

# 003 第三篇 六、1
late-pickup-apology = Thank you for your patience.

# 003 第三篇 六、1
phone-opening-company = Hello, { $company } here

# 003 第三篇 六、2(1)
phone-flow-intro = { $company }, { $department } (staff no. { $staff_no }). It is a pleasure to help you.

# 003 第三篇 六、2(1)
phone-flow-intro-help = { $company }, { $department } (staff no. { $staff_no }). How may I help you?

# 003 第三篇 六、2(4)
wrong-number-plain = I am sorry, this is { $company }.

# 003 第三篇 六、2(4)
wrong-number-our-number = Our service telephone number is { $phone }.

# 003 第三篇 六、3(4)
closing-thanks-welcome-call = Thank you. You are welcome to write at any time.

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-how-to-address = How may I address you?

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-what-can-i-do = May I ask what I can do for you?

# 003 第三篇 附表「你的服务用语专业吗?」第4行
table-04-explain-again = I am sorry that I did not make it clear. Please allow me to explain once more.

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out = I would very much like to help you, but I am not certain about this matter. May I find out for you?

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out-ok = I would very much like to help you, but I am not certain about this matter. I will find out for you; would that be all right?

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-tell-you-after-checking = If you do not mind, may I find out first and then tell you?

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-company = I would very much like to help you, but a specialised company is in charge of this. I can send you their telephone number, or ask our staff to contact them so that they can help you. Would that be all right?

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-person = I would very much like to help you, but a particular person is in charge of this. I can send you the telephone number, or ask our staff to make contact so that they can help you. Would that be all right?

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-transfer = There is someone in charge of this matter. I will pass you on.

# 003 第三篇 附表「你的服务用语专业吗?」第7行
table-07-coordinate = Let us think about what can be done. I will do my very best to bring people together.

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-appointment = I am very sorry: because of { $reason }, this cannot be done before { $available_time }. Which day would suit you? May we make an appointment?

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-free = I am very sorry: because of { $reason }, this cannot be done before { $available_time }. Which day are you free? May we make an appointment?

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-greeting = Hello, what can I do for you?

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-tomorrow = Hello, the staff concerned have left for the day. If it is not urgent, could it be done tomorrow? If it has to be done now, please wait a moment and let me contact a member of staff for you. Would that be all right?

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-meal-break-later = Hello, the staff concerned are at their meal. If it is not urgent, could it be done a little later? If it has to be done now, please wait a moment and let me contact a member of staff for you. Would that be all right?

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-handling = I am sorry, I should have dealt with this earlier. I am going at once to see what can be done about your problem, and I will do my very best.

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-reply = I am sorry, I should have answered you sooner. I am going at once to see what can be done about your problem, and I will do my very best.

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-no-staff-repair = Many repairs have been asked for today and there is no one free at the moment. If it suits you, could we arrange another time?

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-what-time-suits = What time would suit you, so that we can arrange for someone to come?

# 003 第三篇 附表「你的服务用语专业吗?」第15行
table-15-thanks-for-patience = Thank you for your patience.

# 003 第三篇 附表「你的服务用语专业吗?」第16行
table-16-glad-to-need = We are very willing to help with this. First I need { $requirement }.

# 003 第三篇 附表「你的服务用语专业吗?」第20行
table-20-check-room-number = Please check the name of the estate and the house number once more, and I will try again for you. Would that be all right?

# 004 02 客服工作内容 · 投诉处理与反馈机制 · 情绪安抚技巧
empathy-i-understand = I understand how you feel.
