"""The club's own short codes, which name no booking: /会所, /代订, /入场, /闭馆, /开馆, /水质, /会员."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot import club_closing, club_entry, club_filing, club_lists, club_log, club_members, club_sure
from bot.refusal import Refusal
from bot.staff_hand import Hand
from bot.staff_words import Command
from flows.messages import Choice, Refused


def _with_words(act: Callable[[Hand, str], None], how: str) -> Callable[[Hand, Command], None]:
    """An act that wants words; alone it is answered by its pattern."""

    def carry_out(hand: Hand, command: Command) -> None:
        hand.linked()
        if not hand.unit.estate.club.facilities:
            raise Refusal(Refused("club-none"))
        if not command.words.strip():
            raise Refusal(Refused(how))
        act(hand, command.words)

    return carry_out


OF_THE_CLUB: Mapping[str, Callable[[Hand, Command], None]] = {
    "club": lambda hand, command: club_lists.club(hand, command.words),
    "book-for": _with_words(club_filing.file_for, "club-file-how"),
    "walk-in": _with_words(club_entry.walk_in, "club-walk-in-how"),
    "close-club": _with_words(club_closing.close, "club-close-how"),
    "open-club": _with_words(club_closing.reopen, "club-open-how"),
    "measure": _with_words(club_log.measured, "club-no-log"),
    "member-card": _with_words(club_members.member_card, "club-card-how"),
}


def is_ours(list_: str) -> bool:
    """Whether a button answers a question of the club's that is about no booking."""
    return club_sure.is_ours(list_)


def press(hand: Hand, choice: Choice) -> None:
    """Raises Refusal."""
    club_closing.sure(hand, choice)
