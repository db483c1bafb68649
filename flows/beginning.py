"""Where a message goes that answers no question: an emergency, a new flow, an open ticket, a courtesy, or a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.conversations.emergency import site_of
from flows.conversations.readers import heard_repair, read_ticket, ticket_in
from flows.effects import AddWords, OpenRepair, SetPhone
from flows.flow import Frame, Missed, Reply
from flows.machine import FINISHED
from flows.menu import opens
from flows.messages import Inbound, Photo, Say
from flows.people import Brief
from flows.queries import History, TicketOf
from flows.turning import FOCUS_FOR, Turning
from flows.understanding import Understanding, read_phone, read_word

START = "/start "  # what a chat platform puts before the code of a link that opened the chat
FOR_A_PERSON = ("human", "complaint", "booking", "parcels")  # what no flow of ours takes down, somebody does
SPEAK = "speak-"  # before the language, in the vocabulary's words that name one
SURE = 0.5
PLAIN = 0.7  # below it, words in a matter in hand belong to the matter: “please telephone first” asks for no number


class Beginning(Turning):
    """A turn that may begin something new."""

    def emergency(self, kind: str, words: str, photos: tuple[str, ...]) -> None:
        """Safety words first, then the ticket, then what is missing (handbook/rules.md §24 D2). Said again, it is one
        emergency."""
        self.act(Say(f"emergency-{kind}"))
        for known in self.talk.resident.open:
            if known.emergency and known.category == kind and self.talk.now - known.filed < FOCUS_FOR:
                self.act(AddWords(known.number, words, photos, to_holder=True))
                self.act(Say("words-added", ticket=known.number))
                return self.ask() if self.top else None
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
        return self.enter("emergency", {"kind": kind, "phone_told": bool(phone), **told})

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
        if reply.word in ("greeting", "thanks", "goodbye"):
            return self.courtesy(reply.word)
        if reply.word == "urge":
            return self.wishes("urge", reply)
        if reply.word == "not_fixed" and self.not_fixed():
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
        if self.names_ticket(reply, meant):
            return None
        sure, plain = meant.confidence >= SURE, meant.confidence >= PLAIN
        match meant.intent:
            case "enquiry" if meant.category in ("hours", "contact") and (plain or not self.talk.focus):
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
            case "complaint" if sure and not plain:
                return self.anger(reply.text)
            case intent if sure and self.for_a_person(intent):
                return self.call(reply.text)
            case intent if intent != "repair" and (flow := opens(intent, self.talk)):
                return self.enter(flow, {})
        return self.belongs(reply) if self.talk.resident.open else self.unclear(reply.text)

    def answer(self, meant: Understanding, reply: Reply) -> None:
        """When we are there and how to reach us; the office's hours are not the pool's: that somebody answers."""
        return self.call(reply.text) if meant.facility else self.act(Say(f"answer-{meant.category}"))

    def for_a_person(self, intent: str) -> bool:
        return intent in FOR_A_PERSON or (intent == "enquiry" and not self.talk.resident.open)

    def language_named(self, word: str | None) -> str | None:
        """“English”, “中文”: the language itself was said, nothing is left to ask."""
        named = (word or "").removeprefix(SPEAK)
        return named if named != word and named in self.talk.estate.languages else None

    def wishes(self, wish: str, reply: Reply, number: int | None = None) -> None:
        """“Still nobody here?”, “cancel it”: done or asked about at once if it is clear of which ticket; else it is
        asked which."""
        self._entered += 1
        top = self.place("status", {"wish": wish, **({"number": number} if number else {})})
        if top.step == "act" and self.read(top, Reply(reply.message, wish)) is None:
            return
        self.ask()

    def names_ticket(self, reply: Reply, meant: Understanding) -> bool:
        """A sentence that names a ticket by its number is about that ticket."""
        named = ticket_in(reply.text)
        if named is None:
            return False
        number, rest = named
        brief: Brief | None = self.talk.query(TicketOf(self.talk.resident.id, number))
        if read_word(rest, self.talk.vocabulary) == "urge":
            self.wishes("urge", reply, number)
        elif meant.intent == "cancel":
            self.wishes("cancel", reply, number)
        elif brief is None and meant.intent != "status":
            return False
        elif brief is None or brief.state == "closed" or meant.intent == "status":
            self.enter("status", {"number": number})
        else:
            return self.add_to(number, reply.message)
        return True

    def not_fixed(self) -> bool:
        """“It is not fixed” of what staff say is done: of the only one it can be, else they choose. False when nothing
        was done."""
        past: tuple[Brief, ...] = self.talk.query(History(self.talk.resident.id))
        mine = [one for one in past if one.mine and one.kind == "repair" and one.state in ("done", "closed")]
        meant = [one for one in mine if one.number == self.talk.focus] or [one for one in mine if one.state == "done"]
        if len(one := meant or mine) == 1:
            self.enter("sign_off", {"ticket": one[0].number, "answer": "not-fixed"})
        elif mine:
            self.enter("history", {})
        return bool(mine)

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

    def belongs(self, reply: Reply) -> None:
        """Free words of somebody with open tickets: to the one in focus, to the only one, or ask which."""
        mine = self.talk.resident.open
        if self.talk.focus and self.add_to(self.talk.focus, reply.message):
            return None
        if len(mine) == 1 and self.add_to(mine[0].number, reply.message):
            return None
        return self.enter("which", matter(reply))

    def add_to(self, number: int, message: Inbound) -> bool:
        """More words for this ticket, if it is open and theirs."""
        brief = next((one for one in self.talk.resident.open if one.number == number), None)
        brief = brief or self.talk.query(TicketOf(self.talk.resident.id, number))
        if brief is None or brief.state == "closed":
            return False
        words = getattr(message, "text", "") or getattr(message, "caption", "")
        self.act(AddWords(number, words, getattr(message, "files", ())))
        self.act(Say("words-added", ticket=number))
        self.focus(number)
        return True

    def anger(self, words: str) -> None:
        """Anger that does not say of what: first heard out, once; then a person listens (handbook: angry-opening)."""
        if self.conversation.misses:
            self.conversation = replace(self.conversation, misses=0)
            return self.call(words)
        self.conversation = replace(self.conversation, misses=1)
        return self.act(Say("angry-opening"))

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
        if meant and not step.verbatim and self.digress(top, reply, meant):
            return None
        missed = self.read(top, reply)
        if missed is None:
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
        if meant.intent == "enquiry" and meant.category in ("hours", "contact"):
            known = "contact" if meant.facility else meant.category  # the office's hours are not the pool's
            self.act(Say(f"answer-{known}"))
            self.ask()
            return True
        if language := self.language_named(reply.word):
            self.enter("language", {"language": language})
            return True
        if meant.intent == "cancel" and ticket_in(reply.text) and top.flow != "status":
            self.wishes("cancel", reply, (ticket_in(reply.text) or (None,))[0])
            return True
        flow = opens(reply.word or "", self.talk)
        if flow and flow != top.flow and leaves(reply.word, top.step):
            self.enter(flow, {})
            return True
        return False


def leaves(word: str | None, step: str) -> bool:
    """Whether a house-wide word opens something else here, and is no answer to this question."""
    places = {"home": ("where", "spot", "house"), "bind": ("house",)}
    return word in ("status", "history", "language", "invite", *places) and step not in places.get(word or "", ())


def matter(reply: Reply) -> dict[str, Any]:
    """Words and photos that wait until it is clear what they are about."""
    return {"words": reply.text, "photos": list(getattr(reply.message, "files", ()))}


def looks_like_code(words: str) -> bool:
    """A single-use code as we print them: eight characters without vowels, so that no word is one."""
    bare = words.strip().replace("-", "").upper()
    return len(bare) == 8 and all(char in "BCDFGHJKMNPQRSTVWXZ23456789" for char in bare) and not bare.isdecimal()
