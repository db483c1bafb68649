### 半年一次的满意度调查（不记名）。

## 住户

survey-ask =
    { $company }请您评价这半年的服务：接待、秩序、保洁、绿化、维修，各 1 到 5 星，约一分钟。
    不记名：我们只统计每一项得了几次几星，不保留是谁评的。每一题都可以跳过。
survey-begin = 开始
survey-decline = 不想参加
survey-reception = 接待服务：您给几星？（1 最低，5 最高）
survey-order = 小区秩序：您给几星？
survey-cleaning = 环境保洁：您给几星？
survey-greening = 绿化养护：您给几星？
survey-repair = 维修服务：您给几星？
survey-score-please = 请从 1 到 5 选一个，或选“跳过”。
survey-remark =
    还有什么想对我们说的吗？没有请选“跳过”。
    这里的话不记名，所以我们无法回复您；需要我们处理的事，请直接告诉我。
survey-thanks = 谢谢您的评价，已经不记名计入。结果由主管和经理一起看，用来改进服务。
survey-declined = 好的，这一次不再问您。
survey-stopped = 好的，刚才的评分没有提交，也不保留。想再评时，请按这次调查的“开始”。
survey-settled = 这一次的调查您已经答复过了，谢谢您。
survey-closed = 这一次的调查已经结束，谢谢您还记得。您有意见随时可以告诉我。

## 主管和经理

area-reception = 接待
area-order = 秩序
area-cleaning = 保洁
area-greening = 绿化
area-repair = 维修
area-overall = 综合
# $since 开始，$until 结束，$asked 询问人数，$answers 答复份数，$overall 综合，$areas 各项，$remarks 意见
survey-result =
    满意度调查 { $since } 至 { $until }（不记名）
    询问 { $asked } 人，收到 { $answers } 份
    { $overall }
    { $areas }
    住户的话：
    { $remarks }
# $area 项目，$rate 满意率（4 星及以上），$part/$whole 满意次数和评分次数，$target 目标，$verdict 达标或未达标
survey-row = { $area } { $rate }%（{ $part }/{ $whole }）目标 { $target }%：{ $verdict }
survey-row-none = { $area } 没有评分，目标 { $target }%
survey-reached = 达标
survey-missed = 未达标
survey-no-remarks = （没有）
survey-more = 还有 { $count } 条
survey-none-yet = 还没有结束过的满意度调查。
