### 进度、催办、补充、改时间、取消、历史记录、选择是哪一件事。

## 哪一件

# $count 几件
status-which = 您有 { $count } 件正在处理，请问查看哪一件？
status-none = 您目前没有正在处理的工单。
# $number 编号，$category 类别
choice-ticket = { $number } { $category }
kind-repair = 报修
kind-enquiry = 咨询
kind-task = 内部事项
ticket-not-found = 请再核对一下工单编号，好吗？我在您的工单里没有找到它。
# $count 几件
history-list = 这是您最近的 { $count } 件工单。选择一件，或写下编号，可以查看详情。
history-none = 您还没有工单。需要时请随时告诉我。
# $words 住户刚才说的话
which-ticket = 您刚才说的“{ $words }”，请问是关于哪一件？
choice-something-new = 是一件新的事

## 现在怎样了

# $number 编号，$category 类别，$state 状态，$place 位置，$filed 登记时间，$taken 有没有人接手（yes / no）
ticket-status =
    { $number } { $category }
    状态：{ $state }
    位置：{ $place }
    登记：{ $filed }
    { $visited ->
        [yes] 预约：{ $visit }
       *[no] 不需要预约上门
    }
    { $next ->
        [done] 工作人员已完工，请您确认是否修好。
        [closed] 这件工单已经结束。
        [promised] 下一步最迟：{ $by }。{ $taken ->
            [yes] 已有工作人员负责。
           *[no] 正在安排工作人员。
        }
       *[waiting] 有进展在这里告诉您。{ $taken ->
            [yes] 已有工作人员负责。
           *[no] 正在安排工作人员。
        }
    }
choice-status-urge = 催一下
choice-status-add = 补充内容
choice-status-move = 改上门时间
choice-status-cancel = 取消这件
choice-status-sign = 确认是否修好
choice-status-not-fixed = 还有问题

## 办理

urge-done = 已经催促，负责的工作人员会看到。
# $again_at 什么时候可以再催
urge-too-soon = 刚才已经催促过，工作人员已看到。{ $again_at }以后可以再催。目前的情况是：
add-words = 请写下要补充的内容，或发照片。
# $count 照片张数
add-words-more =
    已记下{ $count ->
        [0] {""}
       *[other] （照片 { $count } 张）
    }。还有请继续，没有了请选“发完了”。
choice-add-done = 发完了
choice-add-nothing = 没有要补充的
# $when 上门时间
appointment-moved = 上门时间已改为 { $when }。
# $number 编号，$category 类别
ticket-cancel-sure = 请您确认：要取消 { $number }（{ $category }）吗？
choice-yes-cancel-ticket = 是的，取消
choice-no-keep-ticket = 保留
# $number 编号
ticket-cancelled = { $number } 已经取消。您需要时请随时告诉我。
