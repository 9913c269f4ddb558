"""Gaps: what changes between two touchpoints that follow each other on a path (R41)."""

from journeycanvas.model.touchpoint import Touchpoint


def changes(origin: Touchpoint, destination: Touchpoint) -> tuple[str, ...]:
    """Return which of channel, device and department change; what is not known changes nothing.

    A channel changes where the two share none.
    """
    found: list[str] = []
    if origin.channels and destination.channels and not set(origin.channels) & set(destination.channels):
        found.append("channel")
    if origin.device and destination.device and origin.device != destination.device:
        found.append("device")
    if origin.department and destination.department and origin.department != destination.department:
        found.append("department")
    return tuple(found)
