### What staff read: registrations to check, joining, making a room.

# $person name, $house house, $number phone, $matched on the roster (yes / no)
binding-card =
    Registration of { $house }
    Name: { $person }
    Phone: { $number }
    { $matched ->
        [yes] Agrees with the roster: please approve.
       *[no] Does not agree with the roster: please telephone before you decide.
    }
choice-binding-approve = Approve
choice-binding-reject = Reject
# $house house, $person name, $since when it was asked
binding-waits = Registration of { $house }: { $person } has been waiting for a decision since { $since }. Please see to it.
# $person name, $house house, $number phone, $matched on the roster, $approved approved (yes / no), $member who decided
binding-card-decided =
    Registration of { $house }
    { $person } { $number } ({ $matched ->
        [yes] agrees with the roster
       *[no] does not agree with the roster
    })
    { $approved ->
        [yes] Approved by { $member }.
       *[no] Rejected by { $member }.
    }
# $house house, $member who decided
binding-already-decided = { $member } has dealt with the registration for { $house } already.
binding-request-unknown = There is no such registration.
members-only = Please join with a code first; your supervisor has one for you.
# $person who, $role role
member-joined = { $person } has joined as { $role }. If you do not know them, tell the manager at once.
supervisors-room = Supervisors
room-only-in-group = Please send this in the group that is to become the room.
# $departments departments
room-which = Please name the department or give the code, for example “/room front-desk”. There are: { $departments }
