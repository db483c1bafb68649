"""Which flow a message belongs to, and the words that work everywhere.

The order of things: a press, a number or the very words of a choice; an emergency before all else; then the person who
is talking; then the house-wide words (menu, back, cancel, staff); then the flow in progress; then the open tickets;
then a new beginning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.beginning import START, Beginning
from flows.effects import AddWords
from flows.flow import Conversation, Frame, Need, Reply, Talk, Turn
from flows.machine import CompiledFlow
from flows.menu import MENU
from flows.messages import Amended, Choice, Inbound, Photo, Place, Refused, Say, Text, Voice, Wordless
from flows.queries import Unanswered
from flows.turning import told_in_silence
from flows.understanding import read_word

BOOKS = "booking.summary."  # how the lists under what is read back of a booking are called
LONGEST_NUMBER = 9  # digits of a ticket's number, and of a choice typed as a number


class Router:
    """All flows of the estate behind one door."""

    def __init__(self, flows: Mapping[str, CompiledFlow]) -> None:
        self.flows = flows

    def advance(
        self, conversation: Conversation, message: Inbound | Refused, talk: Talk, about: int | None = None
    ) -> Turn | Need:
        """One message, one turn. `about` is the number of the ticket whose message was quoted, if any."""
        try:
            return _Routing(self.flows, conversation, talk).take(message, about)
        except Unanswered as wanted:
            return Need(wanted.query)

    def begin(self, conversation: Conversation, flow: str, draft: Mapping[str, Any], talk: Talk) -> Turn | Need:
        """We speak first: a sign-off is asked, a quote is made. A flow in progress is not interrupted; the new one
        waits under it."""
        try:
            routing = _Routing(self.flows, conversation, talk)
            routing.speak_first(flow, draft)
            return routing.turn()
        except Unanswered as wanted:
            return Need(wanted.query)

    def silence(self, conversation: Conversation, talk: Talk) -> timedelta | None:
        """How long after this turn a further word may take before what was told is finished as it stands; None: it is
        nothing that a silence finishes."""
        told = told_in_silence(self.flows, conversation, talk)
        return told[1] if told else None

    def keeps(self, conversation: Conversation) -> bool:
        """Whether something was told that would become a ticket or a request, and waits to be finished."""
        return any(
            self.flows[one.flow].flow.files and any(value for value in one.draft.values())
            for one in conversation.frames
            if one.flow in self.flows
        )

    def silent(self, conversation: Conversation, talk: Talk) -> Turn | Need:
        """That long nobody wrote: what was told is filed as it stands (C29); where nothing was told, a gentle word."""
        try:
            routing = _Routing(self.flows, conversation, talk)
            routing.fall_silent()
            return routing.turn()
        except Unanswered as wanted:
            return Need(wanted.query)

    def resume(self, conversation: Conversation, talk: Talk) -> Turn | Need:
        """The person has gone: what was in progress when they came goes on where it stopped."""
        try:
            routing = _Routing(self.flows, conversation, talk)
            routing.resume()
            return routing.turn()
        except Unanswered as wanted:
            return Need(wanted.query)


class _Routing(Beginning):
    """Finds what one message is, and whose."""

    def take(self, message: Inbound | Refused, about: int | None) -> Turn:
        if not isinstance(message, Wordless):
            self.conversation = replace(self.conversation, silent=0)
        match message:
            case Refused():
                self.take_refusal(message)
            case Choice():
                self.take_choice(message)
                self.listen()
            case Wordless() | Place() | Voice() if person := self.conversation.person:
                self.take_wordless_for(person, message)
            case Wordless():
                self.take_wordless(message)
            case Voice():
                self.take_voice(message)
            case Place():
                self.take_place(message)
            case Amended():
                self.take_amended(message, about)
            case Text() | Photo():
                self.take_words(message, about)
        return self.turn()

    # ── words ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def take_words(self, message: Text | Photo, about: int | None) -> None:
        words = message.text if isinstance(message, Text) else message.caption
        photos = message.files if isinstance(message, Photo) else ()
        top = self.top
        talking = None if top and top.flow == "emergency" else self.conversation.person
        option = None if photos or talking else self.option_of(words)
        if option and self.conversation.list:  # what was offered is no emergency, and needs no understanding
            return self.take_choice(Choice(self.conversation.list, option))
        meant = self.talk.understood(words)
        if meant.emergency and not (top and top.flow == "emergency" and top.draft.get("kind") == meant.category):
            return self.emergency(meant.category or "other", words, photos)
        if words.startswith(START) and words.removeprefix(START).strip():  # a link or a QR code opened the chat
            return self.enter("binding", {"code": words.removeprefix(START).strip()})
        word = read_word(words, self.talk.vocabulary)
        if talking:
            return self.to_person(talking, word, words, photos)
        if self.is_press(words) and not (top and top.flow == "emergency"):
            return self.press(words)
        reply = Reply(message, option, word)
        if word in ("menu", "cancel", "back", "staff") and not self.lets_go(words):
            return self.everywhere(word, words)
        if about and not top and self.complains(words, meant) and not self.is_of_complaint(about, words):
            return self.complain(reply, meant, about)
        if about and (self.quotes_booking(about, reply, meant) or self.quoted(message, about)):
            return None
        top = self.top  # what was quoted may have come on top
        return self.feed(top, reply, meant) if top else self.idle(reply, meant)

    def to_person(self, person: int, word: str | None, words: str, photos: tuple[str, ...]) -> None:
        """While a person talks the bot is silent but for menu and cancel; “1” and “back” are meant for the person
        too."""
        if word in ("menu", "cancel"):
            return self.everywhere(word, words)
        return self.act(AddWords(person, words, photos, to_holder=True))

    def option_of(self, words: str) -> str | None:
        """The choice that a bare number or the choice's own words pick from the list delivered last."""
        said = words.strip().strip("。.!！、,，)）").casefold()
        offered = self.conversation.options
        if said.isdecimal() and len(said) <= LONGEST_NUMBER:
            if meant := self.figure(int(said)):
                return meant
            return offered[int(said) - 1][0] if 1 <= int(said) <= len(offered) else None
        return next((id for id, label in offered if said and said in (label.strip().casefold(), id.casefold())), None)

    def figure(self, number: int) -> str | None:
        """The choice that the question in progress takes a number for, whatever stands at that place of its list."""
        top, shown = self.top, self.conversation.list or ""
        if top is None or not shown.startswith(f"{top.flow}.{top.step}."):
            return None
        meant = self.flows[top.flow].flow.step(top.step).figure
        return meant(self.view(top), number) if meant else None

    def quoted(self, message: Text | Photo, about: int) -> bool:
        """A reply to a message about another ticket goes to that ticket, and what is in progress is asked again."""
        top = self.top
        if top and (top.flow == "emergency" or top.draft.get("ticket") == about):
            return False
        if not self.add_to(about, message):
            return False
        if top:
            self.ask()
        return True

    def take_amended(self, message: Amended, about: int | None) -> None:
        """An edited message is an amendment of the ticket it was about; elsewhere it is simply said again."""
        words = Text(message.text)
        target = about or (None if self.top or self.conversation.person else self.talk.focus)
        meant = self.talk.understood(message.text)
        if target and not meant.emergency and self.add_to(target, words):
            return None
        return self.take_words(words, None)

    # ── presses and refusals ────────────────────────────────────────────────────────────────────────────────────────

    def take_choice(self, choice: Choice) -> None:
        name, mark, subject = choice.list.partition("!")
        top = self.top
        if choice.list == MENU:
            if choice.id != "staff":
                self.take_back()
            return self.open(choice.id)
        if mark and self.is_about_a_matter(name, subject):
            return self.feed(self.begun(name, int(subject)), Reply(choice, choice.id), None)
        if choice.list == self.conversation.list and top:
            return self.feed(top, Reply(choice, choice.id), None)
        if not (choice.list.startswith(BOOKS) and choice.id == "correct" and self.booked_just_now()):
            self.act(Say("choice-stale"))
        elif top is None:
            return None
        return self.ask() if top else self.show_menu()

    def is_about_a_matter(self, flow: str, subject: str) -> bool:
        known = flow in self.flows and self.flows[flow].flow.proactive
        return known and subject.isdecimal() and len(subject) <= LONGEST_NUMBER

    def begun(self, name: str, matter: int) -> Frame:
        """The flow that we began about this matter, on top: as it stands, as it waits further down, or afresh."""
        flow, top = self.flows[name].flow, self.top
        same = [one for one in self.conversation.frames if one.flow == name and flow.matter(one.draft) == matter]
        if top is not None and top in same:
            return top
        return self.place(name, {**(same[0].draft if same else {}), flow.about: matter})

    def take_refusal(self, refused: Refused) -> None:
        """A rule said no: the resident hears why, then the question in progress again, unless there is nothing left to
        ask."""
        self.act(Say(refused.key, refused.args))
        top = self.top
        if top and (regrets := self.flows[top.flow].flow.regrets):
            self._took(top, self.flows[top.flow], regrets(self.view(top), refused))
        elif top and self.flows[top.flow].flow.refusal_ends:
            self.end(())
        elif top:
            self.ask()

    # ── without words ───────────────────────────────────────────────────────────────────────────────────────────────

    def take_wordless_for(self, person: int, message: Wordless | Place | Voice) -> None:
        """The person who is talking sees what can be kept; a sticker needs no answer."""
        if isinstance(message, Voice):
            self.act(AddWords(person, "", (message.file,), to_holder=True))
        elif isinstance(message, Place):
            self.act(AddWords(person, position(message), to_holder=True))

    def take_voice(self, message: Voice) -> None:
        if self.top and self.flows[self.top.flow].flow.keeps_voice:
            return self.feed(self.top, Reply(message), None)
        urgent = bool(self.top and self.top.flow == "emergency")
        if self.talk.focus and (urgent or not self.top):
            self.act(AddWords(self.talk.focus, "", (message.file,), to_holder=urgent))
        self.act(Say("voice-words-please"))
        return self.ask()

    def take_place(self, message: Place) -> None:
        words = Text(position(message))
        if self.top:
            return self.feed(self.top, Reply(words), None)
        if self.talk.focus and self.add_to(self.talk.focus, words):
            return None
        return self.take_wordless(Wordless("place"))

    def take_wordless(self, message: Wordless) -> None:
        if self.top:
            return self.feed(self.top, Reply(message), None)
        silent = self.conversation.silent + 1
        self.conversation = replace(self.conversation, silent=silent)
        if silent > 2:  # handbook: say it twice (重复两遍), then leave the door open
            return self.act(Say("silent-contact-close"))
        self.act(Say("silent-contact-repeat"))
        return self.show_menu()

    # ── house-wide words ────────────────────────────────────────────────────────────────────────────────────────────

    def everywhere(self, word: str, words: str) -> None:
        top = self.top
        if self.conversation.person:
            self.take_back()
            if top:  # it was the person who is no longer wanted, not what they were doing
                return self.resume()
        match word:
            case "staff":
                self.call(words)
            case "cancel" if top:
                self.act(Say(self.flows[top.flow].flow.cancelled))
                self.end(())
            case "back" if top:
                self.back(top)
            case "menu":
                self.leave_for_menu()
                self.show_menu()
            case _:
                self.show_menu()
        return None


def position(place: Place) -> str:
    """A shared position as words that staff can look up: label, then WGS-84 latitude and longitude."""
    return f"{place.label} {place.latitude:.5f},{place.longitude:.5f}".strip()
