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
│   ├── LimitReached            a limit against fraud refuses it
│   ├── BillNeedsManager        a cashier's quote that only somebody who leads can go on with
│   ├── SaleUnknown             no such sale
│   ├── SaleUndone              already taken back
│   ├── UndoTooLate             the fifteen minutes have passed
│   ├── RefundTooLate           the ninety days have passed
│   ├── RefundTooLarge          more than is left of the sale
│   └── SaleChanged             a part was given back since it was asked
├── spending
│   ├── PointsUnreadable        not a whole number of points
│   ├── NotEnoughPoints         more than can be spent
│   ├── CustomerAsked           the customer may still answer
│   ├── CustomerUnreachable     has blocked the bot, and cannot be asked
│   └── QuestionOver            answered, withdrawn or too late; or somebody else's
├── by hand
│   ├── ReasonUnreadable        too short or too long for a reason
│   ├── CorrectionUnreadable    not a number of points to add or take away
│   ├── CorrectionTooLarge      more is to be taken away than can be spent
│   ├── NobodyToAsk             it needs a second person, and there is none
│   ├── ApprovalAnswered        somebody else has answered
│   └── ApprovalGone            too late to answer, or nobody asks any more
├── SaleDisputed                the customer has said before that it was not theirs
├── DisputeTooLate              a purchase is disputed within seven days
├── AlertUnknown                no such alert
├── team
│   ├── InviteGone              used, expired or withdrawn
│   ├── InviteLowersRole        a link never lowers a role
│   ├── RoleSuspended           no link leads around a suspension
│   └── LastOwner               a programme keeps at least one owner
├── programme
│   └── CurrencyInUse           there are sales in the programme's currency by now
├── profile
│   ├── NameEmpty, NameTooLong
│   ├── BirthdayUnreadable, BirthdaySet
│   └── PhoneUnreadable
└── OperationConflict           one operation id, two different bodies
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.values import Minor, Points

if TYPE_CHECKING:
    from loyalty.limits import Breach


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


class BillNeedsManager(Refusal):
    """Above what a cashier credits alone; nobody can be asked, or points are to pay for it."""


@dataclass(eq=False)
class LimitReached(Refusal):
    """A limit against fraud refuses it. Whoever answers has the owners told of the breach."""

    breach: "Breach"


class SaleUnknown(Refusal):
    """No such sale, or not one that this person may touch."""


class SaleUndone(Refusal):
    """The sale was taken back before."""


@dataclass(eq=False)
class UndoTooLate(Refusal):
    """A sale can be undone for fifteen minutes, until `until`."""

    until: datetime


class PointsUnreadable(Refusal):
    """Not a whole number of points above zero."""


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """More than the member can spend, or than may be spent on this bill."""

    spendable: Points


@dataclass(eq=False)
class CustomerAsked(Refusal):
    """The customer is asked for points in this quote's place, and may answer until `until`."""

    until: datetime


class CustomerUnreachable(Refusal):
    """The bot cannot write to the customer, who therefore cannot be asked."""


class QuestionOver(Refusal):
    """The question whether points may pay was answered, withdrawn, or waited too long."""


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

    spendable: Points


class NobodyToAsk(Refusal):
    """It needs a second person's ✅, and there is nobody who could give it."""


class ApprovalAnswered(Refusal):
    """Somebody else has answered it, or the same person otherwise."""


class ApprovalGone(Refusal):
    """Its day has passed, or whoever asked works here no more."""


class SaleDisputed(Refusal):
    """The customer has said before that this purchase was not theirs."""


class DisputeTooLate(Refusal):
    """The seven days within which a purchase can be disputed have passed."""


class AlertUnknown(Refusal):
    """No such alert."""


class InviteGone(Refusal):
    """Used, expired or withdrawn."""


class InviteLowersRole(Refusal):
    """The person already has a higher role than the link gives."""


class RoleSuspended(Refusal):
    """The person's role is suspended: an owner lets them back, no link does."""


class LastOwner(Refusal):
    """A programme keeps at least one owner."""


class CurrencyInUse(Refusal):
    """Sales stand in the ledger in the programme's currency: no other can take its place."""


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


class OperationConflict(Refusal):
    """The operation id was used before, for something else."""
