"""What may go wrong without being our mistake: told in sentences, never with a traceback."""

from __future__ import annotations

from bot.estate import BadEstate
from bot.settings import BadSettings
from bot.speech import BadScript
from bot.staff_words import BadCommands
from bot.vocabulary import BadVocabulary
from flows.machine import BadFlow
from storage.database import DatabaseBusy, DatabaseTrouble
from storage.migrate import TooNew


class CannotDo(Exception):
    """The command cannot be done as it was asked; each line says why and what to do."""


EXPECTED = (
    BadSettings,
    BadEstate,
    BadScript,
    BadVocabulary,
    BadCommands,
    BadFlow,
    DatabaseBusy,
    DatabaseTrouble,
    TooNew,
    OSError,
    CannotDo,
)


def sentences(fault: Exception) -> list[str]:
    """What to tell the operator; of the database's own words only the first line, without statement and values."""
    if isinstance(fault, DatabaseTrouble):
        first = (str(fault.orig).strip() or "it gave no reason").splitlines()[0]
        return [f"The database of MENFANG_DATABASE_URL cannot be used: {first}"]
    if isinstance(fault, OSError):
        return [": ".join(str(part) for part in (fault.strerror or fault, fault.filename) if part)]
    return str(fault).splitlines()
