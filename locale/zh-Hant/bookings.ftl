### 會所：我的預訂、提醒、候補名額、換時間、積分與會員卡。
### 這裡的 $number 是預訂編號（如 B-0413）或工單編號，$place 是哪個設施（和哪一間），$when 是時間。

## 選單

choice-menu-booking = 預訂會所
choice-menu-bookings = 我的預訂

## 單個的詞

booking-state-requested = 等待確認
booking-state-waiting = 候補中
booking-state-offered = 有名額，等您答覆
booking-state-booked = 已預訂
booking-state-arrived = 已到場
booking-state-done = 已結束
booking-state-cancelled = 已取消
booking-state-refused = 未能安排
booking-state-no-show = 未到場
booking-state-closed = 因關閉取消
booking-state-lapsed = 候補已結束
# $facility 設施，$space 哪一間
booking-place = { $facility } { $space }
# $adults 成人人數，$children 兒童人數
booking-party = { $children ->
        [0] { $adults } 人
       *[other] 成人 { $adults } 人，兒童 { $children } 人
    }

## 我的預訂

# $count 幾個
my-bookings = { $count ->
        [0] 您目前沒有預訂。請選擇：
       *[other] 這是您的預訂。選擇一個，或寫下編號，可以查看和辦理。
    }
my-bookings-none = 您目前沒有預訂。想預訂的話，請選擇下面的選項。
my-booking-not-found = 請再核對一下預訂編號，好嗎？我在您的預訂裡沒有找到它。
# $number 編號，$place 地點，$when 時間，$state 狀態
choice-booking = { $number } { $place } { $when } { $state }
choice-my-bookings = 我的預訂
choice-my-points = 違約積分
choice-my-cards = 我的會員卡
choice-book-another = 新的預訂

# $state 狀態，$people 人數，$lines 費用、說明和接下來怎樣
my-booking =
    { $number } { $place }
    狀態：{ $state }
    時間：{ $when }
    人數：{ $people }
    { $lines }
# 想取消，可是已經到場；資料同 my-booking
my-booking-begun =
    您已經到場，{ $number } 不能再取消。要離開時，請選「結帳離開」。
    { $number } { $place }
    狀態：{ $state }
    時間：{ $when }
    人數：{ $people }
    { $lines }
# $amount 多少元
my-booking-bill = 費用：{ $amount } 元
my-booking-price = 費用：{ $amount } 元
my-booking-deposit = 押金：{ $amount } 元（離開時退還）
# $reason 工作人員的說明
my-booking-reason = 說明：{ $reason }
# $by 時限
my-booking-next-requested = 工作人員最遲{ $by }答覆您。
my-booking-next-waiting = 有空位時，我們在這裡通知您。
my-booking-next-offered = 名額為您保留到{ $by }。
my-booking-next-booked = { $by }以前可以免費取消或改時間。
# $points 記多少分
my-booking-next-late = 免費取消的時間已過，現在取消會記 { $points } 分。
my-booking-next-begun = 時間已經開始，服務台等候您。
my-booking-next-arrived = 祝您愉快。
my-booking-next-over = 這個預訂已經結束。
choice-booking-take = 要這個名額
choice-booking-decline = 不要了
choice-booking-here = 我到了
choice-booking-order = 點單
choice-booking-bill = 結帳離開
choice-booking-extend = 延長時間
choice-booking-move = 改時間
choice-booking-cancel = 取消預訂
choice-booking-leave = 不再候補
choice-booking-nothing = 不用了

## 到場與取消

# $arrived 可以直接進入（yes）或由服務台接待（no）
my-booking-here = { $arrived ->
        [yes] 已經為您簽到：{ $number } { $place }。請進，祝您愉快！
       *[no] 已經告訴會所服務台您到了：{ $number } { $place }。請到服務台，工作人員為您辦理。
    }
my-booking-cancel-sure = 請您確認：要取消 { $number }（{ $place }，{ $when }）嗎？現在取消不記分。
my-booking-cancel-late-sure = 請您確認：要取消 { $number }（{ $place }，{ $when }）嗎？免費取消的時間已過，現在取消會記 { $points } 分。
choice-booking-give-up = 確定取消
choice-booking-keep = 保留
my-booking-cancelled = { $number }（{ $place }，{ $when }）已經取消。歡迎您下次再預訂。
my-booking-cancelled-late = { $number }（{ $place }，{ $when }）已經取消，記 { $points } 分。對記分有疑問，請在「我的預訂」裡申訴。
my-booking-rules =
    溫馨提示：
    { $rules }
# $deposit 有沒有押金（yes / no）
my-booking-bill-asked = 已經告訴會所服務台您要結帳：{ $number } { $place }。請到服務台辦理{ $deposit ->
        [yes] ，押金同時退還給您
       *[no] {""}
    }。
# $opens 幾點起可以入場
my-booking-not-yet-order = { $number }（{ $place }，{ $when }）從{ $opens }起可以入場，那時您可以在這裡點單。
my-booking-not-yet-bill = { $number }（{ $place }，{ $when }）還沒有登記到場，目前沒有需要結的帳。
my-booking-fine = 好的，謝謝您。離開時請到服務台辦理。
# 給服務台
my-booking-room-bill = { $number } 的客人要結帳離開（{ $place }），請辦理結束。

## 延長與點單

my-booking-extend = { $number } { $place }：請問延長到幾點？
# $until 到什麼時候
choice-extend-until = 到 { $until }
my-booking-extended = 已經延長：{ $number } { $place }，到{ $until }。
my-booking-extend-taken = 很抱歉，這個時間剛才有人預訂了。
my-booking-no-longer = 很抱歉，後面的時間已有別的預訂，或者到了關閉時間，這次不能延長。
# $goods 有哪些，$any 已經點了沒有（yes / no），$ordered 點了什麼
my-booking-order = { $any ->
        [yes] 您點了：{ $ordered }{ $priced ->
                [yes] {""}，共 { $sum } 元
               *[no] {""}
            }。還要別的請繼續選擇或寫下來；齊了請選「下單」。
       *[no] 請問需要點什麼？可以選擇，也可以寫下來：
    }
    { $goods }
# $name 名稱，$price 價格
my-booking-good = { $name } { $price } 元
choice-good = { $name } { $price } 元
choice-order-send = 下單
# $most 最多幾樣
my-booking-order-full = 一次最多點 { $most } 樣，請先下單，再點其餘的。
# 給服務台：為哪個預訂、送到哪裡、客人到幾點
my-booking-order-place = { $number } { $place }，到 { $until }
# $ordered 點了什麼，$number 工單編號，$reply_by 最遲答覆時間
# $priced 是否都有标价（yes / no），$sum 合计多少元
my-booking-ordered = 已經下單：{ $ordered }{ $priced ->
        [yes] {""}，共 { $sum } 元
       *[no] {""}
    }。編號 { $number }，會所服務台最遲{ $reply_by }答覆您。

## 違約積分與會員卡

# $count 現有分數，$limit 到多少分暫停預訂，$blocked 是否暫停（yes / no），$until 暫停到什麼時候，$lines 明細
my-points =
    您家現有違約積分 { $count } 分。{ $blocked ->
        [yes] 到{ $until }以前不能預訂。
       *[no] 滿 { $limit } 分時暫停預訂。
    }
    { $lines }
# $booking 預訂編號，$points 分數，$at 記分時間，$until 到期時間
my-points-line = { $booking }：{ $points } 分，記於 { $at }，{ $until } 到期
choice-points-appeal = 我要申訴
my-points-appeal = 請寫下您的情況，工作人員會重新核對。
# $number 工單編號，$reply_by 最遲答覆時間
my-points-appealed = 您的申訴已經登記，編號 { $number }。工作人員最遲{ $reply_by }答覆您。
my-points-appeal-over = 您的申訴 { $number } 已有結果，已經辦結。
# $cards 會員卡
my-card =
    您的會員卡：
    { $cards }
# $facility 設施，$card 卡號，$holder 持卡人，$until 有效期，$valid 是否有效（yes / no）
my-card-line = { $facility } { $card }（{ $holder }）{ $valid ->
        [yes] 有效期到{ $until }
       *[no] 現在不在有效期內，有效期到{ $until }
    }
my-card-none = 您家目前沒有會員卡。辦理會員卡請到會所服務台，或撥打 { $phone }。

## 提醒

# $people 人數，$late 現在取消是否記分（yes / no），$points 分數
coming-ask =
    { $named ->
        [yes] { $name }，您好！
       *[no] 您好！
    }提醒您的預訂：
    { $number } { $place }
    時間：{ $when }
    人數：{ $people }
    { $late ->
        [yes] 免費取消的時間已過，現在取消會記 { $points } 分。
       *[no] 如果不能來，請現在告訴我們，把時間讓給別的鄰居。
    }
choice-coming-ok = 按時到
choice-coming-here = 我到了
choice-coming-cancel = 來不了，取消
coming-expected = 好的，{ $when } 在{ $place }等候您。到了請選「我到了」。
coming-kept = 您的預訂沒有變動。要取消預訂，請說「取消預訂」。

## 候補名額

# $people 人數，$by 保留到什麼時候
place-offer-ask =
    您候補的時間有空位了：
    { $number } { $place }
    時間：{ $when }
    人數：{ $people }
    名額為您保留到{ $by }，請問您要嗎？
choice-offer-take = 要，請預訂
choice-offer-decline = 不要了
place-offer-taken = 已經為您預訂：{ $number } { $place }，{ $when }。
place-offer-asked = 已經收下您的答覆：{ $number } { $place }，{ $when }。需要工作人員確認，確認後在這裡通知您。
place-offer-declined = 好的，{ $number } 的名額已經讓給下一位。您需要時請隨時告訴我。
place-offer-over = 很抱歉，{ $number }（{ $place }，{ $when }）的這個名額已經不再保留。
place-offer-open = 名額仍然為您保留。要或不要，請選擇上面的選項。

## 換時間

rebook-ask = { $number }（{ $place }，{ $when }）沒有辦成，以下是最近的空位。請問您想換到什麼時候？
rebook-none-near = { $number }（{ $place }，{ $when }）沒有辦成，前後幾天也沒有空位。請問您想看看別的時間嗎？
# $when 時間
choice-rebook-at = { $when }
choice-rebook-other = 別的時間
choice-rebook-no = 不用了
rebook-declined = 好的。您想再預訂時，請隨時告訴我。

## 會所有什麼

# $lines 每處一行
answer-club =
    會所有：
    { $lines }
    想看哪一處的時間、價格和規則，請寫它的名字；會員卡請寫「我的會員卡」。
# $facility 設施，$today 今天是否開放
answer-club-line = { $facility }：{ $today }
