"""Audiences that may be used, and those that are kept by a name."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from loyalty.errors import NameEmpty, NotAllowed, Refusal
from loyalty.points.expiry import losses_of
from loyalty.promotions.audiences import (
    DEEPEST,
    MOST,
    check_audience,
    drop_audience,
    keep_audience,
    named_audiences,
    names_in,
)
from loyalty.promotions.errors import (
    AudienceGone,
    AudienceTooDeep,
    AudienceTooLong,
    NobodyThere,
    NotThereAnyMore,
    TierGone,
)
from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.rules.audience import (
    EVERYONE,
    AllOf,
    Answered,
    AnyOf,
    Asked,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    Expiring,
    InTier,
    Joined,
    LastBought,
    Measure,
    Not,
    OfHabit,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.groups import Expiry, ExpiryKind, Tier, Tiers
from loyalty.rules.habits import Borders, Habit
from loyalty.store import Tx
from loyalty.values import (
    AudienceId,
    BasisPoints,
    BranchId,
    CampaignId,
    Minor,
    Points,
    PosterId,
    SurveyId,
)
from tests.loyalty.shop import Shop

DAY = timedelta(days=1)


def nested(depth: int) -> Audience:
    return EVERYONE if depth == 1 else Not(nested(depth - 1))


REFUSED: tuple[tuple[Audience, type[Refusal]], ...] = (
    (nested(DEEPEST + 1), AudienceTooDeep),
    (AllOf((EVERYONE,) * MOST), AudienceTooLong),
    (Speaks(tuple(map(str, range(MOST + 1)))), AudienceTooLong),
    (AllOf(()), NobodyThere),
    (AnyOf(()), NobodyThere),
    (Speaks(()), NobodyThere),
    (InTier(()), NobodyThere),
    (BoughtAt(()), NobodyThere),
    (CameBy(()), NobodyThere),
    (OfHabit(()), NobodyThere),
    (Joined(), NobodyThere),
    (Joined(date(2026, 3, 2), date(2026, 3, 1)), NobodyThere),
    (LastBought(within=10, before=20), NobodyThere),
    (LastBought(within=-1), NobodyThere),
    (LastBought(before=10**9), NobodyThere),
    (Buys(Measure.SPENT), NobodyThere),
    (Buys(Measure.SPENT, 2, 1), NobodyThere),
    (Buys(Measure.PURCHASES, 1, days=0), NobodyThere),
    (Buys(Measure.SPENT, 10**30), NobodyThere),
    (Balance(), NobodyThere),
    (Balance(Points(2), Points(1)), NobodyThere),
    (Expiring(0), NobodyThere),
    (BirthdayWithin(-1), NobodyThere),
    (BirthdayWithin(365), NobodyThere),
    (Scored(), NobodyThere),
    (Scored(0, 5), NobodyThere),
    (Scored(4, 3), NobodyThere),
    (Answered(()), NobodyThere),
    (Unasked(0), NobodyThere),
    (RandomShare(BasisPoints(0), "x"), NobodyThere),
    (RandomShare(BasisPoints(10_001), "x"), NobodyThere),
    (InTier(("Золото",)), TierGone),
    (BoughtAt((BranchId(1),)), NotThereAnyMore),
    (CameBy((PosterId(1),)), NotThereAnyMore),
    (TookPart(CampaignId(1)), NotThereAnyMore),
    (Answered((SurveyId(1),)), NotThereAnyMore),
    (AllOf((EVERYONE, Not(InTier(("Золото",))))), TierGone),
)


def test_what_cannot_be_meant_is_refused(shop: Shop) -> None:
    """Nobody waits for customers whom a slip has left out."""
    for audience, refusal in REFUSED:
        with pytest.raises(refusal):
            shop.read(check_audience, audience)


def test_what_the_shop_has_can_be_asked_for(shop: Shop) -> None:
    """Its tiers and branches, and everybody who has no tier."""
    gold = Tier("Золото", 100)
    shop.rule(tiers=Tiers(levels=(gold,)))
    branch = shop.branch("Абай")
    audience = AllOf((InTier(("Золото", "")), BoughtAt((branch.id,)), LastBought(never=True)))
    shop.read(check_audience, audience)
    shop.read(check_audience, nested(DEEPEST))


def test_the_names_in_an_audience_are_looked_up(shop: Shop) -> None:
    """Branches by theirs, and groups with the borders of this moment."""
    branch, program = shop.branch("Абай"), shop.read(lambda tx: tx.programs.current())
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member, 300_000)

    asked = Asked(shop.now, program, "ru")
    audience = AllOf((BoughtAt((branch.id,)), OfHabit((Habit.BEST,))))
    found = shop.read(names_in, audience, asked)
    assert found.branches == {branch.id: "Абай"}
    assert found.borders == Borders(Minor(600_000))
    assert shop.read(names_in, EVERYONE, asked).borders is None


def test_an_audience_is_kept_by_a_name(shop: Shop) -> None:
    """To be used again; a second one of the same name takes its place, and it can be dropped."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    kept = shop.write(
        keep_audience, name=" Наши ", audience=EVERYONE, by=owner.person_id, now=shop.now
    )
    never = LastBought(never=True)
    anew = shop.write(
        keep_audience, name="Наши", audience=never, by=manager.person_id, now=shop.now
    )
    assert anew == replace(kept, audience=never)
    assert shop.read(named_audiences, by=owner.person_id) == (anew,)
    shop.write(drop_audience, audience_id=kept.id, by=manager.person_id, now=shop.now)
    assert shop.read(named_audiences, by=owner.person_id) == ()
    with pytest.raises(AudienceGone):
        shop.write(drop_audience, audience_id=kept.id, by=owner.person_id, now=shop.now)


def test_only_who_composes_promotions_keeps_audiences(shop: Shop) -> None:
    """A cashier has nothing to do with them, and one without a name is none."""
    cashier, owner = shop.staff(), shop.owner()
    with pytest.raises(NotAllowed):
        shop.write(
            keep_audience, name="Наши", audience=EVERYONE, by=cashier.person_id, now=shop.now
        )
    with pytest.raises(NotAllowed):
        shop.read(named_audiences, by=cashier.person_id)
    with pytest.raises(NotAllowed):
        shop.write(drop_audience, audience_id=AudienceId(1), by=cashier.person_id, now=shop.now)
    with pytest.raises(NameEmpty):
        shop.write(keep_audience, name=" ", audience=EVERYONE, by=owner.person_id, now=shop.now)
    with pytest.raises(NobodyThere):
        shop.write(keep_audience, name="Кто", audience=AnyOf(()), by=owner.person_id, now=shop.now)


@pytest.mark.parametrize("at_month_end", [False, True])
def test_who_loses_points_is_found_under_either_rule(shop: Shop, at_month_end: bool) -> None:
    """By a date that was promised, or for not buying, on the very day that the balance tells of."""
    rules = Expiry(ExpiryKind.AFTER_EARNING, expiry_months=2, expiry_at_month_end=at_month_end)
    shop.rule(expiry=rules, earning=replace(shop.rule().earning, pending_days=20))
    cashier, members = shop.staff(), [shop.member() for _ in range(6)]
    for member in members[:2]:
        shop.sell(cashier, member)
    shop.wait(days=9)
    kind = ExpiryKind.AFTER_LAST_PURCHASE
    shop.rule(expiry=replace(rules, points_expire=kind))
    for member in members[1:4]:
        shop.sell(cashier, member)
        shop.wait(days=4, hours=5)
    shop.correct(shop.owner(), members[3], 50)
    shop.correct(shop.owner(), members[4], 50)
    shop.rule(expiry=replace(rules, points_expire=kind, expiry_months=3))
    seen: set[int] = set()
    for _ in range(25):
        shop.wait(days=4, hours=21)
        for losing, found in shop.read(_losing_and_found, members, shop.now):
            assert found == losing
            seen |= found
    assert seen == {member.id for member in members[:5]}


def _losing_and_found(
    tx: Tx, members: list[Member], now: datetime
) -> list[tuple[set[int], set[int]]]:
    """Whose next losses, as they are told of them, come so soon; and who is found for it."""
    asked, losses = Asked(now, tx.programs.current(), "ru"), {}
    for one in members:
        member = tx.members.get(one.id)
        assert member is not None
        losses[one.id] = [loss.at for loss in losses_of(tx, member=member, now=now)]
    return [
        (
            {one for one, ends in losses.items() if any(end <= now + days * DAY for end in ends)},
            set(tx.audiences.ids(Expiring(days), asked, 100)),
        )
        for days in (1, 7, 30)
    ]
