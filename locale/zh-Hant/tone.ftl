### 服務忌語：員工寫給住戶的話發出以前先對照（taboo.toml）。這裡是提示員工的話，不點名，只說話。
### $number 編號，$words 那幾個字，$why 原因，$suggestion 建議的說法，$fit 建議能否直接發（ready 能，template 要補充或核實，none 沒有），$seconds 秒數

tone-blocked =
    { $number }：這條回覆還沒有發給住戶。「{ $words }」{ $why }
    { $fit ->
        [ready]
            建議改為：
            { $suggestion }
            按「發送建議」就發出；也可以改寫原來那條訊息，或重新回覆卡片。
        [template]
            可以這樣說，請核實並補充後再回覆卡片：
            { $suggestion }
       *[none] 請換一種說法，再回覆卡片。
    }
tone-warned =
    { $number }：{ $seconds } 秒後轉給住戶。「{ $words }」{ $why }
    { $fit ->
        [ready]
            可以改為：
            { $suggestion }
            按「改發建議」就換成這一句；要收回請按「撤回」。
        [template]
            可以這樣說，請核實並補充：
            { $suggestion }
            要收回請按「撤回」，也可以改寫原來那條訊息。
       *[none] 要收回請按「撤回」，也可以改寫原來那條訊息。
    }
tone-act-blocked =
    { $number }：還沒有提交，什麼都沒有改。這些話住戶會看到，「{ $words }」{ $why }
    { $fit ->
        [none] 請換一種說法再提交。
       *[other]
            可以參考：
            { $suggestion }
            請換一種說法再提交。
    }
tone-act-warned =
    { $number }：已提交，住戶會看到這些話。「{ $words }」{ $why }{ $fit ->
        [none] { "" }
       *[other] { "" }
            下次可以參考：
            { $suggestion }
    }
tone-too-late = { $number }：這條建議已經用過、過了時間，或者情況已有變化，沒有再發送。需要時請直接回覆卡片。
tone-gap = （請填寫）
action-suggest = 發送建議
action-suggest-instead = 改發建議

## 我們自己的建議說法：住戶會看到

# $by 這件事正在走的時限
tone-say-when = 這件事我們在跟進，最遲{ $by }告訴您進展。
tone-estate-number = 如需電話聯繫，請撥打我們的服務電話{ $phone }，我們幫您轉告。
tone-tell-me = 謝謝您告訴我們。請您說說當時的情況，好嗎？如果有照片，也可以發來，幫助我們更快找到原因。
tone-explain-fee = 您對收費的疑問，我們很願意為您解釋。請問您想了解哪一項費用？

## 原因

tone-why-shirking = 聽起來像是推給別人，請說明我們會怎樣跟進。
tone-why-impatience = 聽起來不耐煩，請換成耐心的說法。
tone-why-blaming = 聽起來像是怪住戶，請把「對」留給住戶。
tone-why-rule-quoting = 只講規定，住戶聽不到理由，請說明為什麼這樣定。
tone-why-refusing = 只有拒絕，沒有去處，請告訴住戶接下來怎麼辦。
tone-why-excuse = 講的是我們自己的難處，請說我們會怎樣安排。
tone-why-commanding = 聽起來像命令，請用請求的說法。
tone-why-cold = 聽起來生硬，請換成願意幫忙的說法。
tone-why-rude = 會傷到住戶，請換一種說法。
tone-why-threat = 聽起來像要制裁住戶，我們不採取任何制裁的措施。
tone-why-belittling = 貶低公司或同事，不能這樣附和。
tone-why-vague = 說得含糊，請寫事實和時間；不能確定的，先核實再答覆。
tone-why-promise = 是承諾，但這件事沒有時限在走，請寫明時間，或先核實再答覆。
tone-why-privacy = 不是公開的電話，請不要發給別人。
tone-why-apology = 只有抱歉，請改為感謝住戶的等待。

## 每週統計：不點名

# $since $until 起止日期，$blocked 沒有發出的次數，$warned 提示的次數，$rows 各原因
tone-week =
    用語提示 { $since }至{ $until }
    沒有發出 { $blocked } 次 · 提示 { $warned } 次
    { $rows }
# $cause 原因
tone-week-row = { $cause }：沒有發出 { $blocked } · 提示 { $warned }
tone-cause-shirking = 推諉
tone-cause-impatience = 不耐煩
tone-cause-blaming = 責怪住戶
tone-cause-rule-quoting = 只講規定
tone-cause-refusing = 只有拒絕
tone-cause-excuse = 強調自身原因
tone-cause-commanding = 命令口氣
tone-cause-cold = 生硬
tone-cause-rude = 惡言
tone-cause-threat = 制裁
tone-cause-belittling = 貶低公司或同事
tone-cause-vague = 含糊其詞
tone-cause-promise = 隨意承諾
tone-cause-privacy = 非公開電話
tone-cause-apology = 只有抱歉
tone-cause-other = 其他
