### Prescribed phrases that are only suggested by the tone guard: from the service handbook, word for word in Chinese.
### To change a wording, write it in your own overlay (see docs/scripts.md).
### $staff a colleague, $fact, $decoration_hours, $parking_spot

table-01-majority-will-report = This too was laid down at the wish of most owners of the estate. I will pass on your opinion or suggestion.
table-01-majority-owners-committee = This too was laid down at the wish of most owners of the estate. We will consider your opinion with care and bring it before the owners’ committee.
table-02-fee-standard-committee = Our rates came into force only after the owners’ committee had agreed and the price bureau had approved them. Thank you for your understanding.
table-02-fee-standard-contract = Our rates came into force only as agreed in the contract and after the price bureau had approved them. Thank you for your understanding.
table-08-service-elsewhere = A specialised company is in charge of this service; we do not provide it at present. I can give you a telephone number, or telephone them for you, so that they can help you. Would that suit you?
table-08-service-elsewhere-ok = A specialised company is in charge of this service; we do not provide it at present. I can give you a telephone number, or telephone them for you, so that they can help you. Would that be all right?
table-08-find-service-info = May I find out about this service for you?
table-09-absent-take-message = { $staff } is out for a while today. May I pass on a message for you?
table-09-absent-appointment = { $staff } is out for a while today. May I make an appointment for you?
table-09-absent-other-help = { $staff } is out for a while today. What can I do for you?
table-12-deposit-appointment = More people than we had prepared for came for their deposits today. Which of the next days would suit you? May we make an appointment?
table-12-deposit-appointment-free = More people than we had prepared for came for their deposits today. Which of the next days are you free? May we make an appointment?
table-12-deposit-deliver = More people than we had prepared for came for their deposits today. May we bring it to you on another day?
table-14-no-staff-housekeeping = Much housekeeping has been asked for today and there is no one free at the moment. If it suits you, could we arrange another time?
table-17-correct-gently = I did not make it clear enough. I think that it is as follows: { $fact }.
table-18-ask-him-directly = Would it be better to ask the person directly?
table-19-decoration-still-resting = The decoration hours of the estate are { $decoration_hours }. Your neighbours are still resting; please pause the work. Thank you for your help!
table-19-decoration-already-resting = The decoration hours of the estate are { $decoration_hours }. Your neighbours have gone to rest; please pause the work. Thank you for your help!
table-21-nearest-parking = The parking space nearest to here is at { $parking_spot }. May I show you the way?
