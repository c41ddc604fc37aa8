"""Reminders: customers hear some days ahead how many points they are going to lose, and when.

Each morning has its window of last days for each of the owner's steps. After mornings on which
nobody was reminded, the nearest step that is due is told, and not all that were missed.

Who buys often loses something nearly every day. So a reminder sums up what is lost within a month,
and of that only what is lost next has reminders of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from loyalty.outbox.notices import notify
from loyalty.points.expiry import Loss, all_until, find_idle, losses_of
from loyalty.portions import Step, Walk
from loyalty.records.outbox import Notice
from loyalty.records.points import Turn
from loyalty.rules.calendar import beginning
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Points

_DAY = timedelta(days=1)
TOGETHER = timedelta(days=30)  # what is lost within so many days is told together


@dataclass(frozen=True, slots=True)
class Window:
    """A reminder's span of days: it is about points whose last day lies in it.

    That is later than `after`, and `until` at the latest. `step` is how many days ahead the owner
    wants to have them told of.
    """

    step: int
    after: date
    until: date


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one reminder says: `first` is what is lost next.

    `in_all` is how many points are lost from then on until the last day `until`, those included.
    """

    first: Loss
    in_all: Points
    until: date


@dataclass(frozen=True, slots=True)
class ExpiryReminder(Notice):
    """To the member: points whose last day is `until`, and what is lost with them by another day.

    `kept` says that the next purchase keeps them.
    """

    KIND = "expiry-reminder"
    points: Points
    until: date
    kept: bool
    in_all: Points
    in_all_until: date


def windows(steps: tuple[int, ...], told: date, today: date) -> Iterator[Window]:
    """The windows of today, nearest first.

    `steps` are days ahead; `told` is the last day on which members were reminded.
    """
    nearer = today - _DAY
    for step in sorted(steps):
        until = today + timedelta(days=step)
        after = max(told + timedelta(days=step), nearer)
        if after < until:
            yield Window(step, after, until)
        nearer = until


def reminder_of(
    losses: tuple[Loss, ...], window: Window, *, told: date | None, farthest: date
) -> Reminder | None:
    """What to remind a member of in this window, None: of nothing. Their losses come next first.

    `told` is the last day of the losses that they have heard of, None where they have not of any.
    One reminder takes in what the windows of the same morning are about, of which `farthest` is the
    last day.
    """
    for loss in losses:
        is_news = loss is losses[0] or told is None or told < loss.day
        if is_news and window.after < loss.day <= window.until:
            end = max(loss.day + TOGETHER, farthest)
            together = [other for other in losses if loss.day <= other.day <= end]
            in_all = Points(sum(other.points for other in together))
            return Reminder(loss, in_all, together[-1].day)
    return None


def reminders(program: Program, told: date, today: date) -> Iterator[Step]:
    """Today's walks, told as `windows` says."""
    steps = program.expiry.expiry_notice_days
    for window in windows(steps, told, today):
        act = partial(remind, window=window, farthest=today + timedelta(days=max(steps)))
        dated, idle = partial(_find_dated, window=window), partial(find_idle, until=window.until)
        yield Walk("reminders", dated, act)
        yield Walk("reminders of those who buy nothing", idle, act)


def remind(tx: Tx, *, turn: Turn, now: datetime, window: Window, farthest: date) -> None:
    """Remind a member of what they lose within the window, if anything is to be told."""
    member = tx.members.get(turn.member_id)
    if member is None or member.person_id is None or tx.people.get(member.person_id).blocked:
        return
    losses, told = losses_of(tx, member=member, now=now), tx.expiry.told_until(member.id)
    reminder = reminder_of(losses, window, told=told, farthest=farthest)
    if reminder is None:
        return
    loss = reminder.first
    notify(
        tx,
        ExpiryReminder(
            points=loss.points,
            until=loss.day,
            kept=loss.kept_by_buying,
            in_all=reminder.in_all,
            in_all_until=reminder.until,
        ),
        member.person_id,
        cause=f"{loss.day}:{window.step}",
        now=now,
        not_after=loss.at,
    )
    if told is None or told < reminder.until:
        tx.expiry.tell_until(member.id, reminder.until)


def _find_dated(
    tx: Tx, *, after: Turn, now: datetime, limit: int, window: Window
) -> tuple[Turn, ...]:
    """Those whose points have a date within the window."""
    program = tx.programs.current()
    first = all_until(beginning(program, window.after + _DAY))
    last = beginning(program, window.until + _DAY)
    return tx.expiry.dated(max(first, after, key=_order), last, limit)


def _order(turn: Turn) -> tuple[datetime, int]:
    return turn.at, turn.member_id
