"""What a survey has brought equals a plain count of what was answered."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loyalty.errors import NotAllowed
from loyalty.records.team import Role
from loyalty.records.voice.results import By
from loyalty.records.voice.sheets import Given
from loyalty.values import BranchId
from loyalty.voice.counting import Bar
from loyalty.voice.errors import SurveyGone, TooFewBallots, WholeShopOnly
from loyalty.voice.survey_results import Look, compare, list_surveys, survey_results
from storage.store import SqlStore
from tests.loyalty.shop import NOON, Shop
from tests.loyalty.voice.answered import (
    AGAIN,
    BACK,
    BORN,
    EVERY_KIND,
    PHOTO,
    SOUP,
    TASTE,
    VISITS,
    WHY,
    WORDS,
    Filled,
    change_survey,
    fill,
    make_survey,
)

GIVEN = {
    TASTE.key: st.integers(1, 5).map(lambda step: Given(number=step)),
    AGAIN.key: st.integers(0, 10).map(lambda step: Given(number=step)),
    WHY.key: st.sampled_from((("food",), ("staff",), ("food", "staff"))).map(Given),
    BACK.key: st.sampled_from((("yes",), ("no",))).map(Given),
    VISITS.key: st.integers(0, 40).map(lambda number: Given(number=number / 2)),
    BORN.key: st.dates(date(2025, 1, 1), date(2026, 3, 1)).map(lambda day: Given(day=day)),
    WORDS.key: st.sampled_from(("Вкусно", "=1+1", "")).map(lambda words: Given(words=words)),
    PHOTO.key: st.just(Given(photo="file")),
}
SKIPPED = st.just(Given())
ANY_SHEET = st.builds(
    Filled,
    given=st.fixed_dictionaries({}, optional={key: SKIPPED | kind for key, kind in GIVEN.items()}),
    at=st.integers(0, 40).map(lambda days: NOON - timedelta(days=days)),
    finished=st.booleans(),
    open=st.sampled_from([question.key for question in EVERY_KIND]),
    trial=st.integers(0, 5).map(lambda number: number == 0),
    branch=st.sampled_from((None, BranchId(1), BranchId(2))),
    tier=st.sampled_from((None, "Gold")),
)
LOOKS = st.builds(
    Look,
    days=st.sampled_from((None, 7, 30)),
    branch_id=st.sampled_from((None, BranchId(2))),
    tier=st.sampled_from((None, "Gold")),
)


def seen(filled: Filled, look: Look) -> bool:
    return (
        not filled.trial
        and look.branch_id in {None, filled.branch}
        and look.tier in {None, filled.tier}
        and (look.days is None or (NOON - filled.at).days < look.days)
    )


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ANY_SHEET, max_size=30), LOOKS)
def test_every_figure_equals_a_plain_count(
    stores: Callable[[], SqlStore], filled: Sequence[Filled], look: Look
) -> None:
    """Answered, skipped, each bar, reached and left: whatever was given, by whomever."""
    shop = Shop(stores())
    shop.open()
    owner = shop.owner()
    for name in ("Центр", "Самал"):
        shop.branch(name)
    survey = make_survey(shop)
    shop.write(fill, survey, filled)
    found = shop.read(
        survey_results, survey_id=survey.id, look=look, by=owner.person_id, now=shop.now
    )
    ours = [one for one in filled if seen(one, look)]
    done = [one for one in ours if one.finished]
    assert (found.began, found.finished) == (len(ours), len(done))
    for result in found.questions:
        key = result.asked.key
        given = [one.given[key] for one in done if key in one.given]
        answered = [one for one in given if not one.skipped]
        assert result.counted.answered == len(answered)
        assert result.counted.skipped == len(given) - len(answered)
        left = [one for one in ours if not one.finished and one.open == key]
        reached = [one for one in ours if key in one.given or one in left]
        assert (result.reached, result.left) == (len(reached), len(left))
        chosen = Counter(choice for one in answered for choice in one.chosen)
        bars = {bar.of: bar.count for bar in result.counted.bars}
        assert {of: count for of, count in bars.items() if isinstance(of, str)} == {
            **{of: 0 for of in bars if isinstance(of, str)},
            **chosen,
        }
        if key in {TASTE.key, AGAIN.key}:
            numbers = Counter(one.number for one in answered)
            assert {of: bars[of] for of in bars if bars[of]} == {
                (number, number): count for number, count in numbers.items()
            }
        if key in {VISITS.key, BORN.key} and answered:
            assert sum(bars.values()) <= len(answered)
            assert key == BORN.key or sum(bars.values()) == len(answered)


def test_numbers_are_counted_in_round_steps(store: SqlStore) -> None:
    """Three hundred different sums are ten bars, of which each number lies in one."""
    shop = Shop(store)
    shop.open()
    owner, survey = shop.owner(), make_survey(shop)
    shop.write(fill, survey, [Filled({"visits": Given(number=n * 7)}) for n in range(300)])
    found = shop.read(
        survey_results, survey_id=survey.id, look=Look(), by=owner.person_id, now=shop.now
    )
    visits = found.questions[4].counted
    assert visits.ends == (0, 2_093)
    assert visits.bars[0] == Bar((0, 499), 72)
    assert sum(bar.count for bar in visits.bars) == 300


def test_what_was_removed_still_shows(store: SqlStore) -> None:
    """A question that is not asked any more keeps its place behind those that are; so does a
    choice.
    """
    shop = Shop(store)
    shop.open()
    owner, survey = shop.owner(), make_survey(shop)
    shop.write(fill, survey, [Filled({"taste": Given(number=4), "why": Given(("staff",))})])
    left = replace(WHY, choices=WHY.choices[:1])
    survey = change_survey(shop, survey, replace(SOUP, questions=(left, WORDS)))
    found = shop.read(
        survey_results, survey_id=survey.id, look=Look(), by=owner.person_id, now=shop.now
    )
    order = [(one.asked.key, one.asked.removed) for one in found.questions]
    assert order[:3] == [("why", False), ("words", False), ("taste", True)]
    assert found.questions[0].counted.bars == (Bar("food", 0), Bar("staff", 1))
    assert found.questions[2].counted.answered == 1


def test_a_manager_sees_the_branch_that_they_lead(store: SqlStore) -> None:
    """Another branch's answers are not theirs to read, whatever their buttons ask for."""
    shop = Shop(store)
    shop.open()
    center, samal = shop.branch("Центр"), shop.branch("Самал")
    manager = shop.staff(Role.MANAGER, branch=center.id)
    cashier, survey = shop.staff(), make_survey(shop)
    four = {"taste": Given(number=4)}
    shop.write(fill, survey, [Filled(four, branch=one.id) for one in (center, samal, samal)])
    look = Look(branch_id=samal.id)
    found = shop.read(
        survey_results, survey_id=survey.id, look=look, by=manager.person_id, now=shop.now
    )
    assert found.finished == 1
    (line,) = shop.read(list_surveys, skip=0, limit=5, by=manager.person_id)
    assert line.finished == 1
    with pytest.raises(NotAllowed):
        shop.read(list_surveys, skip=0, limit=5, by=cashier.person_id)
    secret = make_survey(shop, replace(SOUP, anonymous=True), "secret")
    with pytest.raises(WholeShopOnly):
        shop.read(
            survey_results, survey_id=secret.id, look=Look(), by=manager.person_id, now=shop.now
        )


def test_branches_cashiers_tiers_and_weeks_stand_beside_each_other(store: SqlStore) -> None:
    """Each with the answers that were given there, by its name."""
    shop = Shop(store)
    shop.open()
    owner, cashier = shop.owner(), shop.staff(name="Дана")
    center, samal = shop.branch("Центр"), shop.branch("Самал")
    survey = make_survey(shop)
    sheets = [
        Filled({"taste": Given(number=5)}, branch=center.id, cashier=cashier.id, tier="Gold"),
        Filled({"taste": Given(number=3)}, branch=center.id, at=NOON - timedelta(weeks=2)),
        Filled({"taste": Given(number=1)}, branch=samal.id),
        Filled({"taste": Given(number=1)}, at=NOON - timedelta(weeks=30)),
    ]
    shop.write(fill, survey, sheets)

    def means(against: object) -> dict[object, float]:
        found = shop.read(
            compare,
            survey_id=survey.id,
            place=0,
            look=Look(),
            against=against,  # type: ignore[arg-type]
            by=owner.person_id,
            now=shop.now,
        )
        parts = found.parts
        return {one.name or one.of: one.counted.mean.value for one in parts if one.counted.mean}

    assert means(By.BRANCH) == {"Центр": 4, "Самал": 1, None: 1}
    assert means(By.CASHIER) == {"Дана": 5, None: 5 / 3}
    assert means(By.TIER) == {"Gold": 5, None: 5 / 3}
    assert means("week") == {date(2026, 2, 23): 3, date(2026, 3, 9): 3}
    with pytest.raises(SurveyGone):
        shop.read(
            compare,
            survey_id=survey.id,
            place=8,
            look=Look(),
            against=By.BRANCH,
            by=owner.person_id,
            now=shop.now,
        )


def test_anonymous_answers_show_from_five_ballots_on(store: SqlStore) -> None:
    """Of four nobody is told anything; of five, by week at most."""
    shop = Shop(store)
    shop.open()
    owner, survey = shop.owner(), make_survey(shop, replace(SOUP, anonymous=True))
    one = Filled({"taste": Given(number=2)})
    asked: dict[str, Any] = {"survey_id": survey.id, "look": Look(), "by": owner.person_id}
    asked["now"] = shop.now
    shop.write(fill, survey, [one] * 4)
    with pytest.raises(TooFewBallots):
        shop.read(survey_results, **asked)
    shop.write(fill, survey, [one, replace(one, at=NOON - timedelta(weeks=1))], first=5)
    found = shop.read(survey_results, **asked)
    assert (found.finished, found.questions[0].counted.answered) == (6, 6)
    weeks = shop.read(compare, place=0, against="week", **asked)
    assert [(week.of, week.counted.answered) for week in weeks.parts] == [(date(2026, 3, 9), 5)]
    with pytest.raises(WholeShopOnly):
        shop.read(compare, place=0, against=By.CASHIER, **asked)


def test_the_score_is_of_the_last_ninety_days(store: SqlStore) -> None:
    """Who would recommend less who would not; older answers count in the bars alone."""
    shop = Shop(store)
    shop.open()
    owner, survey = shop.owner(), make_survey(shop)
    lately = [Filled({"again": Given(number=n)}) for n in (10, 9, 9, 8, 7, 6, 0, 10)]
    before = [Filled({"again": Given(number=0)}, at=NOON - timedelta(days=90))] * 5
    shop.write(fill, survey, [*lately, *before])
    found = shop.read(
        survey_results, survey_id=survey.id, look=Look(7), by=owner.person_id, now=shop.now
    )
    score = found.questions[1].score
    assert score is not None
    assert (score.value, score.answers) == (25, 8)
