"""A conversation as a state machine: flows declared as data, conversations as light values.

A `Flow` is a list of `Step`s and a `finish`. Each step asks (a Say), reads the reply into slots of the draft, and is
passed over while it is not `needed`; so what the first sentence already said is not asked again, and changing one
answer at the summary asks nothing else. `flows.machine` compiles the flow; `flows.router` decides which flow a message
belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from flows.effects import Effect
from flows.estate import Estate
from flows.messages import Inbound, Option, Refused, Say
from flows.people import Resident
from flows.queries import Query, Unanswered
from flows.rules.calendar import Calendar
from flows.understanding import Understanding, Vocabulary, understand

Draft = Mapping[str, Any]  # JSON values only: it is stored after every turn
END = "!end"  # `Took.leads`: the flow ends here, without its finish


@dataclass(frozen=True, slots=True)
class Then:
    """Another flow begins on top; the one below waits and resumes when it ends."""

    flow: str
    draft: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandDown:
    """Slots for the flow that waits below: what was asked here need not be asked there."""

    slots: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Focus:
    """Free words belong to this ticket for a while: the resident has just chosen it or looked at it."""

    ticket: int  # by number


Act = Say | Effect | Then | HandDown | Focus


@dataclass(frozen=True, slots=True)
class Talk:
    """All that a step may look at. `query` raises `Unanswered` until the engine has answered."""

    estate: Estate
    calendar: Calendar
    vocabulary: Vocabulary
    resident: Resident
    now: datetime
    draft: Draft = field(default_factory=dict)
    focus: int | None = None  # the ticket last spoken of, by number
    answers: Mapping[Query, Any] = field(default_factory=dict)
    _understood: dict[str, Understanding] = field(default_factory=dict, repr=False, compare=False)

    def understood(self, words: str) -> Understanding:
        """What these words mean now; within a turn the same words are read once."""
        if words not in self._understood:
            self._understood[words] = understand(words, self.now, self.vocabulary)
        return self._understood[words]

    def query(self, query: Query) -> Any:
        if query not in self.answers:
            raise Unanswered(query)
        return self.answers[query]


@dataclass(frozen=True, slots=True)
class Reply:
    """A message as a step reads it: the option it picked (by button, number or words), the house-wide word it is, or
    itself."""

    message: Inbound
    option: str | None = None
    word: str | None = None

    @property
    def text(self) -> str:
        return getattr(self.message, "text", "") or getattr(self.message, "caption", "")


@dataclass(frozen=True, slots=True)
class Took:
    """The reply was understood: these slots join the draft (None removes one). `leads` overrides where the flow goes
    on."""

    slots: Mapping[str, Any] = field(default_factory=dict)
    acts: tuple[Act, ...] = ()
    leads: str | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """The reply was not understood. `say` tells why and what to do next; without it the usual words are said."""

    say: Say | None = None
    counts: bool = True  # a kind refusal (a date in the past) is no misunderstanding
    aside: Literal["waits", "ends"] | None = None  # free words may be about something else: they are taken up afresh


Heard = Took | Missed


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `slot` is filled by reading its reply; `changeable` offers it for change at the summary."""

    name: str
    ask: Callable[[Talk], Say]
    read: Callable[[Talk, Reply], Heard]
    needed: Callable[[Talk], bool] | None = None  # default: the slot named like the step is empty
    changeable: str | None = None  # script of its name in “what would you like to change?”
    verbatim: bool = False  # free words are the answer itself, even if they sound like a question
    fills: tuple[str, ...] = ()  # further slots that its reply fills; going back to it empties them
    figure: Callable[[Talk, int], str | None] | None = None  # the choice that a bare number means before its place

    def is_needed(self, talk: Talk) -> bool:
        return self.needed(talk) if self.needed else self.name not in talk.draft


@dataclass(frozen=True, slots=True)
class Flow:
    """A procedure in chat, whole. `finish` turns the filled draft into effects and closing words."""

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Talk], tuple[Act, ...]]
    cancelled: str = "flow-cancelled"  # what is said when the resident cancels
    follows: Callable[[Talk], Draft] | None = None  # slots that follow from what is known; applied after every answer
    proactive: bool = False  # about one matter; we may begin it, and its first list `name!matter` never grows stale
    about: str = "ticket"  # the slot that says which matter: a ticket by its number, a survey by its round
    regrets: Callable[[Talk, Refused], Took] | None = None  # where it goes on when a rule refused its effect
    refusal_ends: bool = False  # when a rule refuses its effect there is nothing left to ask
    walks_back: bool = False  # “back” also leads to what was told before it was asked
    files: bool = False  # what is told in it becomes a ticket or a request
    keeps_photos: bool = False  # a photo at any step joins `photos` of the draft
    keeps_voice: bool = False  # its steps take voice messages as they are
    silence: Callable[[Talk], timedelta | None] | None = None  # after so long without a word it is finished as it
    # stands; None: nobody is waiting for an end, the usual gentle word will do
    lapsed: Callable[[Talk], bool] | None = None  # a draft that time has passed by while it waited: laid down silently

    def step(self, name: str) -> Step:
        return next(step for step in self.steps if step.name == name)

    def matter(self, draft: Draft) -> Any:
        """The number of what a draft of this flow is about, if it is about anything."""
        return draft.get(self.about)


@dataclass(frozen=True, slots=True)
class Frame:
    """One flow in progress. Interrupted flows lie under it and resume when it ends."""

    flow: str
    step: str
    draft: Draft = field(default_factory=dict)
    trail: tuple[str, ...] = ()  # steps answered, for “back”
    misses: int = 0


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of one address, stored after every turn."""

    frames: tuple[Frame, ...] = ()
    list: str | None = None  # the list of choices delivered last
    options: tuple[tuple[str, str], ...] = ()  # its (id, label as delivered)
    serial: int = 0  # grows with every turn; fences lists and the idle timer
    misses: int = 0  # misunderstandings outside any flow
    silent: int = 0  # wordless messages in a row
    focus: int | None = None  # the ticket that free words belong to …
    focus_until: datetime | None = None  # … for a while
    person: int | None = None  # the enquiry ticket while a person talks

    @property
    def top(self) -> Frame | None:
        return self.frames[-1] if self.frames else None

    def with_top(self, frame: Frame) -> Conversation:
        return replace(self, frames=(*self.frames[:-1], frame))

    def push(self, frame: Frame) -> Conversation:
        return replace(self, frames=(*self.frames, frame))

    def pop(self) -> Conversation:
        return replace(self, frames=self.frames[:-1])


@dataclass(frozen=True, slots=True)
class Turn:
    """The outcome of one message: what to say and do, in order, and the conversation as it is to be stored."""

    conversation: Conversation
    acts: tuple[Say | Effect, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """The flow must be told this before it can go on."""

    query: Query


def options(**labels: str) -> tuple[Option, ...]:
    """Options in order: identifiers with "_" for "-" → script keys of their labels."""
    return tuple(Option(name.replace("_", "-"), key) for name, key in labels.items())
