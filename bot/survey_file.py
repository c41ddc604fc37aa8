"""A survey out of a TOML file, or everything that is wrong with it, by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot.slips import Forms, Slips, together
from bot.survey_flaws import place_of
from bot.survey_form import (
    A_MOMENT,
    ChoiceForm,
    ConditionForm,
    JumpForm,
    QuestionForm,
    SurveyForm,
)
from bot.toml_file import RulesWrong, parsed
from handlers.voice.flaws import flaw_said
from locales.texts import Words
from loyalty.names import on_one_line
from loyalty.records.voice.surveys import Choice, Condition, Jump, Kind, Question, Questionnaire
from loyalty.values import Points
from loyalty.voice.validity import flaws_of

USUAL_STEPS = 5  # of a scale that does not say how many it has

_FORMS: Forms = {
    "": SurveyForm,
    "question": QuestionForm,
    "choices": ChoiceForm,
    "only_if": ConditionForm,
    "jumps": JumpForm,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file says: what the survey is called, and what it asks."""

    name: str
    questionnaire: Questionnaire


def read(text: str, zone: ZoneInfo, language: str, words: Words) -> Wanted:
    """What a file says. Its times are by the clocks of `zone`; a text without a language is in
    `language`. Raises RulesWrong, which names everything that is wrong, in `words`.
    """
    table, lines = parsed(text, words)
    slips = Slips(lines, _FORMS, words)
    try:
        form = SurveyForm.model_validate(table, context={"language": language})
    except ValidationError as error:
        raise together(slips.found(error, table)) from None
    wrong = [*_steps(form, slips)]
    closes_at = None
    try:
        closes_at = _moment(form.closes, zone)
    except (ValueError, OverflowError):
        wrong.append(slips.of(("closes",), "moment", example=A_MOMENT))
    questionnaire = Questionnaire(
        title=form.title,
        questions=tuple(map(_question, form.question)),
        intro=form.intro,
        thanks=form.thanks,
        anonymous=form.anonymous,
        everybody=form.everybody,
        goes_back=form.goes_back,
        reward=Points(form.reward),
        again=form.again,
        again_days=form.again_days,
        closes_at=closes_at,
        most_sheets=form.most_sheets,
        per_day=form.per_day,
    )
    wrong += _flaws(questionnaire, slips)
    if wrong:
        raise together(sorted(wrong, key=lambda one: one.line))
    return Wanted(on_one_line(form.name), questionnaire)


def _steps(form: SurveyForm, slips: Slips) -> Iterator[RulesWrong]:
    """What bounds a question in a way that is not its kind's."""
    for n, question in enumerate(form.question):
        others = {"least", "most"} if question.kind is Kind.SCALE else {"steps"}
        for key in sorted(others & question.model_fields_set):
            yield slips.of(("question", n, key), "steps")


def _flaws(form: Questionnaire, slips: Slips) -> Iterator[RulesWrong]:
    for flaw in flaws_of(form):
        path, named = place_of(flaw, form)
        said = flaw_said(flaw, slips.words).rstrip(".")
        yield RulesWrong(slips.line(path), f"{named}: {said}", slips.words)


def _question(given: QuestionForm) -> Question:
    steps = USUAL_STEPS if given.steps is None else given.steps
    return Question(
        key=given.key,
        kind=given.kind,
        text=given.text,
        required=given.required,
        choices=tuple(Choice(one.key, one.text) for one in given.choices),
        least=_number(given.least),
        most=float(steps) if given.kind is Kind.SCALE else _number(given.most),
        low=given.low,
        high=given.high,
        only_if=tuple(_condition(one, one.question) for one in given.only_if),
        jumps=tuple(_jump(one, given.key) for one in given.jumps),
    )


def _condition(given: ConditionForm | JumpForm, question: str) -> Condition:
    return Condition(question, tuple(given.chose), _number(given.at_least), _number(given.at_most))


def _jump(given: JumpForm, own: str) -> Jump:
    """A condition that names no question is about the answer just given; without any: always."""
    if not given.model_fields_set - {"to"}:
        return Jump(given.to)
    return Jump(given.to, _condition(given, given.question or own))


def _number(given: Decimal | int | None) -> float | None:
    return None if given is None else float(given)


def _moment(given: str | datetime | None, zone: ZoneInfo) -> datetime | None:
    """Raises ValueError for what is no day with a time, OverflowError for one beyond any."""
    if given is None:
        return None
    at = given if isinstance(given, datetime) else datetime.fromisoformat(given)
    if isinstance(given, str) and ":" not in given:
        raise ValueError(given)
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
