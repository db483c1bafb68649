### 會所的入場登記

form-title-entries = 入場登記
form-entries = 場次
form-entry-day = 日期
form-entry-facility = 設施
form-entry-name = 姓名
form-entry-house = 房號
form-entry-people = 人數
form-entry-arrived = 到場
form-entry-locker = 櫃號
form-entry-left = 離場
form-entry-card = 會員卡
# $place 設施或場地
form-entry-place = { $place }
