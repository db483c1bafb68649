"""What each act on a complaint does to it, and what it makes known: the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flows.news import Outcome
from flows.rules.complaints import closing, handling, judging
from flows.rules.deeds import Action, Rules
from flows.ticket import Ticket

COMPLAINT_DEEDS: Mapping[str, Callable[[Ticket, Action, Rules], Outcome]] = {
    "set-nature": judging.set_nature,
    "set-content": judging.set_content,
    "set-severity": judging.set_severity,
    "confirm": judging.confirm,
    "open-case": judging.open_case,
    "ask-superior": judging.ask_superior,
    "explain": judging.explain,
    "claim": handling.claim,
    "assign": handling.claim,
    "release": handling.release,
    "transfer": handling.transfer,
    "plan": handling.plan,
    "overtime": handling.overtime,
    "grant": handling.grant,
    "deny": handling.deny,
    "pause": handling.pause,
    "park": handling.park,
    "resume": handling.resume,
    "further": handling.further,
    "link": handling.link,
    "finish": handling.finish,
    "return-form": closing.return_form,
    "corrective": closing.corrective,
    "verify": closing.verify,
    "agree": closing.agree,
    "close": closing.close,
    "close-stuck": closing.close_stuck,
    "cancel": closing.cancel,
    "reopen": closing.reopen,
    "reopen-closed": closing.reopen,
}
