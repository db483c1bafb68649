### Rules of booking the club: why it cannot be booked like this and how it can.

## Lengths of time: $n how many

lasting-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
lasting-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
lasting-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}

## What breaks a rule, one to a line

broken-past = That time is over; please choose a later one.
# $notice how long before at the latest, $earliest the first time that can be booked now
broken-notice = Please book at least { $notice } ahead; the earliest time now is { $earliest }.
# $ahead how long before at the earliest, $latest the last time that can be booked now
broken-ahead = Bookings open { $ahead } ahead; at the moment you can book until { $latest }.
# $least the shortest booking
broken-too-short = A booking lasts at least { $least }.
# $most the longest booking
broken-too-long = A booking lasts { $most } at most; please choose a shorter time.
# $step the step of its length
broken-uneven = Please choose a length in whole steps of { $step }.
# $every between two starts, $start one close by
broken-misaligned = Bookings start every { $every }, for example on { $start }.
# $facility the facility, $day the date
broken-closed-day = { $facility }: closed on { $day }; please choose another day.
# $facility the facility, $hours its opening hours, $last the last start
broken-closed-then = { $facility }: open { $hours }, and the last booking starts on { $last }; please choose a time within these hours.
# $least people
broken-too-few = A booking is for { $least ->
    [one] 1 person
   *[other] { $least } people
} or more.
# $most people
broken-too-many = There is room for { $most ->
    [one] 1 person
   *[other] { $most } people
} at most; please bring fewer or book separately.
# $facility the facility, $age who is younger is a child
broken-no-children = { $facility }: we are sorry that children under { $age } cannot be admitted.
# $age who is younger is a child
broken-child-alone = Children under { $age } need an adult with them; please add at least one adult.
# $each children to one adult, $age who is younger is a child
broken-children-per-adult = One adult may bring { $each ->
    [one] 1 child
   *[other] up to { $each } children
} under { $age }; please add an adult.
# $facility the facility, $limit bookings, $day the date, $numbers what they have booked then
broken-quota-day = { $facility }: a household may book { $limit ->
    [one] once
   *[other] { $limit } times
} a day, and yours already has { $numbers } on { $day }; please choose another day.
# $facility the facility, $limit bookings, $again the first day that is free of this limit
broken-quota-week = { $facility }: a household may book { $limit ->
    [one] once
   *[other] { $limit } times
} a week, and yours has done so for that week; please choose { $again } or later.
# $facility the facility, $limit bookings, $again the first day that is free of this limit
broken-quota-month = { $facility }: a household may book { $limit ->
    [one] once
   *[other] { $limit } times
} a month, and yours has done so for that month; please choose { $again } or later.
# $facility the facility, $limit bookings
broken-quota-open = { $facility }: a household may hold { $limit ->
    [one] 1 booking
   *[other] { $limit } bookings
} ahead at a time; please use or cancel one first.
# $points how many, $until when they can book again
broken-blocked = After missed or late-cancelled bookings your household has { $points ->
    [one] 1 point
   *[other] { $points } points
} and can book again from { $until }. If you see it differently, please call us: { $phone }.
# $facility the facility, $day the date
broken-card-needed = { $facility }: booked with a member card, and your household has none that is valid on { $day }. Cards are issued at the club desk; please call { $phone }.
# $number of the other booking, $facility what it is of, $when its time
broken-same-time = You have already booked at that time: { $facility }, { $number }, { $when }; please choose another time, or cancel that booking first.

## What cannot be done now

# $number of the booking, $state how it stands
booking-not-possible-now = Booking { $number } is now: { $state }. This cannot be done from there.
# $number of the booking, $points what it costs, $until when it could be cancelled free
booking-cancel-late = Booking { $number } could be cancelled free of points until { $until }. Cancelling now costs { $points ->
    [one] 1 point
   *[other] { $points } points
}. Would you still like to cancel it?
# $number of the booking
booking-refuse-words = Please write why booking { $number } is not agreed to; the resident will read it.
# $number of the booking, $end when it ends now
booking-extend-end = Booking { $number } lasts until { $end }; please choose a later end.
# $number of the booking, $start when it began
booking-begun = Booking { $number } began on { $start } and can no longer be changed in this way.
# $number of the booking, $until when it could be moved
booking-move-late = Booking { $number } could be moved until { $until }, which is over. If you need help, please call { $phone }.
# $number of the booking, $opens when guests may come
booking-too-early = Guests of booking { $number } are welcome from { $opens }; please come again then.
# $number of the booking, $end when it ended
booking-over = Booking { $number } ended on { $end }.
# $number of the booking, $until when it is kept
booking-grace = Booking { $number } is kept for its guests until { $until }; before that it cannot be marked as missed.
# $number of the booking
booking-offer-over = The place kept for you under booking { $number } is no longer on offer. You are welcome to book anew, or to join the waitlist again.
# $number of the booking, $until when it stands
booking-not-lapsed = Booking { $number } stands until { $until }.
