"""What is shown of people in a room before anybody has taken their matter on."""

from __future__ import annotations

MASK = "*"


def masked_name(name: str) -> str:
    """The first character and a mask: who exactly is known to those who take the matter on."""
    return name[:1] + MASK * 2 if name else ""


def masked_phone(phone: str) -> str:
    """The first three and the last four digits: 138****5678."""
    return f"{phone[:3]}{MASK * 4}{phone[-4:]}" if len(phone) >= 8 else MASK * len(phone)
