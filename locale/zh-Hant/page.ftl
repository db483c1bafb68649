# 大堂網頁(體驗頁)上的文字。不是對住戶的規範用語：規範用語在別的檔案裡。
# page-js-… 和 page-role-… 交給網頁腳本，其餘直接寫進網頁。

page-title = 門房 · 社區大堂
page-brand = 門房
page-tagline = 一句話進來，件件有回音
page-languages = 語言
page-lang-zh-Hans = 简
page-lang-zh-Hant = 繁
page-lang-en = EN
page-noscript = 這個頁面需要開啟瀏覽器的 JavaScript。

page-clock = 社區時鐘
page-clock-10m = +10 分鐘
page-clock-1h = +1 小時
page-clock-1d = +1 天

page-scripts = 用語編號
page-scripts-title = 顯示每則訊息用的是哪一條規範用語

page-column-resident = 住戶
page-column-staff = 員工
page-column-supervisor = 主管
page-picker = 以誰的身分查看
page-places = 切換視窗
page-rooms = 聊天視窗
page-messages = 訊息
page-typing = 正在回覆
page-newer = 有新訊息
page-earlier = 更早的訊息

page-input = 說點什麼……
page-send = 傳送
page-reply = 回覆這則訊息
page-reply-cancel = 取消引用
page-retry = 重新傳送
page-edited = 已更新
page-photo-attach = 加入照片
page-photo-preview = 待傳送的照片
page-photo-remove = 不傳這張照片
page-photo-view = 照片
page-close = 關閉

page-empty-resident = 您好，這裡是門房。有事儘管說，例如：
page-empty-room = 這裡是工作群。住戶報修後，工單會出現在這裡。也可以巡查代報：
page-empty-staff = 這裡是您和門房的私聊。提醒和只給您看的訊息會出現在這裡。
page-empty-supervisor = 到期提醒和逾時告警會送到這裡。先以住戶身分報一件事，再讓時鐘走一走。
page-try-language = 繁體中文
page-try-repair = 廚房水龍頭一直漏水
page-try-emergency = 家裡有很濃的瓦斯味！
page-try-complaint = 我要投訴，電梯天天壞，報了三次都沒人管
page-try-mine = 我的報修
page-try-bind = 綁定房屋
page-try-patrol = /報修 3-2-501 樓道燈不亮

page-status-open = 門房開著。
page-status-hint = 住戶請用社區的聊天帳號和我們說話。這裡沒有別的頁面。
page-status-health = 運作狀況

page-role-resident = 住戶
page-role-staff = 員工
page-role-agent = 接待員
page-role-supervisor = 主管
page-role-department-head = 部門負責人
page-role-manager = 經理
page-role-gm = 總經理

# 演示社區裡的人；群的名字(社區檔案裡有名字的，用社區檔案裡的)。
page-name-wang = 王芳
page-name-li = 李強
page-name-zhao = 趙敏
page-name-qian = 錢勇
page-name-sun = 孫麗
page-name-zhou = 周偉
page-name-feng = 馮濤
page-name-wu = 吳剛
page-room-front-desk = 客戶服務中心
page-room-engineering = 工程部
page-room-supervisors = 主管群

page-js-private = 私聊
page-js-bot = 門房
page-js-photo = 照片
page-js-unread = 未讀
page-js-sending = 傳送中
page-js-failed = 沒有傳出去
page-js-stepping = 時鐘在走……
page-js-polling = 連線不穩，正在定時更新
page-js-offline = 連不上門房，正在重試
page-js-photo-type = 只能傳 PNG 或 JPEG 照片。
page-js-photo-size = 照片不能超過 5 MB。
page-js-server-error = 門房沒有答上來，請稍後再試。
