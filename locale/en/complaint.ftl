### A complaint: heard out, then what is missing, read back, filed; the follow-up visit; criticism; the press.

choice-menu-complaint = Make a complaint

## Listening: no interruption, no question, no proof

complaint-listen = Please go ahead, I am listening. You may write in several messages, and send photos or voice messages.
complaint-heard-first = I am listening, and it is all written down. Please go on; photos and voice messages are welcome. When you have finished, please choose “That is all”.
complaint-heard-1 = All of this is written down. Please go on.
complaint-heard-2 = I am listening. Please take your time.
complaint-heard-3 = Noted. Please go on, and choose “That is all” when you have finished.
complaint-heard-4 = I am listening carefully. Please go on.
# another complaint of the same resident: $words
complaint-next = Now your other complaint: “{ $words }”. Please go on, and choose “That is all” when you have finished.
# twenty thousand characters or sixty photos have come
complaint-full = What you have told us is saved. Please tell our staff the rest when they contact you. Now please choose “That is all” and I will file it.
choice-complaint-done = That is all
complaint-nothing-told = Very well, nothing was filed. When you wish to tell us, please write at any time.
complaint-kept = The complaint you were telling is kept. You can go on with it; if it is no longer needed, please say “cancel”.
complaint-drop-sure = Would you rather not file this complaint? I have kept all that you told me.
choice-complaint-drop = Yes, do not file it
choice-complaint-go-on = No, I will go on
# $known whether we know the department (yes / no), $department
complaint-sorry = { $known ->
    [yes] On behalf of { $department }, I apologise for the trouble this has caused you.
   *[no] On behalf of the service centre, I apologise for the trouble this has caused you.
    }

## Only what was not said

complaint-happened = When did this happen? If you do not remember, please choose “Skip”.
complaint-place = Where was it? If you prefer not to say, please choose “Skip”.
complaint-accused = Which department, or who, is this about? If you do not know, please choose “Skip”.
complaint-wants = What would you like us to do?
complaint-reach = How can we reach you? Please leave a phone number; if you prefer an answer here, choose “Skip”.
complaint-voice-kept = Your voice message has arrived and our staff will listen to it.
complaint-words-please = Please write a few words, or choose one of the options.
complaint-second-kept = That one is noted too. As soon as this complaint is filed, we go on with it.
complaint-added = What you added is written down.

## Read back, change, file

complaint-untold = not stated
complaint-here = an answer here
# $words, $happened, $place, $accused, $wants, $wished whether there is a deadline (yes / no), $wish the deadline, $reach,
# $photos photos and voice messages, $anonymous neighbours are not to know (yes / no)
complaint-summary =
    Please check:
    What: { $words }
    When: { $happened }
    Where: { $place }
    About: { $accused }
    You ask for: { $wants }{ $wished ->
        [yes] {" "}(by { $wish })
       *[no] {""}
    }
    Contact: { $reach }
    Photos and voice messages: { $photos ->
        [0] none
       *[other] { $photos }
    }{ $anonymous ->
        [yes] {"\u000A"}Your neighbours will not learn that it was you.
       *[no] {""}
    }
    Is this correct?
choice-complaint-anonymous = Keep my name from neighbours
complaint-change-what = What would you like to change?
choice-complaint-what = Add to the story
choice-complaint-when = When
choice-complaint-where = Where
choice-complaint-whom = Who it is about
choice-complaint-wants = What I ask for
choice-complaint-reach = Contact
complaint-dropped = Very well, this complaint is not filed. Whenever you need us, please write.
# $number, $severity (minor / important / major), $reply_by, $plan_by, $by until when it is settled
complaint-filed =
    Thank you for telling us. Your complaint is filed under number { $number }. { $severity ->
        [major] It is handled as a major complaint: you will have our reply by { $reply_by } and our plan by { $plan_by }, and it will be settled by { $by }.
       *[other] We will have it settled by { $by }, and tell you the result here the same day.
    }
# ten minutes without a word: filed as it was told
complaint-filed-as-told =
    What you told us is filed as a complaint under number { $number }. { $severity ->
        [major] It is handled as a major complaint: you will have our reply by { $reply_by } and our plan by { $plan_by }, and it will be settled by { $by }.
       *[other] We will have it settled by { $by }, and tell you the result here the same day.
    } To add something, or to withdraw it, please write “{ $number }”.
# $number number, $severity severity (minor / important / major), $reply_by reply, $by settled
complaint-filed-too = Your complaint is filed as well, number { $number }: { $severity ->
        [major] we will answer you by { $reply_by }.
       *[other] it will be settled by { $by }.
    }
complaint-kept-beside = Your complaint is noted as well. The emergency comes first; after it I will listen to the rest.

## Progress

kind-complaint = Complaint
complaint-state-dispatched = waiting to be signed for
complaint-state-accepted = being handled
complaint-state-on-the-way = being handled
complaint-state-arrived = being handled
complaint-state-waiting = paused
complaint-state-done = handled, being verified
complaint-state-closed = closed
complaint-state-retracted = withdrawn
# $number, $state, $filed, $words, $next (done / closed / promised / waiting), $by
complaint-status =
    { $number } Complaint
    Status: { $state }
    Filed: { $filed }
    What: { $words }
    { $next ->
        [done] It has been handled; the result is being verified.
        [closed] This complaint has ended.
        [promised] Next step by { $by } at the latest.
       *[waiting] We will tell you here as soon as there is news.
    }
choice-complaint-retract = Withdraw the complaint
# $number
complaint-retract-sure = Please confirm: do you want to withdraw complaint { $number }?
choice-complaint-yes-retract = Yes, withdraw it
choice-complaint-keep = Keep it
complaint-retracted = Complaint { $number } is withdrawn. Whenever you need us, please write.

## The follow-up visit

# $number
follow-up-ask = Hello. After your complaint { $number } was handled we would like to ask: has the problem been solved?
choice-visit-solved = Solved
choice-visit-unsolved = Not solved
choice-visit-later = Later
follow-up-what = Please tell me what is still wrong. If you prefer not to write, choose “Skip”.
follow-up-words-please = Please write a few words, or choose “Skip”.
# $by when we telephone at the latest
follow-up-call = I hear you: your complaint is open again. Our staff will call you by { $by }.
follow-up-told-by-phone = Very well, you can tell our staff on the phone.
follow-up-later = Very well, please tell us whenever it suits you.

## Criticism, the press

choice-complaint-take-down = Take it down
choice-complaint-no-need = No need
# $number, $reply_by
press-passed-on = Thank you for contacting us. Your request has been passed to the manager under number { $number }; the manager replies by { $reply_by }.

## Somebody means to hurt themselves or others

emergency-self-harm =
    We have heard you, and your safety comes first. Please do this now:
    1. Move away from heights, windows and anything dangerous, to where people are.
    2. Tell somebody near you, and ask them to stay with you.
    3. Call the service desk at { $desk }: somebody will talk with you at once. You can also call an ambulance at { $medical } or the police at { $police }.
emergency-threat =
    We have heard you, and whoever is on duty is contacting you now. Please first do this:
    1. Do not hurt yourself or anybody else, and leave the place.
    2. Call the service desk at { $desk } and tell us what is wrong.
    3. If somebody is hurt, call an ambulance at { $medical }; if there is danger, call the police at { $police }.

## Nature, severity, content (read by staff)

nature-valid = Valid complaint
nature-help = Request for help
nature-consult = Question
nature-vent = Venting
severity-minor = Minor
severity-important = Important
severity-major = Major
category-equipment = Equipment
category-service-attitude = Attitude of staff
category-service-quality = Quality of service
category-sudden-event = Sudden event
category-neighbour = Neighbours
category-noise = Noise
category-parking = Parking
category-pets = Pets
category-cleaning = Cleaning
category-decoration = Renovation
category-fees = Fees
category-parcels = Parcels and mail

## Reasons for the proposal (read by staff)

why-nature-loss = The resident speaks of loss or injury: valid for now
why-nature-fault = The resident speaks of a fault in our service: valid for now
why-nature-help = Another resident is the cause and our help is asked for: a request for help for now
why-nature-consult = The resident asks or suggests: a question for now
why-nature-vent = The resident is upset and names no loss or fault: venting for now
why-severity-promise = The resident says that a promise, a contract or advertising was not kept
why-severity-vain = The resident says that it was raised many times in vain
why-severity-injury = The resident says that somebody was hurt
why-severity-loss = The resident says that the loss is heavy
why-severity-attitude = It is about how staff behaved: at least important
why-severity-damage = The resident speaks of damage or of having been hurt
why-severity-fault = The resident says that a service was lacking or at fault
why-severity-minor = No human fault is named and the effect is small
why-severity-communicative = Requests, questions and venting count as minor
