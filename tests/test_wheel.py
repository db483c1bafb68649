"""The wheel carries everything that the installed product reads, and works far from any checkout."""

import os
import site
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

# What is shipped beside the code: folder in the checkout -> folder in the installed copy.
SHIPPED = {
    "locale": "bot/locale",
    "bot/web/static": "bot/web/static",
    "bot/web/templates": "bot/web/templates",
    "bot/estates": "bot/estates",
    "storage/migrations": "storage/migrations",
}


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that must succeed, in an environment that knows nothing of the checkout."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MENFANG_"))}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """A fresh virtual environment with the wheel, and with our libraries in view by a .pth line."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=checkout)
    (wheel,) = folder.glob("*.whl")
    home = folder / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel, cwd=folder)
    libraries = installed(home) / "libraries.pth"
    # A .pth read this way is not followed further: the checkout's editable install stays out of sight.
    libraries.write_text("\n".join(dict.fromkeys([*site.getsitepackages(), sysconfig.get_path("platlib")])))
    return home


def installed(home: Path) -> Path:
    (packages,) = home.glob("lib/python*/site-packages")
    return packages


def test_the_command_answers(home: Path, tmp_path: Path) -> None:
    assert "serve" in run(home / "bin" / "menfang", "--help", cwd=tmp_path)
    assert "serve" in run(home / "bin" / "python", "-m", "bot", "--help", cwd=tmp_path)


def test_the_installed_copy_reads_its_own_words(home: Path, tmp_path: Path) -> None:
    told = run(home / "bin" / "python", "-c", "from bot.files import locale_dir; print(locale_dir())", cwd=tmp_path)
    assert Path(told.strip()) == installed(home) / "bot" / "locale"


@pytest.mark.parametrize("folder", SHIPPED)
def test_every_data_file_is_shipped(home: Path, checkout: Path, folder: str) -> None:
    source, target = checkout / folder, installed(home) / SHIPPED[folder]
    files = [p.relative_to(source) for p in source.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert files, f"{folder} is empty"
    assert [str(file) for file in files if not (target / file).is_file()] == []


def test_nothing_else_lands_on_the_path(home: Path) -> None:
    """Tests and benchmarks stay at home, and no top-level `locale` shadows the standard library's."""
    names = {path.name for path in installed(home).iterdir() if path.suffix not in {".pth", ".dist-info"}}
    assert names - {"__pycache__"} == {"bot", "flows", "storage"}
    assert (installed(home) / "bot" / "py.typed").is_file()
