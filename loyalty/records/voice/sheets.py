"""What is kept of answered surveys: sheets with their answers, and ballots that name nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from loyalty.values import (
    BranchId,
    MemberId,
    OperationId,
    PersonId,
    Points,
    SaleId,
    SheetId,
    StaffId,
    SurveyId,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to one question; nothing at all where it was skipped.

    `chosen` are keys of choices, or `yes` and `no`; `number` is a scale's or a number's. `photo` is
    Telegram's file, and belongs to the bot.
    """

    chosen: tuple[str, ...] = ()
    number: float | None = None
    day: date | None = None
    words: str | None = None
    photo: str | None = None

    @property
    def skipped(self) -> bool:
        """Whether nothing was answered."""
        return self == NOTHING


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer on a sheet, by the operation that gave it."""

    sheet_id: SheetId
    question: str
    given: Given
    operation: OperationId
    at: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's walk through a survey.

    `member_id` is None for somebody without a card, `person_id` for whoever has left since. `trial`
    is the team's own, to see how it looks: it counts nowhere. `question` is the key of the open
    one; None before the first and after the last. `turn` rises with every step, and a button of
    another turn is an old one. `message` is the bot's message that asks, in the person's chat.
    `finished_at` of an anonymous survey is the beginning of its day; `reward` is what was given
    for it. `branch_id`, `cashier_id` and
    `tier` are those of the member's purchase that it is about, or of their last one; `sale_id` is
    set where it is about that purchase.
    """

    id: SheetId
    operation: OperationId
    survey_id: SurveyId
    edition: int
    began_at: datetime
    person_id: PersonId | None = None
    member_id: MemberId | None = None
    trial: bool = False
    question: str | None = None
    ticked: tuple[str, ...] = ()
    turn: int = 0
    message: int | None = None
    heard: int = 0
    moved_at: datetime | None = None
    reminded_at: datetime | None = None
    finished_at: datetime | None = None
    reward: Points = Points(0)
    sale_id: SaleId | None = None
    branch_id: BranchId | None = None
    cashier_id: StaffId | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """A finished sheet of an anonymous survey, and the Monday of its week.

    Its id begins with the survey and the week, so that those of a week lie together, and is random
    beyond that.
    """

    id: str
    survey_id: SurveyId
    week: date


class SheetRows(Protocol):
    def get(self, sheet_id: SheetId) -> Sheet | None:
        """The sheet, locked until the transaction ends."""
        ...

    def of_operation(self, operation: OperationId) -> Sheet | None: ...

    def newest(self, survey_id: SurveyId, person_id: PersonId) -> Sheet | None:
        """The person's last one of this survey, trials apart."""
        ...

    def of_person(self, person_id: PersonId) -> tuple[Sheet, ...]:
        """All of them, oldest first."""
        ...

    def begun_since(self, survey_id: SurveyId, since: datetime) -> int:
        """How many have begun from then on, trials apart."""
        ...

    def finished(self, survey_id: SurveyId) -> int:
        """How many are finished, trials apart."""
        ...

    def add(self, sheet: Sheet) -> SheetId:
        """Write a new one down; its `id` is given by the database."""
        ...

    def put(self, sheet: Sheet) -> None:
        """Write all of it anew."""
        ...

    def answers(self, sheet_id: SheetId) -> tuple[Answer, ...]: ...

    def answer(self, answer: Answer) -> None:
        """Write the answer down, in place of an earlier one to the same question."""
        ...

    def drop_answers(self, sheet_id: SheetId, questions: tuple[str, ...] = ()) -> None:
        """Delete the answers to these questions; without any, all that stand on the sheet."""
        ...

    def cast(self, ballot: Ballot, answers: Mapping[str, Given]) -> None: ...

    def to_remind(self, since: datetime, until: datetime, limit: int) -> tuple[Sheet, ...]:
        """Sheets of open surveys that were left half-way in that time, not reminded of yet."""
        ...

    def given_up(self, before: datetime, limit: int) -> tuple[SheetId, ...]:
        """Sheets of anonymous surveys that were left half-way before then, with answers on them."""
        ...

    def forget(self, person_id: PersonId) -> None:
        """Let the person's sheets name nobody, and empty what they wrote and photographed; of
        anonymous surveys that they left half-way, delete every answer.
        """
        ...

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        """People without a card or a role whose last sheet was moved before then."""
        ...

    def weeks_since(self, week: date) -> tuple[tuple[SurveyId, date], ...]:
        """The surveys that have ballots of this week or a later one, and these weeks."""
        ...

    def lay_anew(self, survey_id: SurveyId, week: date) -> None:
        """Write the ballots of a week once more, all at once and in the order of their ids."""
        ...
