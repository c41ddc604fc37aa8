"""Undoing: the refund of the whole, by whoever made the sale or leads them, within fifteen minutes.

It needs no reason.
"""

from datetime import datetime

from loyalty.errors import NotMember
from loyalty.operations import already_done
from loyalty.parties import at_work
from loyalty.records.points import UNDO
from loyalty.records.till import Screen
from loyalty.returns.errors import SaleChanged, SaleUndone, UndoTooLate
from loyalty.returns.refunds import Refunding, begin_refund, give_back, part_of, refunded_before
from loyalty.returns.sold import SaleView, look_at_sale, within_reach
from loyalty.store import Tx
from loyalty.values import Minor, OperationId, PersonId, SaleId


def undo_sale(
    tx: Tx,
    *,
    sale_id: SaleId,
    before: Minor,
    cashier: PersonId,
    screen: Screen,
    now: datetime,
) -> Refunding:
    """✅: take back the whole sale, or what is left of it, once; both are told.

    `before` is what had been given back as it was asked. Raises NotStaff, SaleUnknown, NotAllowed,
    SaleUndone, SaleChanged, UndoTooLate, NotMember or OwnCard.
    """
    staff = at_work(tx, cashier)
    sale = within_reach(tx, sale_id, staff)
    operation = OperationId(f"undo:{sale_id}")
    body = {"sale": int(sale_id)}
    if already_done(tx, operation, UNDO, body):
        return refunded_before(tx, sale)
    if sale.undone_at is not None:
        raise SaleUndone
    if now >= sale.undo_until:
        raise UndoTooLate(sale.undo_until)
    if sale.refunded != before:
        raise SaleChanged
    number = begin_refund(tx, operation, UNDO, body, sale, staff, now)
    part = part_of(sale, Minor(sale.bill - sale.refunded))
    return give_back(tx, number, sale, part, None, staff, screen, now)


def sale_to_undo(tx: Tx, *, sale_id: SaleId, cashier: PersonId, now: datetime) -> SaleView:
    """The sale that ↩️ asks about. Raises as undo_sale does."""
    view = look_at_sale(tx, sale_id=sale_id, by=cashier, now=now)
    if view.sale.undone_at is not None:
        raise SaleUndone
    if now >= view.sale.undo_until:
        raise UndoTooLate(view.sale.undo_until)
    if view.balance is None:
        raise NotMember
    return view
