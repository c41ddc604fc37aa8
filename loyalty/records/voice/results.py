"""What is asked about answered surveys: counts of what was given, and the sheets one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from loyalty.records.voice.sheets import Ballot, Given, Sheet
from loyalty.records.voice.surveys import SurveyState, Worded
from loyalty.values import BranchId, SheetId, StaffId, SurveyId


class By(StrEnum):
    """What answers are compared by."""

    BRANCH = "branch"
    CASHIER = "cashier"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class Slice:
    """Which sheets are looked at: finished since then and before then (those that are half-way, by
    when they began); of one branch, cashier or tier, or of all. Trials are in none.
    """

    since: datetime
    until: datetime
    branch_id: BranchId | None = None
    cashier_id: StaffId | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class Weeks:
    """Which ballots are looked at: of weeks whose Monday is not before the one, but before the
    other.
    """

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the same was given to a question. Of words and photos it says that there are any.

    Where nothing is set, so often the question was skipped.
    """

    question: str
    chosen: tuple[str, ...]
    number: float | None
    day: date | None
    words: bool
    photo: bool
    count: int


@dataclass(frozen=True, slots=True)
class HalfWay:
    """How many unfinished sheets have this question open, None before the first; `answered` of
    them had answered it before they went back to it.
    """

    question: str | None
    sheets: int
    answered: int


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were given to a question, on which sheet or ballot; `at` is when it was finished,
    of a ballot the Monday of its week.
    """

    on: SheetId | str
    words: str
    at: datetime | date


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A survey in a list, with how many have finished it."""

    id: SurveyId
    name: str
    title: Worded
    state: SurveyState
    anonymous: bool
    finished: int


class ResultRows(Protocol):
    def surveys(self, branch_id: BranchId | None, skip: int, limit: int) -> tuple[SurveyLine, ...]:
        """Those that were not removed, newest first; finished ones of a branch, or of all."""
        ...

    def finished(self, survey_id: SurveyId, part: Slice) -> int: ...

    def tallies(
        self, survey_id: SurveyId, part: Slice, question: str | None = None
    ) -> tuple[Tally, ...]:
        """What the finished sheets hold, of all questions or of one."""
        ...

    def tallies_by(
        self, survey_id: SurveyId, part: Slice, question: str, by: By
    ) -> Mapping[int | str | None, Sequence[Tally]]:
        """The same of one question for each branch, cashier or tier; None: of no one."""
        ...

    def half_way(self, survey_id: SurveyId, part: Slice) -> tuple[HalfWay, ...]:
        """Where unfinished sheets have been left."""
        ...

    def half_way_answers(self, survey_id: SurveyId, part: Slice) -> Mapping[str, int]:
        """How many unfinished sheets have an answer, by question."""
        ...

    def occurring(self, survey_id: SurveyId, by: By) -> tuple[int | str, ...]:
        """Every branch, cashier or tier of finished sheets."""
        ...

    def said(
        self, survey_id: SurveyId, part: Slice, question: str, after: Said | None, limit: int
    ) -> tuple[Said, ...]:
        """Words given to a question, newest first, from the first on or from after that one."""
        ...

    def ballots(self, survey_id: SurveyId, weeks: Weeks) -> int: ...

    def ballot_tallies(self, survey_id: SurveyId, weeks: Weeks) -> tuple[Tally, ...]: ...

    def ballots_said(
        self, survey_id: SurveyId, weeks: Weeks, question: str, after: Said | None, limit: int
    ) -> tuple[Said, ...]:
        """The same of ballots, in the order of their random ids."""
        ...

    def sheets_after(
        self, survey_id: SurveyId, branch_id: BranchId | None, after: Sheet | None, limit: int
    ) -> tuple[tuple[Sheet, Mapping[str, Given]], ...]:
        """Sheets of a branch or of all with what is on them, as they were finished, from the first
        on or from after that one.
        """
        ...

    def ballots_after(
        self, survey_id: SurveyId, after: Ballot | None, limit: int
    ) -> tuple[tuple[Ballot, Mapping[str, Given]], ...]:
        """Ballots with what is on them, in the order of their random ids."""
        ...
