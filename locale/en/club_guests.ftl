### The club: guests who are in when it closes, residents whom no message reaches, guests who come early

# $now whether it closes at once
club-guests-head =
    { $now ->
        [yes] Guests are still in. Please ask them to leave now, and check each of them out:
       *[no] Guests who are in now. Please ask them to leave before it closes, and check each of them out:
    }
# $number number, $facility facility, $space space, $several whether there are several spaces, $people people, $who contact, $house home
club-guest-row =
    { $number } { $facility }{ $several ->
        [yes] { "" } · { $space }
       *[no] { "" }
    } · { $people } people · { $who } ({ $house })
club-calls-head = No message reaches these residents; please telephone them with our apology:
club-call-row = { $number } { $house } { $who }
# $place place, $reason reason
club-told-leave =
    { $place } has to close now. Please leave with everybody in your party, and check out at the desk.
    { $reason }

# $opens when guests may come, $when the new time, $amount price, $priced whether there is one
club-early =
    { $number } may be checked in from { $opens }. The place is free now, and the guests may come in early; the booking then runs { $when }{ $priced ->
        [yes] , price CNY { $amount }.
       *[no] .
    }
club-choice-early = Let them in now
club-early-not-free = { $number } may be checked in from { $opens }. The place is not free yet; please ask the guests to wait.
