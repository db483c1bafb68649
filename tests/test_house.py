"""House rules that no linter knows."""

import ast
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = ("bot", "flows", "storage")
LONGEST_LINE = 120
LONGEST_FILE = 300

CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
LOCK_LINE = re.compile(r"[a-z0-9.-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
INDEX = re.compile(
    r"^\s*(-i\s|-f\s|--(extra-)?index-url|--find-links|(extra-)?index-url\s*=)|/simple/?(\s|$)", re.MULTILINE
)
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(root|home|Users|work)/\w")
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<codes>(:\s*[A-Z0-9, ]+|\[[\w, -]+\])?)(?P<rest>.*)")


def modules(checkout: Path, *folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((checkout / folder).rglob("*.py"))


def configuration(checkout: Path) -> Iterator[Path]:
    """The files of the root and of .ci that set up, build or run the project."""
    yield from (checkout / ".ci").iterdir()
    names = ("Makefile", "Dockerfile", "*.toml", "*.yml", "*.lock", ".dockerignore", ".gitignore", ".env.example")
    for name in names:
        yield from checkout.glob(name)


def spoken(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every string of a module but docstrings, which are bare strings."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node


def test_locale_is_data_and_never_a_package(checkout: Path) -> None:
    """A package called locale on the path shadows the standard library's and breaks argparse."""
    assert list((checkout / "locale").rglob("*.py")) == []


def test_words_live_in_locale_not_in_code(checkout: Path) -> None:
    found = [
        f"{path.relative_to(checkout)}:{node.lineno}: {node.value!r}"
        for path in modules(checkout, *HOUSE)
        for node in spoken(ast.parse(path.read_text("utf-8")))
        if CHINESE.search(str(node.value))
    ]
    assert found == [], "scripts and vocabularies belong in locale/ or in the estate file"


def test_files_and_lines_are_short(checkout: Path) -> None:
    long_files, long_lines = [], []
    for path in modules(checkout, *HOUSE, "tests", "benchmarks"):
        lines = path.read_text("utf-8").splitlines()
        step = "migrations" in path.parts  # written by Alembic, as long as what changed
        if len(lines) > LONGEST_FILE and path.relative_to(checkout).parts[0] in HOUSE and not step:
            long_files.append(f"{path.relative_to(checkout)}: {len(lines)} lines")
        long_lines += [
            f"{path.relative_to(checkout)}:{number}" for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE
        ]
    assert (long_files, long_lines) == ([], [])


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_versions_and_hashes_and_nothing_else(checkout: Path, lock: str) -> None:
    lines = (checkout / lock).read_text("utf-8").splitlines()
    assert [line for line in lines if not LOCK_LINE.fullmatch(line)] == []


def test_the_locks_agree(checkout: Path) -> None:
    def versions(lock: str) -> set[str]:
        return {line.split()[0] for line in (checkout / lock).read_text("utf-8").splitlines() if "==" in line}

    assert versions("requirements.lock") <= versions("requirements-dev.lock")


def test_no_index_and_no_path_of_a_machine_is_named(checkout: Path) -> None:
    found = []
    for path in (*configuration(checkout), *modules(checkout, *HOUSE, "tests", "benchmarks")):
        if path == Path(__file__):
            continue  # it names what it looks for
        text = path.read_text("utf-8")
        found += [
            f"{path.relative_to(checkout)}: {hit[0]!r}" for rule in (INDEX, MACHINE_PATH) for hit in rule.finditer(text)
        ]
    assert found == []


def test_whoever_silences_a_checker_says_why(checkout: Path) -> None:
    """`# noqa: CODE  # reason` or a comment on the line above; never without a code."""
    found = []
    for path in modules(checkout, *HOUSE, "tests", "benchmarks"):
        if path == Path(__file__):
            continue  # it spells out what it looks for
        lines = path.read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            hit = SILENCED.search(line)
            above = number and lines[number - 1].strip().startswith("#")
            if hit and not (hit["codes"] and (hit["rest"].strip(" #-—()") or above)):
                found.append(f"{path.relative_to(checkout)}:{number + 1}: {line.strip()}")
    assert found == []


def test_nothing_is_patched(checkout: Path) -> None:
    found = [
        f"{path.relative_to(checkout)}:{node.lineno}"
        for path in modules(checkout, "tests")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in {("monkeypatch", "setattr"), ("mock", "patch"), ("mocker", "patch")}
    ]
    assert found == [], "use the real part, or an honest fake on loopback"


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8::1"])
def test_no_test_talks_to_the_world(address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as line, pytest.raises(UserWarning, match="tried to use socket"):
        line.connect((address, 80))
