"""Answering a survey: each step from a button or a message, until nothing more is asked.

A button names its sheet and turn; one of another turn changes nothing, so that the same tap twice
is one step. A message is known by its number, so that it is one answer however often it comes.
"""

from dataclasses import replace
from datetime import date, datetime

from loyalty.records.voice.sheets import NOTHING, Answer, Given
from loyalty.records.voice.surveys import Kind, Question
from loyalty.store import Tx
from loyalty.values import OperationId, PersonId, SheetId
from loyalty.voice.finishing import finish_sheet
from loyalty.voice.fitting import chosen, pictured, said, tapped
from loyalty.voice.sheets import Step, given_on, opened, own_sheet, standing, still_taken, walked_to


def answer_by_tap(
    tx: Tx, *, sheet_id: SheetId, turn: int, value: int, person_id: PersonId, now: datetime
) -> Step:
    """A tap on one answer: the number of a scale, the place of a choice, 1 and 0 for yes and no.

    Raises SheetUnknown or SurveyClosed, as all steps do.
    """
    step, question = _at(tx, sheet_id, turn, person_id, now)
    if question is None:
        return step
    given = tapped(question, value)
    if given is None:
        return replace(step, stale=True)
    return _answered(tx, step, question, given, f"turn:{turn}", now)


def tick(
    tx: Tx,
    *,
    sheet_id: SheetId,
    turn: int,
    place: int,
    on: bool,
    person_id: PersonId,
    now: datetime,
) -> Step:
    """A choice of several is ticked, or not any more."""
    step, question = _at(tx, sheet_id, turn, person_id, now)
    if question is None:
        return step
    if question.kind is not Kind.SEVERAL or not 0 <= place < len(question.choices):
        return replace(step, stale=True)
    key = question.choices[place].key
    others = tuple(one for one in step.sheet.ticked if one != key)
    ticked = (*others, key) if on else others
    if question.most is not None and len(ticked) > question.most:
        return replace(step, unfit=True)
    sheet = replace(step.sheet, ticked=ticked, moved_at=now)
    tx.sheets.put(sheet)
    return replace(step, sheet=sheet)


def pass_on(tx: Tx, *, sheet_id: SheetId, turn: int, person_id: PersonId, now: datetime) -> Step:
    """➡️: what is ticked is the answer; else the answer of before stays; without one, an optional
    question is skipped.
    """
    step, question = _at(tx, sheet_id, turn, person_id, now)
    if question is None:
        return step
    given = _passed(question, step)
    if given is None:
        return replace(step, unfit=True)
    return _answered(tx, step, question, given, f"turn:{turn}", now)


def go_back(tx: Tx, *, sheet_id: SheetId, turn: int, person_id: PersonId, now: datetime) -> Step:
    """⬅️: the question before is open again, with its answer."""
    step, question = _at(tx, sheet_id, turn, person_id, now)
    if question is None:
        return step
    if not step.walked.passed or not step.survey.questionnaire.goes_back:
        return replace(step, stale=True)
    answers = given_on(tx, step.survey, step.sheet)
    sheet = opened(step.sheet, step.walked.passed[-1], answers, now)
    tx.sheets.put(sheet)
    return standing(tx, step.survey, sheet, now)


def answer_by_message(
    tx: Tx,
    *,
    sheet_id: SheetId,
    message: int,
    person_id: PersonId,
    now: datetime,
    words: str = "",
    photo: str | None = None,
) -> Step:
    """A message of words, or a photo with what is written under it; neither is no answer.

    The same message again, or one from before it, changes nothing.
    """
    survey, sheet = own_sheet(tx, sheet_id, person_id)
    step = standing(tx, survey, sheet, now)
    question = step.question
    if question is None or message <= step.sheet.heard:
        return replace(step, stale=True)
    still_taken(tx, survey, step.sheet, now)
    given = _understood(question, words, photo, tx.programs.current().local(now).date())
    if given is None:
        return replace(step, unfit=True)
    heard = replace(step, sheet=replace(step.sheet, heard=message))
    return _answered(tx, heard, question, given, f"message:{message}", now)


def _at(
    tx: Tx, sheet_id: SheetId, turn: int, person_id: PersonId, now: datetime
) -> tuple[Step, Question | None]:
    """Where the sheet stands, and the question that a button of this turn answers, if it is open
    yet.
    """
    survey, sheet = own_sheet(tx, sheet_id, person_id)
    step = standing(tx, survey, sheet, now)
    question = step.question
    if question is None or step.sheet.turn != turn:
        changed = question is not None and sheet.edition != survey.edition
        return replace(step, stale=True, changed=changed), None
    still_taken(tx, survey, step.sheet, now)
    return step, question


def _passed(question: Question, step: Step) -> Given | None:
    if question.kind is Kind.SEVERAL and step.sheet.ticked:
        return chosen(question, step.sheet.ticked)
    if question.kind is not Kind.SEVERAL and step.before is not None:
        return step.before
    return None if question.required else NOTHING


def _understood(question: Question, words: str, photo: str | None, today: date) -> Given | None:
    if photo is not None:
        return pictured(question, photo, words)
    return said(question, words, today) if words else None


def _answered(tx: Tx, step: Step, question: Question, given: Given, by: str, now: datetime) -> Step:
    """Write the answer down, and go on to the first question on the path that has none."""
    sheet, asked_in = step.sheet, step.asked_in
    operation = OperationId(f"survey:{sheet.id}:{by}")
    tx.sheets.answer(Answer(sheet.id, question.key, given, operation, now))
    answers = given_on(tx, step.survey, sheet)
    walked = walked_to(step.survey, answers, None)
    sheet = opened(sheet, walked.open, answers, now)
    if walked.open is not None:
        tx.sheets.put(sheet)
        return Step(step.survey, sheet, walked, asked_in=asked_in)
    sheet = finish_sheet(tx, step.survey, sheet, walked.answers, now)
    return Step(step.survey, sheet, walked, asked_in=asked_in)
