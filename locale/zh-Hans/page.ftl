# 大堂网页(体验页)上的文字。不是对住户的规范用语：规范用语在别的文件里。
# page-js-… 和 page-role-… 交给网页脚本，其余直接写进网页。

page-title = 门房 · 小区大堂
page-brand = 门房
page-tagline = 一句话进来，件件有回音
page-languages = 语言
page-lang-zh-Hans = 简
page-lang-zh-Hant = 繁
page-lang-en = EN
page-noscript = 这个页面需要打开浏览器的 JavaScript。

page-clock = 小区时钟
page-clock-10m = +10 分钟
page-clock-1h = +1 小时
page-clock-1d = +1 天

page-scripts = 用语编号
page-scripts-title = 显示每条消息用的是哪一条规范用语

page-column-resident = 住户
page-column-staff = 员工
page-column-supervisor = 主管
page-picker = 以谁的身份查看
page-places = 切换窗口
page-rooms = 聊天窗口
page-messages = 消息
page-typing = 正在回复
page-newer = 有新消息
page-earlier = 更早的消息

page-input = 说点什么……
page-send = 发送
page-reply = 回复这条消息
page-reply-cancel = 取消引用
page-retry = 重发
page-edited = 已更新
page-photo-attach = 添加照片
page-photo-preview = 待发送的照片
page-photo-remove = 不发这张照片
page-photo-view = 照片
page-close = 关闭

page-empty-resident = 您好，这里是门房。有事尽管说，比如：
page-empty-room = 这里是工作群。住户报修后，工单会出现在这里。也可以巡查代报：
page-empty-staff = 这里是您和门房的私聊。提醒和只给您看的消息会出现在这里。
page-empty-supervisor = 到期提醒和超时告警会送到这里。先以住户身份报一件事，再让时钟走一走。
page-try-language = 简体中文
page-try-repair = 厨房水龙头一直漏水
page-try-emergency = 家里有很浓的燃气味！
page-try-complaint = 我要投诉，电梯天天坏，报了三次都没人管
page-try-mine = 我的报修
page-try-bind = 绑定房屋
page-try-patrol = /报修 3-2-501 楼道灯不亮

page-status-open = 门房开着。
page-status-hint = 住户请用小区的聊天账号和我们说话。这里没有别的页面。
page-status-health = 运行状况

page-role-resident = 住户
page-role-staff = 员工
page-role-agent = 接待员
page-role-supervisor = 主管
page-role-department-head = 部门负责人
page-role-manager = 经理
page-role-gm = 总经理

# 演示小区里的人；群的名字(小区文件里有名字的，用小区文件里的)。
page-name-wang = 王芳
page-name-li = 李强
page-name-zhao = 赵敏
page-name-qian = 钱勇
page-name-sun = 孙丽
page-name-zhou = 周伟
page-name-feng = 冯涛
page-name-wu = 吴刚
page-room-front-desk = 客户服务中心
page-room-engineering = 工程部
page-room-supervisors = 主管群

page-js-private = 私聊
page-js-bot = 门房
page-js-photo = 照片
page-js-unread = 未读
page-js-sending = 发送中
page-js-failed = 没有发出去
page-js-stepping = 时钟在走……
page-js-polling = 连接不稳，正在定时刷新
page-js-offline = 连不上门房，正在重试
page-js-photo-type = 只能发 PNG 或 JPEG 照片。
page-js-photo-size = 照片不能超过 5 MB。
page-js-server-error = 门房没有答上来，请稍后再试。
