"""An outgoing message as the parts that Telegram will take, in order. Pure."""

from __future__ import annotations

import html
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.channels.base import Outgoing
from bot.channels.telegram.keyboard import keyboard
from bot.channels.telegram.text import LONGEST_CAPTION, LONGEST_TEXT, split, units

ALBUM = 10  # pictures in one media group
LONGEST_SENDER = 128  # characters


@dataclass(frozen=True, slots=True)
class Words:
    """Text of at most one message. `sender` is who speaks, set in bold above it."""

    text: str
    markup: InlineKeyboardMarkup | None = None
    sender: str = ""

    @property
    def html(self) -> str:
        body = html.escape(self.text, quote=False)
        return f"<b>{html.escape(self.sender, quote=False)}</b>\n{body}" if self.sender else body

    @property
    def plain(self) -> str:
        return f"{self.sender}\n{self.text}" if self.sender else self.text


@dataclass(frozen=True, slots=True)
class Pictures:
    """One picture with its caption and buttons, or up to ten without either."""

    files: tuple[str, ...]
    words: Words = Words("")


@dataclass(frozen=True, slots=True)
class Edit:
    """New words and buttons for message `id`; without words only the buttons change."""

    id: int
    words: Words


Part = Words | Pictures | Edit


def parts(message: Outgoing) -> list[Part]:
    """What to send, in order. Raises ValueError for an empty message and for choices that do not fit a button."""
    markup = keyboard(message.choices)
    sender = message.sender[:LONGEST_SENDER]
    replaced = number(message.replaces)
    if replaced is not None:
        first, *rest = _words(message.text, markup, sender) or [Words("", markup)]
        return [Edit(replaced, first), *rest]
    if not message.photos:
        words = _words(message.text or ("…" if markup else ""), markup, sender)
        if not words:
            raise ValueError("an empty message")
        return list(words)
    return [*_with_pictures(message, markup, sender)]


def number(id: str | None) -> int | None:
    """A platform id as Telegram's number; None for an id of another channel's making."""
    return int(id) if id and id.isascii() and id.isdigit() else None


def _with_pictures(message: Outgoing, markup: InlineKeyboardMarkup | None, sender: str) -> list[Part]:
    words = Words(message.text, markup, sender)
    if len(message.photos) == 1 and units(words.plain) <= LONGEST_CAPTION:
        return [Pictures(message.photos, words)]
    groups = [message.photos[start : start + ALBUM] for start in range(0, len(message.photos), ALBUM)]
    text = message.text or ("…" if markup else "")
    return [*(Pictures(group) for group in groups), *_words(text, markup, sender)]


def _words(text: str, markup: InlineKeyboardMarkup | None, sender: str) -> list[Words]:
    """Each part within the limit, the sender above the first, the buttons under the last."""
    pieces = split(text, LONGEST_TEXT - units(sender) - 1)
    last = len(pieces) - 1
    return [
        Words(piece, markup if place == last else None, sender if place == 0 else "")
        for place, piece in enumerate(pieces)
    ]
