"""What every window of a survey that is put together does: look at it, change it, go back."""

from handlers.windows import Panel, Way
from locales.texts import Words
from loyalty.records.voice.surveys import Question, Questionnaire, Survey
from loyalty.store import Tx
from loyalty.values import SurveyId
from loyalty.voice.drafting import Change, form_of, redraft
from loyalty.voice.errors import QuestionGone
from loyalty.voice.rearranging import change_question
from loyalty.voice.surveys import own_survey

A_PAGE = 8  # questions


async def survey_of(panel: Panel) -> Survey:
    """The survey as it is now. Raises NotStaff, NotAllowed, SurveyGone."""
    return await panel.desk.store.read(
        own_survey, survey_id=SurveyId(int(panel.about)), by=panel.desk.person.id
    )


async def change(panel: Panel, step: Change) -> Survey:
    """One step, on what was shown. Raises as redraft does."""

    def use_case(tx: Tx) -> Survey:
        return redraft(
            tx,
            survey_id=SurveyId(int(panel.about)),
            drafted=panel.edition,
            by=panel.desk.person.id,
            change=step,
        )

    changed = await panel.desk.store.write(use_case)
    panel.edition = changed.drafted
    return changed


async def change_this(panel: Panel, question: Question) -> Survey:
    """Another question in the place of the one that the window is about."""
    return await change(panel, lambda form: change_question(form, place_of(panel), question))


def place_of(panel: Panel) -> int:
    """Which question the window is about, counted from 0. Raises QuestionGone."""
    return counted(panel.at.partition(":")[0])


def counted(place: str) -> int:
    """A place as buttons name it; "" is the first. Raises QuestionGone for what is no place."""
    if place and not (place.isascii() and place.isdecimal()):
        raise QuestionGone
    return int(place or 0)


def question_at(panel: Panel, form: Questionnaire) -> Question | None:
    """The question that the window is about; None where it is gone."""
    place = place_of(panel)
    return form.questions[place] if place < len(form.questions) else None


async def question_of(panel: Panel) -> tuple[Survey, Question]:
    """The survey, and the question that the window is about. Raises as survey_of does, and
    QuestionGone.
    """
    survey = await survey_of(panel)
    question = question_at(panel, form_of(survey))
    if question is None:
        raise QuestionGone
    return survey, question


def back(words: Words, window: str = "survey", at: str = "") -> Way:
    """⬅️ to the survey, or to another window."""
    return words.plain("back-button"), f"go:{window}:{at}"
