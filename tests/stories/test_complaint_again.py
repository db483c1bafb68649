"""Solved, said the resident, and it is not: it is taken up again and judged anew (handbook/rules.md §12)."""

from __future__ import annotations

from tests.stories.acts import stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import LIGHT, handles, newest, result_told, returns_form, scores, verifies
from tests.stories.conftest import Estate


async def test_who_said_solved_may_say_later_that_it_is_not(
    wang: Player, feng: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    result = await newest(wang, "complaint-result", label)
    await verifies(zhao, label)
    await zhao.picks("close", label)
    await clock.forward(days=1)
    await wang.presses(await wang.hears("follow-up-ask"), "solved")
    await scores(wang, 5, 5, 5)
    assert (await stored(estate, label)).score is not None
    await clock.forward(days=1)
    await wang.presses(result, "unsolved")
    await wang.hears("follow-up-call")
    await wang.picks("skip")
    again = await stored(estate, label)
    assert (again.state, again.score) == ("accepted", None)
    await handles(feng, label)
    await returns_form(feng, label)
    await clock.forward(days=1)
    await wang.presses(await wang.hears("follow-up-ask"), "solved")
    await scores(wang, 4, 4, 4)
    assert (await stored(estate, label)).score is not None
