### 规范用语里只供服务忌语建议改说的几条：逐字照用《服务手册》。
### 要换一种说法，请写在自己的覆盖文件里（见 docs/scripts.md），不要改这里。
### $staff 同事，$fact 事实，$decoration_hours 装修时间，$parking_spot 停车位

table-01-majority-will-report = 这也是根据园区大多数业主的要求所制定的，关于您的意见/建议我会向上反映。
table-01-majority-owners-committee = 这也是根据园区大多数业主的要求所制定的，您的意见我们会认真考虑并向业主委员会进行反映。
table-02-fee-standard-committee = 我们的收费标准是在获得业主委员会的同意并报物价局审批后才执行的，感谢您的理解。
table-02-fee-standard-contract = 我们的收费标准是根据合同约定并报物价局审批后才执行的，感谢您的理解。
table-08-service-elsewhere = 这项服务有专门的公司负责，我们目前不能提供，我可以给您一个电话，或者我帮您打一个电话，跟他们联络，让他们帮您解决，您看好吗？
table-08-service-elsewhere-ok = 这项服务有专门的公司负责，我们目前不能提供，我可以给您一个电话，或者我帮您打一个电话，跟他们联络，让他们帮您解决，您看这样可以吗？
table-08-find-service-info = 关于这项服务的有关信息，我帮您了解一下可以吗？
table-09-absent-take-message = { $staff }今天临时外出，请问需要我帮您转告吗？
table-09-absent-appointment = { $staff }今天临时外出，请问需要我帮您预约吗？
table-09-absent-other-help = { $staff }今天临时外出，请问我可以帮您做些什么？
table-12-deposit-appointment = 由于今天退押金的人太多，超出了我们预先准备的数额，请问您最近几天哪天方便，我们预约一下好吗？
table-12-deposit-appointment-free = 由于今天退押金的人太多，超出了我们预先准备的数额，请问您最近几天哪天有空，我们预约一下好吗？
table-12-deposit-deliver = 由于今天退押金的人太多，超出了我们预先准备的数额，我们改日给您送来好吗？
table-14-no-staff-housekeeping = 由于今天做家政的需求很高，现在暂时没有人，如果方便的话，能否和您另外预约个时间？
table-17-correct-gently = 也许我说的不够清楚，我想这件事应该是{ $fact }。
table-18-ask-him-directly = 您是否向他本人询问好一些？
table-19-decoration-still-resting = 园区的装修时间是{ $decoration_hours }，现在您的邻居都还在休息，请暂停施工，谢谢您的配合！
table-19-decoration-already-resting = 园区的装修时间是{ $decoration_hours }，现在您的邻居已经休息了，请暂停施工，谢谢您的配合！
table-21-nearest-parking = 离这里最近的停车位在{ $parking_spot }，请让我为您指引好吗？
