### 會所的閉館、每日記錄與會員卡：看不懂就不做，要取消預訂先問一次
### $facility 設施，$space 場地，$when 時間，$words 原話或原因，$rows 逐行

club-unclear = 沒有看懂「{ $words }」，沒有做任何改動。請依次寫設施、場地、時間和原因，中間用空格分開，時間例如「3月6日14:00-18:00」或「3月6日-3月8日」。
club-day-unclear = 沒有看懂「{ $words }」是哪一天，請這樣寫：「/會所 明天」或「/會所 3月6日」。
# $count 要取消的預訂數，$minutes 分鐘
club-close-sure =
    { $facility }（{ $space }）還沒有閉館：{ $when }有 { $count } 個預訂，閉館會取消它們，不能撤回：
    { $rows }
    確定請在 { $minutes } 分鐘內按下面的按鈕。
club-close-sure-row = { $number }{ $several ->
        [yes] { "" } { $space }
       *[no] { "" }
    } { $when } · { $people } 人
club-choice-close = 確定閉館並取消預訂
club-choice-figures = 數字沒有寫錯
club-sure-over = 這個問題已經處理過或已經過時，這次按下沒有生效。如仍需要，請重新寫一次。
club-closed-already = { $facility }（{ $space }）{ $when }已經閉館（{ $words }），不用再寫。
club-closed-row = { $facility }（{ $space }）{ $when }：{ $words }
# $count 取消的預訂數，$told 其中收到訊息的，$numbers 它們的編號，$others 同時有效的其他閉館，$more 在場的客人和要打的電話，$has-others $has-more 有沒有
club-closed =
    { $facility }（{ $space }）已閉館：{ $when }。{ $count ->
        [0] 這段時間沒有預訂。
       *[other] 已取消 { $count } 個預訂。
    }{ $told ->
        [0] { "" }
       *[other] 已向住戶致歉並請他們另選時間：{ $numbers }。
    }{ $has-others ->
        [yes] { "" }
            這段時間原來已有閉館：
            { $others }
       *[no] { "" }
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
# $left 仍然有效的閉館，$has-left 有沒有
club-reopened =
    { $facility }（{ $when }）已重新開放。{ $has-left ->
        [yes] { "" }
            仍在閉館：
            { $left }
       *[no] { "" }
    }
club-not-closed = { $facility }在{ $when }沒有閉館。
# $rows 要記錄的項目
club-open-held =
    { $facility }因每日記錄超出範圍閉館（{ $when }），不能用「/開館」開放。處理好以後重新測量，記錄都在範圍內會自動開放。要記錄：
    { $rows }
# $member 員工
club-open-tried = 【請知悉】{ $facility }因每日記錄超出範圍正在閉館（{ $when }）。{ $member }試圖用「/開館」開放，沒有生效，設施仍然關閉。

# $minutes 分鐘
club-log-sure =
    這些數字和規定的範圍相差很遠，還沒有儲存，請核對：
    { $rows }
    沒有寫錯，請按下面的按鈕；寫錯了，請重新記錄一次。{ $minutes } 分鐘內沒有更正，就按這些數字處理，{ $facility }會閉館。
# $reopened 是否重新開放
club-log-good =
    { $facility }的記錄已儲存，都在本小區規定的範圍內。{ $reopened ->
        [yes] 已重新開放。
        [partly] 因記錄的閉館已解除，但另有閉館還在進行。
       *[no] { "" }
    }
    { $rows }

club-card-none = { $facility }不使用會員卡，沒有登記。
# $house 房號，$holder 持卡人，$until 有效期，$year 年份
club-card-kept = 會員卡 { $card } 已登記：{ $house }，{ $holder }，{ $facility }，有效期至{ $year }年{ $until }。

# $at 時刻，$what 事項，$tomorrow 是否在第二天
club-task-row =
    { $tomorrow ->
        [yes] 次日 { $at } { $what }（{ $number } { $space }）
       *[no] { $at } { $what }（{ $number } { $space }）
    }
# $bookings 預訂數，$people 到場人數，$missed 未到，$cancelled 取消，$closed 因閉館取消，$hours 小時
club-figures-row = { $facility }：預訂 { $bookings } · 到場 { $people } 人 · 未到 { $missed } · 取消 { $cancelled } · 閉館取消 { $closed } · 使用 { $hours } 小時
