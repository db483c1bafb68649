"""What is said about a ticket that is there already: by its number, by a wish, or because it is the only one."""

from __future__ import annotations

from typing import Any

from flows.complaining import FLOW as COMPLAINT
from flows.complaining import Complaining
from flows.conversations.readers import ticket_in
from flows.flow import Reply
from flows.messages import Say
from flows.people import Brief
from flows.queries import History, TicketOf
from flows.understanding import Understanding, is_retraction, read_word, withdraws

APART = (
    "club-order",
    "club-points",
)  # an order of drinks, an appeal: what is said later is not about these unless they
# were just spoken of


class Belonging(Complaining):
    """A turn that may be about an open matter."""

    def wishes(self, wish: str, reply: Reply, number: int | None = None) -> None:
        """“Still nobody here?”, “cancel it”: done or asked about at once if it is clear of which ticket; else it is
        asked which."""
        self._entered += 1
        top = self.place("status", {"wish": wish, **({"number": number} if number else {})})
        if top.step == "act" and self.read(top, Reply(reply.message, wish)) is None:
            return
        self.ask()

    def takes_back(self, reply: Reply) -> bool:
        """A complaint is taken back in words: of the one that is meant it is asked whether they are sure."""
        named = ticket_in(reply.text)
        if named and self.is_of_complaint(*named) and is_retraction(named[1], self.talk.vocabulary):
            self.wishes("cancel", reply, named[0])
            return True
        if not withdraws(reply.text, self.talk.vocabulary):
            return False
        mine = [one for one in self.talk.resident.open if one.mine and one.kind == COMPLAINT]
        mine = [one for one in mine if one.number == self.talk.focus] or mine
        if named or len(mine) > 1:
            self.wishes("cancel", reply, named[0] if named else None)
        elif mine:
            self.wishes("cancel", reply, mine[0].number)
        else:
            self.act(Say("complaint-nothing-told"))
        return True

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
        elif brief and self.complains(reply.text, meant):
            self.complain(reply, meant, number)
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

    def belongs(self, reply: Reply) -> bool:
        """Free words of somebody with open tickets: to the one in focus, to the only one, or ask which. False where
        they have none that free words can be about."""
        mine = [one for one in self.talk.resident.open if one.category not in APART]
        if self.talk.focus and self.add_to(self.talk.focus, reply.message):
            return True
        if mine and not (len(mine) == 1 and self.add_to(mine[0].number, reply.message)):
            self.enter("which", matter(reply))
        return bool(mine)


def matter(reply: Reply) -> dict[str, Any]:
    """Words and photos that wait until it is clear what they are about."""
    return {"words": reply.text, "photos": list(getattr(reply.message, "files", ()))}
