### 五种表格：投诉的四种和维修服务单。印在纸上、存进表格文件，也在主管的网页上看。
### form-given-… 是手册规定的项目，字句不能改动；其余是本系统增列的。

## 表名

form-title-opinion = 客户投诉意见表
form-title-register = 投诉处置记录表
form-title-record = 投诉记录表
form-title-month = 投诉记录月总结表
form-title-repair = 维修服务单

## 各部分的标题

form-heading-given = 手册规定项目
form-heading-ours = 系统增列项目
form-heading-opening = 立项 · 手册规定项目
form-heading-closing = 销项 · 手册规定项目

## 《客户投诉意见表》的规定项目

form-given-time-place = 投诉事件的发生时间、地点
form-given-accused = 被投诉人或被投诉部门
form-given-story = 投诉事件的发生经过(简单明了地叙述)
form-given-wants = 住户的要求
form-given-reach = 住户的联系方式、方法
form-given-handling = 处理过程

## 《投诉处置记录表》的规定项目

form-given-signed-for = 领表人签收记录
form-given-came-back = 处理后交回记录

## 《投诉记录表》的规定项目

form-given-case = 是否立项与立项时间
form-given-contact = 投诉联系人
form-given-address = 立项处理案的地址和联系电话
form-given-case-content = 立项内容
form-given-result = 最后的案件处理结果
form-given-agreed = 同意销项人员的签名
form-given-closed = 销项时间

## 《维修服务单》的规定项目

form-given-signature = 投诉人签名认可
form-given-copy = 副本送客户部人员

## 签名

form-signed-head = 部门负责人
form-signed-centre = 客户部人员签名

## 表头

form-number = 编号
form-estate = 小区
form-received = 受理时间
form-reported = 报修时间
form-of = 范围
form-of-month = 月份
form-rows = 送表次数
form-scope = 统计范围
form-scope-room = 公开的投诉
form-scope-supervisor = 主管可查阅的投诉
form-scope-manager = 经理可查阅的投诉
form-scope-gm = 全部投诉
form-scope-department = 本部门的投诉

## 增列项目

form-receiver = 受理人
form-severity-confirmed = 等级确认人
form-nature = 投诉性质
form-content = 投诉内容
form-severity = 投诉等级
form-photos-label = 照片
form-wish = 住户要求的期限
form-due = 办结期限
form-sent-label = 送表记录
form-returned = 交回时间
form-notified = 通报住户时间
form-plan = 解决方案
form-corrective-label = 纠正与预防措施
form-visit = 回访记录
form-opinion-number = 对应《客户投诉意见表》
form-ended = 销项方式
form-verifier = 核实人
form-linked = 连带问题及案件
form-evidence = 核实依据
form-park-note = 暂时无法处理的原因
form-sent-at = 送表时间
form-department = 被投诉部门
form-overtime = 超时申请与批准
form-house = 房号
form-contact = 联系人
form-place = 位置
form-fault-kind = 报修类别
form-fault = 故障内容
form-urgency = 紧急程度
form-appointment = 预约上门时间
form-worker = 维修人员
form-arrived = 到场时间
form-fee = 材料与费用
form-result = 维修结果
form-done = 完工时间
form-score = 住户评价

## 填写的话

# $year 年，$month 月，$day 日，$clock 几点几分
form-moment = { $year }年{ $month }月{ $day }日 { $clock }
# $at 开始，$until 结束的钟点
form-from-until = { $at } 至 { $until }
form-comma = 、
# $words 性质
form-provisional = { $words }（销项前暂定）
# $department 部门，$at 时间
form-sent = { $department }　{ $at }
# $count 张数
form-photos = { $count } 张
# $cause 原因，$measure 措施，$until 期限
form-corrective =
    原因：{ $cause }
    措施：{ $measure }
    期限：{ $until }
# $attitude 态度，$speed 速度，$expertise 专业，1 到 5 分
form-scores = 态度 { $attitude } 分，速度 { $speed } 分，专业 { $expertise } 分
# $at 时间
form-case-opened = 已立项　{ $at }
# $at 时间
form-case-explained = 不立项（已向客户解释）　{ $at }
form-case-ground-on-site = 需要派人到现场处理或施工
form-case-ground-found-by-us = 本单位人员发现，需要处理跟进
form-case-ground-worth-following = 客户反映，有必要跟进处理
form-case-ground-emergency = 紧急求救
form-case-ground-outside-duty = 职责以外，协助处理
form-no-agreement-needed = 一般案件，无需另行同意
form-closing-confirmed = 住户已确认
form-closing-unconfirmed = 住户未确认，电话核实后销项
form-closing-cancelled = 住户撤回
form-closing-rejected = 不予受理
form-closing-answered = 已答复
form-closing-managed = 由经理销项
form-closing-settled = 处理完毕，核实后销项
form-closing-explained = 解释后客户已无问题
form-closing-stuck = 无法处理，季度协调同意后销项
form-closing-visited = 已回访
form-anonymous = （住户要求匿名）
form-anonymous-reach = （住户要求匿名，请由客户服务中心代为联系）
# $at 时间
form-copy-kept = 住户确认时已存入系统　{ $at }
form-quote-open = （等待住户答复）
form-quote-agreed = （住户已同意）
form-quote-refused = （住户未同意）
form-urgent = 紧急
form-ordinary = 普通
# $member 申请人，$until 延期至，$reason 理由
form-overtime-asked = { $member }申请延期至{ $until }，理由：{ $reason }
# $member 批准人，$at 时间
form-overtime-approved = { $member }同意　{ $at }
# $member 批准人，$at 时间
form-overtime-refused = { $member }不同意　{ $at }
# $role 批准的角色
form-overtime-waits = 等待{ $role }决定

## 性质、内容、等级

form-nature-valid = 有效投诉
form-nature-help = 沟通性投诉 · 求助型
form-nature-consult = 沟通性投诉 · 咨询型
form-nature-vent = 沟通性投诉 · 发泄型
form-content-equipment = 设备
form-content-service-attitude = 服务态度
form-content-service-quality = 服务质量
form-content-sudden-event = 突发性事件
form-tag-neighbour = 邻里
form-tag-noise = 噪音
form-tag-parking = 停车
form-tag-pets = 宠物
form-tag-cleaning = 保洁
form-tag-decoration = 装修
form-tag-fees = 收费
form-tag-parcels = 邮件快递
form-tag-other = 其他
form-severity-minor = 轻微
form-severity-important = 重要
form-severity-major = 重大
form-ground-broken-promise = a 承诺的服务没有实施
form-ground-loss-or-injury = b 重大经济损失或人身伤害
form-ground-one-month = c 一个月内未得到合理解决

## 时限

form-clock-dispatch = 十分钟内送达部门并签收
form-clock-check = 当天核实并决定是否立项
form-clock-forward = 转呈上级
form-clock-reply = 两日内明确答复
form-clock-plan = 三个工作日内出具方案
form-clock-resolve = 办结
form-clock-form-back = 办结当天交回表格
form-clock-notify = 当天通报住户

## 月总结

form-heading-overview = 总况
form-heading-nature = 按性质
form-heading-content = 按内容
form-heading-tags = 按标签
form-heading-severity = 按等级
form-heading-department = 按被投诉部门
form-heading-clocks = 各项时限
form-heading-open = 月底未结
form-heading-lessons = 教训与措施
form-heading-hands = 分析与签名
form-count-received = 受理投诉
form-count-cases = 其中立项
form-count-closed = 本期销项
form-count-open = 期末未结
form-count-retracted = 住户撤回
form-count-on-time = 按时办结率
form-count-overtimes = 超时申请
form-count-repeated = 同类重复率
form-count-visits = 三日内回访率
form-column-figure = 项目
form-column-month = 本月
form-column-before = 上月
form-column-change = 增减
form-column-kind = 类别
form-column-count = 件数
form-column-share = 占比
form-column-clock = 时限
form-column-on-time = 按时
form-column-late = 超时
form-column-running = 进行中
form-column-cause = 原因
form-column-measure = 措施
form-column-until = 期限
form-analysis = 主管分析
form-made-by = 编制（主管）
form-read-by = 审阅（经理）
form-no-rate = 无
# $part 几件，$whole 共几件，$percent 百分比
form-rate = { $part } / { $whole }（{ $percent }%）
# $percent 百分比
form-percent = { $percent }%
# $points 百分点，带正负号
form-points = { $points } 百分点

## 表下的说明

form-note-press = 签名处的姓名与时间，是本人在系统中按下确认的记录，以此代替签名；空白处请手工填写。
form-note-keep = 本表长期保存。
form-note-month = 各项均为系统增列：手册只规定了本表的名称。
form-note-repeat = 同类重复：同一户（没有房号的，同一人）在此前九十日内，有过同一内容的投诉。按时办结：在期限内或批准的延期内办结。
form-note-visits = 回访率：本月处理完毕的投诉中，三日内由工作人员完成回访的比例；仅由系统发出询问的不算，期限未到的不计。

## 文件名

# $name 编号或月份，$title 表名
form-file = { $name } { $title }
# $name 编号或月份
form-file-all = { $name } 全部表格

## 主管的网页

form-page-title = 表格
form-page-print = 打印
form-page-download = 下载 XLSX
form-page-download-all = 全部下载 XLSX
form-page-only = 只看这一张
form-page-all = 全部表格
form-page-print-hint = 用浏览器的打印功能，纸张选 A4。
form-page-closed-title = 这个链接打不开
form-page-closed = 链接只能打开一次，三十分钟内有效；打开后八小时内可以查阅。
form-page-closed-again = 需要新的链接，请在与门房的私聊里发送“/表单 编号”或“/表单 月份”，例如“/表单 412”或“/表单 2026-11”。
form-page-none-title = 没有这张表
form-page-none = 没有这个编号或月份的表格，或者不在您的查阅范围内。
form-page-empty = 这个月没有可以查阅的投诉。

## 员工短指令

# $what 编号或月份，$link 链接，$until 有效到
forms-link =
    { $what } 的表格：
    { $link }
    链接只能由您打开一次，{ $until }前有效。请不要转发。
forms-in-private = 链接已发到您与门房的私聊。
forms-open-private = 表格的链接只发在私聊里。请先私聊门房说一句话，再发一次“/表单”。
forms-which = 请写明编号或月份，例如“/表单 412”或“/表单 2026-11”。
