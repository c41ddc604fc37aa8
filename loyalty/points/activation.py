"""Points that had to wait and can be spent now: the night lets them, and the customer is told."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.points.purse import purse_of
from loyalty.records.outbox import Notice
from loyalty.records.points import Turn
from loyalty.rules.calendar import by_day
from loyalty.store import Tx
from loyalty.values import Points


@dataclass(frozen=True, slots=True)
class PointsActive(Notice):
    """To the member: so many points have waited long enough; `spendable` in all."""

    KIND = "points-active"
    points: Points
    spendable: Points


def find_activating(tx: Tx, *, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Members with points that have waited long enough."""
    return tx.expiry.activating(after, now, limit)


def activate(tx: Tx, *, turn: Turn, now: datetime) -> None:
    """Let the member's points wait no longer, and tell them by day, once a day at most."""
    member = tx.members.locked(turn.member_id)
    ready = tx.expiry.activate(turn.member_id, now)
    if member is None or member.person_id is None or ready == 0:
        return
    spendable = purse_of(tx, member, now).spendable
    if spendable == 0 or tx.people.get(member.person_id).blocked:
        return
    program = tx.programs.current()
    notify(
        tx,
        PointsActive(ready, spendable),
        member.person_id,
        cause=program.local(now).date().isoformat(),
        now=now,
        not_before=by_day(program, now),
    )
