### 規範用語裡只供服務忌語建議改說的幾條：逐字照用《服務手冊》。
### 要換一種說法，請寫在自己的覆蓋檔案裡（見 docs/scripts.md），不要改這裡。
### $staff 同事，$fact 事實，$decoration_hours 裝修時間，$parking_spot 停車位

table-01-majority-will-report = 這也是根據園區大多數業主的要求所制定的，關於您的意見/建議我會向上反映。
table-01-majority-owners-committee = 這也是根據園區大多數業主的要求所制定的，您的意見我們會認真考慮並向業主委員會進行反映。
table-02-fee-standard-committee = 我們的收費標準是在獲得業主委員會的同意並報物價局審批後才執行的，感謝您的理解。
table-02-fee-standard-contract = 我們的收費標準是根據合同約定並報物價局審批後才執行的，感謝您的理解。
table-08-service-elsewhere = 這項服務有專門的公司負責，我們目前不能提供，我可以給您一個電話，或者我幫您打一個電話，跟他們聯絡，讓他們幫您解決，您看好嗎？
table-08-service-elsewhere-ok = 這項服務有專門的公司負責，我們目前不能提供，我可以給您一個電話，或者我幫您打一個電話，跟他們聯絡，讓他們幫您解決，您看這樣可以嗎？
table-08-find-service-info = 關於這項服務的有關信息，我幫您了解一下可以嗎？
table-09-absent-take-message = { $staff }今天臨時外出，請問需要我幫您轉告嗎？
table-09-absent-appointment = { $staff }今天臨時外出，請問需要我幫您預約嗎？
table-09-absent-other-help = { $staff }今天臨時外出，請問我可以幫您做些什麼？
table-12-deposit-appointment = 由於今天退押金的人太多，超出了我們預先準備的數額，請問您最近幾天哪天方便，我們預約一下好嗎？
table-12-deposit-appointment-free = 由於今天退押金的人太多，超出了我們預先準備的數額，請問您最近幾天哪天有空，我們預約一下好嗎？
table-12-deposit-deliver = 由於今天退押金的人太多，超出了我們預先準備的數額，我們改日給您送來好嗎？
table-14-no-staff-housekeeping = 由於今天做家政的需求很高，現在暫時沒有人，如果方便的話，能否和您另外預約個時間？
table-17-correct-gently = 也許我說的不夠清楚，我想這件事應該是{ $fact }。
table-18-ask-him-directly = 您是否向他本人詢問好一些？
table-19-decoration-still-resting = 園區的裝修時間是{ $decoration_hours }，現在您的鄰居都還在休息，請暫停施工，謝謝您的配合！
table-19-decoration-already-resting = 園區的裝修時間是{ $decoration_hours }，現在您的鄰居已經休息了，請暫停施工，謝謝您的配合！
table-21-nearest-parking = 離這裡最近的停車位在{ $parking_spot }，請讓我為您指引好嗎？
