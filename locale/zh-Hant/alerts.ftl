### 提醒、逾期、警報；以及時限到了以後住戶聽到的話。
### $number 編號，$clock 時限，$due 到期，$place 位置，$words 住戶的話，$category 類別

## 警報：要有人按“已知悉”

alert-late =
    【逾期】{ $number } { $category } · { $place }
    { $clock }的時限是 { $due }，已經超過。
    內容：{ $words }
    請按“已知悉”並跟進。
alert-emergency =
    【緊急】{ $number } { $category } · { $place }
    內容：{ $words }
    請馬上接手，並按“已知悉”。
alert-reopened =
    【再次重開】{ $number } { $category } · { $place }
    住戶第二次表示沒有解決，請主管跟進。
    內容：{ $words }
alert-bad-score =
    【評價偏低】{ $number } · { $place }
    評價：{ $words }
    請主管跟進。
# $holder 已知悉的人
alert-acknowledged = { $number }：{ $holder } 已知悉。
alert-acknowledged-already = { $number } 已由 { $holder } 知悉，謝謝您。
alert-not-yours = { $number } 的警報由值班主管知悉，請不要代按。

## 提醒

remind-clock = { $number }：{ $clock }的時限是 { $due }，請留意。
late-clock = { $number }：{ $clock }的時限 { $due } 已過，請馬上跟進。
remind-update = { $number }：已經一天沒有告訴住戶進展，請回覆卡片告訴住戶。
still-on-it = { $number }：還在處理嗎？請按“還在處理”，或放回由其他同事接手。
still-noted = { $number }：好的，已記下還在處理。
forgotten = { $number }：經辦人沒有回應，工單已放回群裡，請安排。
pause-over = { $number }：暫停已到期，時限重新計算，請繼續處理。
please-telephone = { $number }（{ $category }，{ $place }）：住戶一直沒有確認，請打電話核實，再用“電話銷項”寫明情況。
# $department 部門，$words 原因
transferred-again = { $number }：已第二次轉部門，現在轉到{ $department }。原因：{ $words }。請主管留意，不得推諉。
assigned-to-you = { $number }：已派給您，請處理。
# $words 住戶的話
holder-reopened = { $number }：住戶表示沒有解決，請再次處理。原因：{ $words }
holder-cancelled = { $number }：住戶已取消，不用再去。

## 住戶聽到的話

# $by 新的時間，$promise 答應了什麼
late-new-time = { $promise ->
    [reply] { $number }：我們最遲{ $by }在這裡答覆您。
    [plan] { $number }：我們最遲{ $by }在這裡告訴您處理方案。
    [resolve] { $number }：我們最遲{ $by }處理完畢，到時在這裡告訴您。
    [call] { $number }：我們最遲{ $by }給您回電話。
   *[other] { $number }：我們最遲{ $by }處理，到時在這裡告訴您。
}
# $state 狀態
still-working = { $number } 目前的情況：{ $state }。我們一直在跟進，有進展馬上告訴您。
