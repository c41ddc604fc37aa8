"""What a survey has brought: each question's answers, where people left it, and comparisons.

Of anonymous surveys there are weeks alone, and nothing at all below so many ballots that one could
guess whose they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Role
from loyalty.records.voice.results import By, Slice, SurveyLine, Tally, Weeks
from loyalty.records.voice.surveys import Kind, Survey
from loyalty.rules.calendar import beginning
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import BranchId, PersonId, StaffId, SurveyId
from loyalty.voice.counting import (
    Asked,
    Counted,
    by_question,
    counted,
    ever_asked,
    recommended,
)
from loyalty.voice.errors import SurveyGone, TooFewBallots, WholeShopOnly
from loyalty.voice.means import Mean, Score

FEWEST_BALLOTS = 5
SCORE_DAYS = 90  # over which the recommendation score is told
TREND_WEEKS = 8
_WEEK = timedelta(weeks=1)
_EVER = date(2000, 1, 1)  # before any survey

Against = By | Literal["week"]
_Of = int | str | date | None


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: the last so many days or all of them; of a branch, cashier or tier, or of
    all. Whoever leads a branch sees that branch, whatever is asked.
    """

    days: int | None = None
    branch_id: BranchId | None = None
    cashier_id: StaffId | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionResults:
    """One question: what was answered, and how many `reached` it and `left` there.

    `score` is that of the last SCORE_DAYS, of questions that ask whether one would recommend.
    """

    asked: Asked
    counted: Counted
    reached: int
    left: int
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """A survey, how many began it and finished it, and its questions."""

    survey: Survey
    began: int
    finished: int
    questions: tuple[QuestionResults, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A question's answers of one branch, cashier, tier or week. `of` is None for those of none;
    `name` is what it is called, where it has a name.
    """

    of: _Of
    name: str | None
    counted: Counted
    score: Score | None

    @property
    def figure(self) -> Score | Mean | None:
        """What they come to; None where answers are no numbers."""
        return self.score or self.counted.mean


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question, and its answers in parts beside each other."""

    asked: Asked
    parts: tuple[Compared, ...]


def list_surveys(tx: Tx, *, skip: int, limit: int, by: PersonId) -> tuple[SurveyLine, ...]:
    """The surveys, newest first, each with how many finished it. Raises NotStaff, NotAllowed."""
    return tx.results.surveys(led_branch(tx, by), skip, limit)


def survey_results(
    tx: Tx, *, survey_id: SurveyId, look: Look, by: PersonId, now: datetime
) -> SurveyResults:
    """All questions that were ever asked. Raises NotStaff, NotAllowed, SurveyGone,
    WholeShopOnly, TooFewBallots.
    """
    survey, part = opened(tx, survey_id, look, by, now)
    tallies = by_question(_tallies(tx, survey, part))
    finished = _finished(tx, survey, part)
    half_way = tx.results.half_way(survey_id, part)
    answers = tx.results.half_way_answers(survey_id, part)
    left = {one.question: one for one in half_way if one.question is not None}
    questions = []
    for asked in ever_asked(survey.questionnaire, tx.surveys.editions(survey_id)):
        found = counted(asked, tallies.get(asked.key, ()))
        here = left.get(asked.key)
        on_the_way = answers.get(asked.key, 0)
        fresh = here.sheets - here.answered if here else 0
        questions.append(
            QuestionResults(
                asked=asked,
                counted=found,
                reached=found.answered + found.skipped + on_the_way + fresh,
                left=here.sheets if here else 0,
                score=_score(tx, survey, asked, look, by, now),
            )
        )
    began = finished + sum(one.sheets for one in half_way)
    return SurveyResults(survey, began, finished, tuple(questions))


def compare(
    tx: Tx,
    *,
    survey_id: SurveyId,
    place: int,
    look: Look,
    against: Against,
    by: PersonId,
    now: datetime,
) -> Comparison:
    """One question's answers beside each other; weeks from the earliest, none without answers.

    Raises what survey_results raises; and WholeShopOnly for anything but weeks where the survey is
    anonymous, SurveyGone where no question is at that place.
    """
    survey, part = opened(tx, survey_id, look, by, now)
    asked = question_at(tx, survey, place)
    found: Mapping[_Of, Sequence[Tally]]
    if against == "week":
        found = _weekly(tx, survey, asked.key, part, tx.programs.current(), now)
    elif survey.questionnaire.anonymous:
        raise WholeShopOnly
    else:
        apart = tx.results.tallies_by(survey_id, part, asked.key, against)
        found = {of: apart[of] for of in apart}
    names = {} if against == "week" else names_of(tx, against, found)
    parts = (
        Compared(
            of,
            names.get(of) if isinstance(of, int) else None,
            counted(asked, tallies),
            recommended(tallies) if asked.question.kind is Kind.RECOMMEND else None,
        )
        for of, tallies in found.items()
    )
    return Comparison(asked, tuple(parts))


def led_branch(tx: Tx, by: PersonId) -> BranchId | None:
    """The branch that somebody leads alone; None for all. Raises NotStaff, NotAllowed."""
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    return staff.branch_id if staff.role is Role.MANAGER else None


def seen_survey(tx: Tx, survey_id: SurveyId, by: PersonId | None) -> tuple[Survey, BranchId | None]:
    """The survey, and the branch whose sheets one is shown; None of all. The command line is
    nobody, and sees all.

    Raises NotStaff, NotAllowed, SurveyGone, WholeShopOnly.
    """
    branch = None if by is None else led_branch(tx, by)
    survey = tx.surveys.get(survey_id)
    if survey is None:
        raise SurveyGone
    if survey.questionnaire.anonymous and branch is not None:
        raise WholeShopOnly
    return survey, branch


def look_at_survey(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Survey:
    """A survey whose results one may see. Raises what `seen_survey` raises."""
    survey, _ = seen_survey(tx, survey_id, by)
    return survey


def slice_of(look: Look, branch: BranchId | None, program: Program, now: datetime) -> Slice:
    """What is looked at, of the branch that somebody leads, if it is one; days are whole ones."""
    today = program.local(now).date()
    first = _EVER if look.days is None else today - timedelta(days=look.days - 1)
    return Slice(
        since=beginning(program, first),
        until=now + timedelta(seconds=1),
        branch_id=look.branch_id if branch is None else branch,
        cashier_id=look.cashier_id,
        tier=look.tier,
    )


def weeks_of(part: Slice, program: Program) -> Weeks:
    """The weeks that a slice touches."""
    first, last = program.local(part.since).date(), program.local(part.until).date()
    return Weeks(monday(first), monday(last) + _WEEK)


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def opened(
    tx: Tx, survey_id: SurveyId, look: Look, by: PersonId, now: datetime
) -> tuple[Survey, Slice]:
    """The survey, and what of it is looked at. Raises what `survey_results` raises."""
    survey, branch = seen_survey(tx, survey_id, by)
    if survey.questionnaire.anonymous:
        look = Look(look.days)
    part = slice_of(look, branch, tx.programs.current(), now)
    check_ballots(tx, survey, weeks_of(part, tx.programs.current()))
    return survey, part


def check_ballots(tx: Tx, survey: Survey, weeks: Weeks) -> None:
    """Raises TooFewBallots where the survey is anonymous, and these weeks have too few."""
    if survey.questionnaire.anonymous and tx.results.ballots(survey.id, weeks) < FEWEST_BALLOTS:
        raise TooFewBallots(FEWEST_BALLOTS)


def _finished(tx: Tx, survey: Survey, part: Slice) -> int:
    if survey.questionnaire.anonymous:
        return tx.results.ballots(survey.id, weeks_of(part, tx.programs.current()))
    return tx.results.finished(survey.id, part)


def _tallies(tx: Tx, survey: Survey, part: Slice, question: str | None = None) -> Sequence[Tally]:
    if not survey.questionnaire.anonymous:
        return tx.results.tallies(survey.id, part, question)
    found = tx.results.ballot_tallies(survey.id, weeks_of(part, tx.programs.current()))
    return [tally for tally in found if question in {None, tally.question}]


def question_at(tx: Tx, survey: Survey, place: int) -> Asked:
    """The question at this place of all that it ever asked. Raises SurveyGone."""
    questions = ever_asked(survey.questionnaire, tx.surveys.editions(survey.id))
    if not 0 <= place < len(questions):
        raise SurveyGone
    return questions[place]


def _score(
    tx: Tx, survey: Survey, asked: Asked, look: Look, by: PersonId, now: datetime
) -> Score | None:
    """Of the last SCORE_DAYS, whatever days are looked at else."""
    if asked.question.kind is not Kind.RECOMMEND:
        return None
    lately = Look(SCORE_DAYS, look.branch_id, look.cashier_id, look.tier)
    part = slice_of(lately, led_branch(tx, by), tx.programs.current(), now)
    if survey.questionnaire.anonymous:
        weeks = weeks_of(part, tx.programs.current())
        if tx.results.ballots(survey.id, weeks) < FEWEST_BALLOTS:
            return None
    return recommended(_tallies(tx, survey, part, asked.key))


def _weekly(
    tx: Tx, survey: Survey, question: str, part: Slice, program: Program, now: datetime
) -> Mapping[_Of, Sequence[Tally]]:
    """Of the last weeks, as far as the slice reaches; an anonymous survey's need enough ballots."""
    this = monday(program.local(now).date())
    found: dict[_Of, Sequence[Tally]] = {}
    for back in range(TREND_WEEKS - 1, -1, -1):
        first = this - back * _WEEK
        week = Slice(
            max(part.since, beginning(program, first)),
            min(part.until, beginning(program, first + _WEEK)),
            part.branch_id,
            part.cashier_id,
            part.tier,
        )
        if week.since >= week.until or not _enough(tx, survey, first):
            continue
        tallies = _tallies_of_week(tx, survey, question, week, first)
        if tallies:
            found[first] = tallies
    return found


def _enough(tx: Tx, survey: Survey, first: date) -> bool:
    if not survey.questionnaire.anonymous:
        return True
    return tx.results.ballots(survey.id, Weeks(first, first + _WEEK)) >= FEWEST_BALLOTS


def _tallies_of_week(
    tx: Tx, survey: Survey, question: str, week: Slice, first: date
) -> Sequence[Tally]:
    if not survey.questionnaire.anonymous:
        return tx.results.tallies(survey.id, week, question)
    found = tx.results.ballot_tallies(survey.id, Weeks(first, first + _WEEK))
    return [tally for tally in found if tally.question == question]


def names_of(tx: Tx, by: By, found: Iterable[_Of]) -> Mapping[int, str]:
    """What branches or cashiers are called; tiers are their names."""
    if by is By.TIER:
        return {}
    if by is By.BRANCH:
        return {branch.id: branch.name for branch in tx.staff.branches()}
    return {of: tx.staff.remembered(StaffId(of)).name for of in found if isinstance(of, int)}
