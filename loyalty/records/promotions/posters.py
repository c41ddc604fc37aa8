"""Links that were printed or posted, and the posts that some of them stand in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.records.promotions.mailings import Todo
from loyalty.values import CampaignId, MailingId, MemberId, PosterId


@dataclass(frozen=True, slots=True)
class Poster:
    """A link that was printed or posted somewhere; who joins by it is remembered with it."""

    id: PosterId
    token: str
    name: str
    campaign_id: CampaignId | None
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """A mailing as it was posted in a channel or group, once; `message` as of a delivery.

    `at` is when it was about to be posted. `todo` is what there is to do about it since.
    """

    mailing_id: MailingId
    campaign_id: CampaignId
    chat: int
    at: datetime
    message: int | None = None
    others: tuple[int, ...] = ()
    todo: Todo | None = None


class PostRows(Protocol):
    def due(self) -> tuple[MailingId, ...]:
        """Mailings of campaigns with a chat that have not been posted: they go out, or have.

        Not what a trigger sends to one and another, nor what was stopped or is taken back.
        """
        ...

    def get(self, mailing_id: MailingId) -> Post | None: ...

    def add(self, post: Post) -> None: ...

    def put(self, post: Post) -> None: ...

    def drop(self, mailing_id: MailingId) -> None:
        """It was certainly not posted, and is due again."""
        ...

    def mend(self, campaign_id: CampaignId, todo: Todo, since: datetime) -> None:
        """Have those posted since then corrected, or taken back."""
        ...

    def to_mend(self) -> tuple[Post, ...]: ...


class PosterRows(Protocol):
    def add(
        self, *, token: str, name: str, campaign_id: CampaignId | None, made_at: datetime
    ) -> PosterId: ...

    def get(self, poster_id: PosterId) -> Poster | None: ...

    def by_token(self, token: str) -> Poster | None: ...

    def of_member(self, member_id: MemberId) -> Poster | None:
        """The one that the member came by."""
        ...

    def note_arrival(self, member_id: MemberId, poster_id: PosterId) -> None:
        """Remember by which the member came."""
        ...

    def arrivals(self, poster_id: PosterId) -> int:
        """How many have come by it, those who have left since included."""
        ...

    def of_campaign(self, campaign_id: CampaignId) -> tuple[Poster, ...]: ...

    def all(self) -> tuple[Poster, ...]:
        """Oldest first."""
        ...
