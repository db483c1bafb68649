### 會所：預訂被拒絕時的說明

# $count 幾條，$rules 各條規則
booking-broken =
    { $count ->
        [1] 這個時間現在不能預訂：
       *[other] 這個時間現在不能預訂，原因如下：
    }
    { $rules }
booking-taken = 很抱歉，這個時間剛剛被訂走了。
booking-facility-gone = 很抱歉，這個設施現在不接受預訂。如需協助，請致電 { $phone }。
booking-waiting-already = 您家已經在候補這個時間，有空位時我們在這裡通知您。
booking-wait-closed = { $facility }在這個時間暫停開放，不會有空位。請您選擇其他時間。
# $count how many at most
booking-wait-enough = 您家在{ $facility }已經候補 { $count } 個時間，同時最多候補 { $count } 個。如需候補其他時間，請先在「我的預訂」裡取消一個候補。
booking-not-found = 請再核對一下預訂編號，好嗎？我沒有找到這個預訂。
booking-home-gone = 這套房屋現在不在您名下，不能用它來預訂。請重新選擇房屋，或致電 { $phone }。
booking-changed-meanwhile = 預訂 { $number } 剛剛有了變動，請您再看一下它現在的狀態。
# $end 現在的結束時間
booking-extend-taken = 很抱歉，預訂 { $number } 之後的時間已經有安排，請您在{ $end }前結束。
booking-order-over = 預訂 { $number } 現在不能點單。如需協助，請致電 { $phone }。

## 會所：別人辦理之後告訴住戶的話；$place 哪裡，$when 時間

booking-told-agreed =
    您的預訂 { $number } 已確認：
    { $place }
    { $when }
    期待您的光臨。
# $reason 原因
booking-told-refused = 您的預訂申請 { $number }（{ $place }，{ $when }）未能安排。{ $reason }
booking-told-unanswered = 很抱歉，您的預訂申請 { $number }（{ $place }，{ $when }）沒有按時得到答覆，已經取消，不收取任何費用。如需協助，請致電 { $phone }。
booking-told-moved =
    您的預訂 { $number } 已改為：
    { $place }
    { $when }
booking-told-moved-asks =
    您的預訂 { $number } 已改期，需要重新確認，我們在{ $due }前在這裡答覆您：
    { $place }
    { $when }
booking-told-extended = 您的預訂 { $number }（{ $place }）已延長，時間是{ $when }。
# $reason 原因
booking-told-cancelled-by-house = 您的預訂 { $number }（{ $place }，{ $when }）已由我們取消，不收取任何費用，也不記分。{ $reason }
booking-told-cancelled-at-home = 您家的預訂 { $number }（{ $place }，{ $when }）已由家人取消。
# $reason 原因
booking-told-closed = { $place }在您預訂的時間（{ $when }）暫停開放，預訂 { $number } 已取消，不收取任何費用。{ $reason }
# $reason why
booking-told-wait-closed = { $place }在您候補的時間（{ $when }）暫停開放，候補 { $number } 已經結束。{ $reason }
# $words 工作人員寫的原因
booking-told-reason = 原因：{ $words }
booking-told-no-reason = 給您帶來不便，請您諒解。
# $points 記幾分，$total 共幾分
booking-told-no-show =
    您沒有來到{ $place }（{ $when }），預訂 { $number } 的保留時間已過，場地已經讓出。{ $points ->
        [0] { "" }
       *[other] { "" }
        按規定記 { $points } 分，您家現有 { $total } 分。
    }
    如果您其實到了，請告訴我們，或致電 { $phone }。
booking-told-unmet = 您說已經到場，但櫃檯沒有找到您，{ $number }（{ $place }，{ $when }）的位置已讓出，不記分。您如果在場，請到櫃檯。
# $until 到什麼時候
booking-told-blocked = 您家的積分已到上限，{ $until }起可以再次預訂。如有不同意見，請在「我的預訂」裡申訴，工作人員會答覆您。
booking-told-points-lifted = 預訂 { $number } 所記的分已經取消。
# $deposited 是否收了押金（yes / no），$deposit 押金
booking-told-slip =
    計時單 { $number }：{ $place }
    時間：{ $when }{ $deposited ->
        [yes] { "" }
            押金：已收 { $deposit } 元，離開時請您當面點收
       *[no] { "" }
    }
booking-told-moved-out = 您的搬離登記已辦妥，預訂 { $number }（{ $place }，{ $when }）隨之取消，不收取任何費用，也不記分。
# $amount 費用，$deposit 押金，$charged 是否收費，$returned 是否退押金
booking-told-bill =
    { $charged ->
        [yes] 預訂 { $number } 結帳：{ $amount } 元。
       *[no] 預訂 { $number } 已結束，沒有費用。
    }{ $returned ->
        [yes] { "" }
            押金 { $deposit } 元請當面點收退還。
       *[no] { "" }
    }
# $longer 後面的時間是否空著（yes / no）
booking-told-time-up =
    您好，預訂 { $number }（{ $place }，{ $when }）的時間到了。{ $longer ->
        [yes] 如需延長，請您選擇「延長時間」。
       *[no] 後面的時間已有安排，請您到服務台結帳。
    }
choice-time-up-ok = 好的
booking-told-offer-lapsed = 為您保留的空位 { $number }（{ $place }，{ $when }）沒有收到您的答覆，已經不再保留。您可以隨時重新預訂。
booking-told-waited-in-vain = 很抱歉，您候補的{ $place }（{ $when }）沒有空出來，候補 { $number } 已經結束。您可以隨時預訂其他時間。

## 會所：服務台卡片下的簡短提示

# $due 最遲答覆時間
booking-room-answer-half = { $number } 仍在等答覆，請最遲{ $due }答覆住戶（{ $place }，{ $when }）。
# $due 最遲答覆時間
booking-room-answer-due = { $number } 的答覆時間{ $due }已到，住戶還沒有得到答覆（{ $place }，{ $when }）。請馬上處理。
booking-room-soon = 客人將到：{ $number } { $place }，{ $when }，{ $people } 人。請準備好場地。
booking-room-plan = 請為 { $number }（{ $place }，{ $when }，{ $people } 人）擬定服務方案，並與住戶確認。
booking-room-patrol = 請巡視 { $place }（{ $number }）：看看場地和設施是否妥當，客人還需要什麼。
booking-room-time-up = { $number }（{ $place }，{ $when }）的時間到了，請為客人結帳，或辦理延長。
booking-room-forgotten = { $number }（{ $place }，{ $when }）的時間早已結束，還沒有登記結帳或未到。請核對後登記。
booking-room-left =
    { $number }（{ $place }，{ $when }）一直沒有登記結束，已不計費結束。{ $deposited ->
        [yes] 收過押金 { $deposit } 元，請核對是否已退。
       *[no] { "" }
    }
booking-room-here = { $number } 的客人說已經到了{ $place }，請迎接並登記到場。
booking-room-unmet = { $number }（{ $place }，{ $when }）的客人說已經到場，還沒有登記。請找一下客人，登記到場或未到；到{ $due }位置會讓出，不記分。
booking-room-cancelled = 住戶取消了 { $number }（{ $place }，{ $when }）。
booking-room-lost = { $number }（{ $place }，{ $when }）的場地已不再開放預訂，預訂已取消。請核對社區設定，如有誤請聯絡住戶。
booking-room-unseen = { $number }（{ $place }，{ $when }）該到場時系統沒有運作，沒有自動登記未到，也沒有記分。請核對客人是否來了，並登記到場或未到。
booking-room-moved-out = { $number }（{ $place }，{ $when }）的住戶已搬離，預訂已取消，場地已讓出。
booking-room-moved = 住戶把 { $number } 改到 { $place }，{ $when }。
booking-room-extended = { $number } 的客人延長了時間：{ $place }，{ $when }。
booking-room-moved-asks = 住戶把 { $number } 改到 { $place }，{ $when }。請在{ $due }前重新登記同意或不同意。
# $reach 電話，$state 狀態
booking-room-unreachable = { $number }（{ $place }，{ $when }）的訊息發不到住戶，請打電話告知：{ $house } { $reach }。現在的狀態：{ $state }。打過後請按「已電話告知」。
category-club-order = 會所點單
category-club-points = 會所積分申訴
# 還沒有答覆的申請
booking-task-answer = 預訂申請 { $number }（{ $place }，{ $when }，{ $people } 人）還在等會所答覆：同意或不同意。
category-club-request = 會所預訂申請
