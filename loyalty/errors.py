"""What any room may refuse, as types without prose; each room's own are in its `errors.py`.

handlers/refusals.py words them all: by the text that is named after the type.

Refusal
├── NotStaff                    no role is in force (any more)
├── NotAllowed                  the role is in force, but not for this
├── NotMember                   nobody of this programme, or deleted meanwhile
├── OwnCard                     nobody credits or refunds themselves
├── AmountUnreadable            not an amount as people write them
├── AmountNotPositive           zero
├── AmountTooLarge              above the largest bill
├── PointsUnreadable            not a whole number of points
├── NotEnoughPoints             more than can be spent
├── NameEmpty, NameTooLong
├── BirthdayUnreadable
└── OperationConflict           one operation id, two different bodies
"""

from dataclasses import dataclass

from loyalty.values import Minor, Points


@dataclass(eq=False)
class Refusal(Exception):
    """Something the rules do not allow. Nothing was changed."""


class NotStaff(Refusal):
    """The caller has no live staff role."""


class NotAllowed(Refusal):
    """The caller's role does not reach that far."""


class NotMember(Refusal):
    """Nobody of this programme, or deleted meanwhile."""


class AmountUnreadable(Refusal):
    """Not an amount as people write them."""


class AmountNotPositive(Refusal):
    """An amount of nothing."""


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    """Above the programme's largest bill."""

    largest: Minor


class OwnCard(Refusal):
    """Nobody credits or refunds themselves."""


class PointsUnreadable(Refusal):
    """Not a whole number of points above zero."""


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """More than the member can spend, or than may be spent on this bill."""

    points: Points


class NameEmpty(Refusal):
    """Nothing that could be a name is left once it is tidied."""


@dataclass(eq=False)
class NameTooLong(Refusal):
    """A name has at most `limit` characters."""

    limit: int


class BirthdayUnreadable(Refusal):
    """Not a day that somebody alive was born on."""


class OperationConflict(Refusal):
    """The operation id was used before, for something else."""
