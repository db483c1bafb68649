"""Where the files that ship with the product lie, in an installed copy and in a checkout alike."""

from pathlib import Path

_BESIDE = Path(__file__).resolve().parent


def locale_dir() -> Path:
    """The folder of scripts, taboo lists and vocabularies, with one folder per language.

    The wheel carries it as `bot/locale`. In a checkout it is the top-level `locale/`, which is a folder of data and
    never a package: a package of that name would shadow the standard library's.
    """
    installed = _BESIDE / "locale"
    return installed if installed.is_dir() else _BESIDE.parent / "locale"
