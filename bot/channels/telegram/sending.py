"""The parts of a message on their way, and what each refusal means."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from telegram import Bot, InputMediaPhoto, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.channels.base import Delivery, Media, Migrated, Outgoing, Rejected, Sent, TryLater, Unreachable
from bot.channels.telegram.text import LONGEST_CAPTION, units
from bot.channels.telegram.wire import Flooded
from bot.channels.telegram.writing import Edit, Part, Pictures, Words, number, parts

log = logging.getLogger(__name__)

T = TypeVar("T")
HALF_SENT = 1000  # messages remembered between a refusal and the next try
# Telegram tells by words alone; lower case, as fragments. These mean the chat, not the message.
CLOSED = (
    "chat not found",
    "peer_id_invalid",
    "user not found",
    "chat_write_forbidden",
    "chat_restricted",
    "have no rights to send",
    "not enough rights to send",
    "deactivated",
    "bot was kicked",
    "bot was blocked",
    "need administrator rights",
    "topic_closed",
)
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
)


class Post:
    """Sends through the Bot API. Where a message of several parts stops half way, the next try goes on from there."""

    def __init__(self, bot: Bot, media: Media, redact: Callable[[str], str]) -> None:
        self._bot = bot
        self._media = media
        self._redact = redact
        self._half_sent: OrderedDict[Outgoing, list[tuple[int, ...]]] = OrderedDict()

    async def send(self, message: Outgoing) -> Delivery:
        try:
            plan = parts(message)
        except ValueError as error:
            return Rejected(str(error))
        done = self._half_sent.pop(message, [])
        for part in plan[len(done) :]:
            try:
                done.append(await self._part(message, part, first=not done))
            except TelegramError as error:
                delivery = self._meaning(error)
                if done and isinstance(delivery, TryLater):
                    self._remember(message, done)
                return delivery
        return _sent(plan, done)

    def _remember(self, message: Outgoing, done: list[tuple[int, ...]]) -> None:
        self._half_sent[message] = done
        while len(self._half_sent) > HALF_SENT:
            self._half_sent.popitem(last=False)

    async def _part(self, message: Outgoing, part: Part, *, first: bool) -> tuple[int, ...]:
        reply = number(message.reply_to) if first else None
        match part:
            case Words():
                return (await self._words(message, part, reply),)
            case Pictures():
                return await self._pictures(message, part, reply)
            case Edit():
                return (await self._edit(message, part),)

    async def _words(self, message: Outgoing, words: Words, reply: int | None) -> int:
        async def call(formatted: bool, quoted: ReplyParameters | None) -> Message:
            return await self._bot.send_message(
                message.address.chat,
                words.html if formatted else words.plain,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=words.markup,
                reply_parameters=quoted,
                disable_notification=not message.sound,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        return (await _insist(call, reply)).message_id

    async def _pictures(self, message: Outgoing, part: Pictures, reply: int | None) -> tuple[int, ...]:
        """A picture that is gone or that Telegram cannot show never costs the words."""
        bodies = [body for name in part.files if (body := await self._read(name)) is not None]
        try:
            if len(bodies) == 1:
                return (await self._picture(message, bodies[0], part.words, reply),)
            if bodies:
                return await self._album(message, bodies, reply)
        except BadRequest as refusal:
            if isinstance(self._meaning(refusal), Unreachable):
                raise
            log.warning("Telegram refuses a picture: %s", self._redact(refusal.message))
        if part.words.text:
            return (await self._words(message, part.words, reply),)
        return ()

    async def _read(self, name: str) -> bytes | None:
        try:
            return await self._media.read(name)
        except KeyError:
            log.warning("a picture to be sent is no longer kept")
            return None

    async def _picture(self, message: Outgoing, body: bytes, words: Words, reply: int | None) -> int:
        async def call(formatted: bool, quoted: ReplyParameters | None) -> Message:
            return await self._bot.send_photo(
                message.address.chat,
                body,
                caption=(words.html if formatted else words.plain) or None,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=words.markup,
                reply_parameters=quoted,
                disable_notification=not message.sound,
            )

        return (await _insist(call, reply)).message_id

    async def _album(self, message: Outgoing, bodies: list[bytes], reply: int | None) -> tuple[int, ...]:
        async def call(formatted: bool, quoted: ReplyParameters | None) -> tuple[Message, ...]:
            return await self._bot.send_media_group(
                message.address.chat,
                [InputMediaPhoto(body) for body in bodies],
                reply_parameters=quoted,
                disable_notification=not message.sound,
            )

        return tuple(sent.message_id for sent in await _insist(call, reply))

    async def _edit(self, message: Outgoing, part: Edit) -> int:
        chat, words = message.address.chat, part.words
        try:
            if words.text:
                await self._rewrite(chat, part)
            else:
                await self._bot.edit_message_reply_markup(chat, part.id, reply_markup=words.markup)
        except BadRequest as refusal:
            why = refusal.message.lower()
            if "not modified" in why:
                return part.id
            if any(fragment in why for fragment in GONE) and words.text:
                return await self._words(message, words, None)
            raise
        return part.id

    async def _rewrite(self, chat: str, part: Edit) -> None:
        words = part.words

        async def text(formatted: bool, _: ReplyParameters | None) -> object:
            return await self._bot.edit_message_text(
                words.html if formatted else words.plain,
                chat,
                part.id,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=words.markup,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        async def caption(formatted: bool, _: ReplyParameters | None) -> object:
            return await self._bot.edit_message_caption(
                chat,
                part.id,
                caption=words.html if formatted else words.plain,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=words.markup,
            )

        try:
            await _insist(text, None)
        except BadRequest as refusal:
            if "no text in the message" not in refusal.message.lower():
                raise
            if units(words.plain) > LONGEST_CAPTION:
                raise BadRequest(GONE[1]) from None  # too long for a caption: it is sent anew
            await _insist(caption, None)

    def _meaning(self, error: TelegramError) -> Delivery:
        reason = self._redact(error.message)[:200]
        match error:
            case Flooded():
                return TryLater(error.after, reason)
            case ChatMigrated():
                return Migrated(str(error.new_chat_id))
            case Forbidden():
                return Unreachable(reason)
            case InvalidToken():
                return TryLater(timedelta(minutes=1), f"{reason}: see MENFANG_TELEGRAM__TOKEN")
            case BadRequest():
                closed = any(fragment in reason.lower() for fragment in CLOSED)
                return Unreachable(reason) if closed else Rejected(reason)
            case _:
                return TryLater(None, reason)


async def _insist(call: Callable[[bool, ReplyParameters | None], Awaitable[T]], reply: int | None) -> T:
    """Without the quotation when the quoted message is gone, without formatting when Telegram cannot read it."""
    quoted = ReplyParameters(reply, allow_sending_without_reply=True) if reply is not None else None
    formatted = True
    while True:
        try:
            return await call(formatted, quoted)
        except BadRequest as refusal:
            why = refusal.message.lower()
            if formatted and "can't parse entities" in why:
                formatted = False
            elif quoted is not None and "repl" in why:
                quoted = None
            else:
                raise


def _sent(plan: list[Part], done: list[tuple[int, ...]]) -> Delivery:
    """The message's id is that of its first words, which later edits and replies are about."""
    ids = [str(id) for sent in done for id in sent]
    if not ids:
        return Rejected("none of its pictures can be sent")
    named = [str(sent[0]) for part, sent in zip(plan, done, strict=True) if sent and not isinstance(part, Pictures)]
    main = named[0] if named else ids[0]
    anew = isinstance(plan[0], Edit) and main != str(plan[0].id)
    return Sent(main, tuple(id for id in ids if id != main), anew)
