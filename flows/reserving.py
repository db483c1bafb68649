"""What is said about the club: a new booking, one that is there already, a question about a facility."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flows.belonging import Belonging
from flows.booking import Booking
from flows.complaining import SURE
from flows.conversations.booked import booking_numbered, bookings_of, day_of, facility_of, place
from flows.conversations.booking import club_info, facility_info, facility_named, heard_booking
from flows.conversations.readers import ticket_in
from flows.flow import Frame, Reply
from flows.menu import has_club
from flows.messages import Period, Say
from flows.understanding import Understanding, Vocabulary, asks_about_club, day_before, read_when, tame
from flows.understanding.lexicon import Lexicon, find
from flows.understanding.text import READ

TWICE = timedelta(minutes=10)  # so long a second “correct” is taken for the first one
ABOUT_US = ("hours", "contact")  # what we answer about the office itself
TIMES = ("day", "start", "end", "from", "until", "clock")  # slots of a new time
ABOUT_THEM = (None, "hours", "fees", "facility-info", "howto", "access", "other")  # and about a facility


class Reserving(Belonging):
    """A turn that may be about the club."""

    def concerns_club(self, reply: Reply, meant: Understanding) -> bool:
        """Whether it was about a booking or a facility, and is taken up."""
        if not has_club(self.talk.estate):
            return False
        if self.is_changed(reply, meant) or (reply.word == "yes" and self.booked_just_now()):
            return True
        if meant.intent in ("booking", "other") and self.asks_of_club(reply.text, meant):
            return self.informs(reply.text, meant)
        match meant.intent:
            case "booking":  # however faintly: what was named is not asked again
                self.enter("booking", heard_booking(self.talk, reply.text))
            case "cancel" | "status" if meant.confidence >= SURE and self.speaks_of_booking(reply.text, meant):
                self.enter("bookings", self._meant(reply.text, meant))
            case "enquiry":
                return self.informs(reply.text, meant)
            case _:
                return False
        return True

    def booked_just_now(self) -> bool:
        """A second “correct” to what was read back: it is told what is booked."""
        since = self.talk.now - TWICE
        mine = (one for one in bookings_of(self.talk) if one.live and one.person == self.talk.resident.id)
        newest = max((one for one in mine if one.filed >= since), key=lambda one: one.filed, default=None)
        if newest is None:
            return False
        told = {"facility": place(self.talk, newest), "when": Period(newest.start, newest.end)}
        self.act(Say("booking-filed-already", {**told, "number": newest.label}, booking=newest.number))
        return True

    def asks_of_club(self, words: str, meant: Understanding) -> bool:
        """A question about the club, of no facility that the estate has."""
        general = meant.start is None and asks_about_club(words, self.talk.vocabulary)
        return general and facility_named(self.talk, words) is None

    def informs(self, words: str, meant: Understanding) -> bool:
        """A question about a facility: its hours, prices and rules, as the estate gives them."""
        if not has_club(self.talk.estate):
            return False
        if self.asks_of_club(words, meant):
            self.act(club_info(self.talk))
            return True
        if meant.facility is None or meant.category not in ABOUT_THEM:
            return False
        facility = facility_named(self.talk, words)
        if facility is None:
            return False
        self.act(facility_info(self.talk, facility))
        return True

    def speaks_of_booking(self, words: str, meant: Understanding) -> bool:
        """A facility was named, or a booking where no visit of ours can be meant by that."""
        if meant.facility:
            return True
        if not books(words, self.talk.vocabulary):
            return False
        mine = self.talk.resident.open
        return not mine or (not any(one.visit for one in mine) and any(one.live for one in bookings_of(self.talk)))

    def names_booking(self, reply: Reply, meant: Understanding) -> bool:
        """A sentence that names a booking by its number is about that booking, unless it is a complaint about it."""
        named = ticket_in(reply.text)
        if named is None or not has_club(self.talk.estate) or self.complains(reply.text, meant):
            return False
        known = any(one.number == named[0] for one in self.talk.resident.open)
        booking = None if known else booking_numbered(self.talk, named[0])
        if booking is None:
            return False
        if booking.live and (changes(reply.text, self.talk.vocabulary) or meant.intent == "booking"):
            self.move(booking, named[1])
        else:
            self.enter("bookings", {"booking": booking.number, **_wish(meant)})
        return True

    def move(self, booking: Booking, words: str) -> None:
        """To the time that is named, or asked for."""
        heard = heard_booking(self.talk, words)
        times = {slot: heard[slot] for slot in TIMES if heard.get(slot)}
        self.enter("booking", {"moving": booking.number, **times})

    def is_changed(self, reply: Reply, meant: Understanding) -> bool:
        """Whether a booking is to be another: the only one of the facility, or on the day, that is named."""
        words, vocabulary = reply.text, self.talk.vocabulary
        if meant.intent not in ("booking", "other") or not changes(words, vocabulary):
            return False
        facility, mine = facility_named(self.talk, words), self.talk.resident.open
        timed = reply.word == "edit" or read_when(words, self.talk.now, vocabulary) is not None
        ours = timed and not any(one.visit for one in mine)  # else it is a visit of ours that is to be another
        if facility is None and not ours and not books(words, vocabulary):
            return False
        found = [one for one in bookings_of(self.talk) if one.live and facility in (None, facility_of(self.talk, one))]
        day = day_before(words, self.talk.now.astimezone(self.talk.estate.hours.timezone), vocabulary)
        found = [one for one in found if day_of(self.talk, one) == day] or found
        if len(found) == 1:
            self.move(found[0], words)
        elif found:
            self.enter("bookings", {"wish": "move", **({"facility": facility.key} if facility else {})})
        else:
            return False
        return True

    def books_instead(self, top: Frame, reply: Reply, meant: Understanding) -> bool:
        """A whole booking where we asked what is broken, and nothing was told yet, is no answer to that."""
        if top.flow != "repair" or top.step != "category" or "words" in top.draft:
            return False
        if meant.intent != "booking" or meant.facility is None or meant.start is None or not has_club(self.talk.estate):
            return False
        self.conversation = self.conversation.pop()
        return self.concerns_club(reply, meant)

    def _meant(self, words: str, meant: Understanding) -> dict[str, Any]:
        facility = facility_named(self.talk, words) if meant.facility else None
        return {**({"facility": facility.key} if facility else {}), **_wish(meant)}

    def answer(self, meant: Understanding, reply: Reply) -> None:
        """When we are there and how to reach us; the office's hours are not the pool's: that somebody answers."""
        return self.call(reply.text) if meant.facility else self.act(Say(f"answer-{meant.category}"))

    def answers_between(self, top: Frame, words: str, meant: Understanding) -> bool:
        """A question in the middle of something else. Where a booking is being made, a time is an answer."""
        books = top.flow == "booking"
        if books and top.step == "length":  # “two hours” are no hours of ours
            return False
        if not (books and meant.start is not None) and self.informs(words, meant):
            return True
        if meant.category not in ABOUT_US or (books and meant.category == "hours" and "facility" in top.draft):
            return False  # the hours are those of the facility in progress: the booking tells them
        known = "contact" if meant.facility else meant.category  # the office's hours are not the pool's
        self.act(Say(f"answer-{known}"))
        return True


def _wish(meant: Understanding) -> dict[str, Any]:
    return {"wish": "cancel"} if meant.intent == "cancel" else {}


def changes(words: str, vocabulary: Vocabulary) -> bool:
    """Whether something is to be changed."""
    return _has_word(words, vocabulary, "edit")


def books(words: str, vocabulary: Vocabulary) -> bool:
    """Whether these words speak of a booking."""
    return _has_word(words, vocabulary, "booking", "bookings")


def _has_word(words: str, vocabulary: Vocabulary, *meanings: str) -> bool:
    """Whether a house-wide word with one of these meanings stands in a sentence."""
    known = Lexicon.of((word, meaning) for word, meaning in vocabulary.words.items() if meaning in meanings)
    return bool(find(vocabulary.fold(tame(words)[:READ]), known).of(*meanings))
