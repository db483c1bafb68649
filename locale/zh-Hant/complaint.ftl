### 投訴：先聽，再問，複述，登記；回訪；受批評；媒體。

choice-menu-complaint = 我要投訴

## 傾聽：不打斷，不追問，不要證據

complaint-listen = 您請說，我在聽。可以分幾次寫，也可以發照片或語音。
complaint-heard-first = 我在聽，都記下了。您請繼續，可以發照片或語音。說完了，請選「說完了」。
complaint-heard-1 = 這些都記下了，您請繼續。
complaint-heard-2 = 好的，我在聽，您慢慢說。
complaint-heard-3 = 記下了。您請接著說，說完了請選「說完了」。
complaint-heard-4 = 我在認真聽，您請繼續。
# 接著登記同一位住戶的另一件投訴：$words 住戶的話
complaint-next = 現在說您的另一件投訴：「{ $words }」。您請繼續，說完了請選「說完了」。
# 已經收到兩萬字或六十張照片
complaint-full = 您說的內容已經保存。還有的，請在工作人員聯繫您時告訴他們。現在請選「說完了」，我為您登記。
choice-complaint-done = 說完了
complaint-nothing-told = 好的，沒有登記。您想說的時候，請隨時告訴我。
complaint-kept = 您剛才說的投訴已經保留，可以接著說；不需要了，請說「取消」。
complaint-drop-sure = 請問您是不想登記這件投訴了嗎？您剛才說的我都記著。
choice-complaint-drop = 是的，不登記了
choice-complaint-go-on = 不是，我接著說
# $known 知道是哪個部門（yes / no），$department 部門
complaint-sorry = { $known ->
    [yes] 我代表{ $department }向您道歉，給您添麻煩了。
   *[no] 我代表物業服務中心向您道歉，給您添麻煩了。
    }

## 只問沒有說到的

complaint-happened = 請問是什麼時候的事？不記得，請選「跳過」。
complaint-place = 請問是在哪裡？不方便說，請選「跳過」。
complaint-accused = 請問是哪個部門，或者哪一位？不清楚，請選「跳過」。
complaint-wants = 請問您希望我們怎樣處理？
complaint-reach = 請問怎樣聯繫您？請留下電話；希望在這裡回覆，請選「跳過」。
complaint-voice-kept = 語音已收到，工作人員會聽。
complaint-words-please = 請寫一句話，或選擇下面的選項。
complaint-second-kept = 這一件也記下了。現在這件登記好以後，馬上接著為您登記。
complaint-added = 補充的內容已經記下。

## 複述、修改、登記

complaint-untold = 未說明
complaint-here = 在這裡回覆
# $words 住戶的話，$happened 時間，$place 地點，$accused 部門或人員，$wants 訴求，$wished 有沒有期限（yes / no），$wish 期限，
# $reach 聯繫方式，$photos 照片和語音的數目，$anonymous 不讓鄰居知道（yes / no）
complaint-summary =
    請您核對：
    內容：{ $words }
    時間：{ $happened }
    地點：{ $place }
    對象：{ $accused }
    訴求：{ $wants }{ $wished ->
        [yes] （希望{ $wish }前處理）
       *[no] {""}
    }
    聯繫：{ $reach }
    照片和語音：{ $photos ->
        [0] 無
       *[other] { $photos } 份
    }{ $anonymous ->
        [yes] {"\u000A"}不會讓鄰居知道是您反映的。
       *[no] {""}
    }
    以上內容對嗎？
choice-complaint-anonymous = 不讓鄰居知道是我
complaint-change-what = 請問需要修改哪一項？
choice-complaint-what = 補充內容
choice-complaint-when = 時間
choice-complaint-where = 地點
choice-complaint-whom = 對象
choice-complaint-wants = 訴求
choice-complaint-reach = 聯繫方式
complaint-dropped = 好的，聽您的，這件投訴不登記。您需要時請隨時告訴我。
# $number 編號，$severity 等級（minor / important / major），$reply_by 答覆，$plan_by 方案，$by 處理完畢
complaint-filed =
    謝謝您告訴我們。投訴已經登記，編號 { $number }。{ $severity ->
        [major] 這件事按重大投訴處理：最遲{ $reply_by }答覆您，{ $plan_by }前告訴您解決方案，{ $by }前處理完畢。
       *[other] 我們最遲{ $by }處理完畢，當天在這裡告訴您結果。
    }
# 十分鐘沒有再寫：按已經說的登記
complaint-filed-as-told =
    您說的內容已按投訴登記，編號 { $number }。{ $severity ->
        [major] 這件事按重大投訴處理：最遲{ $reply_by }答覆您，{ $plan_by }前告訴您解決方案，{ $by }前處理完畢。
       *[other] 我們最遲{ $by }處理完畢，當天在這裡告訴您結果。
    }還有要補充的，請寫「{ $number }」；不需要登記，也請寫「{ $number }」後選「撤回投訴」。
# $number 編號，$severity 等級（minor / important / major），$reply_by 答覆，$by 處理完畢
complaint-filed-too = 您的投訴也已登記，編號 { $number }，{ $severity ->
        [major] 最遲{ $reply_by }答覆您。
       *[other] 最遲{ $by }處理完畢。
    }
complaint-kept-beside = 您的投訴也記下了。現在先處理緊急情況，之後接著聽您說。

## 進度

kind-complaint = 投訴
complaint-state-dispatched = 等待簽收
complaint-state-accepted = 處理中
complaint-state-on-the-way = 處理中
complaint-state-arrived = 處理中
complaint-state-waiting = 暫停
complaint-state-done = 已處理，待核實
complaint-state-closed = 已銷項
complaint-state-retracted = 已撤回
# $number 編號，$state 狀態，$filed 登記時間，$words 住戶的話，$next 下一步（done / closed / promised / waiting），$by 最遲時間
complaint-status =
    { $number } 投訴
    狀態：{ $state }
    登記：{ $filed }
    內容：{ $words }
    { $next ->
        [done] 已經處理，正在核實結果。
        [closed] 這件投訴已經結束。
        [promised] 下一步最遲：{ $by }。
       *[waiting] 有進展在這裡告訴您。
    }
choice-complaint-retract = 撤回投訴
# $number 編號
complaint-retract-sure = 請您確認：要撤回投訴 { $number } 嗎？
choice-complaint-yes-retract = 是的，撤回
choice-complaint-keep = 保留
complaint-retracted = 投訴 { $number } 已經撤回。您需要時請隨時告訴我。

## 回訪

# $number 編號
follow-up-ask = 您好，您的投訴 { $number } 處理以後，想請問您：問題解決了嗎？
choice-visit-solved = 解決了
choice-visit-unsolved = 沒有解決
choice-visit-later = 稍後再說
follow-up-what = 請告訴我還有什麼問題。不想寫，請選「跳過」。
follow-up-words-please = 請寫一句話，或選「跳過」。
# $by 最遲來電時間
follow-up-call = 聽到了，這件投訴已經重新辦理。工作人員最遲{ $by }給您打電話。
follow-up-told-by-phone = 好的，您可以在電話裡告訴工作人員。
follow-up-later = 好的，您方便時再告訴我們，不著急。

## 受批評、媒體

choice-complaint-take-down = 登記下來
choice-complaint-no-need = 不用登記
# $number 編號，$reply_by 最遲迴復時間
press-passed-on = 謝謝您的聯繫。已轉給經理，編號 { $number }，最遲{ $reply_by }由經理答覆您。

## 有人要傷害自己或別人

emergency-self-harm =
    您的話我們聽到了，您的安全最要緊。請馬上這樣做：
    1. 請離開高處、窗邊和危險的物品，到有人的地方。
    2. 請告訴身邊的人，請他陪著您。
    3. 請撥打服務檯 { $desk }，馬上有人與您說話；也可以撥打急救 { $medical } 或報警 { $police }。
emergency-threat =
    您的話我們聽到了，值班人員馬上與您聯繫。請先這樣做：
    1. 請不要傷害自己和別人，請先離開現場。
    2. 請撥打服務檯 { $desk }，說出您的問題。
    3. 有人受傷，請撥打急救 { $medical }；有危險，請撥打報警 { $police }。

## 性質、等級、內容（工作人員看到）

nature-valid = 有效投訴
nature-help = 求助
nature-consult = 諮詢
nature-vent = 發洩
severity-minor = 輕微
severity-important = 重要
severity-major = 重大
category-equipment = 設備
category-service-attitude = 服務態度
category-service-quality = 服務質量
category-sudden-event = 突發事件
category-neighbour = 鄰里
category-noise = 噪音
category-parking = 停車
category-pets = 寵物
category-cleaning = 保潔
category-decoration = 裝修
category-fees = 收費
category-parcels = 快遞郵件

## 建議的理由（工作人員看到）

why-nature-loss = 住戶說有損失或受傷，暫定為有效投訴
why-nature-fault = 住戶說我們的服務有過失，暫定為有效投訴
why-nature-help = 起因在別的住戶，請我們幫助，暫定為求助
why-nature-consult = 住戶是詢問或建議，暫定為諮詢
why-nature-vent = 住戶表達不滿，沒有說到具體損失或過失，暫定為發洩
why-severity-promise = 住戶說承諾、合同或宣傳沒有做到
why-severity-vain = 住戶說多次提出仍未解決
why-severity-injury = 住戶說有人受傷
why-severity-loss = 住戶說損失重大
why-severity-attitude = 涉及工作人員的態度，至少為重要
why-severity-damage = 住戶說有財物損失或受到傷害
why-severity-fault = 住戶說服務不到位或有過失
why-severity-minor = 沒有說到人為過失，影響輕微
why-severity-communicative = 溝通性投訴按輕微處理
