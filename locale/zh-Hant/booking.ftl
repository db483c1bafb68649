### 預訂：棋牌室、游泳池、健身房、會議室。

## 哪一處、哪一家

book-which-facility = 請問您想預訂哪裡？也可以直接寫一句話，例如「明天晚上七點到九點，棋牌室，4個人」。
# $facility 設施
choice-book-facility = { $facility }
book-which-of-them = 這一類設施有好幾處，請您選擇其中一處，好嗎？
book-which-home = 請問是為哪一戶預訂？
book-bind-first = 預訂前，需要先核實您的房號。請選擇「綁定房號」，或直接寫房號，例如 3-2-501。
book-bind-waits = 您的預訂內容已為您留著。{ $house } 的登記正在核對，在這裡收到核對通過的通知後，請寫「繼續」。

## 哪一天

# $facility 設施
book-which-day = 請問您想預訂哪一天的{ $facility }？請選擇，或直接寫日期和時間。
# $facility 設施，$reasons 有些日子不能預訂的原因
book-which-day-limited =
    請問您想預訂哪一天的{ $facility }？請選擇，或直接寫日期和時間。
    有幾天沒有列出：
    { $reasons }
# $day 日期，$numbers 您家當天的預訂號
book-day-yours = { $day }：您家已有預訂 { $numbers }
# $facility 設施
book-which-day-instead = 很抱歉，日曆上沒有您說的那一天。請問您想預訂哪一天的{ $facility }？請選擇，或直接寫日期和時間。
# $facility 設施，$reasons 原因
book-limited =
    很抱歉，現在無法為您預訂{ $facility }：
    { $reasons }
    需要幫助請寫「轉人工」，或撥打 { $phone }。
# $facility 設施
book-no-days = 很抱歉，{ $facility }近期沒有開放的日子。需要幫助請寫「轉人工」，或撥打 { $phone }。
# $day 日期
choice-book-day = { $day }
# $day 日期
choice-book-day-full = { $day } 已訂滿
book-no-such-day = 很抱歉，日曆上沒有這一天，請您換一個日期，好嗎？
choice-book-more-days = 更多日期
choice-book-first-days = 回到最近幾天
choice-book-other-facility = 換一處設施
choice-book-leave = 先不預訂

## 幾點

# $facility 設施，$day 日期
book-which-time = { $day }的{ $facility }，請問您想從幾點開始？請選擇，或直接寫時間，例如「晚上七點到九點」。
# $facility 設施，$day 日期
book-which-time-free = 有的，{ $day }的{ $facility }還有空位，請問您想從幾點開始？請選擇，或直接寫時間，例如“晚上七點到九點”。
# $facility 設施，$day 日期，$reason 原因
book-which-time-else =
    { $reason }
    { $day }的{ $facility }還有以下時間，請問您想從幾點開始？
book-part-full = 您說的時段已經訂滿。
book-part-short = 您說的時段沒有這麼長的空位。
book-part-none = 您說的時段沒有可以預訂的時間。
# $facility 設施，$day 日期
book-which-full = { $day }的{ $facility }，以下時間已經訂滿，可以候補。請問您想候補幾點？
# $time 時間
choice-book-time = { $time }
# $time 時間，$left 剩餘名額
choice-book-time-left = { $time }（餘 { $left } 位）
choice-book-more-times = 其他時間
choice-book-full-times = 候補已訂滿的時間
choice-book-other-day = 換一天
choice-book-other-time = 看看這一天的其他時間
choice-book-wait = 候補這個時間
# $when 時間段
choice-book-offer = { $when }
# $when 時間段，$space 房間
choice-book-offer-space = { $when } { $space }

## 不能預訂的時間

# $facility 設施，$reasons 全部原因，$offers 可以改訂的時間有幾個
book-impossible =
    很抱歉，您說的時間暫時無法預訂{ $facility }：
    { $reasons }
    { $offers ->
        [0] 您看換一個時間好嗎？
       *[other] 您看以下時間方便嗎？也可以直接寫別的時間。
    }
# $facility 設施，$reasons 全部原因
book-impossible-now =
    很抱歉，現在無法為您預訂{ $facility }：
    { $reasons }
    請選擇：
# $facility 設施
book-nearest = { $facility }還有以下相近的時間，您看方便嗎？也可以直接寫別的時間。
# $facility 設施
book-none-near = 這幾天{ $facility }沒有相近的時間了，您看換一天好嗎？
# $number 候補的預訂號
book-waits-already = 您已在候補這個時間，編號 { $number }，有空位時我們在這裡通知您。
# $when 時間段
book-full = { $when }已經訂滿。
# $when 時間段，$space 房間
book-full-space = { $space }在{ $when }已有人預訂。
# $when 時間段，$left 剩餘名額
book-left = { $when }只餘 { $left } 位，不夠您同行的人數。
# $when 時間段
book-closed = { $when }暫停開放。
# $when 時間段，$reason 原因
book-closed-for = { $when }暫停開放，原因：{ $reason }。
# $day 日期
book-day-full = { $day }已經訂滿。
# $day 日期
book-day-over = { $day }沒有可以預訂的時間了。

## 多久、幾位

# $facility 設施，$start 開始時間
book-how-long = { $start }開始，請問您想用多久？
# $hours 小時，$minutes 分鐘，$until 到幾點
choice-book-length =
    { $hours ->
        [0] { $minutes } 分鐘
       *[other] { $minutes ->
            [0] { $hours } 小時
           *[other] { $hours } 小時 { $minutes } 分鐘
        }
    }（到 { $until }）
# $most 最多人數
book-how-many = 請問一共幾位？（最多 { $most } 位）
# $age 兒童的年龄，$most 最多人數
book-how-many-ages = 請問有幾位成人、幾位兒童？{ $age } 岁以下為兒童，例如「2大1小」。（最多 { $most } 位）
# $reasons 原因
book-people-again =
    關于人數，請您留意：
    { $reasons }
    請問改為幾位呢？
# $adults 成人，$children 兒童
choice-book-party = { $children ->
        [0] { $adults } 位成人
       *[other] { $adults } 位成人、{ $children } 位兒童
    }
# $people 人數
choice-book-people = { $people } 位

## 確認、問題、電話

# $what 需要確認的內容
book-confirm = { $what }
choice-book-confirm = 確認
choice-book-not-this-time = 這次先不預訂
book-not-this-time = 謝謝您如實告訴我們，這次先不為您預訂，歡迎您下次光臨。有需要請撥打 { $phone }。
# $question 問題
book-question = { $question }
# $answer 答案
choice-book-answer = { $answer }
book-phone = 請問您的聯繫電話是多少？

## 複述、修改

# $lines 每項一行
book-summary =
    請您核對：
    { $lines }
    以上內容對嗎？
# $lines 每項一行
book-wait-summary =
    請您核對候補登記：
    { $lines }
    以上內容對嗎？
# $number 編號，$lines 每項一行
book-move-summary =
    請您核對預訂 { $number } 的改期：
    { $lines }
    以上內容對嗎？
# $number 編號，$party 人數
book-move-people = 改期時人數不變：預訂 { $number } 仍是{ $party }。人數有變化的話，請取消後重新預訂，或撥打 { $phone }。
book-line-who = 姓名：{ $person }，房號：{ $house }
book-line-phone = 電話：{ $number }
book-line-where = 地點：{ $where }
book-line-when = 時間：{ $when }
book-line-before = 原時間：{ $when }
book-line-after = 新時間：{ $when }
book-line-people = 人數：{ $party }
book-line-price = 費用：{ $amount } 元
book-line-deposit = 押金：{ $amount } 元，到場時收取，離開時退還
book-line-answer = { $question } { $answer }
book-line-labelled = { $label }：{ $answer }
book-line-waiting = 現在已經訂滿，有空位時按登記先後通知您
book-line-approval = 提交後由工作人員確認
book-line-cancel = 免費取消或改期：{ $until }之前
book-line-no-cancel = 離開始時間較近，預訂後取消會記分
book-line-think-again = 離開始時間較近：{ $asked ->
    [yes] 工作人員確認
   *[no] 預訂
}後 { $length }內可以免費取消或改期，之後取消會記分
book-line-card = 預訂和入場需要有效的會員卡
book-line-rules = { $rules }
book-change-what = 請問需要修改哪一項？
choice-book-change-facility = 設施
choice-book-change-time = 時間
choice-book-change-people = 人數
choice-book-change-answers = 補充資訊
choice-book-change-home = 房號

## 預訂好了

# $number 編號，$facility 設施，$when 時間段，$party 人數
booking-booked = 已為您預訂{ $facility }，{ $when }，{ $party }，編號 { $number }。歡迎光臨！
# $number 編號，$facility 設施，$space 房間，$when 時間段，$party 人數
booking-booked-space = 已為您預訂{ $facility } { $space }，{ $when }，{ $party }，編號 { $number }。歡迎光臨！
# $number 編號，$facility 設施，$when 時間段，$party 人數，$by 最遲答複時間
booking-requested = 已收到您的{ $facility }預訂申請，{ $when }，{ $party }，編號 { $number }。這個時間已為您留出，我們最遲{ $by }答複您。
# $number 編號，$facility 設施，$when 時間段，$minutes 保留的分鐘
booking-waiting = 已為您登記候補，編號 { $number }：{ $facility }，{ $when }。有空位時我們馬上在這裡通知您，並為您保留 { $minutes } 分鐘。
# $number 編號，$facility 設施，$when 時間段
booking-filed-already = { $number } 已經登記：{ $facility }，{ $when }。
# $number 編號，$facility 設施，$when 時間段
booking-moved = 預訂 { $number } 已改到{ $when }（{ $facility }）。
# $facility 設施，$rules 須知
booking-rules =
    { $facility }須知：
    { $rules }

## 設施介紹

# $facility 設施，$lines 每項一行
answer-facility =
    { $facility }：
    { $lines }
# $facility 設施，$lines 每項一行
book-about =
    { $facility }：
    { $lines }
    這裡沒有寫到的，請撥打 { $phone }，或寫“轉人工”。
# $spans 時段
book-hours-daily = 每天：{ $spans }
# $first 第一天，$last 最後一天，$spans 時段
book-hours-days = { $first }至{ $last }：{ $spans }
# $first 哪一天，$spans 時段
book-hours-day = { $first }：{ $spans }
# $first 第一天，$last 最後一天
book-hours-days-closed = { $first }至{ $last }：不開放
# $first 哪一天
book-hours-day-closed = { $first }：不開放
# $amount 元
book-price-hour = 收費：每小時 { $amount } 元
# $amount 元
book-price-person = 收費：每位 { $amount } 元
# $amount 元
book-price-booking = 收費：每次 { $amount } 元
# $amount 成人，$child 兒童
book-price-ages = 收費：成人每位 { $amount } 元，兒童每位 { $child } 元
# $until 到什麼時候
book-today-open = 現在開放，到{ $until }。
# $when 時間段
book-today-opens = 今天開放：{ $when }。
book-today-closed = 今天不再開放。
