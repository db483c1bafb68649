"""One file per flow. `all_flows` is the list of them; adding a flow is adding a file and a line here."""

from __future__ import annotations

from flows.conversations import (
    binding,
    booking,
    bookings,
    coming,
    complaint,
    criticised,
    emergency,
    follow_up,
    history,
    home,
    language,
    offer,
    quote,
    rating,
    rebook,
    repair,
    sign_off,
    status,
    survey,
    which,
)
from flows.machine import CompiledFlow

FLOWS = (
    repair.FLOW,
    complaint.FLOW,
    criticised.FLOW,
    follow_up.FLOW,
    booking.FLOW,
    bookings.FLOW,
    coming.FLOW,
    offer.FLOW,
    rebook.FLOW,
    emergency.FLOW,
    binding.FLOW,
    home.FLOW,
    status.FLOW,
    history.FLOW,
    sign_off.FLOW,
    rating.FLOW,
    survey.FLOW,
    quote.FLOW,
    language.FLOW,
    which.FLOW,
)


def all_flows() -> dict[str, CompiledFlow]:
    """Every flow, compiled and checked. Raises BadFlow."""
    return {flow.name: CompiledFlow(flow) for flow in FLOWS}
