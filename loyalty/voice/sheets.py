"""A sheet: one person's walk through a survey, from its link or button to the open question.

A sheet that was left half-way is taken up where it was, on the questions that the survey asks by
now. Whoever comes back after they have finished begins a new one only as the survey's owner wants.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed, NotMember
from loyalty.parties import at_work
from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.records.till import Sale
from loyalty.records.voice.sheets import NOTHING, Given, Sheet
from loyalty.records.voice.surveys import Again, Kind, Question, Survey, SurveyState
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import OperationId, PersonId, SheetId, SurveyId
from loyalty.voice.errors import (
    SheetUnknown,
    SurveyAnswered,
    SurveyClosed,
    SurveyEmpty,
    SurveyFull,
    SurveyGone,
)
from loyalty.voice.finishing import finish_sheet
from loyalty.voice.fitting import TYPED_KINDS, still_fits
from loyalty.voice.paths import Answers, Walked, walk

TO_ANSWER = timedelta(minutes=10)
"""For so long a question waits for a message; after that, for a tap on its button."""
GIVEN_UP = timedelta(days=7)
"""After so long without a step, whoever may be asked again begins anew."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where somebody stands: their path up to the open question, and what they have said to it
    before, if they came back to it.

    `stale`: the button was an old one, `changed`: because the survey asks something else by now,
    `unfit`: what was sent is no answer to this question; each changed nothing. `asked_in` is the
    message that has asked last, also of a sheet that does not know it any more.
    """

    survey: Survey
    sheet: Sheet
    walked: Walked
    before: Given | None = None
    stale: bool = False
    changed: bool = False
    unfit: bool = False
    asked_in: int | None = None

    @property
    def question(self) -> Question | None:
        """The open one; None at the end."""
        return None if self.finished else self.walked.open

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to ask."""
        return self.sheet.finished_at is not None


def begin_sheet(
    tx: Tx,
    *,
    survey_id: SurveyId,
    person_id: PersonId,
    operation: OperationId,
    now: datetime,
    trial: bool = False,
) -> Step:
    """Begin the survey, or go on where it was left. The same operation begins it once.

    A `trial` is for whoever leads: it may be one that is not open yet, and counts nowhere. Raises
    SurveyGone, SurveyClosed, SurveyFull, SurveyAnswered, SurveyEmpty, NotMember, NotStaff or
    NotAllowed.
    """
    begun = tx.sheets.of_operation(operation)
    if begun is not None:
        return look_at_sheet(tx, sheet_id=begun.id, person_id=person_id, now=now)
    survey = tx.surveys.get(survey_id)
    if survey is None or survey.state is SurveyState.REMOVED:
        raise SurveyGone
    if trial:
        _may_try(tx, survey, person_id)
    else:
        _open_to_answers(tx, survey, now)
    member = tx.members.of_person(person_id)
    if member is None and not (trial or survey.questionnaire.everybody):
        raise NotMember
    sale = tx.sales.last_of_member(member.id) if member is not None else None
    newest = None if trial else tx.sheets.newest(survey_id, person_id)
    if newest is not None:
        if newest.finished_at is None and not _given_up(survey, newest, now):
            return look_at_sheet(tx, sheet_id=newest.id, person_id=person_id, now=now)
        if not _asked_again(survey, newest, sale, now):
            raise SurveyAnswered
    if not trial:
        _room_today(tx, survey, now)
    return _added(tx, survey, member, sale, person_id, operation, now, trial=trial)


def begun_by(survey_id: SurveyId, person_id: PersonId, message: int) -> OperationId:
    """The operation of beginning it by a link or a button in this message."""
    return OperationId(f"survey:{survey_id}:{person_id}:{message}")


def look_at_sheet(tx: Tx, *, sheet_id: SheetId, person_id: PersonId, now: datetime) -> Step:
    """Where it stands, on the questions of now; from now on it waits for a message again.

    Raises SheetUnknown, or SurveyClosed.
    """
    survey, sheet = own_sheet(tx, sheet_id, person_id)
    step = standing(tx, survey, sheet, now)
    if step.finished:
        return step
    still_taken(tx, survey, sheet, now)
    if step.sheet.moved_at == now:
        return step
    seen = replace(step.sheet, moved_at=now)
    tx.sheets.put(seen)
    return replace(step, sheet=seen)


def awaits_message(
    tx: Tx, *, sheet_id: SheetId, person_id: PersonId, now: datetime, only_typed: bool
) -> bool:
    """Whether a message of this person is an answer now: their sheet was looked at within ten
    minutes, or is finished by it. `only_typed`: its question is one that is answered by a message.
    """
    sheet = tx.sheets.get(sheet_id)
    survey = tx.surveys.get(sheet.survey_id) if sheet is not None else None
    if sheet is None or survey is None or sheet.person_id != person_id:
        return False
    if sheet.finished_at is not None:
        return True  # the end is still to be shown
    if now >= (sheet.moved_at or now) + TO_ANSWER:
        return False
    kinds = {one.key: one.kind for one in survey.questionnaire.questions}
    return not only_typed or kinds.get(sheet.question or "") in TYPED_KINDS


def asks_in(tx: Tx, *, sheet_id: SheetId, person_id: PersonId, message: int) -> bool:
    """Whether this person's sheet asks in that message, so that a reply to it is an answer; or has
    asked there, and its end is still to be shown.
    """
    sheet = tx.sheets.get(sheet_id)
    if sheet is None or sheet.person_id != person_id:
        return False
    return sheet.finished_at is not None or sheet.message == message


def note_message(tx: Tx, *, sheet_id: SheetId, message: int) -> None:
    """Remember the message that asks."""
    sheet = tx.sheets.get(sheet_id)
    if sheet is not None and sheet.finished_at is None and sheet.message != message:
        tx.sheets.put(replace(sheet, message=message))


def own_sheet(tx: Tx, sheet_id: SheetId, person_id: PersonId) -> tuple[Survey, Sheet]:
    """A person's own sheet and its survey, locked. Raises SheetUnknown."""
    sheet = tx.sheets.get(sheet_id)
    survey = tx.surveys.get(sheet.survey_id) if sheet is not None else None
    if sheet is None or survey is None or sheet.person_id != person_id:
        raise SheetUnknown
    return survey, sheet


def standing(tx: Tx, survey: Survey, sheet: Sheet, now: datetime) -> Step:
    """Where the sheet stands. Where the survey was changed meanwhile, it is brought to the new
    questions, and every button of before is an old one; where nothing more is asked, it is
    finished, and raises SurveyClosed where it may not be any more.
    """
    answers = given_on(tx, survey, sheet)
    walked = walked_to(survey, answers, sheet.question)
    key, message = walked.open.key if walked.open is not None else None, sheet.message
    same = sheet.edition == survey.edition and key == sheet.question
    if sheet.finished_at is None and not same:
        sheet = opened(replace(sheet, edition=survey.edition), walked.open, answers, now)
        if walked.open is None:
            still_taken(tx, survey, sheet, now)
            sheet = finish_sheet(tx, survey, sheet, walked.answers, now)
        else:
            tx.sheets.put(sheet)
    before = answers.get(walked.open.key) if walked.open is not None else None
    return Step(survey, sheet, walked, before, asked_in=message)


def given_on(tx: Tx, survey: Survey, sheet: Sheet) -> Answers:
    """What stands on the sheet and still answers the survey's questions, by their keys."""
    questions = {question.key: question for question in survey.questionnaire.questions}
    return {
        answer.question: answer.given
        for answer in tx.sheets.answers(sheet.id)
        if answer.question in questions and still_fits(questions[answer.question], answer.given)
    }


def walked_to(survey: Survey, answers: Answers, question: str | None) -> Walked:
    """The path up to this question, though it may be answered, or to the first that is not."""
    form = survey.questionnaire
    without = {key: given for key, given in answers.items() if key != question}
    walked = walk(form, without)
    at_it = walked.open is not None and walked.open.key == question
    return walked if at_it else walk(form, answers)


def opened(sheet: Sheet, question: Question | None, answers: Answers, now: datetime) -> Sheet:
    """The sheet, a turn later, with this question open."""
    key = None if question is None else question.key
    ticked: tuple[str, ...] = ()
    if question is not None and question.kind is Kind.SEVERAL:
        ticked = answers.get(question.key, NOTHING).chosen
    return replace(sheet, question=key, ticked=ticked, turn=sheet.turn + 1, moved_at=now)


def still_taken(tx: Tx, survey: Survey, sheet: Sheet, now: datetime) -> None:
    """Whether answers still count. Raises SurveyClosed."""
    if not sheet.trial:
        _open_to_answers(tx, survey, now)


def _may_try(tx: Tx, survey: Survey, person_id: PersonId) -> None:
    """Raises NotStaff, NotAllowed, or SurveyEmpty."""
    if at_work(tx, person_id).role is Role.CASHIER:
        raise NotAllowed
    if not survey.questionnaire.questions:
        raise SurveyEmpty


def _open_to_answers(tx: Tx, survey: Survey, now: datetime) -> None:
    form = survey.questionnaire
    over = form.closes_at is not None and now >= form.closes_at
    if survey.state is not SurveyState.OPEN or over:
        raise SurveyClosed
    if form.most_sheets is not None and tx.sheets.finished(survey.id) >= form.most_sheets:
        raise SurveyClosed


def _room_today(tx: Tx, survey: Survey, now: datetime) -> None:
    program, most = tx.programs.current(), survey.questionnaire.per_day
    today = beginning(program, program.local(now).date())
    if most is not None and tx.sheets.begun_since(survey.id, today) >= most:
        raise SurveyFull


def _given_up(survey: Survey, sheet: Sheet, now: datetime) -> bool:
    """Whether a sheet that was left half-way is begun anew, and not taken up."""
    again = survey.questionnaire.again is not Again.NEVER
    return again and now >= (sheet.moved_at or sheet.began_at) + GIVEN_UP


def _asked_again(survey: Survey, newest: Sheet, sale: Sale | None, now: datetime) -> bool:
    """Whether somebody who has a sheet already may begin another."""
    form = survey.questionnaire
    if newest.finished_at is None:
        return True
    match form.again:
        case Again.AFTER_DAYS:
            return now >= newest.finished_at + timedelta(days=form.again_days)
        case Again.EACH_PURCHASE:
            return sale is not None and sale.id != newest.sale_id
    return False


def _added(
    tx: Tx,
    survey: Survey,
    member: Member | None,
    sale: Sale | None,
    person_id: PersonId,
    operation: OperationId,
    now: datetime,
    *,
    trial: bool,
) -> Step:
    """A new sheet. Of an anonymous survey it says nothing of where somebody bought."""
    told = None if survey.questionnaire.anonymous else sale
    form, each = survey.questionnaire, survey.questionnaire.again is Again.EACH_PURCHASE
    first = walk(form, {})
    sheet = Sheet(
        id=SheetId(0),
        operation=operation,
        survey_id=survey.id,
        edition=survey.edition,
        began_at=now,
        person_id=person_id,
        member_id=member.id if member is not None else None,
        trial=trial,
        sale_id=sale.id if sale is not None and each else None,
        branch_id=told.branch_id if told is not None else None,
        cashier_id=told.staff_id if told is not None else None,
        tier=member.tier if member is not None and not form.anonymous else None,
    )
    sheet = opened(sheet, first.open, {}, now)
    sheet = replace(sheet, id=tx.sheets.add(sheet))
    return Step(survey, sheet, first)
