"""Our own scripts never say what staff may not say (handbook/forbidden.yaml): read by the same guard, gaps blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.files import locale_dir
from bot.shelves import read_shelf
from bot.speech import BASE
from bot.tone import load_taboos
from bot.vocabulary import load_vocabulary
from bot.wordings import languages_in
from flows.rules.tone import Level, read

TABOOS = load_taboos(
    locale_dir(), None, load_vocabulary(locale_dir(), None).folding, read_shelf(locale_dir() / BASE).wordings
)
LITERAL = re.compile(r'\{\s*"[^"]*"\s*\}')
SELECTOR = re.compile(r"\{\s*\$?[\w-]+\s*->")
VARIANT = re.compile(r"^\s*\*?\[[\w-]+\]", re.MULTILINE)
VALUE = re.compile(r"\{[^{}]*\}")


def sentences(pattern: str) -> Iterator[str]:
    """What a wording may come to: each line and each variant by itself, without the values."""
    plain = SELECTOR.sub("\n", LITERAL.sub("", pattern))
    plain = VARIANT.sub("\n", VALUE.sub("", plain)).replace("}", "\n")
    return (line.strip() for line in plain.splitlines() if line.strip())


# How a matter may end, as the handbook's forms and the buttons of staff name it: headings, no sentences to a resident.
HEADINGS = re.compile(r"complaint-card|action-park|pause-stuck|(?:form-)?closing-(?:rejected|stuck)")


@pytest.mark.parametrize("language", sorted(languages_in(locale_dir())))
def test_no_script_of_ours_is_one_that_staff_may_not_say(language: str) -> None:
    found = [
        f"{one.file.name} {one.key}: {said} ({finding.taboo.id}: {finding.said})"
        for one in read_shelf(locale_dir() / language).wordings.values()
        if not HEADINGS.fullmatch(one.key)
        for said in sentences(one.pattern)
        if (finding := read(said, TABOOS))
        if finding.level is Level.BLOCK or finding.cause == "vague"
    ]
    assert found == []


def test_a_bad_wording_would_be_found() -> None:
    pattern = "{ $named ->\n    [yes] { $name }，不知道。\n   *[no] 您好。\n}"
    assert [*sentences(pattern)] == ["，不知道。", "您好。"]
    assert any(read(said, TABOOS) for said in sentences(pattern))
