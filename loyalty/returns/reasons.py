"""Reasons: why something was done by hand, as somebody typed it, or as one of the usual ones."""

from enum import StrEnum

from loyalty.names import on_one_line
from loyalty.returns.errors import ReasonUnreadable

LEAST_REASON, MOST_REASON = 3, 200  # characters


class Usual(StrEnum):
    """A reason that was tapped. It is kept by this name: everybody reads it in their language."""

    RETURNED = "returned"
    FAULTY = "faulty"
    WRONG_BILL = "wrong-bill"
    DECLINED = "declined"
    NOT_CREDITED = "not-credited"
    MISTAKE = "mistake"
    APOLOGY = "apology"


USUAL: frozenset[str] = frozenset(Usual)


def typed_reason(text: str) -> str:
    """The reason on one line. Raises ReasonUnreadable where it is too short or too long."""
    reason = on_one_line(text)
    if not LEAST_REASON <= len(reason) <= MOST_REASON:
        raise ReasonUnreadable
    return reason
