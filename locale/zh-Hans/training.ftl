### 服务案例：由主管挑选已销项的投诉，导出时不带个人资料。

# $number 编号
training-marked = { $number } 已列入服务案例。
training-unmarked = { $number } 已不在服务案例中。
training-closed-only = { $number } 不能列入服务案例：只收已销项的投诉。
training-which = 请写明投诉编号，例如：案例 412。
# $count 件数，$rows 各件
list-training =
    服务案例（{ $count }）
    { $rows }

## 导出的案例

training-title = 服务案例汇编
# $place 序号
training-case = 案例{ $place }
training-case-label = 案例
training-heading-happened = 经过
training-heading-judged = 判断
training-heading-handled = 处理
training-heading-learnt = 原因与措施
training-story = 住户所述
training-against = 所涉的人或部门
training-wants = 诉求
training-nature = 性质
training-content = 内容
training-severity = 级别
training-reasons = 判断的理由
training-department = 处理部门
training-plan = 方案
training-handling = 处理经过与结果
training-took = 用时
training-cause = 原因
training-measure = 措施
# $days 天数，$hours 小时数
training-span = { $days } 天 { $hours } 小时
# $time 时长
training-until-handled = 从接诉到处理完毕：{ $time }
training-until-closed = 从接诉到销项：{ $time }
# $count 次数
training-overtimes = 申请延期 { $count } 次
training-note = 姓名、电话和门牌已遮住（**）。仅供内部培训。
