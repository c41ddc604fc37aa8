"""The group in which the team answers: a topic for each member. An owner connects it.

What goes there are letters to its keeper, the owner who connected it, in their language.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from loyalty.errors import NotAllowed
from loyalty.outbox.notices import notify, tell_owners
from loyalty.parties import at_work
from loyalty.records.outbox import Notice, Outcome, Priority
from loyalty.records.team import Role
from loyalty.records.voice.feedback import Place, Thread
from loyalty.store import Tx
from loyalty.values import PersonId, SaidId, ThreadId

_GROUP = "team group"


@dataclass(frozen=True, slots=True)
class TeamGroup:
    """The group by Telegram's number, and who connected it."""

    id: int
    keeper: PersonId

    @property
    def place(self) -> Place:
        """Where things are said there."""
        return Place(group_id=self.id)


@dataclass(frozen=True, slots=True)
class TopicWanted(Notice):
    """For the group: a topic for this member."""

    KIND = "topic-wanted"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId


@dataclass(frozen=True, slots=True)
class TopicReopened(Notice):
    """For the group: the team had closed it, and the member writes again."""

    KIND = "topic-reopened"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId


@dataclass(frozen=True, slots=True)
class TopicCard(Notice):
    """For the group: who the member is, the first thing in their topic, or what it says now."""

    KIND = "topic-card"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId


@dataclass(frozen=True, slots=True)
class CardPinned(Notice):
    """For the group: that stays at the top of the topic."""

    KIND = "card-pinned"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId


class Parting(StrEnum):
    """What becomes of the topic of a member who has left: it goes. Where the bot may not delete it,
    it stays without anything of the bot's that names them.
    """

    DELETED = "deleted"
    RENAMED = "renamed"
    CARD_EMPTIED = "card-emptied"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class TopicLeft(Notice):
    """For the group that it is in: whoever this topic was for has left the programme."""

    KIND = "topic-left"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId
    group: int
    topic: int
    step: Parting


class GroupNews(StrEnum):
    """What there is to say in a topic of what was said there."""

    NOT_CARRIED = "not-carried"  # Telegram does not let it be copied
    NOT_REACHED = "not-reached"  # the member has blocked the bot
    UNANSWERED = "unanswered"  # for as long as the owner lets pass


@dataclass(frozen=True, slots=True)
class InTopic(Notice):
    """For the group: this has come of what was said in the topic."""

    KIND = "in-topic"
    PRIORITY = Priority.RECEIPT
    thread: ThreadId
    what: GroupNews


@dataclass(frozen=True, slots=True)
class GroupLost(Notice):
    """To every owner: the bot cannot write into the group any more; chats are used again."""

    KIND = "group-lost"
    PRIORITY = Priority.RECEIPT


FOR_THE_GROUP = frozenset(
    {
        *(TopicWanted.KIND, TopicReopened.KIND, TopicLeft.KIND, InTopic.KIND),
        *(TopicCard.KIND, CardPinned.KIND, "carried-to-group"),
    }
)
"""Kinds that are sent there: that one does not arrive says nothing of the keeper."""


def group_of(tx: Tx) -> TeamGroup | None:
    """The group that is connected, if any."""
    found = tx.settings.get(_GROUP)
    if not found:
        return None
    number, keeper = found.split()
    return TeamGroup(int(number), PersonId(int(keeper)))


def connect_group(tx: Tx, *, group_id: int, by: PersonId) -> None:
    """From now on members are answered there. Raises NotStaff, or NotAllowed but for owners."""
    if at_work(tx, by).role is not Role.OWNER:
        raise NotAllowed
    tx.settings.put(_GROUP, f"{group_id} {by}")


def move_group(tx: Tx, *, group_id: int, to: int) -> None:
    """The group has become a supergroup of another number, and stays connected."""
    team = group_of(tx)
    if team is not None and team.id == group_id:
        tx.settings.put(_GROUP, f"{to} {team.keeper}")
        tx.threads.move(group_id, to)


def let_go_of_group(tx: Tx, *, group_id: int, now: datetime) -> bool:
    """The bot cannot write there any more: the owners are told, once. False where it was not the
    group that is connected.
    """
    team = group_of(tx)
    if team is None or team.id != group_id:
        return False
    tx.settings.put(_GROUP, "")
    tell_owners(tx, GroupLost(), cause=f"{group_id}:{now.isoformat()}", now=now)
    return True


@dataclass(frozen=True, slots=True)
class Topic:
    """A member's topic of the group; `number` is None before it is made, `name` where they have
    none.
    """

    group_id: int
    number: int | None
    name: str | None


def topic_of(tx: Tx, *, thread_id: ThreadId) -> Topic | None:
    """The topic of a conversation; None where the member, or the group, is gone."""
    thread, team = tx.threads.get(thread_id), group_of(tx)
    member = tx.members.get(thread.member_id) if thread is not None else None
    if thread is None or member is None or member.person_id is None:
        return None
    if team is None or thread.group_id != team.id:
        return None
    return Topic(team.id, thread.topic, tx.people.get(member.person_id).name)


def topic_said_in(tx: Tx, *, said_id: SaidId) -> Topic | None:
    """The topic of the conversation that this is part of."""
    said = tx.threads.said(said_id)
    return topic_of(tx, thread_id=said.thread_id) if said is not None else None


def part_with_topic(tx: Tx, thread: Thread, now: datetime) -> None:
    """Have nothing in a group name a member who has left, be it connected still or not."""
    team, owners = group_of(tx), tx.staff.owners()
    keeper = team.keeper if team is not None else owners[0].person_id if owners else None
    if thread.group_id is not None and thread.topic is not None and keeper is not None:
        left = TopicLeft(thread.id, thread.group_id, thread.topic, Parting.DELETED)
        _part(tx, left, keeper, now)


def after_parting(
    tx: Tx, left: TopicLeft, keeper: PersonId, outcome: Outcome, now: datetime
) -> None:
    """What the bot may not delete it still can leave without a name."""
    if left.step is Parting.DELETED and outcome is Outcome.REFUSED:
        for step in (Parting.RENAMED, Parting.CARD_EMPTIED, Parting.CLOSED):
            _part(tx, replace(left, step=step), keeper, now)


def card_in(tx: Tx, *, thread_id: ThreadId) -> int | None:
    """Which message of its topic says who the member is."""
    thread = tx.threads.get(thread_id)
    return thread.card if thread is not None else None


def _part(tx: Tx, left: TopicLeft, keeper: PersonId, now: datetime) -> None:
    notify(tx, left, keeper, cause=f"{left.group}:{left.topic}:{left.step}", now=now)


def is_topic(tx: Tx, *, group_id: int, topic: int) -> bool:
    """Whether what is said in this topic is for a member."""
    team = group_of(tx)
    return (
        team is not None
        and team.id == group_id
        and tx.threads.of_topic(group_id, topic) is not None
    )


def note_closed(tx: Tx, *, group_id: int, topic: int, closed: bool) -> None:
    """The team has closed a topic, or opened it again."""
    thread = tx.threads.of_topic(group_id, topic)
    if thread is not None:
        tx.threads.put(replace(thread, closed=closed))


def say_in_topic(tx: Tx, thread: Thread, what: GroupNews, *, cause: str, now: datetime) -> None:
    """Have it said in the member's topic, where there is one."""
    team = group_of(tx)
    if team is not None and team.id == thread.group_id and thread.topic is not None:
        notify(tx, InTopic(thread.id, what), team.keeper, cause=cause, now=now)
