"""Disputes: a customer says that a purchase on their receipt was not theirs."""

from datetime import datetime, timedelta

from loyalty.guard.alerts import disputed, may_hear, raise_alert, tell_of_alert
from loyalty.records.guard import Breach, Pattern
from loyalty.records.team import Role
from loyalty.records.till import Sale
from loyalty.returns.errors import DisputeTooLate, SaleDisputed, SaleUndone, SaleUnknown
from loyalty.store import Tx
from loyalty.values import MemberId, SaleId

DISPUTE_LIFE = timedelta(days=7)


def sale_to_dispute(tx: Tx, *, sale_id: SaleId, member_id: MemberId, now: datetime) -> Sale:
    """The purchase that is asked about.

    Raises SaleUnknown, SaleUndone, SaleDisputed (it was said before) or DisputeTooLate.
    """
    sale = tx.sales.get(sale_id)
    if sale is None or sale.member_id != member_id:
        raise SaleUnknown
    if sale.undone_at is not None:
        raise SaleUndone
    if disputed(tx, sale_id):
        raise SaleDisputed
    if now >= sale.at + DISPUTE_LIFE:
        raise DisputeTooLate
    return sale


def dispute_sale(tx: Tx, *, sale_id: SaleId, member_id: MemberId, now: datetime) -> None:
    """✅: the owners are told, and the branch's managers but the one who made the sale.

    Raises as sale_to_dispute.
    """
    sale = sale_to_dispute(tx, sale_id=sale_id, member_id=member_id, now=now)
    breach = Breach(Pattern.NOT_ME, 1, 0, sale.staff_id, member_id, sale.at)
    alert_id = raise_alert(tx, breach, sales=(sale.id,), now=now)
    if alert_id is None:
        return
    for staff in tx.staff.all():
        manages = staff.role is Role.MANAGER and staff.suspended_at is None
        if manages and may_hear(staff, Pattern.NOT_ME, sale):
            tell_of_alert(tx, alert_id, staff.person_id, breach.figure, now)
