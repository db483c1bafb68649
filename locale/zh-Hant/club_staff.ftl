### 會所：服務台群組裡的預訂卡片、按鈕、短指令的回答、當日安排和紀錄。
### $number 編號，$facility 設施，$space 場地，$when 時段，$people 人數，$state 狀態，$several 是否有多個場地

## 卡片

# $rows 各行
club-card =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $state }
    時間：{ $when }
    人數：{ $people }
    { $rows }
club-space-any = 場地未定
club-space-only = 全場
# $who 聯絡人，$house 房號
club-line-contact = 聯絡人：{ $who }（{ $house }）
# $adults 大人，$children 兒童
club-line-children = 其中：大人 { $adults }，兒童 { $children }
# $amount 金額
club-line-price = 費用：{ $amount } 元
club-line-bill = 結帳：{ $amount } 元
# $taken 是否已收
club-line-deposit =
    { $taken ->
        [yes] 押金：{ $amount } 元，已收
       *[no] 押金：{ $amount } 元，到場時收
    }
# $question 設施問的問題，$answer 回答
club-line-answer = { $question } { $answer }
# $due 最遲答覆時間
club-line-due = 請最遲{ $due }答覆
# $at 時刻
club-line-here = 住戶表示已到：{ $at }
club-line-arrived = 到場：{ $at }
club-line-left = 離場：{ $at }
# $locker 櫃號
club-line-locker = 櫃號：{ $locker }
# $card 會員卡號
club-line-card = 會員卡：{ $card }
# $words 原因
club-line-reason = 原因：{ $words }

## 狀態

club-state-requested = 等待同意
club-state-waiting = 候補中
club-state-offered = 候補位等住戶答覆
club-state-booked = 已預訂
club-state-arrived = 已到場
club-state-done = 已結束
club-state-cancelled = 已取消
club-state-refused = 未同意
club-state-no-show = 未到
club-state-closed = 因閉館取消
club-state-lapsed = 已失效

## 按鈕

club-action-agree = 同意
club-action-refuse = 不同意
club-action-arrive = 到場
club-action-no-show = 未到
club-action-cancel = 取消預訂
club-action-finish = 結帳離場
club-action-extend = 延時
