"""The night: what is done once a day while the shop sleeps, and what is said in the morning.

What there is to do shows in the rows that are left, so a night that was cut short goes on where it
ended, one that is done twice changes nothing, and one night makes up for several that were missed.
What is remembered is the day of the last whole one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from loyalty.earning.reviews import find_reviewed, find_unwarned, review_tier, warn_of_review
from loyalty.points.activation import activate, find_activating
from loyalty.points.expiry import find_dated, find_forfeited
from loyalty.points.ledger import expire
from loyalty.points.reminders import reminders
from loyalty.portions import Chore, Step, Walk
from loyalty.records.points import Turn
from loyalty.rewards.gifts import find_celebrating, give_birthday_gift
from loyalty.rules.calendar import at_hour
from loyalty.rules.program import Program
from loyalty.store import Tx

_DAY = timedelta(days=1)
_MIDNIGHT, _MORNING, _EVENING = time(0), time(10), time(20)
NIGHT, MORNING = "night done", "morning done"  # the settings that remember the days


@dataclass(frozen=True, slots=True)
class Round:
    """One day's work, step by step. `name` is the setting that remembers it."""

    name: str
    day: date
    steps: tuple[Step, ...]


def rounds_due(tx: Tx, *, now: datetime) -> tuple[Round, ...]:
    """The rounds that have not been done today, with their steps.

    People are reminded by day only, or not today.
    """
    program = tx.programs.current()
    local = program.local(now)
    today = local.date()
    due = []
    slept = _last(tx, NIGHT, today)
    if slept < today:
        due.append(Round(NIGHT, today, night_steps(slept)))
    told = _last(tx, MORNING, today)
    if told < today and _MORNING <= local.time() < _EVENING:
        due.append(Round(MORNING, today, tuple(reminders(program, told, today))))
    return tuple(due)


def finish(tx: Tx, *, name: str, day: date) -> None:
    """Remember that all of a round was done on this day."""
    if _last(tx, name, day) < day:
        tx.settings.put(name, day.isoformat())


def next_round(tx: Tx, *, now: datetime) -> datetime:
    """The instant at which the next round is due."""
    program = tx.programs.current()
    return min(at for at in _hours(program, now) if at > now)


def _hours(program: Program, now: datetime) -> Iterator[datetime]:
    today = program.local(now).date()
    for day in (today, today + _DAY):
        for hour in (_MIDNIGHT, _MORNING):
            yield at_hour(program, day, hour)


def _last(tx: Tx, name: str, today: date) -> date:
    """The last day on which it was done; a new shop has missed nothing."""
    last = tx.settings.get(name)
    return date.fromisoformat(last) if last is not None else today - _DAY


def _expire(tx: Tx, *, turn: Turn, now: datetime) -> None:
    expire(tx, member_id=turn.member_id, now=now)


def night_steps(told: date) -> tuple[Step, ...]:
    """What a night does, in this order, `told` being the last day that had its night."""
    return (
        Walk("activation", find_activating, activate),
        Chore("tiers", find_reviewed, review_tier),
        Walk("expiry of those who buy nothing", find_forfeited, _expire),
        Walk("expiry", find_dated, _expire),
        Chore("tiers again", find_reviewed, review_tier),
        Chore("warnings of reviews", find_unwarned, warn_of_review),
        Chore("birthday gifts", partial(find_celebrating, told=told), give_birthday_gift),
    )
