"""A rule that says no, on its way to whoever asked."""

from __future__ import annotations

from flows.messages import Refused


class Refusal(Exception):
    """A rule said no. Carries the words for whoever asked; the unit undoes what was begun."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.key)
        self.refused = refused
