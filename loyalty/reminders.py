"""Reminders: customers hear some days ahead how many points they are going to lose, and when.

Each morning has its window of last days for each of the owner's steps. After mornings on which
nobody was reminded, the nearest step that is due is told, and not all that were missed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from loyalty.calendar import beginning
from loyalty.expiry import all_until, find_idle, losses_of
from loyalty.notices import Kind, notify
from loyalty.portions import Step, Turn, Walk
from loyalty.program import Program

if TYPE_CHECKING:
    from loyalty.store import Tx

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """Points whose last day is later than `after`, and `until` at the latest, are told of now.

    `step` is how many days ahead that was to be.
    """

    step: int
    after: date
    until: date


def windows(steps: tuple[int, ...], told: date, today: date) -> Iterator[Window]:
    """What is to be told today, `told` being the last day on which it was, nearest first."""
    nearer = today - _DAY
    for step in sorted(steps):
        until = today + timedelta(days=step)
        after = max(told + timedelta(days=step), nearer)
        if after < until:
            yield Window(step, after, until)
        nearer = until


def reminders(program: Program, told: date, today: date) -> Iterator[Step]:
    """Today's walks, told as `windows` says."""
    for window in windows(program.expiry.expiry_notice_days, told, today):
        act = partial(remind, window=window)
        dated, idle = partial(_find_dated, window=window), partial(find_idle, until=window.until)
        yield Walk("reminders", dated, act)
        yield Walk("reminders of those who buy nothing", idle, act)


def remind(tx: "Tx", *, turn: Turn, now: datetime, window: Window) -> None:
    """Tell somebody what they lose within the window: one notice for each day and step."""
    member = tx.members.get(turn.member_id)
    if member is None or member.person_id is None or tx.people.get(member.person_id).blocked:
        return
    for loss in losses_of(tx, member=member, now=now):
        if window.after < loss.day <= window.until:
            notify(
                tx,
                Kind.EXPIRY_REMINDER,
                member.person_id,
                figures={
                    "points": int(loss.points),
                    "until": loss.day.isoformat(),
                    "kept": int(loss.kept_by_buying),
                },
                cause=f"{loss.day}:{window.step}",
                now=now,
                not_after=loss.at,
            )


def _find_dated(
    tx: "Tx", *, after: Turn, now: datetime, limit: int, window: Window
) -> tuple[Turn, ...]:
    """Those whose points have a date within the window."""
    program = tx.programs.current()
    first = all_until(beginning(program, window.after + _DAY))
    last = beginning(program, window.until + _DAY)
    return tx.expiry.dated(max(first, after, key=_order), last, limit)


def _order(turn: Turn) -> tuple[datetime, int]:
    return turn.at, turn.member_id
