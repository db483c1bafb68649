### The club: why a booking was refused

# $count how many rules, $rules a line for each
booking-broken =
    { $count ->
        [1] This cannot be booked as it stands:
       *[other] This cannot be booked as it stands, for these reasons:
    }
    { $rules }
booking-taken = I am sorry, that time has just been taken.
booking-facility-gone = I am sorry, this facility does not take bookings now. If you would like help, please call { $phone }.
booking-waiting-already = Your household is already waiting for that time; we will tell you here when a place comes free.
booking-wait-closed = { $facility } is closed at that time, so no place can come free. You are welcome to choose another time.
# $count how many at most
booking-wait-enough = Your household is already waiting for { $count } times at { $facility }; so many are possible at once. To wait for another time, please give up one of them under “my bookings”.
booking-not-found = Would you please check the booking number once more? I cannot find that booking.
booking-home-gone = That home is not registered to you now, so it cannot be used for a booking. Please choose the home again, or call { $phone }.
booking-changed-meanwhile = Booking { $number } has just been changed; please look at how it stands now.
# $end when it ends now
booking-extend-taken = I am sorry, the time after booking { $number } is taken; please finish by { $end }.
booking-order-over = Nothing can be ordered for booking { $number } now. If you would like help, please call { $phone }.

## The club: what residents are told when somebody else has acted; $place where, $when the time

booking-told-agreed =
    Your booking { $number } is confirmed:
    { $place }
    { $when }
    We look forward to seeing you.
# $reason why
booking-told-refused = Your request { $number } ({ $place }, { $when }) could not be arranged. { $reason }
booking-told-unanswered = We are sorry: your request { $number } ({ $place }, { $when }) was not answered in time. It has been cancelled and costs you nothing. If you would like help, please call { $phone }.
booking-told-moved =
    Your booking { $number } has been moved to:
    { $place }
    { $when }
booking-told-moved-asks =
    Your booking { $number } has been moved and now waits for our agreement; you will read the answer here by { $due }:
    { $place }
    { $when }
booking-told-extended = Your booking { $number } ({ $place }) has been extended: { $when }.
# $reason why
booking-told-cancelled-by-house = We have had to cancel your booking { $number } ({ $place }, { $when }). It costs you neither money nor points. { $reason }
booking-told-cancelled-at-home = Your household's booking { $number } ({ $place }, { $when }) has been cancelled by one of your family.
# $reason why
booking-told-closed = { $place } will be closed at the time you booked ({ $when }). Your booking { $number } has been cancelled and costs you nothing. { $reason }
# $reason why
booking-told-wait-closed = { $place } will be closed at the time you were waiting for ({ $when }), so your place on the waitlist, { $number }, has ended. { $reason }
# $words as staff wrote it
booking-told-reason = The reason: { $words }
booking-told-no-reason = We apologise for the inconvenience.
# $points what it cost, $total what they have by now
booking-told-no-show =
    You were expected at { $place } ({ $when }). The time for which booking { $number } was kept has passed, and the place has been released.{ $points ->
        [0] { "" }
       *[other] { "" }
        By the rules this counts { $points } points; your household now has { $total }.
    }
    If you were in fact there, please tell us or call { $phone }.
booking-told-unmet = You told us that you are here for { $number } ({ $place }, { $when }), but the desk has not been able to find you, so the place has been given free. It costs you no points. If you are here, please come to the desk.
# $until until when
booking-told-blocked = Your household has reached the limit of points; it can book again from { $until }. If you do not agree, please appeal under “my bookings” and our staff will answer you.
booking-told-points-lifted = The points for booking { $number } have been taken back.
# $deposited whether a deposit was taken (yes / no), $deposit how much
booking-told-slip =
    Timed slip { $number }: { $place }
    Time: { $when }{ $deposited ->
        [yes] { "" }
            Deposit: CNY { $deposit } received; please count it when you get it back on leaving
       *[no] { "" }
    }
booking-told-moved-out = Your moving out is on record, so booking { $number } ({ $place }, { $when }) has been cancelled. It costs you neither money nor points.
# $amount what it costs, $deposit what is given back
booking-told-bill =
    { $charged ->
        [yes] The bill for booking { $number }: CNY { $amount }.
       *[no] Booking { $number } has ended; there is nothing to pay.
    }{ $returned ->
        [yes] { "" }
            Please receive and count your deposit of CNY { $deposit } at the desk.
       *[no] { "" }
    }
# $longer whether the time after it is free (yes / no)
booking-told-time-up =
    Hello, the time of booking { $number } ({ $place }, { $when }) is up. { $longer ->
        [yes] If you would like to stay on, please choose “Stay longer”.
       *[no] The time after yours is taken; please settle at the desk.
    }
choice-time-up-ok = All right
booking-told-offer-lapsed = We had no answer to the place kept for you ({ $number }, { $place }, { $when }), so it is kept no longer. You are welcome to book again at any time.
booking-told-waited-in-vain = We are sorry: nothing came free at { $place } ({ $when }), so your place on the waitlist, { $number }, has ended. You are welcome to book another time.

## The club: short lines under the card in the desk's room

# $due until when it should be answered
booking-room-answer-half = { $number } still waits for an answer; please answer the resident by { $due } ({ $place }, { $when }).
# $due until when it should have been answered
booking-room-answer-due = { $number } should have been answered by { $due } and has not been ({ $place }, { $when }). Please do so now.
booking-room-soon = Guests are about to come: { $number } { $place }, { $when }, { $people } people. Please have everything ready.
booking-room-plan = Please draw up the plan for { $number } ({ $place }, { $when }, { $people } people) and agree it with the resident.
booking-room-patrol = Please look in at { $place } ({ $number }): see that everything is in order, and what the guests need.
booking-room-time-up = The time of { $number } { $place } ({ $when }) is up: please settle the bill, or extend it.
booking-room-forgotten = The time of { $number } ({ $place }, { $when }) is long over, and neither a bill nor a no-show has been entered. Please check and enter it.
booking-room-left =
    Nobody has entered how { $number } ({ $place }, { $when }) ended; it has been closed without a bill.{ $deposited ->
        [yes] { " " }A deposit of CNY { $deposit } was taken: please check that it has been given back.
       *[no] { "" }
    }
booking-room-here = The guests of { $number } say that they are at { $place }: please welcome them and press arrived.
booking-room-unmet = The guests of { $number } ({ $place }, { $when }) said that they are here and have not been entered. Please look for them and press arrived or did not come; at { $due } the place becomes free, without points.
booking-room-cancelled = The resident has cancelled { $number } ({ $place }, { $when }).
booking-room-lost = The place of { $number } ({ $place }, { $when }) can no longer be booked: the booking has been cancelled. Please check the estate file and, if it is wrong, telephone the resident.
booking-room-unseen = This system was down when the guests of { $number } ({ $place }, { $when }) were due, so no absence and no points were entered. Please check whether they came, and enter arrived or did not come.
booking-room-moved-out = The resident of { $number } ({ $place }, { $when }) has moved out: the booking has been cancelled and the place is free.
booking-room-moved = The resident has moved { $number } to { $place }, { $when }.
booking-room-extended = The guests of { $number } stay longer: { $place }, { $when }.
booking-room-moved-asks = The resident has moved { $number } to { $place }, { $when }. Please agree to it anew, or refuse it, by { $due }.
# $reach their phone, $state how it stands
booking-room-unreachable = Messages about { $number } ({ $place }, { $when }) do not reach the resident; please telephone: { $house } { $reach }. It stands like this: { $state }. Then press “Telephoned”.
category-club-order = club order
category-club-points = appeal about club points
# what staff owe an answer to
booking-task-answer = Request { $number } ({ $place }, { $when }, { $people } people) waits for the desk to agree or refuse.
category-club-request = club request
