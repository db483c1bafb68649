"""/表单 in a room or in private: the link goes to its reader alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.channels.base import Address, Received
from bot.refusal import Refusal
from bot.staff_forms import open_forms
from bot.staff_hand import Hand
from flows.messages import Text
from flows.people import Level
from flows.ticket import Ticket
from storage import tables, tickets
from tests.complaints import major
from tests.staff import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(f"sqlite:///{tmp_path}/menfang.db")
    yield made
    made.database.close()


def files(world: World, value: Ticket) -> int:
    with world.unit() as unit:
        return tickets.file(unit.connection, replace(value, reporter=None, household=None, holder=None)).number


def asks(world: World, who: str, words: str, room: str | None = None) -> list[str]:
    """Sends the typed command; the scripts that were said in private, or the refusal."""
    known = world.known[f"room:{room}" if room else who]
    message = Received(Address(*known.key), f"e{next(world.events)}", who, room is None, Text(words), world.now)
    before = {row.id for row in world.letters()}
    try:
        with world.unit() as unit:
            person = world.known[who].person
            open_forms(Hand(unit, message, known, person, unit.member_of(person), None), words)
    except Refusal as refusal:
        return [refusal.refused.key]
    return [str(row.script) for row in world.letters(who) if row.id not in before]


@pytest.mark.parametrize("words", ["1", "#1", "C-0001", "0001", "2026-11", "2026年11月", "2026/3", ""])
def test_a_supervisor_gets_a_link_in_private(world: World, words: str) -> None:
    files(world, major())
    assert asks(world, "sun", words) == ["forms-link"]
    letter = world.last("sun", "forms-link").body["text"]
    assert "/forms/" in letter
    with world.database.reader() as connection:
        path = connection.execute(select(tables.page_link.c.path)).scalar_one()
    assert path in ("/forms/ticket/1", "/forms/month/2026-11", "/forms/month/2026-03")
    assert path not in letter


def test_in_a_room_the_link_goes_to_private_and_the_room_hears_only_that(world: World) -> None:
    files(world, major())
    assert asks(world, "sun", "1", "front-desk") == ["forms-link"]
    heard = [row for row in world.letters("room:front-desk") if str(row.script).startswith("forms")]
    assert [str(row.script) for row in heard] == ["forms-in-private"]
    assert "/forms/" not in heard[0].body["text"]


def test_without_a_private_chat_no_link_is_made(world: World) -> None:
    files(world, major())
    with world.unit() as unit:
        query = update(tables.address).where(tables.address.c.id == world.known["sun"].id)
        unit.connection.execute(query.values(unreachable="blocked"))
    assert asks(world, "sun", "1", "front-desk") == []
    assert str(world.letters("room:front-desk")[-1].script) == "forms-open-private"
    with world.database.reader() as connection:
        assert connection.execute(select(tables.page_link)).all() == []


@pytest.mark.parametrize(
    ("who", "words", "why"),
    [
        ("zhao", "1", "needs-role"),
        ("stranger", "1", "staff-not-linked"),
        ("sun", "99", "staff-ticket-not-found"),
        ("sun", "2", "staff-ticket-not-found"),
        ("sun", "2026-13", "forms-which"),
        ("sun", "../etc", "forms-which"),
        ("sun", "412abc", "forms-which"),
    ],
)
def test_who_may_not_or_asks_for_nothing_hears_why(world: World, who: str, words: str, why: str) -> None:
    files(world, major())
    files(world, major(confined=Level.MANAGER))
    assert asks(world, who, words) == [why]
    assert asks(world, "zhou", "2") == ["forms-link"]
