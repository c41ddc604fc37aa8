"""Who may begin a survey, and who is asked it again."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from loyalty.errors import NotAllowed, NotMember
from loyalty.records.voice.surveys import Again, Kind, Question, Questionnaire, Survey, SurveyState
from loyalty.values import TelegramId
from loyalty.voice.errors import SurveyAnswered, SurveyClosed, SurveyFull, SurveyGone
from loyalty.voice.links import Called, begin_by_link, meet, survey_called
from tests.loyalty.shop import Shop
from tests.loyalty.voice.answerers import Guest, guest, keep, opened, worded

SHORT = Questionnaire(
    worded("Lunch"),
    (
        Question("taste", Kind.SCALE, worded("Taste?"), most=5),
        Question("again", Kind.YES_NO, worded("Again?")),
    ),
)


def _open(shop: Shop, **form: Any) -> Survey:
    return opened(shop, replace(SHORT, **form))


def _finish(someone: Guest) -> None:
    someone.tap(5)
    someone.tap(1)
    assert someone.step.finished


def test_who_left_half_way_goes_on_where_they_were(shop: Shop) -> None:
    """By another link, days later: the same sheet, at the same question."""
    someone = guest(shop, _open(shop))
    someone.tap(5)
    first = someone.sheet
    shop.wait(days=30)
    someone.begin()
    assert (someone.sheet, someone.asked) == (first, "again")


def test_the_same_link_twice_begins_it_once(shop: Shop) -> None:
    """The second delivery finds the sheet."""
    someone = guest(shop, _open(shop))
    first = someone.begin("tap").sheet.id
    assert someone.begin("tap").sheet.id == first
    assert shop.read(lambda tx: tx.sheets.begun_since(someone.survey.id, shop.now)) == 1


def test_who_has_answered_is_not_asked_again(shop: Shop) -> None:
    """Unless the owner wants it."""
    for again in (Again.NEVER, Again.UNFINISHED):
        someone = guest(shop, opened(shop, replace(SHORT, again=again), name=again))
        _finish(someone)
        shop.wait(days=400)
        with pytest.raises(SurveyAnswered):
            someone.begin()


def test_who_gave_up_begins_anew_where_the_owner_asks_them_again(shop: Shop) -> None:
    """A week after the last step; a day before, it is taken up where it was."""
    someone = guest(shop, _open(shop, again=Again.UNFINISHED))
    someone.tap(5)
    first = someone.sheet
    shop.wait(days=6)
    assert someone.begin().sheet.id == first
    shop.wait(days=7)
    assert someone.begin().sheet.id != first
    assert someone.asked == "taste"


def test_asked_again_after_days(shop: Shop) -> None:
    """Not a day earlier."""
    someone = guest(shop, _open(shop, again=Again.AFTER_DAYS, again_days=30))
    _finish(someone)
    shop.wait(days=29)
    with pytest.raises(SurveyAnswered):
        someone.begin()
    shop.wait(days=1)
    assert someone.begin().question


def test_asked_again_after_each_purchase(shop: Shop) -> None:
    """One sheet for each, with where it was made."""
    cashier, member = shop.staff(branch=shop.branch("Центр").id), shop.member()
    shop.sell(cashier, member)
    someone = guest(shop, _open(shop, again=Again.EACH_PURCHASE), member)
    assert someone.step.sheet.cashier_id == cashier.id
    assert someone.step.sheet.branch_id == cashier.branch_id
    _finish(someone)
    with pytest.raises(SurveyAnswered):
        someone.begin()
    shop.wait(hours=1)
    shop.sell(cashier, member, 100_000)
    assert someone.begin().question


def test_only_members_answer_what_is_not_for_everybody(shop: Shop) -> None:
    """A stranger does where it is; only how to reach them is kept."""
    members, everybody = _open(shop), opened(shop, replace(SHORT, everybody=True), "all")
    stranger = shop.write(meet, telegram_id=TelegramId(7), telegram_language="kk", now=shop.now)
    again = shop.write(meet, telegram_id=TelegramId(7), telegram_language="kk", now=shop.now)
    assert (stranger, stranger.name) == (again, None)
    with pytest.raises(NotMember):
        Guest(shop, members, stranger.id).begin()
    someone = Guest(shop, everybody, stranger.id)
    someone.begin()
    _finish(someone)


def test_no_more_begin_on_a_day_than_may(shop: Shop) -> None:
    """Tomorrow there is room again."""
    survey = _open(shop, per_day=2)
    people = [guest(shop, survey) for _ in range(2)]
    late = Guest(shop, survey, people[0].person)
    late.begin()  # who has begun already goes on
    member = shop.member()
    assert member.person_id is not None
    late = Guest(shop, survey, member.person_id)
    with pytest.raises(SurveyFull):
        late.begin()
    shop.wait(days=1)
    assert late.begin().question


def test_it_is_open_until_so_many_are_finished(shop: Shop) -> None:
    """The next one is thanked, whether they begin or are half-way."""
    survey = _open(shop, most_sheets=1)
    first, second = guest(shop, survey), guest(shop, survey)
    _finish(first)
    with pytest.raises(SurveyClosed):
        second.tap(5)
    with pytest.raises(SurveyClosed):
        guest(shop, survey)


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        (SurveyState.DRAFT, SurveyClosed),
        (SurveyState.CLOSED, SurveyClosed),
        (SurveyState.REMOVED, SurveyGone),
    ],
)
def test_what_is_not_open_is_not_begun(
    shop: Shop, state: SurveyState, refusal: type[Exception]
) -> None:
    """But by whoever leads, to try it."""
    survey = _open(shop)
    keep(shop, replace(survey, state=state))
    with pytest.raises(refusal):
        guest(shop, survey)
    if state is not SurveyState.REMOVED:
        assert Guest(shop, survey, shop.owner().person_id).begin(trial=True).question


def test_nobody_is_let_in_after_its_last_day(shop: Shop) -> None:
    """From that very instant on."""
    survey = _open(shop, closes_at=shop.now + timedelta(hours=1))
    someone = guest(shop, survey)
    shop.wait(hours=1)
    with pytest.raises(SurveyClosed):
        someone.tap(5)


def test_a_cashier_tries_nothing(shop: Shop) -> None:
    """Trying is for whoever leads."""
    with pytest.raises(NotAllowed):
        Guest(shop, _open(shop), shop.staff().person_id).begin(trial=True)


@pytest.mark.parametrize(
    ("end", "asked"),
    [("", "taste"), ("_0_4", "again"), ("_0_9", "taste"), ("_1_1", "taste"), ("_7_1", "taste")],
)
def test_a_poster_may_answer_the_first_question(shop: Shop, end: str, asked: str) -> None:
    """A link of one answer; one that is none, or to a later question, only begins the survey."""
    survey, member = _open(shop), shop.member()
    assert member.person_id is not None
    called = shop.read(survey_called, payload=f"q{survey.token}{end}")
    assert isinstance(called, Called)
    step = shop.write(
        begin_by_link, called=called, person_id=member.person_id, message=1, now=shop.now
    )
    assert step.question is not None
    assert step.question.key == asked


def test_a_link_to_nothing_is_none(shop: Shop) -> None:
    """Neither a token that is not ours, nor a survey that is not offered yet, or not any more."""
    survey = _open(shop)
    assert shop.read(survey_called, payload="qnothing") is None
    for state in (SurveyState.DRAFT, SurveyState.REMOVED):
        keep(shop, replace(survey, state=state))
        assert shop.read(survey_called, payload=f"q{survey.token}") is None
