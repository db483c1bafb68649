"""Settings of the process: environment variables `MENFANG_*`, an optional `.env`, secrets also by reference."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from bot.accounts import Address, Telegram, WeChat, WeCom

PREFIX = "MENFANG_"
DATABASES = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgresql+psycopg": "postgresql+psycopg"}


class BadSettings(Exception):
    """The settings cannot be used as they are; each sentence names a setting and the cure, and never a secret."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


class Settings(BaseSettings):
    """All settings, checked. Read them with `load_settings`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,  # docker-compose passes on what is not set as empty text
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    data_dir: Path = Path("var")
    database_url: str = Field(default_factory=lambda known: f"sqlite:///{known['data_dir']}/menfang.db", repr=False)
    estates: Path | None = None
    locale_dir: Path | None = None
    font: Path | None = None  # what pictures are written in; None: one of this system's
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    public_url: Address | None = None
    lobby: Literal["auto", "on", "off"] = "auto"
    lobby_public: bool = False
    telegram: Telegram = Telegram()
    wechat: WeChat = WeChat()
    wecom: WeCom = WeCom()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        scheme, separator, rest = url.partition("://")
        if not separator or scheme not in DATABASES:
            raise ValueError("must begin with sqlite:/// or postgresql://")
        return f"{DATABASES[scheme]}://{rest}"

    @field_validator("locale_dir")
    @classmethod
    def _folder(cls, folder: Path | None) -> Path | None:
        if folder is not None and not folder.is_dir():
            raise ValueError(f"names {folder}, which is not a folder: make it, or name another")
        return folder

    @field_validator("font")
    @classmethod
    def _file(cls, file: Path | None) -> Path | None:
        if file is not None and not file.is_file():
            raise ValueError(f"names {file}, which is not a file: name a font file, or leave it out")
        return file

    @model_validator(mode="after")
    def _together(self) -> Self:
        sentences = [*self._incomplete(), *self._webhooks(), *self._open_lobby()]
        if sentences:
            raise BadSettings(sentences)
        return self

    @property
    def real_channel(self) -> bool:
        """Whether a platform is connected, so that residents are real people."""
        return bool(self.telegram.token or self.wechat.app_id or self.wecom.bot_id)

    @property
    def lobby_on(self) -> bool:
        return self.lobby == "on" or (self.lobby == "auto" and not self.real_channel)

    @property
    def telegram_webhook(self) -> bool:
        """Telegram calls us when we have a public address; else we poll."""
        return bool(self.telegram.token and self.public_url)

    def _incomplete(self) -> Iterator[str]:
        for group, needed in {
            "wechat": ("app_id", "app_secret", "token", "aes_key"),
            "wecom": ("bot_id", "secret"),
        }.items():
            account = getattr(self, group)
            missing = [name for name in needed if not getattr(account, name)]
            if len(missing) < len(needed):
                present = next(name for name in needed if name not in missing)
                why = f"{_variable(group, present)} is set and needs it"
                yield from (f"{_variable(group, name)} is missing: {why}" for name in missing)

    def _webhooks(self) -> Iterator[str]:
        callers = {"Telegram": self.telegram.token, "WeChat": self.wechat.app_id}
        called = [name for name, account in callers.items() if account]
        if self.public_url and called and not self.public_url.startswith("https://"):
            yield f"MENFANG_PUBLIC_URL must begin with https://: {' and '.join(called)} will not call anything else"
        if self.telegram_webhook and not self.telegram.webhook_secret:
            yield (
                "MENFANG_TELEGRAM__WEBHOOK_SECRET is missing: with MENFANG_PUBLIC_URL Telegram calls a webhook, which "
                "needs a secret of 8 or more letters and digits of your choice"
            )

    def _open_lobby(self) -> Iterator[str]:
        if self.lobby_on and not self.lobby_public and not _loopback(self.host):
            yield (
                f"MENFANG_HOST is {self.host}, which others can reach, while the lobby lets anyone speak as anybody: "
                "set MENFANG_LOBBY=off, or MENFANG_LOBBY_PUBLIC=true for a demonstration without real residents"
            )


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings of this process. Raises BadSettings with everything that is wrong."""
    typos = list(_misspelt(os.environ))
    try:
        settings = Settings(_env_file=env_file, _env_file_encoding="utf-8")
    except BadSettings as bad:
        raise BadSettings([*typos, *bad.sentences]) from None
    except ValidationError as bad:
        # Never chained: pydantic's own text may quote what was set.
        raise BadSettings([*typos, *map(_sentence, bad.errors(include_input=False, include_url=False))]) from None
    except SettingsError:
        groups = ", ".join(f"{_variable(name, '')}..." for name in ("telegram", "wechat", "wecom"))
        raise BadSettings([*typos, f"A group of settings is set as a whole: set its members, {groups}"]) from None
    if typos:
        raise BadSettings(typos)
    return settings


def _variable(*names: str | int) -> str:
    return PREFIX + "__".join(str(name).upper() for name in names)


def _sentence(error: ErrorDetails) -> str:
    variable = _variable(*error["loc"])
    match error["type"]:
        case "value_error":
            return f"{variable} {error['ctx']['error']}"
        case "extra_forbidden":
            return f"{variable} is not a setting: remove it, or look for the right name in the README"
        case "literal_error":
            return f"{variable} must be {error['ctx']['expected']}"
        case _:
            return f"{variable} is wrong: {error['msg'].removeprefix('Input ')}"


def _misspelt(environ: Mapping[str, str]) -> Iterator[str]:
    """Variables of ours that nobody reads but that look like one somebody does; others may have their own reasons."""
    known = [_variable(name) for name in Settings.model_fields]
    for name in environ:
        plain = name.split("__")[0].upper()
        if plain.startswith(PREFIX) and plain not in known:
            near = get_close_matches(plain, known, n=1, cutoff=0.85)
            if near:
                yield f"{name} is not a setting: did you mean {near[0]}{name[len(plain) :]}?"


def _loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
