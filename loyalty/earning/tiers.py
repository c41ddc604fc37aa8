"""Tiers: levels that customers reach by buying, and keep at least until a review.

Up at once, with the purchase that reaches it. Down only at the review (reviews.py), or with a
purchase that is given back. A member's tier is a name. Where the owner's new rules have no tier of
that name, the purchases so far say where the member stands: to the rules at once, and in the
member's row at the next purchase or in the next night.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from loyalty.money import MINOR_PER_UNIT
from loyalty.outbox.notices import notify
from loyalty.records.earning import Award, Move, MoveReason, Turnover
from loyalty.records.outbox import Notice
from loyalty.records.people import Member
from loyalty.records.till import Sale
from loyalty.rules.calendar import beginning, counted_since, months_later
from loyalty.rules.groups import Period, Tier, TierBy
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId

_DAY = timedelta(days=1)
_MOMENT = timedelta(microseconds=1)
_YEAR = 12  # months
WARNED_AHEAD = timedelta(days=30)
NO_TIER = -1  # the place below the lowest

_RISES = {MoveReason.WON, MoveReason.REPLACED}


@dataclass(frozen=True, slots=True)
class Climb:
    """A member's tier, and the way to the next.

    `safe_until` is the last day on which the tier is theirs in any case, if there is one; `missing`
    is how much of what tiers.by counts the tier above still takes, until the last day of the
    calendar year where that is the period; `keeps` is how much keeps the tier after `safe_until`,
    once it is time to say so.
    """

    tier: Tier | None
    safe_until: date | None
    above: Tier | None
    missing: int
    counted_until: date | None
    keeps: int = 0


@dataclass(frozen=True, slots=True)
class TierWon(Notice):
    """To the member, with the purchase that reached it."""

    KIND = "tier-won"
    tier: str


@dataclass(frozen=True, slots=True)
class TierTakenBack(Notice):
    """To the member, whose purchase was given back; `tier` is what is left, "" for none."""

    KIND = "tier-taken-back"
    tier: str
    lost: str


def tier_of(program: Program, member: Member) -> Tier | None:
    """The member's tier, if the programme still has it."""
    return tier_named(program, member.tier)


def tier_named(program: Program, name: str | None) -> Tier | None:
    """The programme's tier of this name, if it has one."""
    return _at(program, place_of(program, name))


def tier_now(tx: Tx, program: Program, member: Member, now: datetime) -> Tier | None:
    """The tier by the rules of now, None for none.

    Where these have no tier of the member's name for it, it is the one that the purchases reach.
    """
    if not is_orphan(program, member.tier):
        return tier_of(program, member)
    return _at(program, reached(program, progress_of(tx, program, member.id, now)))


def is_orphan(program: Program, name: str | None) -> bool:
    """Whether a tier is named that the programme does not have, though it has others."""
    has_others = bool(program.tiers.levels)
    return has_others and name is not None and place_of(program, name) == NO_TIER


def place_of(program: Program, name: str | None) -> int:
    """Its place among the programme's tiers, 0 the lowest; NO_TIER where there is none."""
    for place, tier in enumerate(program.tiers.levels):
        if tier.name == name:
            return place
    return NO_TIER


def counted(program: Program, turnover: Turnover) -> int:
    """The turnover in what tiers.by counts: whole units of the currency, visits, or points."""
    match program.tiers.by:
        case TierBy.SPEND:
            return int(turnover.paid // MINOR_PER_UNIT)
        case TierBy.VISITS:
            return turnover.visits
    return turnover.points


def reached(program: Program, progress: int) -> int:
    """The place of the highest tier that so much reaches."""
    return len([tier for tier in program.tiers.levels if tier.reached_at <= progress]) - 1


def review_after(program: Program, day: date) -> datetime | None:
    """When a tier is reviewed that was won, or kept at a review, on this day; None: never.

    Over twelve months: when the twelve months after that day are over. Over a calendar year: at the
    end of the next one, so that who wins a tier in November does not lose it in January. So does
    the programme of Paul Fredrick ("for the remainder of the current calendar year and the entire
    following year", in its help pages), and TrustWILL's software by its manual, in both cases.
    """
    match program.tiers.period:
        case Period.LIFE:
            return None
        case Period.YEAR_CALENDAR:
            return beginning(program, date(day.year + 2, 1, 1))
    return beginning(program, months_later(day, _YEAR) + _DAY)


def last_day(program: Program, review_at: datetime) -> date:
    """The last day before the review: what is bought on it counts."""
    return program.local(review_at - _MOMENT).date()


def reviewed_since(program: Program, review_at: datetime) -> datetime | None:
    """Since when purchases count at this review: what won the tier does not keep it as well."""
    return counted_since(program, program.tiers.period, review_at - _MOMENT)


def progress_of(tx: Tx, program: Program, member_id: MemberId, now: datetime) -> int:
    """How much of what tiers.by counts the member has bought towards the next tier."""
    since = counted_since(program, program.tiers.period, now)
    return counted(program, tx.turnovers.of_member(member_id, since))


def climb_of(tx: Tx, *, member: Member, now: datetime) -> Climb | None:
    """The member's tier and the way to the next; None where the programme has no tiers."""
    program = tx.programs.current()
    if not program.tiers.levels:
        return None
    progress = progress_of(tx, program, member.id, now)
    orphan = is_orphan(program, member.tier)
    place = reached(program, progress) if orphan else place_of(program, member.tier)
    period, today = program.tiers.period, program.local(now).date()
    review = None if orphan or period is Period.LIFE else member.tier_review_at
    above = _at(program, place + 1)
    keeps = 0
    if review is not None and _is_near(review, now):
        keeps = missing_at(tx, program, member, review)
    return Climb(
        tier=_at(program, place),
        safe_until=last_day(program, review) if review is not None and review > now else None,
        above=above,
        missing=max(0, above.reached_at - progress) if above is not None else 0,
        counted_until=today.replace(month=12, day=31) if period is Period.YEAR_CALENDAR else None,
        keeps=keeps,
    )


def missing_at(tx: Tx, program: Program, member: Member, review: datetime) -> int:
    """How much is still to be bought for the tier to be kept at this review, 0 for nothing."""
    tier = tier_of(program, member)
    if tier is None or program.tiers.period is Period.LIFE:
        return 0
    since = reviewed_since(program, review)
    return max(0, tier.reached_at - counted(program, tx.turnovers.of_member(member.id, since)))


def lift(tx: Tx, sale: Sale, award: Award, member: Member) -> None:
    """Raise the member by as many tiers as the purchases reach, with the sale just recorded.

    The member is locked by this transaction. A programme without tiers asks the database nothing.
    """
    program = tx.programs.current()
    if not program.tiers.levels:
        return
    target = reached(program, progress_of(tx, program, member.id, sale.at))
    orphan = is_orphan(program, member.tier)
    if target <= place_of(program, member.tier) and not orphan:
        return
    why = MoveReason.REPLACED if orphan else MoveReason.WON
    move_to(tx, program, member, target, operation=sale.id, why=why, now=sale.at)
    if why is MoveReason.WON and member.person_id is not None:
        won = TierWon(program.tiers.levels[target].name)
        notify(tx, won, member.person_id, cause=str(sale.id), now=sale.at)


def tiers_after_refund(tx: Tx, sale: Sale, *, operation: int, now: datetime) -> None:
    """Take back what the sale had won, once its row says what was given back of it.

    A tier rests upon the sale if it was won, or kept at a review, with it or since. It goes down to
    the tier from before, with the review that was due then, and up again to what the rest of the
    purchases reaches. `operation` is that of the refund, in whole or in part, or of the undoing.
    """
    program = tx.programs.current()
    member = tx.members.locked(sale.member_id) if program.tiers.levels else None
    if member is None or member.tier is None:
        return
    place = place_of(program, member.tier)
    if member.tier_review_at is not None and _is_near(member.tier_review_at, now):
        tx.tiers.warn_at(member.id, now)  # what was found enough may not be any more
    floor = _floor(program, tx.tiers.moves_since(member.id, sale.id))
    if floor is None or floor.place >= place:
        return
    left = counted(program, tx.turnovers.of_member(member.id, floor.since))
    target = min(place, reached(program, left))
    lowered = replace(member, tier=_named(program, floor.place), tier_review_at=floor.review_at)
    write_move(tx, member, lowered, operation=operation, why=MoveReason.TAKEN_BACK, now=now)
    if target > floor.place:
        again = replace(member, tier=_named(program, target))
        write_move(tx, lowered, again, operation=operation, why=MoveReason.WON, now=now)
    if target < place and member.person_id is not None:
        lost = TierTakenBack(_named(program, max(target, floor.place)) or "", lost=member.tier)
        notify(tx, lost, member.person_id, cause=str(operation), now=now)


def move_to(
    tx: Tx,
    program: Program,
    member: Member,
    place: int,
    *,
    operation: int,
    why: MoveReason,
    now: datetime,
    counted_from: date | None = None,
) -> None:
    """Move the member to the tier at this place, NO_TIER for none, and date its review.

    The review is reckoned from today or from `counted_from`; without a tier there is none.
    """
    day = counted_from or program.local(now).date()
    review = review_after(program, day) if place != NO_TIER else None
    moved = replace(member, tier=_named(program, place), tier_review_at=review)
    write_move(tx, member, moved, operation=operation, why=why, now=now)


def write_move(
    tx: Tx, before: Member, after: Member, *, operation: int, why: MoveReason, now: datetime
) -> None:
    """Write down a move: the member with the tier `before` it, and as they are `after` it."""
    review = after.tier_review_at
    move = Move(
        operation=operation,
        member_id=before.id,
        before=before.tier,
        after=after.tier,
        review_before=before.tier_review_at,
        review_after=review,
        why=why,
        at=now,
    )
    tx.tiers.move(move, warn_at=review - WARNED_AHEAD if review is not None else None)


@dataclass(frozen=True, slots=True)
class _Floor:
    """What a member has without the purchases of some time, and since when the others count."""

    place: int
    review_at: datetime | None
    since: datetime | None


def _floor(program: Program, moves: Iterable[Move]) -> _Floor | None:
    """What stood before these moves; None where none of them won or kept anything."""
    floor = None
    for move in moves:
        if move.why in _RISES and floor is None:
            since = counted_since(program, program.tiers.period, move.at)
            floor = _Floor(place_of(program, move.before), move.review_before, since)
        elif move.why is MoveReason.TAKEN_BACK and floor is not None:
            if place_of(program, move.after) < floor.place:
                floor = _Floor(place_of(program, move.after), move.review_after, floor.since)
        elif move.why is MoveReason.KEPT and move.review_before and move.review_after:
            since = reviewed_since(program, move.review_before)
            floor = _Floor(place_of(program, move.after) - 1, move.review_after, since)
        elif move.why is MoveReason.DATED and floor is not None:
            floor = replace(floor, review_at=move.review_after)
        elif move.why not in _RISES:
            floor = None
    if floor is not None and floor.place <= NO_TIER:
        return _Floor(NO_TIER, None, floor.since)
    return floor


def _is_near(review: datetime, now: datetime) -> bool:
    """Whether it is still to come, and time to say what keeps the tier."""
    return review - WARNED_AHEAD <= now < review


def _at(program: Program, place: int) -> Tier | None:
    levels = program.tiers.levels
    return levels[place] if 0 <= place < len(levels) else None


def _named(program: Program, place: int) -> str | None:
    tier = _at(program, place)
    return None if tier is None else tier.name
