### 工作人员看到的话：核对登记、加入、绑定群。

# $person 姓名，$house 房号，$number 电话，$matched 与花名册相符（yes / no）
binding-card =
    【房号登记】{ $house }
    姓名：{ $person }
    电话：{ $number }
    { $matched ->
        [yes] 与花名册相符，请核准。
       *[no] 与花名册不符，请致电核实后再决定。
    }
choice-binding-approve = 核准
choice-binding-reject = 不通过
# $house 房号，$person 姓名，$since 何时提出
binding-waits = 【房号登记】{ $house } { $person }从{ $since }起还在等待核准，请尽快处理。
# $person 姓名，$house 房号，$number 电话，$matched 与花名册相符，$approved 通过（yes / no），$member 谁决定的
binding-card-decided =
    【房号登记】{ $house }
    { $person } { $number }（{ $matched ->
        [yes] 与花名册相符
       *[no] 与花名册不符
    }）
    { $approved ->
        [yes] { $member }已核准。
       *[no] { $member }未通过。
    }
# $house 房号，$member 谁决定的
binding-already-decided = { $house } 的登记已由{ $member }处理。
binding-request-unknown = 找不到这一条登记。
members-only = 请先用邀请码加入，再办理这一项。邀请码由主管提供。
# $person 谁，$role 角色
member-joined = { $person }已加入，角色：{ $role }。如果不认识，请立即联系经理。
supervisors-room = 主管群
room-only-in-group = 请在要绑定的群里发送这条指令。
# $departments 部门
room-which = 请写明部门或邀请码，例如“/room front-desk”。可选：{ $departments }
