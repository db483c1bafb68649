### 報修：從第一句話到登記。

## 什麼壞了

repair-what = 請問需要維修什麼？請選擇類別，或直接寫一句話，例如「廚房水管漏水」。也可以先發照片。
repair-which-category = 謝謝您。請問是哪一類問題？

## 在哪裡

repair-where = 請問需要維修的地方在哪裡？
# $house 房號
choice-home = { $house }
choice-my-home = 我家裡
choice-public-place = 公共區域
bind-first = 上門維修前，需要先核實您的房號。請選擇「綁定房號」，或直接寫房號，例如 3-2-501。公共區域報修不用綁定。
repair-which-place = 請問是哪一處公共區域？請選擇，或直接寫出位置。
# $place 位置
choice-place = { $place }
place-unknown = 未寫明

## 鄰居已經報修

# $place 位置，$category 類別
repair-already-reported = { $place }已有鄰居報修（{ $category }）。如果是同一個問題，您可以一起關注，修好後我們會通知您。
# $number 編號，$filed 報修時間
choice-join = 一起關注 { $number }（{ $filed }報修）
choice-report-anew = 不是同一個問題
# $number 編號，$count 關注的人數
repair-joined = 已為您加入報修 { $number }，共有 { $count } 位住戶關注。修好後我們會在這裡通知您。

## 急不急、照片

repair-urgent = 請問情況緊急嗎？有人被困或受傷、大量漏水、聞到煤氣味、觸電、起火，都請選「緊急」。
choice-ordinary = 不緊急
choice-emergency = 緊急
repair-photo = 請發一張或幾張現場照片，也可以寫一句具體情況，方便師傅帶好工具和材料。沒有請選「跳過」。
# $count 已收到的張數
repair-photo-more = 已收到 { $count } 張照片。還有請繼續發，沒有了請選「發完了」。
choice-photos-done = 發完了
choice-skip = 跳過

## 什麼時候上門

# $when 時間段
choice-visit = { $when }
visit-none = 不需要預約
visit-now = 現在（請值班人員聯絡您）
when-past = 您說的時間已經過了，請換一個時間，好嗎？
# $days 天數
when-too-far = 請您選擇 { $days } 天以內的時間，好嗎？
when-closed = 您說的這一天不安排上門，請換一天，好嗎？
choice-tomorrow = 明天辦理
choice-now = 現在辦理
choice-in-a-while = 待會兒辦理

## 複述、修改、登記

# $category 類別，$place 位置，$words 住戶的話，$photos 照片張數，$when 上門時間
repair-summary =
    請您核對：
    類別：{ $category }
    位置：{ $place }
    內容：{ $words }
    照片：{ $photos ->
        [0] 無
       *[other] { $photos } 張
    }
    上門時間：{ $when }
    以上內容對嗎？
choice-correct = 對，請登記
choice-change = 修改
choice-cancel = 取消
repair-change-what = 請問需要修改哪一項？
choice-change-what = 報修內容
choice-change-where = 位置
choice-change-photos = 照片
choice-change-when = 上門時間
# $number 編號，$accept_by 最遲接單時間
repair-filed = 報修已經登記，編號 { $number }。我們最遲{ $accept_by }接單，接單後在這裡告訴您。
# 下班後選了「現在辦理」
repair-called-now = 已通知值班主管您希望現在處理，有答覆馬上在這裡告訴您。
# 主管看到：$number 編號，$category 類別，$place 位置，$words 住戶的話
alert-wanted-now =
    【下班後急修】{ $number } { $category } · { $place }
    住戶希望現在處理，請聯絡工作人員並回覆住戶。
    內容：{ $words }
    請按「已知悉」。
