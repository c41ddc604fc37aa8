"""When points begin to be of use, and when they are lost.

What was promised with a date keeps it, whatever the rules become. Under the rule that looks at the
last purchase nothing has a date: it is worked out, and written down once it has come. The months
count from the purchase, at the earliest from the day on which the owner made this rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from loyalty.portions import LAST_OF_ALL
from loyalty.records.people import Member
from loyalty.records.points import Life, Turn
from loyalty.rules.calendar import beginning, bought_before, by_last_purchase, last_day_after
from loyalty.rules.groups import ExpiryKind
from loyalty.rules.program import RULED_SINCE, Program
from loyalty.store import Tx
from loyalty.values import Points, SaleId

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Loss:
    """Points that are good until the end of that day, which is at `at`, and no longer.

    `kept_by_buying` says that all of them stay where anything is bought before.
    """

    day: date
    at: datetime
    points: Points
    kept_by_buying: bool

    def and_also(self, other: "Loss") -> "Loss":
        """This loss and another of the same day, as one."""
        return Loss(
            self.day,
            max(self.at, other.at),
            Points(self.points + other.points),
            self.kept_by_buying and other.kept_by_buying,
        )


def active_from(program: Program, earned_at: datetime) -> datetime | None:
    """When points can be spent; None: at once."""
    days = program.earning.pending_days
    return earned_at + timedelta(days=days) if days else None


def expires_at(program: Program, earned_at: datetime) -> datetime | None:
    """When points expire that are earned now; None: never, or not by this rule.

    They live through the whole of their last day, by the programme's calendar.
    """
    if program.expiry.points_expire is not ExpiryKind.AFTER_EARNING:
        return None
    return _after_months(program, earned_at)


def last_day(program: Program, expires: datetime) -> date:
    """The last whole day on which points that expire at this instant are still good."""
    return program.local(expires - timedelta.resolution).date()


def lost_at(program: Program, member: Member, life: Life) -> datetime | None:
    """When what is left of a lot is lost if nothing is bought meanwhile; None: never.

    Points that were given later than the last purchase live their months as well, and none are lost
    before they can be spent.
    """
    if life.expires_at is not None or not by_last_purchase(program):
        return life.expires_at
    since = max(_bought_at(member), life.granted_at, life.ruled_since or life.granted_at)
    end = _after_months(program, since)
    return max(end, life.active_from) if life.active_from is not None else end


def forfeited(tx: Tx, member: Member, now: datetime) -> list[tuple[Life, datetime]]:
    """What a member has lost by not buying for so long, and when, before it is written down.

    Asks the database nothing as long as they buy.
    """
    program = tx.programs.current()
    if not by_last_purchase(program) or _after_months(program, _bought_at(member)) > now:
        return []
    return [
        (life, end)
        for life, end in _lives_of(tx, program, member)
        if life.expires_at is None and end <= now
    ]


def lost_without(tx: Tx, member: Member, sale_id: SaleId, now: datetime) -> Points:
    """How many points the member loses at once if this purchase is given back.

    They lived by it.
    """
    if not by_last_purchase(tx.programs.current()):
        return Points(0)
    before = tx.members.last_purchase_besides(member.id, sale_id)
    lost = forfeited(tx, replace(member, last_purchase_at=before), now)
    return Points(sum(life.remaining for life, _ in lost))


def date_forfeited(tx: Tx, member: Member, now: datetime) -> None:
    """Write down when forfeited lots were lost: from then on they expire like any others.

    No purchase brings them back.
    """
    for life, end in forfeited(tx, member, now):
        tx.expiry.put_date(life.lot_id, end)


def find_dated(tx: Tx, *, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Members whose points have expired, by the dates of their lots."""
    return tx.expiry.dated(after, now, limit)


def find_forfeited(tx: Tx, *, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Members who may have lost their points by not buying for so long."""
    yesterday = tx.programs.current().local(now).date() - _DAY
    return find_idle(tx, after=after, now=now, limit=limit, until=yesterday)


def find_idle(tx: Tx, *, after: Turn, now: datetime, limit: int, until: date) -> tuple[Turn, ...]:
    """Members who may lose their points by the end of that day if they buy nothing."""
    program = tx.programs.current()
    if not by_last_purchase(program) or _is_young(tx, program, beginning(program, until + _DAY)):
        return ()
    return tx.expiry.bought(after.member_id, bought_before(program, until), limit)


def losses_of(tx: Tx, *, member: Member, now: datetime) -> tuple[Loss, ...]:
    """What the member is going to lose if nothing is spent and bought, the next first."""
    program = tx.programs.current()
    losses: dict[date, Loss] = {}
    for life, end in _lives_of(tx, program, member):
        if end > now:
            day = last_day(program, end)
            loss = Loss(day, end, life.remaining, kept_by_buying=life.expires_at is None)
            losses[day] = losses[day].and_also(loss) if day in losses else loss
    return tuple(losses[day] for day in sorted(losses))


def next_loss(tx: Tx, *, member: Member, now: datetime) -> Loss | None:
    """What the member loses first if nothing is spent and bought; None: nothing."""
    return next(iter(losses_of(tx, member=member, now=now)), None)


def all_until(at: datetime) -> Turn:
    """The turn behind all others of this instant: later ones come after it."""
    return Turn(at, LAST_OF_ALL)


def _lives_of(tx: Tx, program: Program, member: Member) -> Iterator[tuple[Life, datetime]]:
    """The member's lots that are going to be lost, or are already, and when."""
    for life in tx.expiry.lives(member.id):
        end = lost_at(program, member, life)
        if end is not None:
            yield life, end


def _is_young(tx: Tx, program: Program, end: datetime) -> bool:
    """Whether the rules are so young that nobody loses anything by then for not buying."""
    since = tx.settings.get(RULED_SINCE)
    return since is not None and _after_months(program, datetime.fromisoformat(since)) > end


def _bought_at(member: Member) -> datetime:
    return member.last_purchase_at or member.joined_at


def _after_months(program: Program, since: datetime) -> datetime:
    """The end of the last day of so many months, by the programme's calendar."""
    return beginning(program, last_day_after(program, program.local(since).date()) + _DAY)
