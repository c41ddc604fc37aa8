"""Undoing: the whole sale taken back, by whoever made it or leads them, within fifteen minutes."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.customers import holder_of
from loyalty.errors import NotAllowed, SaleUndone, SaleUnknown, UndoTooLate
from loyalty.ledger import reverse
from loyalty.members import living_member
from loyalty.notices import Kind
from loyalty.operations import already_done, begin
from loyalty.sales import Receipt, Sale, Screen, tell_both
from loyalty.staff import Role, Staff, at_work
from loyalty.tiers import tiers_after_refund
from loyalty.values import OperationId, PersonId, Points, SaleId

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class SaleView:
    """A sale as a receipt shows it: with the customer's name and balance of this moment."""

    sale: Sale
    name: str | None
    balance: Points


def undo_sale(
    tx: "Tx", *, sale_id: SaleId, cashier: PersonId, screen: Screen, now: datetime
) -> Receipt:
    """↩️: take the whole sale back, once; both are told.

    Raises NotStaff, SaleUnknown, NotAllowed, UndoTooLate, NotMember or OwnCard.
    """
    staff = at_work(tx, cashier)
    sale = _within_reach(tx, sale_id, staff)
    operation = OperationId(f"undo:{sale_id}")
    body = {"sale": int(sale_id)}
    if already_done(tx, operation, "undo", body):
        member = tx.members.get(sale.member_id)
        return Receipt(sale, member.balance if member else Points(0), repeated=True)
    if now >= sale.undo_until:
        raise UndoTooLate(sale.undo_until)
    customer = holder_of(living_member(tx, sale.member_id), staff)
    number = begin(
        tx,
        operation,
        "undo",
        body,
        now=now,
        member_id=sale.member_id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
    )
    reverse(tx, operation=number, entry_id=sale.entry_id, now=now)
    tx.sales.undo(sale_id, now)
    tiers_after_refund(tx, sale, operation=number, now=now)
    balance = living_member(tx, sale.member_id).balance
    tell_both(
        tx,
        sale,
        customer,
        staff,
        screen,
        balance=balance,
        kinds=(Kind.UNDO_RECEIPT, Kind.TILL_UNDO),
        now=now,
    )
    return Receipt(sale.undone(now), balance, repeated=False)


def look_at_sale(tx: "Tx", *, sale_id: SaleId, cashier: PersonId) -> SaleView:
    """A sale as it stands now. Raises NotStaff, SaleUnknown, NotAllowed, NotMember or OwnCard."""
    staff = at_work(tx, cashier)
    sale = _within_reach(tx, sale_id, staff)
    member = living_member(tx, sale.member_id)
    return SaleView(sale, tx.people.get(holder_of(member, staff)).name, member.balance)


def sale_to_undo(tx: "Tx", *, sale_id: SaleId, cashier: PersonId, now: datetime) -> SaleView:
    """The sale that ↩️ asks about. Raises as undo_sale does, and SaleUndone."""
    view = look_at_sale(tx, sale_id=sale_id, cashier=cashier)
    if view.sale.undone_at is not None:
        raise SaleUndone
    if now >= view.sale.undo_until:
        raise UndoTooLate(view.sale.undo_until)
    return view


def _within_reach(tx: "Tx", sale_id: SaleId, staff: Staff) -> Sale:
    """One's own sales, those of the branch one manages, or, for owners, all of them."""
    sale = tx.sales.get(sale_id)
    if sale is None:
        raise SaleUnknown
    own = sale.staff_id == staff.id
    branch = staff.branch_id is None or staff.branch_id == sale.branch_id
    if not (own or staff.role is Role.OWNER or (staff.role is Role.MANAGER and branch)):
        raise NotAllowed
    return sale
