"""Refunds: a purchase given back, wholly or in parts.

Points that paid for it come back, points that it earned are taken back, and money is returned, each
in proportion. Undoing is the case of the whole, by whoever sold it, within fifteen minutes.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from loyalty.currencies import in_cash
from loyalty.earning.multipliers import uses_after_refund
from loyalty.earning.tiers import tiers_after_refund
from loyalty.errors import AmountNotPositive, NotAllowed
from loyalty.guard.guard import guard_refund
from loyalty.money import scale_down
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.expiry import lost_without
from loyalty.points.reversals import REVIVED_LIFE, can_be_taken_back, reverse, revived
from loyalty.records.outbox import Notice, Priority
from loyalty.records.returns import Part, Refund
from loyalty.records.team import Staff
from loyalty.records.till import Sale, Screen
from loyalty.returns.errors import RefundTooLarge, RefundTooLate, SaleChanged, SaleUndone
from loyalty.returns.reasons import typed_reason
from loyalty.returns.sold import REFUND_LIFE, SaleView, leads, look_at_sale, within_reach
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Minor, OperationId, PersonId, Points, SaleId


class AfterARefund(Protocol):
    """Takes back what a sale had brought about; its row says by then what was given back of it."""

    def __call__(self, tx: Tx, sale: Sale, *, operation: int, now: datetime) -> None: ...


AFTER_A_REFUND: tuple[AfterARefund, ...] = (tiers_after_refund, uses_after_refund)
"""What a refund takes back besides points, in this order."""


@dataclass(frozen=True, slots=True)
class Refunding:
    """A refund, done or to be done: the sale as it is before or after it, and the balance after.

    `part.taken` counts only what is really taken: what has expired is not. `lost` are points that
    expire with it, most likely since they lived by this purchase.
    """

    sale: Sale
    name: str | None
    part: Part
    balance: Points
    lost: Points = Points(0)
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class RefundFigures:
    """A refund as both receipts show it, with the `number` of the sale and the customer's `balance`
    after it. `coins` are what comes back of the part's money where that is in cash; None in older
    letters, where it is the same. One that was `undone` had been entered by mistake: no money comes
    back for it.

    `lost` are points that expired with the purchase; `revived` are those that came back out of
    expired lots, and live until `revived_until`.
    """

    sale: SaleId
    number: int
    bill: Minor
    part: Part
    lost: Points
    balance: Points
    revived: Points = Points(0)
    revived_until: datetime | None = None
    undone: bool = False
    coins: Minor | None = None

    @property
    def is_whole(self) -> bool:
        """Whether this one gave back the whole bill at once."""
        return self.part.amount == self.bill


@dataclass(frozen=True, slots=True)
class RefundReceipt(Notice):
    """To the customer."""

    KIND = "refund-receipt"
    PRIORITY = Priority.RECEIPT
    refund: RefundFigures


@dataclass(frozen=True, slots=True)
class TillRefund(Notice):
    """To whoever gave it back, in place of the question."""

    KIND = "till-refund"
    PRIORITY = Priority.RECEIPT
    refund: RefundFigures
    customer: PersonId
    screen: Screen


def part_of(sale: Sale, amount: Minor) -> Part:
    """What it means to give back so much more of the bill.

    Everything is reckoned from the whole and what was given back before, so that no order of parts
    returns more than was paid, and all of them together return it exactly.
    """
    done = sale.refunded + amount
    kept = scale_down(sale.points, sale.bill - done, sale.bill)
    return Part(
        amount=amount,
        cash=Minor(scale_down(sale.paid, done, sale.bill) - sale.cash_back),
        taken=Points(sale.points - sale.taken_back - kept),
        given=Points(scale_down(sale.spent, done, sale.bill) - sale.given_back),
    )


def coins_of(sale: Sale, part: Part, program: Program) -> Minor:
    """What comes back in cash of this part, in coins in use: with those before it as much as was
    taken in cash for all of them together.
    """
    until_now = in_cash(sale.cash_back, program.currency)
    return Minor(in_cash(Minor(sale.cash_back + part.cash), program.currency) - until_now)


def after(sale: Sale, part: Part, at: datetime) -> Sale:
    """The sale once this part of it is given back."""
    refunded = Minor(sale.refunded + part.amount)
    return replace(
        sale,
        refunded=refunded,
        cash_back=Minor(sale.cash_back + part.cash),
        taken_back=Points(sale.taken_back + part.taken),
        given_back=Points(sale.given_back + part.given),
        undone_at=at if refunded == sale.bill else None,
    )


def sale_to_refund(tx: Tx, *, sale_id: SaleId, by: PersonId, now: datetime) -> SaleView:
    """The sale that ↩️ asks the sum of. Raises as refund_sale does."""
    _refundable(tx, sale_id, at_work(tx, by), now)
    return look_at_sale(tx, sale_id=sale_id, by=by, now=now)


def weigh_refund(
    tx: Tx, *, sale_id: SaleId, amount: Minor, by: PersonId, now: datetime
) -> Refunding:
    """What a refund of so much would move. It lets go what has expired; raises as refund_sale."""
    staff = at_work(tx, by)
    sale = _refundable(tx, sale_id, staff, now)
    part = _fitting(sale, amount)
    name = tx.people.get(holder_of(living_member(tx, sale.member_id), staff)).name
    taken = can_be_taken_back(tx, entry_id=sale.entry_id, points=part.taken, now=now)
    member = living_member(tx, sale.member_id)
    whole = after(sale, part, now).undone_at is not None
    lost = lost_without(tx, member, sale.id, now) if whole else Points(0)
    balance = Points(member.balance - lost + part.given - taken)
    return Refunding(sale, name, replace(part, taken=taken), balance, lost)


def refund_sale(
    tx: Tx,
    *,
    sale_id: SaleId,
    amount: Minor,
    before: Minor,
    reason: str,
    by: PersonId,
    screen: Screen,
    now: datetime,
) -> Refunding:
    """✅: give so much of the bill back, `before` being what had been given back as it was asked.

    The operation is named after the sale and both sums: whoever taps ✅ on a screen of before finds
    it done. Raises NotStaff, SaleUnknown, NotAllowed, SaleUndone, RefundTooLate, RefundTooLarge,
    SaleChanged, LimitReached, ReasonUnreadable, NotMember or OwnCard.
    """
    staff = at_work(tx, by)
    operation = OperationId(f"refund:{sale_id}:{before}:{amount}")
    body = {"sale": int(sale_id), "amount": int(amount)}
    if already_done(tx, operation, "refund", body):
        return refunded_before(tx, within_reach(tx, sale_id, staff))
    sale = _refundable(tx, sale_id, staff, now)
    if sale.refunded != before:
        raise SaleChanged
    part = _fitting(sale, amount)
    guard_refund(tx, sale, staff, now)
    number = begin_refund(tx, operation, "refund", body, sale, staff, now)
    return give_back(tx, number, sale, part, typed_reason(reason), staff, screen, now)


def begin_refund(
    tx: Tx,
    operation: OperationId,
    kind: str,
    body: dict[str, int],
    sale: Sale,
    staff: Staff,
    now: datetime,
) -> int:
    """Write the operation down. Raises NotMember, or OwnCard where it is one's own purchase."""
    holder_of(living_member(tx, sale.member_id), staff)
    return begin(
        tx,
        operation,
        kind,
        body,
        now=now,
        member_id=sale.member_id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
    )


def give_back(
    tx: Tx,
    number: int,
    sale: Sale,
    part: Part,
    reason: str | None,
    staff: Staff,
    screen: Screen,
    now: datetime,
) -> Refunding:
    """Move what this part moves; both are told. The one way for a sale's points to go back.

    What was spent comes back before what was earned is taken, so that the one pays for the other.
    """
    member = living_member(tx, sale.member_id)
    customer = holder_of(member, staff)
    sale_after = after(sale, part, now)
    tx.sales.refund(sale_after)
    if sale_after.undone_at is not None:  # before the points: some may have lived by this purchase
        tx.members.put_back_purchase(sale.member_id)
    if part.given and sale.spending_entry_id is not None:
        reverse(tx, operation=number, entry_id=sale.spending_entry_id, now=now, points=part.given)
    taken = reverse(tx, operation=number, entry_id=sale.entry_id, now=now, points=part.taken)
    tx.refunds.add(
        Refund(
            id=number,
            sale_id=sale.id,
            member_id=sale.member_id,
            staff_id=staff.id,
            part=part,
            reason=reason,
            at=now,
            local_date=tx.programs.current().local(now).date(),
        )
    )
    for follow in AFTER_A_REFUND:
        follow(tx, sale_after, operation=number, now=now)
    moved = replace(part, taken=taken)
    balance = living_member(tx, sale.member_id).balance
    lost = Points(member.balance + part.given - taken - balance)
    done = Refunding(sale_after, None, moved, balance, lost)
    _tell_both(tx, number, done, customer, staff, screen, now, undone=reason is None)
    return done


def refunded_before(tx: Tx, sale: Sale) -> Refunding:
    """What an earlier tap has done."""
    member = tx.members.get(sale.member_id)
    nothing = Part(Minor(0), Minor(0), Points(0), Points(0))
    return Refunding(sale, None, nothing, member.balance if member else Points(0), repeated=True)


def _refundable(tx: Tx, sale_id: SaleId, staff: Staff, now: datetime) -> Sale:
    sale = within_reach(tx, sale_id, staff)
    if not leads(staff, sale):
        raise NotAllowed
    holder_of(living_member(tx, sale.member_id), staff)
    if sale.undone_at is not None:
        raise SaleUndone
    if now >= sale.at + REFUND_LIFE:
        raise RefundTooLate(sale.at + REFUND_LIFE)
    return sale


def _fitting(sale: Sale, amount: Minor) -> Part:
    left = Minor(sale.bill - sale.refunded)
    if amount <= 0:
        raise AmountNotPositive
    if amount > left:
        raise RefundTooLarge(left)
    return part_of(sale, amount)


def _tell_both(
    tx: Tx,
    number: int,
    done: Refunding,
    customer: PersonId,
    staff: Staff,
    screen: Screen,
    now: datetime,
    *,
    undone: bool,
) -> None:
    again = revived(tx, member_id=done.sale.member_id, now=now)
    before = replace(done.sale, cash_back=Minor(done.sale.cash_back - done.part.cash))
    figures = RefundFigures(
        sale=done.sale.id,
        number=done.sale.number,
        bill=done.sale.bill,
        part=done.part,
        lost=done.lost,
        balance=done.balance,
        revived=again,
        revived_until=now + REVIVED_LIFE if again else None,
        undone=undone,
        coins=coins_of(before, done.part, tx.programs.current()),
    )
    cause = str(number)
    notify(tx, RefundReceipt(figures), customer, cause=cause, now=now)
    notify(tx, TillRefund(figures, customer, screen), staff.person_id, cause=cause, now=now)
