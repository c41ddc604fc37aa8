"""Who a member is, as somebody of the team sees it beside what they say."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from loyalty.outbox.notices import notify
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.records.voice.feedback import Thread
from loyalty.store import Tx
from loyalty.values import ThreadId
from loyalty.voice.group import CardPinned, Topic, TopicCard, group_of, topic_of


@dataclass(frozen=True, slots=True)
class Correspondent:
    """The member behind a message, as somebody of the team sees them.

    `name` is None where they have none; `score` is the last they gave, of 1 to 5. `colleague` is
    whoever else has answered already, at `answered_at`.
    """

    name: str | None
    tier: str | None
    purchases: int
    score: int | None
    colleague: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What the first message of a topic says, and which that is; None before it is there."""

    topic: Topic
    seen: Correspondent
    message: int | None


def seen_by(tx: Tx, thread: Thread, member: Member, staff: Staff | None) -> Correspondent:
    """A member who has not left, as this one of the team sees them, or everybody."""
    assert member.person_id is not None  # noqa: S101 - for the type: a living member's
    wait = tx.waits.last_of(thread.id) if staff is not None else None
    by = wait.answered_by if wait is not None else None
    other = by if staff is not None and by != staff.id else None
    scores = [one.score for one in tx.ratings.of_member(member.id) if one.score is not None]
    return Correspondent(
        name=tx.people.get(member.person_id).name,
        tier=member.tier,
        purchases=len(tx.sales.unreturned_of_member(member.id, member.joined_at)),
        score=scores[-1] if scores else None,
        colleague=tx.staff.remembered(other).name if other is not None else None,
        answered_at=wait.ended_at if wait is not None and other is not None else None,
    )


def renew_card(tx: Tx, thread_id: ThreadId, now: datetime) -> None:
    """Have the card of a member's topic say what is true of them now, unless it does."""
    thread, team = tx.threads.get(thread_id), group_of(tx)
    card = card_to_show(tx, thread_id=thread_id)
    if thread is None or team is None or card is None:
        return
    says = sha256(repr(card.seen).encode()).hexdigest()
    if says != thread.card_says:
        tx.threads.put(replace(thread, card_says=says))
        cause = f"{thread_id}:{now.isoformat()}"
        notify(tx, TopicCard(thread_id), team.keeper, cause=cause, now=now)


def note_card(tx: Tx, thread_id: ThreadId, message: int, now: datetime) -> None:
    """The card is this message of the topic, which is to stay at its top."""
    thread, team = tx.threads.get(thread_id), group_of(tx)
    if thread is None or thread.topic is None or thread.card == message:
        return
    tx.threads.put(replace(thread, card=message))
    if team is not None and team.id == thread.group_id:
        cause = f"{thread_id}:{message}"
        notify(tx, CardPinned(thread_id), team.keeper, cause=cause, now=now)


def card_to_show(tx: Tx, *, thread_id: ThreadId) -> Card | None:
    """The card as it is now; None where the member, or the topic, is gone."""
    thread, topic = tx.threads.get(thread_id), topic_of(tx, thread_id=thread_id)
    member = tx.members.get(thread.member_id) if thread is not None else None
    if thread is None or member is None or topic is None or topic.number is None:
        return None
    return Card(topic, seen_by(tx, thread, member, None), thread.card)
