"""What is kept of conversations between members and the team: what was said where, and who waits.

No words are kept: Telegram keeps them, in the chats that they were said in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from loyalty.records.voice.ratings import Span
from loyalty.values import BranchId, MemberId, PersonId, SaidId, StaffId, ThreadId, WaitId


@dataclass(frozen=True, slots=True)
class Place:
    """A chat: somebody's own with the bot, or else the team's group, by Telegram's number of it."""

    person_id: PersonId | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """All that a member and the team say to each other. `last_at` is when either last did.

    In the team's group it has a `topic` of that `group_id`, None while that is being made; the
    team may have `closed` it. `card` is the message there that says who the member is, and
    `card_says` a hash of what it says.
    """

    id: ThreadId
    member_id: MemberId
    opened_at: datetime
    last_at: datetime
    group_id: int | None = None
    topic: int | None = None
    closed: bool = False
    card: int | None = None
    card_says: str | None = None

    def without_topic(self, group_id: int | None = None) -> "Thread":
        """The same before it has a topic, in this group or in none."""
        return replace(self, group_id=group_id, topic=None, closed=False, card=None, card_says=None)


@dataclass(frozen=True, slots=True)
class Said:
    """One message in one chat. Copies of it in other chats have it as their `root`.

    `message` is Telegram's number of it there. `staff_id` is whoever of the team said it, None
    where the member did; a copy has that of its root. `album` is what the pictures of one album
    share, `reply_to` the root of what it was an answer to.
    """

    id: SaidId
    thread_id: ThreadId
    place: Place
    message: int
    at: datetime
    staff_id: StaffId | None = None
    root: SaidId | None = None
    album: str | None = None
    reply_to: SaidId | None = None

    @property
    def origin(self) -> SaidId:
        """What it is, or what it is a copy of."""
        return self.root or self.id


@dataclass(frozen=True, slots=True)
class Content:
    """What a message consists of, as far as Telegram lets a bot say it anew. It is kept in letters
    alone, until they have gone.

    `words` are the text or the caption, `marks` its formatting as Telegram's JSON. Of a picture or
    a file, `file` is Telegram's, of this `kind`; both are "" of a text. A picture may be `veiled`,
    or have its caption `above`.
    """

    message: int
    words: str
    marks: str
    kind: str = ""
    file: str = ""
    veiled: bool = False
    above: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """A member who waits for an answer, or waited: for the first one to all that they said.

    It counts from `counted_from`: when they wrote, or when the team next answers. `branch_id` is
    where they last bought something. They are `told` that it has arrived where a conversation
    begins; `rung` is how often the team was reminded. `ended_at` is None while they wait, and
    `answered_by` where it ended without an answer.
    """

    id: WaitId
    thread_id: ThreadId
    since: datetime
    counted_from: datetime
    branch_id: BranchId | None = None
    told: bool = True
    rung: int = 0
    ended_at: datetime | None = None
    answered_by: StaffId | None = None


class ThreadRows(Protocol):
    def of_member(self, member_id: MemberId) -> Thread | None: ...

    def get(self, thread_id: ThreadId) -> Thread | None: ...

    def open(self, member_id: MemberId, at: datetime) -> Thread: ...

    def of_topic(self, group_id: int, topic: int) -> Thread | None: ...

    def put(self, thread: Thread) -> None: ...

    def move(self, group_id: int, to: int) -> None:
        """The group has another number now."""
        ...

    def say(
        self,
        thread_id: ThreadId,
        place: Place,
        message: int,
        at: datetime,
        *,
        staff_id: StaffId | None,
        root: SaidId | None = None,
        album: str | None = None,
        reply_to: SaidId | None = None,
    ) -> Said: ...

    def said(self, said_id: SaidId) -> Said | None: ...

    def find(self, place: Place, message: int) -> Said | None:
        """What that message in that chat is, if it is part of any conversation."""
        ...

    def album(self, place: Place, album: str) -> tuple[Said, ...]:
        """The pictures of an album, as they were sent there, in their order."""
        ...

    def copies(self, root: SaidId) -> tuple[Said, ...]: ...

    def all_of(self, thread_id: ThreadId) -> tuple[Said, ...]:
        """What was said, without the copies, oldest first."""
        ...

    def forget(self, member_id: MemberId) -> None:
        """Leave no trace of which messages were the member's, or about them."""
        ...


class WaitRows(Protocol):
    def last_of(self, thread_id: ThreadId) -> Wait | None:
        """The newest of the conversation, over or not, locked until the transaction ends."""
        ...

    def begin(
        self,
        thread_id: ThreadId,
        since: datetime,
        counted_from: datetime,
        branch_id: BranchId | None,
        *,
        told: bool,
    ) -> Wait: ...

    def put(self, wait: Wait) -> None: ...

    def forget(self, member_id: MemberId, at: datetime) -> None:
        """A member who leaves waits no more."""
        ...

    def open_since(self, before: datetime) -> Sequence[Wait]:
        """Those who wait for an answer that is counted from before then, the oldest first."""
        ...

    def to_ring(self, before: datetime, most: int) -> Sequence[Wait]:
        """The same, of which the team was reminded less than so often."""
        ...

    def between(self, span: Span) -> Sequence[Wait]:
        """Those that began within it: of a branch, or all."""
        ...
