"""Alerts: what the owners are told when something looks like fraud, with the evidence.

An alert is a row: once for a pattern, the same people and the same day; once in seven days for a
cashier and a customer, whose seven days are what is counted. It is told again when its figure has
doubled, unless somebody has said that it is all right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed
from loyalty.guard.errors import AlertUnknown
from loyalty.guard.limits import COUNTED, PAIR_WINDOW, scope_of
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, may_suspend
from loyalty.records.guard import Alert, Breach, Pattern, Tally
from loyalty.records.outbox import Notice
from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale
from loyalty.store import Tx
from loyalty.values import AlertId, Minor, PersonId, Points, SaleId, StaffId

NEWEST = 5  # sales that an alert shows
QUIET_PAIR = timedelta(days=28)
"""For how long a cashier and a customer who are said to be all right are not told of."""
_NOTHING = Tally(0, Minor(0), Points(0))


@dataclass(frozen=True, slots=True)
class AlertView:
    """An alert as one of those whom it concerns sees it, with the names of this moment.

    `sellers` are the names of those who made the sales; `suspects` are those of them, or whoever
    the alert is about, whom the viewer may suspend.
    """

    alert: Alert
    staff: Staff | None
    customer: str | None
    sales: tuple[Sale, ...]
    sellers: Mapping[StaffId, str]
    suspects: tuple[Staff, ...]


@dataclass(frozen=True, slots=True)
class AlertRaised(Notice):
    """To the owners, and to a branch's managers of what a customer disputes."""

    KIND = "alert"
    alert: AlertId


def raise_alert(
    tx: Tx, breach: Breach, *, sales: tuple[SaleId, ...] = (), now: datetime
) -> AlertId | None:
    """Have the owners told of the breach; None where they know of it, or do not want to.

    `sales` are the evidence for patterns that are not counted up from sales.
    """
    key = _key(tx, breach, sales)
    earlier = _told_before(tx, breach, key)
    if earlier is not None and (earlier.quiet or breach.figure < 2 * earlier.figure):
        return None
    if earlier is None:
        alert_id = tx.alerts.add(key, _alert(tx, breach, sales), now)
    else:
        alert_id = earlier.id
        tx.alerts.grow(replace(_alert(tx, breach, sales), id=alert_id))
    details: dict[str, str | int] = {"alert": int(alert_id), "pattern": breach.pattern.value}
    tx.journal.note("alert", None, details, now)
    for owner in tx.staff.owners():
        tell_of_alert(tx, alert_id, owner.person_id, breach.figure, now)
    return alert_id


def tell_of_alert(
    tx: Tx, alert_id: AlertId, person_id: PersonId, figure: int, now: datetime
) -> None:
    """Have one of those whom it concerns told."""
    notify(tx, AlertRaised(alert_id), person_id, cause=f"{alert_id}:{figure}", now=now)


def look_at_alert(tx: Tx, *, alert_id: AlertId, by: PersonId) -> AlertView:
    """An alert with its evidence. Raises NotStaff, NotAllowed or AlertUnknown."""
    leader = at_work(tx, by)
    alert, sales = _within_reach(tx, alert_id, leader)
    member = tx.members.get(alert.member_id) if alert.member_id is not None else None
    sellers = {sale.staff_id: tx.staff.remembered(sale.staff_id).name for sale in sales}
    concerned = sellers if alert.staff_id is None else (alert.staff_id,)
    team = [found for found in map(tx.staff.get, concerned) if found is not None]
    return AlertView(
        alert=alert,
        staff=tx.staff.remembered(alert.staff_id) if alert.staff_id is not None else None,
        customer=tx.people.get(member.person_id).name if member and member.person_id else None,
        sales=sales,
        sellers=sellers,
        suspects=tuple(
            one for one in team if one.suspended_at is None and may_suspend(leader, one)
        ),
    )


def silence_alert(tx: Tx, *, alert_id: AlertId, by: PersonId, now: datetime) -> None:
    """✅: it is all right; these people are not told of for this pattern again on that day, and a
    cashier and a customer not for QUIET_PAIR.

    Raises NotStaff, NotAllowed or AlertUnknown.
    """
    leader = at_work(tx, by)
    alert, _ = _within_reach(tx, alert_id, leader)
    if not alert.quiet:
        tx.alerts.silence(alert_id, leader.id, now)
        tx.journal.note("alert silenced", leader.id, {"alert": int(alert_id)}, now)


def disputed(tx: Tx, sale_id: SaleId) -> bool:
    """Whether a customer has said of this purchase that it was not theirs."""
    return tx.alerts.of_key(_of_dispute(sale_id)) is not None


def _told_before(tx: Tx, breach: Breach, key: str) -> Alert | None:
    """What was told before, where that still counts."""
    if breach.pattern is not Pattern.PAIR:
        return tx.alerts.of_key(key)
    newest = tx.alerts.newest_of_pair(breach.staff_id, breach.member_id, refused=breach.refused)
    if newest is None:
        return None
    age = tx.programs.current().local(breach.at).date() - newest.day
    return newest if age < (QUIET_PAIR if newest.quiet else PAIR_WINDOW) else None


def _key(tx: Tx, breach: Breach, sales: tuple[SaleId, ...]) -> str:
    """What is told once: a pattern of these people on that day; a dispute of a sale."""
    if breach.pattern is Pattern.NOT_ME:
        return _of_dispute(sales[0])
    day = tx.programs.current().local(breach.at).date()
    people = f"{breach.staff_id or 0}:{breach.member_id or 0}"
    return f"{breach.pattern}:{people}:{day}" + (":refused" if breach.refused else "")


def _of_dispute(sale_id: SaleId) -> str:
    return f"{Pattern.NOT_ME}:{sale_id}"


def _alert(tx: Tx, breach: Breach, sales: tuple[SaleId, ...]) -> Alert:
    program = tx.programs.current()
    tally = _NOTHING
    if breach.pattern in COUNTED:
        scope = scope_of(
            program,
            breach.pattern,
            staff_id=breach.staff_id,
            member_id=breach.member_id,
            at=breach.at,
        )
        tally, sales = tx.tallies.of(scope), tx.tallies.newest(scope, NEWEST)
    return Alert(
        id=AlertId(0),
        pattern=breach.pattern,
        refused=breach.refused,
        staff_id=breach.staff_id,
        member_id=breach.member_id,
        day=program.local(breach.at).date(),
        figure=breach.figure,
        allowed=breach.allowed,
        tally=tally,
        sales=sales[:NEWEST],
    )


def _within_reach(tx: Tx, alert_id: AlertId, leader: Staff) -> tuple[Alert, tuple[Sale, ...]]:
    """Owners see all of them; a branch's manager what customers say of others' sales there."""
    if leader.role is Role.CASHIER:
        raise NotAllowed
    alert = tx.alerts.get(alert_id)
    if alert is None:
        raise AlertUnknown
    found = (tx.sales.get(sale_id) for sale_id in alert.sales)
    sales = tuple(sale for sale in found if sale is not None)
    heard = [may_hear(leader, alert.pattern, sale) for sale in sales]
    if leader.role is Role.OWNER or (heard and all(heard)):
        return alert, sales
    raise NotAllowed


def may_hear(leader: Staff, pattern: Pattern, sale: Sale) -> bool:
    """Whether a manager hears what a customer says of a sale."""
    branch = leader.branch_id in {None, sale.branch_id}
    return pattern is Pattern.NOT_ME and branch and leader.id != sale.staff_id
