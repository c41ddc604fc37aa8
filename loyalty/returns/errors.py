"""What is refused about a sale afterwards, and about points by hand."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import Refusal
from loyalty.values import Minor, Points


class SaleUnknown(Refusal):
    """No such sale, or not one that this person may touch."""


class SaleUndone(Refusal):
    """The sale was taken back before."""


@dataclass(eq=False)
class UndoTooLate(Refusal):
    """A sale can be undone for fifteen minutes, until `until`."""

    until: datetime


@dataclass(eq=False)
class RefundTooLate(Refusal):
    """A sale can be refunded for ninety days, until `until`."""

    until: datetime


@dataclass(eq=False)
class RefundTooLarge(Refusal):
    """More than the `left` of the bill that was not given back yet."""

    left: Minor


class SaleChanged(Refusal):
    """Something of the sale was given back since the question was asked."""


class ReasonUnreadable(Refusal):
    """A reason has 3 to 200 characters."""


class CorrectionUnreadable(Refusal):
    """Not a number of points, other than none, to add or take away."""


@dataclass(eq=False)
class CorrectionTooLarge(Refusal):
    """More is to be taken away than the member can spend."""

    points: Points


class SaleDisputed(Refusal):
    """The customer has said before that this purchase was not theirs."""


class DisputeTooLate(Refusal):
    """The seven days within which a purchase can be disputed have passed."""
