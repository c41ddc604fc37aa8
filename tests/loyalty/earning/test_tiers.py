"""Tiers: won at once, taken back with what won them, worked out anew where the rules change."""

from datetime import UTC, date, datetime

import pytest

from loyalty.earning.tiers import (
    Climb,
    TierTakenBack,
    TierWon,
    climb_of,
    counted,
    last_day,
    reached,
    review_after,
    reviewed_since,
)
from loyalty.records.earning import Turnover
from loyalty.records.people import Member
from loyalty.records.till import Quote
from loyalty.rules.calendar import beginning
from loyalty.rules.groups import Period, Tier, TierBy, Tiers
from loyalty.rules.program import Program
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.values import Minor, Points
from tests.loyalty.programs import blank
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import LEVELS, TENGE, night, rule_by, safe_until, sell, tier, told

SILVER, GOLD, PLATINUM = LEVELS


def tiered(by: TierBy = TierBy.SPEND, period: Period = Period.YEAR_ROLLING) -> Program:
    return blank(tiers=Tiers(by, period, LEVELS))


def climb(shop: Shop, member: Member) -> Climb | None:
    now = shop.member_now(member.id)
    return shop.read(climb_of, member=now, now=shop.now)


@pytest.mark.parametrize(
    ("progress", "place"),
    [(0, -1), (99, -1), (100, 0), (299, 0), (300, 1), (999, 1), (1_000, 2), (10_000_000, 2)],
)
def test_the_highest_tier_that_is_reached_counts(progress: int, place: int) -> None:
    """To the unit."""
    assert reached(tiered(), progress) == place


def test_what_counts_is_the_owners_choice() -> None:
    """Money in whole units of the currency, visits, or points; a started unit does not count."""
    turnover = Turnover(paid=Minor(29_999), visits=7, points=Points(14))
    assert [counted(tiered(by), turnover) for by in TierBy] == [299, 7, 14]


@pytest.mark.parametrize(
    ("period", "won", "last"),
    [
        (Period.YEAR_ROLLING, date(2026, 3, 14), date(2027, 3, 14)),
        (Period.YEAR_ROLLING, date(2026, 12, 31), date(2027, 12, 31)),
        (Period.YEAR_ROLLING, date(2028, 2, 29), date(2029, 2, 28)),
        (Period.YEAR_CALENDAR, date(2026, 1, 1), date(2027, 12, 31)),
        (Period.YEAR_CALENDAR, date(2026, 12, 31), date(2027, 12, 31)),
        (Period.LIFE, date(2026, 3, 14), None),
    ],
)
def test_a_tier_is_safe_for_a_time(period: Period, won: date, last: date | None) -> None:
    """For twelve months more; to the end of the next year; for life."""
    program = tiered(period=period)
    review = review_after(program, won)
    assert (review and last_day(program, review)) == last


@pytest.mark.parametrize(
    ("period", "last", "since"),
    [
        (Period.YEAR_ROLLING, date(2027, 3, 14), date(2026, 3, 15)),
        (Period.YEAR_CALENDAR, date(2027, 12, 31), date(2027, 1, 1)),
    ],
)
def test_what_won_a_tier_does_not_keep_it_as_well(period: Period, last: date, since: date) -> None:
    """At a review only what was bought after that day, or in the year that ended, counts."""
    program = tiered(period=period)
    review = beginning(program, date.fromordinal(last.toordinal() + 1))
    assert reviewed_since(program, review) == beginning(program, since)


def test_a_tier_is_won_with_the_purchase_that_reaches_it(shop: Shop) -> None:
    """Not a tenge before; several at once; and what it gives holds from the next purchase on."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 99)
    assert tier(shop, member) is None
    assert sell(shop, cashier, member, 201).sale.points == 10
    assert tier(shop, member) == "Gold"
    assert safe_until(shop, member) == date(2027, 3, 14)
    assert told(shop, TierWon) == [TierWon("Gold")]
    assert sell(shop, cashier, member, 200).sale.points == 20
    assert told(shop, TierWon) == []


def test_a_tap_that_comes_again_celebrates_nothing(shop: Shop) -> None:
    """One purchase, one tier, one notice."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    quote = shop.quote(cashier, member, 300 * TENGE)
    for _ in range(3):
        assert isinstance(shop.confirm(cashier, quote), Receipt)
    assert len(told(shop, TierWon)) == 1
    assert shop.read(audit).flaws == ()


@pytest.mark.parametrize(("by", "sales"), [(TierBy.VISITS, 100), (TierBy.POINTS, 20)])
def test_visits_and_points_lift_as_well(shop: Shop, by: TierBy, sales: int) -> None:
    """A hundred visits, or twenty times five points."""
    rule_by(shop, by=by)
    cashier, member = shop.staff(), shop.member()
    for _ in range(sales):
        assert tier(shop, member) is None
        sell(shop, cashier, member, 100)
    assert tier(shop, member) == "Silver"


def test_a_quote_from_before_the_tier_is_drawn_anew(shop: Shop) -> None:
    """Two tills, one customer: what the second one showed is not credited."""
    rule_by(shop)
    cashier, other, member = shop.staff(), shop.staff(), shop.member()
    quote = shop.quote(other, member, 500 * TENGE)
    sell(shop, cashier, member, 300)
    anew = shop.confirm(other, quote)
    assert isinstance(anew, Quote)
    assert (quote.offer.award.points, anew.offer.award.points) == (25, 50)


def test_undoing_takes_the_tier_back(shop: Shop) -> None:
    """The tier of before comes back with the review that was due then; the customer is told."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 100)
    shop.wait(days=30)
    slip = sell(shop, cashier, member, 1_000)
    assert (tier(shop, member), safe_until(shop, member)) == ("Platinum", date(2027, 4, 13))
    shop.undo(cashier, slip.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2027, 3, 14))
    back = TierTakenBack("Silver", lost="Platinum")
    assert told(shop, TierTakenBack) == [back]
    shop.undo(cashier, slip.sale.id)
    assert told(shop, TierTakenBack) == []
    assert shop.read(audit).flaws == ()


def test_undoing_the_first_purchase_leaves_no_tier(shop: Shop) -> None:
    """As it was before."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    shop.undo(cashier, sell(shop, cashier, member, 300).sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == (None, None)
    back = TierTakenBack("", lost="Gold")
    assert told(shop, TierTakenBack) == [back]


def test_what_the_other_purchases_reach_is_kept(shop: Shop) -> None:
    """A tier is taken back only as far as what is left does not reach it."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    won = sell(shop, cashier, member, 300)
    sell(shop, cashier, member, 120)
    shop.undo(cashier, won.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2027, 3, 14))


def test_a_tier_falls_with_any_purchase_that_it_rests_upon(shop: Shop) -> None:
    """A large purchase, a small one that reaches the tier, and the large one goes back."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    large = sell(shop, cashier, member, 290)
    sell(shop, cashier, member, 10)
    assert tier(shop, member) == "Gold"
    shop.undo(cashier, large.sale.id)
    assert tier(shop, member) is None


def test_purchases_go_back_in_any_order(shop: Shop) -> None:
    """A tier that another purchase kept up for a while falls with that one."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    first, second = (sell(shop, cashier, member, tenge) for tenge in (300, 1_000))
    shop.undo(cashier, first.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Platinum", date(2027, 3, 14))
    assert told(shop, TierTakenBack) == []
    shop.undo(cashier, second.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == (None, None)
    assert shop.read(audit).flaws == ()


def test_a_purchase_that_won_nothing_takes_nothing_back(shop: Shop) -> None:
    """What was there before it stays, though the purchases would not reach it today."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    shop.wait(days=364)
    late = sell(shop, cashier, member, 5)
    shop.wait(minutes=5)
    shop.undo(cashier, late.sale.id)
    assert tier(shop, member) == "Gold"


def test_renamed_tiers_are_worked_out_anew(shop: Shop) -> None:
    """To the till at once, in the member's row with the purchase; nobody is told of a word."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    told(shop)
    rule_by(shop, (Tier("Bronze", 100), Tier("Ruby", 250, multiplier=GOLD.multiplier)))
    assert sell(shop, cashier, member, 200).sale.points == 20
    assert tier(shop, member) == "Ruby"
    assert told(shop, TierWon) == []
    assert shop.read(audit).flaws == ()


def test_what_a_removed_tier_leaves_is_what_the_purchases_reach(shop: Shop) -> None:
    """Also where that is nothing; and undoing does not bring back what is gone."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    rule_by(shop, (Tier("Diamond", 5_000),))
    slip = sell(shop, cashier, member, 4_700)
    assert tier(shop, member) == "Diamond"
    shop.undo(cashier, slip.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == (None, None)
    assert shop.read(audit).flaws == ()


def test_tiers_that_come_back_are_as_they_were(shop: Shop) -> None:
    """While the programme has none, nobody's is touched."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    rule_by(shop, ())
    assert climb(shop, member) is None
    assert sell(shop, cashier, member, 200).sale.points == 10
    shop.wait(days=800)
    assert night(shop) == 0
    rule_by(shop)
    assert tier(shop, member) == "Gold"


def test_a_programme_without_tiers_asks_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At ✅ a plain programme is not a statement slower."""
    cashier, member = shop.staff(), shop.member()

    def asked(*_: object) -> None:
        raise AssertionError("the database was asked about turnover")

    monkeypatch.setattr("storage.earning.turnover.Turnovers.of_member", asked)
    monkeypatch.setattr("storage.earning.tiers.TierQueries.moves_since", asked)
    shop.undo(cashier, sell(shop, cashier, member, 300).sale.id)


@pytest.mark.parametrize(
    ("period", "safe", "counted_until"),
    [
        (Period.YEAR_ROLLING, date(2027, 3, 14), None),
        (Period.YEAR_CALENDAR, date(2027, 12, 31), date(2026, 12, 31)),
        (Period.LIFE, None, None),
    ],
)
def test_customers_see_where_they_stand(
    shop: Shop, period: Period, safe: date | None, counted_until: date | None
) -> None:
    """The tier, until when it is theirs, and what is missing to the next."""
    rule_by(shop, period=period)
    cashier, member = shop.staff(), shop.member()
    assert climb(shop, member) == Climb(None, None, SILVER, 100, counted_until)
    sell(shop, cashier, member, 420)
    assert climb(shop, member) == Climb(GOLD, safe, PLATINUM, 580, counted_until)
    sell(shop, cashier, member, 580)
    assert climb(shop, member) == Climb(PLATINUM, safe, None, 0, counted_until)


def test_a_lower_threshold_lifts_with_the_next_purchase(shop: Shop) -> None:
    """Which is what the customer sees until then."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 200)
    rule_by(shop, (SILVER, Tier("Gold", 150)))
    seen = climb(shop, member)
    assert seen is not None
    assert (seen.tier, seen.above, seen.missing) == (SILVER, Tier("Gold", 150), 0)
    sell(shop, cashier, member, 1)
    assert tier(shop, member) == "Gold"


def test_the_year_is_the_shops(shop: Shop) -> None:
    """On 31 December, at 19 o'clock by UTC, the new year has begun in Almaty."""
    rule_by(shop, period=Period.YEAR_CALENDAR)
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    shop.now = datetime(2026, 12, 31, 5, tzinfo=UTC)
    sell(shop, cashier, member, 300)
    shop.now = datetime(2026, 12, 31, 19, tzinfo=UTC)
    sell(shop, cashier, other, 300)
    assert safe_until(shop, member) == date(2027, 12, 31)
    assert safe_until(shop, other) == date(2028, 12, 31)
    assert climb(shop, member) == Climb(
        GOLD, date(2027, 12, 31), PLATINUM, 1_000, date(2027, 12, 31)
    )
