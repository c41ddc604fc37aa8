"""Surveys are made, changed, opened and closed by their owners."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Kind, Question, Questionnaire, Survey, SurveyState
from loyalty.values import PersonId
from loyalty.voice.errors import (
    QuestionKindChanged,
    SurveyChanged,
    SurveyFlawed,
    SurveyGone,
    SurveyNameTaken,
    SurveyNameUnfit,
    SurveyOver,
    SurveyPromised,
)
from loyalty.voice.sheets import begin_sheet
from loyalty.voice.surveys import (
    all_surveys,
    change_survey,
    close_survey,
    make_survey,
    open_survey,
    remove_survey,
    rename_survey,
)
from tests.loyalty.shop import Shop

SOUP = Questionnaire({"ru": "Суп"}, (Question("taste", Kind.YES_NO, {"ru": "Вкусно?"}),))
EMPTY = replace(SOUP, questions=())


def made(shop: Shop, name: str = "soup", token: str = "secret") -> Survey:
    """A draft."""
    return shop.write(make_survey, name=name, questionnaire=SOUP, token=token, now=shop.now)


def test_a_survey_is_made_once(shop: Shop) -> None:
    """The token is fixed before the tap."""
    shop.owner()
    first = made(shop)
    assert made(shop) == first
    assert shop.read(all_surveys) == (first,)
    assert first.state is SurveyState.DRAFT


@pytest.mark.parametrize("name", ["", "  ", "\u17b5", "two\nlines", "x" * 65])
def test_a_name_is_a_line(shop: Shop, name: str) -> None:
    """It names the survey at the command line and in lists."""
    with pytest.raises(SurveyNameUnfit):
        made(shop, name)


def test_two_surveys_have_two_names(shop: Shop) -> None:
    """A removed one gives its own back."""
    owner = shop.owner()
    soup = made(shop)
    with pytest.raises(SurveyNameTaken):
        made(shop, token="another")
    tea = made(shop, "tea", "another")
    with pytest.raises(SurveyNameTaken):
        shop.write(rename_survey, survey_id=tea.id, name="soup")
    shop.write(remove_survey, survey_id=soup.id, by=owner.person_id)
    assert shop.write(rename_survey, survey_id=tea.id, name="soup").name == "soup"
    with pytest.raises(SurveyGone):
        shop.write(rename_survey, survey_id=soup.id, name="soup")


def test_what_is_wrong_is_not_kept(shop: Shop) -> None:
    """Neither when it is made nor when it is changed."""
    soup = made(shop)
    with pytest.raises(SurveyFlawed):
        shop.write(make_survey, name="tea", questionnaire=EMPTY, token="another", now=shop.now)
    with pytest.raises(SurveyFlawed):
        shop.write(change_survey, survey_id=soup.id, questionnaire=EMPTY, edition=0, now=shop.now)


def test_of_two_who_change_it_the_second_is_told(shop: Shop) -> None:
    """The same change twice is one."""
    soup = made(shop)
    tasty = replace(SOUP, title={"ru": "Вкусно"})
    sour = replace(SOUP, title={"ru": "Кисло"})
    for _ in range(2):
        changed = shop.write(
            change_survey, survey_id=soup.id, questionnaire=tasty, edition=0, now=shop.now
        )
        assert (changed.edition, changed.questionnaire) == (1, tasty)
    with pytest.raises(SurveyChanged):
        shop.write(change_survey, survey_id=soup.id, questionnaire=sour, edition=0, now=shop.now)


def test_what_was_promised_and_asked_holds_once_somebody_has_begun(shop: Shop) -> None:
    """Anonymity, and what kind of answer a key has; whoever only tries it changes nothing."""
    owner, member, soup = shop.owner().person_id, shop.member(), made(shop)
    secret = replace(SOUP, anonymous=True)

    def change(form: Questionnaire, edition: int) -> Survey:
        return shop.write(
            change_survey, survey_id=soup.id, questionnaire=form, edition=edition, now=shop.now
        )

    def begin(person_id: PersonId | None, *, trial: bool) -> None:
        assert person_id is not None
        shop.write(
            begin_sheet,
            survey_id=soup.id,
            person_id=person_id,
            operation=shop.operation(),
            now=shop.now,
            trial=trial,
        )

    begin(owner, trial=True)
    change(secret, 0)
    change(SOUP, 1)
    shop.write(open_survey, survey_id=soup.id, by=owner, now=shop.now)
    begin(member.person_id, trial=False)
    with pytest.raises(SurveyPromised):
        change(secret, 2)
    other = Question("taste", Kind.DATE, {"ru": "Когда?"})
    with pytest.raises(QuestionKindChanged):
        change(replace(SOUP, questions=(other,)), 2)
    more = replace(SOUP, questions=(*SOUP.questions, replace(other, key="when")))
    assert change(more, 2).edition == 3


def test_an_owner_opens_and_closes(shop: Shop) -> None:
    """Nobody else does, and nothing is opened whose end has passed."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    soup = made(shop)
    for _ in range(2):
        opened = shop.write(open_survey, survey_id=soup.id, by=owner.person_id, now=shop.now)
        assert opened.state is SurveyState.OPEN
    closed = shop.write(close_survey, survey_id=soup.id, by=owner.person_id)
    assert closed.state is SurveyState.CLOSED
    with pytest.raises(NotAllowed):
        shop.write(open_survey, survey_id=soup.id, by=manager.person_id, now=shop.now)
    over = replace(SOUP, closes_at=shop.now + timedelta(hours=1))
    shop.write(change_survey, survey_id=soup.id, questionnaire=over, edition=0, now=shop.now)
    shop.wait(hours=1)
    with pytest.raises(SurveyOver):
        shop.write(open_survey, survey_id=soup.id, by=owner.person_id, now=shop.now)
