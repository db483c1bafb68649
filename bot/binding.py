"""Who may speak for which household, who is staff, and which groups are rooms: what effects and staff presses call."""

from bot.invitations import invite, leave
from bot.redeeming import make_room, redeem, room_code, staff_code
from bot.requests import decide, request

__all__ = ["decide", "invite", "leave", "make_room", "redeem", "request", "room_code", "staff_code"]
