### 工作人員看到的話：核對登記、加入、綁定群。

# $person 姓名，$house 房號，$number 電話，$matched 與花名冊相符（yes / no）
binding-card =
    【房號登記】{ $house }
    姓名：{ $person }
    電話：{ $number }
    { $matched ->
        [yes] 與花名冊相符，請核准。
       *[no] 與花名冊不符，請致電核實後再決定。
    }
choice-binding-approve = 核准
choice-binding-reject = 不通過
# $house 房號，$person 姓名，$since 何時提出
binding-waits = 【房號登記】{ $house } { $person }從{ $since }起還在等待核准，請盡快處理。
# $person 姓名，$house 房號，$number 電話，$matched 與花名冊相符，$approved 通過（yes / no），$member 誰決定的
binding-card-decided =
    【房號登記】{ $house }
    { $person } { $number }（{ $matched ->
        [yes] 與花名冊相符
       *[no] 與花名冊不符
    }）
    { $approved ->
        [yes] { $member }已核准。
       *[no] { $member }未通過。
    }
# $house 房號，$member 誰決定的
binding-already-decided = { $house } 的登記已由{ $member }處理。
binding-request-unknown = 找不到這一條登記。
members-only = 請先用邀請碼加入，再辦理這一項。邀請碼由主管提供。
# $person 誰，$role 角色
member-joined = { $person }已加入，角色：{ $role }。如果不認識，請立即聯絡經理。
supervisors-room = 主管群
room-only-in-group = 請在要綁定的群裡發送這條指令。
# $departments 部門
room-which = 請寫明部門或邀請碼，例如「/room front-desk」。可選：{ $departments }
