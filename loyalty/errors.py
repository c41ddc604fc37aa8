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
