"""Where a message goes that answers no question: an emergency, a new flow, an open ticket, a courtesy, or a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.attending import Attending
from flows.belonging import matter
from flows.complaining import PLAIN, SURE
from flows.conversations.emergency import helped, site_of
from flows.conversations.readers import heard_repair, read_ticket, ticket_in
from flows.effects import AddWords, OpenRepair, SetPhone
from flows.flow import Frame, Missed, Reply
from flows.machine import FINISHED
from flows.menu import MENU, opens
from flows.messages import Photo, Say
from flows.reserving import ABOUT_US
from flows.turning import FOCUS_FOR, in_emergency
from flows.understanding import Understanding, is_danger, read_phone, says

START = "/start "  # what a chat platform puts before the code of a link that opened the chat
FOR_A_PERSON = ("human", "complaint", "booking", "parcels")  # what no flow of ours takes down, somebody does
SPEAK = "speak-"  # before the language, in the vocabulary's words that name one


class Beginning(Attending):
    """A turn that may begin something new."""

    def emergency(self, kind: str, words: str, photos: tuple[str, ...]) -> None:
        """Safety words first, then the ticket, then what is missing (handbook/rules.md §24 D2). Said again, it is one
        emergency."""
        self.tell_too(words, photos)
        danger = is_danger(words, self.talk.vocabulary) if kind in ("other", "security") else None
        self.act(Say(f"emergency-{danger or kind}"))  # whoever means harm is not told to lock the door against it
        for known in self.talk.resident.open:
            if known.emergency and known.category == kind and self.talk.now - known.filed < FOCUS_FOR:
                self.act(AddWords(known.number, words, photos, to_holder=True))
                self.act(Say("words-added", ticket=known.number))
                self.complain_later(words, photos)
                return self.stays_with(known.number, kind)
        self.complain_too(words, photos)
        site = site_of(self.talk, kind, words)
        phone = read_phone(words)
        if phone and phone != self.talk.resident.phone:
            self.act(SetPhone(phone))
        self.act(
            OpenRepair(
                category=kind,
                words=words,
                place=site.place,
                household=site.home.household if site.home else None,
                house=site.home.house if site.home else "",
                emergency=True,
                photos=photos,
            )
        )
        self.act(Say("emergency-filed"))
        self.talk = replace(self.talk, focus=None)  # what was spoken of before is not this emergency
        told = {"place": site.place or True} if site.known else {}
        return self.ask_about({"kind": kind, "phone_told": bool(phone), **told})

    def stays_with(self, number: int, kind: str) -> None:
        """An emergency told once more: what was in progress waits on."""
        if self.top is None:
            return None
        if self.top.flow == "emergency":
            return self.ask()
        self.focus(number)
        return self.ask_about({"kind": kind, "phone_told": True, "place": True})

    def ask_about(self, draft: dict[str, Any]) -> None:
        """What is missing of an emergency. What it interrupts is not asked again until they choose to go on; a
        complaint that was being told is taken up when it is over."""
        below = [one.flow for one in self.conversation.frames if one.flow != "emergency"]
        self._entered += 1
        top = self.place("emergency", {**draft, "below": bool(below) and below[-1] != "complaint"})
        if top.step == "further":
            for act in helped(self.view(top)):
                self.act(act)
        self.ask()

    def open(self, name: str) -> None:
        """A menu entry was picked: begin what it names, on top of what is in progress; picked twice, it goes on."""
        if name == "staff":
            return self.call("")
        flow = opens(name, self.talk)
        if flow is None:
            return self.show_menu()
        if self.top and self.top.flow == flow:
            return self.ask()
        return self.enter(flow, {})

    def idle(self, reply: Reply, meant: Understanding) -> None:
        words = reply.text
        if isinstance(reply.message, Photo) and not words.strip():
            return self.photo_first(reply.message)
        if in_emergency(self.talk.resident) and self.tells_of_emergency(reply, meant):
            return None
        if reply.word in ("greeting", "thanks", "goodbye"):
            return self.courtesy(reply.word)
        if reply.word == "urge":
            return self.wishes("urge", reply)
        if (reply.word == "not_fixed" and self.not_fixed()) or self.attends(reply, meant):
            return None
        if language := self.language_named(reply.word):
            return self.enter("language", {"language": language})
        if reply.word and (flow := opens(reply.word, self.talk)):
            return self.enter(flow, {})
        if looks_like_code(words):
            return self.enter("binding", {"code": words.strip()})
        if number := read_ticket(words, bare_digits=3):
            return self.enter("status", {"number": number})
        return self.intended(reply, meant)

    def intended(self, reply: Reply, meant: Understanding) -> None:
        """What the sentence as a whole asks for."""
        if self.takes_back(reply) or self.names_booking(reply, meant) or self.names_ticket(reply, meant):
            return None
        if self.aggrieved(reply, meant) or self.concerns_club(reply, meant):
            return None
        sure, plain = meant.confidence >= SURE, meant.confidence >= PLAIN
        match meant.intent:
            case "enquiry" if meant.category in ABOUT_US and (plain or not self.talk.focus):
                return self.answer(meant, reply)
            case "thanks" | "greeting" | "goodbye":
                return self.courtesy(meant.intent)
            case "repair" if sure and self.talk.resident.open and meant.category in (None, "other"):
                return self.enter("which", matter(reply))  # something is wrong: new, or with what is open?
            case "repair" if sure and opens("repair", self.talk):
                photos = getattr(reply.message, "files", ())
                return self.enter("repair", heard_repair(self.talk, reply.text, photos))
            case "cancel" if sure and self.talk.resident.open and meant.facility is None:
                return self.wishes("cancel", reply)
            case intent if sure and self.for_a_person(intent):
                return self.call(reply.text)
            case intent if intent != "repair" and (flow := opens(intent, self.talk)):
                return self.enter(flow, {})
        return None if self.talk.resident.open and self.belongs(reply) else self.unclear(reply.text)

    def for_a_person(self, intent: str) -> bool:
        return intent in FOR_A_PERSON or (intent == "enquiry" and not self.talk.resident.open)

    def language_named(self, word: str | None) -> str | None:
        """“English”, “中文”: the language itself was said, nothing is left to ask."""
        named = (word or "").removeprefix(SPEAK)
        return named if named != word and named in self.talk.estate.languages else None

    def photo_first(self, photo: Photo) -> None:
        """The photo came first and the words will come later: a repair, or more about the one that is open."""
        if self.talk.focus and self.add_to(self.talk.focus, photo):
            return None
        if opens("repair", self.talk) is None:
            return self.unclear("")
        return self.enter("repair", {"photos": list(photo.files)})

    def listen(self) -> None:
        """A button has led to a question while a person talks: the answer is for the bot, which takes back."""
        if self.asks_words and self.top and self.top.flow != "emergency":
            self.take_back()

    def tells_of_emergency(self, reply: Reply, meant: Understanding) -> bool:
        """“I am fine now” in an open emergency is no farewell: whoever is on the way must hear it."""
        if not {reply.word, meant.intent} & {"thanks", "goodbye"}:
            return False
        urgent = next(one for one in self.talk.resident.open if one.emergency and one.state != "done")
        return self.add_to(urgent.number, reply.message)

    def courtesy(self, word: str) -> None:
        match word:
            case "thanks":
                self.act(Say("thanked-we-should"))
            case "goodbye":
                self.act(Say("closing-happy-life"))
            case _:
                served = self.talk.calendar.is_service(self.talk.now)
                self.act(Say("greet-centre" if served else "table-11-after-hours-greeting"))
                if (
                    not self.talk.resident.homes and not self.talk.resident.open
                ):  # somebody new is told whom they talk to
                    self.act(Say("greeting-assistant"))
                self.show_menu()

    def unclear(self, words: str) -> None:
        misses = self.conversation.misses + 1
        if misses >= self.talk.estate.unclear_before_handoff:
            self.conversation = replace(self.conversation, misses=0)
            self.act(Say("unclear-will-call-back"))
            return self.call(words, told=True)
        self.conversation = replace(self.conversation, misses=misses)
        self.act(Say("unclear-repeat-please"))
        return self.show_menu()

    # ── the flow in progress ────────────────────────────────────────────────────────────────────────────────────────

    def feed(self, top: Frame, reply: Reply, meant: Understanding | None) -> None:
        """Let the step in progress read the reply; else see whether it was about something else."""
        if self.restarted:
            self.act(Say("flow-restarted"))
            return self.ask()
        if top.step == FINISHED:
            return self.ask()
        step = self.flows[top.flow].flow.step(top.step)
        shown = opens(reply.word or "", self.talk) if self.conversation.list == MENU else None
        if shown and shown != top.flow:  # the menu was asked for in the middle of a story
            return self.enter(shown, {})
        if meant and not step.verbatim and self.digress(top, reply, meant):
            return None
        if meant and top.flow == "emergency" and self.complain_later(reply.text, getattr(reply.message, "files", ())):
            return self.ask()
        missed = self.read(top, reply)
        if missed is None or (meant and self.answers_waiting(reply)):
            return None
        if missed.aside and meant and (reply.text.strip() or isinstance(reply.message, Photo)):
            return self.step_aside(top, missed, reply, meant)
        return self.missed(top, missed, reply)

    def step_aside(self, top: Frame, missed: Missed, reply: Reply, meant: Understanding) -> None:
        """The words are not an answer to the question: they are taken up afresh, about the same ticket if they are
        about any."""
        if ticket := top.draft.get("ticket"):
            self.focus(int(ticket))
        if missed.aside == "ends":
            self.conversation = self.conversation.pop()
        self.idle(reply, meant)

    def digress(self, top: Frame, reply: Reply, meant: Understanding) -> bool:
        """A question in the middle is answered and the flow resumes."""
        if meant.intent == "enquiry" and self.answers_between(top, reply.text, meant):
            self.ask()
            return True
        if language := self.language_named(reply.word):
            self.enter("language", {"language": language})
            return True
        if self.attends(reply, meant, top) or self.books_instead(top, reply, meant):
            return True
        if meant.intent == "cancel" and ticket_in(reply.text) and top.flow != "status":
            self.wishes("cancel", reply, (ticket_in(reply.text) or (None,))[0])
            return True
        flow = opens(reply.word or "", self.talk)
        if flow and flow != top.flow and leaves(reply.word, top.step):
            self.enter(flow, {})
            return True
        if self.leaves_to_complain(top, reply, meant):
            self.complain(reply, meant)
            return True
        return False

    def leaves_to_complain(self, top: Frame, reply: Reply, meant: Understanding) -> bool:
        """In the middle of something else, in so many words. Where we have asked about a ticket it is the answer."""
        elsewhere = top.flow not in ("complaint", "criticised") and not self.flows[top.flow].flow.proactive
        said = elsewhere and self.complains(reply.text, meant)
        return said and says("grievance.explicit", reply.text, self.talk.vocabulary)


def leaves(word: str | None, step: str) -> bool:
    """Whether a house-wide word opens something else here, and is no answer to this question."""
    places = {"home": ("where", "spot", "house"), "bind": ("house",)}
    elsewhere = ("status", "history", "bookings", "language", "invite", "complaint", *places)
    return word in elsewhere and step not in places.get(word or "", ())


def looks_like_code(words: str) -> bool:
    """A single-use code as we print them: eight characters without vowels, so that no word is one."""
    bare = words.strip().replace("-", "").upper()
    return len(bare) == 8 and all(char in "BCDFGHJKMNPQRSTVWXZ23456789" for char in bare) and not bare.isdecimal()
