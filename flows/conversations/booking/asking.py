"""What a facility wants confirmed and asks of whoever books it; whom staff ask for, and how to reach them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flows.conversations.binding import told
from flows.conversations.booking.days import heard_words
from flows.conversations.booking.drafted import facility_of
from flows.conversations.booking.elsewhere import another_booking
from flows.conversations.booking.needs import MOST, NEEDS, name_of, onward, question
from flows.conversations.booking.pressed import figures
from flows.conversations.readers import excerpt
from flows.facility import Facility, Question
from flows.flow import END, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Named, Option, Row, Say, Term, row
from flows.understanding import read_phone

NONE = "—"
HONORIFICS = ("mr", "ms")
ANSWER = "answer-"
GOES_ON = ("yes", "done", "skip")  # no answer to a question for something
SHORTEST = 2  # letters that may stand for an option


# ── confirmed ────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_confirm(talk: Talk) -> Say:
    """Gently: nobody is accused of an illness (handbook/rules.md §14: 劝阻)."""
    facility = facility_of(talk)
    what = facility.confirm if facility and facility.confirm else Named((("", NONE),))
    return Say(
        "book-confirm",
        {"what": what},
        options=(Option("yes", "choice-book-confirm"), Option("no", "choice-book-not-this-time")),
    )


def read_confirm(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "yes" or reply.word in ("yes", "done"):
        return onward(talk, {"confirmed": True})
    if reply.option == "no" or reply.word == "no":
        return Took(acts=(Say("book-not-this-time"),), leads=END)
    return heard_words(talk, reply)


# ── questions ────────────────────────────────────────────────────────────────────────────────────────────────────────


def questions() -> Iterator[Step]:
    """A step for each question that a facility may ask."""
    for place in range(MOST):
        yield Step(name_of(place), _asks(place), _reads(place), needed=NEEDS[name_of(place)], verbatim=True)


def _asks(place: int) -> Callable[[Talk], Say]:
    def ask(talk: Talk) -> Say:
        one = question(talk, place)
        if one is None:  # the facility asks it no longer
            return Say("flow-restarted")
        answers = tuple(
            Option(f"{ANSWER}{at}", "choice-book-answer", {"answer": answer}) for at, answer in enumerate(one.options)
        )
        skip = (Option("skip", "choice-skip"),) if one.optional else ()
        return Say("book-question", {"question": one.ask}, options=(*answers, *skip))

    return ask


def _reads(place: int) -> Callable[[Talk, Reply], Heard]:
    def read(talk: Talk, reply: Reply) -> Heard:
        one = question(talk, place)
        if one is None:
            return onward(talk, {})
        if (picked := figures(reply.option, ANSWER)) and picked[0] < len(one.options):
            return onward(talk, {name_of(place): one.options[picked[0]].words[0][1]})
        if one.optional and (reply.option == "skip" or reply.word in ("skip", "no", "done")):
            return onward(talk, {name_of(place): ""})
        said = reply.text.strip()
        if other := another_booking(talk, said):
            return other
        if reply.word == "edit":
            return Took(leads="change")
        if reply.word in GOES_ON or not any(letter.isalpha() for letter in said):
            return Missed()
        return onward(talk, {name_of(place): excerpt(meant(one, said))})

    return read


def answers(talk: Talk) -> tuple[tuple[str, str], ...]:
    """Key of the question → answer, as staff read it."""
    found = ((question(talk, place), talk.draft.get(name_of(place))) for place in range(MOST))
    return tuple((one.key, str(said)) for one, said in found if one and said)


def told_before(facility: Facility, told: Mapping[str, str]) -> dict[str, str]:
    """Slots of what an earlier booking answered, by the question's key; what it left out, it left out on purpose."""
    left_out = {one.key: "" for one in facility.asks if one.optional and told}
    known = {**left_out, **told}
    return {name_of(at): known[one.key] for at, one in enumerate(facility.asks[:MOST]) if one.key in known}


def meant(one: Question, said: str) -> str:
    """The option whose words, in any language, are these or alone begin with them; else the words as they are."""
    options = {words.casefold(): option.words[0][1] for option in one.options for _, words in option.words}
    typed = said.casefold()
    if len(typed) < SHORTEST or typed in options:
        return options.get(typed, said)
    found = {option for words, option in options.items() if words.startswith(typed)}
    return found.pop() if len(found) == 1 else said


def answered(one: Question, said: str) -> Row:
    """An answer behind the question's label, or behind the whole question where it has none."""
    if one.label is not None:
        return row("book-line-labelled", label=one.label, answer=as_read(one, said))
    return row("book-line-answer", question=one.ask, answer=as_read(one, said))


def as_read(one: Question, said: str) -> Named | str:
    """An answer in the language of whoever reads it, where it was chosen."""
    return next((answer for answer in one.options if answer.words[0][1] == said), said)


# ── who, and how to reach them ───────────────────────────────────────────────────────────────────────────────────────


def who(talk: Talk) -> str:
    """The name for the desk: as told here, else the surname, by which the house knows the whole name."""
    return str(talk.draft.get("name") or talk.resident.surname)


def called(talk: Talk) -> Row | str:
    """As they are addressed: 王女士; the name alone where nobody knows how, or another name was told."""
    name, honorific = who(talk), str(talk.draft.get("honorific") or "")
    if name == talk.resident.surname:
        honorific = honorific or talk.resident.honorific
    if not name or honorific not in HONORIFICS:
        return name or NONE
    return row("address-surname-honorific", surname=name, honorific=Term(f"honorific-{honorific}"))


def phone(talk: Talk) -> str:
    return str(talk.draft.get("phone") or talk.resident.phone)


def name_needed(talk: Talk) -> bool:
    return not who(talk) and "moving" not in talk.draft


def ask_name(_talk: Talk) -> Say:
    return Say("ask-surname")


def read_name(talk: Talk, reply: Reply) -> Heard:
    said = told(talk, reply.text)
    known = {slot: value for slot, value in said.items() if slot in ("name", "phone", "honorific")}
    return onward(talk, known) if "name" in known else Missed(Say("binding-name-please"))


def phone_needed(talk: Talk) -> bool:
    return not phone(talk) and "moving" not in talk.draft


def ask_phone(_talk: Talk) -> Say:
    return Say("book-phone")


def read_number(talk: Talk, reply: Reply) -> Heard:
    number = read_phone(reply.text)
    return onward(talk, {"phone": number}) if number else Missed(Say("binding-phone-please"))
