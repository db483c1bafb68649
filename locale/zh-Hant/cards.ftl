### 員工群裡的工單卡片、按鈕和列表。

## 卡片

# $kind 種類，$emergency 緊急，$number 編號，$category 類別，$state 狀態，$place 位置，$words 住戶的話，$who 聯繫人（接單前隱藏），
# $filed 登記時間，$visit 預約，$promised 有無時限，$clock 時限，$due 到期，$holder 經辦人，$joined 一起關注的鄰居，$photos 照片張數，
# $more 補充條數，$later 最近的補充，$reopened 重開次數，$urged 是否催辦，$done 是否完工，$result 處理結果
card =
    { $emergency ->
        [yes] 【緊急】{ $number } { $category }
       *[no] { $kind ->
            [enquiry] { $number } 人工咨詢
            [task] { $number } 待辦
           *[other] { $number } { $category }
        }
    } · { $state }
    位置：{ $place }
    內容：{ $words }{ $photos ->
        [0] { "" }
       *[other] （照片 { $photos } 張）
    }
    聯繫人：{ $who }
    登記：{ $filed }
    預約：{ $visit }{ $paused ->
        [yes] { "" }
            暫停：{ $reason }，最遲{ $until }繼續
       *[no] { "" }
    }{ $promised ->
        [yes] { "" }
            時限：{ $clock } { $due }
       *[no] { "" }
    }
    經辦：{ $holder }{ $joined ->
        [0] { "" }
       *[other] { "" }
            另有 { $joined } 位鄰居關注
    }{ $more ->
        [0] { "" }
       *[other] { "" }
            補充 { $more } 條：
            { $later }
    }{ $reopened ->
        [0] { "" }
       *[other] { "" }
            已重開 { $reopened } 次
    }{ $urged ->
        [yes] { "" }
            住戶催辦
       *[no] { "" }
    }{ $done ->
        [yes] { "" }
            結果：{ $result }
       *[no] { "" }
    }
# $number 編號
card-moved = { $number } 已轉到其他部門。
card-elsewhere = { $number } 的卡片已經移到另一個群，請在那裡處理。
card-changed = { $number } 的情況已經變化，請以最新的卡片為準。
staff-state-done = 已完工，等住戶確認
due-none = 無
holder-none = 無人接單
who-unknown = 未留
later-none = 無
result-none = 無

## 按鈕

action-claim = 接單
action-set-off = 出發
action-arrive = 到場
action-finish = 完成
action-pause = 暫停
action-resume = 繼續
action-quote = 報價
action-release = 放回
action-transfer = 轉部門
action-reject = 不受理
action-end = 結束
action-close-unconfirmed = 電話銷項
action-manage = 經理銷項
action-phoned = 已電話告知
action-undo = 撤回
choice-still = 還在處理
choice-acknowledge = 已知悉
# $department 部門
choice-department = { $department }

## 列表

# $count 張數，$rows 各行
list-mine =
    { $count ->
        [0] 您沒有經手的工單。
       *[other]
            您經手的工單：{ $count } 張
            { $rows }
    }
# $house 房號
list-house =
    { $house } 未銷項的工單：{ $count } 張
    { $rows }
list-late =
    { $count ->
        [0] 沒有逾期的工單。
       *[other]
            逾期的工單：{ $count } 張
            { $rows }
    }
# $number 編號，$category 類別，$place 位置，$state 狀態，$holder 經辦人，$due 到期
list-row = { $number } { $category } · { $place } · { $state } · { $holder } · 到期 { $due }
list-empty = 沒有
# $day 日期，$new 新登記，$closed 已銷項，$open 未銷項，$late 逾期，$unclaimed 無人接單，$undelivered 未送達，$waiting 等待核准的房號登記，$rows 逾期的工單
digest =
    { $day } 日報
    新登記 { $new } · 已銷項 { $closed } · 未銷項 { $open }
    逾期 { $late } · 無人接單 { $unclaimed } · 未送達 { $undelivered }
    等待核准的房號登記 { $waiting }{ $late ->
        [0] { "" }
       *[other] { "" }
            逾期的工單：
            { $rows }
    }
