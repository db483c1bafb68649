"""Settings: defaults that work, secrets by reference, and one sentence for each fault, never with a secret in it."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import BackwardsInTime, LobbyClock, SystemClock
from bot.settings import BadSettings, Settings, load_settings

TOKEN = "123456:AbCdEf-secret"
AES = "a" * 43
ANYWHERE = "0.0.0.0"  # noqa: S104 - what must be refused with the lobby on
WECHAT = {
    "MENFANG_WECHAT__APP_ID": "wx1",
    "MENFANG_WECHAT__APP_SECRET": "very-secret",
    "MENFANG_WECHAT__TOKEN": "tok-secret",
    "MENFANG_WECHAT__AES_KEY": AES,
}


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The environment of a process that has no setting yet."""
    for name in [name for name in os.environ if name.upper().startswith("MENFANG_")]:
        monkeypatch.delenv(name)
    return monkeypatch


def load(given: pytest.MonkeyPatch, *env_file: Path, **variables: str) -> Settings:
    for name, value in variables.items():
        given.setenv(name, value)
    return load_settings(*env_file or (None,))


def refused(given: pytest.MonkeyPatch, **variables: str) -> list[str]:
    with pytest.raises(BadSettings) as bad:
        load(given, **variables)
    assert "secret" not in str(bad.value).replace("SECRET", "").replace("a secret of 8", "")
    assert bad.value.__cause__ is None
    assert bad.value.__suppress_context__ or bad.value.__context__ is None
    return list(bad.value.sentences)


def test_nothing_set_is_a_lobby_on_loopback(given: pytest.MonkeyPatch) -> None:
    settings = load(given)
    assert settings.database_url == "sqlite:///var/menfang.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.lobby_on
    assert not settings.real_channel
    assert settings.estates is None


def test_the_database_lies_in_the_data_folder(given: pytest.MonkeyPatch) -> None:
    assert load(given, MENFANG_DATA_DIR="/srv/menfang").database_url == "sqlite:////srv/menfang/menfang.db"
    postgres = load(given, MENFANG_DATABASE_URL="postgresql://u:hidden-word@db/menfang")
    assert postgres.database_url == "postgresql+psycopg://u:hidden-word@db/menfang"
    assert "hidden-word" not in repr(postgres)


def test_a_real_channel_closes_the_lobby_unless_asked(given: pytest.MonkeyPatch) -> None:
    settings = load(given, MENFANG_TELEGRAM__TOKEN=TOKEN)
    assert settings.real_channel
    assert not settings.lobby_on
    assert not settings.telegram_webhook
    assert settings.telegram.token is not None
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert TOKEN not in repr(settings)
    assert load(given, MENFANG_LOBBY="on").lobby_on


def test_empty_variables_are_not_set(given: pytest.MonkeyPatch) -> None:
    """docker-compose passes on every variable it names, also those that nobody set."""
    assert load(given, MENFANG_TELEGRAM__TOKEN="", MENFANG_WECHAT__TOKEN="", MENFANG_PORT="").lobby_on


@pytest.mark.parametrize("how", ["file:{}", "_FILE"])
def test_a_secret_in_a_file(given: pytest.MonkeyPatch, tmp_path: Path, how: str) -> None:
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", "utf-8")
    variable = (
        {"MENFANG_TELEGRAM__TOKEN_FILE": str(path)} if how == "_FILE" else {"MENFANG_TELEGRAM__TOKEN": f"file:{path}"}
    )
    token = load(given, **variable).telegram.token
    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_a_secret_in_another_variable(given: pytest.MonkeyPatch) -> None:
    token = load(given, MENFANG_TELEGRAM__TOKEN="env:BOT_TOKEN", BOT_TOKEN=TOKEN).telegram.token
    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_a_dotenv_file_counts_less_than_the_environment(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"MENFANG_PORT=9000\nMENFANG_LOBBY=off\nMENFANG_TELEGRAM__TOKEN={TOKEN}\nOTHER=1\n", "utf-8")
    settings = load(given, path, MENFANG_PORT="9001")
    assert settings.port == 9001
    assert settings.telegram.token is not None
    assert not settings.lobby_on


def test_wechat_whole(given: pytest.MonkeyPatch) -> None:
    settings = load(given, **WECHAT, MENFANG_PUBLIC_URL="https://estate.example.com/")
    assert settings.public_url == "https://estate.example.com"
    assert settings.wechat.api_base == "https://api.weixin.qq.com"


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"MENFANG_PORT": "eighty"}, "MENFANG_PORT is wrong: should be a valid integer"),
        ({"MENFANG_PORT": "70000"}, "MENFANG_PORT is wrong: should be less than or equal to 65535"),
        ({"MENFANG_LOBBY": "maybe"}, "MENFANG_LOBBY must be 'auto', 'on' or 'off'"),
        ({"MENFANG_LOBY": "on"}, "MENFANG_LOBY is not a setting: did you mean MENFANG_LOBBY?"),
        (
            {"MENFANG_TELEGRM__TOKEN": TOKEN},
            "MENFANG_TELEGRM__TOKEN is not a setting: did you mean MENFANG_TELEGRAM__TOKEN?",
        ),
        ({"MENFANG_TELEGRAM__TOKN": TOKEN}, "MENFANG_TELEGRAM__TOKN is not a setting"),
        ({"MENFANG_TELEGRAM": TOKEN}, "A group of settings is set as a whole: set its members, MENFANG_TELEGRAM__..."),
        ({"MENFANG_TELEGRAM__TOKEN": "my secret"}, "MENFANG_TELEGRAM__TOKEN is not a bot's token"),
        (
            {"MENFANG_TELEGRAM__TOKEN": "file:none"},
            "MENFANG_TELEGRAM__TOKEN points to the file none, which cannot be read",
        ),
        (
            {"MENFANG_TELEGRAM__TOKEN": "env:NONE_SUCH"},
            "points to the environment variable NONE_SUCH, which is not set",
        ),
        (
            {"MENFANG_TELEGRAM__TOKEN": TOKEN, "MENFANG_TELEGRAM__TOKEN_FILE": "x"},
            "MENFANG_TELEGRAM__TOKEN and MENFANG_TELEGRAM__TOKEN_FILE are both set: keep one",
        ),
        ({"MENFANG_TELEGRAM__API_BASE": "localhost"}, "MENFANG_TELEGRAM__API_BASE is not an address"),
        (
            {"MENFANG_TELEGRAM__TOKEN": TOKEN, "MENFANG_PUBLIC_URL": "https://x.example"},
            "MENFANG_TELEGRAM__WEBHOOK_SECRET is missing",
        ),
        (
            {"MENFANG_TELEGRAM__TOKEN": TOKEN, "MENFANG_TELEGRAM__WEBHOOK_SECRET": "no secret!"},
            "MENFANG_TELEGRAM__WEBHOOK_SECRET must be 8 to 256 letters",
        ),
        (
            WECHAT | {"MENFANG_PUBLIC_URL": "http://x.example"},
            "MENFANG_PUBLIC_URL must begin with https://: WeChat will",
        ),
        (
            WECHAT | {"MENFANG_WECHAT__TOKEN": ""},
            "MENFANG_WECHAT__TOKEN is missing: MENFANG_WECHAT__APP_ID is set and needs it",
        ),
        (WECHAT | {"MENFANG_WECHAT__TOKEN": "  "}, "MENFANG_WECHAT__TOKEN is empty"),
        (WECHAT | {"MENFANG_WECHAT__AES_KEY": "secret"}, "MENFANG_WECHAT__AES_KEY must be the 43 letters"),
        ({"MENFANG_WECOM__BOT_ID": "b"}, "MENFANG_WECOM__SECRET is missing"),
        (
            {"MENFANG_DATABASE_URL": "mysql://u:secret@h/d"},
            "MENFANG_DATABASE_URL must begin with sqlite:/// or postgresql://",
        ),
        ({"MENFANG_LOCALE_DIR": "nowhere"}, "MENFANG_LOCALE_DIR names nowhere, which is not a folder"),
        ({"MENFANG_HOST": ANYWHERE}, "MENFANG_HOST is 0.0.0.0, which others can reach, while the lobby"),
    ],
)
def test_a_fault_is_one_sentence(given: pytest.MonkeyPatch, variables: dict[str, str], sentence: str) -> None:
    (said,) = refused(given, **variables)
    assert sentence in said


def test_all_faults_at_once(given: pytest.MonkeyPatch) -> None:
    said = refused(given, MENFANG_PORT="x", MENFANG_LOBBY="y", MENFANG_TELEGRAM__TOKEN="z", MENFANG_HOTS="::1")
    assert [sentence.split()[0] for sentence in said] == [
        "MENFANG_HOTS",
        "MENFANG_PORT",
        "MENFANG_LOBBY",
        "MENFANG_TELEGRAM__TOKEN",
    ]


@pytest.mark.parametrize(
    "variables",
    [
        {"MENFANG_HOST": ANYWHERE, "MENFANG_LOBBY_PUBLIC": "true"},
        {"MENFANG_HOST": ANYWHERE, "MENFANG_LOBBY": "off"},
        {"MENFANG_HOST": ANYWHERE, "MENFANG_TELEGRAM__TOKEN": TOKEN},
        {"MENFANG_HOST": "localhost"},
        {"MENFANG_HOST": "::1"},
    ],
)
def test_hosts_that_are_safe_or_asked_for(given: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    assert load(given, **variables).host == variables["MENFANG_HOST"]


def test_the_lobby_clock_only_moves_forward() -> None:
    monday = datetime(2026, 11, 23, 1, tzinfo=UTC)
    clock = LobbyClock(timedelta(hours=1), base=lambda: monday)
    assert clock.now() == monday + timedelta(hours=1)
    assert clock.advance(timedelta(minutes=10)) == monday + timedelta(minutes=70)
    assert clock.set_to(monday + timedelta(days=1)) == clock.now() == monday + timedelta(days=1)
    assert clock.offset == timedelta(days=1)
    with pytest.raises(BackwardsInTime):
        clock.set_to(monday)
    with pytest.raises(BackwardsInTime):
        clock.advance(timedelta(seconds=-1))
    assert clock.offset == timedelta(days=1)


def test_the_machine_clock_is_aware() -> None:
    assert SystemClock().now().tzinfo is UTC
    assert LobbyClock().now() >= SystemClock().now() - timedelta(seconds=1)
