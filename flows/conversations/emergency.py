"""After an emergency has been filed and paged: the place and the phone, nothing else (handbook/rules.md §24 D2)."""

from __future__ import annotations

from flows.effects import AddWords, SetPhone
from flows.flow import Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Photo, Say
from flows.understanding import read_phone


def ask_place(talk: Talk) -> Say:
    return Say("emergency-where", ticket=talk.focus)


def read_place(talk: Talk, reply: Reply) -> Heard:
    """Any words are the place: nobody in danger is told to say it differently."""
    if isinstance(reply.message, Photo) and not reply.text:
        return Took(acts=_told(talk, "", reply.message.files), leads="place")
    if not reply.text.strip():
        return Missed(counts=False)
    phone = read_phone(reply.text)
    slots = {"place": reply.text, **({"phone": phone} if phone else {})}
    return Took(slots, acts=_told(talk, reply.text, getattr(reply.message, "files", ())))


def ask_phone(_talk: Talk) -> Say:
    return Say("emergency-phone")


def read_their_phone(talk: Talk, reply: Reply) -> Heard:
    phone = read_phone(reply.text)
    if phone is None:
        return Took(acts=_told(talk, reply.text, getattr(reply.message, "files", ())), leads="phone")
    return Took({"phone": phone})


def _told(talk: Talk, words: str, photos: tuple[str, ...]) -> tuple[Act, ...]:
    return (AddWords(talk.focus, words, photos, to_holder=True),) if talk.focus else ()


def finish(talk: Talk) -> tuple[Act, ...]:
    phone = str(talk.draft.get("phone", ""))
    left: tuple[Act, ...] = (SetPhone(phone),) if phone and phone != talk.resident.phone else ()
    return (*left, *(_told(talk, phone, ()) if left else ()), Say("emergency-help-is-called", ticket=talk.focus))


FLOW = Flow(
    name="emergency",
    steps=(
        Step("place", ask_place, read_place, verbatim=True),
        Step(
            "phone",
            ask_phone,
            read_their_phone,
            needed=lambda talk: not talk.resident.phone and "phone" not in talk.draft,
            verbatim=True,
        ),
    ),
    finish=finish,
    cancelled="emergency-still-open",
)
