"""What the file of a form is called: readable, and safe on every machine it may be copied to."""

from __future__ import annotations

import unicodedata

from bot.forms.sheet import Sheet
from bot.forms.words import Words
from flows.messages import Term

FORBIDDEN = frozenset('\\/:*?"<>|')
LONGEST = 80  # characters; a Chinese one takes three bytes of the 255 that a name may have


def file_name(words: Words, sheet: Sheet) -> str:
    """2026-11 投诉记录月总结表.xlsx"""
    return f"{safe(words.say(Term('form-file'), name=sheet.name, title=sheet.title))}.xlsx"


def name_of_all(words: Words, name: str) -> str:
    return safe(words.say(Term("form-file-all"), name=name))


def safe(name: str) -> str:
    """Without what a file system may not hold: a wording of the operator's may say anything."""
    plain = "".join(" " if char in FORBIDDEN or unicodedata.category(char)[0] == "C" else char for char in name)
    return " ".join(plain.split()).strip(". ")[:LONGEST].strip(". ") or "form"
