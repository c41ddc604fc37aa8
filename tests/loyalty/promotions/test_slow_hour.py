"""Slow hours: owners are asked once, and one tap writes to those who usually come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from loyalty.errors import NotAllowed
from loyalty.promotions.errors import SlowHourAnswered, SlowHourOver
from loyalty.promotions.mailings import send_next
from loyalty.promotions.slow_hour import (
    Ending,
    Filled,
    SlowHourAsk,
    SlowHourClosed,
    answer_slow_hour,
    budget_for,
    is_slow,
    look_for_slow_hour,
    usual_of,
)
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.promotions.mailings import Mailing
from loyalty.records.promotions.slow_hours import SlowHour, Takings
from loyalty.records.team import Staff
from loyalty.records.till import Screen
from loyalty.rules.audience import Asked, Audience, ComesAbout
from loyalty.rules.groups import Weekday
from loyalty.rules.promotions import DayOff, Promotions
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, MemberId, Minor
from tests.loyalty.programs import blank
from tests.loyalty.promotions.mailed import consent, send_all
from tests.loyalty.promotions.portraits import Portrait, Purchase, matches
from tests.loyalty.shop import Shop, saying

TODAY = date(2026, 3, 14)  # a Saturday
TEXT = (Content("ru", Form.TEXT, "Двойные баллы до 17:00"),)
WANTED = Promotions(fill_slow_hours=True)
BILL = 1_000_000
GUESTS = 6


def clock(shop: Shop, day: date, hour: int, minute: int = 0) -> None:
    """Move to that time in Almaty, which is five hours ahead."""
    shop.now = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(
        hours=hour - 5, minutes=minute
    )


def look(shop: Shop) -> SlowHour | None:
    return shop.write(look_for_slow_hour, now=shop.now)


@pytest.fixture
def regulars(shop: Shop) -> list[Member]:
    """Eight Saturdays on which six guests came about three in the afternoon, and two owners."""
    clock(shop, TODAY - timedelta(weeks=8), 9)
    shop.rule(promotions=WANTED)
    shop.owner(7_001), shop.owner(7_002)
    cashier, members = shop.staff(), [shop.member() for _ in range(GUESTS)]
    for member in members:
        consent(shop, member, True)
    for week in range(8, 0, -1):
        day = TODAY - timedelta(weeks=week)
        for number, member in enumerate(members):
            clock(shop, day, 14 + number % 2, number)
            shop.sell(cashier, member, BILL)
    clock(shop, TODAY, 15, 5)
    return members


def answer(shop: Shop, owner: Staff, *, yes: bool = True) -> Filled:
    return shop.write(
        answer_slow_hour,
        day=TODAY,
        yes=yes,
        by=owner.person_id,
        contents=TEXT,
        screen=Screen(1, 1),
        now=shop.now,
    )


def sent_to(shop: Shop) -> list[MemberId]:
    """Whom the mailing goes to, once all of it is sent."""
    shop.write(send_next, now=shop.now, freeze=by_its_audience)
    return send_all(shop)


def by_its_audience(tx: Tx, mailing: Mailing, campaign: Campaign, now: datetime) -> tuple[int, int]:
    asked = Asked(now, tx.programs.current(), "ru")
    return tx.audiences.freeze(mailing, campaign.audience, asked, BasisPoints(0), now)


def owners(shop: Shop) -> list[Staff]:
    return list(shop.read(lambda tx: tx.staff.owners()))


def test_what_is_usual_is_the_middle_of_eight_weeks() -> None:
    """One festive Saturday does not make the others slow; a day without purchases counts."""
    days = [TODAY - timedelta(weeks=week) for week in range(1, 9)]
    money = dict(zip(days, (10, 20, 30, 40, 50, 60, 900), strict=False))
    by_day = {day: Takings(Minor(sum_), 5) for day, sum_ in money.items()}
    assert usual_of(by_day, days) == Takings(Minor(30), 5)
    assert usual_of({}, days) == Takings(Minor(0), 0)


@pytest.mark.parametrize(
    ("found", "usual", "slow"),
    [
        ((0, 0), (1_000, 3), True),
        ((599, 2), (1_000, 3), True),
        ((600, 2), (1_000, 3), False),
        ((0, 0), (1_000, 2), False),
        ((0, 0), (0, 0), False),
    ],
)
def test_an_hour_is_slow_below_sixty_percent(
    found: tuple[int, int], usual: tuple[int, int], slow: bool
) -> None:
    """And only where there is enough to say what is usual."""
    one, other = (Takings(Minor(money), sales) for money, sales in (found, usual))
    assert is_slow(one, other) is slow


@pytest.mark.parametrize(
    ("usual", "budget"), [(3_100_000, 310_000), (12_345_600, 1_200_000), (9_900, 900), (500, 0)]
)
def test_the_budget_is_a_tenth_in_a_round_sum(usual: int, budget: int) -> None:
    """Of what the hour usually brings, in whole points."""
    assert budget_for(blank(), Minor(usual)) == budget


def test_owners_are_asked_once_a_day(shop: Shop, regulars: list[Member]) -> None:
    """With what came in, to how many one would write, until when, and for how much."""
    slow = look(shop)
    assert slow is not None
    assert (slow.day, slow.hour, slow.takings, slow.usual) == (TODAY, 14, 0, 3 * BILL)
    assert (slow.people, slow.budget) == (GUESTS, 300_000)
    assert slow.until == datetime(2026, 3, 14, 12, tzinfo=UTC)  # five in the afternoon
    assert [ask.slow for ask in saying(shop.hear(), SlowHourAsk)] == [slow, slow]
    for hours in (0, 1):
        shop.wait(hours=hours)
        assert look(shop) is None


def test_an_owners_yes_writes_to_those_who_usually_come(shop: Shop, regulars: list[Member]) -> None:
    """Their purchases are doubled until then; nobody else hears of it, and the other is told."""
    stranger = shop.member()
    consent(shop, stranger, True)
    first, second = owners(shop)
    look(shop)
    shop.hear()
    filled = answer(shop, first)
    assert filled.campaign is not None
    assert filled.campaign.state is CampaignState.LIVE
    assert answer(shop, first).campaign is not None
    with pytest.raises(SlowHourAnswered):
        answer(shop, second, yes=False)
    (told,) = saying(shop.hear(), SlowHourClosed)
    assert told == SlowHourClosed(Ending.STARTED, first.id)
    assert sorted(sent_to(shop)) == [member.id for member in regulars]
    cashier = shop.staff()
    assert shop.sell(cashier, regulars[0], BILL).sale.points == 1_000
    assert shop.sell(cashier, stranger, BILL).sale.points == 500
    clock(shop, TODAY, 17)
    assert shop.sell(cashier, regulars[1], BILL).sale.points == 500
    assert shop.read(audit).flaws == ()


def test_no_leaves_it(shop: Shop, regulars: list[Member]) -> None:
    """Nobody is written to, and nobody is asked again today."""
    first, second = owners(shop)
    look(shop)
    shop.hear()
    assert answer(shop, first, yes=False).campaign is None
    with pytest.raises(SlowHourAnswered):
        answer(shop, second)
    assert saying(shop.hear(), SlowHourClosed) == [SlowHourClosed(Ending.REFUSED, first.id)]
    assert look(shop) is None


def test_who_answers_late_or_may_not(shop: Shop, regulars: list[Member]) -> None:
    """An hour before its end it is too late, and the question says that nobody answered."""
    look(shop)
    shop.hear()
    with pytest.raises(NotAllowed):
        answer(shop, shop.staff())
    clock(shop, TODAY, 16)
    with pytest.raises(SlowHourOver):
        answer(shop, owners(shop)[0])
    assert saying(shop.hear(), SlowHourClosed) == [SlowHourClosed(Ending.LAPSED)] * 2


def test_nobody_is_asked_for_nothing(shop: Shop, regulars: list[Member]) -> None:
    """Unwanted, on a day off, in quiet hours, where it sells as usual, or is closed by then."""
    for promotions in (
        Promotions(),
        replace(WANTED, days_off=(DayOff(TODAY, "Праздник"),)),
        replace(WANTED, quiet_until=shop.now.time().replace(hour=16)),
    ):
        shop.rule(promotions=promotions)
        assert look(shop) is None
    shop.rule(promotions=WANTED)
    for hour in (0, 9, 13, 14, 16, 17, 23):
        clock(shop, TODAY, hour, 5)
        assert look(shop) is None
    clock(shop, TODAY - timedelta(days=1), 15, 5)
    assert look(shop) is None
    cashier = shop.staff()
    clock(shop, TODAY, 14, 30)
    for member in regulars[:2]:
        shop.sell(cashier, member, BILL)
    clock(shop, TODAY, 15, 5)
    assert look(shop) is None


def test_who_usually_comes_is_the_same_to_the_database(shop: Shop, regulars: list[Member]) -> None:
    """On two such days at least, from an hour before until an hour after the hour itself."""
    cashier, once = shop.staff(), regulars[0]
    clock(shop, TODAY - timedelta(days=1), 11)
    shop.sell(cashier, once, BILL)
    shop.undo(cashier, shop.sell(cashier, regulars[1], BILL).sale.id)
    clock(shop, TODAY - timedelta(days=8), 9, 59)
    shop.sell(cashier, once, BILL)
    asked = Asked(shop.now + timedelta(days=8), shop.read(lambda tx: tx.programs.current()), "ru")
    portraits = [portrait(shop, member) for member in regulars]
    found = 0
    for weekday in (Weekday.FRI, Weekday.SAT):
        for hour in (8, 9, 10, 11, 12, 13, 14, 15, 16, 17):
            about = ComesAbout(weekday, hour)
            who = [one.member_id for one in portraits if matches(about, one, asked)]
            assert shop.read(in_audience, about, asked) == who
            found += len(who)
    assert found == 1 + 3 + 6 + 6 + 3


def in_audience(tx: Tx, audience: Audience, asked: Asked) -> list[MemberId]:
    return list(tx.audiences.ids(audience, asked, 99))


def portrait(shop: Shop, member: Member) -> Portrait:
    bought = shop.read(lambda tx: tx.sales.of_member(member.id))
    purchases = [Purchase(one.at, one.paid, None, one.undone_at is not None) for one in bought]
    return Portrait(member.id, member.joined_at, purchases=tuple(purchases))


def test_a_new_shop_is_not_asked(shop: Shop) -> None:
    """In its first eight weeks nobody knows what is usual."""
    shop.rule(promotions=WANTED)
    cashier, members = shop.staff(), [shop.member() for _ in range(GUESTS)]
    for week in range(7, 0, -1):
        for member in members:
            consent(shop, member, True)
            clock(shop, TODAY - timedelta(weeks=week), 14)
            shop.sell(cashier, member, BILL)
            clock(shop, TODAY - timedelta(weeks=week), 15)
            shop.sell(cashier, member, BILL)
    clock(shop, TODAY, 15, 5)
    assert look(shop) is None
