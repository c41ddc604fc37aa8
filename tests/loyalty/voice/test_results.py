"""What ratings come to, against a plain count and against scipy."""

from random import Random
from statistics import fmean

import pytest
from scipy import stats

from loyalty.records.team import Role, Staff
from loyalty.records.voice.results import By
from loyalty.values import RatingId
from loyalty.voice.asking import ask_about_purchases, begin_asking, whose_turn
from loyalty.voice.means import mean_of
from loyalty.voice.ratings import finish_rating, rate, tick_cause
from loyalty.voice.results import rating_results, ratings_apart
from tests.loyalty.shop import Shop
from tests.loyalty.voice.test_asking import rules


@pytest.mark.parametrize("seed", range(5))
def test_the_mean_has_students_interval(seed: int) -> None:
    """As scipy has it, as long as it lies within the scale."""
    random = Random(seed)
    given = [random.choice((2, 3, 3, 4)) for _ in range(30)]
    found = mean_of({score: given.count(score) for score in range(1, 6)}, 1, 5)
    judged = stats.t.interval(0.95, len(given) - 1, fmean(given), stats.sem(given))
    assert found is not None
    assert found.value == pytest.approx(fmean(given))
    assert found.interval == pytest.approx(judged, rel=1e-6)


def test_of_few_scores_there_is_no_interval_and_none_leaves_the_scale() -> None:
    """Nothing is claimed that cannot be told."""
    assert mean_of({}) is None
    for few in ({4: 1}, {3: 2, 5: 2}, {4: 50}):
        found = mean_of(few)
        assert found is not None
        assert (found.value, found.interval) == (4, None)
    high = mean_of({5: 6, 4: 2}, 1, 5)
    assert high is not None
    assert high.interval is not None
    assert high.interval[1] <= 5


def test_results_equal_a_plain_count(shop: Shop) -> None:
    """Scores, causes, and what became of those who were unhappy."""
    random = Random(7)
    rules(shop, days_between=0)
    shop.write(begin_asking)
    cashier, owner = shop.staff(), shop.owner()
    members = [shop.member(f"M{number}") for number in range(20)]
    for number, member in enumerate(members):
        shop.sell(cashier, member, 100_000 + number)
    shop.wait(hours=2)
    while shop.read(whose_turn, now=shop.now):
        shop.write(ask_about_purchases, now=shop.now)
    given: dict[int, int] = {}
    for number, member in enumerate(members[:15]):
        rating, score = RatingId(number + 1), random.randint(1, 5)
        given[number] = score
        shop.write(rate, rating_id=rating, score=score, member_id=member.id, now=shop.now)
        if score <= 3:
            shop.write(
                tick_cause, rating_id=rating, cause="price", member_id=member.id, now=shop.now
            )
            shop.write(finish_rating, rating_id=rating, member_id=member.id, now=shop.now)
    unhappy = [number for number, score in given.items() if score <= 3]
    shop.wait(days=3)
    for number in unhappy[:2]:
        shop.sell(cashier, members[number], 500_000)
    found = shop.read(rating_results, days=30, by=owner.person_id, now=shop.now)
    assert found.asked == 20
    assert found.scores == {
        score: list(given.values()).count(score) for score in set(given.values())
    }
    assert found.causes == (("price", len(unhappy)),)
    assert found.unhappy.people == len(unhappy)
    assert (found.unhappy.back, found.unhappy.paid) == (2, 1_000_000)


def test_scores_stand_beside_each_other(shop: Shop) -> None:
    """By branch and cashier of the purchase, and by the tier that the customer has; a manager sees
    those of their branch.
    """
    rules(shop, days_between=0)
    shop.write(begin_asking)
    center, samal = shop.branch("Центр"), shop.branch("Самал")
    cashiers = [
        shop.staff(name="Дана", branch=center.id),
        shop.staff(name="Ерлан", branch=samal.id),
    ]
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, branch=samal.id)
    members = [shop.member(f"M{number}") for number in range(4)]
    for number, member in enumerate(members):
        shop.sell(cashiers[number % 2], member, 100_000 + number)
    shop.wait(hours=2)
    while shop.read(whose_turn, now=shop.now):
        shop.write(ask_about_purchases, now=shop.now)
    for number, (member, score) in enumerate(zip(members, (5, 2, 4, 1), strict=True), 1):
        rating = RatingId(number)
        shop.write(rate, rating_id=rating, score=score, member_id=member.id, now=shop.now)

    def apart(by: By, who: Staff) -> list[tuple[str | None, int, float]]:
        found = shop.read(ratings_apart, days=30, apart=by, by=who.person_id, now=shop.now)
        return [(one.name, one.given, one.mean.value) for one in found]

    assert apart(By.BRANCH, owner) == [("Центр", 2, 4.5), ("Самал", 2, 1.5)]
    assert apart(By.CASHIER, owner) == [("Дана", 2, 4.5), ("Ерлан", 2, 1.5)]
    assert apart(By.TIER, owner) == [(None, 4, 3)]
    assert apart(By.BRANCH, manager) == [("Самал", 2, 1.5)]
