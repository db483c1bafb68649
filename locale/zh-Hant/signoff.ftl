### 住戶確認（代替《維修服務單》上的簽名）、評價、報價。

## 確認

# $number 編號，$category 類別，$result 處理結果
sign-off-ask =
    { $number }（{ $category }）已經處理：{ $result }
    請您確認是否修好。您的確認等同於在《維修服務單》上簽名。
choice-fixed = 確認完成
choice-not-fixed = 還有問題
choice-later = 稍後再看
signed-off = 謝謝您的確認，這件報修已經銷項。
sign-off-later = 好的，您方便時再確認，不著急。
# $count 已收到的照片張數
sign-off-reason = { $count ->
    [0] 對不起，給您添麻煩了。請告訴我還有什麼問題，也可以發照片。
   *[other] 已收到 { $count } 張照片。請再寫一句還有什麼問題，或選「發完了」。
    }
reopened = 對不起，給您添麻煩了。已經重新安排處理，有進展馬上在這裏告訴您。

## 評價

rating-attitude = 請您評價服務態度（1 最低，5 最高）。不想評價可以說「取消」。
rating-speed = 請您評價處理速度。
rating-expertise = 請您評價專業程度。
score-1 = ⭐
score-2 = ⭐⭐
score-3 = ⭐⭐⭐
score-4 = ⭐⭐⭐⭐
score-5 = ⭐⭐⭐⭐⭐
rating-remark = 還有什麼想對我們說的嗎？沒有請選「跳過」。
rating-thanks = 謝謝您的評價，我們會認真改進。
already-rated = 這次服務您已經評價過了，謝謝您。
rating-stopped = 好的，謝謝您。

## 報價

# $number 編號，$category 類別，$work 工作內容，$amount 費用
quote-ask =
    { $number }（{ $category }）需要收費，請您先確認：
    內容：{ $work }
    費用：{ $amount }
    您同意後我們才開始。
choice-agree = 同意
choice-refuse = 不同意
quote-changed = 剛才那個報價已經改了，請您看新的報價。
quote-agreed = 謝謝您，已告訴工作人員開始處理。
quote-refused = 好的，沒有您的同意我們不會開始。工作人員會再與您商量。
quote-later = 好的，您考慮好了再答覆。沒有您的同意我們不會開始。
