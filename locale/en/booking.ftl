### Booking: chess room, pool, gym, meeting room.

## Where, and for which home

book-which-facility = What would you like to book? You may also write it in a sentence, such as “chess room tomorrow from 7 pm to 9 pm, 4 people”.
# $facility
choice-book-facility = { $facility }
book-which-of-them = There are several of these. Which one would you like?
book-which-home = For which home is the booking?
book-bind-first = Before you book we need to verify your house number. Please choose “Link my home”, or write the number, such as 3-2-501.
book-bind-waits = I have kept your booking. The registration of { $house } is being checked; as soon as you read here that it is approved, write “go on”.

## Which day

# $facility
book-which-day = Which day would you like ({ $facility })? Please choose, or write the day and time.
# $facility, $reasons why some days are not offered
book-which-day-limited =
    Which day would you like ({ $facility })? Please choose, or write the day and time.
    Some days are not listed:
    { $reasons }
# $day, $numbers what the household has booked on it
book-day-yours = { $day }: your household has { $numbers }
# $facility
book-which-day-instead = We are sorry: the calendar does not have the day that you named. Which day would you like ({ $facility })? Please choose, or write the day and time.
# $facility, $reasons
book-limited =
    We are sorry: we cannot book this for you at present ({ $facility }).
    { $reasons }
    If you need help, please write “staff” or call { $phone }.
# $facility
book-no-days = We are sorry: there are no open days in the coming time ({ $facility }). If you need help, please write “staff” or call { $phone }.
# $day
choice-book-day = { $day }
# $day
choice-book-day-full = { $day }, fully booked
book-no-such-day = We are sorry: the calendar has no such day. Would you name another date, please?
choice-book-more-days = More days
choice-book-first-days = Back to the nearest days
choice-book-other-facility = Something else
choice-book-leave = Do not book now

## What time

# $facility, $day
book-which-time = { $facility }, { $day }: from what time? Please choose, or write it, such as “7 pm to 9 pm”.
# $facility, $day
book-which-time-free = Yes, there are free places ({ $facility }, { $day }). From what time would you like it? Please choose, or write a time, for example “7 to 9 pm”.
# $facility, $day, $reason
book-which-time-else =
    { $reason }
    These times are still free ({ $facility }, { $day }); from what time would you like it?
book-part-full = The time you named is fully booked.
book-part-short = The time you named has no gap of that length.
book-part-none = There is nothing to book at the time you named.
# $facility, $day
book-which-full = { $facility }, { $day }: these times are fully booked, but you can join the waitlist. Which time would you like?
# $time
choice-book-time = { $time }
# $time, $left places
choice-book-time-left = { $time } ({ $left } left)
choice-book-more-times = Other times
choice-book-full-times = Waitlist for a booked time
choice-book-other-day = Another day
choice-book-other-time = Other times that day
choice-book-wait = Join the waitlist
# $when a stretch of time
choice-book-offer = { $when }
# $when, $space
choice-book-offer-space = { $when }, { $space }

## What cannot be booked

# $facility, $reasons all of them, $offers how many other times are offered
book-impossible =
    We are sorry: that time cannot be booked ({ $facility }).
    { $reasons }
    { $offers ->
        [0] Would another time suit you?
       *[other] Would one of these suit you? You may also name a different time.
    }
# $facility, $reasons
book-impossible-now =
    We are sorry: we cannot book this for you at present ({ $facility }).
    { $reasons }
    Please choose:
# $facility
book-nearest = These are the nearest free times ({ $facility }). Would one of them suit you? You may also name a different time.
# $facility
book-none-near = There is no time near it left on these days ({ $facility }). Would another day suit you?
# $number of the place on the waitlist
book-waits-already = You are already on the waitlist for this time ({ $number }); we will tell you here when a place is free.
# $when
book-full = { $when } is fully booked.
# $when, $space
book-full-space = { $space } is already booked for { $when }.
# $when, $left places
book-left = { $left ->
        [one] Only { $left } place is
       *[other] Only { $left } places are
    } left for { $when }, fewer than your party needs.
# $when
book-closed = It is closed for { $when }.
# $when, $reason
book-closed-for = It is closed for { $when }. Reason: { $reason }.
# $day
book-day-full = { $day } is fully booked.
# $day
book-day-over = There are no more times to book on { $day }.

## How long, how many

# $facility, $start
book-how-long = From { $start }: for how long?
# $hours, $minutes, $until
choice-book-length =
    { $hours ->
        [0] { $minutes } minutes
       *[other] { $minutes ->
            [0] { $hours ->
                [one] { $hours } hour
               *[other] { $hours } hours
            }
           *[other] { $hours } h { $minutes } min
        }
    } (until { $until })
# $most people
book-how-many = How many people will come? (At most { $most }.)
# $age of children, $most people
book-how-many-ages = How many adults and how many children will come? Children are those under { $age }; for example “2 adults 1 child”. (At most { $most }.)
# $reasons
book-people-again =
    About the number of people:
    { $reasons }
    How many will come instead?
# $adults, $children
choice-book-party = { $adults ->
        [one] { $adults } adult
       *[other] { $adults } adults
    }{ $children ->
        [0] {""}
        [one] , { $children } child
       *[other] , { $children } children
    }
# $people
choice-book-people = { $people ->
        [one] { $people } person
       *[other] { $people } people
    }

## Confirmation, questions, phone

# $what is to be confirmed
book-confirm = { $what }
choice-book-confirm = I confirm
choice-book-not-this-time = Not this time
book-not-this-time = Thank you for telling us. We have not booked anything this time, and we look forward to seeing you when it suits you. If you need anything, please call { $phone }.
# $question
book-question = { $question }
# $answer
choice-book-answer = { $answer }
book-phone = What is your phone number, please?

## Read back, change

# $lines
book-summary =
    Please check:
    { $lines }
    Is this correct?
# $lines
book-wait-summary =
    Please check your place on the waitlist:
    { $lines }
    Is this correct?
# $number, $lines
book-move-summary =
    Please check the new time of booking { $number }:
    { $lines }
    Is this correct?
# $number, $party
book-move-people = Moving keeps the number of people: booking { $number } stays for { $party }. If that has changed, please cancel it and book again, or call { $phone }.
book-line-who = Name: { $person }, home: { $house }
book-line-phone = Phone: { $number }
book-line-where = Place: { $where }
book-line-when = Time: { $when }
book-line-before = Old time: { $when }
book-line-after = New time: { $when }
book-line-people = Party: { $party }
book-line-price = Price: CNY { $amount }
book-line-deposit = Deposit: CNY { $amount }, taken on arrival and returned when you leave
book-line-answer = { $question } { $answer }
book-line-labelled = { $label }: { $answer }
book-line-waiting = It is fully booked now; you will be told in the order of the list when a place is free
book-line-approval = Our staff will confirm it
book-line-cancel = Free to cancel or move before { $until }
book-line-no-cancel = The start is near: cancelling after booking costs points
book-line-think-again = The start is near: free to cancel or move within { $length } after { $asked ->
    [yes] our confirmation
   *[no] booking
}; cancelling later costs points
book-line-card = A valid member card is needed to book and to enter
book-line-rules = { $rules }
book-change-what = What would you like to change?
choice-book-change-facility = Place
choice-book-change-time = Time
choice-book-change-people = People
choice-book-change-answers = Further details
choice-book-change-home = Home

## Booked

# $number, $facility, $when, $party
booking-booked = Booked for you: { $facility }, { $when }, { $party }. Your number is { $number }. We look forward to seeing you!
# $number, $facility, $space, $when, $party
booking-booked-space = Booked for you: { $facility }, { $space }, { $when }, { $party }. Your number is { $number }. We look forward to seeing you!
# $number, $facility, $when, $party, $by
booking-requested = We have received your request { $number }: { $facility }, { $when }, { $party }. The time is kept for you, and we will answer by { $by }.
# $number, $facility, $when, $minutes
booking-waiting = You are on the waitlist with number { $number }: { $facility }, { $when }. When a place is free we tell you here at once and keep it for you for { $minutes } minutes.
# $number, $facility, $when
booking-filed-already = { $number } is registered: { $facility }, { $when }.
# $number, $facility, $when
booking-moved = Booking { $number } has been moved to { $when } ({ $facility }).
# $facility, $rules
booking-rules =
    Please note ({ $facility }):
    { $rules }

## About a facility

# $facility, $lines
answer-facility =
    { $facility }
    { $lines }
# $facility, $lines one to a line
book-about =
    { $facility }:
    { $lines }
    For anything not mentioned here, please call { $phone } or write “staff”.
# $spans
book-hours-daily = Daily: { $spans }
# $first day, $last day, $spans
book-hours-days = { $first } to { $last }: { $spans }
# $first day, $spans
book-hours-day = { $first }: { $spans }
# $first day, $last day
book-hours-days-closed = { $first } to { $last }: closed
# $first day
book-hours-day-closed = { $first }: closed
# $amount
book-price-hour = Price: CNY { $amount } an hour
# $amount
book-price-person = Price: CNY { $amount } a person
# $amount
book-price-booking = Price: CNY { $amount } a booking
# $amount of an adult, $child
book-price-ages = Price: CNY { $amount } an adult, CNY { $child } a child
# $until
book-today-open = Open now, until { $until }.
# $when
book-today-opens = Open today: { $when }.
book-today-closed = It does not open again today.
