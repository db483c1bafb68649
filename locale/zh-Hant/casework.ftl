### 投訴立案以後：住戶聽到的進展、員工的卡片、簽收、定級、延期、核實、銷項、回訪。
### $number 編號，$by 時限，$words 內容，$department 部門，$severity 級別，$why 依據

## 住戶聽到的進展

complaint-accepted = { $number }：{ $department }已簽收您的投訴，最遲{ $by }處理完畢。
case-opened = { $number } 已立項，最遲{ $by }處理完畢，我們會跟進到底。
complaint-new-limit = { $number }：處理時限改為{ $by }。
complaint-goes-on = { $number } 正在處理，最遲{ $by }處理完畢，結果當天告訴您。
complaint-plan = { $number } 的處理方案：{ $words }
# $until 什麼時候再看
complaint-parked = { $number } 目前還不能處理完。情況已經記錄在案，{ $until }由負責人再次協調，決定後在這裡告訴您。
complaint-upgraded = { $number } 已升級為重大投訴，由公司總經理督辦，最遲{ $by }處理完畢。
# $result 處理結果
complaint-result =
    { $number } 的處理結果：{ $result }
    如果還沒有解決，請選「沒有解決」，我們重新處理。
complaint-explained =
    { $number } 的說明：{ $words }
    如果您覺得還沒有解決，請選「沒有解決」，我們立項處理。
complaint-closed =
    { $number } 已經核實並銷項，謝謝您讓我們知道。
    處理結果：{ $result }
complaint-closed-stuck =
    { $number } 經負責人協調後銷項。
    說明：{ $words }
    您不同意的話，請在回訪時告訴我們，或撥打 { $phone }，我們重新處理。
visit-call-promised = 謝謝您如實告訴我們。工作人員最遲{ $by }打電話給您。
# $at 約好的時間
visit-appointed = 您的問題需要核實，工作人員{ $at }打電話給您答覆。

## 投訴卡片

# $happened 時間，$accused 對象，$wants 要求，$who 聯繫人，$anonymous 是否匿名，$photos 照片，$case 立項，$confirmed 級別是否確認，
# $grounded 是不是重大（yes / no），$ground 重大的依據，$nature 性質，$state 狀態，$holder 經辦人，$due 時限，$clock 哪一個時限，$next 銷項還差什麼
complaint-card =
    【{ $severity }投訴】{ $number } { $category } · { $state }
    內容：{ $words }{ $photos ->
        [0] { "" }
       *[other] （照片 { $photos } 張）
    }
    時間：{ $happened }
    地點：{ $place }
    對象：{ $accused }
    要求：{ $wants }
    聯繫人：{ $home ->
        [yes] { $house }{ " " }
       *[no] { "" }
    }{ $who }{ $anonymous ->
        [yes] （不向鄰居透露）
       *[no] { "" }
    }
    登記：{ $filed }
    性質：{ $nature }{ $final ->
        [yes] { "" }
       *[no] （暫定）
    } · { $case }
    級別：{ $severity }{ $confirmed ->
        [yes] （已確認）
        [needless] { "" }
       *[no] （待主管確認）
    }，{ $why }{ $grounded ->
        [yes] （{ $ground }）
       *[no] { "" }
    }
    處理：{ $department } · { $holder }{ $promised ->
        [yes] { "" }
            時限：{ $clock } { $due }
       *[no] { "" }
    }{ $overtime ->
        [yes] { "" }
            已申請延期至 { $until }，等待批准
       *[no] { "" }
    }{ $paused ->
        [yes] { "" }
            暫停：{ $reason }，最遲{ $again }繼續
       *[no] { "" }
    }{ $parked ->
        [yes] { "" }
            暫時無法處理：{ $note }，{ $again }再協調
       *[no] { "" }
    }{ $more ->
        [0] { "" }
       *[other] { "" }
            補充 { $more } 條：
            { $later }
    }{ $reopened ->
        [0] { "" }
       *[other] { "" }
            已重開 { $reopened } 次
    }{ $urged ->
        [yes] { "" }
            住戶催辦
       *[no] { "" }
    }{ $done ->
        [yes] { "" }
            結果：{ $result }
       *[no] { "" }
    }{ $lacks ->
        [yes] { "" }
            銷項還差：{ $next }
       *[no] { "" }
    }
# $complaint 哪一件投訴，$house 房號
visit-card =
    【回訪】{ $number } · 投訴 { $complaint } · { $state }
    原因：{ $why }
    聯繫人：{ $house } { $who }{ $promised ->
        [yes] { "" }
            最遲 { $due }
       *[no] { "" }
    }{ $agreed ->
        [yes] { "" }
            已約定 { $at } 回電
       *[no] { "" }
    }
    經辦：{ $holder }{ $done ->
        [yes] { "" }
            結果：{ $result }
       *[no] { "" }
    }
complaint-state-verified = 已核實，待銷項
clock-settle = 處理完畢
card-taken = { $number } 已由其他同事處理。
holder-unsigned = 等待簽收

case-is-undecided = 未決定是否立項
case-is-asked = 已請示主管
case-is-opened = 已立項
case-is-explained = 不立項，已解釋
case-ground-on-site = 要派人到現場處理
case-ground-found-by-us = 我們自己發現的問題
case-ground-worth-following = 有必要跟進
case-ground-emergency = 緊急求救
case-ground-outside-duty = 職責以外，幫助了解
ground-none = 未寫
ground-broken-promise = 承諾的服務沒有做到
ground-loss-or-injury = 重大損失或人身傷害
ground-one-month = 一個月沒有解決
why-none = 未寫依據

next-none = 無
next-case-not-open = 立項
next-not-confirmed = 主管確認級別
next-not-handled = 處理結果
next-form-not-back = 交回《客戶投訴意見表》
next-result-not-told = 把結果告訴住戶
next-further-problem-open = 連帶問題另立一件
next-not-verified = 由未經辦的同事核實
next-corrective-missing = 原因與糾正措施
next-not-agreed = 負責人同意銷項

visit-why-silence = 住戶沒有回答
visit-why-unreachable = 沒有聊天可以詢問
visit-why-unsolved = 住戶說沒有解決
visit-why-bad-score = 評價偏低
visit-why-grievance = 住戶有新的意見

## 按鈕

action-sign-for = 簽收
action-open-case = 立項
action-explain = 不立項·已解釋
action-ask-superior = 請示主管
action-set-severity = 定級
action-set-nature = 定性
action-set-content = 歸類
action-park = 無法處理
action-further = 連帶問題
action-link = 關聯
action-confirm = 確認級別
action-plan = 方案
action-overtime = 申請延期
action-grant = 同意延期
action-deny = 不同意
action-return-form = 交回意見表
action-corrective = 糾正措施
action-verify = 核實
action-agree = 同意銷項
action-close = 銷項
action-close-stuck = 同意銷項
action-visited = 已回訪
action-appoint = 約定時間

choice-of-severity = { $number } 定為哪一級？
choice-of-nature = { $number } 是什麼性質？
choice-of-category = { $number } 屬於哪一類？
choice-of-case-ground = { $number } 按哪一條立項？

## 要補寫的內容

ask-words-explain = { $number }：請寫明怎樣解釋的、住戶是否認可。住戶會看到這句話。
ask-words-set-severity = { $number }：降低級別請寫明理由。
ask-words-plan = { $number }：請寫處理方案。住戶會看到。
ask-words-overtime = { $number }：請寫明新的日期和理由，例如「11月28日18點 等配件」。
ask-words-why-later = { $number }：日期記下了，請寫延期的理由。
ask-words-deny = { $number }：請寫不同意的理由。
ask-words-park = { $number }：請寫明為什麼暫時無法處理。
ask-words-further = { $number }：請寫發現了什麼連帶問題。
ask-words-set-accused = { $number }：請寫投訴的是誰，姓名或部門都可以。
ask-words-return-form = { $number }：請寫處理經過，寫進《客戶投訴意見表》。
ask-words-corrective = { $number }：請分三行寫：原因、措施、完成期限。
ask-words-verify = { $number }：請寫怎樣核實的、依據是什麼。
ask-words-close-stuck = { $number }：請寫同意銷項的理由。住戶會看到這句話。
ask-words-visited = { $number }：請寫回訪時住戶怎麼說。
ask-words-appoint = { $number }：請寫約定的時間，例如「明天下午3點」。

## 不能這樣做，以及該怎樣做

confined = { $number } 不在您的權限內，由上一級處理。
decision-by-button = { $number } 在等您的決定，請按按鈕，或者回覆「同意」「不同意」。要對住戶說話，請回覆這件工單的卡片。
assignee-is-accused = { $number } 與這位同事有關，請派給別人。
transfer-confined = { $number } 不對外公開，不能轉給別的部門，這次沒有生效。需要換人辦理，請主管派給能看到它的同事；另有事情要辦，請另立一單，再用「關聯」連上。
visit-of-the-centre = { $number } 是回訪，由客戶服務中心的同事來做，請派給他們。
words-needed-set-severity = { $number }：降低級別請寫明理由。
words-needed-deny = { $number }：請寫不同意的理由。
words-needed-appoint = { $number }：請寫約定的時間。
words-needed-corrective = { $number }：請分三行寫：原因、措施、完成期限。
judged-by-the-centre = { $number } 的性質和類別由客戶服務中心來定。
nature-needed = { $number }：請從有效、求助、諮詢、發洩中選一個性質。
content-needed = { $number }：請從設備、服務態度、服務品質、突發事件中選一類。
severity-needed = { $number }：請從輕微、重要、重大中選一個級別。
severity-by-the-month = { $number } 一個月沒有解決，按規定屬於重大，不能降低。
case-open-already = { $number } 已經立項，請跟進到處理完畢再銷項。
case-is-decided = { $number }：{ $case }，不用再請示。
nobody-above = { $number }：您就是最高負責人，請直接「立項」或「不立項」。
case-ground-needed = { $number }：請選一條立項依據。
case-not-open = { $number } 還沒有立項。請先立項，或寫明已解釋。
overtime-by-the-holder = { $number } 的延期由經辦人或主管申請，這次沒有生效。
overtime-waits = { $number } 已有一個延期申請在等批准。
overtime-date-needed = { $number }：請寫明延期到哪一天。
overtime-date-too-early = { $number }：新的日期要晚於{ $due }。
overtime-date-too-late = { $number }：最多延期到{ $due }。
overtime-none = { $number } 沒有等待批准的延期。
overtime-not-your-own = { $number }：由您申請或經辦，延期要由上一級批准。
appointment-too-late = { $number }：回電最晚約到{ $due }。
accused-set = { $number }：投訴對象已更正，卡片已移到可以看到的人那裡。
accused-not-named = { $number }：沒有認出是誰。請寫員工的姓名或工號、部門，或「主管」「經理」。
link-number-needed = { $number }：請寫另一件工單的編號，例如「關聯 { $number } 413」。
link-no-case = { $number }：{ $other } 不能這樣關聯。請另立一件報修，或另立一件投訴並立項，再寫上它的編號。
pause-used-up = { $number }：暫停的時間已經用完，還需要時間請申請延期，例如「延期 { $number } 11月28日18點 等配件」。
form-is-back = { $number } 的意見表已經交回。
form-not-back = { $number } 的意見表還沒有交回，請先交回。
verifier-is-doer = { $number } 由您經辦，請另一位同事核實。
verified-by-the-resident = { $number } 由您經辦，別的同事都不能看，以住戶回訪時確認已解決為核實；住戶確認後即可銷項。住戶沒有回答的，請電話回訪並寫明住戶的話。
please-verify = { $number }：意見表已交回，處理結果：{ $result }。經辦人不能自己核實，請您核實，並寫明依據。
verifier-of-the-centre = { $number } 由客戶服務中心的同事核實。
agreement-not-needed = { $number } 不是重大投訴，不需要負責人同意。
verified-already = { $number } 已經核實過了。
not-confirmed = { $number } 的級別還沒有確認，請主管先確認級別。
not-verified = { $number } 還沒有核實，請先由未經辦的同事核實並寫明依據。
not-handled = { $number } 還沒有處理結果，不能銷項。
result-not-told = { $number } 的結果還沒有告訴住戶。請打電話告知，再按「已電話告知」。
complaint-is-anonymous = { $number } 的住戶要求匿名，請由客戶服務中心代為聯絡。
further-problem-open = { $number } 還有連帶問題：{ $words }。請另立一件，再用「關聯」寫上編號。
corrective-missing = { $number } 還缺原因、糾正措施和期限，請先寫明。
not-agreed = { $number } 是重大投訴，要負責人同意才能銷項。
not-parked = { $number } 沒有記錄為無法處理。
not-reviewed = { $number } 要等{ $due }的季度協調才能銷項。
# $act 做了什麼，$state 狀態
case-noted = { $number }：“{ $act }”已記錄，現在{ $state }。
case-not-possible-now = { $number } 現在{ $state }，不能這樣操作。現在能做什麼，請發“查 { $number }”看卡片。
not-in-this-room = { $number } 不在這個群裡處理，請在您的私聊裡發。
department-signs = { $number } 由被投訴部門的負責人簽收。

## 群裡和私聊的提示

# $why 依據
please-confirm-severity = { $number } 暫定為{ $severity }投訴，{ $why }。請確認級別，確認後轉呈。
form-dispatched =
    《客戶投訴意見表》{ $number } 送達，請簽收。
    內容：{ $words }
please-return-form = { $number }：請今天交回《客戶投訴意見表》，寫明處理經過。
today-target = { $number }：輕微投訴以當天處理完畢為目標，請在今天下班前處理，並寫明結果。
room-upgraded = { $number } 一個月沒有解決，已升級為重大投訴，轉呈總經理。
room-retracted = { $number }：住戶已撤回投訴，記錄保留。
# $words 內容，$by 時限
complaint-filed-for-you = 工作人員已為您登記投訴 { $number }：{ $words }。我們最遲{ $by }處理完畢，當天在這裡告訴您結果。
complain-what = 請寫明房號和投訴的內容，例如“/投訴 3-2-501 電梯三天沒修好”。來電的號碼也可以寫在裡面。
room-complaint-filed = { $number } 投訴已登記，最遲{ $by }處理完畢。
# $until 新的日期
overtime-granted = { $number }：同意延期至{ $until }，已告訴住戶。
overtime-denied = { $number }：不同意延期。理由：{ $words }。時限仍是{ $by }。
# $complaint 哪一件投訴
please-visit = { $number }：請打電話回訪投訴 { $complaint }。原因：{ $why }。

## 警報

alert-major =
    【重大投訴】{ $number } { $category } · { $place }{ $grounded ->
        [yes] { "" }
            依據：{ $why }
       *[no] { "" }
    }
    內容：{ $words }
    處理時限 { $due }。總經理督辦；經理請召集相關部門會商，三個工作日內出具方案，寫好後發“方案 { $number } 內容”。
    直接回覆這則訊息，就會轉給住戶。
alert-forwarded =
    【轉呈】{ $number } { $severity }投訴 { $category } · { $place }
    內容：{ $words }
    處理時限 { $due }。請按「已知悉」並進入處置程序。
alert-case-asked =
    【請示】{ $number } { $category } · { $place }
    內容：{ $words }
    請決定是否立項。
# $holder 誰申請，$reason 理由，$until 新的日期
alert-overtime =
    【延期申請】{ $number } { $severity }投訴 { $category }
    時限：{ $due }
    申請人：{ $holder }
    理由：{ $reason }
    延期至：{ $until }
    請決定是否同意。
# $result 處理結果，$evidence 核實的依據
alert-closing =
    【請同意銷項】{ $number } 重大投訴 { $category }
    結果：{ $result }
    核實：{ $evidence }
alert-review =
    【季度協調】{ $number } { $category } · { $place }
    內容：{ $words }
    無法處理的原因：{ $reason }
    請決定：同意銷項，或繼續處理。
alert-press =
    【媒體來訪】{ $number }
    內容：{ $words }
    請您親自答覆。直接回覆這條訊息，就會轉給對方。
alert-talk =
    【轉人工】{ $number }
    住戶請求與工作人員交談。住戶另有投訴只限您這一級處理，所以不進工作群。
    內容：{ $words }
    請在十分鐘內答覆。直接回覆這條訊息，就會轉給住戶。

## 時限

clock-dispatch = 簽收
clock-check = 決定是否立項
clock-forward = 轉呈
clock-plan = 出具方案
clock-form-back = 交回意見表
clock-notify = 告知結果
clock-visit = 回訪
clock-call = 回電
clock-close = 核實銷項
closing-settled = 已核實銷項
closing-explained = 不立項，已解釋
closing-stuck = 經協調銷項
closing-visited = 已回訪
pause-stuck = 暫時無法處理
category-visit = 回訪
category-press = 媒體來訪
clock-submit = 交月總結
category-monthly-report = 月總結

## 統計

# $since、$until 起止，$received 收到，$cases 立項，$closed 已銷項，$open 未銷項，$late 逾期的時限，$repeated 重複率，$visited 三日內回訪率
report-weekly =
    投訴週報 { $since } 至 { $until }
    收到 { $received } · 立項 { $cases } · 已銷項 { $closed } · 未銷項 { $open }
    級別：{ $severities }
    內容：{ $contents }
    性質：{ $natures }
    部門：{ $departments }
    逾期的時限 { $late } · 重複率 { $repeated } · 三日內回訪率 { $visited }
report-monthly =
    《投訴記錄月總結表》摘要 { $since } 至 { $until }
    收到 { $received } · 立項 { $cases } · 已銷項 { $closed } · 未銷項 { $open }
    級別：{ $severities }
    內容：{ $contents }
    性質：{ $natures }
    部門：{ $departments }
    逾期的時限 { $late } · 重複率 { $repeated } · 三日內回訪率 { $visited }
    表格請用「表單」加月份打開。
rate-none = 暫無
# $month 月份
monthly-task = 請核對 { $month } 的《投訴記錄月總結表》，按「結束」呈送經理。
month-not-read = 沒有看懂月份「{ $words }」，請寫成 2026-11 這樣。
# $count 件數，$rows 各行
list-inspect =
    { $count ->
        [0] 最近三十天沒有可以抽查的投訴。
       *[other]
            抽查 { $count } 件投訴：
            { $rows }
    }
