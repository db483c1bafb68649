### 員工群：按鈕之後的問話、群裡的短句、轉給住戶的回覆；以及工單進展時住戶聽到的話。
### $number 編號，$state 狀態，$holder 經辦人，$words 原話，$department 部門

## 需要補充的話：請回覆這一條消息

ask-words-finish = { $number }：請回覆這條消息，寫明處理結果，可以附照片。
ask-words-reject = { $number }：請回覆這條消息，寫明不受理的原因和應當找誰，住戶會看到。
ask-words-transfer = { $number }：請回覆這條消息，寫明轉部門的原因。
ask-words-quote = { $number }：請回覆這條消息，寫金額和項目，例如“120元 更換閥門”，住戶會看到。
ask-words-close-unconfirmed = { $number }：請回覆這條消息，寫明電話核實的情況。
ask-words-manage = { $number }：請回覆這條消息，寫明銷項的理由，住戶會看到。
ask-words-note = { $number }：請回覆這條消息，寫備註。備註只在內部，住戶看不到。
ask-words-reply = { $number }：請回覆這條消息，寫給住戶的話。
words-needed-finish = { $number }：請寫明處理結果。
words-needed-reject = { $number }：請寫明不受理的原因。
words-needed-transfer = { $number }：請寫明轉部門的原因。
words-needed-quote = { $number }：請寫明金額和項目。
words-needed-close-unconfirmed = { $number }：請寫明電話核實的情況。
words-needed-manage = { $number }：請寫明銷項的理由。
choice-pause-reasons = { $number }：請選擇暫停的原因。
choice-departments = { $number }：請選擇轉到哪個部門。
quote-amount-needed = { $number }：請寫明金額，例如“120元 更換閥門”。

## 不能這樣做的時候

staff-not-linked = 您還沒有綁定員工身份，這次沒有生效。請向主管要一個邀請碼，私聊發送 /start 和邀請碼。
# $number 編號
staff-ticket-not-found = 沒有找到工單 { $number }，請核對編號。
# $house 房號
staff-house-not-found = 沒有找到房號 { $house }，請核對，例如“戶 3-2-501”。
staff-needs-number = “{ $words }”後面請寫工單編號，例如“{ $words } 412”，或者直接回覆那張卡片。
staff-reply-to-question = 如果這是對上面那條提問的回答，請直接回覆（引用）那條消息。
already-claimed = { $number } 已由 { $holder } 接單，謝謝您。
already-yours = { $number } 已經是您在處理，不用再按。
already-done = { $number } 已經登記過了，現在的狀態是：{ $state }。
not-possible-now = { $number } 現在的狀態是：{ $state }，不能這樣操作。
# $role 角色
needs-role = 這一項需要{ $role }來操作，這次沒有生效。
not-yours = { $number } 由其他同事經辦，這次沒有生效。請先與經辦人或主管聯繫。
sign-off-still-waiting = { $number } 還在等住戶確認。兩次提醒都沒有回應以後，才能打電話核實並銷項。
unknown-department = { $number }：沒有這個部門，請重新選擇。
too-late-to-reopen = { $number } 已超過可以重開的期限，請重新報修，我們會馬上登記。
# $words 寫的名字
member-not-found = 沒有找到“{ $words }”，請寫員工的姓名、工號或代號。
nothing-to-undo = { $number } 沒有可以撤回的操作。只能在 10 分鐘內撤回自己的上一步操作。
open-private-chat = 聯繫方式只能私聊查看，請先給我發一條私聊消息。
nobody-to-reply-to = { $number } 的聯繫人沒有用這個助手，請打電話。
file-where = 請寫明房號或公共位置和問題，例如“/報修 3-2-501 廚房漏水”“/報修 3號樓大堂 燈不亮”。
ticket-closed = { $number } 已經銷項。如果還有問題，請重新報修，我們會馬上登記。
quote-answered = { $number } 的報價已經答覆過了。

## 群裡的短句

room-done = { $number }：{ $state }。10 分鐘內可以發“撤回 { $number }”。
room-done-plain = { $number }：{ $state }。
room-assigned = { $number }：{ $state }，由 { $holder } 處理。
room-undone = { $number }：已撤回，現在的狀態是：{ $state }。
# $accept_by 最遲接單時間
room-filed = { $number } 已登記，最遲{ $accept_by }接單。
room-made = 本群現在是{ $department }的工作群，新工單會發到這裡。
room-parked = 有一條消息多次處理失敗，已經保存，請聯繫系統管理員。
room-released = { $number } 已放回，請同事接單。
room-signed = { $number }：住戶已確認，已銷項。
# $count 第幾次
room-reopened = { $number }：住戶表示沒有解決（第 { $count } 次重開）。原因：{ $words }
room-cancelled = { $number }：住戶已取消。
room-cannot-reach = { $number }：消息送不到住戶，請打電話告知，再按“已電話告知”。
room-telephone-caller = { $number }：來電的住戶沒有用這個助手，請打電話告知，再按“已電話告知”。
room-phoned = { $number }：{ $holder } 已電話告知。
room-resident-says = { $number } 住戶說：{ $words }
room-words-added = { $number } 住戶補充：{ $words }
# $when 時間段
room-appointment-moved = { $number }：住戶把上門時間改為{ $when }。
room-urged = { $number }：住戶催辦，請盡快回覆。
# $amount 金額
room-quote-agreed = { $number }：住戶同意報價 { $amount }，可以開始。
room-quote-refused = { $number }：住戶不同意報價 { $amount }，請與住戶聯繫。
room-asks-again = { $number }：住戶再次要求人工服務，請盡快回覆。
room-bot-back = { $number }：住戶已回到自動助手，但還在等答覆，請跟進。
note-kept = { $number }：備註已保存，住戶看不到。
# $house 房號，$who 聯繫人
contact-of =
    { $number } 聯繫人（{ $house }）：
    { $who }
# $club 有沒有會所
staff-help =
    短指令（412 是工單編號，也可以寫 R-0412）：
    接 412 · 出發 412 · 到場 412 · 完 412 已換閥
    暫停 412 配件 · 繼續 412 · 放回 412
    報價 412 120元 更換閥門 · 轉 412 部門 原因 · 不受理 412 原因
    回 412 給住戶的話 · 備註 412 內部備註 · 電話 412 · 查 412
    已電話 412 · 電話銷項 412 情況 · 結束 412 · 撤回 412
    /報修 3-2-501 廚房漏水 · 我的 · 戶 3-2-501
    主管：派 412 姓名 · 逾期 · 日報{ $club ->
        [yes] { "" }
            會所：/會所 幫助
       *[no] { "" }
    }
    回覆卡片的話會轉給住戶；以“備註”開頭的只在內部。

## 轉給住戶的回覆

# $seconds 秒數
room-relay-soon = { $number }：{ $seconds } 秒後轉給住戶，要收回請按“撤回”。
room-relay-undone = { $number }：已撤回，沒有轉給住戶。
room-relay-too-late = { $number }：已經轉給住戶，不能撤回。需要更正請再回覆一條。
# $staff_no 工號，$words 員工的原話
intro-superior = 您好，我是{ $company }{ $department }（工號{ $staff_no }），很高興為您服務。
staff-reply =
    { $named ->
        [yes] { $name }，{ $department }（工號{ $staff_no }）就 { $number } 回覆您：
       *[no] { $department }（工號{ $staff_no }）就 { $number } 回覆您：
    }
    { $words }
staff-reply-photo =
    { $named ->
        [yes] { $name }，{ $department }（工號{ $staff_no }）就 { $number } 給您發來照片。
       *[no] { $department }（工號{ $staff_no }）就 { $number } 給您發來照片。
    }

## 工單的進展，住戶聽到

ticket-filed-for-you = 工作人員已為您登記報修 { $number }：{ $words }。有進展我們會在這裡告訴您。
# $department 部门，$by 最迟时间
ticket-accepted = { $number } 已由{ $department }接單，最遲{ $by }處理完成。
ticket-on-the-way = { $number }：師傅已經出發，請您稍候。
ticket-arrived = { $number }：師傅已經到場。
# $reason 原因，$until 最遲時間
ticket-waiting = { $number } 需要暫停，原因：{ $reason }。最遲{ $until }繼續，我們會再告訴您。
ticket-resumed = { $number } 已經繼續處理，最遲{ $by }處理完成。
ticket-transferred = { $number } 有專人負責，已為您轉到{ $department }。
ticket-rejected = 非常抱歉，{ $number } 我們不能直接處理。{ $words } 如有疑問請撥打 { $phone }，我們幫您聯絡。
ticket-corrected = 對不起，關於 { $number } 剛才的通知有誤，實際情況是：{ $state }。給您造成不便，敬請原諒。
# $until 可以重開的最後時間
ticket-closed-unconfirmed = { $number }：我們打過電話聯繫您，沒有等到您的確認，先行銷項，沒有記為您已確認。{ $until }以前，您說“沒有修好”就可以重開。
ticket-closed-managed = { $number } 已由經理銷項。{ $words } 如有疑問請撥打 { $phone }。
# $place 位置
joined-fixed = 您關注的 { $number }（{ $place }）已經修好，謝謝您的耐心等待。
joined-closed = 您關注的 { $number } 已經結束處理。如果還有問題，請再次報修。
joined-reopened = 對不起，您關注的 { $number } 還沒有完全修好，我們繼續處理，修好後再告訴您。
