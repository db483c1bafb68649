"""The lobby's page and the plain status page: templates in, HTML out; no request, no storage, no words of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

STATIC_PATH: Final = "/lobby/static"
"""Where the pages expect style, script and icon; the routes serve `STATIC_FOLDER` there."""

STATIC_FOLDER: Final = Path(__file__).parent / "static"

LANGUAGES: Final = ("zh-Hans", "zh-Hant", "en")
"""The languages of the switch, in its order; each is a value of `?lang=`."""

SCRIPT_WORDS: Final = ("page-js-", "page-role-", "page-name-")
"""Prefixes of the words that the page's script needs; the others stay in the HTML."""

Person = Mapping[str, object]
"""One entry of `GET /lobby/api/people`: as, name, role, household, rooms (ids, or mappings of id and name)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One of the page's four places: whose view it opens with, and which words head it."""

    kind: str
    first: str


COLUMNS: Final = (
    Column("resident", "resident:wang"),
    Column("resident", "resident:li"),
    Column("staff", "staff:zhao"),
    Column("supervisor", "supervisor:sun"),
)


def render_lobby(*, people: Sequence[Person], words: Mapping[str, str], language: str, now: str) -> str:
    """The whole lobby page.

    `people` as the lobby API lists them; `words` every `page-…` text in `language`; `now` the estate's time, RFC 3339
    with offset.
    Raises `jinja2.UndefinedError` when a word of the page is missing.
    """
    handed_over = {
        "language": language,
        "now": now,
        "people": [dict(person) for person in people],
        "words": {key: text for key, text in words.items() if key.startswith(SCRIPT_WORDS)},
    }
    return (
        _templates()
        .get_template("lobby.html")
        .render(
            t=words,
            language=language,
            languages=LANGUAGES,
            people=people,
            columns=COLUMNS,
            static=STATIC_PATH,
            handed_over=handed_over,
        )
    )


def render_status(words: Mapping[str, str], language: str) -> str:
    """The plain page at `/` when the lobby is off: says that the front door is open, and nothing about the estate."""
    return _templates().get_template("status.html").render(t=words, language=language, static=STATIC_PATH)


@cache
def _templates() -> Environment:
    folder = Path(__file__).parent / "templates"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
