### 会所的入场登记

form-title-entries = 入场登记
form-entries = 场次
form-entry-day = 日期
form-entry-facility = 设施
form-entry-name = 姓名
form-entry-house = 房号
form-entry-people = 人数
form-entry-arrived = 到场
form-entry-locker = 柜号
form-entry-left = 离场
form-entry-card = 会员卡
# $place 设施或场地
form-entry-place = { $place }
