"""The making of one turn: how a conversation moves through its flows. What the message is, `flows.router` has decided
before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.effects import AddWords, CallPerson, Effect, TakeBack
from flows.flow import END, Act, Conversation, Draft, Focus, Frame, HandDown, Missed, Reply, Talk, Then, Took, Turn
from flows.machine import BEGUN, FINISHED, CompiledFlow
from flows.menu import menu
from flows.messages import Photo, Say
from flows.people import Resident
from flows.walking_back import behind, without

FOCUS_FOR = timedelta(minutes=30)


class Turning:
    """Gathers what is said and done, and moves the conversation."""

    def __init__(self, flows: Mapping[str, CompiledFlow], conversation: Conversation, talk: Talk) -> None:
        self.flows = flows
        self.conversation = replace(conversation, serial=conversation.serial + 1)
        self.talk = replace(talk, focus=_focus(conversation, talk))
        self.acts: list[Say | Effect] = []
        self.restarted = False  # the flow in progress is no longer what it was when it was stored
        self.asks_words = False  # the question of this turn may be answered in words
        self._entered = 0  # flows begun in this turn: the last one has asked its own question
        self._handed = False  # slots came down from a flow that ended
        self._mend()

    @property
    def top(self) -> Frame | None:
        return self.conversation.top

    def turn(self) -> Turn:
        return Turn(self.conversation, tuple(self.acts))

    def _mend(self) -> None:
        """A stored step that its flow no longer has begins that flow again; a flow that is gone is laid down."""
        kept: list[Frame] = []
        for frame in self.conversation.frames:
            compiled = self.flows.get(frame.flow)
            self.restarted = compiled is not None and not compiled.knows(frame.step)
            if compiled and self.restarted:
                lasts = compiled.flow.proactive or compiled.flow.silence
                kept.append(self._frame(frame.flow, frame.draft if lasts else {}))
            elif compiled:
                kept.append(frame)
        self.conversation = replace(self.conversation, frames=tuple(kept))

    # ── flows begin and end ─────────────────────────────────────────────────────────────────────────────────────────

    def view(self, frame: Frame) -> Talk:
        return replace(self.talk, draft=frame.draft)

    def deduced(self, flow: str, draft: Mapping[str, Any]) -> Draft:
        """The draft without emptied slots, and with what follows from the others."""
        kept = {slot: value for slot, value in draft.items() if value is not None}
        follows = self.flows[flow].flow.follows
        return {**follows(replace(self.talk, draft=kept)), **kept} if follows else kept

    def _frame(self, flow: str, draft: Mapping[str, Any]) -> Frame:
        """The flow at its first needed step."""
        frame = Frame(flow, BEGUN, self.deduced(flow, draft))
        return replace(frame, step=self.flows[flow].go("answer", BEGUN, self.view(frame)) or FINISHED)

    def place(self, flow: str, draft: Mapping[str, Any]) -> Frame:
        """Put `flow` on top, without asking. The same matter further down is the same flow: it does not wait there
        too."""
        frame = self._frame(flow, draft)
        self.conversation = replace(self._without(flow, draft).push(frame), misses=0)
        return frame

    def _without(self, flow: str, draft: Draft) -> Conversation:
        matter = self.flows[flow].flow.matter
        kept = (one for one in self.conversation.frames if one.flow != flow or matter(one.draft) != matter(draft))
        return replace(self.conversation, frames=tuple(kept))

    def enter(self, flow: str, draft: Mapping[str, Any]) -> None:
        self._entered += 1
        self.place(flow, draft)
        self.ask()

    def speak_first(self, flow: str, draft: Mapping[str, Any]) -> None:
        """We begin: at once if nothing is in progress; else it is said, and waits under the flow in progress until that
        ends."""
        below = self._without(flow, draft)
        if not below.frames or not self.flows[flow].flow.proactive:
            self.conversation = below
            return self.enter(flow, draft)
        frame = self._frame(flow, draft)
        if frame.step != FINISHED:
            self.conversation = replace(below, frames=(frame, *below.frames))
            self.acts.append(self._question(frame))
        return None

    def end(self, acts: tuple[Act, ...]) -> None:
        self.conversation = self.conversation.pop()
        before = self._entered
        for act in acts:
            self.act(act)
        if self._entered == before:
            self.resume()

    def resume(self) -> None:
        """The flow below goes on where it stopped, past what was handed down to it."""
        top = self.top
        if top is None or (self.conversation.person and top.flow != "emergency"):
            return  # while a person talks the bot is silent; the draft is kept
        if self._is_pointless(top):
            self.conversation = self.conversation.pop()
            self.resume()
            return
        compiled = self.flows[top.flow]
        if self._handed and not compiled.flow.step(top.step).is_needed(self.view(top)):
            top = replace(top, step=compiled.go("answer", top.step, self.view(top)) or top.step)
            self.conversation = self.conversation.with_top(top)
        self._handed = False
        if top.trail and top.step != FINISHED:
            self.act(Say("flow-resumed"))
        self.ask()

    def _is_pointless(self, frame: Frame) -> bool:
        """What we began to ask, was not answered, and need not be asked any more; and what time has passed by while it
        waited."""
        flow = self.flows[frame.flow].flow
        if flow.lapsed and flow.lapsed(self.view(frame)):
            return True
        first = flow.steps[0]
        waits = flow.proactive and not frame.trail and frame.step == first.name
        return waits and not first.is_needed(self.view(frame))

    # ── nobody writes any more ──────────────────────────────────────────────────────────────────────────────────────

    def fall_silent(self) -> None:
        """Also what lies under another flow in progress, which is not disturbed."""
        told = told_in_silence(self.flows, self.conversation, self.talk)
        if told is None:
            return self.acts.append(Say("draft-kept"))
        frame, top, before = told[0], self.top, self._entered
        kept = tuple(one for one in self.conversation.frames if one is not frame)
        self.conversation = replace(self.conversation, frames=kept)
        for act in self.flows[frame.flow].flow.finish(self.view(frame)):
            self.act(act)
        if frame is top and self._entered == before:
            self.resume()
        return None

    # ── a reply is read ─────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, top: Frame, reply: Reply) -> Missed | None:
        """Let the step in progress read the reply; what it did not understand is handed back."""
        compiled = self.flows[top.flow]
        heard = compiled.flow.step(top.step).read(self.view(top), reply)
        if isinstance(heard, Missed):
            return heard
        self._took(top, compiled, heard)
        return None

    def _took(self, top: Frame, compiled: CompiledFlow, heard: Took) -> None:
        if heard.leads == END:
            return self.end(heard.acts)
        frame = replace(top, draft=self.deduced(top.flow, {**top.draft, **heard.slots}), misses=0)
        to: str | None = top.step
        if heard.leads != top.step:
            trigger = "lead" if heard.leads else "answer"
            to = compiled.go(trigger, top.step, self.view(frame), chosen=heard.leads)
            frame = replace(frame, trail=(*top.trail, top.step))
        self.conversation = self.conversation.with_top(replace(frame, step=to or top.step))
        before = self._entered
        for act in heard.acts:
            self.act(act)
        if self._entered == before:
            self.ask()
        return None

    def missed(self, top: Frame, heard: Missed, reply: Reply) -> None:
        """Say it differently; the second misunderstanding leads to a person (handbook/rules.md §19)."""
        if isinstance(reply.message, Photo) and self.flows[top.flow].flow.keeps_photos:
            photos = [*top.draft.get("photos", ()), *reply.message.files]
            self.conversation = self.conversation.with_top(replace(top, draft={**top.draft, "photos": photos}))
            self.act(Say("photo-kept"))
            return self.ask()
        misses = top.misses + (1 if heard.counts else 0)
        if misses >= self.talk.estate.unclear_before_handoff:
            self.conversation = self.conversation.with_top(replace(top, misses=0))
            self.act(Say("unclear-will-call-back"))
            return self.call(reply.text, told=True)
        self.conversation = self.conversation.with_top(replace(top, misses=misses))
        self.act(heard.say or Say("unclear-repeat-please"))
        return self.ask()

    def back(self, top: Frame) -> None:
        """One question back; what it had filled is asked anew."""
        compiled = self.flows[top.flow]
        trail = behind(compiled.flow, top, self.talk, self.deduced)
        to = compiled.go("back", top.step, self.view(top), trail)
        if to:
            draft = without(compiled.flow, to, top.draft)
            top = replace(top, step=to, draft=draft, trail=trail[:-1], misses=0)
            self.conversation = self.conversation.with_top(top)
        elif compiled.flow.walks_back:
            self.act(Say("flow-no-way-back"))
        self.ask()

    # ── speaking and doing ──────────────────────────────────────────────────────────────────────────────────────────

    def ask(self) -> None:
        """The question in progress; a flow at its end is finished. Where nothing is in progress and nothing was said,
        the menu."""
        top = self.top
        if top is None:
            return None if self.acts else self.show_menu()
        if top.step == FINISHED:
            return self.end(self.flows[top.flow].flow.finish(self.view(top)))
        say = self._question(top)
        if not say.options:  # a bare number is an answer now, no longer a choice of the question before
            self.conversation = replace(self.conversation, list=None, options=())
        self.asks_words = not (say.options and self.flows[top.flow].flow.proactive)
        return self.act(say)

    def _question(self, frame: Frame) -> Say:
        flow = self.flows[frame.flow].flow
        say = flow.step(frame.step).ask(self.view(frame))
        if not say.options or say.list is not None:
            return say
        if flow.proactive and frame.step == flow.steps[0].name:
            return replace(say, list=f"{flow.name}!{flow.matter(frame.draft)}")
        return replace(say, list=f"{flow.name}.{frame.step}.{self.conversation.serial}")

    def show_menu(self) -> None:
        self.act(menu(self.talk))

    def call(self, words: str, *, told: bool = False) -> None:
        """转人工: whoever is asked first keeps it until another takes it over (首问负责制). `told`: they know already why."""
        if self.conversation.person:
            return self.act(AddWords(self.conversation.person, words, to_holder=True))
        self.act(CallPerson(words))
        if not told:
            self.act(Say("table-06-transfer"))  # handbook: 003 第三篇 附表 第6行
        return self.act(Say("person-called"))

    def take_back(self) -> None:
        """The person is no longer wanted: the bot speaks again, and says so before all else."""
        if person := self.conversation.person:
            self.acts[:0] = [TakeBack(person), Say("bot-is-back", ticket=person)]
            self.conversation = replace(self.conversation, person=None)

    def focus(self, ticket: int) -> None:
        self.conversation = replace(self.conversation, focus=ticket, focus_until=self.talk.now + FOCUS_FOR)
        self.talk = replace(self.talk, focus=ticket)

    def act(self, act: Act) -> None:
        match act:
            case Then():
                self.enter(act.flow, act.draft)
            case Focus():
                self.focus(act.ticket)
            case HandDown():
                if below := self.top:
                    draft = self.deduced(below.flow, {**below.draft, **act.slots})
                    self.conversation = self.conversation.with_top(replace(below, draft=draft))
                    self._handed = True
            case Say() if act.options:
                labels = tuple((option.id, option.id) for option in act.options)  # the engine puts the words in
                self.conversation = replace(self.conversation, list=act.list, options=labels)
                self.acts.append(act)
            case _:
                self.acts.append(act)


def _focus(conversation: Conversation, talk: Talk) -> int | None:
    """The ticket last spoken of, for a while; in an emergency for as long as its place is not known."""
    until, top = conversation.focus_until, conversation.top
    lasts = until is None or until > talk.now or (top is not None and top.flow == "emergency")
    return conversation.focus if lasts else None


def in_emergency(resident: Resident) -> bool:
    """Whether an emergency of theirs is not over."""
    return any(one.emergency and one.state != "done" for one in resident.open)


def told_in_silence(
    flows: Mapping[str, CompiledFlow], conversation: Conversation, talk: Talk
) -> tuple[Frame, timedelta] | None:
    """The topmost flow that a silence finishes, and after how long. None while a person talks: they hear it; and in an
    emergency, where silence is no answer."""
    waits = conversation.person is not None or in_emergency(talk.resident)
    for frame in () if waits else reversed(conversation.frames):
        wait = flows[frame.flow].flow.silence if frame.flow in flows else None
        if wait and (after := wait(replace(talk, draft=frame.draft))) is not None:
            return frame, after
    return None
