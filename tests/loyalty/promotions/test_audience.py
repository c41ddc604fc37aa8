"""Who is in an audience: the borders, as tables of cases.

What a database finds is compared with this over a crowd: tests/storage/promotions/test_audience.py.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from loyalty.birthdays import Birthday
from loyalty.rules.audience import (
    Asked,
    Audience,
    BirthdayWithin,
    BoughtAt,
    Buys,
    Expiring,
    Joined,
    LastBought,
    Measure,
    Not,
    Speaks,
)
from loyalty.rules.habits import Borders, Habit, borders_of
from loyalty.rules.program import Program
from loyalty.values import BranchId, MemberId, Minor
from tests.loyalty.promotions.portraits import Portrait, Purchase, habit_of, matches

NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
ALMATY = Program(1, "Tamga", "#0B6E5F", "KZT", "Asia/Almaty")
KYIV = replace(ALMATY, time_zone="Europe/Kyiv")
SOMEBODY = Portrait(MemberId(1), NOW - timedelta(days=400))
TICK = timedelta(microseconds=1)


def ask(program: Program = ALMATY, now: datetime = NOW, language: str = "ru") -> Asked:
    return Asked(now, program, language)


def bought(*days: float, money: int = 100_000, undone: bool = False) -> Portrait:
    at = [NOW - timedelta(days=ago) for ago in days]
    purchases = tuple(Purchase(each, Minor(money), BranchId(1), undone) for each in at)
    return replace(SOMEBODY, purchases=purchases)


@pytest.mark.parametrize(
    ("joined", "program", "included"),
    [
        (datetime(2026, 2, 28, 19, tzinfo=UTC), ALMATY, True),  # midnight there
        (datetime(2026, 2, 28, 19, tzinfo=UTC) - TICK, ALMATY, False),
        (datetime(2026, 2, 28, 22, tzinfo=UTC), KYIV, True),
        (datetime(2026, 2, 28, 22, tzinfo=UTC) - TICK, KYIV, False),
        (datetime(2026, 3, 31, 19, tzinfo=UTC) - TICK, ALMATY, True),
        (datetime(2026, 3, 31, 19, tzinfo=UTC), ALMATY, False),
        (datetime(2026, 3, 31, 21, tzinfo=UTC) - TICK, KYIV, True),  # in summer time by then
        (datetime(2026, 3, 31, 21, tzinfo=UTC), KYIV, False),
    ],
)
def test_a_month_is_the_shops_own(joined: datetime, program: Program, included: bool) -> None:
    """Whoever joined in March by the shop's clocks joined in March, to its very last instant."""
    march = Joined(date(2026, 3, 1), date(2026, 3, 31))
    portrait = replace(SOMEBODY, joined_at=joined)
    assert matches(march, portrait, ask(program)) is included


@pytest.mark.parametrize(
    ("day", "month", "year", "today", "days", "included"),
    [
        (14, 3, 1990, date(2026, 3, 14), 0, True),
        (15, 3, None, date(2026, 3, 14), 0, False),
        (15, 3, None, date(2026, 3, 14), 1, True),
        (13, 3, None, date(2026, 3, 14), 300, False),
        (2, 1, None, date(2026, 12, 30), 3, True),
        (3, 1, None, date(2026, 12, 30), 3, False),
        (29, 2, 2000, date(2026, 2, 28), 0, True),  # not a leap year
        (29, 2, 2000, date(2026, 2, 27), 1, True),
        (29, 2, 2000, date(2026, 3, 1), 7, False),
        (29, 2, 2000, date(2028, 2, 28), 0, False),  # a leap year
        (29, 2, 2000, date(2028, 2, 28), 1, True),
        (29, 2, 2000, date(2028, 2, 29), 0, True),
    ],
)
def test_birthdays(
    day: int, month: int, year: int | None, today: date, days: int, included: bool
) -> None:
    """Over the end of the year as well, and on 28 February where there is no 29th."""
    now = datetime(today.year, today.month, today.day, 7, tzinfo=UTC)
    portrait = replace(SOMEBODY, birthday=Birthday(day, month, year))
    assert matches(BirthdayWithin(days), portrait, ask(now=now)) is included


@pytest.mark.parametrize(
    ("portrait", "condition", "included"),
    [
        (bought(30), LastBought(within=30), True),
        (bought(30), LastBought(before=30), True),
        (bought(29.9), LastBought(before=30), False),
        (bought(30.1), LastBought(within=30), False),
        (bought(45), LastBought(within=60, before=30), True),
        (bought(), LastBought(before=30), False),
        (bought(), LastBought(before=30, never=True), True),
        (bought(), LastBought(never=True), True),
        (bought(500), LastBought(never=True), False),
        (bought(3, undone=True), LastBought(never=True), True),
        (bought(3), LastBought(), True),
        (bought(3, 40), Buys(Measure.PURCHASES, 1, 1, 30), True),
        (bought(3, 30), Buys(Measure.PURCHASES, 2, None, 30), True),
        (bought(3, undone=True), Buys(Measure.PURCHASES, 0, 0), True),
        (bought(), Buys(Measure.SPENT, None, 500), True),
        (bought(), Buys(Measure.AVERAGE, None, 500), False),
        (bought(1, 2, money=100), Buys(Measure.SPENT, 200, 200), True),
        (bought(1, 2, money=0), Buys(Measure.AVERAGE, 0, 0), True),  # all of it was given back
        (bought(1, undone=True), BoughtAt((BranchId(1),)), False),
        (bought(1), BoughtAt((BranchId(1),)), True),
        (replace(SOMEBODY, expiring=(NOW,)), Expiring(7), False),  # it has come
        (replace(SOMEBODY, expiring=(NOW + timedelta(days=7),)), Expiring(7), True),
    ],
)
def test_borders(portrait: Portrait, condition: Audience, included: bool) -> None:
    """Both ends belong to a span; what was undone never was; the opposite is the opposite."""
    assert matches(condition, portrait, ask()) is included
    assert matches(Not(condition), portrait, ask()) is not included


def test_who_speaks_no_language_that_is_known_speaks_the_shops() -> None:
    """They are written to in the default language, so they belong to those who speak it."""
    assert matches(Speaks(("ru",)), SOMEBODY, ask(language="ru"))
    assert not matches(Speaks(("ru",)), SOMEBODY, ask(language="kk"))


@pytest.mark.parametrize(
    ("portrait", "habit"),
    [
        (bought(30), Habit.NEW),
        (bought(1, 2), Habit.NEW),
        (bought(1, 2, 3), Habit.REGULAR),
        (bought(1, 2, 3, money=200_000), Habit.BEST),
        (bought(1, 400, 500, money=500_000), Habit.REGULAR),  # of which a year counts
        (bought(30.1, 31, 32, money=900_000), Habit.FADING),
        (bought(90), Habit.FADING),
        (bought(90.1), Habit.LOST),
        (bought(1, undone=True), Habit.LOST),
        (replace(SOMEBODY, joined_at=NOW - timedelta(days=3)), Habit.NEW),
    ],
)
def test_everybody_is_in_one_group(portrait: Portrait, habit: Habit) -> None:
    """By how lately, how often and for how much they buy."""
    assert habit_of(portrait, Borders(much=Minor(600_000)), NOW) is habit


def test_much_is_twice_what_a_customer_spends() -> None:
    """What a good customer is depends on the shop, and is not 0 where nobody has bought."""
    assert borders_of(Minor(1_000_000), 4).much == 500_000
    assert borders_of(Minor(0), 0).much == 1
