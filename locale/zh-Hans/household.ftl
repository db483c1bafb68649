### 登记房号的结果、邀请、搬走：对住户说的话。填写过程中的话在 binding.ftl。

# $house 房号
binding-approved = 您好，{ $house } 的登记已核对通过，现在您可以在这里查看这一户的进度。欢迎您！
# $house 房号
binding-rejected = 很抱歉，{ $house } 的登记没有通过核对。请您携带有效证件到客户服务中心办理，或拨打 { $phone }，我们很乐意为您服务。
# $house 房号
binding-already = 您已经登记在 { $house }，不需要再办理。
# $again_at 何时可以再试
binding-too-many-tries = 对不起，今天提交的次数太多，请您在{ $again_at }以后再试，或拨打 { $phone }，由工作人员为您办理。
code-invalid = 对不起，这个邀请码不能使用，请您核对后再发一次，或请对方重新生成一个。
# $again_at 何时可以再试
code-too-many-tries = 对不起，邀请码输错的次数太多，请您在{ $again_at }以后再试，好吗？
# $house 房号
not-head = 对不起，只有 { $house } 的户主可以邀请家人，请您与户主联系，好吗？
home-not-yours = 对不起，您没有登记在这一户，请说“菜单”重新选择，好吗？
# $house 房号，$person 谁
household-joined = 您好，{ $person }已用您的邀请码加入 { $house }。如果不是您邀请的人，请拨打 { $phone }。
# $house 房号
household-moved-out = 您好，{ $house } 的户主已办理搬离，您在这一户的登记也已结束。如有疑问，请拨打 { $phone }。
person-unnamed = 一位家人
