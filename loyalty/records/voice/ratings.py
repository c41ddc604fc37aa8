"""What is kept of how customers found their purchases, and of when they were asked anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.records.voice.results import By
from loyalty.values import BranchId, MemberId, Minor, RatingId, SaleId, StaffId


@dataclass(frozen=True, slots=True)
class Rating:
    """A purchase that its customer was asked about.

    `score` is 1 to 5, `scored_at` when the first one was given; None before. `causes` are names of
    usual ones, or what the owner has called them. `photo` is Telegram's file, and belongs to the
    bot. `finished_at` says that there is nothing more to ask; `answered_at`, that somebody of the
    team has answered, the first of them being `answered_by`.
    """

    id: RatingId
    sale_id: SaleId
    member_id: MemberId
    asked_at: datetime
    score: int | None = None
    scored_at: datetime | None = None
    causes: tuple[str, ...] = ()
    words: str | None = None
    photo: str | None = None
    finished_at: datetime | None = None
    answered_by: StaffId | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """When a member was last asked something, was shown the review page, and wrote by themselves;
    None for never.
    """

    member_id: MemberId
    asked_at: datetime | None = None
    reviewed_at: datetime | None = None
    wrote_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Which ratings are looked at: asked for since then and before then; of one branch, or all."""

    since: datetime
    until: datetime
    branch_id: BranchId | None = None


@dataclass(frozen=True, slots=True)
class Unhappy:
    """Customers who gave 1 to 3, what became of them within the days after: how many bought again,
    and what they paid.
    """

    people: int
    back: int
    paid: Minor


class RatingRows(Protocol):
    def add(self, sale_id: SaleId, member_id: MemberId, at: datetime) -> RatingId: ...

    def get(self, rating_id: RatingId) -> Rating | None:
        """The rating, locked until the transaction ends."""
        ...

    def put(self, rating: Rating) -> None: ...

    def of_member(self, member_id: MemberId) -> tuple[Rating, ...]: ...

    def unanswered(self, most: int, span: Span) -> tuple[Rating, ...]:
        """Of the purchases asked about within it, those that were given at most this score and that
        nobody has answered, the newest first.
        """
        ...

    def forget(self, member_id: MemberId) -> None:
        """Empty what the member said in words and pictures; scores stay."""
        ...

    def asked(self, span: Span) -> int:
        """How many purchases were asked about; what is undone by now does not count, here as in
        all that follows.
        """
        ...

    def scores(self, span: Span) -> Mapping[int, int]:
        """How often each score was given."""
        ...

    def scores_by(self, span: Span, by: By) -> Mapping[int | str | None, Mapping[int, int]]:
        """The same for each branch, cashier, or tier that the customer has now; None: of no one."""
        ...

    def causes(self, span: Span) -> tuple[tuple[str, ...], ...]:
        """The causes of each rating that has any."""
        ...

    def unhappy(self, span: Span, days: int) -> Unhappy:
        """What became of those who were unhappy, within so many days."""
        ...


class ContactRows(Protocol):
    def of(self, member_id: MemberId) -> Contact:
        """The member's; one that says nothing where there is none."""
        ...

    def put(self, contact: Contact) -> None: ...

    def asked_before(self, member_id: MemberId) -> datetime | None:
        """When they were last asked anything, now or before they left and came back."""
        ...

    def forget(self, member_id: MemberId) -> None:
        """Of somebody who leaves nothing stays but when they were asked."""
        ...
