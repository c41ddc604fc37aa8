"""How soon customers are answered, and by whom."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Role
from loyalty.records.voice.feedback import Wait
from loyalty.records.voice.ratings import Span
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import PersonId, StaffId


@dataclass(frozen=True, slots=True)
class Answerer:
    """Somebody of the team: how many they were the first to answer, and in how many minutes."""

    name: str
    answered: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Promptness:
    """Of so many days: who wrote, how many of them were answered, in how many minutes half of
    these were; None of none. Minutes count while the shop answers, from its opening on. `waiting`
    are those who wait at this moment.
    """

    written: int
    answered: int
    minutes: int | None
    waiting: int
    by: tuple[Answerer, ...]


def promptness(tx: Tx, *, days: int, by: PersonId, now: datetime) -> Promptness:
    """As far as this leader sees: managers their branch. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    program = tx.programs.current()
    first = beginning(program, program.local(now).date() - timedelta(days=days - 1))
    branch = staff.branch_id if staff.role is Role.MANAGER else None
    waits = tx.waits.between(Span(first, now + timedelta(seconds=1), branch))
    answered = [wait for wait in waits if wait.answered_by is not None]
    of: defaultdict[StaffId, list[Wait]] = defaultdict(list)
    for wait in answered:
        if wait.answered_by is not None:
            of[wait.answered_by].append(wait)
    ranked = sorted(of.items(), key=lambda item: -len(item[1]))
    return Promptness(
        written=len(waits),
        answered=len(answered),
        minutes=_minutes(answered),
        waiting=sum(wait.ended_at is None for wait in waits),
        by=tuple(
            Answerer(tx.staff.remembered(staff_id).name, len(theirs), _minutes(theirs) or 0)
            for staff_id, theirs in ranked
        ),
    )


def _minutes(waits: Sequence[Wait]) -> int | None:
    """The median, in whole minutes; an answer before the opening took none."""
    if not waits:
        return None
    took = [max(timedelta(0), wait.ended_at - wait.counted_from) for wait in waits if wait.ended_at]
    return int(median(one.total_seconds() for one in took)) // 60
