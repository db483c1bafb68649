"""How it stands with my ticket, and what I may do about it: urge, add, move the appointment, cancel
(handbook/systems.md A1, A3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from flows.conversations.booked import booking_numbered
from flows.conversations.readers import brief_of, excerpt, named, place_term, read_ticket
from flows.conversations.visit import ask_when, read_visit
from flows.conversations.which import ticket_option
from flows.effects import AddWords, CancelTicket, MoveAppointment, Urge
from flows.flow import END, Act, Flow, Focus, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.menu import MENU, entry, has_club, menu
from flows.messages import Option, Period, Photo, Say, Term
from flows.people import Brief
from flows.queries import TicketOf
from flows.understanding import is_blame, is_retraction

RETRACTED = "cancelled"  # how a complaint was closed that its resident took back
NOT_BEGUN = ("dispatched", "accepted", "waiting")


# ── which one ────────────────────────────────────────────────────────────────────────────────────────────────────────


def follows(talk: Talk) -> dict[str, Any]:
    """A number that was typed is the ticket, if it is theirs; the only open one is the one that is meant."""
    if "ticket" in talk.draft:
        return {}
    if number := talk.draft.get("number"):
        return {"ticket": number} if visible(talk, int(number)) else {}
    mine = talk.resident.open
    return {"ticket": mine[0].number} if len(mine) == 1 else {}


def visible(talk: Talk, number: int) -> bool:
    known = any(one.number == number for one in talk.resident.open)
    return known or talk.query(TicketOf(talk.resident.id, number)) is not None


def ticket_needed(talk: Talk) -> bool:
    if brief_of(talk) is not None:
        return False
    return not is_booking(talk, talk.draft["number"]) if "number" in talk.draft else bool(talk.resident.open)


def is_booking(talk: Talk, number: int) -> bool:
    """Tickets and bookings share one sequence of numbers."""
    return has_club(talk.estate) and booking_numbered(talk, number) is not None


def ask_ticket(talk: Talk) -> Say:
    """Somebody else's number is answered like one that does not exist."""
    options = tuple(map(ticket_option, talk.resident.open))
    if "number" in talk.draft:
        return Say("ticket-not-found", options=(*options, Option("menu", "choice-back-to-menu")))
    return Say("status-which", {"count": len(options)}, options=options)


def read_choice(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "menu":
        return Took(acts=(menu(talk),), leads=END)
    picked = reply.option or ""
    number = read_ticket(picked.removeprefix("ticket-") if picked.startswith("ticket-") else reply.text)
    if number is None:
        return Missed(aside="ends")
    if visible(talk, number):
        chosen = replace(talk, draft={**talk.draft, "ticket": number})
        at_once = wished(chosen, str(talk.draft.get("wish", "")), reply.text)
        known = {"ticket": number, "number": None, "wish": None}
        return replace(at_once, slots=known) if at_once else Took(known)
    if is_booking(talk, number):
        return Took(acts=(Then("bookings", {"booking": number}),), leads=END)
    return Took({"number": number}, leads="ticket")


# ── how it stands ────────────────────────────────────────────────────────────────────────────────────────────────────


def may(brief: Brief) -> tuple[str, ...]:
    """What is offered; the ticket's own lifecycle has the last word."""
    if brief.kind == "complaint" and brief.mine:
        handled = ("done", "closed")
        return ("urge", "add", "cancel") if brief.state not in handled else ("add",) if brief.state == "done" else ()
    if brief.kind != "repair":
        return ("urge", "add") if brief.state != "closed" else ()
    if not brief.mine:
        return ("add",) if brief.state != "closed" else ()
    if brief.state == "closed":
        return ("not-fixed",)
    if brief.state == "done":
        return ("sign", "add")
    movable = brief.house and not brief.emergency and brief.state in NOT_BEGUN
    return ("urge", "add", *(("move",) if movable else ()), *(("cancel",) if brief.state != "arrived" else ()))


def ask_act(talk: Talk) -> Say:
    """The true state, in words."""
    brief = brief_of(talk)
    if brief is None:
        return Say("ticket-not-found", options=(Option("menu", "choice-back-to-menu"),))
    options = (*(offered(brief, one) for one in may(brief)), Option("menu", "choice-back-to-menu"))
    following = brief.state if brief.state in ("done", "closed") else "promised" if brief.by else "waiting"
    if brief.kind == "complaint":
        return Say(
            "complaint-status",
            {
                "number": brief.label,
                "state": complaint_state(brief),
                "filed": brief.filed,
                "words": excerpt(brief.words),
                "next": following,
                "by": brief.by or Term("visit-none"),
            },
            options=options,
            ticket=brief.number,
        )
    return Say(
        "ticket-status",
        {
            **named(brief),
            "state": Term(f"state-{brief.state}"),
            "place": place_term(brief),
            "filed": brief.filed,
            "taken": "yes" if brief.holder is not None else "no",
            "visited": "yes" if brief.visit else "no",
            "visit": brief.visit or Term("visit-none"),
            "next": following,
            "by": brief.by or Term("visit-none"),
        },
        options=options,
        ticket=brief.number,
    )


def complaint_state(brief: Brief) -> Term:
    """Who took it back did not have it settled."""
    return Term("complaint-state-retracted" if brief.closing == RETRACTED else f"complaint-state-{brief.state}")


def offered(brief: Brief, wish: str) -> Option:
    retracts = brief.kind == "complaint" and wish == "cancel"
    return Option(wish, "choice-complaint-retract" if retracts else f"choice-status-{wish}")


def read_act(talk: Talk, reply: Reply) -> Heard:
    brief = brief_of(talk)
    if reply.option == "menu" or brief is None:
        return Took(acts=(menu(talk),), leads=END)
    wanted = reply.option or ("urge" if reply.word == "urge" else "")
    if at_once := wished(talk, wanted, reply.text):
        return at_once
    if number := read_ticket(reply.text):
        return Took(acts=(Then("status", {"number": number}),), leads=END)
    return Missed(aside="ends")


def wished(talk: Talk, wish: str, words: str) -> Took | None:
    """What is wished for the ticket, if it may be; `words` are how it was said."""
    brief = brief_of(talk)
    if brief is None or wish not in may(brief):
        return None
    match wish:
        case "urge":
            late = brief.by is not None and brief.by < talk.now
            sorry = (Say("wait-blamed-slow"),) if late or is_blame(words, talk.vocabulary) else ()
            return Took(acts=(*sorry, Urge(brief.number), Say("urge-done", ticket=brief.number)), leads="act")
        case "add":
            return Took(leads="words")
        case "move":
            return Took(leads="when")
        case "cancel":
            return Took(leads="sure")
        case "sign":
            return Took(acts=(Then("sign_off", {"ticket": brief.number}),), leads=END)
        case "not-fixed":
            return Took(acts=(Then("sign_off", {"ticket": brief.number, "answer": "not-fixed"}),), leads=END)
        case _:
            return None


# ── what may be done about it ────────────────────────────────────────────────────────────────────────────────────────


def ask_words(talk: Talk) -> Say:
    """Words and photos until they say so; each is added when it comes, so that nothing is lost where they stop."""
    draft = talk.draft
    photos, told = int(draft.get("sent", 0)), bool(draft.get("added"))
    key = "add-words-more" if told else "add-words"
    done = Option("done", "choice-add-done" if told else "choice-add-nothing")
    return Say(key, {"count": photos}, options=(done,), ticket=draft["ticket"])


def read_words(talk: Talk, reply: Reply) -> Heard:
    number = int(talk.draft["ticket"])
    if reply.option == "done" or reply.word in ("done", "no", "skip"):
        if not talk.draft.get("added"):
            return Took(leads="act")
        return Took(acts=(Say("words-added", {"number": named(brief_of(talk))["number"]}, ticket=number),), leads=END)
    if reply.word == "urge" and (urged := wished(talk, "urge", reply.text)):
        return urged
    if not reply.text.strip() and not isinstance(reply.message, Photo):
        return Missed()
    files = reply.message.files if isinstance(reply.message, Photo) else ()
    more = (AddWords(number, reply.text.strip(), files), Focus(number))
    return Took({"added": True, "sent": int(talk.draft.get("sent", 0)) + len(files)}, acts=more, leads="words")


def read_new_time(talk: Talk, reply: Reply) -> Heard:
    heard = read_visit(talk, reply)
    if isinstance(heard, Missed):
        return heard
    number = int(talk.draft["ticket"])
    start, end = (datetime.fromisoformat(heard.slots[slot]) for slot in ("start", "end"))
    moved = (MoveAppointment(number, start, end), Say("appointment-moved", {"when": Period(start, end)}, ticket=number))
    return Took(acts=moved, leads=END)


def ask_sure(talk: Talk) -> Say:
    brief = brief_of(talk)
    if brief and brief.kind == "complaint":
        choices = (Option("yes", "choice-complaint-yes-retract"), Option("no", "choice-complaint-keep"))
        return Say("complaint-retract-sure", {"number": brief.label}, options=choices, ticket=brief.number)
    options = (Option("yes", "choice-yes-cancel-ticket"), Option("no", "choice-no-keep-ticket"))
    return Say("ticket-cancel-sure", named(brief), options=options, ticket=talk.draft["ticket"])


def read_sure(talk: Talk, reply: Reply) -> Heard:
    number = int(talk.draft["ticket"])
    if reply.option == "yes" or reply.word == "yes" or is_retraction(reply.text, talk.vocabulary):
        brief = brief_of(talk)
        key = "complaint-retracted" if brief and brief.kind == "complaint" else "ticket-cancelled"
        cancelled = Say(key, {"number": named(brief)["number"]}, ticket=number)
        return Took(acts=(CancelTicket(number), cancelled), leads=END)
    return Took(leads="act") if reply.option == "no" or reply.word == "no" else Missed()


def finish(talk: Talk) -> tuple[Act, ...]:
    """The number was a booking's; or nothing is open: what else there is."""
    if number := talk.draft.get("number"):
        wish = {"wish": talk.draft["wish"]} if "wish" in talk.draft else {}
        return (Then("bookings", {"booking": int(number), **wish}),)
    return (Say("status-none", options=(entry("repair"), entry("history")), list=MENU),)


FLOW = Flow(
    name="status",
    steps=(
        Step("ticket", ask_ticket, read_choice, needed=ticket_needed),
        Step("act", ask_act, read_act, needed=lambda talk: brief_of(talk) is not None),
        Step("words", ask_words, read_words, needed=lambda talk: False, verbatim=True),
        Step("when", ask_when, read_new_time, needed=lambda talk: False),
        Step("sure", ask_sure, read_sure, needed=lambda talk: False),
    ),
    finish=finish,
    follows=follows,
)
