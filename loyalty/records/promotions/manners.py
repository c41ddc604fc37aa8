"""What members want to hear of, and what they were sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.records.promotions.mailings import DeliveryState
from loyalty.values import CampaignId, MemberId, PersonId


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a member wants to hear of, besides receipts; offers are what they consented to.

    `rarely`: at most one promotion in two weeks.
    """

    member_id: MemberId
    rarely: bool = False
    no_points: bool = False
    no_questions: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """A promotion that went to a member, or may have: in which state, when, and what caused it.

    `name` is the promotion's.
    """

    campaign_id: CampaignId
    name: str
    state: DeliveryState
    at: datetime
    cause: str | None


class PreferenceRows(Protocol):
    def of(self, member_id: MemberId) -> Preferences: ...

    def put(self, preferences: Preferences) -> None: ...

    def forget(self, member_id: MemberId) -> None:
        """Let the member's be as everybody's."""
        ...

    def silences_points(self, person_id: PersonId) -> bool:
        """Whether they want to hear nothing new about their points."""
        ...

    def received(self, member_id: MemberId) -> tuple[Received, ...]:
        """All promotions that the member got, oldest first."""
        ...
