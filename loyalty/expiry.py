"""When points begin to be of use, and when they are lost."""

from datetime import date, datetime, timedelta

from loyalty.calendar import beginning, month_end, months_later
from loyalty.program import Program
from loyalty.rules import ExpiryKind

_DAY = timedelta(days=1)


def active_from(program: Program, earned_at: datetime) -> datetime | None:
    """When points can be spent; None: at once."""
    days = program.earning.pending_days
    return earned_at + timedelta(days=days) if days else None


def expires_at(program: Program, earned_at: datetime) -> datetime | None:
    """When points expire that are earned now; None: never, or not by this rule.

    They live through the whole of their last day, by the programme's calendar.
    """
    rules = program.expiry
    if rules.points_expire is not ExpiryKind.AFTER_EARNING:
        return None
    last = months_later(program.local(earned_at).date(), rules.expiry_months)
    if rules.expiry_at_month_end:
        last = month_end(last)
    return beginning(program, last + _DAY)


def last_day(program: Program, expires: datetime) -> date:
    """The last whole day on which points that expire at this instant are still good."""
    return program.local(expires - timedelta.resolution).date()
