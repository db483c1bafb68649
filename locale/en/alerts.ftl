### Reminders, late tickets, alerts; and what residents hear when a limit has passed.
### $number number, $clock promise, $due due time, $place place, $words what the resident wrote, $category category

## Alerts: somebody must press “Acknowledge”

alert-late =
    LATE · { $number } { $category } · { $place }
    The promise ({ $clock }) was due { $due } and has passed.
    What: { $words }
    Please acknowledge and follow it up.
alert-emergency =
    EMERGENCY · { $number } { $category } · { $place }
    What: { $words }
    Please take it at once, and acknowledge.
alert-reopened =
    REOPENED AGAIN · { $number } { $category } · { $place }
    The resident says for the second time that it is not solved. Please take it up as supervisor.
    What: { $words }
alert-bad-score =
    LOW SCORE · { $number } · { $place }
    Score: { $words }
    Please follow it up as supervisor.
# $holder who acknowledged
alert-acknowledged = { $number }: acknowledged by { $holder }.
alert-acknowledged-already = { $number } was already acknowledged by { $holder }, thank you.
alert-not-yours = The alert about { $number } is for the supervisor on duty to acknowledge.

## Reminders

remind-clock = { $number }: the promise ({ $clock }) is due { $due }. Please keep an eye on it.
late-clock = { $number }: the promise ({ $clock }) was due { $due }. Please follow it up at once.
remind-update = { $number }: the resident has heard nothing for a day. Please reply to the card to tell them.
still-on-it = { $number }: are you still on it? Please press “Still on it”, or put it back for a colleague.
still-noted = { $number }: noted, you are still on it.
forgotten = { $number }: whoever had it did not answer, so it is back in the room. Please see to it.
pause-over = { $number }: the hold is over and the clocks run again. Please go on.
please-telephone = { $number } ({ $category }, { $place }): the resident has not confirmed. Please telephone, then use “Close by phone” and write what they said.
# $department department, $words reason
transferred-again = { $number }: handed over for the second time, now to { $department }. Reason: { $words }. Please watch that nobody passes it on for nothing.
assigned-to-you = { $number } has been given to you. Please see to it.
# $words what the resident wrote
holder-reopened = { $number }: the resident says it is not solved. Please see to it again. Reason: { $words }
holder-cancelled = { $number }: the resident has cancelled, you need not go.

## What residents hear

# $by new time, $promise what is promised
late-new-time = { $promise ->
    [reply] { $number }: we will answer you here by { $by }.
    [plan] { $number }: we will tell you our plan here by { $by }.
    [resolve] { $number }: we will have it settled by { $by } and tell you here.
    [call] { $number }: we will call you back by { $by }.
   *[other] { $number }: we will see to it by { $by } and tell you here.
}
# $state state
still-working = { $number } at present: { $state }. We are following it and will tell you as soon as there is news.
