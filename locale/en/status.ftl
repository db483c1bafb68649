### Status, urging, adding, moving the appointment, cancelling, history, and which matter is meant.

## Which one

# $count how many
status-which = You have { $count } open matters. Which one would you like to see?
status-none = You have nothing open at the moment.
# $number ticket number, $category
choice-ticket = { $number } { $category }
kind-repair = Repair
kind-enquiry = Enquiry
kind-task = Internal matter
ticket-not-found = Would you please check the ticket number once more? I cannot find it among your tickets.
# $count how many
history-list = { $count ->
    [one] Here is your last ticket.
   *[other] Here are your last { $count } tickets.
    } Choose one, or write its number, to see more.
history-none = You have no tickets yet. I am here whenever you need me.
# $words what the resident has just said
which-ticket = “{ $words }”: which matter is this about?
choice-something-new = Something new

## How it stands

# $number ticket number, $category, $state, $place, $filed when it was reported, $taken whether somebody has it, $visited whether a $visit is agreed, $next what comes next ($by when it is promised) (yes / no)
ticket-status =
    { $number } { $category }
    State: { $state }
    Place: { $place }
    Reported: { $filed }
    { $visited ->
        [yes] Visit: { $visit }
       *[no] No visit is needed.
    }
    { $next ->
        [done] Our staff report it done; please confirm whether it is fixed.
        [closed] This ticket has ended.
        [promised] Next step by: { $by }. { $taken ->
            [yes] A member of staff is responsible for it.
           *[no] We are arranging for a member of staff.
        }
       *[waiting] We tell you here when there is news. { $taken ->
            [yes] A member of staff is responsible for it.
           *[no] We are arranging for a member of staff.
        }
    }
choice-status-urge = Please hurry
choice-status-add = Add something
choice-status-move = Change the visit
choice-status-cancel = Cancel this one
choice-status-sign = Is it fixed?
choice-status-not-fixed = There is still a problem

## Doing it

urge-done = I have passed it on; the member of staff responsible will see it.
# $again_at when it may be urged again
urge-too-soon = It has been passed on only a little while ago, and staff have seen it. You can ask again from { $again_at }. This is how it stands:
add-words = Please write what you would like to add, or send photos.
# $count number of photos
add-words-more = { $count ->
    [0] I have noted that.
    [one] I have noted that, with one photo.
   *[other] I have noted that, with { $count } photos.
    } Please go on, or choose “That is all”.
choice-add-done = That is all
choice-add-nothing = Nothing to add
# $when the new time
appointment-moved = The visit has been moved to { $when }.
# $number ticket number, $category
ticket-cancel-sure = Please confirm: would you like to cancel { $number } ({ $category })?
choice-yes-cancel-ticket = Yes, cancel it
choice-no-keep-ticket = Keep it
# $number ticket number
ticket-cancelled = { $number } has been cancelled. I am here whenever you need me.
