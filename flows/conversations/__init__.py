"""One file per flow. `all_flows` is the list of them; adding a flow is adding a file and a line here."""

from __future__ import annotations

from flows.conversations import emergency, repair
from flows.machine import CompiledFlow

FLOWS = (repair.FLOW, emergency.FLOW)


def all_flows() -> dict[str, CompiledFlow]:
    """Every flow, compiled and checked. Raises BadFlow."""
    return {flow.name: CompiledFlow(flow) for flow in FLOWS}
