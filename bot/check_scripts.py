"""`menfang check`, the part about scripts: what is wrong with the words, in sentences for whoever edits them.

Faults are what a resident would notice; doubts are what somebody should have meant.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from bot.shelves import read_shelf
from bot.speech import ALWAYS, BASE
from bot.speech_time import FORMATS
from bot.wordings import Shelf, Wording, languages_in

COMPLETE = ("en",)  # others may leave out whole files, and are then spoken for by zh-Hans
PRESCRIBED = ("prescribed.ftl", "prescribed_tone.ftl")
CALLS = {
    "Say": 0,
    "Term": 0,
    "Refused": 0,
    "Phrase": 0,
    "Option": 1,
    "row": 0,
    "_no": 0,
    "line_of": 0,
    "to_reporter": 0,
    "words": 0,
    "say_of": 0,
}
KEYWORDS = ("cancelled", "changeable")


@dataclass(frozen=True, slots=True)
class Used:
    """A script that code names; an f-string's gaps are “.+” in `pattern`."""

    pattern: str
    file: Path
    line: int


def check_scripts(shipped: Path, overlay: Path | None = None, code_roots: Sequence[Path] = ()) -> list[str]:
    """Every fault of the shipped scripts, of the overlay, and of the keys that Python files under `code_roots` name."""
    shelves = {language: read_shelf(shipped / language) for language in languages_in(shipped)}
    if BASE not in shelves:
        return [f"{shipped} has no scripts in {BASE}: is it the right folder?"]
    faults = [fault for shelf in shelves.values() for fault in shelf.faults]
    for language, shelf in shelves.items():
        faults += _dangling(shelf, shelf)
        if language != BASE:
            faults += [*_lacking(language, shelf, shelves[BASE]), *_unlike(shelf, shelves[BASE])]
    if overlay:
        faults += _overlay_faults(overlay, shelves)
    return faults + _unknown_in_code(code_roots, shelves[BASE])


def doubts(shipped: Path, overlay: Path) -> list[str]:
    """What an overlay may do, but should do knowingly: reword a prescribed phrase, leave out a fact."""
    found = []
    for language in languages_in(overlay):
        under, base = read_shelf(shipped / language), read_shelf(shipped / BASE)
        for one in read_shelf(overlay / language).wordings.values():
            original = under.wordings.get(one.key) or base.wordings.get(one.key)
            if original is None or original.pattern.split() == one.pattern.split():
                continue
            if original.file.name in PRESCRIBED:
                found.append(f"{_at(one)} rewords a phrase that the service handbook prescribes")
            facts = original.variables - one.variables - ALWAYS - FORMATS.get(one.key, frozenset())
            if facts:
                found.append(f"{_at(one)} leaves out {_dollars(facts)}")
    return found


# ── the shipped languages ────────────────────────────────────────────────────────────────────────────────────────────


def _lacking(language: str, shelf: Shelf, base: Shelf) -> Iterator[str]:
    present = {one.file.name for one in shelf.wordings.values()}
    for one in base.wordings.values():
        if one.key not in shelf.wordings and (language in COMPLETE or one.file.name in present):
            yield f"{language}/{one.file.name} lacks “{one.key}”, which {BASE} has"
    for one in shelf.wordings.values():
        if one.key not in base.wordings:
            yield f"{_at(one)} is not in {BASE}{_meant(one.key, base.wordings)}"


def _unlike(shelf: Shelf, base: Shelf) -> Iterator[str]:
    """A language must tell the same facts as the base; how it writes dates is its own affair."""
    for one in shelf.wordings.values():
        if one.key in base.wordings and one.key not in FORMATS:
            here, there = shelf.variables(one.key) - ALWAYS, base.variables(one.key) - ALWAYS
            if here - there:
                yield f"{_at(one)} uses {_dollars(here - there)}, which {BASE} does not"
            if there - here:
                yield f"{_at(one)} leaves out {_dollars(there - here)}, which {BASE} uses"


def _dangling(shelf: Shelf, whole: Shelf) -> Iterator[str]:
    for one in shelf.wordings.values():
        for other in sorted(one.refers - whole.wordings.keys()):
            yield f"{_at(one)} includes “{other}”, which does not exist{_meant(other, whole.wordings)}"
        if whole.circular(one.key):
            yield f"{_at(one)} includes itself"


# ── the overlay ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _overlay_faults(overlay: Path, shelves: dict[str, Shelf]) -> Iterator[str]:
    if not overlay.is_dir():
        yield f"{overlay} is not a folder: MENFANG_LOCALE_DIR must name the folder of your own wordings"
        return
    for stray in sorted(overlay.glob("*.ftl")):
        yield f"{stray} lies outside a language's folder: move it to {overlay / BASE / stray.name}"
    base = shelves[BASE]
    for language in languages_in(overlay):
        if language not in shelves:
            yield f"{overlay / language} is no language of ours: name the folder {' or '.join(sorted(shelves))}"
            continue
        edited, under = read_shelf(overlay / language), shelves[language]
        yield from edited.faults
        yield from _dangling(edited, edited.over(under))
        for one in edited.wordings.values():
            if one.key.startswith("-"):
                continue  # a term of the editor's own
            if one.key not in base.wordings:
                yield f"{_at(one)} is no script of ours{_meant(one.key, base.wordings)}"
                continue
            own = base.variables(one.key) | under.variables(one.key) | FORMATS.get(one.key, frozenset())
            if unknown := edited.over(under).variables(one.key) - own - ALWAYS:
                yield f"{_at(one)} uses {_dollars(unknown)}, which nobody supplies there{_offered(own - ALWAYS)}"


def _offered(variables: Iterable[str]) -> str:
    return f"; it may use {_dollars(variables)} and, like every script, {_dollars(ALWAYS)}"


# ── the code ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def keys_in_code(roots: Sequence[Path]) -> Iterator[Used]:
    """The scripts that Say, Option, Term, Refused and the like name, outright or by a variable of the same function."""
    for root in roots:
        for file in sorted(root.rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
            found = {one for scope in (tree, *functions) for one in _expressions(scope)}
            for expression in sorted(found, key=lambda one: one.lineno):
                for pattern in _patterns(expression):
                    yield Used(pattern, file, expression.lineno)


def _expressions(scope: ast.AST) -> Iterator[ast.expr]:
    """What stands where a script's key belongs."""
    nodes = list(ast.walk(scope))
    named = [one for node in nodes if isinstance(node, ast.Call) for one in _naming(node)]
    yield from named
    if not isinstance(scope, ast.Module):
        variables = {one.id for one in named if isinstance(one, ast.Name)}
        yield from (node.value for node in nodes if isinstance(node, ast.Assign) and variables & _targets(node))


def _targets(assignment: ast.Assign) -> set[str]:
    return {target.id for target in assignment.targets if isinstance(target, ast.Name)}


def _naming(call: ast.Call) -> Iterator[ast.expr]:
    function = call.func
    name = (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )
    place = CALLS.get(name)
    if place is not None and len(call.args) > place:
        yield call.args[place]
    yield from (keyword.value for keyword in call.keywords if keyword.arg in KEYWORDS)


def _patterns(expression: ast.expr | None) -> Iterator[str]:
    match expression:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=first, orelse=second):
            yield from _patterns(first)
            yield from _patterns(second)
        case ast.Subscript(value=ast.Dict(values=values)):
            for value in values:
                yield from _patterns(value)
        case _:
            return


def _unknown_in_code(roots: Sequence[Path], base: Shelf) -> list[str]:
    return [
        f"{used.file} line {used.line} names a script that {BASE} lacks: {used.pattern.replace(chr(92), '')}"
        for used in keys_in_code(roots)
        if not any(re.fullmatch(used.pattern, key) for key in base.wordings)
    ]


# ── saying it ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _at(one: Wording) -> str:
    return f"{one.file} line {one.line}: “{one.key}”"


def _meant(key: str, known: Iterable[str]) -> str:
    close = get_close_matches(key, list(known), n=1)
    return f": did you mean “{close[0]}”?" if close else ""


def _dollars(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no values of its own"
