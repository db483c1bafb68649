### 服務案例：由主管挑選已銷項的投訴，匯出時不帶個人資料。

# $number 編號
training-marked = { $number } 已列入服務案例。
training-unmarked = { $number } 已不在服務案例中。
training-closed-only = { $number } 不能列入服務案例：只收已銷項的投訴。
training-which = 請寫明投訴編號，例如：案例 412。
# $count 件數，$rows 各件
list-training =
    服務案例（{ $count }）
    { $rows }

## 匯出的案例

training-title = 服務案例彙編
# $place 序號
training-case = 案例{ $place }
training-case-label = 案例
training-heading-happened = 經過
training-heading-judged = 判斷
training-heading-handled = 處理
training-heading-learnt = 原因與措施
training-story = 住戶所述
training-against = 所涉的人或部門
training-wants = 訴求
training-nature = 性質
training-content = 內容
training-severity = 級別
training-reasons = 判斷的理由
training-department = 處理部門
training-plan = 方案
training-handling = 處理經過與結果
training-took = 用時
training-cause = 原因
training-measure = 措施
# $days 天數，$hours 小時數
training-span = { $days } 天 { $hours } 小時
# $time 時長
training-until-handled = 從接訴到處理完畢：{ $time }
training-until-closed = 從接訴到銷項：{ $time }
# $count 次數
training-overtimes = 申請延期 { $count } 次
training-note = 姓名、電話和門牌已遮住（**）。僅供內部培訓。
