"""Small readers that several flows share."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from flows.flow import Reply, Talk
from flows.messages import Photo


def option_named(reply: Reply, names: Collection[str]) -> str | None:
    """The picked option if it is one of these, also when its identifier was typed."""
    picked = reply.option or reply.text.strip().casefold()
    return picked if picked in names else None


def photos_of(talk: Talk, reply: Reply) -> dict[str, Any]:
    """The draft's photos with those of this message."""
    if not isinstance(reply.message, Photo):
        return {}
    return {"photos": [*talk.draft.get("photos", ()), *reply.message.files]}
