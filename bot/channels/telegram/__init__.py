"""Telegram: residents' private chats and the staff groups, by python-telegram-bot as parser and sender only.

    wire       every byte to and from the Bot API, over one aiohttp session
    inbound    an update, read into our own types; nothing fetched, nothing sent
    intake     order per chat, albums put together, files fetched, then submitted
    polling    getUpdates, confirmed only after submit
    writing    an outgoing message as parts that Telegram will take
    sending    the parts on their way, and what a refusal means

Its ConversationHandler, JobQueue, persistence and rate limiter are not used: each is a second home for state
and loses it.
"""

from bot.channels.telegram.channel import Telegram, TokenRefused
from bot.channels.telegram.keyboard import fits
from bot.channels.telegram.wire import Timing

__all__ = ["Telegram", "Timing", "TokenRefused", "fits"]
