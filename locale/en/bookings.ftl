### The club: my bookings, the reminder, a place off the waitlist, another time, points and member cards.
### Here $number is a booking's number (such as B-0413) or a ticket's, $place the facility (and which room), $when the time.

## Menu

choice-menu-booking = Book a facility
choice-menu-bookings = My bookings

## Single words

booking-state-requested = awaiting confirmation
booking-state-waiting = on the waitlist
booking-state-offered = a place is free, awaiting your answer
booking-state-booked = booked
booking-state-arrived = arrived
booking-state-done = finished
booking-state-cancelled = cancelled
booking-state-refused = could not be arranged
booking-state-no-show = not attended
booking-state-closed = cancelled by a closure
booking-state-lapsed = waitlist ended
# $facility facility, $space which room
booking-place = { $facility }, { $space }
# $adults how many adults, $children how many children
booking-party = { $children ->
        [0] { $adults ->
            [one] { $adults } person
           *[other] { $adults } people
        }
       *[other] { $adults ->
            [one] { $adults } adult
           *[other] { $adults } adults
        }, { $children ->
            [one] { $children } child
           *[other] { $children } children
        }
    }

## My bookings

# $count how many
my-bookings = { $count ->
        [0] You have no bookings at the moment. Please choose:
       *[other] Here are your bookings. Choose one, or write its number, to see it or change it.
    }
my-bookings-none = You have no bookings at the moment. If you would like to book, please choose below.
my-booking-not-found = Would you please check the booking number once more? I cannot find it among your bookings.
# $number booking number, $place where, $when time, $state how it stands
choice-booking = { $number } { $place } { $when } ({ $state })
choice-my-bookings = My bookings
choice-my-points = Penalty points
choice-my-cards = My member cards
choice-book-another = New booking

# $state how it stands, $people how many, $lines sums, a note, and what comes next
my-booking =
    { $number } { $place }
    Status: { $state }
    Time: { $when }
    Party: { $people }
    { $lines }
# they wished to cancel it, and are there; the same values as my-booking
my-booking-begun =
    You have arrived already, so { $number } cannot be cancelled any more. When you leave, please choose “The bill, please”.
    { $number } { $place }
    Status: { $state }
    Time: { $when }
    Party: { $people }
    { $lines }
# $amount how many yuan
my-booking-bill = Bill: CNY { $amount }
my-booking-price = Price: CNY { $amount }
my-booking-deposit = Deposit: CNY { $amount }, returned when you leave
# $reason a note of staff
my-booking-reason = Note: { $reason }
# $by until when
my-booking-next-requested = Our staff answer you by { $by }.
my-booking-next-waiting = When a place comes free, we tell you here.
my-booking-next-offered = The place is kept for you until { $by }.
my-booking-next-booked = You can cancel or move it free of charge until { $by }.
# $points how many it costs
my-booking-next-late = The time for cancelling free of charge has passed; cancelling now costs { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.
my-booking-next-begun = Your time has begun, and the desk expects you.
my-booking-next-arrived = Have a pleasant time.
my-booking-next-over = This booking has ended.
choice-booking-take = Take the place
choice-booking-decline = No, thank you
choice-booking-here = I am here
choice-booking-order = Order something
choice-booking-bill = The bill, please
choice-booking-extend = Stay longer
choice-booking-move = Change the time
choice-booking-cancel = Cancel the booking
choice-booking-leave = Leave the waitlist
choice-booking-nothing = Nothing, thank you

## Arriving and cancelling

# $arrived whether they may go straight in (yes) or are received at the desk (no)
my-booking-here = { $arrived ->
        [yes] You are checked in: { $number }, { $place }. Please go in, and have a pleasant time!
       *[no] The club desk knows that you are here: { $number }, { $place }. Please come to the desk, where our staff will receive you.
    }
my-booking-cancel-sure = Please confirm: shall { $number } ({ $place }, { $when }) be cancelled? Cancelling now costs no points.
my-booking-cancel-late-sure = Please confirm: shall { $number } ({ $place }, { $when }) be cancelled? The time for cancelling free of charge has passed; cancelling now costs { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.
choice-booking-give-up = Yes, cancel it
choice-booking-keep = Keep it
my-booking-cancelled = { $number } ({ $place }, { $when }) is cancelled. You are welcome to book again.
my-booking-cancelled-late = { $number } ({ $place }, { $when }) is cancelled, at { $points ->
        [one] { $points } point
       *[other] { $points } points
    }. If you have a question about that, please appeal under “My bookings”.
my-booking-rules =
    Please note:
    { $rules }
# $deposit whether there is a deposit (yes / no)
my-booking-bill-asked = The club desk knows that you would like to check out: { $number } { $place }. Please come to the desk{ $deposit ->
        [yes] ; your deposit is returned to you there
       *[no] {""}
    }.
# $opens from when they may come in
my-booking-not-yet-order = You may come in for { $number } ({ $place }, { $when }) from { $opens }; you can order here from then on.
my-booking-not-yet-bill = Your arrival for { $number } ({ $place }, { $when }) has not been registered yet, so there is nothing to pay at present.
my-booking-fine = Very well, thank you. Please check out at the desk when you leave.
# to the desk
my-booking-room-bill = The guests of { $number } ({ $place }) would like to check out: please press finish when they leave.

## Staying longer and ordering

my-booking-extend = { $number }, { $place }: until when would you like to stay?
# $until until when
choice-extend-until = Until { $until }
my-booking-extended = Extended: { $number }, { $place }, until { $until }.
my-booking-extend-taken = I am sorry, somebody has just booked that time.
my-booking-no-longer = We are sorry, this booking cannot be extended: the time after it is booked, or the facility closes then.
# $goods what there is, $any whether something was named (yes / no), $ordered what
my-booking-order = { $any ->
        [yes] Your order: { $ordered }{ $priced ->
                [yes] {""}, CNY { $sum } in all
               *[no] {""}
            }. Choose or write whatever else you would like; when it is complete, choose “Send the order”.
       *[no] What would you like? Choose from the list, or write it:
    }
    { $goods }
# $name what it is, $price its price
my-booking-good = { $name }: CNY { $price }
choice-good = { $name } CNY { $price }
choice-order-send = Send the order
# $most how many things at the most
my-booking-order-full = One order takes at most { $most } things. Please send it first, and then order the rest.
# to the desk: for which booking, where to, until when the guests are there
my-booking-order-place = { $number } { $place }, until { $until }
# $ordered what was ordered, $number ticket number, $reply_by when the desk answers at the latest
# $priced whether everything has a price (yes / no), $sum how many yuan in all
my-booking-ordered = Ordered: { $ordered }{ $priced ->
        [yes] {""}, CNY { $sum } in all
       *[no] {""}
    }. Number { $number }; the club desk answers you by { $reply_by }.

## Points and member cards

# $count points now, $limit at how many booking is suspended, $blocked whether it is (yes / no), $until for how long, $lines each of them
my-points =
    Your household has { $count ->
        [one] { $count } penalty point
       *[other] { $count } penalty points
    }. { $blocked ->
        [yes] You cannot book before { $until }.
       *[no] With { $limit } points, booking is suspended.
    }
    { $lines }
# $booking booking number, $points how many, $at since when, $until when they expire
my-points-line = { $booking }: { $points ->
        [one] { $points } point
       *[other] { $points } points
    } on { $at }, expiring { $until }
choice-points-appeal = Appeal
my-points-appeal = Please write what happened, and our staff will look at it again.
# $number ticket number, $reply_by when staff answer at the latest
my-points-appealed = Your appeal is registered under { $number }. Our staff answer you by { $reply_by }.
my-points-appeal-over = Your appeal { $number } has been decided and is closed.
# $cards the cards
my-card =
    Your member cards:
    { $cards }
# $facility facility, $card number, $holder whose, $until valid until, $valid whether it is valid now (yes / no)
my-card-line = { $facility } { $card } ({ $holder }), { $valid ->
        [yes] valid until { $until }
       *[no] not valid now; its last day is { $until }
    }
my-card-none = Your household has no member card. You can get one at the club desk, or call { $phone }.

## Reminder

# $people how many, $late whether cancelling now costs points (yes / no), $points how many
coming-ask =
    { $named ->
        [yes] Hello, { $name }!
       *[no] Hello!
    } A reminder of your booking:
    { $number } { $place }
    Time: { $when }
    Party: { $people }
    { $late ->
        [yes] The time for cancelling free of charge has passed; cancelling now costs { $points ->
            [one] { $points } point
           *[other] { $points } points
        }.
       *[no] If you cannot come, please tell us now, so that a neighbour can have the time.
    }
choice-coming-ok = I will be there
choice-coming-here = I am here
choice-coming-cancel = I cannot come: cancel
coming-expected = Thank you. { $place } is ready for you, { $when }. When you arrive, please choose “I am here”.
coming-kept = Your booking stays as it is. To cancel it, please say “cancel my booking”.

## A place off the waitlist

# $people how many, $by until when it is kept
place-offer-ask =
    A place has come free at the time you are waiting for:
    { $number } { $place }
    Time: { $when }
    Party: { $people }
    It is kept for you until { $by }. Would you like it?
choice-offer-take = Yes, please book it
choice-offer-decline = No, thank you
place-offer-taken = It is booked for you: { $number }, { $place }, { $when }.
place-offer-asked = Your answer is noted: { $number }, { $place }, { $when }. Our staff have to confirm it; we tell you here when they have.
place-offer-declined = Very well, the place of { $number } goes to the next in line. I am here whenever you need me.
place-offer-over = I am sorry, this place ({ $number }, { $place }, { $when }) is no longer kept.
place-offer-open = The place is still kept for you. Please choose above whether you would like it.

## Another time

rebook-ask = { $number } ({ $place }, { $when }) could not take place. These are the nearest free times. Which would you like instead?
rebook-none-near = { $number } ({ $place }, { $when }) could not take place, and the days around it are full. Would you like to see other times?
# $when time
choice-rebook-at = { $when }
choice-rebook-other = Other times
choice-rebook-no = No, thank you
rebook-declined = Very well. I am here whenever you would like to book again.

## What the club has

# $lines one line each
answer-club =
    The club has:
    { $lines }
    For the hours, prices and rules of one of them, write its name; for your member card, write “my member card”.
# $facility which, $today whether it is open today
answer-club-line = { $facility }: { $today }
