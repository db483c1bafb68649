"""Reads the estate files: one TOML file for each estate, or the demo estate that ships with the product."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.estate_file import EstateFile
from bot.holidays import calendar_for, public_holidays, uncovered_years
from flows.estate import Estate

__all__ = ["BadEstate", "Fault", "calendar_for", "load_estates", "public_holidays", "uncovered_years"]

VERSION_LENGTH = 12  # hex digits of the file's hash; enough to tell a ticket's policy from its neighbour's

PLAIN = {
    "missing": "is missing: add it",
    "string_type": "must be text in quotes",
    "bool_type": "must be true or false, without quotes",
    "int_type": "must be a whole number, without quotes",
    "float_type": "must be a number, without quotes",
    "list_type": "must be a list in [square brackets]",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "date_type": "must be a date without quotes, like 2027-02-06",
    "greater_than_equal": "{input} will not do: write {ge} or more",
    "less_than_equal": "{input} will not do: write {le} or less",
}
TABLES = {  # how they are written, by their last key
    "ages": "{ child_under = 14, children_per_adult = 2 }",
    "goods": '{ name = "...", price = 10 }',
    "log": '{ before = "60 minutes" }, and its measures',
    "measures": '{ water_c = { name = "...", unit = "°C", least = 26, most = 28 } }',
    "price": '{ amount = 20, per = "hour" }',
    "quota": "{ day = 1, week = 3 }",
    "spaces": '{ room-1 = { name = "...", capacity = 6 } }',
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an estate file: where, and what to do about it."""

    file: str
    key: str  # "repair.accept"; in a list, entries count from 1: "duties[1].role"
    cure: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.cure}" if self.key else f"{self.file}: {self.cure}"


class BadEstate(Exception):
    """The estate files cannot be used as they are; every fault is named with its file, its key and its cure."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


def load_estates(path: Path | None = None) -> tuple[Estate, ...]:
    """The estates of a file, or of all `.toml` files of a folder; without a path the demo estate. Raises BadEstate."""
    faults: list[Fault] = []
    estates: list[Estate] = []
    origins: dict[str, str] = {}
    for file in _files(path):
        try:
            estate = read_estate(file)
        except BadEstate as bad:
            faults += bad.faults
            continue
        first = origins.setdefault(estate.key, file.name)
        if first != file.name:
            faults.append(
                Fault(file.name, "key", f"{estate.key!r} is the key of {first} already: give each estate its own")
            )
        estates.append(estate)
    if faults:
        raise BadEstate(faults)
    return tuple(estates)


def read_estate(file: Traversable) -> Estate:
    """One estate from one file. Raises BadEstate with all its faults."""
    try:
        content = file.read_bytes()
        written = tomllib.loads(content.decode())
        return EstateFile.model_validate(written).estate(sha256(content).hexdigest()[:VERSION_LENGTH])
    except OSError as fault:
        cure = f"cannot be read ({fault.strerror}): check the path and its permissions"
    except UnicodeDecodeError:
        cure = "is not UTF-8 text: save it as UTF-8"
    except tomllib.TOMLDecodeError as fault:
        cure = f"is not TOML: {fault}"
    except ValidationError as fault:
        raise BadEstate([one for error in fault.errors() for one in _faults(file.name, error)]) from None
    raise BadEstate([Fault(file.name, "", cure)])


def _files(path: Path | None) -> Iterable[Traversable]:
    if path is None:
        return [files(__package__) / "estates" / "demo.toml"]
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.toml"))
    if not found:
        raise BadEstate(
            [Fault(path.name, "", "holds no .toml file: put the estate's file there, or name another folder")]
        )
    return found


def _faults(file: str, error: ErrorDetails) -> Iterator[Fault]:
    kind, key = error["type"], _dotted(error["loc"])
    if kind == "value_error":
        for line in str(error["ctx"]["error"]).splitlines():
            yield Fault(file, key, line)
    elif kind == "extra_forbidden":
        yield Fault(file, key, _unknown(str(error["loc"][-1])))
    elif kind in {"literal_error", "enum"}:
        yield Fault(file, key, f"{error['input']!r} will not do: use {error['ctx']['expected']}")
    else:
        yield Fault(file, key, _plain(error))


def _plain(error: ErrorDetails) -> str:
    said = PLAIN.get(error["type"], error["msg"])
    if said == PLAIN["dict_type"]:
        like = TABLES.get(str([part for part in error["loc"] if not isinstance(part, int)][-1]))
        return f"{said}, like {like}" if like else said
    return said.format(input=error["input"], **error.get("ctx", {})) if error["type"].endswith("_equal") else said


def _dotted(loc: Sequence[int | str]) -> str:
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc if part != "[key]")
    return "".join(parts).removeprefix(".")


def _unknown(key: str) -> str:
    near = get_close_matches(key, _names(EstateFile), n=1, cutoff=0.7)
    return f"is not a key that is known here: {f'did you mean {near[0]!r}?' if near else 'remove it'}"


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name
        for part in (field.annotation, *get_args(field.annotation)):  # a table, or the tables of a list or a table
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _names(part)
