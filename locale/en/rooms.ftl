### A room is lost: the assistant was removed from the group, or the group is no more. Supervisors hear it in private.

# $department whose room it was, $key what to write after /room
room-lost = The assistant is no longer in the room of { $department }; new tickets do not reach it for now. Please add it to the group again, then send “/room { $key }” there.
