### 员工群里的工单卡片、按钮和列表。

## 卡片

# $kind 种类，$emergency 紧急，$number 编号，$category 类别，$state 状态，$place 位置，$words 住户的话，$who 联系人（接单前隐藏），
# $filed 登记时间，$visit 预约，$promised 有无时限，$clock 时限，$due 到期，$holder 经办人，$joined 一起关注的邻居，$photos 照片张数，
# $more 补充条数，$later 最近的补充，$reopened 重开次数，$urged 是否催办，$done 是否完工，$result 处理结果
card =
    { $emergency ->
        [yes] 【紧急】{ $number } { $category }
       *[no] { $kind ->
            [enquiry] { $number } 人工咨询
            [task] { $number } 待办
           *[other] { $number } { $category }
        }
    } · { $state }
    位置：{ $place }
    内容：{ $words }{ $photos ->
        [0] { "" }
       *[other] （照片 { $photos } 张）
    }
    联系人：{ $who }
    登记：{ $filed }
    预约：{ $visit }{ $paused ->
        [yes] { "" }
            暂停：{ $reason }，最迟{ $until }继续
       *[no] { "" }
    }{ $promised ->
        [yes] { "" }
            时限：{ $clock } { $due }
       *[no] { "" }
    }
    经办：{ $holder }{ $joined ->
        [0] { "" }
       *[other] { "" }
            另有 { $joined } 位邻居关注
    }{ $more ->
        [0] { "" }
       *[other] { "" }
            补充 { $more } 条：
            { $later }
    }{ $reopened ->
        [0] { "" }
       *[other] { "" }
            已重开 { $reopened } 次
    }{ $urged ->
        [yes] { "" }
            住户催办
       *[no] { "" }
    }{ $done ->
        [yes] { "" }
            结果：{ $result }
       *[no] { "" }
    }
# $number 编号
card-moved = { $number } 已转到其他部门。
card-elsewhere = { $number } 的卡片已经移到另一个群，请在那里处理。
card-changed = { $number } 的情况已经变化，请以最新的卡片为准。
staff-state-done = 已完工，等住户确认
due-none = 无
holder-none = 无人接单
who-unknown = 未留
later-none = 无
result-none = 无

## 按钮

action-claim = 接单
action-set-off = 出发
action-arrive = 到场
action-finish = 完成
action-pause = 暂停
action-resume = 继续
action-quote = 报价
action-release = 放回
action-transfer = 转部门
action-reject = 不受理
action-end = 结束
action-close-unconfirmed = 电话销项
action-manage = 经理销项
action-phoned = 已电话告知
action-undo = 撤回
choice-still = 还在处理
choice-acknowledge = 已知悉
# $department 部门
choice-department = { $department }

## 列表

# $count 张数，$rows 各行
list-mine =
    { $count ->
        [0] 您没有经手的工单。
       *[other]
            您经手的工单：{ $count } 张
            { $rows }
    }
# $house 房号
list-house =
    { $house } 未销项的工单：{ $count } 张
    { $rows }
list-late =
    { $count ->
        [0] 没有逾期的工单。
       *[other]
            逾期的工单：{ $count } 张
            { $rows }
    }
# $number 编号，$category 类别，$place 位置，$state 状态，$holder 经办人，$due 到期
list-row = { $number } { $category } · { $place } · { $state } · { $holder } · 到期 { $due }
list-empty = 没有
# $day 日期，$new 新登记，$closed 已销项，$open 未销项，$late 逾期，$unclaimed 无人接单，$undelivered 未送达，$waiting 等待核准的房号登记，$rows 逾期的工单
digest =
    { $day } 日报
    新登记 { $new } · 已销项 { $closed } · 未销项 { $open }
    逾期 { $late } · 无人接单 { $unclaimed } · 未送达 { $undelivered }
    等待核准的房号登记 { $waiting }{ $late ->
        [0] { "" }
       *[other] { "" }
            逾期的工单：
            { $rows }
    }
