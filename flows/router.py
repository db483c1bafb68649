"""Which flow a message belongs to, and the words that work everywhere.

The order of things: an emergency comes before all; then a press, a number or the words of a choice; then the house-wide words (menu,
back, cancel, staff); then the person who is talking; then the flow in progress; then the open tickets; then a new beginning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from flows.effects import AddWords, CallPerson, Effect, OpenRepair, TakeBack
from flows.flow import END, Act, Conversation, Draft, Frame, HandDown, Missed, Need, Reply, Talk, Then, Took, Turn
from flows.machine import BEGUN, FINISHED, CompiledFlow
from flows.menu import menu, opens
from flows.messages import Amended, Choice, Inbound, Photo, Place, Refused, Say, Text, Voice, Wordless
from flows.queries import TicketOf, Unanswered
from flows.understanding import Understanding, read_word, understand

FOCUS_FOR = timedelta(minutes=30)
MENU = "menu!"


class Router:
    """All flows of the estate behind one door."""

    def __init__(self, flows: Mapping[str, CompiledFlow]) -> None:
        self.flows = flows

    def advance(
        self, conversation: Conversation, message: Inbound | Refused, talk: Talk, about: int | None = None
    ) -> Turn | Need:
        """One message, one turn. `about` is the number of the ticket whose message was quoted, if any."""
        try:
            return _Turning(self.flows, conversation, talk).take(message, about)
        except Unanswered as wanted:
            return Need(wanted.query)

    def begin(self, conversation: Conversation, flow: str, draft: Mapping[str, Any], talk: Talk) -> Turn | Need:
        """We speak first: `flow` begins on top of whatever is in progress (a sign-off is asked, a quote is made)."""
        try:
            turning = _Turning(self.flows, conversation, talk)
            turning.enter(flow, draft)
            return turning.turn()
        except Unanswered as wanted:
            return Need(wanted.query)


class _Turning:
    """The making of one turn: gathers acts and moves the conversation."""

    def __init__(self, flows: Mapping[str, CompiledFlow], conversation: Conversation, talk: Talk) -> None:
        self.flows = flows
        self.conversation = replace(conversation, serial=conversation.serial + 1)
        self.talk = replace(talk, focus=self._focus(conversation, talk))
        self.acts: list[Say | Effect] = []

    @staticmethod
    def _focus(conversation: Conversation, talk: Talk) -> int | None:
        until = conversation.focus_until
        return conversation.focus if until is None or until > talk.now else None

    def turn(self) -> Turn:
        return Turn(self.conversation, tuple(self.acts))

    # ── taking one message ──────────────────────────────────────────────────────────────────────────────────────────

    def take(self, message: Inbound | Refused, about: int | None) -> Turn:
        match message:
            case Refused():
                self.act(Say(message.key, message.args))
                self.ask()
            case Choice():
                self.take_choice(message)
            case Wordless() | Voice() | Place():
                self.take_wordless(message)
            case Amended():
                self.take_amended(message, about)
            case Text() | Photo():
                self.take_words(message, about)
        return self.turn()

    def take_words(self, message: Text | Photo, about: int | None) -> None:
        self.conversation = replace(self.conversation, silent=0)
        words = message.text if isinstance(message, Text) else message.caption
        meant = understand(words, self.talk.now, self.talk.vocabulary)
        top = self.conversation.top
        if meant.emergency and not (top and top.flow == "emergency" and top.draft.get("kind") == meant.category):
            return self.emergency(meant.category or "other", words, getattr(message, "files", ()))
        reply = Reply(message, self.option_of(words), read_word(words, self.talk.vocabulary))
        if reply.option and self.conversation.list:
            return self.take_choice(Choice(self.conversation.list, reply.option))
        if reply.word in ("menu", "cancel", "back", "staff"):
            return self.everywhere(reply.word, words)
        if self.conversation.person:
            return self.act(AddWords(self.conversation.person, words, getattr(message, "files", ()), to_holder=True))
        if about and not top and self.add_to(about, message):
            return None
        if top:
            return self.feed(reply, meant)
        return self.idle(reply, meant)

    def option_of(self, words: str) -> str | None:
        """The choice that a bare number or the choice's own words pick from the list delivered last."""
        said = words.strip().strip("。.!！").casefold()
        offered = self.conversation.options
        if said.isdecimal() and 1 <= int(said) <= len(offered):
            return offered[int(said) - 1][0]
        return next((id for id, label in offered if said and said in (label.strip().casefold(), id)), None)

    def take_choice(self, choice: Choice) -> None:
        name, mark, subject = choice.list.partition("!")
        top = self.conversation.top
        if choice.list == MENU:
            return self.open(choice.id)
        if mark and name in self.flows:
            if not (top and top.flow == name and str(top.draft.get("ticket", "")) == subject):
                self.place(name, {"ticket": int(subject)} if subject.isdecimal() else {})
            return self.feed(Reply(choice, choice.id), None)
        if choice.list == self.conversation.list and top:
            return self.feed(Reply(choice, choice.id), None)
        self.act(Say("choice-stale"))
        return self.ask()

    def take_wordless(self, message: Wordless | Voice | Place) -> None:
        if isinstance(message, Voice):
            target = self.conversation.person or (None if self.conversation.top else self.talk.focus)
            if target:
                self.act(AddWords(target, "", (message.file,), to_holder=bool(self.conversation.person)))
            self.act(Say("voice-words-please"))
            return self.ask()
        top = self.conversation.top
        if top:
            return self.feed(Reply(message), None)
        silent = self.conversation.silent + 1
        self.conversation = replace(self.conversation, silent=silent)
        if silent > 2:  # handbook: say it twice (重复两遍), then leave the door open
            return self.act(Say("silent-contact-close"))
        self.act(Say("silent-contact-repeat"))
        return self.show_menu()

    def take_amended(self, message: Amended, about: int | None) -> None:
        """An edited message is an amendment of the ticket it was about; elsewhere it is simply said again."""
        target = about or self.conversation.person or (None if self.conversation.top else self.talk.focus)
        if target and self.add_to(target, Text(message.text)):
            return None
        return self.take_words(Text(message.text), None)

    # ── house-wide words ────────────────────────────────────────────────────────────────────────────────────────────

    def everywhere(self, word: str, words: str) -> None:
        top = self.conversation.top
        match word:
            case "menu":
                self.take_back()
                self.conversation = replace(self.conversation, frames=(), misses=0)
                self.show_menu()
            case "staff":
                self.act(CallPerson(words))
            case "cancel" if top:
                self.conversation = self.conversation.pop()
                self.act(Say(self.flows[top.flow].flow.cancelled if top.flow in self.flows else "flow-cancelled"))
                self.resume()
            case "back" if top:
                self.back(top)
            case _:
                self.take_back()
                self.show_menu()

    def take_back(self) -> None:
        if self.conversation.person:
            self.act(TakeBack())
            self.conversation = replace(self.conversation, person=None)

    def back(self, top: Frame) -> None:
        compiled = self.flows.get(top.flow)
        to = compiled.go("back", top.step, self.view(top), top.trail) if compiled else None
        if to is None:
            return self.ask()
        draft = {slot: value for slot, value in top.draft.items() if slot != to}
        self.conversation = self.conversation.with_top(replace(top, step=to, draft=draft, trail=top.trail[:-1], misses=0))
        return self.ask()

    def emergency(self, kind: str, words: str, photos: tuple[str, ...]) -> None:
        """Safety words first, then the ticket, then what is missing (design §4, decision D2)."""
        home = self.talk.resident.homes[0] if len(self.talk.resident.homes) == 1 else None
        self.act(Say(f"emergency-{kind}"))
        self.act(
            OpenRepair(
                category=kind,
                words=words,
                place="",
                household=home.household if home else None,
                house=home.house if home else "",
                emergency=True,
                photos=photos,
            )
        )
        self.act(Say("emergency-filed"))
        self.enter("emergency", {"kind": kind})

    # ── flows ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def view(self, frame: Frame) -> Talk:
        return replace(self.talk, draft=frame.draft)

    def deduced(self, flow: str, draft: Mapping[str, Any]) -> Draft:
        """The draft without emptied slots, and with what follows from the others."""
        kept = {slot: value for slot, value in draft.items() if value is not None}
        follows = self.flows[flow].flow.follows
        return {**follows(replace(self.talk, draft=kept)), **kept} if follows else kept

    def place(self, flow: str, draft: Mapping[str, Any]) -> None:
        """Put `flow` on top and go to its first needed step, without asking."""
        frame = Frame(flow, BEGUN, self.deduced(flow, draft))
        step = self.flows[flow].go("answer", BEGUN, self.view(frame)) or FINISHED
        self.conversation = replace(self.conversation.push(replace(frame, step=step)), misses=0)

    def enter(self, flow: str, draft: Mapping[str, Any]) -> None:
        self.place(flow, draft)
        self.settle()

    def settle(self) -> None:
        """Ask the step the top flow stands on, or finish the flow if it stands at its end."""
        top = self.conversation.top
        if top and top.step == FINISHED:
            self.end(self.flows[top.flow].flow.finish(self.view(top)))
        else:
            self.ask()

    def feed(self, reply: Reply, meant: Understanding | None) -> None:
        top = self.conversation.top
        assert top is not None
        compiled = self.flows.get(top.flow)
        if compiled is None or (top.step != FINISHED and not compiled.knows(top.step)):
            # a stored step that the flow no longer has: begin that flow again, kindly
            self.conversation = self.conversation.pop()
            self.act(Say("flow-restarted"))
            return self.enter(top.flow, {}) if compiled else self.show_menu()
        if top.step == FINISHED:
            return self.settle()
        step = compiled.flow.step(top.step)
        if meant and not step.verbatim and self.digress(reply, meant):
            return None
        heard = step.read(self.view(top), reply)
        if isinstance(heard, Missed):
            return self.missed(top, heard, reply)
        return self.took(top, compiled, heard)

    def took(self, top: Frame, compiled: CompiledFlow, heard: Took) -> None:
        frame = replace(top, draft=self.deduced(top.flow, {**top.draft, **heard.slots}), misses=0)
        if heard.leads == END:
            return self.end(heard.acts)
        if heard.leads == top.step:
            to: str | None = top.step
        elif heard.leads:
            to = compiled.go("lead", top.step, self.view(frame), chosen=heard.leads)
            frame = replace(frame, trail=(*top.trail, top.step))
        else:
            to = compiled.go("answer", top.step, self.view(frame))
            frame = replace(frame, trail=(*top.trail, top.step))
        self.conversation = self.conversation.with_top(replace(frame, step=to or top.step))
        before = len(self.conversation.frames)
        for act in heard.acts:
            self.act(act)
        if len(self.conversation.frames) == before:  # no other flow began on top
            self.settle()
        return None

    def missed(self, top: Frame, heard: Missed, reply: Reply) -> None:
        misses = top.misses + (1 if heard.counts else 0)
        if misses >= self.talk.estate.unclear_before_handoff:
            self.conversation = self.conversation.with_top(replace(top, misses=0))
            self.act(Say("unclear-will-call-back"))
            return self.act(CallPerson(reply.text))
        self.conversation = self.conversation.with_top(replace(top, misses=misses))
        self.act(heard.say or Say("unclear-repeat-please"))
        return self.ask()

    def digress(self, reply: Reply, meant: Understanding) -> bool:
        """A question in the middle is answered and the flow resumes."""
        top = self.conversation.top
        if meant.intent == "enquiry" and meant.category in ("hours", "contact"):
            self.act(Say(f"answer-{meant.category}"))
            self.ask()
            return True
        flow = opens(reply.word or "", self.talk)
        if flow and top and flow != top.flow and reply.word in ("status", "history", "language"):
            self.enter(flow, {})
            return True
        return False

    def end(self, acts: tuple[Act, ...]) -> None:
        self.conversation = self.conversation.pop()
        before = len(self.conversation.frames)
        for act in acts:
            self.act(act)
        if len(self.conversation.frames) == before:
            self.resume()

    def resume(self) -> None:
        top = self.conversation.top
        if top is None:
            return
        if top.step != FINISHED:
            compiled = self.flows.get(top.flow)
            if compiled and compiled.knows(top.step) and not compiled.flow.step(top.step).is_needed(self.view(top)):
                to = compiled.go("answer", top.step, self.view(top))
                self.conversation = self.conversation.with_top(replace(top, step=to or top.step))
            self.act(Say("flow-resumed"))
        self.settle()

    def ask(self) -> None:
        top = self.conversation.top
        if top is None or top.step == FINISHED or top.flow not in self.flows:
            return None if self.acts else self.show_menu()
        compiled = self.flows[top.flow]
        if not compiled.knows(top.step):
            return None
        say = compiled.flow.step(top.step).ask(self.view(top))
        if say.options and say.list is None:
            say = replace(say, list=f"{top.flow}.{top.step}.{self.conversation.serial}")
        return self.act(say)

    def act(self, act: Act) -> None:
        match act:
            case Then():
                self.enter(act.flow, act.draft)
            case HandDown():
                if below := self.conversation.top:
                    self.conversation = self.conversation.with_top(replace(below, draft={**below.draft, **act.slots}))
            case Say() if act.options:
                self.conversation = replace(self.conversation, list=act.list)
                self.acts.append(act)
            case _:
                self.acts.append(act)

    # ── outside any flow ────────────────────────────────────────────────────────────────────────────────────────────

    def open(self, entry: str) -> None:
        """A menu entry, or the word for it: begin what it names."""
        self.conversation = replace(self.conversation, frames=(), misses=0)
        if entry == "staff":
            return self.act(CallPerson(""))
        flow = opens(entry, self.talk)
        return self.enter(flow, {}) if flow else self.show_menu()

    def show_menu(self) -> None:
        self.act(menu(self.talk, MENU))

    def idle(self, reply: Reply, meant: Understanding) -> None:
        words = reply.text
        if isinstance(reply.message, Photo) and not words:
            return self.photo_first(reply.message)
        if reply.word in ("greeting", "thanks", "goodbye"):
            return self.courtesy(reply.word)
        if reply.word and (flow := opens(reply.word, self.talk)):
            return self.enter(flow, {})
        if words.startswith("/start ") or meant.intent == "other" and looks_like_code(words):
            return self.enter("binding", {"code": words.removeprefix("/start ").strip()})
        if meant.intent == "human":
            return self.act(CallPerson(words))
        if meant.intent == "enquiry" and meant.category in ("hours", "contact"):
            return self.act(Say(f"answer-{meant.category}"))
        if meant.intent in ("thanks", "greeting", "goodbye"):
            return self.courtesy(meant.intent)
        if meant.intent == "repair" and meant.confidence >= 0.5:
            return self.enter("repair", heard_repair(reply, meant))
        if flow := opens(meant.intent, self.talk):
            return self.enter(flow, {})
        if self.talk.resident.open:
            return self.belongs(reply)
        return self.unclear(words)

    def photo_first(self, photo: Photo) -> None:
        """The photo came first and the words will come later: a repair, or more about the one that is open."""
        if self.talk.focus and self.add_to(self.talk.focus, photo):
            return None
        return self.enter("repair", {"photos": list(photo.files)})

    def courtesy(self, word: str) -> None:
        match word:
            case "thanks":
                self.act(Say("thanked-we-should"))
            case "goodbye":
                self.act(Say("closing-happy-life"))
            case _:
                self.act(Say("first-greeting-glad" if self.talk.calendar.is_service(self.talk.now) else "table-11-after-hours-greeting"))
                self.show_menu()

    def belongs(self, reply: Reply) -> None:
        """Free words of somebody with open tickets: to the one in focus, to the only one, or ask which."""
        mine = self.talk.resident.open
        if self.talk.focus and self.add_to(self.talk.focus, reply.message):
            return None
        if len(mine) == 1 and self.add_to(mine[0].number, reply.message):
            return None
        return self.enter("which", {"words": reply.text, "photos": list(getattr(reply.message, "files", ()))})

    def add_to(self, number: int, message: Inbound) -> bool:
        brief = next((one for one in self.talk.resident.open if one.number == number), None)
        brief = brief or self.talk.query(TicketOf(self.talk.resident.id, number))
        if brief is None or brief.state == "closed":
            return False
        words = getattr(message, "text", "") or getattr(message, "caption", "")
        self.act(AddWords(number, words, getattr(message, "files", ())))
        self.act(Say("words-added", ticket=number))
        self.conversation = replace(self.conversation, focus=number, focus_until=self.talk.now + FOCUS_FOR)
        return True

    def unclear(self, words: str) -> None:
        misses = self.conversation.misses + 1
        if misses >= self.talk.estate.unclear_before_handoff:
            self.conversation = replace(self.conversation, misses=0)
            self.act(Say("unclear-will-call-back"))
            return self.act(CallPerson(words))
        self.conversation = replace(self.conversation, misses=misses)
        self.act(Say("unclear-repeat-please"))
        return self.show_menu()


def looks_like_code(words: str) -> bool:
    """A single-use code as we print them: eight characters without vowels, so that no word is one."""
    bare = words.strip().replace("-", "").upper()
    return len(bare) == 8 and all(char in "BCDFGHJKMNPQRSTVWXZ23456789" for char in bare) and not bare.isdecimal()


def heard_repair(reply: Reply, meant: Understanding) -> dict[str, Any]:
    """What the first sentence already says of a repair."""
    draft: dict[str, Any] = {"words": reply.text}
    if meant.category:
        draft["category"] = meant.category
    if meant.place:
        draft["spoken_place"] = meant.place
    if isinstance(reply.message, Photo):
        draft["photos"] = list(reply.message.files)
    if isinstance(meant.start, datetime):
        draft["start"] = meant.start.isoformat()
    return draft
