"""Reviews: a tier is kept or goes down by one, and there is a warning thirty days ahead."""

from datetime import date
from functools import partial

import pytest

from loyalty.earning.reviews import (
    TierLowered,
    TierWarning,
    find_reviewed,
    find_unwarned,
    review_tier,
    warn_of_review,
)
from loyalty.earning.tiers import climb_of
from loyalty.people.privacy import forget
from loyalty.portions import deal
from loyalty.records.team import Role
from loyalty.rewards.gifts import BirthdayGift, find_celebrating, give_birthday_gift
from loyalty.rules.groups import Period, Tier, TierBy
from loyalty.upkeep.audit import audit
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, go_to, night, rule_by, safe_until, sell, tier, told

TOLD = (TierWarning, TierLowered)


def test_a_tier_goes_down_step_by_step(shop: Shop) -> None:
    """Platinum, bought once: each step is kept for twelve months, and none is skipped."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 5_000)
    steps = [
        (date(2027, 3, 14), "Platinum", date(2027, 3, 14)),
        (date(2027, 3, 15), "Gold", date(2028, 3, 14)),
        (date(2028, 3, 14), "Gold", date(2028, 3, 14)),
        (date(2028, 3, 15), "Silver", date(2029, 3, 14)),
        (date(2029, 3, 15), None, None),
        (date(2030, 3, 15), None, None),
    ]
    for day, name, until in steps:
        go_to(shop, day)
        night(shop)
        assert (tier(shop, member), safe_until(shop, member)) == (name, until)
        assert night(shop) == 0
    assert shop.read(audit).flaws == ()


def test_who_buys_enough_again_keeps_the_tier(shop: Shop) -> None:
    """Counted from the day after it was won to the last day before the review."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 3, 14), hour=12)
    sell(shop, cashier, member, 299)
    sell(shop, cashier, member, 1)
    go_to(shop, date(2027, 3, 15))
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Gold", date(2028, 3, 14))
    assert told(shop, TierLowered) == []


def test_a_calendar_year_is_reviewed_at_its_end(shop: Shop) -> None:
    """A tier of 2026 is safe through 2027; what 2027 reaches decides about 2028."""
    rule_by(shop, period=Period.YEAR_CALENDAR)
    cashier, keeper, loser = shop.staff(), shop.member(), shop.member()
    for member in (keeper, loser):
        sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 1, 1))
    assert night(shop) == 0
    go_to(shop, date(2027, 6, 1))
    sell(shop, cashier, keeper, 300)
    sell(shop, cashier, loser, 100)
    go_to(shop, date(2028, 1, 1))
    night(shop)
    assert (tier(shop, keeper), safe_until(shop, keeper)) == ("Gold", date(2028, 12, 31))
    assert (tier(shop, loser), safe_until(shop, loser)) == ("Silver", date(2028, 12, 31))
    go_to(shop, date(2029, 1, 1))
    night(shop)
    assert (tier(shop, keeper), tier(shop, loser)) == ("Silver", None)
    assert shop.read(audit).flaws == ()


def test_a_tier_for_life_is_for_life(shop: Shop) -> None:
    """No review, no warning."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    for year in range(2027, 2040):
        go_to(shop, date(year, 3, 15))
        assert night(shop) == 0
    assert tier(shop, member) == "Gold"


def test_a_warning_says_what_keeps_the_tier(shop: Shop) -> None:
    """Thirty days ahead, once, by day, and only to those who would lose it."""
    rule_by(shop)
    cashier, idle, busy = shop.staff(), shop.member(), shop.member()
    for member in (idle, busy):
        sell(shop, cashier, member, 300)
    shop.wait(days=10)
    sell(shop, cashier, busy, 300)
    sell(shop, cashier, idle, 120)
    told(shop)
    go_to(shop, date(2027, 2, 12))
    assert night(shop) == 0
    go_to(shop, date(2027, 2, 13))
    assert night(shop) == 2
    assert told(shop, *TOLD) == []
    go_to(shop, date(2027, 2, 13), hour=9)
    warning = TierWarning("Gold", TierBy.SPEND, missing=180, until=date(2027, 3, 14))
    assert told(shop, *TOLD) == [warning]
    go_to(shop, date(2027, 2, 14), hour=9)
    assert night(shop) == 0
    sell(shop, cashier, idle, 180)
    go_to(shop, date(2027, 3, 15), hour=9)
    night(shop)
    assert told(shop, *TOLD) == []
    assert tier(shop, idle) == "Gold"


def test_what_keeps_a_tier_shows_from_the_warning_on(shop: Shop) -> None:
    """Not before it, and no longer than anything is missing."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)

    def keeps() -> int:
        climb = shop.read(climb_of, member=shop.member_now(member.id), now=shop.now)
        assert climb is not None
        return climb.keeps

    for day, bought, missing in (
        (date(2027, 2, 12), 0, 0),
        (date(2027, 2, 13), 0, 300),
        (date(2027, 2, 14), 120, 180),
        (date(2027, 3, 14), 180, 0),
    ):
        go_to(shop, day)
        if bought:
            sell(shop, cashier, member, bought)
        assert keeps() == missing


def test_who_gives_back_what_kept_the_tier_is_warned_late(shop: Shop) -> None:
    """The night of the warning found nothing missing; the refund after it is warned of as well."""
    rule_by(shop)
    cashier, member, manager = shop.staff(), shop.member(), shop.staff(Role.MANAGER)
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 2, 10))
    kept = sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 2, 13))
    night(shop)
    go_to(shop, date(2027, 2, 20), hour=12)
    assert told(shop, *TOLD) == []
    shop.refund(manager, kept.sale.id, 10_000)
    shop.wait(days=1)
    for _ in range(2):
        night(shop)
    warning = TierWarning("Gold", TierBy.SPEND, missing=100, until=date(2027, 3, 14))
    assert told(shop, *TOLD) == [warning]
    assert shop.read(audit).flaws == ()


def test_who_loses_a_tier_is_told(shop: Shop) -> None:
    """In the morning: what is left, and what was."""
    rule_by(shop)
    cashier, member, newcomer = shop.staff(), shop.member(), shop.member()
    sell(shop, cashier, member, 300)
    sell(shop, cashier, newcomer, 100)
    go_to(shop, date(2027, 3, 15))
    night(shop)
    go_to(shop, date(2027, 3, 15), hour=9)
    said = told(shop, *TOLD)
    assert said == [
        TierLowered("Silver", lost="Gold"),
        TierLowered("", lost="Silver"),
    ]


def test_a_night_that_comes_late_takes_no_time_from_anybody(shop: Shop) -> None:
    """The next review counts from the day of this one, and nobody is warned of the past."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 4, 20), hour=9)
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2028, 3, 14))
    assert [type(notice) for notice in told(shop, *TOLD)] == [TierLowered]


def test_a_tier_that_is_taken_back_is_reviewed_when_it_would_have_been(shop: Shop) -> None:
    """A slip at the till does not prolong what was there before."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 3, 14), hour=23)
    slip = sell(shop, cashier, member, 1_000)
    shop.undo(cashier, slip.sale.id)
    go_to(shop, date(2027, 3, 15))
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2028, 3, 14))
    assert shop.read(audit).flaws == ()


def test_a_tier_that_a_purchase_kept_is_lowered_with_it(shop: Shop) -> None:
    """Bought before the review and given back after it: as if it had never been bought."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 3, 14), hour=23)
    shop.wait(minutes=55)
    late = sell(shop, cashier, member, 300)
    shop.wait(minutes=8)
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Gold", date(2028, 3, 14))
    shop.undo(cashier, late.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2028, 3, 14))
    assert shop.read(audit).flaws == ()


def test_a_night_works_in_portions(shop: Shop) -> None:
    """However many there are, each is dealt with once."""
    rule_by(shop)
    cashier, members = shop.staff(), [shop.member() for _ in range(7)]
    for number, member in enumerate(members):
        sell(shop, cashier, member, 100 if number % 2 else 300)
    go_to(shop, date(2027, 2, 13))
    assert night(shop, limit=2) == 7
    go_to(shop, date(2027, 3, 15))
    assert night(shop, limit=2) == 7
    assert [tier(shop, member) for member in members] == ["Silver", None] * 3 + ["Silver"]


def test_who_has_left_is_left_alone(shop: Shop) -> None:
    """No review, no warning, and the others have theirs."""
    rule_by(shop)
    cashier, gone, here = shop.staff(), shop.member(), shop.member()
    for member in (gone, here):
        sell(shop, cashier, member, 300)
    assert gone.person_id is not None
    shop.write(forget, person_id=gone.person_id, operation=shop.operation(), now=shop.now)
    go_to(shop, date(2027, 3, 15))
    assert night(shop, limit=1) == 1
    assert tier(shop, here) == "Silver"
    assert shop.read(audit).flaws == ()


def test_the_night_gives_those_a_tier_whose_old_one_is_gone(shop: Shop) -> None:
    """By what they bought in the period; that counts as won on this day."""
    rule_by(shop)
    cashier, rich, poor = shop.staff(), shop.member(), shop.member()
    sell(shop, cashier, rich, 300)
    sell(shop, cashier, poor, 100)
    rule_by(shop, (Tier("Bronze", 150), Tier("Ruby", 250)))
    shop.wait(days=10)
    assert night(shop) == 2
    assert (tier(shop, rich), safe_until(shop, rich)) == ("Ruby", date(2027, 3, 24))
    assert (tier(shop, poor), safe_until(shop, poor)) == (None, None)
    assert night(shop) == 0
    assert shop.read(audit).flaws == ()


def test_tiers_for_life_get_a_review_where_the_rules_have_one_now(shop: Shop) -> None:
    """A full period from the night on which the rules changed; and none where they end it."""
    rule_by(shop, period=Period.LIFE)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 300)
    rule_by(shop, period=Period.YEAR_ROLLING)
    shop.wait(days=10)
    assert night(shop) == 1
    assert (tier(shop, member), safe_until(shop, member)) == ("Gold", date(2027, 3, 24))
    assert night(shop) == 0
    rule_by(shop, period=Period.LIFE)
    shop.wait(days=800)
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Gold", None)
    assert shop.read(audit).flaws == ()


def test_a_tier_that_got_a_review_goes_with_its_purchase(shop: Shop) -> None:
    """Tiers were for life and are not any more: what rests upon a purchase still goes with it."""
    rule_by(shop, period=Period.LIFE)
    cashier, member, manager = shop.staff(), shop.member(), shop.staff(Role.MANAGER)
    sell(shop, cashier, member, 100)
    great = sell(shop, cashier, member, 1_000)
    rule_by(shop, period=Period.YEAR_ROLLING)
    shop.wait(days=10)
    assert night(shop) == 1
    shop.refund(manager, great.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2027, 3, 24))
    assert shop.read(audit).flaws == ()


@pytest.mark.parametrize(("by", "missing"), [(TierBy.VISITS, 2), (TierBy.POINTS, 99)])
def test_a_warning_counts_what_the_owner_counts(shop: Shop, by: TierBy, missing: int) -> None:
    """Visits or points, just as money."""
    levels = (Tier("Silver", 3 if by is TierBy.VISITS else 100),)
    rule_by(shop, levels, by=by)
    cashier, member = shop.staff(), shop.member()
    for _ in range(3):
        sell(shop, cashier, member, 800)
    shop.wait(days=20)
    sell(shop, cashier, member, 20)
    told(shop)
    go_to(shop, date(2027, 2, 13), hour=9)
    night(shop)
    assert told(shop, *TOLD) == [TierWarning("Silver", by, missing, until=date(2027, 3, 14))]


def test_levels_are_told_apart_in_any_script(shop: Shop) -> None:
    """Names are the owner's: the night finds them all, whatever they are."""
    names = ("Ағаш", "zebra", "Ällä", "金", "Қола 🥉")
    rule_by(shop, tuple(Tier(name, 100 * (place + 1)) for place, name in enumerate(names)))
    cashier, members = shop.staff(), [shop.member() for _ in names]
    for place, member in enumerate(members):
        sell(shop, cashier, member, 100 * (place + 1))
    go_to(shop, date(2027, 3, 15))
    night(shop)
    assert [tier(shop, member) for member in members] == [None, *names[:-1]]


def test_reviews_that_were_missed_take_a_step_each(shop: Shop) -> None:
    """Nobody was at work for two years: what two nights would have done, this one does."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    sell(shop, cashier, member, 1_000)
    go_to(shop, date(2028, 3, 20), hour=12)
    told(shop)
    night(shop)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2029, 3, 14))
    assert told(shop, *TOLD) == [
        TierLowered("Gold", lost="Platinum"),
        TierLowered("Silver", lost="Gold"),
    ]
    sale = sell(shop, cashier, member, 300)
    assert tier(shop, member) == "Gold"
    shop.undo(cashier, sale.sale.id)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2029, 3, 14))
    assert shop.read(audit).flaws == ()


def test_what_two_processes_found_is_done_once(shop: Shop) -> None:
    """The second one finds that the tier went down, the warning was given and the gift as well."""
    rule_by(shop)
    cashier, member = shop.staff(), shop.member()
    born(shop, member, 13, 2)
    sell(shop, cashier, member, 1_000)
    told(shop)
    celebrating = partial(find_celebrating, told=date(2027, 2, 12))
    for find, act, day, kind in (
        (find_unwarned, warn_of_review, date(2027, 2, 13), TierWarning),
        (celebrating, give_birthday_gift, date(2027, 2, 13), BirthdayGift),
        (find_reviewed, review_tier, date(2027, 3, 15), TierLowered),
    ):
        go_to(shop, day, hour=12)
        turns = shop.read(find, now=shop.now, limit=10)
        for _ in range(2):
            shop.write(deal, act=act, turns=turns, now=shop.now)
        assert [type(notice) for notice in told(shop, kind)] == [kind]
    assert (tier(shop, member), shop.balance(member)) == ("Gold", 50 + 200)
    assert shop.read(audit).flaws == ()


def test_who_buys_or_leaves_as_the_night_comes_to_them_is_passed_over(shop: Shop) -> None:
    """A purchase that wins a higher tier puts the warning off, and does not call it off."""
    rule_by(shop)
    cashier, buyer, leaver = shop.staff(), shop.member(), shop.member()
    for member in (buyer, leaver):
        sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 2, 13), hour=12)
    told(shop)
    turns = shop.read(find_unwarned, now=shop.now, limit=10)
    sell(shop, cashier, buyer, 1_000)
    assert leaver.person_id is not None
    shop.write(forget, person_id=leaver.person_id, operation=shop.operation(), now=shop.now)
    for act in (warn_of_review, review_tier):
        shop.write(deal, act=act, turns=turns, now=shop.now)
    of_leaver = tuple(turn for turn in turns if turn.member_id == leaver.id)
    shop.write(deal, act=give_birthday_gift, turns=of_leaver, now=shop.now)
    assert told(shop, *TOLD, BirthdayGift) == []
    assert tier(shop, buyer) == "Platinum"
    go_to(shop, date(2028, 1, 15), hour=12)
    night(shop)
    assert [type(notice) for notice in told(shop, *TOLD)] == [TierWarning]
