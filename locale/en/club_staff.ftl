### The club: cards of bookings in the desk's room, their buttons, answers to short codes, the day's sheet and the log.
### $number number, $facility facility, $space space, $when stretch of time, $people people, $state state, $several whether there are several spaces

## The card

# $rows lines
club-card =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $state }
    Time: { $when }
    People: { $people }
    { $rows }
club-space-any = space not set
club-space-only = the whole place
# $who contact, $house home
club-line-contact = Contact: { $who } ({ $house })
# $adults adults, $children children
club-line-children = Of these: { $adults } adults, { $children } children
# $amount amount
club-line-price = Price: CNY { $amount }
club-line-bill = Bill: CNY { $amount }
# $taken whether it was taken
club-line-deposit =
    { $taken ->
        [yes] Deposit: CNY { $amount }, taken
       *[no] Deposit: CNY { $amount }, to be taken on arrival
    }
# $question what the facility asks, $answer the answer
club-line-answer = { $question } { $answer }
# $due latest time for an answer
club-line-due = Please answer by { $due }
# $at moment
club-line-here = The resident says they are here: { $at }
club-line-arrived = Arrived: { $at }
club-line-left = Left: { $at }
# $locker number of the locker
club-line-locker = Locker: { $locker }
# $card number of the member card
club-line-card = Member card: { $card }
# $words reason
club-line-reason = Reason: { $words }

## States

club-state-requested = waiting for your agreement
club-state-waiting = on the waitlist
club-state-offered = offered from the waitlist
club-state-booked = booked
club-state-arrived = arrived
club-state-done = finished
club-state-cancelled = cancelled
club-state-refused = not agreed to
club-state-no-show = did not come
club-state-closed = cancelled by a closure
club-state-lapsed = lapsed

## Buttons

club-action-agree = Agree
club-action-refuse = Do not agree
club-action-arrive = Arrived
club-action-no-show = Did not come
club-action-cancel = Cancel booking
club-action-finish = Bill and leave
club-action-extend = Extend
