"""Who of the team hears what a customer says."""

from datetime import timedelta

from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.records.till import Sale
from loyalty.store import Tx
from loyalty.values import PersonId

_A_MOMENT = timedelta(seconds=1)


def leaders_of(tx: Tx, sale: Sale | None) -> tuple[PersonId, ...]:
    """The owners, and the managers of the sale's branch; of no sale, all managers."""
    return tuple(
        staff.person_id
        for staff in tx.staff.all()
        if staff.suspended_at is None
        and (
            staff.role is Role.OWNER
            or (
                staff.role is Role.MANAGER
                and (sale is None or staff.branch_id in {None, sale.branch_id})
            )
        )
    )


def last_sale(tx: Tx, member: Member) -> Sale | None:
    """The member's last purchase that was not undone."""
    if member.last_purchase_at is None:
        return None
    sales = tx.sales.unreturned_of_member(member.id, member.last_purchase_at - _A_MOMENT)
    return sales[0] if sales else None
