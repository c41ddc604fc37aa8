"""What the till keeps: quotes, and the sales that came of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from loyalty.records.earning import Award
from loyalty.values import (
    BasisPoints,
    BranchId,
    EntryId,
    MemberId,
    Minor,
    Points,
    QuoteId,
    SaleId,
    StaffId,
)

QUOTE_LIFE = timedelta(minutes=15)
UNDO_LIFE = timedelta(minutes=15)
UNDECIDED = Award(Points(0), ())
"""Of a bill whose category is still to be chosen: any other award gives at least one reason."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What a purchase comes to: the bill, what comes off it, and how the rest is paid.

    `paid` is the money: the bill without the discount and without what `spent` points pay for.
    """

    bill: Minor
    discount: Minor
    spent: Points
    paid: Minor


@dataclass(frozen=True, slots=True)
class Offer:
    """What a purchase would cost and earn at one instant.

    `discount` is what comes off the bill, at `discount_rate`; `spend` points pay for a part of the
    rest, and `paid` is what comes in as money.
    """

    bill: Minor
    discount_rate: BasisPoints
    discount: Minor
    spend: Points
    paid: Minor
    award: Award

    @property
    def costs(self) -> Costs:
        """The offer without what it earns."""
        return Costs(self.bill, self.discount, self.spend, self.paid)


@dataclass(frozen=True, slots=True)
class Quote:
    """What was shown to the cashier. `twin` says that it repeats a sale of a moment ago.

    Where the programme has categories it begins undecided, with the question for one of them; then
    it is shown with ✅. It ends as `credited` (a sale came of it) or `withdrawn`, never as both.
    `by_phone` says how the customer was found: such a quote is not paid with points. `asked` counts
    how often the customer was asked for points in its place; a quote that asks so
    (loyalty/till/holds.py) has `asked_until` and the till's message that follows.
    """

    id: QuoteId
    staff_id: StaffId
    member_id: MemberId
    category: str | None
    offer: Offer
    program_version: int
    twin: bool
    created_at: datetime
    withdrawn: bool
    credited: bool
    asked: int = 0
    asked_until: datetime | None = None
    chat: int | None = None
    message: int | None = None
    by_phone: bool = False

    def awaits_answer(self, now: datetime) -> bool:
        """Whether the customer is being asked at this instant."""
        open_until = None if self.withdrawn or self.credited else self.asked_until
        return open_until is not None and now < open_until

    @property
    def until(self) -> datetime:
        """When ✅ stops crediting it and quotes anew instead."""
        return self.created_at + QUOTE_LIFE

    @property
    def undecided(self) -> bool:
        """Whether the cashier has still to say which category the bill is of."""
        return self.offer.award == UNDECIDED


class QuoteRows(Protocol):
    def get(self, quote_id: QuoteId) -> Quote | None:
        """The quote, locked until the transaction ends."""
        ...

    def add(self, quote: Quote) -> None: ...

    def decide(self, quote: Quote) -> None:
        """Write the quote, with its category, over the undecided one of its id."""
        ...

    def withdraw(self, quote_id: QuoteId) -> None: ...

    def count_question(self, quote_id: QuoteId) -> None:
        """Count one more question to the customer in the place of this quote."""
        ...

    def awaiting(self, member_id: MemberId, now: datetime) -> tuple[Quote, ...]:
        """The questions, as quotes, that this member is asked at this instant."""
        ...

    def asked_by(self, staff_id: StaffId, since: datetime, now: datetime) -> tuple[Quote, ...]:
        """The questions, drawn since then, that this cashier asks customers at this instant."""
        ...

    def withdraw_all_of(self, staff_id: StaffId, since: datetime) -> None:
        """Withdraw the quotes of this cashier, drawn since then, of which no sale came."""
        ...

    def drop(self, before: datetime) -> None:
        """Delete the quotes drawn before then of which no sale came."""
        ...


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase that was credited. `id` is the number of its operation.

    `number` is what stands on its receipts: sales are counted from 1 on. `paid` is what came in as
    money: the bill without the discount and without what `spent` points paid for. `refunded` is how
    much of the bill was given back since; `cash_back`, `taken_back` and `given_back` are what that
    meant in money, in points earned, and in points spent. `undone_at` is set once the whole was
    taken back. `by_phone` says how the customer was found.
    """

    id: SaleId
    number: int
    entry_id: EntryId
    quote_id: QuoteId
    member_id: MemberId
    staff_id: StaffId
    branch_id: BranchId | None
    bill: Minor
    discount: Minor
    category: str | None
    spent: Points
    spending_entry_id: EntryId | None
    paid: Minor
    points: Points
    at: datetime
    local_date: date
    refunded: Minor = Minor(0)
    cash_back: Minor = Minor(0)
    taken_back: Points = Points(0)
    given_back: Points = Points(0)
    undone_at: datetime | None = None
    by_phone: bool = False

    @property
    def costs(self) -> Costs:
        """What it cost as it was sold: what was given back since does not count."""
        return Costs(self.bill, self.discount, self.spent, self.paid)

    @property
    def undo_until(self) -> datetime:
        """How long the cashier may take it back."""
        return self.at + UNDO_LIFE


@dataclass(frozen=True, slots=True)
class Screen:
    """A message in a chat, in whose place something else is to be said."""

    chat: int
    message: int


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A sale as a list shows it: with the customer's name, where they are still known, with that of
    whoever made it, and of the branch where there are any.
    """

    sale: Sale
    name: str | None
    by: str
    branch: str | None


@dataclass(frozen=True, slots=True)
class Takings:
    """What a day's sales came to by some instant: what was wholly given back by then does not count
    among `sales`, nor its `customers`; `bills`, `points` and `spent` are of all of them.
    """

    sales: int
    customers: int
    bills: Minor
    points: Points
    spent: Points


class SaleRows(Protocol):
    def by_quote(self, quote_id: QuoteId) -> Sale | None: ...

    def ever(self) -> bool:
        """Whether a sale was ever made."""
        ...

    def get(self, sale_id: SaleId) -> Sale | None:
        """The sale, locked until the transaction ends."""
        ...

    def numbered(self, number: int) -> SaleId | None:
        """Which sale has this number on its receipts."""
        ...

    def next_number(self) -> int:
        """The number of the next sale: nobody else gets it, if this transaction comes to an end."""
        ...

    def add(self, sale: Sale) -> None:
        """Write it down, and that its quote is credited."""
        ...

    def refund(self, sale: Sale) -> None:
        """Write down what of the sale has been given back, as it says now."""
        ...

    def twin_since(self, member_id: MemberId, bill: Minor, since: datetime) -> bool:
        """Whether a sale to this member over this bill was made since then and not undone."""
        ...

    def of_day(
        self, day: date, *, staff_id: StaffId | None, branch_id: BranchId | None
    ) -> tuple[SaleLine, ...]:
        """The day's sales, newest first, of one cashier, of one branch, or of all."""
        ...

    def takings(self, day: date, until: datetime, branch_id: BranchId | None) -> Takings:
        """The day's sales up to that instant, of one branch or of all."""
        ...

    def first_day(self) -> date | None:
        """The day of the first sale, None before it."""
        ...

    def since(self, day: date) -> tuple[Sale, ...]:
        """All sales of that day and those after it."""
        ...

    def last_of_member(self, member_id: MemberId) -> Sale | None:
        """The member's last sale that was not undone."""
        ...

    def of_member(self, member_id: MemberId) -> tuple[Sale, ...]:
        """All the member's sales, in the order in which they were made."""
        ...

    def unreturned_of_member(self, member_id: MemberId, since: datetime) -> tuple[Sale, ...]:
        """The member's sales since then of which anything is left, newest first."""
        ...
