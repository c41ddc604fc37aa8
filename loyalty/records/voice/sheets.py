"""What is kept of answered surveys: sheets with their answers, and ballots that name nobody."""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.values import (
    BranchId,
    MemberId,
    OperationId,
    PersonId,
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
    `finished_at` of an anonymous survey is the beginning of its day. `branch_id`, `cashier_id` and
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
    turn: int = 0
    message: int | None = None
    moved_at: datetime | None = None
    reminded_at: datetime | None = None
    finished_at: datetime | None = None
    sale_id: SaleId | None = None
    branch_id: BranchId | None = None
    cashier_id: StaffId | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """A finished sheet of an anonymous survey: a random id, and the Monday of its week."""

    id: str
    survey_id: SurveyId
    week: date
