"""Houses and telephone numbers in free text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from flows.understanding.numbers import number_at
from flows.understanding.text import tame


@dataclass(frozen=True, slots=True)
class House:
    """Building, unit and room as written on the door; the unit is empty where a building has none."""

    building: str
    unit: str
    room: str


_LEFT = r"(?<![a-z\d_.:/+-])"
_BARE = re.compile(
    _LEFT + r"(\d{1,3}|[a-z]\d{0,2})(?: ?[-/#] ?(\d{1,2}))? ?[-/#] ?(\d{3,4}|[a-z]\d{2,3})(?![\w]|[-/:.]\d)"
)
_WORDED = re.compile(
    r"(?<![\d.:/+-])(\d{1,3}|(?<![a-z])[a-z]\d{0,2})(?![a-z]{2}) ?([^\W\d_]{1,3}) ?"
    r"(?:(\d{1,2}) ?([^\W\d_]{1,3}) ?)?(\d{3,4})(?![\d:./-])"
)
_PREFIXED = re.compile(
    r"\b[a-z]{2,8}\b\.? ?#?(\d{1,3}|[a-z])\b[, ]{1,2}"
    r"(?:[a-z]{2,8}\.? ?#?(\d{1,2})\b[, ]{1,2})?(?:[a-z]{2,9}\.? ?)?#?(\d{3,4}|\d{1,2}[a-z])\b(?![:./-]\d)"
)
_PHONE = re.compile(r"(?<![\d+])(\+|00)?(\d(?:[ ()-]{0,2}\d){6,14})(?!\d)")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"0(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}")


def _plain(text: str) -> str:
    """Half width, lower case, Chinese numerals as digits."""
    text = unicodedata.normalize("NFKC", tame(text)[:300]).lower().replace("\u2013", "-").replace("\u2014", "-")
    out, i = [], 0
    while i < len(text):
        number = None if text[i].isascii() else number_at(text, i)
        if number:
            out.append(str(int(number[0])))
            i = number[1]
        else:
            out.append(text[i])
            i += 1
    return "".join(out)


def read_house(text: str) -> House | None:
    """The house named in a message by its shape (`3-2-501`, building 3 unit 2 room 501), or None.

    Whether it exists is the roster's to say.
    """
    plain = _plain(text)
    if found := _BARE.search(plain) or _PREFIXED.search(plain):
        building, unit, room = found.groups()
        return House(building.upper(), unit or "", room.upper())
    if found := _WORDED.search(plain):
        building, _, unit, _, room = found.groups()
        return House(building.upper(), unit or "", room)
    return None


def without_phone(text: str) -> str:
    """The text without the telephone numbers in it."""
    return _PHONE.sub(lambda found: " " if read_phone(found.group()) else found.group(), text).strip()


def read_phone(text: str) -> str | None:
    """A Chinese mobile or landline number as bare digits, a foreign one as `+` and digits, or None."""
    plain = unicodedata.normalize("NFKC", tame(text)[:300])
    for found in _PHONE.finditer(plain):
        digits = re.sub(r"\D", "", found.group(2))
        abroad = bool(found.group(1)) or (len(digits) == 13 and digits.startswith("86"))
        if abroad and digits.startswith("86"):
            digits = digits[2:] if digits[2:3] == "1" else "0" + digits[2:].removeprefix("0")
            abroad = False
        if abroad and 7 <= len(digits) <= 15:
            return "+" + digits
        if _MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits):
            return digits
    return None
