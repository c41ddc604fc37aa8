"""Today at a glance: what was sold by now, and what is usual by this hour of such a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Role, Staff
from loyalty.records.till import Takings
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import BranchId, Minor, PersonId, Points

WEEKS = 4  # before this one, that say what is usual
FEWEST = 3  # of them, below which nothing is


@dataclass(frozen=True, slots=True)
class Today:
    """The day by now, in the programme's time zone, as far as the viewer's role reaches.

    Figures are those of the shift: less what was given back on the day. `usual` is the median of
    the bills by the same hour on the same day of the week, None where too few of them are known.
    `joined` is of the whole shop, None for whoever sees one `branch`.
    """

    staff: Staff
    branch: str | None
    day: date
    sales: int
    bills: Minor
    usual: Minor | None
    points: Points
    spent: Points
    customers: int
    joined: int | None


def today_of(tx: Tx, *, by: PersonId, now: datetime) -> Today:
    """Owners see all, managers their branch. Raises NotStaff, and NotAllowed for cashiers."""
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    program = tx.programs.current()
    here = staff.branch_id if staff.role is Role.MANAGER else None
    branch = tx.staff.branch(here) if here is not None else None
    local = program.local(now)
    takings = _by(tx, local, here)
    start = beginning(program, local.date())
    return Today(
        staff=staff,
        branch=branch.name if branch else None,
        day=local.date(),
        sales=takings.sales,
        bills=takings.bills,
        usual=_usual(tx, local, here),
        points=takings.points,
        spent=takings.spent,
        customers=takings.customers,
        joined=tx.members.joined_since(start) if here is None else None,
    )


def _usual(tx: Tx, local: datetime, branch: BranchId | None) -> Minor | None:
    first = tx.sales.first_day()
    same = [local - timedelta(weeks=week) for week in range(1, WEEKS + 1)]  # by the same clock
    known = [at for at in same if first is not None and first <= at.date()]
    if len(known) < FEWEST:
        return None
    return Minor(int(median(_by(tx, at, branch).bills for at in known)))


def _by(tx: Tx, local: datetime, branch: BranchId | None) -> Takings:
    """What that day had come to by that time of it."""
    day, until = local.date(), local.astimezone(UTC)
    sold, back = tx.sales.takings(day, until, branch), tx.refunds.returned(day, until, branch)
    return Takings(
        sales=sold.sales,
        customers=sold.customers,
        bills=Minor(sold.bills - back.amount),
        points=Points(sold.points - back.taken),
        spent=Points(sold.spent - back.given),
    )
