### 各處通用的話：轉人工、菜單、沒看懂、服務時間。
### 可用的變量：$estate 社區、$company 公司、$phone 服務電話、$hours 服務時間、$name 稱呼（如「王女士」，可能為空）、
### $named 有沒有稱呼（yes / no）、$fire 火警、$medical 急救、$police 報警、$desk 服務台電話。

## 菜單

choice-menu-repair = 我要報修
choice-menu-status = 查看進度
choice-menu-history = 歷史記錄
choice-menu-bind = 綁定房號
choice-menu-home = 我的家
choice-menu-staff = 轉人工
choice-menu-language = 語言 Language
choice-yes = 是
choice-no = 否

## 對話的進行

flow-cancelled = 好的，已經取消，沒有登記。您需要時請隨時告訴我。
flow-resumed = 我們接著剛才的內容。
flow-no-way-back = 前面沒有可以返回的問題。說「取消」可以結束，說「菜單」可以做別的。
flow-restarted = 很抱歉，剛才的步驟有更新，請您從頭再說一遍，好嗎？
choice-stale = 這個選項已經過期，請按下面的內容選擇。
voice-words-please = 對不起，我聽不了語音，請您用文字再說一遍，好嗎？
photo-kept = 照片已收到。
# $number 工單編號
words-added = 已補充到工單 { $number }，工作人員能夠看到。
# 找不到應說的話時，用這一句
script-missing = 很抱歉，這一條內容暫時無法顯示，請撥打服務電話 { $phone }。

## 轉人工

# $number 編號，$reply_by 最遲回覆時間
person-called = 編號 { $number }，最遲{ $reply_by }在這裡回覆您。等待時您可以繼續留言；說「菜單」可以回到自動助手。
# $number 編號
talk-ended = 人工服務 { $number } 已經結束，現在由自動助手為您服務。
# 人工停頓一段時間後，自動助手接回
bot-is-back = 現在由自動助手繼續為您服務。需要人工時，請說「轉人工」。
# 住戶中途停下：草稿保留
draft-kept = 您剛才填寫的內容已經保留。您方便時請繼續；不需要了請說「取消」。
# 第一次問候：說明這是自動助手，工作人員同時可以看到
greeting-assistant = 這裡是{ $estate }的自動助手，工作人員也會看到您的留言。

## 營運

# menfang test-message 發出的一句
test-message = 您好，這是{ $company }的測試訊息。收到即表示連線正常。

## 常見問題

answer-hours =
    我們的服務時間：
    { $hours }
    緊急情況全天受理，請直接告訴我，或撥打 { $desk }。
answer-contact = 我們的服務電話是 { $phone }，服務時間以外的緊急情況請撥打 { $desk }。
