### 住户确认（代替《维修服务单》上的签名）、评价、报价。

## 确认

# $number 编号，$category 类别，$result 处理结果
sign-off-ask =
    { $number }（{ $category }）已经处理：{ $result }
    请您确认是否修好。您的确认等同于在《维修服务单》上签名。
choice-fixed = 确认完成
choice-not-fixed = 还有问题
choice-later = 稍后再看
signed-off = 谢谢您的确认，这件报修已经销项。
sign-off-later = 好的，您方便时再确认，不着急。
# $count 已收到的照片张数
sign-off-reason = { $count ->
    [0] 对不起，给您添麻烦了。请告诉我还有什么问题，也可以发照片。
   *[other] 已收到 { $count } 张照片。请再写一句还有什么问题，或选“发完了”。
    }
reopened = 对不起，给您添麻烦了。已经重新安排处理，有进展马上在这里告诉您。

## 评价

rating-attitude = 请您评价服务态度（1 最低，5 最高）。不想评价可以说“取消”。
rating-speed = 请您评价处理速度。
rating-expertise = 请您评价专业程度。
score-1 = ⭐
score-2 = ⭐⭐
score-3 = ⭐⭐⭐
score-4 = ⭐⭐⭐⭐
score-5 = ⭐⭐⭐⭐⭐
rating-remark = 还有什么想对我们说的吗？没有请选“跳过”。
rating-thanks = 谢谢您的评价，我们会认真改进。
already-rated = 这次服务您已经评价过了，谢谢您。
rating-stopped = 好的，谢谢您。

## 报价

# $number 编号，$category 类别，$work 工作内容，$amount 费用
quote-ask =
    { $number }（{ $category }）需要收费，请您先确认：
    内容：{ $work }
    费用：{ $amount }
    您同意后我们才开始。
choice-agree = 同意
choice-refuse = 不同意
quote-changed = 刚才那个报价已经改了，请您看新的报价。
quote-agreed = 谢谢您，已告诉工作人员开始处理。
quote-refused = 好的，没有您的同意我们不会开始。工作人员会再与您商量。
quote-later = 好的，您考虑好了再答复。没有您的同意我们不会开始。
