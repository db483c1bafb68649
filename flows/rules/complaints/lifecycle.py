"""From 接诉 to 销项, and the follow-up visit after it (handbook/systems.md A3, B7).

立项 is a decision on the way, not a station of it: the department signs for the form while the desk still clarifies
(rules.md §6 T01, §8 a). What may be done only when something else is done is in `guards`.
"""

from __future__ import annotations

from flows.estate import Role
from flows.machine import Lifecycle, Way

IN_WORK = ("dispatched", "accepted", "waiting")
ALL_OPEN = (*IN_WORK, "done")

COMPLAINT = Lifecycle(
    "complaint",
    states=["dispatched", "accepted", "waiting", "done", "closed"],
    initial="dispatched",
    ends=["closed"],
    ways=(
        # the desk judges
        Way("set-nature", ALL_OPEN, None),
        Way("set-content", ALL_OPEN, None),
        Way("set-severity", IN_WORK, None),
        Way("confirm", ALL_OPEN, None),
        Way("open-case", IN_WORK, None),
        Way("ask-superior", IN_WORK, None),
        Way("explain", ("dispatched", "accepted"), "closed"),
        # the department handles
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", IN_WORK, "accepted"),
        Way("release", ("accepted", "waiting"), "dispatched"),
        Way("transfer", IN_WORK, "dispatched"),
        Way("plan", IN_WORK, None),
        Way("overtime", IN_WORK, None),
        Way("grant", IN_WORK, None),
        Way("deny", IN_WORK, None),
        Way("pause", ("accepted",), "waiting"),
        Way("park", IN_WORK, "waiting"),
        Way("resume", ("waiting",), "accepted"),
        Way("further", (*IN_WORK, "done"), None),
        Way("link", (*IN_WORK, "done"), None),
        Way("finish", ("accepted",), "done"),
        # the centre closes
        Way("return-form", ("done",), None),
        Way("corrective", ("done",), None),
        Way("verify", ("done",), None),
        Way("agree", ("done",), None),
        Way("close", ("done",), "closed"),
        Way("close-stuck", ("waiting",), "closed"),
        # the resident
        Way("reopen", ("done",), "accepted"),
        Way("reopen-closed", ("closed",), "dispatched"),
        Way("cancel", ALL_OPEN, "closed"),
    ),
)

VISIT = Lifecycle(
    "visit",
    states=["dispatched", "accepted", "closed"],
    initial="dispatched",
    ends=["closed"],
    ways=(
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", ("dispatched", "accepted"), "accepted"),
        Way("release", ("accepted",), "dispatched"),
        Way("appoint", ("dispatched", "accepted"), None),
        Way("visited", ("dispatched", "accepted"), "closed"),
    ),
)

# Who may do it at least; the approvers of overtime and of closing are the estate's own (guards.approver_of).
NEEDS = {
    "assign": Role.SUPERVISOR,
    "confirm": Role.SUPERVISOR,
    "plan": Role.SUPERVISOR,
    "park": Role.MANAGER,
    "close-stuck": Role.MANAGER,
}
NEEDS_WORDS = frozenset(
    {"explain", "transfer", "plan", "overtime", "park", "further", "finish", "return-form", "corrective", "verify"}
) | {"close-stuck", "visited"}
HOLDERS_ONLY = frozenset({"release", "pause", "resume", "finish", "return-form"})
