"""Everything that a survey has brought, sheet by sheet, for a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.records.voice.results import By
from loyalty.records.voice.sheets import Ballot, Given, Sheet
from loyalty.records.voice.surveys import Survey
from loyalty.store import Tx
from loyalty.values import BranchId, PersonId, StaffId, SurveyId
from loyalty.voice.counting import Asked, ever_asked
from loyalty.voice.survey_results import Look, check_ballots, seen_survey, slice_of, weeks_of

Filled = Sheet | Ballot
Page = tuple[tuple[Filled, Mapping[str, Given]], ...]
"""Sheets or ballots, each with what is on it by question."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What the file is about: the survey, every question that it ever asked, and what branches and
    cashiers are called.
    """

    survey: Survey
    questions: tuple[Asked, ...]
    branches: Mapping[BranchId, str]
    cashiers: Mapping[StaffId, str]

    @property
    def anonymous(self) -> bool:
        """Whether there are ballots, of which nothing but the week is known."""
        return self.survey.questionnaire.anonymous


def outline(tx: Tx, *, survey_id: SurveyId, by: PersonId | None, now: datetime) -> Outline:
    """Before the first page. The command line is nobody, and is given all.

    Raises NotStaff, NotAllowed, SurveyGone, WholeShopOnly, TooFewBallots.
    """
    survey, branch = seen_survey(tx, survey_id, by)
    program = tx.programs.current()
    check_ballots(tx, survey, weeks_of(slice_of(Look(), branch, program, now), program))
    cashiers = [StaffId(int(one)) for one in tx.results.occurring(survey_id, By.CASHIER)]
    return Outline(
        survey,
        ever_asked(survey.questionnaire, tx.surveys.editions(survey_id)),
        {branch.id: branch.name for branch in tx.staff.branches()},
        {cashier: tx.staff.remembered(cashier).name for cashier in cashiers},
    )


def next_page(
    tx: Tx, *, survey_id: SurveyId, after: Filled | None, limit: int, by: PersonId | None
) -> Page:
    """The finished ones after that one, each of which comes once; of the branch that one leads.

    What is finished meanwhile comes last. Raises what `outline` raises, but TooFewBallots.
    """
    survey, branch = seen_survey(tx, survey_id, by)
    if survey.questionnaire.anonymous:
        last = after if isinstance(after, Ballot) else None
        return tx.results.ballots_after(survey_id, last, limit)
    before = after if isinstance(after, Sheet) else None
    return tx.results.sheets_after(survey_id, branch, before, limit)
