"""What guests of the club say around the time of their booking: that they are here, want a drink, to stay on, the bill.

It is taken up at once, also in the middle of something else about their bookings, and without a number: it is said of
the booking that is under way, or of the one that is about to begin.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.booking import Booking, State
from flows.complaining import SURE
from flows.conversations import offer
from flows.conversations.booked import booking_numbered, bookings_of, facility_of, named
from flows.conversations.booking import facility_named
from flows.conversations.bookings import no_longer
from flows.conversations.one_booking import ASKED
from flows.conversations.ordering import goods_in, may_order, ordered_in
from flows.conversations.points import appealed, points_of
from flows.conversations.readers import ticket_in
from flows.flow import Frame, Reply
from flows.menu import has_club
from flows.messages import Say
from flows.reserving import Reserving, changes
from flows.rules.bookings.lifecycle import open_deeds
from flows.understanding import Understanding, asks_for, says, tells

OURS = ("bookings", "coming", "offer", "rebook")  # conversations about bookings that are there
LISTS = ("bookings",)  # what is only looked at: “yes” is no answer to it
LEFT = ("bookings", "coming", "rebook")  # and those that lose nothing when something else is asked for
ELSE = ("repair", "complaint", "parcels", "human", "cancel", "status")  # what is no such wish when it is plainly said


class Attending(Reserving):
    """A turn that may be about the booking of this hour."""

    def attends(self, reply: Reply, meant: Understanding, top: Frame | None = None) -> bool:
        """Whether it was such a wish, and is taken up. `top`: said in the middle of this."""
        if not has_club(self.talk.estate) or (top and top.flow == "emergency"):
            return False
        if top and top.flow in LEFT and self._is_put_off(top, reply, meant):
            return True
        if self.answers_offer(reply, meant, top) or self.appeals(reply, top):
            return True
        wish = self._wish(reply, meant, top)
        if not wish or (top and self._is_asked(top, wish)):
            return False
        found = self._meant_for(wish, top)
        if not found:
            return self._not_yet(wish)
        if top and top.flow in LEFT:
            self.conversation = self.conversation.pop()
        if len(found) > 1:
            self.enter("bookings", {"wish": wish})
        else:
            self.take_up(found[0], wish, reply)
        return True

    def answers_offer(self, reply: Reply, meant: Understanding, top: Frame | None) -> bool:
        """A place that is offered has its clock: the answer counts also when something else is on the screen by now."""
        if top is None or top.flow not in LISTS or (meant.intent in ELSE and meant.confidence >= SURE):
            return False
        return self.answers_waiting(reply)

    def appeals(self, reply: Reply, top: Frame | None) -> bool:
        """Who has points and says that they were there, or appeals, is no complainant: staff look at the points again.
        What says how it was need not be told twice."""
        words, vocabulary = reply.text, self.talk.vocabulary
        told = tells(words, vocabulary)
        if (top and top.flow not in OURS) or told not in ("appeal", "present"):
            return False
        given = points_of(self.talk)
        if not given or (told == "present" and says("grievance.explicit", words, vocabulary)):
            return False
        spoken = ticket_in(words)
        number = spoken[0] if spoken else (top.draft.get("booking") if top else None)
        if number not in [one.booking for one in given]:
            number = given[0].booking if len(given) == 1 else None
        if top and top.flow in LEFT:
            self.conversation = self.conversation.pop()
        draft = {"appeal": True, **({"booking": number} if number else {})}
        if told == "appeal":
            self.enter("bookings", draft)
            return True
        for act in appealed(replace(self.talk, draft=draft), words):
            self.act(act)
        return True

    def answers_waiting(self, reply: Reply) -> bool:
        """Whether the words, which nothing else wants, answer a place that is offered and waits further down."""
        waiting = [one for one in self.conversation.frames[:-1] if one.flow == "offer" and one.step == "answer"]
        said = Reply(reply.message, None, reply.word)
        for frame in reversed(waiting):
            if offer.answer_in(self.view(frame), said) and offer.stands(self.view(frame)):
                if self.top and self.top.flow in LEFT:
                    self.conversation = self.conversation.pop()
                self.read(self.place("offer", frame.draft), said)
                return True
        return False

    def take_up(self, booking: Booking, wish: str, reply: Reply) -> None:
        """What is wished for a booking; the words may say already how long, or what."""
        facility = self.talk.estate.club.facility(booking.facility)
        ordered = ordered_in(self.talk, facility.goods, reply.text) if facility and wish == "order" else []
        draft: dict[str, Any] = {"booking": booking.number, "wish": wish, "ordered": ordered or None}
        if wish != "extend":
            return self.enter("bookings", draft)
        self._entered += 1
        top = self.place("bookings", draft)
        if top.step != ASKED["extend"]:
            for act in no_longer(booking, wish):
                self.act(act)
        elif (missed := self.read(top, reply)) is None:
            return None
        elif missed.say:
            self.act(missed.say)
        return self.ask()

    def quotes_booking(self, number: int, reply: Reply, meant: Understanding) -> bool:
        """A reply to a message about a booking opens that booking, with what is wished for it. What we have asked about
        it, and waits, comes on top and reads it: then nothing is taken up here."""
        top, club = self.top, has_club(self.talk.estate) and bool(reply.text.strip())
        if not club or (top and top.flow == "emergency") or (meant.intent in ELSE[:4] and meant.confidence >= SURE):
            return False
        booking = booking_numbered(self.talk, number)
        if booking is None or any(one.number == number for one in self.talk.resident.open):
            return False
        same = [one for one in self.conversation.frames if one.flow in OURS and one.draft.get("booking") == number]
        waiting = [one for one in same if (one.flow, one.step) != ("bookings", "act")]
        if waiting:
            if top not in waiting:
                self.place(waiting[-1].flow, waiting[-1].draft)
            return False
        self.conversation = self._without("bookings", {"booking": number})
        if wish := self._wish(reply, meant, Frame("bookings", "", {"booking": number})):
            self.take_up(booking, wish, reply)
        elif booking.live and (changes(reply.text, self.talk.vocabulary) or meant.intent == "booking"):
            self.move(booking, reply.text)
        else:
            self.enter("bookings", {"booking": number, **({"wish": "cancel"} if meant.intent == "cancel" else {})})
        return True

    def _is_put_off(self, top: Frame, reply: Reply, meant: Understanding) -> bool:
        """Whether the booking they are looking at is to be at another time."""
        number, words = top.draft.get("booking"), reply.text
        if number is None or meant.intent not in ("other", "booking") or not changes(words, self.talk.vocabulary):
            return False
        booking, facility = booking_numbered(self.talk, int(number)), facility_named(self.talk, words)
        if booking is None or not booking.live or (facility and facility.key != booking.facility):
            return False
        self.conversation = self.conversation.pop()
        self.move(booking, words)
        return True

    def _not_yet(self, wish: str) -> bool:
        """Who orders or pays before they are there hears from when they can: nobody need be called for that."""
        today = [one for one in bookings_of(self.talk) if self._is_about_now(one)]
        if wish not in ("order", "bill") or not today:
            return False
        facility = facility_of(self.talk, today[0])
        if facility is None or (wish == "order" and not facility.goods):
            return False
        args = {**named(self.talk, today[0]), "opens": today[0].start - facility.early}
        self.act(Say(f"my-booking-not-yet-{wish}", args, booking=today[0].number))
        if self.top:
            self.ask()
        return True

    def _wish(self, reply: Reply, meant: Understanding, top: Frame | None) -> str:
        """“here”, “bill”, “extend” or “order”, or nothing."""
        if reply.word == "here":
            return "" if top and top.flow == "coming" else "here"
        if (top and top.flow not in OURS) or (meant.intent in ELSE and meant.confidence >= SURE):
            return ""
        if meant.intent in ("other", "cancel", "booking") and tells(reply.text, self.talk.vocabulary) == "absent":
            return "cancel"
        return asks_for(reply.text, self.talk.vocabulary) or ("order" if self._orders(reply.text) else "")

    def _orders(self, words: str) -> bool:
        """Something of a facility's list is named, or so many cups or bottles of something."""
        goods = tuple(one for facility in self.talk.estate.club.facilities for one in facility.goods)
        found = goods_in(self.talk, goods, words)
        return bool(found.named) or found.counted

    def _is_asked(self, top: Frame, wish: str) -> bool:
        """Whether the question in progress is about that, and reads the words itself."""
        return top.flow == "bookings" and top.step == ASKED.get(wish)

    def _meant_for(self, wish: str, top: Frame | None) -> list[Booking]:
        """The bookings that it can be: the one spoken of; else those under way, then those that begin soon, then for
        staying on the others that lie ahead."""
        mine = [one for one in bookings_of(self.talk) if self._can(one, wish)]
        spoken = [one for one in mine if top and top.flow in OURS and one.number == top.draft.get("booking")]
        there = [one for one in mine if one.state is State.ARRIVED]
        return spoken or there or [one for one in mine if self._is_about_now(one)] or mine

    def _can(self, booking: Booking, wish: str) -> bool:
        facility = self.talk.estate.club.facility(booking.facility)
        if facility is None:
            return False
        match wish:
            case "here":
                return self._is_about_now(booking)
            case "order":
                return may_order(self.talk, booking)
            case "bill":
                return booking.state is State.ARRIVED
            case "cancel":  # who waits for a place is not expected
                coming = booking.state in (State.BOOKED, State.REQUESTED)
                return coming and wish in open_deeds(booking, facility, self.talk.now)
            case _:
                return wish in open_deeds(booking, facility, self.talk.now)

    def _is_about_now(self, booking: Booking) -> bool:
        zone = self.talk.estate.hours.timezone
        today = booking.start.astimezone(zone).date() == self.talk.now.astimezone(zone).date()
        return booking.state is State.BOOKED and today and self.talk.now < booking.end
