### 报修：从第一句话到登记。

## 什么坏了

repair-what = 请问需要维修什么？请选择类别，或直接写一句话，例如“厨房水管漏水”。也可以先发照片。
repair-which-category = 谢谢您。请问是哪一类问题？

## 在哪里

repair-where = 请问需要维修的地方在哪里？
# $house 房号
choice-home = { $house }
choice-my-home = 我家里
choice-public-place = 公共区域
bind-first = 上门维修前，需要先核实您的房号。请选择“绑定房号”，或直接写房号，例如 3-2-501。公共区域报修不用绑定。
repair-which-place = 请问是哪一处公共区域？请选择，或直接写出位置。
# $place 位置
choice-place = { $place }
place-unknown = 未写明

## 邻居已经报修

# $place 位置，$category 类别
repair-already-reported = { $place }已有邻居报修（{ $category }）。如果是同一个问题，您可以一起关注，修好后我们会通知您。
# $number 编号，$filed 报修时间
choice-join = 一起关注 { $number }（{ $filed }报修）
choice-report-anew = 不是同一个问题
# $number 编号，$count 关注的人数
repair-joined = 已为您加入报修 { $number }，共有 { $count } 位住户关注。修好后我们会在这里通知您。

## 急不急、照片

repair-urgent = 请问情况紧急吗？有人被困或受伤、大量漏水、闻到煤气味、触电、起火，都请选“紧急”。
choice-ordinary = 不紧急
choice-emergency = 紧急
repair-photo = 请发一张或几张现场照片，也可以写一句具体情况，方便师傅带好工具和材料。没有请选“跳过”。
# $count 已收到的张数
repair-photo-more = 已收到 { $count } 张照片。还有请继续发，没有了请选“发完了”。
choice-photos-done = 发完了
choice-skip = 跳过

## 什么时候上门

# $when 时间段
choice-visit = { $when }
visit-none = 不需要预约
visit-now = 现在（请值班人员联系您）
when-past = 您说的时间已经过了，请换一个时间，好吗？
# $days 天数
when-too-far = 请您选择 { $days } 天以内的时间，好吗？
when-closed = 您说的这一天不安排上门，请换一天，好吗？
choice-tomorrow = 明天办理
choice-now = 现在办理
choice-in-a-while = 待会儿办理

## 复述、修改、登记

# $category 类别，$place 位置，$words 住户的话，$photos 照片张数，$when 上门时间
repair-summary =
    请您核对：
    类别：{ $category }
    位置：{ $place }
    内容：{ $words }
    照片：{ $photos ->
        [0] 无
       *[other] { $photos } 张
    }
    上门时间：{ $when }
    以上内容对吗？
choice-correct = 对，请登记
choice-change = 修改
choice-cancel = 取消
repair-change-what = 请问需要修改哪一项？
choice-change-what = 报修内容
choice-change-where = 位置
choice-change-photos = 照片
choice-change-when = 上门时间
# $number 编号，$accept_by 最迟接单时间
repair-filed = 报修已经登记，编号 { $number }。我们最迟{ $accept_by }接单，接单后在这里告诉您。
# 下班后选了“现在办理”
repair-called-now = 已通知值班主管您希望现在处理，有答复马上在这里告诉您。
# 主管看到：$number 编号，$category 类别，$place 位置，$words 住户的话
alert-wanted-now =
    【下班后急修】{ $number } { $category } · { $place }
    住户希望现在处理，请联系工作人员并回复住户。
    内容：{ $words }
    请按“已知悉”。
