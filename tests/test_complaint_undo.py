"""What is taken back of a complaint is one's own act, and nothing that others did since (design §6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import complaints
from bot.writer import new_ticket
from flows.complaint import Complaint
from flows.rules.complaints.facts import with_
from flows.ticket import Kind, State
from storage import people, tickets
from tests.staff import World, make_world

BROKEN_PROMISE = "工程部上个月说好修阳台，合同里也写了，催了三次都没人来，承诺的都没做到"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(f"sqlite:///{tmp_path}/menfang.db")
    with made.unit() as unit:
        ticket = new_ticket(unit, Kind.COMPLAINT, words=BROKEN_PROMISE, reporter=made.person("wang"))
        wang = people.residents(unit.connection, [made.person("wang")])[made.person("wang")]
        complaints.file(unit, ticket, Complaint(), wang, "test")
    yield made
    made.database.close()


def facts(world: World) -> Complaint:
    found = world.ticket().complaint
    assert found is not None
    return found


def test_the_clear_reply_stays_given(world: World) -> None:
    """T07 is kept by the gm's words, whoever takes back a signature of before."""
    world.says("sun", "签收 1", None)
    world.says("wu", "您好，周三开始重做阳台防水", None, on=world.last("wu", "alert-major").platform_id)
    world.forward(seconds=31)
    reply = world.ticket().clock("reply")
    assert reply is not None
    assert reply.met is not None
    world.says("sun", "撤销 1", None)
    assert world.ticket().state is State.DISPATCHED
    assert world.ticket().holder is None
    assert facts(world).dispatches[0].signer is None
    assert world.ticket().clock("reply") == reply
    dispatch = world.ticket().clock("dispatch")
    assert dispatch is not None
    assert dispatch.met is None


def test_what_was_said_to_the_resident_since_is_not_said_again(world: World) -> None:
    world.says("sun", "签收 1", None)
    with world.unit() as unit:
        claimed = with_(world.ticket(), apologised=True, nudged=True)
        tickets.save(unit.connection, claimed, claimed.revision)
    world.says("sun", "撤销 1", None)
    assert (facts(world).apologised, facts(world).nudged) == (True, True)
