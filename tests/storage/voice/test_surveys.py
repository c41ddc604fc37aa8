"""Surveys are kept with all that they ever asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loyalty.records.voice.surveys import Kind, Question, Questionnaire, Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import SurveyId
from storage.store import SqlStore

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
FIRST = Questionnaire({"ru": "Новый суп"}, (Question("taste", Kind.SCALE, {"ru": "Вкусно?"}),))
SECOND = replace(FIRST, title={"ru": "Новый борщ"})
SOUP = Survey(SurveyId(0), "soup", "secret", SurveyState.DRAFT, FIRST, NOW, NOW)


async def test_a_changed_survey_keeps_what_it_asked_before(store: SqlStore) -> None:
    """The newest is what is asked; the editions before it stay readable."""

    def change(tx: Tx) -> Survey:
        soup = replace(SOUP, id=tx.surveys.add(SOUP))
        later = NOW + timedelta(days=1)
        tx.surveys.put(replace(soup, questionnaire=SECOND, changed_at=later, edition=1))
        tx.surveys.put(replace(soup, questionnaire=SECOND, state=SurveyState.OPEN, edition=1))
        return soup

    soup = await store.write(change)
    found = await store.read(lambda tx: (tx.surveys.named("soup"), tx.surveys.editions(soup.id)))
    assert found[0] == replace(soup, questionnaire=SECOND, state=SurveyState.OPEN, edition=1)
    assert found[1] == (FIRST, SECOND)


async def test_the_name_of_a_removed_survey_is_free_again(store: SqlStore) -> None:
    """Only one that is offered holds its name."""

    def remove(tx: Tx) -> None:
        soup = replace(SOUP, id=tx.surveys.add(SOUP))
        tx.surveys.put(replace(soup, state=SurveyState.REMOVED))

    await store.write(remove)
    second = replace(SOUP, token="another")
    await store.write(lambda tx: tx.surveys.add(second))
    offered = await store.read(lambda tx: tx.surveys.all())
    assert [one.token for one in offered] == ["another"]
    with pytest.raises(Exception, match=r"(?i)unique"):
        await store.write(lambda tx: tx.surveys.add(replace(SOUP, token="a third")))
