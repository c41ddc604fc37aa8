"""What a promotion brought is told as far as it can be told, and no further."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray

from loyalty.promotions.proof import Untold, does_not_pay, proof_of, window_of
from loyalty.records.promotions.campaigns import (
    Campaign,
    CampaignState,
    Perk,
    Rhythm,
    Timing,
    Trigger,
)
from loyalty.records.promotions.proof import Group, Groups, Judged, Total
from loyalty.rules.groups import Weekday
from loyalty.values import BasisPoints, CampaignId, OperationId, StaffId
from tests.loyalty.promotions.planted import (
    DAYS,
    EXPECTED_BILL,
    TENTH,
    WINDOW,
    Floats,
    group,
    plant,
)

NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
ONCE = Campaign(CampaignId(1), OperationId("tap:1"), "Весна", CampaignState.LIVE, StaffId(1), NOW)
FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,))
MISSED = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_FOR, number=30)
CAMPAIGNS = 200
QUARTER = 91
Days = NDArray[np.int_]
A_DAY = 12


def test_money_that_a_promotion_brought_is_told_for_all_who_were_written_to() -> None:
    """180 members spent 120 each where 20 others spent 100: that is 3 600, a fifth more."""
    groups = Groups(alike(180, spent=120, spread=10), alike(20, spent=100, spread=10))
    proof = proof_of(groups, TENTH)
    money = proof.effects[Judged.MONEY]
    assert (proof.written, proof.compared, proof.untold) == (180, 20, None)
    assert (money.total, money.share) == (3_600, 2_000)
    assert 0 < money.low < money.total < money.high
    assert money.high - money.total == pytest.approx(money.total - money.low, abs=1)


def test_nobody_is_told_a_share_of_nothing() -> None:
    """Where nobody would have bought anything, more has no percentage."""
    groups = Groups(alike(180, spent=100, spread=50), alike(20, spent=0, spread=0, buyers=5))
    assert proof_of(groups, TENTH).effects[Judged.MONEY].share is None


@pytest.mark.parametrize(
    ("written", "compared", "share", "untold"),
    [
        ((180, 90), (20, 5), 1_000, None),
        ((180, 90), (20, 4), 1_000, Untold.TOO_FEW),
        ((180, 4), (20, 9), 1_000, Untold.TOO_FEW),
        ((160, 90), (19, 9), 1_000, Untold.TOO_FEW),
        ((180, 90), (45, 20), 1_000, Untold.UNEVEN),
        ((980, 90), (20, 20), 1_000, Untold.UNEVEN),
        ((180, 90), (0, 0), 0, Untold.NOBODY_COMPARED),
        ((200, 90), (0, 0), 1_000, Untold.UNEVEN),
        ((0, 0), (0, 0), 1_000, Untold.TOO_FEW),
    ],
)
def test_what_cannot_be_told_is_not_told(
    written: tuple[int, int], compared: tuple[int, int], share: int, untold: Untold | None
) -> None:
    """Too few members or buyers, groups of wrong sizes, nobody to compare with: no figures."""
    groups = Groups(
        *(alike(n, spent=100, spread=50, buyers=buyers) for n, buyers in (written, compared))
    )
    proof = proof_of(groups, BasisPoints(share))
    assert proof.untold is untold
    assert bool(proof.effects) is (untold is None)
    assert not does_not_pay(groups, BasisPoints(share), WINDOW)


@pytest.mark.parametrize(
    ("lift", "reach", "seed"), [(1.2, 1_000, 1), (1.2, 400, 2), (1.0, 1_000, 3), (1.0, 400, 4)]
)
def test_the_interval_holds_the_truth_as_often_as_it_says(
    lift: float, reach: int, seed: int
) -> None:
    """In about 95 of 100 campaigns, whether members buy a fifth more or nothing at all."""
    rng = np.random.default_rng(seed)
    proofs = [proof_of(plant(rng, reach, lift=lift).groups(), TENTH) for _ in range(CAMPAIGNS)]
    told = [proof for proof in proofs if not proof.untold]
    held = 0
    for proof in told:
        truth = proof.written * 0.4 * (lift - 1) * EXPECTED_BILL
        held += proof.effects[Judged.MONEY].low <= truth <= proof.effects[Judged.MONEY].high
    assert len(told) >= 0.97 * CAMPAIGNS
    assert 0.92 <= held / len(told) <= 0.98


def test_what_members_spent_before_narrows_the_interval() -> None:
    """By the share that theory gives, of members who buy as they did before."""
    found = plant(np.random.default_rng(5), 200_000, lift=1.0)
    forgotten = replace(found, before=np.zeros_like(found.before))
    wide, narrow = (
        proof_of(planted.groups(), TENTH).effects[Judged.MONEY] for planted in (forgotten, found)
    )
    correlation = np.corrcoef(found.before, found.since[:, -1])[0, 1]
    narrower = (narrow.high - narrow.low) / (wide.high - wide.low)
    assert narrower == pytest.approx(np.sqrt(1 - correlation**2), rel=0.02)
    assert narrower < 0.9


def test_promotions_that_pay_are_hardly_ever_stopped() -> None:
    """Twelve members a day, looked at each evening for a quarter: of those that bring a fifth more
    and give it all away again, at most one in twenty is said not to pay.
    """
    gives = 0.4 * 0.2 * EXPECTED_BILL
    assert stopped(np.random.default_rng(6), lift=1.2, gives=gives) <= 0.05


def test_a_promotion_that_gives_for_nothing_is_stopped() -> None:
    """One that has nobody buy more, and gives each member what they would have spent anyway."""
    gives = 0.4 * EXPECTED_BILL
    assert stopped(np.random.default_rng(8), lift=1.0, gives=gives, campaigns=50) >= 0.9


@pytest.mark.parametrize(
    ("campaign", "after", "answer"),
    [
        (ONCE, 14, 14),
        (replace(ONCE, perk=Perk(multiplier=BasisPoints(20_000), days=3)), 14, 14),
        (replace(ONCE, perk=Perk(multiplier=BasisPoints(20_000), days=30)), 31, 31),
        (replace(ONCE, timing=MISSED), 14, 14),
        (replace(ONCE, timing=FRIDAYS), 91, 14),
    ],
)
def test_a_promotion_is_judged_by_the_time_in_which_it_works(
    campaign: Campaign, after: int, answer: int
) -> None:
    """A fortnight, or as long as it multiplies; what goes out each Friday by a whole quarter."""
    window = window_of(campaign, NOW)
    assert (window.after.days, window.answer.days, window.until) == (after, answer, NOW)
    assert window.before >= timedelta(days=90)
    assert window.before >= window.after


def test_what_has_ended_is_judged_by_the_time_until_then() -> None:
    """A fortnight after its end nothing is its doing any more."""
    ended = replace(ONCE, timing=FRIDAYS, ended_at=NOW - timedelta(days=20))
    assert window_of(ended, NOW).until == NOW - timedelta(days=6)
    assert window_of(replace(ended, ended_at=NOW), NOW).until == NOW


def alike(members: int, *, spent: int, spread: int, buyers: int | None = None) -> Group:
    """Members of whom one half spent so much more than that, and the other so much less."""
    total = Total(members * spent, float(members * (spent**2 + spread**2)), 0.0)
    return Group(
        members, members if buyers is None else buyers, 0, 0.0, dict.fromkeys(Judged, total)
    )


def stopped(
    rng: np.random.Generator, *, lift: float, gives: float, campaigns: int = CAMPAIGNS
) -> float:
    """The share of campaigns that are said not to pay on any of 91 evenings.

    To twelve members a day each gives points at once, which count when the fortnight is over.
    """
    found = 0
    for _ in range(campaigns):
        planted = plant(rng, A_DAY * QUARTER, lift=lift)
        drawn = np.arange(A_DAY * QUARTER) // A_DAY
        arms = [
            (planted.since[which], planted.before[which], drawn[which], given)
            for which, given in ((~planted.compared, np.floor(gives)), (planted.compared, 0.0))
        ]
        found += any(
            does_not_pay(Groups(*(as_of(evening, *arm) for arm in arms)), TENTH, WINDOW)
            for evening in range(DAYS, QUARTER + 1)
        )
    return found / campaigns


def as_of(evening: int, since: Floats, before: Floats, drawn: Days, given: float) -> Group:
    """What is known on that evening of those of a group who were drawn before it."""
    members = int(np.searchsorted(drawn, evening))
    days = np.minimum(evening - drawn[:members], DAYS)
    cost = np.where(days < DAYS, 0.0, given)
    return group(since[np.arange(members), days] - cost, before[:members])
