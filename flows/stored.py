"""A conversation as it is stored: JSON out and in. What an older or newer release wrote is read as far as it can be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from flows.flow import Conversation, Frame


def to_json(conversation: Conversation) -> str:
    """The conversation as one line of JSON. Raises TypeError when a draft holds what is no JSON value: a flow's
    fault."""
    stored = {name: getattr(conversation, name) for name in _names(Conversation)}
    stored["frames"] = [{name: getattr(frame, name) for name in _names(Frame)} for frame in conversation.frames]
    until = conversation.focus_until
    stored["focus_until"] = until.isoformat() if until else None
    kept = {name: value for name, value in stored.items() if value not in (None, 0, (), [])}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Conversation:
    """The stored conversation. Unknown fields are passed over; what cannot be read at all begins anew."""
    try:
        return _conversation(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Conversation()


def _conversation(stored: Mapping[str, Any]) -> Conversation:
    until = stored.get("focus_until")
    moment = datetime.fromisoformat(until) if until else None
    if moment is not None and moment.tzinfo is None:
        raise ValueError("a stored time without its offset")
    return Conversation(
        frames=tuple(_frame(frame) for frame in stored.get("frames", ())),
        list=_optional(stored.get("list"), str),
        options=tuple((str(id), str(label)) for id, label in stored.get("options", ())),
        serial=int(stored.get("serial", 0)),
        misses=int(stored.get("misses", 0)),
        silent=int(stored.get("silent", 0)),
        focus=_optional(stored.get("focus"), int),
        focus_until=moment,
        person=_optional(stored.get("person"), int),
    )


def _frame(stored: Mapping[str, Any]) -> Frame:
    return Frame(
        flow=str(stored["flow"]),
        step=str(stored["step"]),
        draft=dict(stored.get("draft", {})),
        trail=tuple(str(step) for step in stored.get("trail", ())),
        misses=int(stored.get("misses", 0)),
    )


def _optional(value: object, kind: type[Any]) -> Any:
    return None if value is None else kind(value)


def _names(value: type[Conversation | Frame]) -> list[str]:
    return [field.name for field in fields(value)]
