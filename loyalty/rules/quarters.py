"""Quarters of a year: for so long the same customers stand apart and get no promotion."""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.rules.calendar import beginning, months_later
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program
from loyalty.values import BasisPoints

LEAST_APART = 100
"""A smaller group apart tells nothing. Where what customers spend differs by as much as it is on
average, that many tell it to ± 20 %; all promotions together seldom bring more."""

_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter by the programme's calendar: from `since` until before `until`."""

    first: date
    since: datetime
    until: datetime


def agreed_for(share: BasisPoints) -> int:
    """How many must have agreed to offers for such a share of them to tell something."""
    return -(-LEAST_APART * FULL // share)


def first_of_quarter(day: date) -> date:
    """The first day of the quarter that this one lies in."""
    return date(day.year, (day.month - 1) // _MONTHS * _MONTHS + 1, 1)


def quarter_of(program: Program, now: datetime) -> Quarter:
    """The quarter that this instant lies in."""
    first = first_of_quarter(program.local(now).date())
    return Quarter(
        first=first,
        since=beginning(program, first),
        until=beginning(program, months_later(first, _MONTHS)),
    )
