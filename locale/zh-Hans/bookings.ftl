### 会所：我的预订、提醒、候补名额、换时间、积分与会员卡。
### 这里的 $number 是预订编号（如 B-0413）或工单编号，$place 是哪个设施（和哪一间），$when 是时间。

## 菜单

choice-menu-booking = 预订会所
choice-menu-bookings = 我的预订

## 单个的词

booking-state-requested = 等待确认
booking-state-waiting = 候补中
booking-state-offered = 有名额，等您答复
booking-state-booked = 已预订
booking-state-arrived = 已到场
booking-state-done = 已结束
booking-state-cancelled = 已取消
booking-state-refused = 未能安排
booking-state-no-show = 未到场
booking-state-closed = 因关闭取消
booking-state-lapsed = 候补已结束
# $facility 设施，$space 哪一间
booking-place = { $facility } { $space }
# $adults 成人人数，$children 儿童人数
booking-party = { $children ->
        [0] { $adults } 人
       *[other] 成人 { $adults } 人，儿童 { $children } 人
    }

## 我的预订

# $count 几个
my-bookings = { $count ->
        [0] 您目前没有预订。请选择：
       *[other] 这是您的预订。选择一个，或写下编号，可以查看和办理。
    }
my-bookings-none = 您目前没有预订。想预订的话，请选择下面的选项。
my-booking-not-found = 请再核对一下预订编号，好吗？我在您的预订里没有找到它。
# $number 编号，$place 地点，$when 时间，$state 状态
choice-booking = { $number } { $place } { $when } { $state }
choice-my-bookings = 我的预订
choice-my-points = 违约积分
choice-my-cards = 我的会员卡
choice-book-another = 新的预订

# $state 状态，$people 人数，$lines 费用、说明和接下来怎样
my-booking =
    { $number } { $place }
    状态：{ $state }
    时间：{ $when }
    人数：{ $people }
    { $lines }
# 想取消，可是已经到场；数据同 my-booking
my-booking-begun =
    您已经到场，{ $number } 不能再取消。要离开时，请选“结账离开”。
    { $number } { $place }
    状态：{ $state }
    时间：{ $when }
    人数：{ $people }
    { $lines }
# $amount 多少元
my-booking-bill = 费用：{ $amount } 元
my-booking-price = 费用：{ $amount } 元
my-booking-deposit = 押金：{ $amount } 元（离开时退还）
# $reason 工作人员的说明
my-booking-reason = 说明：{ $reason }
# $by 时限
my-booking-next-requested = 工作人员最迟{ $by }答复您。
my-booking-next-waiting = 有空位时，我们在这里通知您。
my-booking-next-offered = 名额为您保留到{ $by }。
my-booking-next-booked = { $by }以前可以免费取消或改时间。
# $points 记多少分
my-booking-next-late = 免费取消的时间已过，现在取消会记 { $points } 分。
my-booking-next-begun = 时间已经开始，服务台等候您。
my-booking-next-arrived = 祝您愉快。
my-booking-next-over = 这个预订已经结束。
choice-booking-take = 要这个名额
choice-booking-decline = 不要了
choice-booking-here = 我到了
choice-booking-order = 点单
choice-booking-bill = 结账离开
choice-booking-extend = 延长时间
choice-booking-move = 改时间
choice-booking-cancel = 取消预订
choice-booking-leave = 不再候补
choice-booking-nothing = 不用了

## 到场与取消

# $arrived 可以直接进入（yes）或由服务台接待（no）
my-booking-here = { $arrived ->
        [yes] 已经为您签到：{ $number } { $place }。请进，祝您愉快！
       *[no] 已经告诉会所服务台您到了：{ $number } { $place }。请到服务台，工作人员为您办理。
    }
my-booking-cancel-sure = 请您确认：要取消 { $number }（{ $place }，{ $when }）吗？现在取消不记分。
my-booking-cancel-late-sure = 请您确认：要取消 { $number }（{ $place }，{ $when }）吗？免费取消的时间已过，现在取消会记 { $points } 分。
choice-booking-give-up = 确定取消
choice-booking-keep = 保留
my-booking-cancelled = { $number }（{ $place }，{ $when }）已经取消。欢迎您下次再预订。
my-booking-cancelled-late = { $number }（{ $place }，{ $when }）已经取消，记 { $points } 分。对记分有疑问，请在“我的预订”里申诉。
my-booking-rules =
    温馨提示：
    { $rules }
# $deposit 有没有押金（yes / no）
my-booking-bill-asked = 已经告诉会所服务台您要结账：{ $number } { $place }。请到服务台办理{ $deposit ->
        [yes] ，押金同时退还给您
       *[no] {""}
    }。
# $opens 几点起可以入场
my-booking-not-yet-order = { $number }（{ $place }，{ $when }）从{ $opens }起可以入场，那时您可以在这里点单。
my-booking-not-yet-bill = { $number }（{ $place }，{ $when }）还没有登记到场，目前没有需要结的账。
my-booking-fine = 好的，谢谢您。离开时请到服务台办理。
# 给服务台
my-booking-room-bill = { $number } 的客人要结账离开（{ $place }），请办理结束。

## 延长与点单

my-booking-extend = { $number } { $place }：请问延长到几点？
# $until 到什么时候
choice-extend-until = 到 { $until }
my-booking-extended = 已经延长：{ $number } { $place }，到{ $until }。
my-booking-extend-taken = 很抱歉，这个时间刚才有人预订了。
my-booking-no-longer = 很抱歉，后面的时间已有别的预订，或者到了关闭时间，这次不能延长。
# $goods 有哪些，$any 已经点了没有（yes / no），$ordered 点了什么
my-booking-order = { $any ->
        [yes] 您点了：{ $ordered }{ $priced ->
                [yes] {""}，共 { $sum } 元
               *[no] {""}
            }。还要别的请继续选择或写下来；齐了请选“下单”。
       *[no] 请问需要点什么？可以选择，也可以写下来：
    }
    { $goods }
# $name 名称，$price 价格
my-booking-good = { $name } { $price } 元
choice-good = { $name } { $price } 元
choice-order-send = 下单
# $most 最多几样
my-booking-order-full = 一次最多点 { $most } 样，请先下单，再点其余的。
# 给服务台：为哪个预订、送到哪里、客人到几点
my-booking-order-place = { $number } { $place }，到 { $until }
# $ordered 点了什么，$number 工单编号，$reply_by 最迟答复时间
# $priced 是否都有标价（yes / no），$sum 合计多少元
my-booking-ordered = 已经下单：{ $ordered }{ $priced ->
        [yes] {""}，共 { $sum } 元
       *[no] {""}
    }。编号 { $number }，会所服务台最迟{ $reply_by }答复您。

## 违约积分与会员卡

# $count 现有分数，$limit 到多少分暂停预订，$blocked 是否暂停（yes / no），$until 暂停到什么时候，$lines 明细
my-points =
    您家现有违约积分 { $count } 分。{ $blocked ->
        [yes] 到{ $until }以前不能预订。
       *[no] 满 { $limit } 分时暂停预订。
    }
    { $lines }
# $booking 预订编号，$points 分数，$at 记分时间，$until 到期时间
my-points-line = { $booking }：{ $points } 分，记于 { $at }，{ $until } 到期
choice-points-appeal = 我要申诉
my-points-appeal = 请写下您的情况，工作人员会重新核对。
# $number 工单编号，$reply_by 最迟答复时间
my-points-appealed = 您的申诉已经登记，编号 { $number }。工作人员最迟{ $reply_by }答复您。
my-points-appeal-over = 您的申诉 { $number } 已有结果，已经办结。
# $cards 会员卡
my-card =
    您的会员卡：
    { $cards }
# $facility 设施，$card 卡号，$holder 持卡人，$until 有效期，$valid 是否有效（yes / no）
my-card-line = { $facility } { $card }（{ $holder }）{ $valid ->
        [yes] 有效期到{ $until }
       *[no] 现在不在有效期内，有效期到{ $until }
    }
my-card-none = 您家目前没有会员卡。办理会员卡请到会所服务台，或拨打 { $phone }。

## 提醒

# $people 人数，$late 现在取消是否记分（yes / no），$points 分数
coming-ask =
    { $named ->
        [yes] { $name }，您好！
       *[no] 您好！
    }提醒您的预订：
    { $number } { $place }
    时间：{ $when }
    人数：{ $people }
    { $late ->
        [yes] 免费取消的时间已过，现在取消会记 { $points } 分。
       *[no] 如果不能来，请现在告诉我们，把时间让给别的邻居。
    }
choice-coming-ok = 按时到
choice-coming-here = 我到了
choice-coming-cancel = 来不了，取消
coming-expected = 好的，{ $when } 在{ $place }等候您。到了请选“我到了”。
coming-kept = 您的预订没有变动。要取消预订，请说“取消预订”。

## 候补名额

# $people 人数，$by 保留到什么时候
place-offer-ask =
    您候补的时间有空位了：
    { $number } { $place }
    时间：{ $when }
    人数：{ $people }
    名额为您保留到{ $by }，请问您要吗？
choice-offer-take = 要，请预订
choice-offer-decline = 不要了
place-offer-taken = 已经为您预订：{ $number } { $place }，{ $when }。
place-offer-asked = 已经收下您的答复：{ $number } { $place }，{ $when }。需要工作人员确认，确认后在这里通知您。
place-offer-declined = 好的，{ $number } 的名额已经让给下一位。您需要时请随时告诉我。
place-offer-over = 很抱歉，{ $number }（{ $place }，{ $when }）的这个名额已经不再保留。
place-offer-open = 名额仍然为您保留。要或不要，请选择上面的选项。

## 换时间

rebook-ask = { $number }（{ $place }，{ $when }）没有办成，以下是最近的空位。请问您想换到什么时候？
rebook-none-near = { $number }（{ $place }，{ $when }）没有办成，前后几天也没有空位。请问您想看看别的时间吗？
# $when 时间
choice-rebook-at = { $when }
choice-rebook-other = 别的时间
choice-rebook-no = 不用了
rebook-declined = 好的。您想再预订时，请随时告诉我。

## 会所有什么

# $lines 每处一行
answer-club =
    会所有：
    { $lines }
    想看哪一处的时间、价格和规则，请写它的名字；会员卡请写“我的会员卡”。
# $facility 设施，$today 今天是否开放
answer-club-line = { $facility }：{ $today }
