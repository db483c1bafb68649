### 規範用語：逐字照用《服務手冊》，每條上面寫著出處。
### 要換一種說法，請寫在自己的覆蓋檔案裡（見 docs/scripts.md），不要改這裡。

# 003 第二篇 三、接待礼仪规范(一)前台接待礼仪 1
visitor-wait-contacting = 請稍等，我馬上聯繫。

# 003 第三篇 一、2 文明用语(1)
greet-good-morning = 早上好

# 003 第三篇 一、2 文明用语(1)
greet-hello = 您好

# 003 第三篇 一、2 文明用语(1)
greet-good-night = 晚安

# 003 第三篇 一、2 文明用语(2)
thank-plain = 謝謝

# 003 第三篇 一、2 文明用语(2)
thank-warm = 十分感謝

# 003 第三篇 一、2 文明用语(3)
apology-plain = 對不起

# 003 第三篇 一、2 文明用语(3)
apology-please-forgive = 請原諒

# 003 第三篇 一、2 文明用语(4)
answer-no-problem = 沒關係

# 003 第三篇 一、2 文明用语(4)
answer-not-at-all = 不客氣

# 003 第三篇 一、2 文明用语(4)
answer-my-duty = 是我應該做的

# 003 第三篇 一、2 文明用语(6)
farewell-goodbye = 再見

# 003 第三篇 一、2 文明用语(6)
farewell-come-again = 歡迎下次光臨

# 001 篇1 3.(4)1)
chess-room-welcome-again = 謝謝您，歡迎您再次光臨！

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-you = 歡迎您

# 003 第三篇 一、3 服务工作中的基本用语(1)
welcome-arrival = 歡迎光臨

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-yes = 是的

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-understood = 明白了

# 003 第三篇 一、3 服务工作中的基本用语(2)
ack-clear = 清楚了

# 003 第三篇 一、3 服务工作中的基本用语(3)
apology-sincere = 實在對不起

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-please-dont-mention = 請別客氣

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-glad-to-serve = 很高興為您服務

# 003 第三篇 一、3 服务工作中的基本用语(4)
thanked-what-i-should-do = 這是我應該做的

# 003 第三篇 一、3 服务工作中的基本用语(5)
wait-one-moment = 請稍等一下

# 003 第三篇 一、3 服务工作中的基本用语(6)
wait-resume-after-waiting = 對不起，讓您久等了。

# 003 第三篇 二、微笑及重要的第一声(引言)
greet-centre = 您好，這裡是{ $estate }物業服務中心，很高興為您服務。

# 003 第三篇 二、3(1) 如何作自我介绍
intro-glad-to-serve = 您好，我是{ $company }{ $department }工作人員（工號{ $staff_no }），很高興為您服務。

# 003 第三篇 二、3(1) 如何作自我介绍
intro-what-can-i-do = 您好，我是{ $company }{ $department }工作人員（工號{ $staff_no }），請問有什麼可以幫您？

# 003 第三篇 二、3(2)(如:张女士/先生)
address-surname-honorific = { $surname }{ $honorific }

# 003 第三篇 二、3(3)
offer-help-something = 我能幫您做點什麼？

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-glad = 您好，{ $company }，很高興為您服務。

# 003 第三篇 二、4(1) 首问语(招呼语)
first-greeting-what-help = 您好，{ $company }，請問有什麼可以幫您？

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-repeat = 您好，您的對話已接通，請問有什麼可以幫您？

# 003 第三篇 二、4(1) 首问语(招呼语)意外一
silent-contact-close = 對不起，暫時沒有收到您的內容。您方便時請隨時留言，我們會馬上回覆您。感謝您的合作，再見！

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-speak-louder =
    { $named ->
        [yes] 對不起，{ $name }，您的消息我沒有看清楚，請您換個說法或發一段文字，好嗎？
       *[no] 對不起，您的消息我沒有看清楚，請您換個說法或發一段文字，好嗎？
    }

# 003 第三篇 二、4(1) 首问语(招呼语)意外二
unclear-will-call-back = 對不起，您的消息我沒有看清楚，我已請工作人員稍後聯繫您，感謝您的合作！

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-refer = 對不起，這裡是{ $company }，您這個問題需要跟{ $department }聯繫，他們的聯繫電話是{ $phone }，您看可以嗎？

# 003 第三篇 二、4(1) 首问语(招呼语)意外三
wrong-contact-close = 對不起，這裡是{ $company }，請您核對後再聯繫。若您有相關業務需要諮詢，請隨時留言，謝謝合作，再見！

# 003 第三篇 二、4(1) 首问语(招呼语)意外四
angry-opening =
    { $named ->
        [yes] { $name }，對不起，給您造成不便，敬請原諒。請您慢慢說好嗎？我會盡量幫您解決的。
       *[no] 對不起，給您造成不便，敬請原諒。請您慢慢說好嗎？我會盡量幫您解決的。
    }

# 003 第三篇 二、4(2) 询问
ask-what-help = 請問有什麼可以幫到您？

# 003 第三篇 二、4(2) 询问
ask-surname = 請問您貴姓？怎麼稱呼您比較合適（先生/女士）？

# 003 第三篇 二、4(3) 等待 a)需要查询时
wait-lookup-needed = 對不起，請稍等。

# 003 第三篇 二、4(3) 等待 b)客户等待中
wait-looking-up = 正在為您查詢，請稍候。

# 003 第三篇 二、4(3) 等待 c)遇到客户责备动作慢时
wait-blamed-slow = 對不起，讓您久等了，我們會盡快為您查詢。

# 003 第三篇 二、4(3) 等待 d)重接电话时
wait-resume-thanks = 感謝您的耐心等待。

# 003 第三篇 二、4(4) 回答 情形一
unclear-repeat-please =
    { $named ->
        [yes] { $name }，很抱歉，我剛才沒有看明白，請您再說一遍，好嗎？
       *[no] 很抱歉，我剛才沒有看明白，請您再說一遍，好嗎？
    }

# 003 第三篇 二、4(4) 回答 情形二
cannot-answer-leave-phone =
    { $named ->
        [yes] 很抱歉，{ $name }，這個問題需要核實。我核實好了馬上在這裡回覆您（最遲{ $reply_by }），您看這樣可以嗎？如需電話回覆，請留下您的聯繫電話。
       *[no] 很抱歉，這個問題需要核實。我核實好了馬上在這裡回覆您（最遲{ $reply_by }），您看這樣可以嗎？如需電話回覆，請留下您的聯繫電話。
    }

# 003 第三篇 二、4(4) 回答 情形二(或者)
cannot-answer-department-will-call =
    { $named ->
        [yes] 很抱歉，{ $name }，您的問題需要向{ $department }諮詢，我已轉給他們，最遲{ $reply_by }在這裡回覆您；如您希望電話溝通，請留下您的聯繫電話。
       *[no] 很抱歉，您的問題需要向{ $department }諮詢，我已轉給他們，最遲{ $reply_by }在這裡回覆您；如您希望電話溝通，請留下您的聯繫電話。
    }

# 003 第三篇 二、4(4) 回答 情形三
system-fault-leave-phone = 很抱歉，現在系統故障，您的消息我們已記下，恢復後儘快在這裡回覆您，您看這樣可以嗎？如有急事，請撥打{ $phone }。

# 003 第三篇 二、4(4) 回答 情形四
criticised-thanks = 感謝您的教導，我們會馬上改正！歡迎您為我們提出寶貴意見。

# 003 第三篇 二、4(4) 回答 情形五
thanked-we-should = 不客氣，這是我們應該做的。

# 003 第三篇 二、4(5) 确认 a)
confirm-explained-clearly =
    { $named ->
        [yes] { $name }，請問我剛剛是否解釋清楚了？
       *[no] 請問我剛剛是否解釋清楚了？
    }

# 003 第三篇 二、4(5) 确认 a)
confirm-answer-clear = 請問我的回答您清楚了嗎？

# 003 第三篇 二、4(5) 确认 b)通话结束前
confirm-anything-else = 請問還有什麼可以幫到您的？

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-life = 感謝您的諮詢，祝您生活愉快，再見！

# 003 第三篇 二、4(5) 确认 c)结束通话
closing-happy-holiday = 感謝您的諮詢，祝您節日愉快，再見！

# 003 第三篇 六、1
late-pickup-apology = 謝謝您的耐心等待。

# 003 第三篇 六、1
phone-opening-company = 您好，{ $company }

# 003 第三篇 六、2(1)
phone-flow-intro = { $company }{ $department }（工號{ $staff_no }），很高興為您服務。

# 003 第三篇 六、2(1)
phone-flow-intro-help = { $company }{ $department }（工號{ $staff_no }），請問有什麼可以幫您？

# 003 第三篇 六、2(4)
wrong-number-plain = 對不起，這裡是{ $company }。

# 003 第三篇 六、2(4)
wrong-number-our-number = 我們的服務電話是{ $phone }。

# 003 第三篇 六、3(4)
closing-thanks-welcome-call = 謝謝，歡迎隨時留言。

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-how-to-address = 請問怎麼稱呼您？

# 003 第三篇 附表「你的服务用语专业吗?」第3行
table-03-what-can-i-do = 請問我能幫您做些什麼？

# 003 第三篇 附表「你的服务用语专业吗?」第4行
table-04-explain-again = 對不起我沒說清楚，請允許我再解釋一遍。

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out = 我非常希望能夠幫助您，不過這件事情我不是很清楚，我幫您瞭解一下好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-let-me-find-out-ok = 我非常希望能夠幫助您，不過這件事情我不是很清楚，我幫您瞭解一下，您看這樣可以嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第5行
table-05-tell-you-after-checking = 如果不介意的話讓我瞭解後再告訴您好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-company = 我非常希望能夠幫您的忙，不過這件事情有專門的公司負責。我可以把電話發給您，或者請工作人員幫您聯絡，讓他們幫您解決，您看好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-external-person = 我非常希望能夠幫您的忙，不過這件事情有專門的人負責。我可以把電話發給您，或者請工作人員幫您聯絡，讓他們幫您解決，您看這樣可以嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第6行
table-06-transfer = 這件事有專人負責，我幫您轉過去。

# 003 第三篇 附表「你的服务用语专业吗?」第7行
table-07-coordinate = 讓我們想想有什麼好的辦法沒有，我會盡最大的努力去協調。

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-appointment = 非常抱歉，因為{ $reason }原因，這件事情要{ $available_time }才能辦理，您看哪天方便，我們預約一個時間好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第10行
table-10-cannot-today-free = 非常抱歉，因為{ $reason }原因，這件事情要{ $available_time }才能辦理，您看哪天有空，我們預約一個時間好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-greeting = 您好，請問有什麼能夠幫到您？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-after-hours-tomorrow = 您好，相關人員已經下班了。如果不是緊急事情，能不能明天辦理？如果需要在現在辦理，請稍等一會兒，讓我幫您聯繫一下有關工作人員好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第11行
table-11-meal-break-later = 您好，相關人員吃飯去了，如果不是緊急事情，能不能待會兒辦理？如果需要在現在辦理，請稍等一會兒，讓我幫您聯繫一下有關工作人員好嗎？

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-handling = 對不起，我應該早點處理的，我馬上就去看有什麼辦法能解決您的問題，我會盡最大的努力。

# 003 第三篇 附表「你的服务用语专业吗?」第13行
table-13-late-reply = 對不起，我應該儘早回覆您的，我馬上就去看有什麼辦法能解決您的問題，我會盡最大的努力。

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-no-staff-repair = 由於今天做維修的需求很高，現在暫時沒有人，如果方便的話，能否和您另外預約個時間？

# 003 第三篇 附表「你的服务用语专业吗?」第14行
table-14-what-time-suits = 您看什麼時間您方便，我們到時候安排人員上門？

# 003 第三篇 附表「你的服务用语专业吗?」第15行
table-15-thanks-for-patience = 謝謝您的耐心等待。

# 003 第三篇 附表「你的服务用语专业吗?」第16行
table-16-glad-to-need = 我們很願意幫助做這件事，首先我需要{ $requirement }。

# 003 第三篇 附表「你的服务用语专业吗?」第20行
table-20-check-room-number = 請再核對您要找的園區名稱和房號，我再為您進行聯繫，好嗎？

# 004 02 客服工作内容 · 投诉处理与反馈机制 · 情绪安抚技巧
empathy-i-understand = 我理解您的感受。
