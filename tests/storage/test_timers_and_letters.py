"""Timers ring once; events come in once; letters go out in order, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from storage import messages, people, timers
from storage.database import Connection, Database
from storage.messages import Letter
from storage.timers import Timer

ESTATE = "yunqi"
EVENT = ("telegram", "bot", "update-1")
MINUTE = timedelta(minutes=1)


def timer(key: str, due: datetime, fence: int = 1) -> Timer:
    return Timer(ESTATE, key, due, "ticket", 7, fence, {"clock": "accept"})


def chat(connection: Connection, now: datetime) -> int:
    key = ("lobby", "lobby", "wang")
    people.meet(connection, {key: (ESTATE, "zh-Hans", True)}, now)
    return people.addresses(connection, [key])[key].id


def test_a_timer_with_the_same_key_takes_the_older_ones_place(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        timers.put(connection, [timer("a", now), timer("b", now + MINUTE)])
        timers.put(connection, [timer("a", now + 2 * MINUTE, fence=2)])
        assert timers.next_due(connection) == now + MINUTE
        assert [one.key for one in timers.take(connection, now + MINUTE)] == ["b"]
        (later,) = timers.take(connection, now + 3 * MINUTE)
        assert (later.key, later.fence, later.body) == ("a", 2, {"clock": "accept"})
        assert timers.next_due(connection) is None


def test_a_timer_rings_for_one_worker_only(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        timers.put(connection, [timer(f"t{n}", now + n * MINUTE) for n in range(120)])

    def work(_: int) -> list[str]:
        with database.unit() as connection:
            return [one.key for one in timers.take(connection, now + timedelta(days=1), limit=10)]

    with ThreadPoolExecutor(4) as pool:
        rung = [key for keys in pool.map(work, range(20)) for key in keys]
    assert sorted(rung) == sorted(f"t{n}" for n in range(120))


def test_a_timer_that_could_not_ring_is_put_back_and_counted(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        timers.put(connection, [timer("a", now)])
        timers.postpone(connection, timers.take(connection, now), now + MINUTE)
        (again,) = timers.take(connection, now + MINUTE)
        assert again.attempts == 1
        timers.put(connection, [timer("a", now), timer("b", now)])
        timers.clear(connection, "ticket", [7])
        assert timers.take(connection, now + MINUTE) == []


def test_an_event_has_its_effect_once(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        first = messages.receive(connection, [EVENT, EVENT, ("telegram", "bot", "update-2")], now)
        assert len(first) == 2
        assert messages.receive(connection, [EVENT], now) == {}
        assert set(messages.receive(connection, [EVENT, ("telegram", "other", "update-1")], now)) == {
            ("telegram", "other", "update-1")
        }


def test_an_event_that_failed_is_tried_again_until_it_is_parked(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert [messages.count_attempt(connection, EVENT, now, "{}") for _ in range(2)] == [1, 2]
        assert EVENT in messages.receive(connection, [EVENT], now)
        assert messages.receive(connection, [EVENT], now) == {}


@pytest.mark.parametrize("state", ["sent", "unreachable"])
def test_letters_go_by_rank_then_age_and_are_settled_once(database: Database, now: datetime, state: str) -> None:
    with database.unit() as connection:
        wang = chat(connection, now)
        letters = [
            Letter(ESTATE, wang, now, {"text": "later"}, rank=5),
            Letter(ESTATE, wang, now + MINUTE, {"text": "tomorrow"}, rank=0),
            Letter(ESTATE, wang, now, {"text": "emergency"}, rank=0),
        ]
        messages.post(connection, letters, now)
        waiting = messages.due(connection, now)
        assert [letter.body["text"] for letter, _ in waiting] == ["emergency", "later"]
        assert messages.due(connection, now, skip=[wang]) == []
        first = waiting[0][0].id
        messages.settle(connection, [{"letter": first, "state": state, "platform_id": "77"}])
        assert not messages.drop(connection, first)
        assert [letter.body["text"] for letter, _ in messages.due(connection, now)] == ["later"]
        assert messages.undelivered(connection, ESTATE) == (state == "unreachable")
        assert messages.platform_ids(connection, [first]) == {first: "77"}
        assert messages.drop(connection, waiting[1][0].id)
        assert messages.next_letter(connection) == now + MINUTE


def test_of_a_cards_edits_only_the_newest_waits(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wang = chat(connection, now)
        messages.post(connection, [Letter(ESTATE, wang, now, {"text": "card"}, card=True)], now)
        card = messages.due(connection, now)[0][0].id
        messages.settle(connection, [{"letter": card, "state": "sent"}])
        for text in ("claimed", "done"):
            messages.post(connection, [Letter(ESTATE, wang, now, {"text": text}, card=True, edits=card)], now)
        assert [letter.body["text"] for letter, _ in messages.due(connection, now)] == ["done"]
