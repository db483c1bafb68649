### After a complaint is filed: the progress residents hear, staff cards, signing, severity, more time, verification, closing, follow-up calls.
### $number number, $by limit, $words words as written, $department department, $severity severity, $why reason

## The progress residents hear

complaint-accepted = { $number }: { $department } has signed for your complaint. It will be settled by { $by } at the latest.
case-opened = { $number } is now an open case. It will be settled by { $by } at the latest, and we will follow it to the end.
complaint-new-limit = { $number }: it will now be settled by { $by } at the latest.
complaint-goes-on = { $number } is being dealt with and will be settled by { $by }; you will hear the result the same day.
complaint-plan = The plan for { $number }: { $words }
# $until when it is looked at again
complaint-parked = { $number } cannot be settled for now. It is on record; the person in charge will take it up again on { $until }, and you will hear here what is decided.
complaint-upgraded = { $number } is now a major complaint, supervised by our general manager. It will be settled by { $by } at the latest.
# $result what was done
complaint-result =
    What was done about { $number }: { $result }
    If it is not solved yet, please choose “Not solved” and we will take it up again.
complaint-explained =
    Our explanation of { $number }: { $words }
    If you feel that it is not solved yet, please choose “Not solved” and we will open a case.
complaint-closed =
    { $number } has been verified and closed. Thank you for letting us know.
    What was done: { $result }
complaint-closed-stuck =
    { $number } was closed after a review by the person in charge.
    Explanation: { $words }
    If you do not agree, please say so when we follow up, or call { $phone }, and we will take it up again.
visit-call-promised = Thank you for telling us frankly. Our staff will telephone you by { $by } at the latest.
# $at time agreed
visit-appointed = Your question needs checking. Our staff will telephone you with the answer: { $at }.

## The card of a complaint

# $happened when it happened, $accused whom it is about, $wants what is asked for, $who contact, $anonymous anonymous or not,
# $photos photos, $case case opened or not, $confirmed severity confirmed or not, $grounded major or not (yes / no), $ground why it is major,
# $nature nature, $state state, $holder who has it, $due due time, $clock promise, $next what closing still lacks
complaint-card =
    COMPLAINT ({ $severity }) · { $number } { $category } · { $state }
    What: { $words }{ $photos ->
        [0] { "" }
        [one] { " " }({ $photos } photo)
       *[other] { " " }({ $photos } photos)
    }
    When: { $happened }
    Where: { $place }
    About: { $accused }
    Asks for: { $wants }
    Contact: { $home ->
        [yes] { $house }{ " " }
       *[no] { "" }
    }{ $who }{ $anonymous ->
        [yes] { " " }(not to be named to neighbours)
       *[no] { "" }
    }
    Filed: { $filed }
    Nature: { $nature }{ $final ->
        [yes] { "" }
       *[no] { " " }(provisional)
    } · { $case }
    Severity: { $severity }{ $confirmed ->
        [yes] { " " }(confirmed)
        [needless] { "" }
       *[no] { " " }(to be confirmed by a supervisor)
    }. { $why }{ $grounded ->
        [yes] { " " }({ $ground })
       *[no] { "" }
    }
    With: { $department } · { $holder }{ $promised ->
        [yes] { "" }
            Promise: { $clock } { $due }
       *[no] { "" }
    }{ $overtime ->
        [yes] { "" }
            More time asked for, until { $until }; not decided yet
       *[no] { "" }
    }{ $paused ->
        [yes] { "" }
            On hold: { $reason }; goes on by { $again }
       *[no] { "" }
    }{ $parked ->
        [yes] { "" }
            Cannot be handled for now: { $note }; reviewed { $again }
       *[no] { "" }
    }{ $more ->
        [0] { "" }
       *[other] { "" }
            Added ({ $more }):
            { $later }
    }{ $reopened ->
        [0] { "" }
       *[other] { "" }
            Reopened: { $reopened }
    }{ $urged ->
        [yes] { "" }
            The resident has urged
       *[no] { "" }
    }{ $done ->
        [yes] { "" }
            Result: { $result }
       *[no] { "" }
    }{ $lacks ->
        [yes] { "" }
            Before closing: { $next }
       *[no] { "" }
    }
# $complaint which complaint, $house house
visit-card =
    FOLLOW-UP · { $number } · complaint { $complaint } · { $state }
    Why: { $why }
    Contact: { $house } { $who }{ $promised ->
        [yes] { "" }
            By { $due } at the latest
       *[no] { "" }
    }{ $agreed ->
        [yes] { "" }
            A call is agreed for { $at }
       *[no] { "" }
    }
    With: { $holder }{ $done ->
        [yes] { "" }
            Result: { $result }
       *[no] { "" }
    }
complaint-state-verified = verified, to be closed
clock-settle = settling it
card-taken = { $number } has been taken up by a colleague.
holder-unsigned = not signed for yet

case-is-undecided = case not decided yet
case-is-asked = a supervisor has been asked
case-is-opened = case opened
case-is-explained = no case, explained
case-ground-on-site = somebody must go there
case-ground-found-by-us = we found it ourselves
case-ground-worth-following = worth following up
case-ground-emergency = a call for help
case-ground-outside-duty = outside our duty, help to find out
ground-none = none given
ground-broken-promise = a promised service was not given
ground-loss-or-injury = heavy loss or injury
ground-one-month = not settled within a month
why-none = No reason given

next-none = none
next-case-not-open = open a case
next-not-confirmed = a supervisor must confirm the severity
next-not-handled = result of the handling
next-form-not-back = return of the Customer Complaint Form (《客户投诉意见表》)
next-result-not-told = tell the resident the result
next-further-problem-open = make the further problem a ticket of its own
next-not-verified = verification by a colleague who did not handle it
next-corrective-missing = cause and corrective action
next-not-agreed = agreement of the person in charge

visit-why-silence = the resident has not answered
visit-why-unreachable = there is no chat to ask in
visit-why-unsolved = the resident says that it is not solved
visit-why-bad-score = low score
visit-why-grievance = the resident has a new grievance

## Buttons

action-sign-for = Sign for it
action-open-case = Open a case
action-explain = No case, explained
action-ask-superior = Ask supervisor
action-set-severity = Severity
action-set-nature = Nature
action-set-content = Sort
action-park = Cannot be handled
action-further = Further problem
action-link = Relate
action-confirm = Confirm severity
action-plan = Plan
action-overtime = Ask for more time
action-grant = Grant more time
action-deny = Do not grant
action-return-form = Return the form
action-corrective = Corrective action
action-verify = Verify
action-agree = Agree to close
action-close = Close
action-close-stuck = Agree to close
action-visited = Followed up
action-appoint = Agree a time

choice-of-severity = { $number }: how severe is it?
choice-of-nature = { $number }: what is its nature?
choice-of-category = { $number }: which category is it?
choice-of-case-ground = { $number }: on which ground is the case opened?

## Words that are needed

ask-words-explain = { $number }: please write how it was explained and whether the resident accepts it. The resident will read it.
ask-words-set-severity = { $number }: please write the reason for the lower severity.
ask-words-plan = { $number }: please write the plan. The resident will read it.
ask-words-overtime = { $number }: please write the new date and the reason, such as “28 November 18:00 waiting for parts”.
ask-words-why-later = { $number }: the date is noted. Please write the reason.
ask-words-deny = { $number }: please write why it is not granted.
ask-words-park = { $number }: please write why it cannot be handled for now.
ask-words-further = { $number }: please write which further problem was found.
ask-words-set-accused = { $number }: please write whom the complaint is about, by name or department.
ask-words-return-form = { $number }: please write how it was handled. It goes into the Customer Complaint Form (《客户投诉意见表》).
ask-words-corrective = { $number }: please write three lines: cause, action, by when.
ask-words-verify = { $number }: please write how it was verified and on what evidence.
ask-words-close-stuck = { $number }: please write why you agree to close it. The resident will read it.
ask-words-visited = { $number }: please write what the resident said.
ask-words-appoint = { $number }: please write the time agreed, such as “tomorrow 3 pm”.

## What cannot be done, and what to do instead

confined = { $number } is not open to you; the next level up sees to it.
decision-by-button = { $number } waits for your decision: please press a button, or reply “yes” or “no”. To speak to the resident, reply to the card of the ticket.
assignee-is-accused = { $number } concerns this colleague: please give it to somebody else.
transfer-confined = { $number } is confidential and cannot go to another department; nothing was changed. For somebody else to handle it, a supervisor assigns it to a colleague who may see it; what concerns another department becomes a ticket of its own, joined with “link”.
visit-of-the-centre = { $number } is a follow-up visit: please give it to somebody of the service centre.
words-needed-set-severity = { $number }: please give the reason for the lower severity.
words-needed-deny = { $number }: please give the reason for refusing.
words-needed-appoint = { $number }: please write the time that is agreed.
words-needed-corrective = { $number }: please write three lines: cause, measure, by when.
judged-by-the-centre = The nature and category of { $number } are for the customer service centre to set.
nature-needed = { $number }: please choose a nature: valid, asks for help, consults or vents.
content-needed = { $number }: please choose a category: equipment, service attitude, service quality or sudden event.
severity-needed = { $number }: please choose a severity: minor, important or major.
severity-by-the-month = { $number } has not been settled within a month. By the rules it is major and cannot be lowered.
case-open-already = { $number } is an open case already. Please follow it to the end, then close it.
case-is-decided = { $number }: { $case }. There is no need to ask again.
nobody-above = { $number }: nobody is above you. Please decide yourself: “Open a case” or “No case, explained”.
case-ground-needed = { $number }: please choose a ground for opening the case.
case-not-open = { $number } is not an open case yet. Please open one first, or write how it was explained.
overtime-by-the-holder = { $number }: more time is asked for by whoever has it or by a supervisor; nothing was changed.
overtime-waits = { $number }: a request for more time already waits for a decision.
overtime-date-needed = { $number }: please write until which day.
overtime-date-too-early = { $number }: the new date must be later than { $due }.
overtime-date-too-late = { $number }: more time can be granted until { $due } at the latest.
overtime-none = { $number }: no request for more time waits for a decision.
overtime-not-your-own = { $number }: you asked for the time or handle it yourself; the next level up decides.
appointment-too-late = { $number }: a call can be agreed for { $due } at the latest.
accused-set = { $number }: whom it is about has been corrected. The card is now with those who may see it.
accused-not-named = { $number }: that names nobody. Please write a member’s name or staff number, a department, “supervisor” or “manager”.
link-number-needed = { $number }: please write the number of the other ticket, such as “relate { $number } 413”.
link-no-case = { $number }: { $other } cannot be related. Please file the further problem as a repair, or as a complaint with an open case, and write that number.
pause-used-up = { $number }: the time on hold is used up. If more time is needed, please ask for it, such as “overtime { $number } 28 November 18:00 waiting for parts”.
form-is-back = { $number }: the complaint form has been returned already.
form-not-back = { $number }: the complaint form has not been returned yet. Please return it first.
verifier-is-doer = You handled { $number } yourself. Please ask a colleague to verify it.
verified-by-the-resident = You handled { $number } yourself and no colleague may see it: it counts as verified when the resident says in the follow-up that it is solved, and can be closed then. If they do not answer, please telephone and write down what they said.
please-verify = { $number }: the form is back. Result: { $result }. Whoever handled it cannot verify it: please verify it and write down how.
verifier-of-the-centre = { $number } is for a colleague of the customer service centre to verify.
agreement-not-needed = { $number } is not a major complaint and needs no agreement of the person in charge.
verified-already = { $number } has been verified already.
not-confirmed = The severity of { $number } has not been confirmed yet. A supervisor must confirm it first.
not-verified = { $number } has not been verified yet. A colleague who did not handle it must verify it first and write the evidence.
not-handled = { $number } has no result yet and cannot be closed.
result-not-told = { $number }: the resident has not been told the result yet. Please telephone, then press “Telephoned”.
complaint-is-anonymous = { $number }: the resident wished to stay anonymous. Please let the service centre contact them.
further-problem-open = { $number } still has a further problem: { $words }. Please file it as a ticket of its own, then give its number with “relate”.
corrective-missing = { $number } still lacks cause, corrective action and date. Please write them first.
not-agreed = { $number } is a major complaint. It can be closed only when the person in charge agrees.
not-parked = { $number } is not on record as impossible to handle.
not-reviewed = { $number } can be closed only at the quarterly review on { $due }.
# $act what was done, $state state
case-noted = { $number }: “{ $act }” is noted. Now: { $state }.
case-not-possible-now = { $number } is now: { $state }. That cannot be done yet or any more. Send “show { $number }” to see what can.
not-in-this-room = { $number } is not for this group. Please send that in your private chat.
department-signs = { $number } is for the head of the department complained about to sign for.

## Notes in the room and in private

# $why reason
please-confirm-severity = { $number }: severity for now: { $severity }. { $why }. Please confirm it, and the complaint is passed on.
form-dispatched =
    Customer Complaint Form (《客户投诉意见表》) { $number } is here. Please sign for it.
    What: { $words }
please-return-form = { $number }: please return the Customer Complaint Form (《客户投诉意见表》) today and write how it was handled.
today-target = { $number }: minor complaints are to be settled the same day. Please see to it before you leave today and write the result.
room-upgraded = { $number } was not settled within a month. It is now a major complaint and goes to the general manager.
room-retracted = { $number }: the resident has withdrawn the complaint. The record is kept.
# $words what was told, $by the limit
complaint-filed-for-you = Our staff have filed complaint { $number } for you: { $words }. We will settle it by { $by } at the latest and tell you the result here the same day.
complain-what = Please write the house and the complaint, such as “/complaint 3-2-501 lift not mended for three days”. The caller’s number may stand in it.
room-complaint-filed = { $number }: the complaint is filed. It is to be settled by { $by }.
# $until new date
overtime-granted = { $number }: more time is granted until { $until }; the resident has been told.
overtime-denied = { $number }: more time is not granted. Reason: { $words }. The limit is still { $by }.
# $complaint which complaint
please-visit = { $number }: please telephone to follow up complaint { $complaint }. Why: { $why }.

## Alerts

alert-major =
    MAJOR COMPLAINT · { $number } { $category } · { $place }{ $grounded ->
        [yes] { "" }
            Ground: { $why }
       *[no] { "" }
    }
    What: { $words }
    To be settled by { $due }. The general manager supervises it; would the manager please call the departments together and give a plan within three working days, and send “plan { $number } …” when it is written.
    Reply to this message to answer the resident.
alert-forwarded =
    PASSED ON · { $number } complaint ({ $severity }), { $category } · { $place }
    What: { $words }
    To be settled by { $due }. Please acknowledge and begin the handling.
alert-case-asked =
    CASE OR NOT? · { $number } { $category } · { $place }
    What: { $words }
    Please decide whether to open a case.
# $holder who asks, $reason reason, $until new date
alert-overtime =
    MORE TIME ASKED FOR · { $number } complaint ({ $severity }), { $category }
    Limit: { $due }
    Asked by: { $holder }
    Reason: { $reason }
    New date: { $until }
    Please decide.
# $result what was done, $evidence how it was verified
alert-closing =
    PLEASE AGREE TO CLOSE · { $number } major complaint, { $category }
    Result: { $result }
    Verified: { $evidence }
alert-review =
    QUARTERLY REVIEW · { $number } { $category } · { $place }
    What: { $words }
    Why it cannot be handled: { $reason }
    Please decide: agree to close, or go on.
alert-press =
    PRESS ENQUIRY · { $number }
    What: { $words }
    Please answer it yourself: a reply to this message is passed on to them.
alert-talk =
    A RESIDENT ASKS FOR A PERSON · { $number }
    They also have a complaint that is for your level only, so this is in no room.
    What: { $words }
    Please answer within ten minutes: a reply to this message is passed on to them.

## Promises

clock-dispatch = signing for it
clock-check = deciding on a case
clock-forward = passing it on
clock-plan = the plan
clock-form-back = returning the form
clock-notify = telling the result
clock-visit = the follow-up
clock-call = the call back
clock-close = checking and closing it
closing-settled = verified and closed
closing-explained = no case, explained
closing-stuck = closed after review
closing-visited = followed up
pause-stuck = cannot be handled for now
category-visit = follow-up
category-press = press enquiry
clock-submit = handing in the monthly summary
category-monthly-report = monthly summary

## Figures

# $since, $until from and to, $received received, $cases opened as cases, $closed closed, $open open, $late limits missed, $repeated share repeated, $visited share followed up within three days,
# $severities, $contents, $natures, $departments how many of each
report-weekly =
    Complaints of the week, { $since } to { $until }
    Received { $received } · cases opened { $cases } · closed { $closed } · open { $open }
    Severity: { $severities }
    Content: { $contents }
    Nature: { $natures }
    Department: { $departments }
    Limits missed { $late } · repeated { $repeated } · followed up within three days { $visited }
report-monthly =
    Monthly Summary of Complaints (《投诉记录月总结表》) in brief, { $since } to { $until }
    Received { $received } · cases opened { $cases } · closed { $closed } · open { $open }
    Severity: { $severities }
    Content: { $contents }
    Nature: { $natures }
    Department: { $departments }
    Limits missed { $late } · repeated { $repeated } · followed up within three days { $visited }
    To open the form, send “forms” and the month.
rate-none = none yet
# $month month
monthly-task = Please check the Monthly Summary of Complaints (《投诉记录月总结表》) of { $month }, then press “End” to hand it to the manager.
month-not-read = The month “{ $words }” could not be read. Please write it like 2026-11.
# $count how many, $rows the rows
list-inspect =
    { $count ->
        [0] There are no complaints of the last thirty days to look into.
       *[other]
            Complaints to look into: { $count }
            { $rows }
    }
