"""What a survey's answers may be narrowed down to."""

from collections.abc import Mapping
from dataclasses import dataclass

from loyalty.records.voice.results import By
from loyalty.store import Tx
from loyalty.values import BranchId, PersonId, StaffId, SurveyId
from loyalty.voice.survey_results import seen_survey


@dataclass(frozen=True, slots=True)
class Choices:
    """What answers may be narrowed down to: branches and cashiers with their names, and tiers."""

    branches: Mapping[BranchId, str]
    cashiers: Mapping[StaffId, str]
    tiers: tuple[str, ...]


def choices_of(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Choices:
    """Those of which there are answers; nothing of an anonymous survey, and no other branches to
    whoever leads one. Raises NotStaff, NotAllowed, SurveyGone, WholeShopOnly.
    """
    survey, branch = seen_survey(tx, survey_id, by)
    if survey.questionnaire.anonymous:
        return Choices({}, {}, ())
    cashiers = tx.results.occurring(survey_id, By.CASHIER)
    tiers = tx.results.occurring(survey_id, By.TIER)
    there = {} if branch is not None else set(tx.results.occurring(survey_id, By.BRANCH))
    return Choices(
        {one.id: one.name for one in tx.staff.branches() if one.id in there},
        {StaffId(int(one)): tx.staff.remembered(StaffId(int(one))).name for one in cashiers},
        tuple(map(str, tiers)),
    )
