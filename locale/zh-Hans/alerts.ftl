### 提醒、逾期、警报；以及时限到了以后住户听到的话。
### $number 编号，$clock 时限，$due 到期，$place 位置，$words 住户的话，$category 类别

## 警报：要有人按“已知悉”

alert-late =
    【逾期】{ $number } { $category } · { $place }
    { $clock }的时限是 { $due }，已经超过。
    内容：{ $words }
    请按“已知悉”并跟进。
alert-emergency =
    【紧急】{ $number } { $category } · { $place }
    内容：{ $words }
    请马上接手，并按“已知悉”。
alert-reopened =
    【再次重开】{ $number } { $category } · { $place }
    住户第二次表示没有解决，请主管跟进。
    内容：{ $words }
alert-bad-score =
    【评价偏低】{ $number } · { $place }
    评价：{ $words }
    请主管跟进。
# $holder 已知悉的人
alert-acknowledged = { $number }：{ $holder } 已知悉。
alert-acknowledged-already = { $number } 已由 { $holder } 知悉，谢谢您。
alert-not-yours = { $number } 的警报由值班主管知悉，请不要代按。

## 提醒

remind-clock = { $number }：{ $clock }的时限是 { $due }，请留意。
late-clock = { $number }：{ $clock }的时限 { $due } 已过，请马上跟进。
remind-update = { $number }：已经一天没有告诉住户进展，请回复卡片告诉住户。
still-on-it = { $number }：还在处理吗？请按“还在处理”，或放回由其他同事接手。
still-noted = { $number }：好的，已记下还在处理。
forgotten = { $number }：经办人没有回应，工单已放回群里，请安排。
pause-over = { $number }：暂停已到期，时限重新计算，请继续处理。
please-telephone = { $number }（{ $category }，{ $place }）：住户一直没有确认，请打电话核实，再用“电话销项”写明情况。
# $department 部门，$words 原因
transferred-again = { $number }：已第二次转部门，现在转到{ $department }。原因：{ $words }。请主管留意，不得推诿。
assigned-to-you = { $number }：已派给您，请处理。
# $words 住户的话
holder-reopened = { $number }：住户表示没有解决，请再次处理。原因：{ $words }
holder-cancelled = { $number }：住户已取消，不用再去。

## 住户听到的话

# $by 新的时间，$promise 答应了什么
late-new-time = { $promise ->
    [reply] { $number }：我们最迟{ $by }在这里答复您。
    [plan] { $number }：我们最迟{ $by }在这里告诉您处理方案。
    [resolve] { $number }：我们最迟{ $by }处理完毕，到时在这里告诉您。
    [call] { $number }：我们最迟{ $by }给您回电话。
   *[other] { $number }：我们最迟{ $by }处理，到时在这里告诉您。
}
# $state 状态
still-working = { $number } 目前的情况：{ $state }。我们一直在跟进，有进展马上告诉您。
