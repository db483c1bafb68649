"""The typeface of pictures: named in the settings, else found where systems keep one that writes Chinese."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import structlog
from PIL import ImageFont

log = structlog.get_logger(__name__)

# Of a file the heavier sibling beside it, where there is one.
KNOWN = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",  # Debian, Ubuntu: fonts-noto-cjk
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "C:/Windows/Fonts/msyh.ttc",
)
HEAVIER = (("Regular", "Bold"), ("msyh", "msyhbd"))
REGION = {"zh-Hans": "SC", "zh-Hant": "TC"}  # how the faces of one collection are told apart
NOWHERE = "\uffff"  # no character: what a typeface shows for it, it shows for all that it lacks
ASKING = 5.0  # seconds


class Typeface:
    """A font file, its heavier sibling, and of a collection the face for a language.

    Not safe for several threads at once. Raises OSError when it is no font.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._heavy = _heavier(file)
        self.font("", 20)

    @lru_cache(maxsize=64)  # noqa: B019  # a process has one typeface, for as long as it lives
    def font(self, language: str, size: int, *, heavy: bool = False) -> ImageFont.FreeTypeFont:
        file = self._heavy if heavy else self.file
        return ImageFont.truetype(str(file), size, index=_face(file, language))

    def lacks(self, words: str, language: str) -> str:
        """The characters that it cannot write."""
        font = self.font(language, 20)
        nothing = _shape(font, NOWHERE)
        return "".join(sorted(one for one in set(words) if not one.isspace() and _shape(font, one) == nothing))


def _shape(font: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character)
    return mask.size, bytes(mask)


@lru_cache
def _face(file: Path, language: str) -> int:
    """Chinese characters have other shapes in Taipei than in Beijing; a collection has a face for each."""
    region = REGION.get(language, "SC")
    for index in range(32):
        try:
            family, _ = ImageFont.truetype(str(file), 20, index=index).getname()
        except OSError:
            return 0
        if family and region in family.split() and "Mono" not in family:
            return index
    return 0


def _heavier(file: Path) -> Path:
    for plain, heavy in HEAVIER:
        sibling = file.with_name(file.name.replace(plain, heavy))
        if sibling != file and sibling.is_file():
            return sibling
    return file


def find_typeface(named: Path | None = None) -> Typeface | None:
    """The typeface that is named, else one of this system's; None when there is none, or what is named is no font."""
    for file in [named] if named else _candidates():
        try:
            return Typeface(file)
        except OSError:
            continue
    return None


def _candidates() -> Iterator[Path]:
    yield from (Path(file) for file in KNOWN if Path(file).is_file())
    if command := shutil.which("fc-match"):
        try:
            asked = [command, "--format=%{file}", "sans:lang=zh-cn"]
            # Our own words, and the program that the system's path names.
            told = subprocess.run(asked, capture_output=True, text=True, timeout=ASKING, check=True)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as fault:
            log.warning("fontconfig does not answer", fault=str(fault))
        else:
            yield Path(told.stdout)
