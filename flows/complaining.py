"""Who complains is listened to, who threatens is an emergency, and who writes for a newspaper is the manager's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from flows.conversations.complaint import opened
from flows.conversations.complaint_story import from_story, heard_complaint, is_told, more
from flows.effects import AddWords, CallPress
from flows.flow import Reply
from flows.menu import opens
from flows.messages import Inbound, Say
from flows.people import Brief
from flows.queries import TicketOf
from flows.turning import Turning
from flows.understanding import (
    Understanding,
    accuses,
    blames,
    complained_of,
    complaint_findings,
    is_press,
    is_retraction,
    says,
)
from flows.understanding.lexicon import Findings

SURE = 0.5
PLAIN = 0.7  # below it, words in a matter in hand belong to the matter: “please telephone first” asks for no number
UNFINISHED = "service-quality"  # “it is still not mended”: about work that is in hand
FLOW = "complaint"


class Complaining(Turning):
    """A turn that may be a complaint."""

    def aggrieved(self, reply: Reply, meant: Understanding) -> bool:
        """Whether it was a complaint or criticism, and is taken up."""
        if opens(FLOW, self.talk) is None:
            return False
        sure, plain = meant.confidence >= SURE, meant.confidence >= PLAIN
        found = complaint_findings(reply.text, self.talk.vocabulary)
        match meant.intent:
            case "complaint" if sure and (known := self.more_of(reply.text)) and self.add_to(known, reply.message):
                pass
            case "complaint" if plain:
                self.complain(reply, meant)
            case "human" if blames(found):
                self.complain(reply, meant)
            case "other" | "booking" | "parcels" | "repair" | "status" if _accuses(found, meant):
                self.complain(reply, meant)
            case "enquiry" if blames(found) or found.of("severity.promise", "severity.loss", "severity.vain"):
                self.complain(reply, meant)
            case "complaint" | "other" | "enquiry" if found.of("grievance.criticism"):
                self.enter("criticised", {"words": reply.text})
            case "complaint" if sure:
                self.complain(reply, meant)
            case "other" if found.of("grievance.anger", "press.threat"):
                self.complain(reply, meant)
            case _:
                return False
        return True

    def complain(self, reply: Reply, meant: Understanding, about: int | None = None) -> None:
        """The sentence is the beginning of the story. Who is angry is received with the prescribed words, once; they
        are the one apology of this complaint (C16)."""
        label = self._label(about) if about else self._label_meant(meant)
        draft = heard_complaint(reply.text, getattr(reply.message, "files", ()), about=label)
        upset = meant.intent == FLOW and meant.confidence < PLAIN
        if not (upset or self.is_angry(reply.text)):
            return self.enter(FLOW, draft)
        self._entered += 1
        frame = self.place(FLOW, {**draft, "sorry": True})
        return self.act(replace(self._question(frame), key="angry-opening", args={}))

    def more_of(self, words: str) -> int | None:
        """More of the complaint that was last spoken of, or of the only one: of the same things."""
        brief = self._complaint()
        if brief is None or not self.is_of_complaint(brief.number, words):
            return None
        before, now = (set(complained_of(one, self.talk.vocabulary)) for one in (brief.words, words))
        return brief.number if before & now or not now else None

    def is_of_complaint(self, number: int, words: str) -> bool:
        """Whether the ticket is a complaint, and these words do not say that they are another."""
        brief = self._brief(number)
        is_one = brief is not None and brief.kind == FLOW
        return is_one and not says("grievance.explicit", words, self.talk.vocabulary)

    def complains(self, words: str, meant: Understanding) -> bool:
        """Said in so many words, or of more than that something is not finished yet."""
        if meant.intent != FLOW or meant.confidence < PLAIN or opens(FLOW, self.talk) is None:
            return False
        if is_retraction(words, self.talk.vocabulary):
            return False
        return meant.category != UNFINISHED or says("grievance.explicit", words, self.talk.vocabulary)

    def is_angry(self, words: str) -> bool:
        """Who threatens us with the newspapers is no journalist, but angry."""
        found = complaint_findings(words, self.talk.vocabulary)
        return bool(found.of("grievance.anger", "press.threat"))

    def is_press(self, words: str) -> bool:
        return is_press(words, self.talk.vocabulary)

    def press(self, words: str) -> None:
        """Nothing is said on the matter itself (handbook/systems.md B25)."""
        self.act(CallPress(words))
        self.act(Say("press-passed-on"))

    def tell_too(self, words: str, photos: Collection[str]) -> None:
        """What is said in the middle of a story is part of it, also where it is an emergency besides; so is what is
        said of it later, in so many words."""
        under_way = next((one for one in reversed(self.conversation.frames) if one.flow == FLOW), None)
        if under_way is None:
            return
        if (under_way is self.top and under_way.step == "told") or self._complains_plainly(words):
            told = replace(under_way, draft={**under_way.draft, **more(under_way.draft, words, photos)})
            frames = tuple(told if one is under_way else one for one in self.conversation.frames)
            self.conversation = replace(self.conversation, frames=frames)

    def complain_too(self, words: str, photos: tuple[str, ...]) -> None:
        """A complaint inside an emergency is filed as it was told: nobody in danger is asked to tell it twice. What is
        being told already is not filed here."""
        found = complaint_findings(words, self.talk.vocabulary)
        hurt = blames(found) and found.of("severity.injury")
        if opens(FLOW, self.talk) is None or not (hurt or self._complains_plainly(words)):
            return
        if any(one.flow == FLOW for one in self.conversation.frames):
            return
        draft = heard_complaint(words, photos)
        self.act(opened(self.talk, {**draft, **from_story(self.talk, draft)}))
        self.act(Say("complaint-filed-too"))

    def complain_later(self, words: str, photos: tuple[str, ...]) -> bool:
        """In the middle of an emergency: kept, and taken up when it is over."""
        if opens(FLOW, self.talk) is None or not self._complains_plainly(words):
            return False
        if any(one.flow == FLOW for one in self.conversation.frames):
            self.tell_too(words, photos)
        else:
            waiting = self._frame(FLOW, heard_complaint(words, photos))
            self.conversation = replace(self.conversation, frames=(waiting, *self.conversation.frames))
        self.act(Say("complaint-kept-beside"))
        return True

    def _complains_plainly(self, words: str) -> bool:
        vocabulary = self.talk.vocabulary
        return says("grievance.explicit", words, vocabulary) and not is_retraction(words, vocabulary)

    def lets_go(self, words: str) -> bool:
        """“Never mind” in the middle of a story is asked about once, and loses nothing."""
        top = self.top
        told = top is not None and top.flow == FLOW and is_told(top.draft)
        return told and is_retraction(words, self.talk.vocabulary)

    def leave_for_menu(self) -> None:
        """The menu leaves everything, but for a complaint that has been told: its story is kept until it is filed or
        taken back."""
        kept = tuple(one for one in self.conversation.frames if one.flow == FLOW and is_told(one.draft))
        self.conversation = replace(self.conversation, frames=kept, misses=0)
        if kept:
            self.act(Say("complaint-kept"))

    def _complaint(self) -> Brief | None:
        if self.talk.focus:
            return self._brief(self.talk.focus)
        mine = [one for one in self.talk.resident.open if one.mine and one.kind == FLOW]
        return mine[0] if len(mine) == 1 else None

    def _brief(self, number: int) -> Brief | None:
        known = next((one for one in self.talk.resident.open if one.number == number), None)
        found: Brief | None = known or self.talk.query(TicketOf(self.talk.resident.id, number))
        return found

    def _label(self, number: int) -> str:
        brief = self._brief(number)
        return brief.label if brief else ""

    def _label_meant(self, meant: Understanding) -> str:
        """The ticket that “still not mended” is about: the one last spoken of, or the only repair."""
        if meant.category != UNFINISHED:
            return ""
        if self.talk.focus:
            return self._label(self.talk.focus)
        mine = [one for one in self.talk.resident.open if one.mine and one.kind == "repair"]
        return mine[0].label if len(mine) == 1 else ""

    def add_to(self, number: int, message: Inbound) -> bool:
        """More words for this ticket, if it is open and theirs."""
        brief = self._brief(number)
        if brief is None or brief.state == "closed":
            return False
        words = getattr(message, "text", "") or getattr(message, "caption", "")
        self.act(AddWords(number, words, getattr(message, "files", ())))
        self.act(Say("words-added", ticket=number))
        self.focus(number)
        return True


def _accuses(found: Findings, meant: Understanding) -> bool:
    """Also of what was badly mended: who complains has a complaint, and no new repair."""
    return accuses(found) or (meant.intent == "repair" and bool(found.of("grievance.explicit")))
