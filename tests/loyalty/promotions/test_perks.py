"""Perks: what members get with a promotion, once, and until when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loyalty.errors import Refusal
from loyalty.people.privacy import forget
from loyalty.promotions.errors import (
    BudgetOfNothing,
    BudgetTooSmall,
    BudgetWithoutOffer,
    DaysWithoutMultiplier,
    MultiplierOutOfBounds,
    MultiplierWithoutDays,
    OfferGivesNothing,
    OfferIsOver,
)
from loyalty.promotions.perks import check_perk, give, multiplied_until, offer_over
from loyalty.records.points import Reason
from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Expiry, ExpiryKind
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank
from tests.loyalty.promotions.perked import DOUBLE, HUNDRED, campaign, delivered, given, now
from tests.loyalty.shop import NOON, Shop

TWICE = BasisPoints(2 * FULL)
HOUR = timedelta(hours=1)


def test_points_come_with_the_message_once(shop: Shop) -> None:
    """However often the same delivery is settled; the history names a promotion."""
    member, sent = shop.member(), campaign(shop, HUNDRED)
    delivery = given(shop, sent, member)
    for _ in range(2):
        shop.write(give, delivery=delivery, campaign=sent, now=shop.now)
    assert shop.balance(member) == 100
    (entry,) = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=9))
    assert entry.reason is Reason.PROMOTION
    given(shop, sent, member)  # the next occasion
    assert shop.balance(member) == 200
    assert shop.read(lambda tx: tx.perks.given_by(sent.id)).at_once == 200
    assert shop.read(audit).flaws == ()


def test_points_of_a_promotion_expire_by_the_blank(shop: Shop) -> None:
    """As points do that are given on any other day."""
    shop.rule(expiry=Expiry(points_expire=ExpiryKind.AFTER_EARNING, expiry_months=1))
    member = shop.member()
    given(shop, campaign(shop, HUNDRED), member)
    shop.wait(days=33)
    shop.expire()
    assert shop.balance(member) == 0


def test_who_has_left_gets_nothing(shop: Shop) -> None:
    """The message may have been on its way."""
    member, sent = shop.member(), campaign(shop, replace(HUNDRED, multiplier=TWICE, days=1))
    delivery = delivered(shop, sent, member)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    shop.write(give, delivery=delivery, campaign=sent, now=shop.now)
    assert shop.read(lambda tx: tx.perks.given_by(sent.id)).members == 0
    assert shop.read(audit).flaws == ()


def test_a_message_gives_nothing_where_nothing_is_offered(shop: Shop) -> None:
    """A plain text leaves no trace in the ledger."""
    member, sent = shop.member(), campaign(shop, None)
    given(shop, sent, member)
    assert shop.balance(member) == 0
    assert not offer_over(sent, shop.now)


@pytest.mark.parametrize(
    ("perk", "until"),
    [
        (Perk(multiplier=TWICE, days=1), datetime(2026, 3, 15, 19, tzinfo=UTC)),
        (Perk(multiplier=TWICE, days=7), datetime(2026, 3, 21, 19, tzinfo=UTC)),
        (Perk(multiplier=TWICE, until=NOON + HOUR), NOON + HOUR),
        (Perk(multiplier=TWICE, until=NOON + 99 * HOUR), NOON + 99 * HOUR),
        (Perk(multiplier=TWICE), None),
        (Perk(multiplier=TWICE, days=7, until=NOON + HOUR), NOON + HOUR),
        (Perk(multiplier=TWICE, days=1, until=NOON), None),
        (Perk(points=Points(5)), None),
    ],
)
def test_a_multiplier_holds_to_the_end_of_its_last_day(perk: Perk, until: datetime | None) -> None:
    """By the shop's calendar, after the day of the message, and not after the offer's own end."""
    assert multiplied_until(blank(), perk, NOON) == until


@pytest.mark.parametrize(
    ("perk", "budget", "refused"),
    [
        (HUNDRED, None, None),
        (DOUBLE, Budget(points=Points(1)), None),
        (HUNDRED, Budget(points=Points(100)), None),
        (HUNDRED, Budget(money=Minor(10_000)), None),
        (Perk(multiplier=TWICE, until=NOON + HOUR), None, None),
        (Perk(), None, OfferGivesNothing),
        (Perk(points=Points(-5)), None, OfferGivesNothing),
        (Perk(points=Points(5), until=NOON), None, OfferIsOver),
        (Perk(multiplier=BasisPoints(5_000), days=1), None, MultiplierOutOfBounds),
        (Perk(multiplier=BasisPoints(FULL), days=1), None, MultiplierOutOfBounds),
        (Perk(multiplier=BasisPoints(-1), days=1), None, MultiplierOutOfBounds),
        (Perk(multiplier=BasisPoints(101 * FULL), days=1), None, MultiplierOutOfBounds),
        (Perk(multiplier=TWICE), None, MultiplierWithoutDays),
        (Perk(multiplier=TWICE, days=-1), None, MultiplierWithoutDays),
        (Perk(multiplier=TWICE, days=367), None, MultiplierWithoutDays),
        (Perk(points=Points(5), days=1), None, DaysWithoutMultiplier),
        (Perk(days=1), None, OfferGivesNothing),
        (None, Budget(points=Points(5)), BudgetWithoutOffer),
        (HUNDRED, Budget(), BudgetOfNothing),
        (HUNDRED, Budget(points=Points(0)), BudgetOfNothing),
        (HUNDRED, Budget(points=Points(500), money=Minor(-1)), BudgetOfNothing),
        (HUNDRED, Budget(points=Points(99)), BudgetTooSmall),
        (DOUBLE, Budget(money=Minor(99)), BudgetTooSmall),
    ],
)
def test_an_offer_is_checked_before_it_is_made(
    perk: Perk | None, budget: Budget | None, refused: type[Refusal] | None
) -> None:
    """What gives nothing, has ended, or could not be paid for is refused by name."""
    if refused is None:
        check_perk(perk, budget, program=blank(), at=NOON)
        return
    with pytest.raises(refused):
        check_perk(perk, budget, program=blank(), at=NOON)


def test_an_offer_ends_by_its_own_time(shop: Shop) -> None:
    """From that instant on nobody is to be written to."""
    sent = campaign(shop, replace(HUNDRED, until=shop.now + HOUR))
    assert not offer_over(now(shop, sent), shop.now)
    shop.wait(hours=1)
    assert offer_over(now(shop, sent), shop.now)
