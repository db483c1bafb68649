"""Forms as a page that looks like the paper it replaces, and prints as that. Template in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.forms.sheet import Block, Field, Sheet

TEMPLATES = Path(__file__).resolve().parent.parent / "web" / "templates"


@dataclass(frozen=True, slots=True)
class Links:
    """Where the page leads: to the files, to one form alone, back to all."""

    download_all: str
    download: Mapping[str, str]  # by what tells a sheet: "C-0412 opinion"
    only: Mapping[str, str]
    back: str = ""


def render_forms(
    sheets: Sequence[Sheet], *, title: str, words: Mapping[str, str], language: str, static: str, links: Links
) -> str:
    """The page of these forms. `words` are the scripts `form-page-…`."""
    template = _templates().get_template("forms.html")
    return template.render(sheets=sheets, title=title, t=words, language=language, static=static, links=links)


def render_closed(*, words: Mapping[str, str], language: str, static: str, reason: str) -> str:
    """The one kind page for a link that does not open (`closed`) and for what is not there to be read (`none`)."""
    return _templates().get_template("forms_closed.html").render(t=words, language=language, static=static, why=reason)


def key_of(sheet: Sheet) -> str:
    return f"{sheet.name} {sheet.kind}"


def _rows(block: Block) -> list[tuple[Field, ...]]:
    """Fields as rows of the ruled table: the half ones two by two."""
    rows: list[tuple[Field, ...]] = []
    for half, fields in groupby(block.fields, key=lambda field: field.half):
        found = list(fields)
        if half:
            rows += [tuple(found[start : start + 2]) for start in range(0, len(found), 2)]
        else:
            rows += [(field,) for field in found]
    return rows


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["rows"] = _rows
    made.filters["key"] = key_of
    return made
