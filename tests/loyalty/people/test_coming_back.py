"""Leaving and joining again gains nobody anything: what holds once, or for each person, holds."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from loyalty.birthdays import Birthday
from loyalty.guard.errors import LimitReached
from loyalty.people.enrolment import OldDebt
from loyalty.people.errors import BirthdaySet
from loyalty.people.privacy import forget
from loyalty.people.profile import set_birthday
from loyalty.records.guard import Pattern
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.rewards.gifts import find_celebrating, give_birthday_gift
from loyalty.rules.groups import Earning, Period, Response
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Points, TelegramId
from loyalty.voice.asking import may_ask, note_asked
from tests.loyalty.guarded import alerts, limit, watch
from tests.loyalty.shop import KEYS, Shop, saying
from tests.loyalty.tiered import go_to, rule_by, sell, today, work_off

DANA = 77


def dana(shop: Shop) -> Member:
    """She joins, or comes back."""
    return shop.member("Дана", telegram_id=DANA)


def leave(shop: Shop, member: Member) -> None:
    assert member.person_id is not None
    operation = shop.operation()
    assert shop.write(forget, person_id=member.person_id, operation=operation, now=shop.now)


def back(shop: Shop, member: Member) -> Member:
    """The same person, a moment later, as a member anew."""
    leave(shop, member)
    shop.wait(minutes=5)
    return dana(shop)


def says_birthday(shop: Shop, member: Member, day: Birthday) -> None:
    seal = KEYS.birthday_seal(TelegramId(DANA), day)
    assert member.person_id is not None
    shop.write(set_birthday, person_id=member.person_id, birthday=day, seal=seal)


def earning(shop: Shop, **rules: object) -> None:
    shop.rule(earning=replace(Earning(rate=BasisPoints(500)), **rules))  # type: ignore[arg-type]  # of Earning


def test_the_first_purchase_is_the_first(shop: Shop) -> None:
    """Twice the points once, however often somebody joins."""
    earning(shop, first_purchase=BasisPoints(20_000))
    cashier, member = shop.staff(), dana(shop)
    assert shop.sell(cashier, member).sale.points == 250
    for bill in (250_000, 260_000):
        member = back(shop, member)
        assert shop.sell(cashier, member, bill).sale.points == bill // 2_000
    assert shop.read(audit).flaws == ()


def test_a_days_points_are_a_persons(shop: Shop) -> None:
    """Who has earned the most of a day earns no more of it by joining again."""
    earning(shop, most_per_day=Points(200))
    cashier, member = shop.staff(), dana(shop)
    assert shop.sell(cashier, member).sale.points == 125
    assert shop.sell(cashier, back(shop, member), 300_000).sale.points == 75


@pytest.mark.parametrize(
    ("pattern", "rules"),
    [
        (Pattern.CUSTOMER, {"sales_per_customer": 2}),
        (Pattern.PAIR, {"sales_of_pair": 2}),
    ],
)
@pytest.mark.parametrize("response", [Response.REFUSE, Response.WARN])
def test_limits_see_the_same_customer(
    shop: Shop, pattern: Pattern, rules: dict[str, int], response: Response
) -> None:
    """Sales before leaving count with those after: the till refuses, or the owner hears."""
    owner = shop.owner()
    watch(shop)
    limit(shop, **rules, **{f"{name}_response": response for name in rules})
    cashier, member = shop.staff(), dana(shop)
    for bill in (100_000, 200_000):
        shop.sell(cashier, member, bill)
    member = back(shop, member)
    if response is Response.REFUSE:
        with pytest.raises(LimitReached) as refused:
            shop.quote(cashier, member)
        assert refused.value.breach.figure == 3
        return
    shop.sell(cashier, member)
    watch(shop)
    found = [view.alert for view in alerts(shop, owner)]
    assert [(alert.pattern, alert.figure) for alert in found] == [(pattern, 3)]


def test_a_birthday_is_set_once(shop: Shop) -> None:
    """The same day is taken again, with its year or without; another is refused."""
    member = dana(shop)
    says_birthday(shop, member, Birthday(5, 3, 1990))
    member = back(shop, member)
    with pytest.raises(BirthdaySet):
        says_birthday(shop, member, Birthday(6, 3, 1990))
    says_birthday(shop, member, Birthday(5, 3, None))
    person_id = member.person_id
    assert person_id is not None
    assert shop.read(lambda tx: tx.people.get(person_id)).birthday == Birthday(5, 3, None)
    leave(shop, member)
    with pytest.raises(BirthdaySet):
        says_birthday(shop, dana(shop), Birthday(7, 3, None))


def test_a_year_has_one_gift(shop: Shop) -> None:
    """Who has had it, leaves and comes back on their birthday, has had it; next year it comes."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), dana(shop)

    def night() -> int:
        celebrating = partial(find_celebrating, told=today(shop) - timedelta(days=1))
        return work_off(shop, celebrating, give_birthday_gift, limit=2)

    says_birthday(shop, member, Birthday(20, 3, 1990))
    sell(shop, cashier, member, 300)
    go_to(shop, date(2026, 3, 20))
    assert night() == 1
    member = back(shop, member)
    says_birthday(shop, member, Birthday(20, 3, 1990))
    sell(shop, cashier, member, 300)
    assert night() == 0
    go_to(shop, date(2027, 3, 20))
    assert night() == 1
    gifts = [entry for entry in history(shop, member) if entry[0] is Reason.BIRTHDAY]
    assert gifts == [(Reason.BIRTHDAY, 50)]


def test_a_debt_waits(shop: Shop) -> None:
    """Points that were spent and had to be given back are owed still, each time; what a purchase
    works off of them is worked off.
    """
    cashier, member = shop.staff(), dana(shop)
    sale = shop.sell(cashier, member).sale
    quote = shop.quote(cashier, member, 20_000)
    shop.answer(member, shop.ask(cashier, quote, 100))
    shop.undo(cashier, sale.id)
    owed = -shop.balance(member)
    assert owed > 0
    member = back(shop, member)
    assert shop.balance(member) == -owed
    assert history(shop, member) == [(Reason.OLD_DEBT, -owed)]
    assert saying(shop.letters(), OldDebt) == [OldDebt(Points(owed))]
    assert shop.read(audit).flaws == ()
    earned = shop.sell(cashier, member, 20_000).sale.points
    assert earned == 10
    for _ in range(2):
        member = back(shop, member)
        assert shop.balance(member) == earned - owed
    shop.sell(cashier, member, 1_000_000)
    member = back(shop, member)
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()


def test_questions_keep_their_pause(shop: Shop) -> None:
    """Who was asked a week ago is not asked sooner for having left."""
    member = dana(shop)
    shop.write(lambda tx: note_asked(tx, member.id, shop.now))
    again = back(shop, member)
    program = shop.read(lambda tx: tx.programs.current())
    later = shop.now + timedelta(days=program.voice.days_between)
    assert not shop.read(may_ask, member_id=again.id, program=program, now=shop.now)
    assert shop.read(may_ask, member_id=again.id, program=program, now=later)
    assert shop.read(audit).flaws == ()


def history(shop: Shop, member: Member) -> list[tuple[Reason, int]]:
    entries = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=99))
    return [(entry.reason, entry.points) for entry in entries]
