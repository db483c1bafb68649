### 登記房號的結果、邀請、搬走：對住戶說的話。

# $house 房號
binding-approved = 您好，{ $house } 的登記已核對通過，現在您可以在這裡查看這一戶的進度。歡迎您！
# $house 房號
binding-rejected = 很抱歉，{ $house } 的登記沒有通過核對。請您攜帶有效證件到客戶服務中心辦理，或撥打 { $phone }，我們很樂意為您服務。
# $house 房號
binding-already = 您已經登記在 { $house }，不需要再辦理。
# $again_at 何時可以再試
binding-too-many-tries = 對不起，今天提交的次數太多，請您在{ $again_at }以後再試，或撥打 { $phone }，由工作人員為您辦理。
code-invalid = 對不起，這個邀請碼不能使用，請您核對後再發一次，或請對方重新產生一個。
# $again_at 何時可以再試
code-too-many-tries = 對不起，邀請碼輸錯的次數太多，請您在{ $again_at }以後再試，好嗎？
# $house 房號
not-head = 對不起，只有 { $house } 的戶主可以邀請家人，請您與戶主聯繫，好嗎？
home-not-yours = 對不起，您沒有登記在這一戶，請說「菜單」重新選擇，好嗎？
# $house 房號，$person 誰
household-joined = 您好，{ $person }已用您的邀請碼加入 { $house }。如果不是您邀請的人，請撥打 { $phone }。
# $house 房號
household-moved-out = 您好，{ $house } 的戶主已辦理搬離，您在這一戶的登記也已結束。如有疑問，請撥打 { $phone }。
person-unnamed = 一位家人
