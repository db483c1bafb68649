### Cards, buttons and lists in the staff room.

## The card

# $kind sort of ticket, $emergency urgent, $number number, $category category, $state state, $place place, $words what the resident wrote,
# $who whom to contact (hidden until somebody takes it), $filed when filed, $visit appointment,
# $promised whether a promise runs, $clock promise, $due due time, $holder who has it,
# $joined neighbours who follow, $photos number of photos, $more number of additions, $later the last additions, $reopened times reopened,
# $urged urged or not, $done done or not, $result what was done
card =
    { $emergency ->
        [yes] EMERGENCY · { $number } { $category }
       *[no] { $kind ->
            [enquiry] { $number } talk with a person
            [task] { $number } task
           *[other] { $number } { $category }
        }
    } · { $state }
    Where: { $place }
    What: { $words }{ $photos ->
        [0] { "" }
        [one] { " " }({ $photos } photo)
       *[other] { " " }({ $photos } photos)
    }
    Contact: { $who }
    Filed: { $filed }
    Appointment: { $visit }{ $paused ->
        [yes] { "" }
            On hold: { $reason }, goes on by { $until }
       *[no] { "" }
    }{ $promised ->
        [yes] { "" }
            Promise: { $clock } { $due }
       *[no] { "" }
    }
    With: { $holder }{ $joined ->
        [0] { "" }
        [one] { "" }
            { $joined } neighbour follows
       *[other] { "" }
            { $joined } neighbours follow
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
    }
# $number number
card-moved = { $number } has gone to another department.
card-elsewhere = The card of { $number } hangs in another group now. Please go on there.
card-changed = { $number } has changed since. Please go by the newest card.
staff-state-done = done, waiting for the resident's confirmation
due-none = none
holder-none = nobody
who-unknown = not given
later-none = none
result-none = none

## Buttons

action-claim = Take
action-set-off = On my way
action-arrive = Arrived
action-finish = Done
action-pause = Hold
action-resume = Resume
action-quote = Quote
action-release = Put back
action-transfer = Hand over
action-reject = Not ours
action-end = End
action-close-unconfirmed = Close by phone
action-manage = Close (manager)
action-phoned = Telephoned
action-undo = Undo
choice-still = Still on it
choice-acknowledge = Acknowledge
# $department department
choice-department = { $department }

## Lists

# $count how many, $rows the rows
list-mine =
    { $count ->
        [0] You have no tickets.
       *[other]
            Your tickets: { $count }
            { $rows }
    }
# $house house
list-house =
    Open tickets of { $house }: { $count }
    { $rows }
list-late =
    { $count ->
        [0] There are no late tickets.
       *[other]
            Late tickets: { $count }
            { $rows }
    }
# $number number, $category category, $place place, $state state, $holder who has it, $due due time
list-row = { $number } { $category } · { $place } · { $state } · { $holder } · due { $due }
list-empty = none
# $day day, $new new, $closed closed, $open open, $late late, $unclaimed taken by nobody, $undelivered not delivered, $waiting registrations to decide, $rows the late ones
digest =
    Daily summary, { $day }
    New { $new } · closed { $closed } · open { $open }
    Late { $late } · taken by nobody { $unclaimed } · not delivered { $undelivered }
    Registrations waiting for a decision { $waiting }{ $late ->
        [0] { "" }
       *[other] { "" }
            Late tickets:
            { $rows }
    }
