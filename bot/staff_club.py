"""The club's own short codes, which name no booking: /会所, /代订, /入场, /闭馆, /开馆, /水质, /会员."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot import club_closing, club_filing, club_lists, club_log
from bot.staff_hand import Hand
from bot.staff_words import Command

OF_THE_CLUB: Mapping[str, Callable[[Hand, Command], None]] = {
    "club": lambda hand, command: club_lists.club(hand, command.words),
    "book-for": lambda hand, command: club_filing.file_for(hand, command.words),
    "walk-in": lambda hand, command: club_filing.walk_in(hand, command.words),
    "close-club": lambda hand, command: club_closing.close(hand, command.words),
    "open-club": lambda hand, command: club_closing.reopen(hand, command.words),
    "measure": lambda hand, command: club_log.measured(hand, command.words),
    "member-card": lambda hand, command: club_closing.member_card(hand, command.words),
}
