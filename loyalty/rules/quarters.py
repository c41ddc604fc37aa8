"""Quarters of a year: for so long the same customers stand apart and get no promotion."""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.rules.calendar import beginning, months_later
from loyalty.rules.program import Program

_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter by the programme's calendar: from `since` until before `until`."""

    first: date
    since: datetime
    until: datetime


def quarter_of(program: Program, now: datetime) -> Quarter:
    """The quarter that this instant lies in."""
    today = program.local(now).date()
    nth = (today.month - 1) // _MONTHS
    first = date(today.year, nth * _MONTHS + 1, 1)
    return Quarter(
        first=first,
        since=beginning(program, first),
        until=beginning(program, months_later(first, _MONTHS)),
    )
