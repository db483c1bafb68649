"""An update, read into our own types. Pure: nothing is fetched, nothing is sent.

Only the fields named here reach python-telegram-bot, so that a field it stumbles over (a new kind of message, a
checklist, a poll) does not cost the resident the words beside it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from telegram import Chat, Message, Update, User

from bot.channels.base import Address, Gone, Moved, Raw, Received
from bot.channels.telegram.keyboard import decode
from bot.channels.telegram.kinds import CONTENT, ENVELOPE, NOTICES, TRIMMINGS
from bot.channels.telegram.wire import LARGEST_DOWNLOAD
from flows.messages import Amended, Inbound, Place, Text, Wordless
from flows.understanding import tame

Body = Mapping[str, Any]

LONGEST_NAME = 128  # characters
LEFT = frozenset({"left", "kicked"})


@dataclass(frozen=True, slots=True)
class House:
    """Whose door this is: the channel's account and, once known, the bot's own username."""

    account: str
    username: str = ""

    def address(self, chat: int) -> Address:
        return Address("telegram", self.account, str(chat))


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message whose file has yet to be fetched; `received.message` is what it is worth without the file."""

    received: Received
    kind: str  # "photo", "document", "voice"
    file: str  # Telegram's id of the file
    size: int
    caption: str = ""
    album: str | None = None


Reading = Received | Parcel | Moved | Gone | Raw | None


def raw(body: object, house: House) -> Raw:
    """The update as it came, for the operator."""
    text = json.dumps(body, ensure_ascii=True).encode()
    return Raw("telegram", house.account, identity(body) or hashlib.sha256(text).hexdigest()[:32], text)


def identity(body: object) -> str | None:
    """The event id of an update."""
    number = body.get("update_id") if isinstance(body, dict) else None
    return f"u{number}" if isinstance(number, int) and not isinstance(number, bool) else None


def read(body: object, house: House, now: datetime) -> Reading:
    """What happened. None: nothing that concerns the estate. Raw: nothing that we can read."""
    event = identity(body)
    if event is None or not isinstance(body, dict):
        return raw(body, house)
    try:
        return _read(body, event, house, now)
    except Exception:  # noqa: BLE001  # a wrong shape trips the parser wherever it likes; the update is kept as it came
        return raw(body, house)


def _read(body: Body, event: str, house: House, now: datetime) -> Reading:
    if "my_chat_member" in body:
        change = body["my_chat_member"]
        gone = change["new_chat_member"]["status"] in LEFT
        return Gone(house.address(int(change["chat"]["id"]))) if gone else None
    update = Update.de_json(_slim(body), None)
    if update.callback_query:
        return _press(update, event, house, now) or raw(body, house)
    if update.message:
        return _message(update.message, body, event, house)
    if update.edited_message:
        return _amended(update.edited_message, event, house)
    return raw(body, house)


def _slim(body: Body) -> dict[str, Any]:
    slim: dict[str, Any] = {"update_id": body["update_id"]}
    for kind in ("message", "edited_message"):
        if kind in body:
            slim[kind] = _slim_message(body[kind])
    if "callback_query" in body:
        query = {key: body["callback_query"].get(key) for key in ("id", "from", "chat_instance", "data", "message")}
        query["message"] = _slim_message(query["message"]) if query["message"] else None
        slim["callback_query"] = {
            "chat_instance": "",
            **{key: value for key, value in query.items() if value is not None},
        }
    return slim


def _slim_message(message: Body) -> dict[str, Any]:
    slim = {key: value for key, value in message.items() if key in ENVELOPE | CONTENT}
    quoted = slim.pop("reply_to_message", None)
    if (
        quoted and "forum_topic_created" not in quoted
    ):  # in a topic every message claims to answer the topic's first one
        slim["reply_to_message"] = {
            key: value for key, value in quoted.items() if key in ("message_id", "chat", "date")
        }
    return slim


def _press(update: Update, event: str, house: House, now: datetime) -> Received | None:
    query = update.callback_query
    choice = decode(query.data) if query and query.data else None
    if not query or not query.message or choice is None:
        return None
    chat = query.message.chat
    return Received(
        house.address(chat.id),
        event,
        str(query.from_user.id),
        chat.type == Chat.PRIVATE,
        choice,
        now,  # a press carries no time of its own
        _name(query.from_user),
        str(query.message.message_id),
        _language(query.from_user),
    )


def _message(message: Message, body: Body, event: str, house: House) -> Reading:
    if message.migrate_to_chat_id:
        return Moved(house.address(message.chat.id), str(message.migrate_to_chat_id))
    if message.migrate_from_chat_id:
        return Moved(house.address(message.migrate_from_chat_id), str(message.chat.id))
    if message.is_automatic_forward or message.from_user is None:
        return raw(body, house)
    if message.from_user.is_bot and not _anonymous(message):
        return None
    kind = _kind(body["message"])
    if kind in NOTICES:
        return None
    caption = tame(message.caption or "")
    text = tame(_addressed(message.text or "", house))
    if not text and (message.text or "").startswith("/"):
        return None  # a command to another bot
    worth: Inbound = _place(message) or (Text(text) if text else Text(caption) if caption else Wordless(kind))
    received = _received(message, worth, event, house)
    return _parcel(message, received, caption) or received


def _amended(message: Message, event: str, house: House) -> Received | None:
    """An edit without words (a new picture, a live position) tells nothing a flow could use."""
    words = tame(message.text or message.caption or "")
    if not words or message.from_user is None or (message.from_user.is_bot and not _anonymous(message)):
        return None
    received = _received(message, Amended(words), event, house)
    return replace(received, at=message.edit_date or message.date)


def _received(message: Message, inbound: Inbound, event: str, house: House) -> Received:
    quoted = message.reply_to_message
    user = message.from_user
    sender = message.sender_chat if _anonymous(message) else user
    return Received(
        house.address(message.chat.id),
        event,
        str(sender.id) if sender else "",
        message.chat.type == Chat.PRIVATE,
        inbound,
        message.date,
        tame(message.sender_chat.title or "")[:LONGEST_NAME]
        if _anonymous(message) and message.sender_chat
        else _name(user),
        str(quoted.message_id) if quoted else None,
        _language(user),
        str(message.message_id),
    )


def _parcel(message: Message, received: Received, caption: str) -> Parcel | None:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return Parcel(received, "photo", largest.file_id, largest.file_size or 0, caption, message.media_group_id)
    document = message.document
    if document and (document.mime_type or "").startswith("image/") and (document.file_size or 0) <= LARGEST_DOWNLOAD:
        return Parcel(received, "document", document.file_id, document.file_size or 0, caption, message.media_group_id)
    if message.voice:
        return Parcel(received, "voice", message.voice.file_id, message.voice.file_size or 0, caption)
    return None


def _place(message: Message) -> Place | None:
    if message.venue:
        spot = message.venue.location
        return Place(
            spot.latitude, spot.longitude, tame(f"{message.venue.title} {message.venue.address}")[:LONGEST_NAME]
        )
    if message.location:
        return Place(message.location.latitude, message.location.longitude)
    return None


def _kind(message: Body) -> str:
    """What a message is: Telegram's own name of the field that makes it so."""
    fields = [key for key in message if key not in ENVELOPE | TRIMMINGS]
    return next((key for key in ("animation", "venue") if key in fields), fields[0] if fields else "empty")


def _anonymous(message: Message) -> bool:
    """An administrator who writes in the name of the group; Telegram says it was a bot."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


def _addressed(text: str, house: House) -> str:
    """A group's "/room@our_bot CODE" as "/room CODE"; nothing when it is for another bot."""
    command, blank, rest = text.partition(" ")
    if not command.startswith("/") or "@" not in command:
        return text
    command, _, to = command.partition("@")
    if to.lower() == (house.username or to).lower():
        return command + blank + rest
    return ""


def _name(user: User | None) -> str:
    return tame(user.full_name)[:LONGEST_NAME] if user else ""


def _language(user: User | None) -> str:
    return (user.language_code or "").lower() if user else ""
