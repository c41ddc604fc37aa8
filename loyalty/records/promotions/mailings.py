"""Mailings, each an occasion on which a campaign goes out, and each member's copy of one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import CampaignId, DeliveryId, MailingId, MemberId, PersonId


class MailingState(StrEnum):
    """Where a mailing is."""

    QUEUED = "queued"  # waits until the one before has gone out
    SENDING = "sending"
    PAUSED = "paused"
    ENDING = "ending"  # called off: what is on its way at this moment is still to be heard of
    DONE = "done"


class Todo(StrEnum):
    """What there is to do about a delivery."""

    SEND = "send"
    TAKE_BACK = "take-back"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Mailing:
    """One occasion on which a campaign goes out; `occasion` names it, once for each campaign.

    `frozen` members get it, `compared` do not and are compared with. What a trigger sends goes out
    beside the rest. `message` in `chat` shows how far it has come, since `shown_at` as it is. Once
    it has gone out, its messages may be taken back or corrected: that is `mending`, last begun with
    `to_mend` messages at `mending_since`, and over by `mended_at`. It is `active` while there is
    something left to do about it, be it that its end is still to be shown.
    """

    id: MailingId
    campaign_id: CampaignId
    occasion: str
    state: MailingState
    created_at: datetime
    by_trigger: bool = False
    active: bool = True
    frozen_at: datetime | None = None
    frozen: int = 0
    compared: int = 0
    ended_at: datetime | None = None
    chat: int | None = None
    message: int | None = None
    shown_at: datetime | None = None
    mending: Todo | None = None
    mending_since: datetime | None = None
    mended_at: datetime | None = None
    to_mend: int = 0

    @property
    def mends(self) -> Todo | None:
        """What is being done at this moment about the messages that were sent."""
        return self.mending if self.mended_at is None else None


class DeliveryState(StrEnum):
    """What has become of one member's copy."""

    LEFT = "left"  # waits to be sent
    SENT = "sent"
    BLOCKED = "blocked"
    UNWANTED = "unwanted"  # not wanted by now: consent withdrawn, left the programme, had enough
    CALLED_OFF = "called-off"  # by ❌, the budget, or the end of what was offered
    FAILED = "failed"
    UNKNOWN = "unknown"  # without an answer: it may have arrived, and is not repeated
    COMPARED = "compared"  # never sent: in the comparison group


@dataclass(frozen=True, slots=True)
class Delivery:
    """One member's copy of a mailing, on its way like a letter.

    `cause` is what a trigger has seen: once for each campaign, member and cause. `message` is the
    one with the buttons, `others` those of an album. `called` and `attempts` as of a letter.
    """

    id: DeliveryId
    mailing_id: MailingId
    campaign_id: CampaignId
    member_id: MemberId
    person_id: PersonId | None
    cause: str | None
    state: DeliveryState
    todo: Todo | None
    called: bool
    attempts: int
    message: int | None
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery whose turn has come, and what decides at this moment whether it goes out.

    `lately` and `long_ago` count the promotions that the member was sent since the two instants
    that were asked for.
    """

    delivery: Delivery
    reachable: bool
    consents: bool
    rarely: bool
    lately: int
    long_ago: int


class MailingRows(Protocol):
    def get(self, mailing_id: MailingId) -> Mailing | None:
        """The mailing, locked until the transaction ends."""
        ...

    def glance(self, mailing_id: MailingId) -> Mailing | None:
        """The mailing, for whoever changes nothing of it."""
        ...

    def of_occasion(self, campaign_id: CampaignId, occasion: str) -> Mailing | None: ...

    def of_campaign(self, campaign_id: CampaignId) -> tuple[Mailing, ...]:
        """All of its mailings, newest first."""
        ...

    def active(self) -> tuple[Mailing, ...]:
        """Mailings about which something is left to do, oldest first."""
        ...

    def entitled(self, campaign_id: CampaignId) -> bool:
        """Whether whoever started the campaign still may: an owner, or a manager with the right."""
        ...

    def add(self, mailing: Mailing) -> MailingId:
        """Write a new one down; its `id` is given by the database."""
        ...

    def put(self, mailing: Mailing) -> None:
        """Write all of it anew."""
        ...


class DeliveryRows(Protocol):
    def counts(self, mailing_id: MailingId) -> Mapping[DeliveryState, int]:
        """How many deliveries are in each state; those without any are left out."""
        ...

    def counts_of(self, campaign_id: CampaignId) -> Mapping[DeliveryState, int]:
        """The same of all mailings of the campaign together."""
        ...

    def mended(self, mailing_id: MailingId, since: datetime) -> Mapping[Todo, int]:
        """How many messages were taken back, and how many corrected, since then."""
        ...

    def to_do(self, mailing_id: MailingId, todo: Todo) -> int:
        """About how many deliveries this is still to be done."""
        ...

    def anything_to_do(self, mailing_id: MailingId, todo: Todo) -> bool: ...

    def due(
        self,
        mailing_id: MailingId,
        todo: Todo,
        *,
        now: datetime,
        since: datetime,
        long_since: datetime,
        limit: int,
    ) -> tuple[Due, ...]:
        """What is to be done now and nobody has on lease, longest due first."""
        ...

    def next_due(self, todos: Collection[Todo]) -> datetime | None:
        """When the next of these comes due in a mailing that goes out, or is mended."""
        ...

    def lease(self, delivery_id: DeliveryId, until: datetime) -> None:
        """Mark it called, count the attempt, and show it to nobody else until then."""
        ...

    def free(self, now: datetime) -> None:
        """End every lease at once."""
        ...

    def put_back(self, delivery_id: DeliveryId, not_before: datetime) -> None:
        """End the lease, take the mark of the call away, and have it done later."""
        ...

    def settle(
        self,
        delivery_id: DeliveryId,
        state: DeliveryState,
        *,
        at: datetime | None,
        message: int | None = None,
        others: tuple[int, ...] = (),
    ) -> bool:
        """Write down what has become of it, and whether that is news.

        It is where it was left, or nobody knew whether it had arrived. `at` is when it was sent,
        for one that was or may have been.
        """
        ...

    def mend(self, mailing_id: MailingId, todo: Todo, *, since: datetime, now: datetime) -> int:
        """Have the messages sent since then taken back or corrected; returns how many.

        What is to be taken back is never corrected.
        """
        ...

    def mend_one(self, delivery_id: DeliveryId, todo: Todo, now: datetime) -> None:
        """As `mend`, for one that was sent just now."""
        ...

    def set_mended(self, delivery_id: DeliveryId, todo: Todo, at: datetime | None) -> None:
        """There is nothing left to do about it: done `at` that instant, None: it cannot be done."""
        ...

    def call_off(self, mailing_id: MailingId) -> None:
        """What is left, and not on its way at this moment, is not sent any more."""
        ...
