### 登记房号、我的家、语言。

## 登记房号

binding-name-please = 请写下您的姓名，例如“王伟”，好吗？
binding-honorific = 请问怎么称呼您比较合适？
choice-honorific-mr = 先生
choice-honorific-ms = 女士
choice-honorific-none = 都不用
binding-house = 请问您的房号是多少？例如 3-2-501（3 幢 2 单元 501 室）。
binding-phone = 请留下您的联系电话，我们用它与登记的资料核对。
binding-phone-please = 请再核对一下电话号码，例如 13800138000，好吗？
# $person 姓名，$honorific 称呼，$house 房号，$number 电话
binding-summary =
    请您核对：
    姓名：{ $person }（{ $honorific }）
    房号：{ $house }
    电话：{ $number }
    以上内容对吗？
binding-change-what = 请问需要修改哪一项？
choice-change-binding-name = 姓名
choice-change-binding-house = 房号
choice-change-binding-phone = 电话
# $house 房号
binding-requested = 谢谢您，{ $house } 的登记已提交，工作人员核对后在这里告诉您。
binding-code-accepted = 邀请码已核对，欢迎您。说“菜单”可以看到我能帮您办的事。

## 我的家

# $count 几处
home-which = 您登记了 { $count } 处房屋，请问是哪一处？
# $house 房号，$role 身份
home-one = { $house }，您是{ $role }。请问需要办理什么？
home-head = 户主
home-member = 家庭成员
choice-home-invite = 邀请家人
choice-home-leave = 我已搬走
choice-home-another = 登记另一处房屋
choice-back-to-menu = 返回菜单
# $house 房号，$code 邀请码，$until 有效期
invitation-made = { $house } 的邀请码是 { $code }，{ $until }前有效，只能用一次。请家人在这里直接发送这个邀请码。
# $house 房号
moved-out-sure = 请您确认：您已从 { $house } 搬走？确认后，您不再收到这一户的消息。
moved-out-sure-head = 请您确认：您一家已从 { $house } 搬走？您是户主，确认后这一户所有成员的登记都会结束。
choice-yes-moved-out = 是的，已搬走
choice-no-stay = 没有搬走
# $house 房号
moved-out = { $house } 的登记已经结束。感谢您一直以来的信任，祝您生活愉快。

## 语言

language-which = 请选择语言。Please choose a language.
language-set = 好的，以后用简体中文为您服务。
