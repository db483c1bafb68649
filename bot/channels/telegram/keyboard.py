"""Choices as inline buttons and back: `Choice(list, id)` travels as "list:id" in at most 64 bytes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from flows.messages import Choice

LONGEST_DATA = 64  # bytes
LONGEST_LABEL = 64  # characters; a phone shows about half of it
SHORT = 12  # cells; three such labels stand side by side on a phone
PER_ROW = 3


def fits(list_: str, id_: str) -> bool:
    """Whether this choice survives the round trip."""
    data = f"{list_}:{id_}"
    return bool(list_ and id_) and ":" not in id_ and len(data.encode("utf-8", "replace")) <= LONGEST_DATA


def encode(list_: str, id_: str) -> str:
    """The button's data. Raises ValueError for a choice that would not come back."""
    if not fits(list_, id_):
        raise ValueError(f"the choice {list_!r} {id_!r} does not fit a Telegram button: 64 bytes, no colon in the id")
    return f"{list_}:{id_}"


def decode(data: str) -> Choice | None:
    """The choice a button stood for; None for data that is not ours."""
    list_, _, id_ = data.rpartition(":")
    return Choice(list_, id_) if list_ and id_ else None


def keyboard(choices: Sequence[tuple[str, str, str]]) -> InlineKeyboardMarkup | None:
    """Three short labels to a row, else one. Raises ValueError for a choice that would not come back."""
    if not choices:
        return None
    buttons = [InlineKeyboardButton(_trimmed(label), callback_data=encode(list_, id_)) for list_, id_, label in choices]
    per_row = PER_ROW if all(_cells(label) <= SHORT for _, _, label in choices) else 1
    return InlineKeyboardMarkup([buttons[start : start + per_row] for start in range(0, len(buttons), per_row)])


def _trimmed(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _cells(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in label)
