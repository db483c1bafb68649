"""案例: a supervisor marks closed complaints as training cases (handbook/systems.md C9)."""

from __future__ import annotations

from tests.stories.acts import acts, stored
from tests.stories.cast import Player
from tests.stories.complaints import LIGHT, result_told, verifies
from tests.stories.conftest import Estate


async def marked(estate: Estate, label: str) -> bool:
    complaint = (await stored(estate, label)).complaint
    assert complaint is not None
    return complaint.training


async def test_a_closed_complaint_is_marked_listed_and_taken_out_again(
    wang: Player, zhao: Player, sun: Player, estate: Estate
) -> None:
    feng = estate.player("head:feng")
    label = await result_told(wang, feng, zhao, LIGHT)
    number = label.partition("-")[2].lstrip("0")
    await sun.says(f"案例 {number}")
    await sun.hears("training-closed-only")
    await verifies(zhao, label)
    await zhao.picks("close", label)
    await wang.hears("complaint-closed", label)
    await zhao.says(f"案例 {number}", room="front-desk")
    await zhao.hears("needs-role")
    assert not await marked(estate, label)
    await wang.catches_up()
    await sun.says(f"案例 {number}")
    await sun.hears("training-marked", label)
    await sun.says(f"case {label}")
    assert await marked(estate, label)
    assert (await acts(estate, label)).count("training-marked") == 1
    await sun.says("案例")
    listed = (await sun.hears("list-training"))["text"]
    assert "（1）" in listed
    assert label in listed
    await sun.says(f"案例 {number} 取消")
    await sun.hears("training-unmarked", label)
    assert not await marked(estate, label)
    await sun.says("/案例")
    assert "（0）" in (await sun.hears("list-training"))["text"]
    await sun.says("案例 9999")
    await sun.hears("staff-ticket-not-found")
    await sun.says("/案例 那一件")
    await sun.hears("training-which")
    seen = [message["script"] for message in await wang.all()]
    assert not any(str(script).startswith("training") for script in seen), "the resident has nothing to do with it"
