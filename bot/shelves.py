"""Reads the files that word the scripts: locale/*.ftl, and an operator's own beside them.

With bot.speech, which speaks what is read here, the only user of Fluent.
"""

from __future__ import annotations

from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.wordings import Shelf, Wording


class _Gathering(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.refers: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # Fluent names the method
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # Fluent names the method
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802  # Fluent names the method
        self.refers.add(f"-{node.id.name}")


def read_shelf(folder: Path) -> Shelf:
    """The .ftl files of a language's folder; a folder that does not exist is an empty shelf."""
    return parsed(folder)[0]


def parsed(folder: Path) -> tuple[Shelf, list[ast.Resource]]:
    """Likewise, with what Fluent speaks from."""
    wordings: dict[str, Wording] = {}
    faults: list[str] = []
    resources: list[ast.Resource] = []
    for file in sorted(folder.glob("*.ftl")):
        try:
            text = file.read_text("utf-8-sig")  # editors on Windows put a mark before the first word
        except UnicodeDecodeError:
            faults.append(f"{file} is not UTF-8: save it as UTF-8")
            continue
        resources.append(FluentParser().parse(text))
        for entry in resources[-1].body:
            if isinstance(entry, ast.Junk):
                faults.append(f"{file} line {_line(text, entry)}: {_complaint(entry)}")
            elif isinstance(entry, ast.Message | ast.Term):
                wording = _wording(entry, file, text)
                if wording is None:
                    faults.append(f"{file} line {_line(text, entry.id)}: “{entry.id.name}” says nothing")
                elif first := wordings.get(wording.key):
                    there = f"{first.file.name} line {first.line}"
                    faults.append(f"{file} line {wording.line}: “{wording.key}” stands already in {there}; keep one")
                else:
                    wordings[wording.key] = wording
    return Shelf(wordings, tuple(faults)), resources


def _wording(entry: ast.Message | ast.Term, file: Path, text: str) -> Wording | None:
    if entry.value is None or entry.value.span is None:
        return None
    gathering = _Gathering()
    gathering.visit(entry.value)
    key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
    pattern = text[entry.value.span.start : entry.value.span.end]
    line = _line(text, entry.id)
    return Wording(key, file, line, pattern, frozenset(gathering.variables), frozenset(gathering.refers))


def _line(text: str, node: ast.SyntaxNode) -> int:
    at = node.span.start if node.span else 0
    return text.count("\n", 0, at) + 1


def _complaint(junk: ast.Junk) -> str:
    first = (junk.content or "").strip().splitlines()[:1]
    why = junk.annotations[0].message if junk.annotations else ""
    cure = "write “key = words”, and begin further lines with a space"
    return f"“{first[0] if first else ''}” cannot be read ({why}); {cure}"
