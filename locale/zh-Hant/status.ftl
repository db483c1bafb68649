### 進度、催辦、補充、改時間、取消、歷史記錄、選擇是哪一件事。

## 哪一件

# $count 幾件
status-which = 您有 { $count } 件正在處理，請問查看哪一件？
status-none = 您目前沒有正在處理的工單。
# $number 編號，$category 類別
choice-ticket = { $number } { $category }
kind-repair = 報修
kind-enquiry = 諮詢
kind-task = 內部事項
ticket-not-found = 請再核對一下工單編號，好嗎？我在您的工單裏沒有找到它。
# $count 幾件
history-list = 這是您最近的 { $count } 件工單。選擇一件，或寫下編號，可以查看詳情。
history-none = 您還沒有工單。需要時請隨時告訴我。
# $words 住戶剛才說的話
which-ticket = 您剛才說的「{ $words }」，請問是關於哪一件？
choice-something-new = 是一件新的事

## 現在怎樣了

# $number 編號，$category 類別，$state 狀態，$place 位置，$filed 登記時間，$taken 有沒有人接手（yes / no）
ticket-status =
    { $number } { $category }
    狀態：{ $state }
    位置：{ $place }
    登記：{ $filed }
    { $visited ->
        [yes] 預約：{ $visit }
       *[no] 不需要預約上門
    }
    { $next ->
        [done] 工作人員已完工，請您確認是否修好。
        [closed] 這件工單已經結束。
        [promised] 下一步最遲：{ $by }。{ $taken ->
            [yes] 已有工作人員負責。
           *[no] 正在安排工作人員。
        }
       *[waiting] 有進展在這裡告訴您。{ $taken ->
            [yes] 已有工作人員負責。
           *[no] 正在安排工作人員。
        }
    }
choice-status-urge = 催一下
choice-status-add = 補充內容
choice-status-move = 改上門時間
choice-status-cancel = 取消這件
choice-status-sign = 確認是否修好
choice-status-not-fixed = 還有問題

## 辦理

urge-done = 已經催促，負責的工作人員會看到。
# $again_at 什麼時候可以再催
urge-too-soon = 剛才已經催促過，工作人員已看到。{ $again_at }以後可以再催。目前的情況是：
add-words = 請寫下要補充的內容，或發照片。
# $count 照片張數
add-words-more =
    已記下{ $count ->
        [0] {""}
       *[other] （照片 { $count } 張）
    }。還有請繼續，沒有了請選「發完了」。
choice-add-done = 發完了
choice-add-nothing = 沒有要補充的
# $when 上門時間
appointment-moved = 上門時間已改為 { $when }。
# $number 編號，$category 類別
ticket-cancel-sure = 請您確認：要取消 { $number }（{ $category }）嗎？
choice-yes-cancel-ticket = 是的，取消
choice-no-keep-ticket = 保留
# $number 編號
ticket-cancelled = { $number } 已經取消。您需要時請隨時告訴我。
