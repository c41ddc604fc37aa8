"""A sale that was made, as staff look at it: how it is now, and what the viewer may do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.errors import NotAllowed, NotMember
from loyalty.parties import at_work, holder_of, living_member
from loyalty.records.returns import Refund
from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale
from loyalty.returns.errors import SaleUnknown
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, Points, SaleId, StaffId

REFUND_LIFE = timedelta(days=90)


class Way(StrEnum):
    """How somebody may take a sale back."""

    NONE = "none"
    UNDO = "undo"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class SaleView:
    """A sale as it is now, with what was given back of it, and what the viewer may do.

    `names` are those of whoever made the sale and gave it back. Of a customer who has left there is
    no `name` and no `balance`.
    """

    sale: Sale
    name: str | None
    balance: Points | None
    refunds: tuple[Refund, ...]
    names: Mapping[StaffId, str]
    viewer: StaffId
    way: Way


def look_at_sale(tx: Tx, *, sale_id: SaleId, by: PersonId, now: datetime) -> SaleView:
    """A sale as it is now. Raises NotStaff, SaleUnknown, NotAllowed or OwnCard."""
    staff = at_work(tx, by)
    sale = within_reach(tx, sale_id, staff)
    name, balance, way = None, None, Way.NONE
    try:
        member = living_member(tx, sale.member_id)
        name, balance = tx.people.get(holder_of(member, staff)).name, member.balance
        way = _way(sale, staff, now)
    except NotMember:
        pass  # there are no points to give back, nor anybody to tell
    refunds = tx.refunds.of_sale(sale_id)
    team = {sale.staff_id, *(refund.staff_id for refund in refunds)}
    names = {one: tx.staff.remembered(one).name for one in team}
    return SaleView(sale, name, balance, refunds, names, staff.id, way)


def sale_numbered(tx: Tx, *, number: int, by: PersonId) -> SaleId:
    """Which sale has this number on its receipts. Raises NotStaff or SaleUnknown."""
    at_work(tx, by)
    sale_id = tx.sales.numbered(number)
    if sale_id is None:
        raise SaleUnknown
    return sale_id


def newest_sales(tx: Tx, *, member_id: MemberId, by: PersonId, now: datetime) -> tuple[Sale, ...]:
    """The customer's last purchases that can still be given back, newest first.

    Raises NotStaff, NotAllowed for cashiers, NotMember or OwnCard.
    """
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    holder_of(living_member(tx, member_id), staff)
    found = tx.sales.unreturned_of_member(member_id, now - REFUND_LIFE)
    return tuple(sale for sale in found if leads(staff, sale))


def within_reach(tx: Tx, sale_id: SaleId, staff: Staff) -> Sale:
    """One's own sales, those of the branch one manages, or, for owners, all of them.

    Raises SaleUnknown or NotAllowed.
    """
    sale = tx.sales.get(sale_id)
    if sale is None:
        raise SaleUnknown
    if not (sale.staff_id == staff.id or leads(staff, sale)):
        raise NotAllowed
    return sale


def leads(staff: Staff, sale: Sale) -> bool:
    """Whether the role leads at this sale: owners at all, managers at those of their branch."""
    branch = staff.branch_id is None or staff.branch_id == sale.branch_id
    return staff.role is Role.OWNER or (staff.role is Role.MANAGER and branch)


def _way(sale: Sale, staff: Staff, now: datetime) -> Way:
    if sale.undone_at is not None:
        return Way.NONE
    if leads(staff, sale):
        return Way.REFUND if now < sale.at + REFUND_LIFE else Way.NONE
    return Way.UNDO if now < sale.undo_until else Way.NONE
