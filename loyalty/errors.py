"""Everything that can be refused, as types without prose; handlers/refusals.py words them.

Refusal
├── NotStaff                    the role does not hold (any more)
├── NotAllowed                  the role holds, but not for this
├── NotMember                   nobody of this programme, or deleted meanwhile
├── card
│   ├── CardUnknown             not a card of this programme
│   ├── CardExpired             once a card, not any more
│   └── TooManyGuesses          five wrong codes within ten minutes
├── amount
│   ├── AmountUnreadable        not an amount as people write them
│   ├── AmountNotPositive       zero
│   └── AmountTooLarge          above the largest bill
├── sale
│   ├── OwnCard                 nobody credits or refunds themselves
│   ├── QuoteUnknown            no such quote, or another cashier's
│   ├── QuoteWithdrawn          ❌ was tapped before
│   ├── QuoteCredited           ✅ came before ❌
│   ├── SaleUnknown             no such sale
│   ├── SaleUndone              already taken back
│   └── UndoTooLate             the fifteen minutes have passed
├── team
│   ├── InviteGone              used, expired or withdrawn
│   ├── InviteLowersRole        a link never lowers a role
│   └── LastOwner               a programme keeps at least one owner
├── profile
│   ├── NameEmpty, NameTooLong
│   ├── BirthdayUnreadable, BirthdaySet
│   └── PhoneUnreadable
├── NotEnoughPoints             more than can be spent
└── OperationConflict           one operation id, two different bodies
"""

from dataclasses import dataclass
from datetime import datetime

from loyalty.values import Minor, Points


class Refusal(Exception):
    """Something the rules do not allow. Nothing was changed."""


class NotStaff(Refusal):
    """The caller has no live staff role."""


class NotAllowed(Refusal):
    """The caller's role does not reach that far."""


class NotMember(Refusal):
    """Nobody of this programme, or deleted meanwhile."""


class CardUnknown(Refusal):
    """Not a card of this programme: forged, foreign, or its member is gone."""


@dataclass(eq=False)
class CardExpired(Refusal):
    """A genuine card whose 24 hours ended at `until`."""

    until: datetime


@dataclass(eq=False)
class TooManyGuesses(Refusal):
    """Five wrong codes within ten minutes; the cashier may type codes again at `until`."""

    until: datetime


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


class QuoteUnknown(Refusal):
    """No such quote, or another cashier's."""


class QuoteWithdrawn(Refusal):
    """The cashier has tapped ❌ on it."""


class QuoteCredited(Refusal):
    """✅ came before ❌."""


class SaleUnknown(Refusal):
    """No such sale, or not one that this person may touch."""


class SaleUndone(Refusal):
    """The sale was taken back before."""


@dataclass(eq=False)
class UndoTooLate(Refusal):
    """A sale can be undone for fifteen minutes, until `until`."""

    until: datetime


class InviteGone(Refusal):
    """Used, expired or withdrawn."""


class InviteLowersRole(Refusal):
    """The person already has a higher role than the link gives."""


class LastOwner(Refusal):
    """A programme keeps at least one owner."""


class NameEmpty(Refusal):
    """Nothing that could be a name is left once it is tidied."""


@dataclass(eq=False)
class NameTooLong(Refusal):
    """A name has at most `limit` characters."""

    limit: int


class BirthdayUnreadable(Refusal):
    """Not a day that somebody alive was born on."""


class BirthdaySet(Refusal):
    """A birthday is set once."""


class PhoneUnreadable(Refusal):
    """Not a phone number that exists."""


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """More than the member can spend."""

    spendable: Points


class OperationConflict(Refusal):
    """The operation id was used before, for something else."""
