"""Reviews of tiers, a part of the night's work: down by one tier, or kept for another period.

Members are warned thirty days ahead where what they have bought by then does not keep the tier.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.calendar import by_day
from loyalty.members import Member, living_member
from loyalty.notices import Kind, notify
from loyalty.operations import begin
from loyalty.program import Program
from loyalty.rules import Period
from loyalty.tiers import (
    Why,
    is_orphan,
    last_day,
    missing_at,
    move_to,
    place_of,
    progress_of,
    reached,
    tier_of,
)
from loyalty.values import MemberId, OperationId

if TYPE_CHECKING:
    from loyalty.store import Tx


def review_tiers(tx: "Tx", *, now: datetime, limit: int = 500) -> int:
    """One portion of the night's work: returns how many members it dealt with, 0 when done.

    Reviews what is due; where the owner changed the rules, it also gives those a tier whose old one
    is gone, and those a review who have none. A programme without tiers leaves all as it was: who
    had one has it again when tiers of the same names return.
    """
    program = tx.programs.current()
    done = 0
    for name in tx.tiers.held() if program.tiers.levels else ():
        for member_id in _to_look_at(tx, program, name, now, limit - done):
            _review(tx, program, living_member(tx, member_id), now)
            done += 1
    return done


def warn_of_reviews(tx: "Tx", *, now: datetime, limit: int = 500) -> int:
    """One portion of the night's work: returns how many members it looked at, 0 when done.

    Each is looked at thirty days before a review, and again when something is given back later.
    """
    program = tx.programs.current()
    members = tx.tiers.unwarned(now, limit) if program.tiers.levels else ()
    for member_id in members:
        _warn(tx, program, living_member(tx, member_id), now)
        tx.tiers.warn_at(member_id, None)
    return len(members)


def _to_look_at(
    tx: "Tx", program: Program, name: str, now: datetime, limit: int
) -> tuple[MemberId, ...]:
    if limit <= 0:
        return ()
    if is_orphan(program, name):
        return tx.tiers.holders(name, limit)
    due = tx.tiers.due(name, now, limit)
    if due or program.tiers.period is Period.LIFE:
        return due
    return tx.tiers.undated(name, limit)


def _review(tx: "Tx", program: Program, member: Member, now: datetime) -> None:
    """Settle what was found: a tier that is gone, one without a review, or a review that is due."""
    if is_orphan(program, member.tier):
        target = reached(program, progress_of(tx, program, member.id, now))
        number = _begin(tx, member, f"replaced:{program.version}", now)
        move_to(tx, program, member, target, operation=number, why=Why.REPLACED, now=now)
    elif member.tier_review_at is None:
        place = place_of(program, member.tier)
        number = _begin(tx, member, f"dated:{program.version}", now)
        move_to(tx, program, member, place, operation=number, why=Why.DATED, now=now)
    else:
        _keep_or_lower(tx, program, member, member.tier_review_at, now)


def _keep_or_lower(
    tx: "Tx", program: Program, member: Member, review: datetime, now: datetime
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
        why=Why.KEPT if kept else Why.LOWERED,
        now=now,
        counted_from=day,
    )
    if not kept and member.person_id is not None:
        below = program.tiers.levels[place - 1].name if place else ""
        notify(
            tx,
            Kind.TIER_LOWERED,
            member.person_id,
            figures={"tier": below, "lost": member.tier or ""},
            cause=str(number),
            now=now,
            not_before=by_day(program, now),
        )


def _warn(tx: "Tx", program: Program, member: Member, now: datetime) -> None:
    """Only those whose tier would be lowered, and while there is time to keep it."""
    tier, review = tier_of(program, member), member.tier_review_at
    if tier is None or review is None or review <= now or member.person_id is None:
        return
    missing = missing_at(tx, program, member, review)
    if missing == 0:
        return
    day = last_day(program, review).isoformat()
    notify(
        tx,
        Kind.TIER_WARNING,
        member.person_id,
        figures={
            "tier": tier.name,
            "counted_by": program.tiers.by,
            "missing": missing,
            "until": day,
        },
        cause=f"{member.id}:{day}",
        now=now,
        not_before=by_day(program, now),
        not_after=review,
    )


def _begin(tx: "Tx", member: Member, what: str, now: datetime) -> int:
    return begin(
        tx,
        OperationId(f"tier:{member.id}:{what}"),
        "tier",
        {"member": int(member.id)},
        now=now,
        member_id=member.id,
    )
