### 五種表格：投訴的四種和維修服務單。印在紙上、存進表格檔案，也在主管的網頁上看。
### form-given-… 是手冊規定的項目，字句不能改動；其餘是本系統增列的。

## 表名

form-title-opinion = 客戶投訴意見表
form-title-register = 投訴處置記錄表
form-title-record = 投訴記錄表
form-title-month = 投訴記錄月總結表
form-title-repair = 維修服務單

## 各部分的標題

form-heading-given = 手冊規定項目
form-heading-ours = 系統增列項目
form-heading-opening = 立項 · 手冊規定項目
form-heading-closing = 銷項 · 手冊規定項目

## 《客戶投訴意見表》的規定項目

form-given-time-place = 投訴事件的發生時間、地點
form-given-accused = 被投訴人或被投訴部門
form-given-story = 投訴事件的發生經過(簡單明瞭地敘述)
form-given-wants = 住戶的要求
form-given-reach = 住戶的聯絡方式、方法
form-given-handling = 處理過程

## 《投訴處置記錄表》的規定項目

form-given-signed-for = 領表人簽收記錄
form-given-came-back = 處理後交回記錄

## 《投訴記錄表》的規定項目

form-given-case = 是否立項與立項時間
form-given-contact = 投訴聯絡人
form-given-address = 立項處理案的地址和聯絡電話
form-given-case-content = 立項內容
form-given-result = 最後的案件處理結果
form-given-agreed = 同意銷項人員的簽名
form-given-closed = 銷項時間

## 《維修服務單》的規定項目

form-given-signature = 投訴人簽名認可
form-given-copy = 副本送客戶部人員

## 簽名

form-signed-head = 部門負責人
form-signed-centre = 客戶部人員簽名

## 表頭

form-number = 編號
form-estate = 社區
form-received = 受理時間
form-reported = 報修時間
form-of = 範圍
form-of-month = 月份
form-rows = 送表次數
form-scope = 統計範圍
form-scope-room = 公開的投訴
form-scope-supervisor = 主管可查閱的投訴
form-scope-manager = 經理可查閱的投訴
form-scope-gm = 全部投訴
form-scope-department = 本部門的投訴

## 增列項目

form-receiver = 受理人
form-severity-confirmed = 等級確認人
form-nature = 投訴性質
form-content = 投訴內容
form-severity = 投訴等級
form-photos-label = 照片
form-wish = 住戶要求的期限
form-due = 辦結期限
form-sent-label = 送表記錄
form-returned = 交回時間
form-notified = 通報住戶時間
form-plan = 解決方案
form-corrective-label = 糾正與預防措施
form-visit = 回訪記錄
form-opinion-number = 對應《客戶投訴意見表》
form-ended = 銷項方式
form-verifier = 核實人
form-linked = 連帶問題及案件
form-evidence = 核實依據
form-park-note = 暫時無法處理的原因
form-sent-at = 送表時間
form-department = 被投訴部門
form-overtime = 超時申請與批准
form-house = 房號
form-contact = 聯絡人
form-place = 位置
form-fault-kind = 報修類別
form-fault = 故障內容
form-urgency = 緊急程度
form-appointment = 預約上門時間
form-worker = 維修人員
form-arrived = 到場時間
form-fee = 材料與費用
form-result = 維修結果
form-done = 完工時間
form-score = 住戶評價

## 填寫的話

# $year 年，$month 月，$day 日，$clock 幾點幾分
form-moment = { $year }年{ $month }月{ $day }日 { $clock }
# $at 開始，$until 結束的鐘點
form-from-until = { $at } 至 { $until }
form-comma = 、
# $words 性質
form-provisional = { $words }（銷項前暫定）
# $department 部門，$at 時間
form-sent = { $department }　{ $at }
# $count 張數
form-photos = { $count } 張
# $cause 原因，$measure 措施，$until 期限
form-corrective =
    原因：{ $cause }
    措施：{ $measure }
    期限：{ $until }
# $attitude 態度，$speed 速度，$expertise 專業，1 到 5 分
form-scores = 態度 { $attitude } 分，速度 { $speed } 分，專業 { $expertise } 分
# $at 時間
form-case-opened = 已立項　{ $at }
# $at 時間
form-case-explained = 不立項（已向客戶解釋）　{ $at }
form-case-ground-on-site = 需要派人到現場處理或施工
form-case-ground-found-by-us = 本單位人員發現，需要處理跟進
form-case-ground-worth-following = 客戶反映，有必要跟進處理
form-case-ground-emergency = 緊急求救
form-case-ground-outside-duty = 職責以外，協助處理
form-no-agreement-needed = 一般案件，無需另行同意
form-closing-confirmed = 住戶已確認
form-closing-unconfirmed = 住戶未確認，電話核實後銷項
form-closing-cancelled = 住戶撤回
form-closing-rejected = 不予受理
form-closing-answered = 已答覆
form-closing-managed = 由經理銷項
form-closing-settled = 處理完畢，核實後銷項
form-closing-explained = 解釋後客戶已無問題
form-closing-stuck = 無法處理，季度協調同意後銷項
form-closing-visited = 已回訪
form-anonymous = （住戶要求匿名）
form-anonymous-reach = （住戶要求匿名，請由客戶服務中心代為聯絡）
# $at 時間
form-copy-kept = 住戶確認時已存入系統　{ $at }
form-quote-open = （等待住戶答覆）
form-quote-agreed = （住戶已同意）
form-quote-refused = （住戶未同意）
form-urgent = 緊急
form-ordinary = 普通
# $member 申請人，$until 延期至，$reason 理由
form-overtime-asked = { $member }申請延期至{ $until }，理由：{ $reason }
# $member 批准人，$at 時間
form-overtime-approved = { $member }同意　{ $at }
# $member 批准人，$at 時間
form-overtime-refused = { $member }不同意　{ $at }
# $role 批准的角色
form-overtime-waits = 等待{ $role }決定

## 性質、內容、等級

form-nature-valid = 有效投訴
form-nature-help = 溝通性投訴 · 求助型
form-nature-consult = 溝通性投訴 · 諮詢型
form-nature-vent = 溝通性投訴 · 發洩型
form-content-equipment = 設備
form-content-service-attitude = 服務態度
form-content-service-quality = 服務品質
form-content-sudden-event = 突發性事件
form-tag-neighbour = 鄰里
form-tag-noise = 噪音
form-tag-parking = 停車
form-tag-pets = 寵物
form-tag-cleaning = 保潔
form-tag-decoration = 裝修
form-tag-fees = 收費
form-tag-parcels = 郵件快遞
form-tag-other = 其他
form-severity-minor = 輕微
form-severity-important = 重要
form-severity-major = 重大
form-ground-broken-promise = a 承諾的服務沒有實施
form-ground-loss-or-injury = b 重大經濟損失或人身傷害
form-ground-one-month = c 一個月內未得到合理解決

## 時限

form-clock-dispatch = 十分鐘內送達部門並簽收
form-clock-check = 當天核實並決定是否立項
form-clock-forward = 轉呈上級
form-clock-reply = 兩日內明確答覆
form-clock-plan = 三個工作日內出具方案
form-clock-resolve = 辦結
form-clock-form-back = 辦結當天交回表格
form-clock-notify = 當天通報住戶

## 月總結

form-heading-overview = 總況
form-heading-nature = 按性質
form-heading-content = 按內容
form-heading-tags = 按標籤
form-heading-severity = 按等級
form-heading-department = 按被投訴部門
form-heading-clocks = 各項時限
form-heading-open = 月底未結
form-heading-lessons = 教訓與措施
form-heading-hands = 分析與簽名
form-count-received = 受理投訴
form-count-cases = 其中立項
form-count-closed = 本期銷項
form-count-open = 期末未結
form-count-retracted = 住戶撤回
form-count-on-time = 按時辦結率
form-count-overtimes = 超時申請
form-count-repeated = 同類重複率
form-count-visits = 三日內回訪率
form-column-figure = 項目
form-column-month = 本月
form-column-before = 上月
form-column-change = 增減
form-column-kind = 類別
form-column-count = 件數
form-column-share = 占比
form-column-clock = 時限
form-column-on-time = 按時
form-column-late = 超時
form-column-running = 進行中
form-column-cause = 原因
form-column-measure = 措施
form-column-until = 期限
form-analysis = 主管分析
form-made-by = 編製（主管）
form-read-by = 審閱（經理）
form-no-rate = 無
# $part 幾件，$whole 共幾件，$percent 百分比
form-rate = { $part } / { $whole }（{ $percent }%）
# $percent 百分比
form-percent = { $percent }%
# $points 百分點，帶正負號
form-points = { $points } 百分點

## 表下的說明

form-note-press = 簽名處的姓名與時間，是本人在系統中按下確認的記錄，以此代替簽名；空白處請手工填寫。
form-note-keep = 本表長期保存。
form-note-month = 各項均為系統增列：手冊只規定了本表的名稱。
form-note-repeat = 同類重複：同一戶（沒有房號的，同一人）在此前九十日內，有過同一內容的投訴。按時辦結：在期限內或批准的延期內辦結。
form-note-visits = 回訪率：本月處理完畢的投訴中，三日內由工作人員完成回訪的比例；僅由系統發出詢問的不算，期限未到的不計。

## 檔名

# $name 編號或月份，$title 表名
form-file = { $name } { $title }
# $name 編號或月份
form-file-all = { $name } 全部表格

## 主管的網頁

form-page-title = 表格
form-page-print = 列印
form-page-download = 下載 XLSX
form-page-download-all = 全部下載 XLSX
form-page-only = 只看這一張
form-page-all = 全部表格
form-page-print-hint = 用瀏覽器的列印功能，紙張選 A4。
form-page-closed-title = 這個連結打不開
form-page-closed = 連結只能開啟一次，三十分鐘內有效；開啟後八小時內可以查閱。
form-page-closed-again = 需要新的連結，請在與門房的私聊裡傳送“/表單 編號”或“/表單 月份”，例如“/表單 412”或“/表單 2026-11”。
form-page-none-title = 沒有這張表
form-page-none = 沒有這個編號或月份的表格，或者不在您的查閱範圍內。
form-page-empty = 這個月沒有可以查閱的投訴。

## 員工短指令

# $what 編號或月份，$link 連結，$until 有效到
forms-link =
    { $what } 的表格：
    { $link }
    連結只能由您開啟一次，{ $until }前有效。請不要轉發。
forms-in-private = 連結已發到您與門房的私聊。
forms-open-private = 表格的連結只發在私聊裡。請先私聊門房說一句話，再發一次“/表單”。
forms-which = 請寫明編號或月份，例如“/表單 412”或“/表單 2026-11”。
