"""People of the lobby as tests speak of them: `await wang.says("报修")`, `await wang.picks("plumbing")`, `await
sun.hears("alert-late")`."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

from aiohttp import ClientSession

Message = dict[str, Any]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="


class Refused(AssertionError):
    """The lobby API answered with an error: `status`, `error`."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.error = body.get("error") if isinstance(body, dict) else None


class Player:
    """Somebody of the cast, who keeps in mind everything they have seen."""

    def __init__(self, session: ClientSession, base: str, key: str) -> None:
        self._session = session
        self._base = base
        self.key = key
        self._read = 0  # up to here what was heard has been looked at

    async def _say(self, **said: Any) -> list[Message]:
        body = BytesIO(json.dumps({"as": self.key, **said}).encode())
        headers = {"Content-Type": "application/json"}
        async with self._session.post(f"{self._base}/lobby/api/say", data=body, headers=headers) as response:
            answer = await response.json()
            if response.status != 200:
                raise Refused(response.status, answer)
            messages: list[Message] = answer["messages"]
            return messages

    async def says(self, text: str, **more: Any) -> list[Message]:
        """Writes; returns what is new for them."""
        return await self._say(text=text, **more)

    async def sends_photo(self, caption: str | None = None, **more: Any) -> list[Message]:
        return await self._say(photo=PIXEL, **({"text": caption} if caption else {}), **more)

    async def sends_photo_as(self, encoded: str) -> list[Message]:
        """Sends what they say is a photo."""
        return await self._say(photo=encoded)

    async def all(self) -> list[Message]:
        async with self._session.get(
            f"{self._base}/lobby/api/messages", params={"as": self.key, "after": 0}
        ) as response:
            messages: list[Message] = await response.json()
            return messages

    async def current(self) -> list[Message]:
        """Messages as they are shown now: an edited one only in its newest form."""
        found = await self.all()
        replaced = {message["replaces"] for message in found}
        return [message for message in found if message["id"] not in replaced]

    async def offered(self, choice: str, ticket: str | None = None, room: str | None = None) -> Message:
        """The newest message that offers this choice."""
        for message in reversed(await self.current()):
            fits = (ticket is None or message["ticket"] == ticket) and (room is None or message["room"] == room)
            if fits and any(option["id"] == choice for option in message["choices"]):
                return message
        shown = [(m["script"], [c["id"] for c in m["choices"]]) for m in (await self.current())[-6:]]
        raise AssertionError(f"{self.key} is not offered “{choice}”; the last were {shown}")

    async def is_offered(self, choice: str) -> bool:
        return any(option["id"] == choice for message in await self.current() for option in message["choices"])

    async def picks(self, choice: str, ticket: str | None = None, room: str | None = None) -> list[Message]:
        """Presses a button of the newest message that offers it."""
        message = await self.offered(choice, ticket, room)
        return await self._say(choice=choice, reply_to=message["id"])

    async def presses(self, message: Message, choice: str, **more: Any) -> list[Message]:
        """Presses a button of this very message, however old it is."""
        return await self._say(choice=choice, reply_to=message["id"], **more)

    async def replies(self, to: Message, text: str, **more: Any) -> list[Message]:
        return await self._say(text=text, reply_to=to["id"], **more)

    async def hears(self, script: str, ticket: str | None = None) -> Message:
        """The first message of this script since the last one they heard; fails when there is none."""
        found = await self.all()
        for message in found:
            if message["id"] > self._read and message["script"] == script and ticket in (None, message["ticket"]):
                self._read = message["id"]
                return message
        new = [message["script"] for message in found if message["id"] > self._read]
        raise AssertionError(f"{self.key} did not hear “{script}”, but {new}")

    async def has_heard(self, script: str) -> int:
        """How often."""
        return sum(message["script"] == script for message in await self.all())

    async def catches_up(self) -> None:
        """What was said until now is not waited for any more."""
        found = await self.all()
        self._read = found[-1]["id"] if found else 0

    async def card(self, ticket: str) -> Message:
        """The ticket's card as it is now."""
        cards = [m for m in await self.current() if m["script"] == "card" and m["ticket"] == ticket]
        assert cards, f"{self.key} sees no card of {ticket}"
        return cards[-1]


class LobbyClockHand:
    """Moves the estate's clock."""

    def __init__(self, session: ClientSession, base: str) -> None:
        self._session = session
        self._base = base

    async def _post(self, **asked: Any) -> str:
        async with self._session.post(f"{self._base}/lobby/api/clock", json=asked) as response:
            body = await response.json()
            if response.status != 200:
                raise Refused(response.status, body)
            return str(body["now"])

    async def forward(self, *, seconds: int = 0, minutes: int = 0, hours: int = 0, days: int = 0) -> str:
        return await self._post(advance=seconds + 60 * minutes + 3600 * hours + 86400 * days)

    async def until(self, at: str) -> str:
        return await self._post(set=at)
