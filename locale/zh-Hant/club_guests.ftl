### 會所：閉館時在場的客人、收不到訊息的住戶、提前來的客人

# $now 是否馬上閉館
club-guests-head =
    { $now ->
        [yes] 還有客人在場，請他們現在離場，並逐一登記結帳：
       *[no] 現在在場的客人，請在閉館前請他們離場，並逐一登記結帳：
    }
# $number 編號，$facility 設施，$space 場地，$several 是否有幾個場地，$people 人數，$who 聯絡人，$house 房號
club-guest-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } 人 · { $who }（{ $house }）
club-calls-head = 這些住戶收不到訊息，請打電話致歉並告知：
club-call-row = { $number } { $house } { $who }
# $place 哪裡，$reason 原因
club-told-leave =
    { $place }現在需要暫停開放，請您和同行的人現在離場，並到櫃檯辦理離場手續。
    { $reason }

# $opens 可以到場的時間，$when 改為什麼時間，$amount 費用，$priced 是否收費
club-early =
    { $number } 從{ $opens }起可以登記到場。場地現在空著，可以讓客人提前入場，預訂改為{ $when }{ $priced ->
        [yes] ，費用 { $amount } 元。
       *[no] 。
    }
club-choice-early = 現在入場
club-early-not-free = { $number } 從{ $opens }起可以登記到場。場地現在還不空，請客人稍候。
