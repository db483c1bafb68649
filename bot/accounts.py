"""What each platform needs to let us in; secrets as they are, or by reference to a file or a variable."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, SecretStr, field_validator, model_validator

TELEGRAM_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
WEBHOOK_SECRET = re.compile(r"[\w-]{8,256}", re.ASCII)
AES_KEY = re.compile(r"[A-Za-z0-9]{43}")


class _Twice(NamedTuple):
    """A secret that is given as it is and by a file."""

    other: str


def _resolved(written: object) -> object:
    """A secret may be written as `file:/path` or `env:NAME`; the content of either is stripped of white space."""
    if isinstance(written, _Twice):
        raise ValueError(f"and {written.other} are both set: keep one")
    if not isinstance(written, str):
        return written
    kind, _, name = written.partition(":")
    if kind == "file":
        try:
            written = Path(name).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            raise ValueError(
                f"points to the file {name}, which cannot be read: check the path and its permissions"
            ) from None
    elif kind == "env":
        if name not in os.environ:
            raise ValueError(f"points to the environment variable {name}, which is not set: set it")
        written = os.environ[name]
    if not written.strip():
        raise ValueError("is empty: give it its value, or remove it")
    return written.strip()


def _web_address(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in {"http", "https", "ws", "wss"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("is not an address: write it like https://estate.example.com")
    return written.rstrip("/")


Name = Annotated[str, BeforeValidator(_resolved)]
Secret = Annotated[SecretStr, BeforeValidator(_resolved)]
Address = Annotated[str, AfterValidator(_web_address)]


class Account(BaseModel):
    """What a channel needs to log in. `X_FILE` names a file that holds `X`."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _from_files(cls, written: Any) -> Any:
        if not isinstance(written, dict):
            return written
        found = dict(written)
        for name in written:
            plain = name.removesuffix("_file")
            if plain != name and plain in cls.model_fields:
                path = found.pop(name)
                found[plain] = _Twice(f"MENFANG_{cls.__name__}__{name}".upper()) if plain in written else f"file:{path}"
        return found


class Telegram(Account):
    token: Secret | None = None
    api_base: Address = "https://api.telegram.org"
    webhook_secret: Secret | None = None

    @field_validator("token")
    @classmethod
    def _token(cls, token: SecretStr | None) -> SecretStr | None:
        return _matching(
            token, TELEGRAM_TOKEN, "is not a bot's token: copy it whole from BotFather, like 123456:AbC..."
        )

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, secret: SecretStr | None) -> SecretStr | None:
        return _matching(secret, WEBHOOK_SECRET, "must be 8 to 256 letters, digits, '_' or '-'")


class WeChat(Account):
    app_id: Name | None = None
    app_secret: Secret | None = None
    token: Secret | None = None
    aes_key: Secret | None = None
    api_base: Address = "https://api.weixin.qq.com"

    @field_validator("aes_key")
    @classmethod
    def _aes_key(cls, key: SecretStr | None) -> SecretStr | None:
        return _matching(key, AES_KEY, "must be the 43 letters and digits of the EncodingAESKey")


class WeCom(Account):
    bot_id: Name | None = None
    secret: Secret | None = None
    ws_url: Address = "wss://openws.work.weixin.qq.com"


def _matching(secret: SecretStr | None, pattern: re.Pattern[str], otherwise: str) -> SecretStr | None:
    if secret is not None and not pattern.fullmatch(secret.get_secret_value()):
        raise ValueError(otherwise)
    return secret
