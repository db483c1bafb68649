### 各处通用的话：转人工、菜单、没看懂、服务时间。
### 可用的变量：$estate 小区、$company 公司、$phone 服务电话、$hours 服务时间、$name 称呼（如“王女士”，可能为空）、
### $named 有没有称呼（yes / no）、$fire 火警、$medical 急救、$police 报警、$desk 服务台电话。

## 菜单

choice-menu-repair = 我要报修
choice-menu-status = 查看进度
choice-menu-history = 历史记录
choice-menu-bind = 绑定房号
choice-menu-home = 我的家
choice-menu-staff = 转人工
choice-menu-language = 语言 Language
choice-yes = 是
choice-no = 否

## 对话的进行

flow-cancelled = 好的，已经取消，没有登记。您需要时请随时告诉我。
flow-resumed = 我们接着刚才的内容。
flow-no-way-back = 前面没有可以返回的问题。说“取消”可以结束，说“菜单”可以做别的。
flow-restarted = 很抱歉，刚才的步骤有更新，请您从头再说一遍，好吗？
choice-stale = 这个选项已经过期，请按下面的内容选择。
voice-words-please = 对不起，我听不了语音，请您用文字再说一遍，好吗？
photo-kept = 照片已收到。
# $number 工单编号
words-added = 已补充到工单 { $number }，工作人员能够看到。
# 找不到应说的话时，用这一句
script-missing = 很抱歉，这一条内容暂时无法显示，请拨打服务电话 { $phone }。

## 转人工

# $number 编号，$reply_by 最迟回复时间
person-called = 编号 { $number }，最迟{ $reply_by }在这里回复您。等待时您可以继续留言；说“菜单”可以回到自动助手。
# $number 编号
talk-ended = 人工服务 { $number } 已经结束，现在由自动助手为您服务。
# 人工停顿一段时间后，自动助手接回
bot-is-back = 现在由自动助手继续为您服务。需要人工时，请说“转人工”。
# 住户中途停下：草稿保留
draft-kept = 您刚才填写的内容已经保留。您方便时请继续；不需要了请说“取消”。
# 第一次问候：说明这是自动助手，工作人员同时可以看到
greeting-assistant = 这里是{ $estate }的自动助手，工作人员也会看到您的留言。

## 运营

# menfang test-message 发出的一句
test-message = 您好，这是{ $company }的测试消息。收到即表示连接正常。

## 常见问题

answer-hours =
    我们的服务时间：
    { $hours }
    紧急情况全天受理，请直接告诉我，或拨打 { $desk }。
answer-contact = 我们的服务电话是 { $phone }，服务时间以外的紧急情况请拨打 { $desk }。
