"""Pictures and voices, kept in a folder outside the web root, named by their content and checked by it."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from pathlib import Path

from bot.channels.base import Unreadable

LARGEST = 20 * 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{64}\.(jpg|png|gif|webp|ogg|amr|mp3|mp4)")
_KINDS = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"OggS", "ogg"),
    (b"#!AMR", "amr"),
    (b"ID3", "mp3"),
)
CONTENT_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "ogg": "audio/ogg",
    "amr": "audio/amr",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
}


def kind_of(body: bytes) -> str | None:
    """What the bytes are, judged by themselves and never by their name."""
    for start, kind in _KINDS:
        if body.startswith(start):
            return kind
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    return "mp4" if body[4:8] == b"ftyp" else None


class MediaFolder:
    """Keeps media under its SHA-256: the same picture twice is one file, and nobody can guess a name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def keep(self, body: bytes, *, name: str = "") -> str:
        """Raises Unreadable when it is too large or no picture or voice that we know."""
        kind = kind_of(body)
        if kind is None or len(body) > LARGEST:
            raise Unreadable(f"{name or 'file'}: not a picture or voice we know, or too large")
        return await asyncio.to_thread(self._write, body, f"{hashlib.sha256(body).hexdigest()}.{kind}")

    def _write(self, body: bytes, name: str) -> str:
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / name
        if target.exists():
            return name
        handle, temporary = tempfile.mkstemp(dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(target)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        return name

    async def read(self, name: str) -> bytes:
        """Raises KeyError for a name we never gave."""
        if not _NAME.fullmatch(name):
            raise KeyError(name)
        try:
            return await asyncio.to_thread((self._folder / name).read_bytes)
        except FileNotFoundError:
            raise KeyError(name) from None
