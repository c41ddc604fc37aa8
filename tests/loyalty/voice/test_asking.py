"""Whom one asks how a purchase was, and when."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest

from loyalty.program.versions import change_programme
from loyalty.promotions.manners import Topic, switch
from loyalty.rules.program import Program
from loyalty.values import BasisPoints
from loyalty.voice.asking import (
    RatingAsked,
    ask_about_purchases,
    begin_asking,
    opens_at,
    whose_turn,
)
from tests.loyalty.shop import NOON, Shop, saying


def rules(shop: Shop, **changed: Any) -> Program:
    """The owner decides this of what customers are asked."""
    current = shop.read(lambda tx: tx.programs.current())
    wanted = replace(current, voice=replace(current.voice, **changed))
    shop.write(change_programme, wanted=wanted, by=None, now=shop.now)
    return shop.read(lambda tx: tx.programs.current())


def asked(shop: Shop) -> int:
    """How many people it is decided to ask at this moment."""
    return shop.write(ask_about_purchases, now=shop.now)


@pytest.fixture(autouse=True)
def begun(shop: Shop) -> None:
    """The bot has been started."""
    shop.write(begin_asking)


@pytest.mark.parametrize(
    ("since", "until", "at", "opens"),
    [
        ("10:00", "21:00", "12:00", "14 12:00"),
        ("10:00", "21:00", "10:00", "14 10:00"),
        ("10:00", "21:00", "09:59", "14 10:00"),
        ("10:00", "21:00", "21:00", "15 10:00"),
        ("10:00", "21:00", "23:30", "15 10:00"),
        ("18:00", "02:00", "01:59", "14 01:59"),
        ("18:00", "02:00", "02:00", "14 18:00"),
        ("18:00", "02:00", "20:00", "14 20:00"),
        ("10:00", "10:00", "03:00", "14 03:00"),
    ],
)
def test_the_hours_in_which_people_are_asked(
    shop: Shop, since: str, until: str, at: str, opens: str
) -> None:
    """Within them at once, outside them as soon as they begin; they may go over midnight."""
    program = rules(shop, ask_since=time.fromisoformat(since), ask_until=time.fromisoformat(until))
    there = datetime.combine(program.local(NOON).date(), time.fromisoformat(at))
    instant = there.replace(tzinfo=program.local(NOON).tzinfo).astimezone(UTC)
    assert f"{program.local(opens_at(program, instant)):%d %H:%M}" == opens


def test_the_question_comes_two_hours_after_the_purchase(shop: Shop) -> None:
    """Not before, and only once."""
    shop.sell(shop.staff(), shop.member())
    shop.wait(minutes=119)
    assert shop.read(whose_turn, now=shop.now) is None
    assert asked(shop) == 0
    shop.wait(minutes=1)
    assert asked(shop) == 1
    assert asked(shop) == 0
    assert len(saying(shop.hear(), RatingAsked)) == 1


def test_what_was_sold_before_the_bot_could_ask_is_left_alone(shop: Shop) -> None:
    """An update does not have a shop ask about its past."""
    shop.sell(shop.staff(), shop.member())
    shop.write(lambda tx: tx.settings.put("asked after", str(tx.tallies.newest_of_all())))
    shop.wait(hours=3)
    assert asked(shop) == 0


def test_one_pause_over_everything(shop: Shop) -> None:
    """Who was asked is asked nothing for fourteen days; the owner may say another number."""
    cashier, member = shop.staff(), shop.member()
    counts = []
    for days in (1, 12, 1):
        shop.sell(cashier, member, 100_000 + days)
        shop.wait(hours=2)
        counts.append(asked(shop))
        shop.wait(days=days, hours=-2)
    shop.sell(cashier, member, 200_000)
    shop.wait(hours=2)
    assert [*counts, asked(shop)] == [1, 0, 0, 1]


def test_who_must_not_be_asked_is_not(shop: Shop) -> None:
    """Who switched questions off, or blocked the bot; and nobody, where the owner
    wants none asked.
    """
    cashier = shop.staff()
    silent, blocked = shop.member("Ә"), shop.member("В")
    shop.write(switch, member_id=silent.id, topic=Topic.QUESTIONS, on=False)
    for one in (silent, blocked):
        shop.sell(cashier, one)
    assert blocked.person_id is not None
    person_id = blocked.person_id
    shop.write(lambda tx: tx.people.set_blocked(person_id, True))
    shop.wait(hours=2, minutes=5)
    assert asked(shop) == 0
    rules(shop, ask_after_purchase=False)
    shop.sell(cashier, shop.member("Г"))
    shop.wait(hours=3)
    assert asked(shop) == 0


def test_a_share_of_the_purchases(shop: Shop) -> None:
    """Of two hundred about half, where the owner says half."""
    rules(shop, share_asked=BasisPoints(5_000), days_between=0)
    cashier = shop.staff()
    for number in range(200):
        shop.sell(cashier, shop.member(f"M{number}"), 100_000 + number)
    shop.wait(hours=3)
    people = 0
    while shop.read(whose_turn, now=shop.now):
        people += shop.write(ask_about_purchases, now=shop.now)
    assert 70 < people < 130


def test_what_a_bot_was_away_for_is_asked_for_half_a_day(shop: Shop) -> None:
    """And not the next day: nobody remembers by then."""
    cashier = shop.staff()
    shop.sell(cashier, shop.member())
    shop.wait(hours=7)
    assert asked(shop) == 1
    shop.sell(cashier, shop.member("Дана"))
    shop.wait(days=1, hours=2)
    assert asked(shop) == 0


def test_portions_leave_nobody_out(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many purchases come due at once, each customer is asked once."""
    monkeypatch.setattr("loyalty.voice.asking.PORTION", 3)
    cashier = shop.staff()
    for number in range(10):
        shop.sell(cashier, shop.member(f"M{number}"))
    shop.wait(hours=2)
    people = 0
    while shop.read(whose_turn, now=shop.now):
        people += shop.write(ask_about_purchases, now=shop.now)
    assert people == 10
