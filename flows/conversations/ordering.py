"""Drinks, food and swimwear to where they are, from the facility's own list or in words (handbook/systems.md B33)."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from flows.booking import Booking, State
from flows.booking_effects import OrderGoods
from flows.conversations.booked import booking_of, facility_of
from flows.conversations.readers import excerpt
from flows.facility import Good
from flows.flow import END, Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Rows, Say, Value, row
from flows.rules.bookings.money import money
from flows.understanding import Goods, read_goods

LONGEST = 200  # characters of an order in words
MOST = 20  # things in one order


def may_order(talk: Talk, booking: Booking) -> bool:
    """While they are there, or may be any moment."""
    facility = facility_of(talk, booking)
    if facility is None or not facility.goods:
        return False
    return booking.state is State.ARRIVED or (
        booking.state is State.BOOKED and _about_to_begin(booking, talk.now, booking.start - facility.early)
    )


def _about_to_begin(booking: Booking, now: datetime, doors: datetime) -> bool:
    return doors <= now < booking.end


def goods_of(talk: Talk) -> tuple[Good, ...]:
    booking = booking_of(talk)
    facility = facility_of(talk, booking) if booking else None
    return facility.goods if facility else ()


def ask_goods(talk: Talk) -> Say:
    """What there is with its prices, and what they have named so far."""
    goods = goods_of(talk)
    chosen = tuple(
        Option(f"good-{place}", "choice-good", {"name": one.name, "price": money(one.price)})
        for place, one in enumerate(goods)
    )
    ending = Option("send", "choice-order-send") if ordered(talk) else Option("nothing", "choice-booking-nothing")
    rows = Rows(tuple(row("my-booking-good", name=one.name, price=money(one.price)) for one in goods))
    return Say(
        "my-booking-order",
        {"goods": rows, "any": "yes" if ordered(talk) else "no", "ordered": excerpt(ordered(talk)), **total(talk)},
        options=(*chosen, ending),
        booking=talk.draft["booking"],
    )


def ordered(talk: Talk) -> str:
    """The order so far, as staff read it: in the estate's own names, equal things counted."""
    counted = Counter(str(one) for one in talk.draft.get("ordered", ()))
    return ", ".join(name if count == 1 else f"{name} ×{count}" for name, count in counted.items())


def total(talk: Talk) -> dict[str, Value]:
    """What the order costs by the list; `priced` is “no” where something in words of theirs has no price there."""
    prices = {one.name.words[0][1]: one.price for one in goods_of(talk)}
    wanted = [str(one) for one in talk.draft.get("ordered", ())]
    known = bool(wanted) and all(one in prices for one in wanted)
    return {"priced": "yes" if known else "no", "sum": money(sum(prices[one] for one in wanted) if known else 0)}


def goods_in(talk: Talk, goods: tuple[Good, ...], words: str) -> Goods:
    """What of the list a sentence names, in any language."""
    names = {name: place for place, one in enumerate(goods) for _, name in one.name.words}
    return read_goods(words, names, talk.vocabulary)


def ordered_in(talk: Talk, goods: tuple[Good, ...], words: str) -> list[str]:
    """What a sentence orders: things of the list as it calls them, so often; whatever says more is kept as it was
    said. Nothing where it only asks what there is."""
    found = goods_in(talk, goods, words)
    if found.asked:
        return []
    if found.more or len(found.named) > MOST:
        return [words.strip()[:LONGEST]]
    return [goods[place].name.words[0][1] for place in found.named]


def read_order(talk: Talk, reply: Reply) -> Heard:
    so_far = list(talk.draft.get("ordered", ()))
    if so_far and (reply.option == "send" or reply.word in ("done", "yes", "no", "skip")):
        number = int(talk.draft["booking"])
        told = Say("my-booking-ordered", {"ordered": excerpt(ordered(talk)), **total(talk)}, booking=number)
        return Took(acts=(OrderGoods(number, ordered(talk)), told), leads=END)
    if reply.option == "nothing" or reply.word in ("done", "no", "skip"):
        return Took({"wish": None, "ordered": None}, leads="act")
    goods = goods_of(talk)
    picked = [one.name.words[0][1] for place, one in enumerate(goods) if reply.option == f"good-{place}"]
    more = picked or ordered_in(talk, goods, reply.text)
    if not more:
        return Took(leads="ordering") if reply.text.strip() else Missed()  # the list once more is the answer
    if len(so_far) + len(more) > MOST:
        return Missed(Say("my-booking-order-full", {"most": MOST}), counts=False)
    return Took({"ordered": [*so_far, *more]}, leads="ordering")
