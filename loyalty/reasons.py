"""Reasons: why something was done by hand, as somebody typed it."""

from loyalty.errors import ReasonUnreadable
from loyalty.names import on_one_line

LEAST_REASON, MOST_REASON = 3, 200  # characters


def typed_reason(text: str) -> str:
    """The reason on one line. Raises ReasonUnreadable where it is too short or too long."""
    reason = on_one_line(text)
    if not LEAST_REASON <= len(reason) <= MOST_REASON:
        raise ReasonUnreadable
    return reason
