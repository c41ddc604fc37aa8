"""Nights and mornings of a shop: points begin to be of use, are spoken of, and expire."""

import random
from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from loyalty.operations import begin
from loyalty.parties import living_member
from loyalty.points.activation import PointsActive
from loyalty.points.expiry import Loss, next_loss
from loyalty.points.ledger import credit, spend
from loyalty.points.purse import Purse, purse_of
from loyalty.points.reminders import ExpiryReminder
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.rules.groups import Earning, Expiry, ExpiryKind
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.upkeep.night import night_steps
from loyalty.values import PersonId, Points
from tests.loyalty.shop import Shop, said, saying

FIVE_HOURS = timedelta(hours=5)
AFTER_EARNING = Expiry(ExpiryKind.AFTER_EARNING, 1)
AFTER_PURCHASE = Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 1)
LAST = date(2026, 4, 14)  # the last day of what is given today

Told = tuple[date, int, str]
"""The day on which somebody was told, of how many points, and their last day."""


def at(shop: Shop, day: date, hour: int = 10) -> None:
    """Move the clock to that hour of that day in Almaty, which is five hours ahead."""
    shop.now = datetime(day.year, day.month, day.day, hour, 5, tzinfo=shop.now.tzinfo)
    shop.now -= FIVE_HOURS


def purse(shop: Shop, member: Member) -> Purse:
    return shop.read(lambda tx: purse_of(tx, living_member(tx, member.id), shop.now))


def loss(shop: Shop, member: Member) -> Loss | None:
    return shop.read(next_loss, member=shop.member_now(member.id), now=shop.now)


def pass_days(shop: Shop, days: int, hours: tuple[int, ...] = (0, 10)) -> list[Told]:
    """Nights and mornings, one after the other; returns who was told what of their expiry."""
    told = []
    today = (shop.now + FIVE_HOURS).date()
    for number in range(1, days + 1):
        for hour in hours:
            at(shop, today + timedelta(days=number), hour)
            assert shop.night()
            told += reminders(shop)
    return told


def reminders(shop: Shop) -> list[Told]:
    day = (shop.now + FIVE_HOURS).date()
    return [
        (day, reminder.points, reminder.until.isoformat())
        for reminder in saying(shop.hear(), ExpiryReminder)
    ]


def gift(shop: Shop, member: Member, points: int = 30) -> None:
    def give(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "birthday", {}, now=shop.now, member_id=member.id)
        credit(
            tx,
            operation=number,
            member=living_member(tx, member.id),
            points=Points(points),
            reason=Reason.BIRTHDAY,
            now=shop.now,
        )

    shop.write(give)


def pay(shop: Shop, member: Member, points: int) -> None:
    def take(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    shop.write(take)


def block(shop: Shop, member: Member) -> None:
    person = member.person_id
    assert person is not None
    shop.write(lambda tx: tx.people.set_blocked(PersonId(person), True))


def test_points_that_have_waited_are_told_of_once(shop: Shop) -> None:
    """All that came that day in one notice, in the morning, with what can be spent in all."""
    shop.rule(earning=Earning(pending_days=3))
    member, silent, cashier = shop.member(), shop.member(), shop.staff()
    block(shop, silent)
    shop.sell(cashier, member, 250_000)
    shop.sell(cashier, member, 100_000)
    shop.sell(cashier, silent)
    shop.hear()
    at(shop, date(2026, 3, 17), 1)
    shop.night()
    assert purse(shop, member).pending == 175
    at(shop, date(2026, 3, 18), 0)
    assert shop.night()
    assert shop.hear() == []
    at(shop, date(2026, 3, 18), 9)
    (told,) = shop.hear()
    assert told.person_id == member.person_id
    assert said(told) == PointsActive(Points(175), spendable=Points(175))
    shop.wait(days=1)
    assert shop.night()
    assert shop.hear() == []
    assert purse(shop, silent) == Purse(Points(125))
    assert not shop.read(audit).flaws


def test_expiry_is_told_three_times_and_comes(shop: Shop) -> None:
    """14, 7 and 3 days ahead: how many points, and their last day, through which they are good."""
    shop.rule(expiry=AFTER_EARNING)
    member, silent, cashier = shop.member(), shop.member(), shop.staff()
    block(shop, silent)
    shop.sell(cashier, member)
    shop.sell(cashier, member, 100_000)
    shop.sell(cashier, silent)
    assert loss(shop, member) == Loss(
        LAST, shop.now.replace(day=14, month=4, hour=19), Points(175), kept_by_buying=False
    )
    shop.hear()
    told = pass_days(shop, (LAST - date(2026, 3, 14)).days)
    assert told == [(LAST - timedelta(days=ahead), 175, LAST.isoformat()) for ahead in (14, 7, 3)]
    assert purse(shop, member).spendable == 175
    at(shop, LAST + timedelta(days=1), 0)
    assert purse(shop, member).spendable == 0
    assert shop.night()
    assert (shop.balance(member), shop.balance(silent)) == (0, 0)
    assert shop.night()
    assert not shop.read(audit).flaws


def test_points_that_were_spent_are_not_spoken_of(shop: Shop) -> None:
    """The figure is that of the morning on which it is told."""
    shop.rule(expiry=AFTER_EARNING)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    pass_days(shop, 18)
    pay(shop, member, 100)
    assert pass_days(shop, 6) == [(LAST - timedelta(days=7), 25, LAST.isoformat())]
    pay(shop, member, 25)
    assert pass_days(shop, 10) == []


def test_who_buys_every_day_is_not_told_every_day(shop: Shop) -> None:
    """Ten purchases on ten days: each step once for all of them, and of the rest not again."""
    shop.rule(expiry=AFTER_EARNING)
    member, cashier = shop.member(), shop.staff()
    for _ in range(10):
        shop.sell(cashier, member)
        shop.wait(days=1)
    shop.wait(days=-1)
    shop.night()
    last = LAST + timedelta(days=9)
    told = []
    for _ in range(60):
        pass_days(shop, 1, hours=(0,))
        at(shop, (shop.now + FIVE_HOURS).date())
        assert shop.night()
        told += [
            ((LAST - (shop.now + FIVE_HOURS).date()).days, said(letter)) for letter in shop.hear()
        ]
    assert [ahead for ahead, _ in told] == [14, 7, 3]
    reminder = ExpiryReminder(
        Points(125), until=LAST, kept=False, in_all=Points(1_250), in_all_until=last
    )
    assert [notice for _, notice in told] == [reminder] * 3
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws


@pytest.mark.parametrize(
    ("back", "told"),
    [(13, [13, 7, 3]), (7, [7, 3]), (5, [5, 3]), (2, [2]), (0, [0]), (-1, [])],
)
def test_after_days_of_silence_the_nearest_step_is_told(
    shop: Shop, back: int, told: list[int]
) -> None:
    """Not three at once; and nothing about points that are gone."""
    shop.rule(expiry=AFTER_EARNING)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    shop.night()
    shop.hear()
    at(shop, LAST - timedelta(days=back + 1), 21)
    found = pass_days(shop, back + 3)
    assert [(LAST - day).days for day, _, _ in found] == told


def test_nobody_is_woken_for_a_reminder(shop: Shop) -> None:
    """Between ten and eight in the shop's day; a shop that opens later tells it next morning."""
    shop.rule(expiry=AFTER_EARNING)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    shop.hear()
    day = LAST - timedelta(days=14)
    assert pass_days(shop, 17 - 1, (0, 10)) == []
    for hour in (0, 9, 20, 23):
        at(shop, day, hour)
        assert shop.night()
        assert reminders(shop) == []
    assert pass_days(shop, 1) == [(day + timedelta(days=1), 125, LAST.isoformat())]


def test_who_buys_keeps_everything(shop: Shop) -> None:
    """Under the rule about purchases each one gives all points their months anew."""
    shop.rule(expiry=replace(AFTER_PURCHASE, expiry_months=6))
    regular, idle, cashier = shop.member(), shop.member(), shop.staff()
    shop.sell(cashier, idle)
    first = shop.now
    for _ in range(8):
        shop.sell(cashier, regular)
        for _ in range(10):
            shop.wait(weeks=2)
            assert shop.night()
            lost = shop.now > first + timedelta(days=184)
            assert shop.balance(idle) == (0 if lost else 125)
        shop.hear()
    assert shop.balance(regular) == 8 * 125
    assert shop.now > first + timedelta(days=3 * 365)
    assert not shop.read(audit).flaws


def test_who_does_not_buy_is_told_and_loses_all(shop: Shop) -> None:
    """Three times ahead, of all the points; a purchase on the last day would keep them."""
    shop.rule(expiry=AFTER_PURCHASE)
    idle, saved, cashier = shop.member(), shop.member(), shop.staff()
    for _ in range(2):
        shop.sell(cashier, idle)
        shop.sell(cashier, saved)
    assert loss(shop, idle) == Loss(
        LAST, shop.now.replace(day=14, month=4, hour=19), Points(250), kept_by_buying=True
    )
    shop.hear()
    told = pass_days(shop, (LAST - date(2026, 3, 14)).days)
    assert told == [
        (LAST - timedelta(days=ahead), 250, LAST.isoformat())
        for ahead in (14, 7, 3)
        for _ in range(2)
    ]
    at(shop, LAST, 23)
    shop.sell(cashier, saved)
    pass_days(shop, 1)
    assert (shop.balance(idle), shop.balance(saved)) == (0, 375)
    assert loss(shop, saved) == Loss(
        date(2026, 5, 14), shop.now.replace(day=14, month=5, hour=19, minute=0), Points(375), True
    )
    assert not shop.read(audit).flaws


@pytest.mark.parametrize("seed", range(3))
def test_years_of_buying_now_and_then(shop: Shop, seed: int) -> None:
    """Five customers, a hundred random days: each has what a calendar and a pencil say."""
    chance = random.Random(seed)
    months = chance.choice([1, 2, 5])
    shop.rule(expiry=replace(AFTER_PURCHASE, expiry_months=months))
    cashier = shop.staff()
    members = [shop.member() for _ in range(5)]
    points = dict.fromkeys(range(5), 0)
    bought = dict.fromkeys(range(5), date(2026, 3, 14))
    today = date(2026, 3, 14)
    for _ in range(100):
        today += timedelta(days=chance.choice([0, 1, 10, 29, 30, 31]))
        at(shop, today, max(chance.randrange(24), int((shop.now + FIVE_HOURS).hour)))
        if chance.random() < 0.4:
            assert shop.night()
        number = chance.randrange(5)
        for one, last in bought.items():
            year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
            end = date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
            points[one] = 0 if today > end else points[one]
        if chance.random() < 0.6:
            shop.sell(cashier, members[number], 20_000)
            points[number] += 10
            bought[number] = today
        elif points[number] > 3:
            pay(shop, members[number], 3)
            points[number] -= 3
        assert [purse(shop, one).spendable for one in members] == list(points.values())
    assert shop.now > datetime(2029, 1, 1, tzinfo=shop.now.tzinfo)
    assert not shop.read(audit).flaws


def test_the_night_has_its_order() -> None:
    """What waits comes first, and tiers are looked at before and after points expire."""
    names = [step.name for step in night_steps(LAST)]
    assert names[:5] == [
        "activation",
        "tiers",
        "expiry of those who buy nothing",
        "expiry",
        "tiers again",
    ]
