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
# $label item
club-line-missing = { $label }: not asked yet
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

## Words that are needed: reply to this message

club-ask-arrive = { $number }: please reply to this message with the number of the locker. Where none is used, write “none”.
club-ask-early = { club-ask-arrive }
club-ask-refuse = { $number }: please reply to this message with the reason; the resident will read it.
club-ask-cancel = { $number }: please reply to this message with the reason for the cancellation; the resident will read it.
club-ask-reply = { $number }: please reply to this message with your words for the resident.
club-ask-note = { $number }: please reply to this message with your note. Notes stay inside; the resident does not see them.
club-ask-details = { $number }: please reply to this message with what the guest wants, as “item: words”.
club-ask-extend = { $number }: please choose how much longer.
# $minutes minutes
club-choice-minutes = { $minutes } minutes

## When it cannot be done

club-booking-not-found = Booking { $number } was not found. Please check the number.
club-not-your-desk = This facility is run by another department's desk; nothing has changed.
club-not-in-this-room = Please do this in the group of the desk that runs the facility, or in private.
club-facility-gone = The facility of { $number } is no longer in the estate's configuration; the booking can only be cancelled.
club-card-changed = { $number } has changed. Please go by the newest card.
club-no-such-act = { $number } is a booking; that cannot be done with it. You can use: checkin, bill, stay, noshow, approve, deny, cancel, move, note, phone, show.
club-extra-words = “{ $words }” does not belong behind { $number }; nothing has changed.
# $member who was first
club-already = { $number } was already handled by { $member }. It now stands at: { $state }.
club-by-resident = the resident
club-by-house = the system
club-not-now = { $number } now stands at: { $state }. That cannot be done.
club-no-extension = { $number } cannot be extended: the time after it is booked, or it closes then.
club-no-card = { $number }: no valid member card for { $facility } was found. Please check, then register it with “/card”.
# $cards numbers of cards
club-which-card = { $number }: this household has several valid cards ({ $cards }). Please name the card.
club-nothing-to-waive = { $number } has no points that could be waived.
# $words what was written
club-words-blocked = “{ $words }” cannot be written to a resident; nothing has changed. Please put it in other words.
club-which-facility = Which facility is meant by “{ $words }”? Please write its name.
club-when = { $number }: please write the new time, such as “move { $number } tomorrow 19:00 2 hours”.
# $start start
club-taken = { $facility } has no place left at { $start }. Please choose another time or space.
club-file-how = Please write the home, the facility and the time, such as “/bookfor 3-2-501 chess room tomorrow 19:00 2 hours 4 people”.
club-walk-in-how = Please write the facility and the home or the member card, such as “/entry gym G-0001” or “/entry pool 3-2-501 12”; the locker comes last.
club-shut-now = { $facility } is not open now; nobody can enter.
club-close-how = Please write a time that is not over yet, such as “/close pool today 14:00-18:00 thunderstorm”.
club-close-why = Please write why it closes; residents will read it, such as “/close pool today 14:00-18:00 thunderstorm”.
club-card-how = Please write the home, the facility, the card and a last day that is not over, such as “/card 3-2-501 gym G-0002 2027-06-30”.
# $card number of the card
club-card-taken = Member card { $card } belongs to another household; nothing has changed.
club-no-log = Please name a facility with a daily log, such as “/log pool 27 0.5 7.2”.
club-log-how =
    Please write the log of { $facility } in this order, one figure each:
    { $rows }
club-none = The estate has no facility that can be booked.
# $house home, $words why
club-file-closed = { $house }: { $facility } is closed then ({ $when }; { $words }). Nothing was booked.
# $rows nearest times
club-file-full =
    { $house }: { $facility } is fully booked then ({ $when }). Nothing was booked. The nearest times:
    { $rows }
club-shut-why = { $facility } is closed now ({ $words }); nobody can enter.
# $opens from when they may enter
club-comes-later = Today's booking { $number } of { $house } is for { $when }; they may enter from { $opens }.
# $card number of the card
club-card-unknown = There is no member card { $card } for { $facility }. Please check the number.
# $since $until dates of its validity
club-card-not-valid = Member card { $card } for { $facility } is valid from { $since } to { $until }; it does not count today.
club-card-others = Member card { $card } does not belong to { $house }. Please check.
# $words what was not understood
club-words-left = “{ $words }” was not understood; nothing has changed. Please write only how many people, the card and one locker.
# $locker locker, $other booking that uses it
club-locker-taken = Locker { $locker } is in use by { $other }. Please choose another.
# $booked people booked, $people people who came
club-more-people = { $number } is booked for { $booked } people, not for { $people }; nothing has changed. To let in as many as are booked, leave out the number.
club-late-no-place = The place of { $number } has gone to others. Please try “/entry” to see whether { $facility } has another.
club-open-how = Please name the facility, such as “/open pool”.
# $rows items that can be written
club-details-how =
    Please write “item: words”. The items are:
    { $rows }
club-details-unasked = This facility asks nothing; “{ $words }” was not written down.
club-details-none = { $number } has nothing that could be added.
# $day date
club-broken-card-needed = This household has no member card for { $facility } that is valid on { $day }. Please check, then register it with “/card”.
club-broken-same-time = This resident has booking { $number } at that time ({ $when }).
# $points points, $until when they may book again
club-broken-blocked = This household has { $points } points and may book again from { $until }; a supervisor can waive points (“waive” and the number).

## Short lines of the desk

club-done = { $number }: { $state }.
# $at arrival, $until end, $deposit deposit, $deposited whether there is one, $locker locker, $locked whether there is one
club-slip =
    Timed slip: { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } people
    Arrived: { $at }
    Until: { $until }{ $deposited ->
        [yes] { "" }
            Deposit: please take CNY { $deposit }
       *[no] { "" }
    }{ $locked ->
        [yes] { "" }
            Locker: { $locker }
       *[no] { "" }
    }{ $carded ->
        [yes] { "" }
            Member card: { $card } ({ $holder })
       *[no] { "" }
    }
club-locker-none = none
# $amount amount, $billed whether it is charged, $goods whether there may be orders
club-bill =
    Bill, { $number }{ $billed ->
        [yes] : CNY { $amount }; please count it together with the guest.
       *[no] : free of charge.
    }{ $goods ->
        [yes] { " " }Orders are charged separately.
       *[no] { "" }
    }{ $deposited ->
        [yes] { " " }Please return the deposit of CNY { $deposit }.
       *[no] { "" }
    }{ $locked ->
        [yes] { " " }Please take back the key of locker { $locker }.
       *[no] { "" }
    }
# $until new end
club-extended = { $number }: extended until { $until }.
# $told whether the resident was told, $house home, $who contact
club-waived =
    { $number }: the points are waived. { $told ->
        [yes] The resident has been told.
       *[no] No message reaches the resident; please telephone: { $house } { $who }.
    }
# $amount price, $priced whether there is one
club-filed =
    { $number } is booked: { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }, { $when }, { $people } people{ $priced ->
        [yes] , price CNY { $amount }.
       *[no] .
    }{ $has-missing ->
        [yes] { "" }
            Still to be asked of the guest (add it with “details { $number } item: words”):
            { $missing }
       *[no] { "" }
    }
# where and when it is now
club-moved =
    { $number } has been moved: { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }, { $when }.
# $missing what is not written down yet, $has-missing whether there is any
club-details-kept =
    { $number }: written down.{ $has-missing ->
        [yes] { "" }
            Still missing:
            { $missing }
       *[no] { "" }
    }
# $label item
club-detail-row = { $label }
# $when time
club-near-row = { $when }
club-near-none = none within a few days

## The daily log

# $name measure, $figure figure, $unit unit, $least least, $most most, $outside whether outside, $measured whether it has a unit
club-log-row =
    { $outside ->
        [yes] ✗ { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        } (the estate allows { $least } to { $most })
       *[no] { $name } { $figure }{ $measured ->
            [yes] { " " }{ $unit }
           *[no] { "" }
        }
    }
club-log-name =
    { $measured ->
        [yes] { $name } ({ $unit })
       *[no] { $name }
    }
# $closed whether it was closed, $count bookings cancelled, $more guests who are in and calls to make, $has-more whether there are any
club-log-bad =
    Outside the limits: The log of { $facility } is kept.
    { $rows }
    { $closed ->
        [yes] It is closed for today; cancelled bookings: { $count }. Once a new measurement is within the limits, log it and it opens again.
       *[no] Please deal with it and log it again.
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
club-log-reason = today's routine check did not meet the requirements for opening
# $by opening, $rows what to measure
club-log-due =
    Please log { $facility } before it opens at { $by }, in this order:
    { $rows }
club-log-late =
    Not logged: { $facility } opens at { $by } and nothing has been logged today. Please log it now, in this order:
    { $rows }

## The day's sheet

# $day date, $count bookings, $rows bookings, $tasks to be prepared, $plans plans due, $notices closures and logs, $has-rows $has-tasks $has-plans $has-notices whether there are any
club-sheet =
    Club, { $day }. Bookings: { $count }{ $has-rows ->
        [yes] { "" }
            { $rows }
       *[no] { "" }
    }{ $has-tasks ->
        [yes] { "" }
            To prepare:
            { $tasks }
       *[no] { "" }
    }{ $has-plans ->
        [yes] { "" }
            Plans due today:
            { $plans }
       *[no] { "" }
    }{ $has-notices ->
        [yes] { "" }
            Please note:
            { $notices }
       *[no] { "" }
    }
club-sheet-empty = { $day }: the club has no bookings and nothing to prepare.
# $start $end times, $who contact, $house home
club-sheet-row =
    { $start }-{ $end } { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } people · { $state } · { $who } ({ $house })
club-plan-row = { $number } { $space }: { $when }
# $words reason
club-closure-row = { $facility } ({ $space }) closed { $start }-{ $end }: { $words }
# $by time, $late whether it is over
club-log-due-row =
    { $late ->
        [yes] { $facility }: not logged, was due before { $by }
       *[no] { $facility }: to be logged before { $by }
    }
# $at time, $within whether all lies within the limits
club-log-kept-row =
    { $within ->
        [yes] { $facility }: logged at { $at }
       *[no] { $facility }: logged at { $at }, outside the limits
    }

## Figures and the register

# words that may follow /club
club-word-figures = figures
club-word-register = register
club-word-help = help
# $from $until first and last day
club-figures =
    The club in figures, { $from } to { $until }:
    { $rows }
club-register =
    Register of entries, { $day }: { $count }{ $count ->
        [0] { "" }
       *[other] { "" }
            { $rows }
    }
# $who name, $arrived arrival, $left leaving, $card member card
club-register-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $who } ({ $house }) · { $people } people · in { $arrived } · out { $left } · locker { $locker } · card { $card }
club-in-private = The register names residents; it was sent to you in private.

## What residents hear

club-told-filed =
    Our staff have made a booking for you, { $number }: { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    }, { $when }, { $people } people{ $priced ->
        [yes] , price CNY { $amount }.
       *[no] .
    } To change or cancel it, please write “my bookings” here.

## Help

club-help =
    Short codes of the club (413 is the number of a booking; B-0413 will do, too):
    checkin 413 12 · bill 413 · stay 413 60 · noshow 413
    approve 413 · deny 413 reason · cancel 413 reason · move 413 tomorrow 19:00 2 hours
    reveal 413 · note 413 inside note · show 413 · waive 413
    details 413 layout: round table
    /club · /club tomorrow · /club figures · /club register
    /bookfor 3-2-501 chess room tomorrow 19:00 2 hours 4 people · /entry pool 3-2-501 12
    /close pool today 14:00-18:00 thunderstorm · /open pool
    /log pool 27 0.5 7.2 · /card 3-2-501 gym G-0002 2027-06-30
