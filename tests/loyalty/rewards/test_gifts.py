"""Gifts: what a tier gives on a birthday, once a year."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from loyalty.operations import begin
from loyalty.people.privacy import forget
from loyalty.points.reversals import reverse
from loyalty.program.versions import change_programme
from loyalty.records.points import Reason
from loyalty.rewards.gifts import BirthdayGift, find_celebrating, give_birthday_gift
from loyalty.rules.groups import Expiry, ExpiryKind, Period
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import Points
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, go_to, night, rule_by, sell, today, told, work_off


def gifts(shop: Shop) -> int:
    celebrating = partial(find_celebrating, told=today(shop) - timedelta(days=1))
    return work_off(shop, celebrating, give_birthday_gift, limit=2)


def test_a_birthday_brings_the_tiers_gift(shop: Shop) -> None:
    """On the day, once, and again next year; the wish comes in the morning."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 20, 3, 1990)
    sell(shop, cashier, member, 300)
    told(shop)
    for day, balance in ((19, 15), (20, 65), (21, 65)):
        go_to(shop, date(2026, 3, day))
        night(shop)
        night(shop)
        assert shop.balance(member) == balance
        if day == 20:
            assert told(shop, BirthdayGift) == []
            go_to(shop, date(2026, 3, day), hour=9)
            gift = BirthdayGift(Points(50), "Gold", late=False)
            assert told(shop, BirthdayGift) == [gift]
    go_to(shop, date(2027, 3, 20))
    night(shop)
    assert shop.balance(member) == 115
    assert shop.read(audit).flaws == ()


@pytest.mark.parametrize(
    ("born_on", "last_night", "back_on", "given"),
    [
        ((20, 3), date(2026, 3, 19), date(2026, 3, 21), True),
        ((20, 3), date(2026, 3, 19), date(2026, 4, 20), True),
        ((20, 3), date(2026, 3, 19), date(2026, 4, 21), False),
        ((20, 3), date(2026, 3, 20), date(2026, 3, 22), False),
        ((31, 12), date(2026, 12, 30), date(2027, 1, 3), True),
        ((29, 2), date(2027, 2, 20), date(2027, 3, 2), True),
        ((29, 2), date(2028, 2, 20), date(2028, 3, 2), True),
    ],
)
def test_a_birthday_that_was_missed_is_made_up_for(
    shop: Shop, born_on: tuple[int, int], last_night: date, back_on: date, given: bool
) -> None:
    """Once, with a late wish, where it is no longer than a month ago."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, last_night)
    shop.night()
    born(shop, member, *born_on)
    told(shop)
    go_to(shop, back_on, hour=9)
    for _ in range(2):
        shop.night()
    gift = BirthdayGift(Points(50), "Gold", late=True)
    assert told(shop, BirthdayGift) == [gift] * given
    assert shop.balance(member) == 15 + 50 * given
    assert shop.read(audit).flaws == ()


def test_a_gift_that_is_late_takes_none_from_the_new_year(shop: Shop) -> None:
    """New Year's Eve, made up for in January, is last year's."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 31, 12)
    sell(shop, cashier, member, 300)
    for day, balance in (
        (date(2026, 12, 30), 15),
        (date(2027, 1, 3), 65),
        (date(2027, 12, 31), 115),
        (date(2028, 1, 1), 115),
    ):
        go_to(shop, day)
        shop.night()
        assert shop.balance(member) == balance


def test_a_gift_of_late_in_the_evening_is_wished_late(shop: Shop) -> None:
    """The bot is back at ten on the day itself: by the time it is told, the day is over."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 20, 3)
    sell(shop, cashier, member, 300)
    go_to(shop, date(2026, 3, 20), hour=22)
    shop.night()
    told(shop)
    go_to(shop, date(2026, 3, 21), hour=9)
    gift = BirthdayGift(Points(50), "Gold", late=True)
    assert told(shop, BirthdayGift) == [gift]


@pytest.mark.parametrize(
    ("day", "month", "today", "given"),
    [
        (29, 2, date(2027, 2, 28), True),
        (29, 2, date(2027, 3, 1), False),
        (29, 2, date(2028, 2, 28), False),
        (29, 2, date(2028, 2, 29), True),
        (28, 2, date(2027, 2, 28), True),
        (1, 1, date(2027, 1, 1), True),
        (31, 12, date(2027, 12, 31), True),
        (12, 1, date(2027, 12, 1), False),
    ],
)
@pytest.mark.parametrize("year", [None, 1992])
def test_a_leap_day_is_kept_on_the_28th(
    shop: Shop, day: int, month: int, year: int | None, today: date, given: bool
) -> None:
    """In years without it, whether or not the year of birth is known."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, day, month, year)
    sell(shop, cashier, member, 300)
    go_to(shop, today)
    assert gifts(shop) == given


def test_only_tiers_with_a_gift_give_one(shop: Shop) -> None:
    """Silver has none; who has no tier has none; Platinum's is its own."""
    rule_by(shop)
    cashier, spent = shop.staff(), (0, 100, 300, 300, 300, 1_000)
    members = [shop.member() for _ in spent]
    for member, tenge in zip(members, spent, strict=True):
        born(shop, member, 14, 3)
        if tenge:
            sell(shop, cashier, member, tenge)
    assert gifts(shop) == 4
    earned = [tenge // 20 for tenge in spent]
    earned[-1] = 50
    balances = [shop.balance(member) for member in members]
    assert balances == [a + b for a, b in zip(earned, (0, 0, 50, 50, 50, 200), strict=True)]
    assert gifts(shop) == 0


def test_a_birthday_begins_and_ends_at_the_shops_midnight(shop: Shop) -> None:
    """Wherever the server's clock is."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 20, 3)
    sell(shop, cashier, member, 300)
    go_to(shop, date(2026, 3, 21), hour=0)
    assert gifts(shop) == 0
    shop.wait(seconds=-1)
    assert gifts(shop) == 1


def test_a_gift_expires_as_earned_points_do(shop: Shop) -> None:
    """By the rules of the day on which it was given."""
    program = rule_by(shop)
    expiry = Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1)
    wanted = replace(program, expiry=expiry)
    shop.write(change_programme, wanted=wanted, by=None, now=shop.now)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 14, 3)
    sell(shop, cashier, member, 300)
    assert gifts(shop) == 1
    lots = shop.read(lambda tx: tx.ledger.open_lots(member.id))
    assert [(lot.granted, lot.active_from) for lot in lots] == [(15, None), (50, None)]
    assert len({lot.expires_at for lot in lots}) == 1
    assert lots[0].expires_at is not None


def test_a_gift_is_not_taken_back(shop: Shop) -> None:
    """No refund reaches it."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 14, 3)
    sell(shop, cashier, member, 300)
    gifts(shop)
    newest, *_ = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=1))
    assert newest.reason is Reason.BIRTHDAY

    def take_back(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "test", {}, now=shop.now, member_id=member.id)
        reverse(tx, operation=number, entry_id=newest.id, now=shop.now)

    with pytest.raises(ValueError, match="reversed"):
        shop.write(take_back)


def test_who_has_left_has_no_birthday_here(shop: Shop) -> None:
    """Nothing is kept that could tell it."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 14, 3)
    sell(shop, cashier, member, 300)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    assert gifts(shop) == 0
