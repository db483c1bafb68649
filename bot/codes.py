"""Single-use codes: eight characters without vowels, so that no word is one.

`flows.beginning.looks_like_code` knows them when they are written.
"""

from __future__ import annotations

import secrets
from hashlib import sha256

ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789"
LENGTH = 8


def new_code() -> str:
    """A code that nobody can guess; never digits alone, which would be a number."""
    while (made := "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))).isdecimal():
        pass
    return made


def digest_of(written: str) -> str:
    """What is stored of a code, however it was typed: with a dash, in small letters, with spaces around it."""
    bare = "".join(char for char in written if not char.isspace() and char != "-").upper()
    return sha256(bare.encode()).hexdigest()
