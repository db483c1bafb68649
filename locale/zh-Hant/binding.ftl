### 登記房號、我的家、語言。

## 登記房號

binding-name-please = 請寫下您的姓名，例如「王偉」，好嗎？
binding-honorific = 請問怎麼稱呼您比較合適？
choice-honorific-mr = 先生
choice-honorific-ms = 女士
choice-honorific-none = 都不用
binding-house = 請問您的房號是多少？例如 3-2-501（3 幢 2 單元 501 室）。
binding-phone = 請留下您的聯繫電話，我們用它與登記的資料核對。
binding-phone-please = 請再核對一下電話號碼，例如 13800138000，好嗎？
# $person 姓名，$honorific 稱呼，$house 房號，$number 電話
binding-summary =
    請您核對：
    姓名：{ $person }（{ $honorific }）
    房號：{ $house }
    電話：{ $number }
    以上內容對嗎？
binding-change-what = 請問需要修改哪一項？
choice-change-binding-name = 姓名
choice-change-binding-house = 房號
choice-change-binding-phone = 電話
# $house 房號
binding-requested = 謝謝您，{ $house } 的登記已提交，工作人員核對後在這裏告訴您。
binding-code-accepted = 邀請碼已核對，歡迎您。說「菜單」可以看到我能幫您辦的事。

## 我的家

# $count 幾處
home-which = 您登記了 { $count } 處房屋，請問是哪一處？
# $house 房號，$role 身份
home-one = { $house }，您是{ $role }。請問需要辦理什麼？
home-head = 戶主
home-member = 家庭成員
choice-home-invite = 邀請家人
choice-home-leave = 我已搬走
choice-home-another = 登記另一處房屋
choice-back-to-menu = 返回菜單
# $house 房號，$code 邀請碼，$until 有效期
invitation-made = { $house } 的邀請碼是 { $code }，{ $until }前有效，只能用一次。請家人在這裏直接發送這個邀請碼。
# $house 房號
moved-out-sure = 請您確認：您已從 { $house } 搬走？確認後，您不再收到這一戶的消息。
moved-out-sure-head = 請您確認：您一家已從 { $house } 搬走？您是戶主，確認後這一戶所有成員的登記都會結束。
choice-yes-moved-out = 是的，已搬走
choice-no-stay = 沒有搬走
# $house 房號
moved-out = { $house } 的登記已經結束。感謝您一直以來的信任，祝您生活愉快。

## 語言

language-which = 請選擇語言。Please choose a language.
language-set = 好的，以後用繁體中文為您服務。
