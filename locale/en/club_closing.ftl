### Closures, the daily log and member cards: what is not understood is not done, and bookings are cancelled after one question
### $facility facility, $space space, $when time, $words what was written, or a reason, $rows lines

club-unclear = “{ $words }” was not understood; nothing has changed. Please write the facility, the space, the time and the reason in this order with blanks between them, the time such as “6 March 14:00-18:00” or “6 March - 8 March”.
club-day-unclear = It is not clear which day “{ $words }” is. Please write “/club tomorrow” or “/club 6 March”.
# $count bookings that would be cancelled, $minutes minutes
club-close-sure =
    { $facility } ({ $space }) is not closed yet. Bookings for { $when }: { $count }. Closing cancels them, and that cannot be taken back:
    { $rows }
    To go ahead, please press the button below within { $minutes } minutes.
club-close-sure-row = { $number }{ $several ->
        [yes] { "" } { $space }
       *[no] { "" }
    } { $when } · { $people } people
club-choice-close = Close and cancel
club-choice-figures = The figures are right
club-sure-over = This question has been dealt with or is out of date; pressing it has changed nothing. If you still need it, please write it again.
club-closed-already = { $facility } ({ $space }) is already closed { $when } ({ $words }); there is no need to write it again.
club-closed-row = { $facility } ({ $space }) { $when }: { $words }
# $count bookings cancelled, $told those whose residents were told, $numbers their numbers, $others other closures of that time, $more guests who are in and calls to make, $has-others $has-more whether there are any
club-closed =
    { $facility } ({ $space }) is closed: { $when }. { $count ->
        [0] Nothing was booked then.
       *[other] Cancelled bookings: { $count }.
    }{ $told ->
        [0] { "" }
       *[other] { " " }The residents have our apology and are asked to choose another time: { $numbers }.
    }{ $has-others ->
        [yes] { "" }
            It was closed in that time already:
            { $others }
       *[no] { "" }
    }{ $has-more ->
        [yes] { "" }
            { $more }
       *[no] { "" }
    }
# $left closures that go on, $has-left whether there are any
club-reopened =
    { $facility } is open again: { $when }.{ $has-left ->
        [yes] { "" }
            Still closed:
            { $left }
       *[no] { "" }
    }
club-not-closed = { $facility } is not closed: { $when }.
# $rows what to measure
club-open-held =
    { $facility } is closed by a figure outside its limits ({ $when }); “/open” cannot open it. Once it has been dealt with, please measure again: a log within the limits opens it by itself. To be logged:
    { $rows }
# $member member of staff
club-open-tried = Please note: { $facility } is closed by a figure outside its limits ({ $when }). { $member } tried to open it with “/open”; nothing has changed, and it stays closed.

# $minutes minutes
club-log-sure =
    These figures are far outside the limits and are not kept yet. Please check them:
    { $rows }
    If they are right, please press the button below; if not, please log them again. If nobody corrects them within { $minutes } minutes they count, and { $facility } closes.
# $reopened whether it is open again
club-log-good =
    The log of { $facility } is kept; everything lies within the estate's limits. { $reopened ->
        [yes] It is open again.
        [partly] The closure by the log is lifted; it is still closed for another reason.
       *[no] { "" }
    }
    { $rows }

club-card-none = { $facility } takes no member cards; nothing has been registered.
# $house home, $holder holder, $until last day, $year its year
club-card-kept = Member card { $card } is registered: { $house }, { $holder }, { $facility }, valid until { $until } { $year }.

# $at time, $what task, $tomorrow whether it is of the next day
club-task-row =
    { $tomorrow ->
        [yes] Next day { $at } { $what } ({ $number } { $space })
       *[no] { $at } { $what } ({ $number } { $space })
    }
# $bookings bookings, $people people who came, $missed no-shows, $cancelled cancellations, $closed cancelled by a closure, $hours hours
club-figures-row = { $facility }: bookings { $bookings } · people who came { $people } · no-shows { $missed } · cancelled { $cancelled } · cancelled by a closure { $closed } · hours used { $hours }
