"""Programmes with tiers, and a shop that has one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from loyalty.birthdays import Birthday
from loyalty.earning.reviews import find_reviewed, find_unwarned, review_tier, warn_of_review
from loyalty.earning.tiers import last_day
from loyalty.portions import Act, FindLeft, deal
from loyalty.program.versions import change_programme
from loyalty.records.outbox import Notice, Outcome
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.rewards.gifts import find_celebrating, give_birthday_gift
from loyalty.rules.groups import Period, Tier, TierBy, Tiers
from loyalty.rules.program import Program
from loyalty.till.sales import Receipt
from loyalty.values import BasisPoints, Points
from tests.loyalty.shop import Shop, said

LEVELS = (
    Tier("Silver", 100),
    Tier("Gold", 300, multiplier=BasisPoints(20_000), birthday_points=Points(50)),
    Tier("Platinum", 1_000, discount=BasisPoints(1_000), birthday_points=Points(200)),
)
TENGE = 100  # minor units


def rule_by(
    shop: Shop,
    levels: tuple[Tier, ...] = LEVELS,
    *,
    by: TierBy = TierBy.SPEND,
    period: Period = Period.YEAR_ROLLING,
) -> Program:
    """The owner decides about tiers."""
    current = shop.read(lambda tx: tx.programs.current())
    wanted = replace(current, tiers=Tiers(by, period, levels))
    return shop.write(change_programme, wanted=wanted, by=None, now=shop.now)


def tier(shop: Shop, member: Member) -> str | None:
    return shop.member_now(member.id).tier


def safe_until(shop: Shop, member: Member) -> date | None:
    """The last day before the review."""
    review = shop.member_now(member.id).tier_review_at
    if review is None:
        return None
    return last_day(shop.read(lambda tx: tx.programs.current()), review)


def sell(shop: Shop, cashier: Staff, member: Member, tenge: int) -> Receipt:
    return shop.sell(cashier, member, tenge * TENGE)


def told(shop: Shop, *kinds: type[Notice]) -> list[Notice]:
    """What has been said of these kinds by now. The rest is sent as well, and forgotten."""
    taken = shop.letters()
    for letter in taken:
        shop.write(lambda tx, sent: tx.outbox.settle(sent, Outcome.SENT, shop.now), letter.id)
    return [notice for notice in map(said, taken) if isinstance(notice, kinds)]


def go_to(shop: Shop, day: date, hour: int = 3) -> None:
    """To that hour of that day by the shop's clocks; Almaty is five hours ahead."""
    shop.now = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour - 5)


def today(shop: Shop) -> date:
    """By the shop's calendar."""
    return (shop.now + timedelta(hours=5)).date()


def night(shop: Shop, *, limit: int = 500) -> int:
    """What a night does about tiers; returns how many members it dealt with."""
    celebrating = partial(find_celebrating, told=today(shop) - timedelta(days=1))
    return (
        work_off(shop, find_reviewed, review_tier, limit=limit)
        + work_off(shop, find_unwarned, warn_of_review, limit=limit)
        + work_off(shop, celebrating, give_birthday_gift, limit=limit)
    )


def work_off(shop: Shop, find: FindLeft, act: Act, *, limit: int) -> int:
    """One step, so many members at a time; returns how many had their turn."""
    done = 0
    while turns := shop.read(find, now=shop.now, limit=limit):
        assert len(turns) <= limit
        shop.write(deal, act=act, turns=turns, now=shop.now)
        done += len(turns)
    return done


def born(shop: Shop, member: Member, day: int, month: int, year: int | None = None) -> None:
    """The member tells their birthday."""
    birthday = Birthday(day, month, year)
    person_id = member.person_id
    assert person_id is not None
    shop.write(lambda tx: tx.people.set_birthday(person_id, birthday))
