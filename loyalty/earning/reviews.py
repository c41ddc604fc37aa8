"""Reviews of tiers, a part of the night's work: down by one tier, or kept for another period.

Members are warned thirty days ahead where what they have bought by then does not keep the tier.
"""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.earning.tiers import (
    WARNED_AHEAD,
    is_orphan,
    last_day,
    missing_at,
    move_to,
    place_of,
    progress_of,
    reached,
    tier_of,
)
from loyalty.operations import begin
from loyalty.outbox.notices import notify
from loyalty.records.earning import MoveReason
from loyalty.records.outbox import Notice
from loyalty.records.people import Member
from loyalty.records.points import Turn
from loyalty.rules.calendar import by_day
from loyalty.rules.groups import Period, TierBy
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId


@dataclass(frozen=True, slots=True)
class TierLowered(Notice):
    """To the member, at a review; `tier` is the one below, "" for none."""

    KIND = "tier-lowered"
    tier: str
    lost: str


@dataclass(frozen=True, slots=True)
class TierWarning(Notice):
    """To the member, WARNED_AHEAD of a review: how much keeps the tier, bought by `until`."""

    KIND = "tier-warning"
    tier: str
    counted_by: TierBy
    missing: int
    until: date


def find_reviewed(tx: Tx, *, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Members whose tier is to be looked at: their review is due, or the rules are new.

    New rules may have no tier of that name any more, or reviews where there were none. A programme
    without tiers leaves all as it was: who had one has it again when tiers of the same names
    return.
    """
    program = tx.programs.current()
    found: tuple[MemberId, ...] = ()
    for name in tx.tiers.in_use() if program.tiers.levels else ():
        if len(found) == limit:
            break
        if is_orphan(program, name):
            found += tx.tiers.holders(name, limit - len(found))
        else:
            found += tx.tiers.due(name, now, limit - len(found))
            if program.tiers.period is not Period.LIFE:
                found += tx.tiers.undated(name, limit - len(found))
    return tuple(Turn(now, member_id) for member_id in found)


def review_tier(tx: Tx, *, turn: Turn, now: datetime) -> None:
    """Keep, lower or replace the tier of a member whom find_reviewed found, if it is still so.

    Of several reviews that were missed, that is the first; find_reviewed finds the next.
    """
    program, member = tx.programs.current(), tx.members.locked(turn.member_id)
    if member is None or member.person_id is None:
        return
    review = member.tier_review_at
    if is_orphan(program, member.tier):
        target = reached(program, progress_of(tx, program, member.id, now))
        number = _begin(tx, member, f"replaced:{program.version}", now)
        move_to(tx, program, member, target, operation=number, why=MoveReason.REPLACED, now=now)
    elif tier_of(program, member) is None:
        return
    elif review is None and program.tiers.period is not Period.LIFE:
        place = place_of(program, member.tier)
        number = _begin(tx, member, f"dated:{program.version}", now)
        move_to(tx, program, member, place, operation=number, why=MoveReason.DATED, now=now)
    elif review is not None and review <= now:
        _keep_or_lower(tx, program, member, review, now)


def find_unwarned(tx: Tx, *, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Members whose review is thirty days ahead, or nearer where a refund came since."""
    program = tx.programs.current()
    members = tx.tiers.unwarned(now, limit) if program.tiers.levels else ()
    return tuple(Turn(now, member_id) for member_id in members)


def warn_of_review(tx: Tx, *, turn: Turn, now: datetime) -> None:
    """Warn a member whom find_unwarned found, if what they bought does not keep the tier.

    Nobody is warned whose review a purchase has meanwhile put off.
    """
    program, member = tx.programs.current(), tx.members.locked(turn.member_id)
    if member is None or _is_far(member.tier_review_at, now):
        return
    _warn(tx, program, member, now)
    tx.tiers.warn_at(member.id, None)


def _keep_or_lower(
    tx: Tx, program: Program, member: Member, review: datetime, now: datetime
) -> None:
    """The next review is counted from this one's day, however late the night's work comes to it."""
    place, day = place_of(program, member.tier), last_day(program, review)
    kept = missing_at(tx, program, member, review) == 0
    number = _begin(tx, member, f"review:{day}", now)
    move_to(
        tx,
        program,
        member,
        place if kept else place - 1,
        operation=number,
        why=MoveReason.KEPT if kept else MoveReason.LOWERED,
        now=now,
        counted_from=day,
    )
    if not kept and member.person_id is not None:
        below = program.tiers.levels[place - 1].name if place else ""
        notify(
            tx,
            TierLowered(below, lost=member.tier or ""),
            member.person_id,
            cause=str(number),
            now=now,
            not_before=by_day(program, now),
        )


def _warn(tx: Tx, program: Program, member: Member, now: datetime) -> None:
    """Only those whose tier would be lowered, and while there is time to keep it."""
    tier, review = tier_of(program, member), member.tier_review_at
    if tier is None or review is None or review <= now or member.person_id is None:
        return
    missing = missing_at(tx, program, member, review)
    if missing == 0:
        return
    day = last_day(program, review)
    notify(
        tx,
        TierWarning(tier.name, program.tiers.by, missing, day),
        member.person_id,
        cause=f"{member.id}:{day}",
        now=now,
        not_before=by_day(program, now),
        not_after=review,
    )


def _is_far(review: datetime | None, now: datetime) -> bool:
    return review is not None and now < review - WARNED_AHEAD


def _begin(tx: Tx, member: Member, what: str, now: datetime) -> int:
    return begin(
        tx,
        OperationId(f"tier:{member.id}:{what}"),
        "tier",
        {"member": int(member.id)},
        now=now,
        member_id=member.id,
    )
