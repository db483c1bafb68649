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
# $adults 成人，$children 兒童
club-line-children = 其中：成人 { $adults }，兒童 { $children }
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
# $label 項目
club-line-missing = { $label }：還沒有問
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

## 需要補充的話：請回覆這一條消息

club-ask-arrive = { $number }：請回覆這條消息，寫櫃號。沒有用櫃子請寫“無”。
club-ask-early = { club-ask-arrive }
club-ask-refuse = { $number }：請回覆這條消息，寫明不同意的原因，住戶會看到。
club-ask-cancel = { $number }：請回覆這條消息，寫明取消的原因，住戶會看到。
club-ask-reply = { $number }：請直接回覆本則訊息，寫上要轉給住戶的話。
club-ask-note = { $number }：請回覆這條消息，寫備註。備註只在內部，住戶看不到。
club-ask-details = { $number }：請回覆這則訊息，按「項目：內容」寫明客人的要求。
club-ask-extend = { $number }：請選擇延長多少時間。
# $minutes 分鐘
club-choice-minutes = { $minutes } 分鐘

## 不能這樣做的時候

club-booking-not-found = 沒有找到預訂 { $number }，請核對編號。
club-not-your-desk = 這個設施由其他部門的服務台負責，這次沒有生效。
club-not-in-this-room = 請到負責這個設施的服務台群組裡操作，或者私訊發送。
club-facility-gone = { $number } 的設施已經不在社區設定裡，只能取消這個預訂。
club-card-changed = { $number } 的情況已經變化，請以最新的卡片為準。
club-no-such-act = { $number } 是預訂，不能這樣操作。可以用：到、結、延、未到、同意、不同意、取消、改期、備註、電話、查。
club-extra-words = { $number } 後面不用寫“{ $words }”，這次沒有生效。
# $member 先處理的人
club-already = { $number } 已由{ $member }處理，現在的狀態是：{ $state }。
club-by-resident = 住戶
club-by-house = 系統
club-not-now = { $number } 現在的狀態是：{ $state }，不能這樣操作。
club-no-extension = { $number }：後面的時段已有預訂，或者已到關門時間，不能延長。
club-no-card = { $number }：沒有查到有效的{ $facility }會員卡，請先核對，再用“/會員”登記。
# $cards 卡號
club-which-card = { $number }：這一戶有幾張有效的會員卡（{ $cards }），請寫明卡號。
club-nothing-to-waive = { $number } 沒有可以免去的記分。
# $words 寫的話
club-words-blocked = “{ $words }”不能寫給住戶，這次沒有生效。請換一種說法再發。
club-which-facility = 沒有看出是哪個設施（“{ $words }”），請寫明名稱。
club-when = { $number }：請寫明新的時間，例如“改期 { $number } 明天19:00 2小時”。
# $start 開始時間
club-taken = { $facility }在{ $start }已經沒有空位，請換一個時間或場地。
club-file-how = 請寫明房號、設施和時間，例如“/代訂 3-2-501 棋牌室 明天19:00 2小時 4人”。
club-walk-in-how = 請寫明設施和房號或會員卡號，例如“/入場 健身房 G-0001”“/入場 游泳池 3-2-501 2大1小 12”，最後是櫃號。
club-shut-now = { $facility }現在沒有開放，不能入場。
club-close-how = 請寫明還沒有結束的時間，例如“/閉館 游泳池 今天14:00-18:00 雷雨”。
club-close-why = 請寫明閉館的原因，住戶會看到，例如“/閉館 游泳池 今天14:00-18:00 雷雨”。
club-card-how = 請寫明房號、設施、卡號和還沒有過的到期日，例如“/會員 3-2-501 健身房 G-0002 2027-06-30”。
# $card 會員卡號
club-card-taken = 會員卡 { $card } 登記在另一戶名下，這次沒有生效。
club-no-log = 請寫明有每日紀錄的設施，例如“/水質 游泳池 27 0.5 7.2”。
club-log-how =
    { $facility }的紀錄請按這個順序寫，每項一個數字：
    { $rows }
club-none = 社區沒有開放預訂的設施。
# $house 房號，$words 原因
club-file-closed = { $house }：{ $facility }在{ $when }閉館（{ $words }），沒有登記。
# $rows 最近的空檔
club-file-full =
    { $house }：{ $facility }在{ $when }已經訂滿，沒有登記。最近可以訂的時間：
    { $rows }
club-shut-why = { $facility }現在閉館（{ $words }），不能入場。
# $opens 可以入場的時間
club-comes-later = { $house } 今天的預訂 { $number } 是{ $when }，{ $opens }起可以入場。
# $card 會員卡號
club-card-unknown = 沒有登記過{ $facility }會員卡 { $card }，請核對卡號。
# $since $until 有效期
club-card-not-valid = { $facility }會員卡 { $card } 的有效期是 { $since } 至 { $until }，今天不能使用。
club-card-others = 會員卡 { $card } 不是 { $house } 的，請核對。
# $words 沒有看懂的話
club-words-left = 沒有看懂「{ $words }」，這次沒有生效。請只寫人數、卡號和一個櫃號。
# $locker 櫃號，$other 正在使用的預訂
club-locker-taken = { $locker } 號櫃正由 { $other } 使用，請換一個櫃號。
# $booked 預訂人數，$people 實到人數
club-more-people = { $number } 預訂的是 { $booked } 人，寫的是 { $people } 人，這次沒有生效。按預訂的人數入場，請不寫人數。
club-late-no-place = { $number } 的場地已經讓給別人。請用「/入場」看看{ $facility }還有沒有空位。
club-open-how = 請寫明設施，例如「/開館 游泳池」。
# $rows 可以寫的項目
club-details-how =
    請按「項目：內容」寫，可以寫的項目：
    { $rows }
club-details-unasked = 這個設施沒有要問的項目，「{ $words }」沒有寫上。
club-details-none = { $number } 沒有要補充的項目。
# $day 日期
club-broken-card-needed = 這一戶沒有{ $facility }在{ $day }有效的會員卡，請核對後用「/會員」登記。
club-broken-same-time = 這位住戶在這個時間已有預訂 { $number }（{ $when }）。
# $points 記分，$until 到什麼時候
club-broken-blocked = 這一戶已累計 { $points } 分，{ $until }起可以再次預訂；免去記分請找主管（「免」加編號）。

## 服務台的短句

club-done = { $number }：{ $state }。
# $at 到場時間，$until 到時，$deposit 押金，$deposited 是否有押金，$locker 櫃號，$locked 是否有櫃號
club-slip =
    【計時單】{ $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人
    到場：{ $at }
    結束：{ $until }{ $deposited ->
        [yes] { "" }
            押金：請收 { $deposit } 元
       *[no] { "" }
    }{ $locked ->
        [yes] { "" }
            櫃號：{ $locker }
       *[no] { "" }
    }{ $carded ->
        [yes] { "" }
            會員卡：{ $card }（{ $holder }）
       *[no] { "" }
    }
club-locker-none = 無
# $amount 金額，$billed 是否收費，$goods 是否有點單
club-bill =
    【結帳】{ $number }{ $billed ->
        [yes] ：{ $amount } 元，請當面點清。
       *[no] ：不收費。
    }{ $goods ->
        [yes] 點單另計。
       *[no] { "" }
    }{ $deposited ->
        [yes] 請退還押金 { $deposit } 元。
       *[no] { "" }
    }{ $locked ->
        [yes] 請收回 { $locker } 號櫃的鑰匙。
       *[no] { "" }
    }
# $until 新的結束時間
club-extended = { $number }：已延長到{ $until }。
# $told 住戶是否收到訊息，$house 房號，$who 聯絡人
club-waived =
    { $number }：記分已免去。{ $told ->
        [yes] 住戶已收到通知。
       *[no] 訊息發不到住戶，請打電話告知：{ $house } { $who }。
    }
# $amount 費用，$priced 是否收費
club-filed =
    { $number } 已登記：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }，{ $people } 人{ $priced ->
        [yes] ，費用 { $amount } 元。
       *[no] 。
    }{ $has-missing ->
        [yes] { "" }
            還要向客人問清（用「補充 { $number } 項目：內容」寫上）：
            { $missing }
       *[no] { "" }
    }
# 改期後的安排
club-moved =
    { $number } 已改到：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }。
# $missing 還沒有寫的項目，$has-missing 有沒有
club-details-kept =
    { $number }：已寫上。{ $has-missing ->
        [yes] { "" }
            還沒有：
            { $missing }
       *[no] { "" }
    }
# $label 項目
club-detail-row = { $label }
# $when 時間
club-near-row = { $when }
club-near-none = 前後幾天都沒有

## 每日紀錄

# $name 項目，$figure 數值，$unit 單位，$least 下限，$most 上限，$outside 是否超出，$measured 是否有單位
club-log-row =
    { $outside ->
        [yes] ✗ { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        }（本社區規定 { $least } 至 { $most }）
       *[no] { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        }
    }
club-log-name =
    { $measured ->
        [yes] { $name }（{ $unit }）
       *[no] { $name }
    }
# $closed 是否已閉館，$count 取消的預訂數，$more 在場的客人和要打的電話，$has-more 有沒有
club-log-bad =
    【超出範圍】{ $facility }的紀錄已保存。
    { $rows }
    { $closed ->
        [yes] 今天已閉館，取消了 { $count } 個預訂。複測合格後再記錄一次，就會重新開放。
       *[no] 請處理後再記錄一次。
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
club-log-reason = 今天的例行檢測沒有達到開放要求
# $by 開放時間，$rows 要記錄的項目
club-log-due =
    請在{ $by }開放前記錄{ $facility }，依次是：
    { $rows }
club-log-late =
    【未記錄】{ $facility }{ $by }開放，今天還沒有紀錄。請馬上記錄，依次是：
    { $rows }

## 當日安排

# $day 日期，$count 預訂數，$rows 預訂，$tasks 準備事項，$plans 要做的方案，$notices 閉館和紀錄，$has-rows $has-tasks $has-plans $has-notices 有沒有
club-sheet =
    【會所 { $day }】預訂 { $count } 個{ $has-rows ->
        [yes] { "" }
            { $rows }
       *[no] { "" }
    }{ $has-tasks ->
        [yes] { "" }
            準備：
            { $tasks }
       *[no] { "" }
    }{ $has-plans ->
        [yes] { "" }
            今天要定方案：
            { $plans }
       *[no] { "" }
    }{ $has-notices ->
        [yes] { "" }
            提示：
            { $notices }
       *[no] { "" }
    }
club-sheet-empty = { $day }：會所沒有預訂，也沒有要準備的事項。
# $start $end 時刻，$who 聯絡人，$house 房號
club-sheet-row =
    { $start }-{ $end } { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人 · { $state } · { $who }（{ $house }）
club-plan-row = { $number } { $space }：{ $when }
# $words 原因
club-closure-row = { $facility }（{ $space }）閉館 { $start }-{ $end }：{ $words }
# $by 時刻，$late 是否已過
club-log-due-row =
    { $late ->
        [yes] { $facility }：未記錄，{ $by }前應記錄
       *[no] { $facility }：{ $by }前要記錄
    }
# $at 時刻，$within 是否都在範圍內
club-log-kept-row =
    { $within ->
        [yes] { $facility }：已記錄 { $at }
       *[no] { $facility }：已記錄 { $at }，超出範圍
    }

## 統計和登記

# 寫在“/會所”後面的詞
club-word-figures = 統計
club-word-register = 登記
club-word-help = 幫助
# $from $until 起止日期
club-figures =
    會所統計，{ $from }至{ $until }：
    { $rows }
club-register =
    《入場登記》{ $day }：{ $count } 條{ $count ->
        [0] { "" }
       *[other] { "" }
            { $rows }
    }
# $who 姓名，$arrived 到場，$left 離場，$card 會員卡
club-register-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $who }（{ $house }）· { $people } 人 · 到 { $arrived } · 離 { $left } · 櫃 { $locker } · 卡 { $card }
club-in-private = 登記含有住戶的姓名，已私訊發給您。

## 住戶聽到的話

club-told-filed =
    工作人員已為您登記預訂 { $number }：{ $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }，{ $when }，{ $people } 人{ $priced ->
        [yes] ，費用 { $amount } 元。
       *[no] 。
    }如需更改或取消，請在這裡發“我的預訂”。

## 幫助

club-help =
    會所短指令（413 是預訂編號，也可以寫 B-0413）：
    簽到 413 12 · 結 413 · 延時 413 60 · 沒來 413
    同意預訂 413 · 不同意 413 原因 · 取消預訂 413 原因 · 改期 413 明天19:00 2小時
    電話 413 · 備註 413 內部備註 · 查 413 · 免記分 413
    補充 413 座位配置：圓桌式
    /會所 · /會所 明天 · /會所 統計 · /會所 登記
    /代訂 3-2-501 棋牌室 明天19:00 2小時 4人 · /入場 游泳池 3-2-501 12
    /閉館 游泳池 今天14:00-18:00 雷雨 · /開館 游泳池
    /水質 游泳池 27 0.5 7.2 · /會員 3-2-501 健身房 G-0002 2027-06-30
