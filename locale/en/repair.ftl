### A repair, from the first word to the ticket.

## What

repair-what = What needs to be repaired? Please choose, or write it in a sentence, such as “the kitchen pipe is leaking”. You may also send a photo first.
repair-which-category = Thank you. What kind of problem is it?

## Where

repair-where = Where is the repair needed?
# $house
choice-home = { $house }
choice-my-home = In my home
choice-public-place = In a public place
bind-first = Before we come to your home we need to verify your house number. Please choose “Link my home”, or write the number, such as 3-2-501. A public place needs no link.
repair-which-place = Which public place is it? Please choose, or write where it is.
# $place
choice-place = { $place }
place-unknown = not stated

## A neighbour has reported it

# $place, $category
repair-already-reported = A neighbour has already reported a fault at { $place } ({ $category }). If it is the same one, you can follow it and we will tell you when it is fixed.
# $number, $filed the time of the report
choice-join = Follow { $number } (reported { $filed })
choice-report-anew = It is a different fault
# $number, $count of residents who follow
repair-joined = You now follow repair { $number }, { $count ->
        [one] with { $count } resident
       *[other] with { $count } residents
    } in all. We will tell you here when it is fixed.

## How urgent, photos

repair-urgent = Is it an emergency? Please choose “Emergency” if somebody is trapped or hurt, water is pouring out, you smell gas, or there is an electric shock or a fire.
choice-ordinary = Not urgent
choice-emergency = Emergency
repair-photo = Please send one photo or several, or write a few words about it, so that the worker can bring the right tools and parts. If you have none, choose “Skip”.
# $count of photos so far
repair-photo-more = { $count ->
        [one] { $count } photo has arrived.
       *[other] { $count } photos have arrived.
    } Please send more, or choose “That is all”.
choice-photos-done = That is all
choice-skip = Skip

## When

# $when a stretch of time
choice-visit = { $when }
visit-none = no appointment needed
visit-now = now (the staff on duty will contact you)
when-past = That time has already passed. Would you name another, please?
# $days
when-too-far = Would you choose a time within the next { $days } days, please?
when-closed = No visits are made on that day. Would you name another, please?
choice-tomorrow = Tomorrow will do
choice-now = It must be now
choice-in-a-while = A little later will do

## Read back, change, file

# $category, $place, $words of the resident, $photos how many, $when the visit
repair-summary =
    Please check:
    Category: { $category }
    Place: { $place }
    Details: { $words }
    Photos: { $photos ->
        [0] none
       *[other] { $photos }
    }
    Visit: { $when }
    Is this correct?
choice-correct = Correct, please file it
choice-change = Change
choice-cancel = Cancel
repair-change-what = What would you like to change?
choice-change-what = What is broken
choice-change-where = The place
choice-change-photos = The photos
choice-change-when = The time of the visit
# $number, $accept_by the latest time at which somebody takes it
repair-filed = Your repair is filed under number { $number }. Somebody will take it by { $accept_by } at the latest, and we will tell you here.
# after hours, “it must be now” was chosen
repair-called-now = The supervisor on duty has been told that you need it now. As soon as there is an answer, we will tell you here.
# to the supervisor: $number number, $category category, $place place, $words what the resident wrote
alert-wanted-now =
    After hours: { $number } { $category } · { $place }
    The resident needs it now. Please call somebody and answer the resident.
    What: { $words }
    Please acknowledge.
