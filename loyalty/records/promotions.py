"""What is kept of promotions: campaigns, the mailings in which they go out, and each delivery.

A campaign says what goes to whom, and when. Each occasion on which it goes out is a mailing, whose
audience is frozen into deliveries, one for each member. Instants are aware UTC.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Protocol

from loyalty.records.till import Screen
from loyalty.rules.audience import EVERYONE, Asked, Audience
from loyalty.rules.groups import Weekday
from loyalty.rules.habits import Borders
from loyalty.values import (
    AudienceId,
    BasisPoints,
    CampaignId,
    DeliveryId,
    FileId,
    MailingId,
    MemberId,
    Minor,
    OperationId,
    PerkId,
    PersonId,
    Points,
    PosterId,
    SaleId,
    StaffId,
)

# --- what it says ---------------------------------------------------------------------------------


class Form(StrEnum):
    """What kind of message it is."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    VIDEO_NOTE = "video-note"
    STICKER = "sticker"
    ALBUM = "album"
    COPY = "copy"  # anything else that Telegram lets a bot copy: a place, a contact, a poll


@dataclass(frozen=True, slots=True)
class Attached:
    """A file in a message, and as what it is shown there; an album is in order of `place`."""

    form: Form
    file: FileId
    spoiler: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """A promotion as one language reads it; `language` is None for everybody else.

    `html` is its text or caption in Telegram's HTML, with placeholders in braces; an album has its
    text in a message of its own below, with the buttons. `source` is the message that is copied.
    `preview` holds Telegram's options for the preview of a link; None: there is none. `album` is
    Telegram's name of the album that it is, or is the first picture of.
    """

    language: str | None
    form: Form
    html: str = ""
    files: tuple[Attached, ...] = ()
    source: Screen | None = None
    preview: Mapping[str, Any] | None = None
    caption_above: bool = False
    album: str | None = None


class Leads(StrEnum):
    """Where a button of a promotion leads."""

    LINK = "link"
    CARD = "card"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class PromoButton:
    """A button under a promotion: a link with the owner's words, or a place of the bot's own."""

    leads: Leads
    text: str = ""
    url: str = ""


# --- what it gives --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Perk:
    """What rides along with a promotion: points at once, or more points for purchases for a while.

    `points` are given with the message. `multiplier` holds for `days` days from then on, the last
    one to its end by the programme's calendar, and in any case not after `until`; without days it
    holds until then.
    """

    points: Points = Points(0)
    multiplier: BasisPoints = BasisPoints(0)
    days: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What a promotion may cost at most, after which it stops: in points, or in minor units."""

    points: Points | None = None
    money: Minor | None = None


# --- when it goes out -----------------------------------------------------------------------------


class Rhythm(StrEnum):
    """How often a campaign goes out."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    TRIGGER = "trigger"


class Trigger(StrEnum):
    """What has somebody written to by itself."""

    NOT_BOUGHT_YET = "not-bought-yet"  # joined `number` days ago and has not bought
    NOT_BOUGHT_FOR = "not-bought-for"  # the last purchase was `number` days ago
    POINTS_EXPIRE = "points-expire"  # within `number` days
    BIRTHDAY = "birthday"  # in `number` days, 0: today
    TIER_REACHED = "tier-reached"
    NTH_PURCHASE = "nth-purchase"  # `number` is which


@dataclass(frozen=True, slots=True)
class Timing:
    """When a campaign goes out, by the programme's clocks. Without one, at ✅.

    Once: `at`. Weekly on `weekdays`, monthly on `month_days` (31 is the last day of a shorter month
    as well), at the hour `hour`. By a trigger: with its `number`, all day long outside quiet hours.
    """

    rhythm: Rhythm
    at: datetime | None = None
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    hour: time | None = None
    trigger: Trigger | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day that something happens on: from `since` until `before`, or to those born on these days.

    Birthdays are MM-DD.
    """

    day: date
    since: datetime | None = None
    before: datetime | None = None
    birthdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """What a campaign's trigger looks for at one moment.

    Deeds, and beginnings of idleness, from `since` until `before`; or what comes with one of the
    `days`: points that have a date expire then, and those of whoever last bought on one of `idle`.
    """

    campaign_id: CampaignId
    trigger: Trigger
    number: int
    since: datetime
    before: datetime
    days: tuple[OneDay, ...] = ()
    idle: tuple[OneDay, ...] = ()


# --- the campaign ---------------------------------------------------------------------------------


class CampaignState(StrEnum):
    """Where a campaign is."""

    DRAFT = "draft"  # being put together; nothing goes out
    ASKED = "asked"  # by a manager: an owner's ✅ is awaited
    LIVE = "live"  # goes out, or waits for its time
    PAUSED = "paused"
    DONE = "done"  # nothing more will go out
    STOPPED = "stopped"  # ended before its time; `why` says what for
    DROPPED = "dropped"  # 🗑 before it ever went out


class StopReason(StrEnum):
    """Why a campaign was stopped, or paused without anybody's ⏸."""

    BY_HAND = "by-hand"
    BUDGET = "budget"
    OFFER_OVER = "offer-over"
    DOES_NOT_PAY = "does-not-pay"
    NO_RIGHT = "no-right"  # who sends it may not any more


class Part(StrEnum):
    """What of a campaign somebody has changed."""

    CONTENTS = "contents"
    BUTTONS = "buttons"
    AUDIENCE = "audience"
    TIMING = "timing"
    PERK = "perk"
    BUDGET = "budget"
    COMPARED = "compared"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed what of a campaign, under which edition it was before."""

    edition: int
    by: StaffId
    part: Part


@dataclass(frozen=True, slots=True)
class Campaign:
    """A promotion: what it says, to whom, when, and what it gives.

    `compared` is the share of the audience that gets nothing and is compared with; None: as is
    usual for such a campaign. `chat` is a channel or group that gets the post too. `due_at` is when
    the next occasion comes. `edition` counts changes, so that of two people who change it at once
    the second is told; `changes` are the last of them. `asked_at`: since when an owner's ✅ is
    awaited, that `asked_by` wants. `started_by` gave the ✅, or the last ▶️; where they may not send
    any more, it pauses. `why` it was stopped, or paused by itself. `overruled`: an owner wants it
    to go on though it does not pay.
    """

    id: CampaignId
    operation: OperationId
    name: str
    state: CampaignState
    made_by: StaffId
    created_at: datetime
    contents: tuple[Content, ...] = ()
    buttons: tuple[PromoButton, ...] = ()
    audience: Audience = EVERYONE
    timing: Timing | None = None
    perk: Perk | None = None
    budget: Budget | None = None
    compared: BasisPoints | None = None
    chat: int | None = None
    due_at: datetime | None = None
    started_by: StaffId | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why: StopReason | None = None
    overruled: bool = False
    asked_at: datetime | None = None
    asked_by: StaffId | None = None
    changes: tuple[Change, ...] = ()
    edition: int = 0


class CampaignRows(Protocol):
    def get(self, campaign_id: CampaignId) -> Campaign | None:
        """The campaign, locked until the transaction ends."""
        ...

    def glance(self, campaign_id: CampaignId) -> Campaign | None:
        """The campaign, for whoever changes nothing of it."""
        ...

    def of_operation(self, operation: OperationId) -> Campaign | None: ...

    def draft_of(self, staff_id: StaffId) -> Campaign | None:
        """The newest draft of this person."""
        ...

    def add(self, campaign: Campaign) -> CampaignId:
        """Write a new one down; its `id` is given by the database."""
        ...

    def put(self, campaign: Campaign) -> None:
        """Write all of it anew, under the next edition."""
        ...

    def newest(self, *, before: CampaignId | None, limit: int) -> tuple[Campaign, ...]:
        """Those that were not dropped, newest first, older than `before`."""
        ...

    def due(self, now: datetime) -> tuple[CampaignId, ...]:
        """Live campaigns whose next occasion has come, soonest first."""
        ...

    def live_on_dates(self) -> tuple[CampaignId, ...]:
        """Live campaigns that have a date ahead of them."""
        ...

    def live_by_trigger(self) -> tuple[CampaignId, ...]: ...

    def next_due(self) -> datetime | None: ...


# --- audiences with a name ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NamedAudience:
    """An audience that is kept to be used again."""

    id: AudienceId
    name: str
    audience: Audience
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """How many an audience has, and how many of them may be written to at this instant.

    Of the rest each is counted once: without consent, before blocked, before capped (had their
    number of this week), before set apart (the shop's own comparison group).
    """

    members: int
    writable: int
    without_consent: int
    blocked: int
    capped: int
    apart: int


class AudienceRows(Protocol):
    """Who is in an audience. Where it speaks of habits, borders that `asked` has none of are worked
    out for it.
    """

    def borders(self, asked: Asked) -> Borders:
        """The borders of the groups by habit at this moment."""
        ...

    def reach(self, audience: Audience, asked: Asked) -> Reach: ...

    def count(self, audience: Audience, asked: Asked) -> int: ...

    def ids(self, audience: Audience, asked: Asked, limit: int) -> tuple[MemberId, ...]:
        """The first so many of them, whether they may be written to or not."""
        ...

    def freeze(
        self,
        mailing: "Mailing",
        audience: Audience,
        asked: Asked,
        compared: BasisPoints,
        due_at: datetime,
        happening: Happening | None = None,
    ) -> tuple[int, int]:
        """Write a delivery down for each of them who may be written to at this instant.

        Of these the share `compared`, drawn by member and campaign, is never sent it. Whoever has
        one of this mailing keeps it as it is. With a happening, only those to whom it happens and
        who have none of the campaign for this cause. Returns how many are sent it in all, and how
        many compared with.
        """
        ...

    def happens_to(self, happening: Happening, audience: Audience, asked: Asked) -> int:
        """To how many it happens whom `freeze` would find."""
        ...

    def named(self) -> tuple[NamedAudience, ...]:
        """Those with a name, in the order of their names."""
        ...

    def get(self, audience_id: AudienceId) -> NamedAudience | None: ...

    def keep(self, name: str, audience: Audience, at: datetime) -> NamedAudience:
        """Keep it by this name, in the place of any other that has it."""
        ...

    def drop(self, audience_id: AudienceId) -> None: ...


# --- mailings and deliveries ----------------------------------------------------------------------


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


# --- files and links ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class File:
    """A file of a promotion, kept in full: Telegram's own id of it is good for one bot alone.

    `telegram` is that id, for the bot whose id is `bot`.
    """

    id: FileId
    name: str
    mime: str
    size: int
    telegram: str | None
    bot: int | None


class FileRows(Protocol):
    def add(
        self,
        *,
        name: str,
        mime: str,
        body: bytes,
        telegram: str | None,
        bot: int | None,
        at: datetime,
    ) -> FileId: ...

    def get(self, file_id: FileId) -> File: ...

    def body(self, file_id: FileId) -> bytes:
        """What is in it, up to 20 MB."""
        ...

    def put_telegram(self, file_id: FileId, *, telegram: str, bot: int) -> None:
        """Remember what Telegram calls it, for that bot."""
        ...

    def drop_unused(self, before: datetime) -> None:
        """Drop those added before then that no campaign shows."""
        ...


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
        """Mailings that go out, of campaigns with a chat, and have not been posted."""
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
    """A promotion that went to a member, or may have: in which state, when, and what caused it."""

    campaign_id: CampaignId
    state: "DeliveryState"
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


# --- slow hours -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Takings:
    """What came in within an hour, less what went back, and with how many purchases."""

    money: Minor
    sales: int


@dataclass(frozen=True, slots=True)
class SlowHour:
    """An hour of a day that has brought `takings` instead of what is `usual`, and what is offered.

    So many `people` may be written to: double points `until` then, for `budget` at most. Where an
    owner has answered, `answered_by` whom, and ✅ has started the campaign.
    """

    day: date
    hour: int
    takings: Minor
    usual: Minor
    people: int
    until: datetime
    budget: Minor
    answered_by: StaffId | None = None
    campaign_id: CampaignId | None = None


class SlowHourRows(Protocol):
    def takings(self, days: Sequence[date], hour: int) -> Mapping[date, Takings]:
        """What that hour brought on each of these nine days; none of a day without purchases."""
        ...

    def first_day(self) -> date | None:
        """The day of the first purchase that was ever made."""
        ...

    def of_day(self, day: date) -> SlowHour | None:
        """The one that owners were asked about on that day."""
        ...

    def add(self, slow: SlowHour) -> None: ...

    def put(self, slow: SlowHour) -> None:
        """Write all of it anew."""
        ...


# --- what was given -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Grant:
    """What a member was given with one delivery: points at once, and more for purchases, or both.

    `points` were given by `operation`. `multiplier` holds from `since` to `until`.
    """

    campaign_id: CampaignId
    delivery_id: DeliveryId
    member_id: MemberId
    points: Points
    operation: int | None
    multiplier: BasisPoints
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Multiplier:
    """More points for one member's purchases, in a promotion's name, `since` then, `until` then.

    `perk` is the grant that gave it, and `budget` what the promotion may cost.
    """

    perk: PerkId
    campaign_id: CampaignId
    name: str
    multiplier: BasisPoints
    since: datetime
    until: datetime
    budget: Budget | None = None


@dataclass(frozen=True, slots=True)
class PerkUse:
    """What a purchase earned by a multiplier; `returned` of it went back with what was refunded."""

    perk_id: PerkId
    sale_id: SaleId
    points: Points
    returned: Points = Points(0)


@dataclass(frozen=True, slots=True)
class Given:
    """What a campaign has given so far, to how many: points at once, and those of purchases."""

    members: int
    at_once: Points
    by_purchases: Points
    purchases: int


class PerkRows(Protocol):
    def add(self, grant: Grant) -> None:
        """Write it down; a multiplier counts from then on."""
        ...

    def given_with(self, delivery_id: DeliveryId) -> bool:
        """Whether anything was given with this delivery."""
        ...

    def multipliers_of(self, member_id: MemberId, now: datetime) -> tuple[Multiplier, ...]:
        """What multiplies the member's purchases at this instant: of each campaign the newest.

        None of a campaign whose budget is used up.
        """
        ...

    def use(self, use: PerkUse) -> None: ...

    def uses_of(self, sale_id: SaleId) -> tuple[tuple[PerkUse, CampaignId], ...]:
        """What the purchase earned by multipliers, and in which campaigns."""
        ...

    def give_back(self, use: PerkUse) -> None:
        """Write down how much of it has gone back, as it says now."""
        ...

    def charge(self, campaign_id: CampaignId, points: Points) -> Points:
        """Count what the campaign gives of its budget; returns how much that is in all by now."""
        ...

    def take_back(self, campaign_id: CampaignId, points: Points) -> None:
        """Count so much less, where the campaign has a budget."""
        ...

    def charged(self, campaign_id: CampaignId) -> Points:
        """How much the campaign has given of its budget."""
        ...

    def on_the_way(self, campaign_id: CampaignId) -> int:
        """How many of its deliveries are being sent at this instant."""
        ...

    def given_by(self, campaign_id: CampaignId) -> Given: ...

    def used_since(self, day: date) -> Points:
        """What promotions gave for purchases of that day and later that were not undone."""
        ...


# --- whether it worked ----------------------------------------------------------------------------


class Judged(StrEnum):
    """What of members' purchases a promotion is judged by."""

    MONEY = "money"  # that came in, less what went back
    WORTH = "worth"  # the same, less what points were given and more what points were spent
    PURCHASES = "purchases"  # that were not undone
    SPENT = "spent"  # points that paid, less those that came back
    GIVEN = "given"  # points for purchases, less those taken back, and those given at once


@dataclass(frozen=True, slots=True)
class Window:
    """Over what time members are judged, each from the instant at which the group was first frozen.

    Counted is so long `after` it, but not beyond `until`, and so long `before` it. Points that were
    given at once count `answer` later, when there was time to answer them with purchases.
    """

    until: datetime
    after: timedelta
    before: timedelta
    answer: timedelta


@dataclass(frozen=True, slots=True)
class Total:
    """What all members of a group did together: the sum, the sum of squares, and that of products
    with what each of them had spent before.
    """

    sum: int
    squares: float
    products: float


@dataclass(frozen=True, slots=True)
class Group:
    """Members who are judged together, `buyers` of whom have bought since.

    `before` is the money that they brought before, and `before_squares` the sum of its squares.
    """

    members: int
    buyers: int
    before: int
    before_squares: float
    totals: Mapping[Judged, Total]


@dataclass(frozen=True, slots=True)
class Groups:
    """Those who were to get something, whatever became of it, and those who were not."""

    written: Group
    compared: Group


class ProofRows(Protocol):
    def of_campaign(self, campaign_id: CampaignId, window: Window, point_value: Minor) -> Groups:
        """What was done by those whom the campaign was frozen for, and by its comparison group."""
        ...

    def of_quarter(
        self,
        since: datetime,
        window: Window,
        point_value: Minor,
        *,
        seed: str,
        apart: BasisPoints,
    ) -> Groups:
        """The same of all who had agreed to advertising when the quarter began, `since` then.

        Those of them whom this seed draws into the share `apart` are compared with.
        """
        ...
