"""Carrying what is said from one chat into the others: copies, of which nobody sees who sent them.

Each is a letter. What came of it is written down with the letter's own end, so that answers find
their way back (loyalty/voice/copies.py). An album is carried as a whole, once its pictures have had
a moment to arrive.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import change, notify, waiting
from loyalty.records.outbox import Notice, Priority
from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.records.voice.feedback import Content, Place, Said, Thread
from loyalty.store import Tx
from loyalty.values import LetterId, PersonId, SaidId, ThreadId
from loyalty.voice.group import TopicReopened, TopicWanted, group_of
from loyalty.voice.leaders import last_sale, leaders_of

ALBUM_ARRIVES = timedelta(seconds=1)
"""In which the pictures of an album come, one by one."""


@dataclass(frozen=True, slots=True)
class WhoWrites(Notice):
    """To whoever leads: who is about to be heard."""

    KIND = "who-writes"
    PRIORITY = Priority.RECEIPT
    said: SaidId


@dataclass(frozen=True, slots=True)
class Carried(Notice):
    """To whoever is to hear it: a copy of what was said. Of an album that answers something,
    `parts` are the pictures: copied, it could not be quoted.
    """

    KIND = "carried"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    parts: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedToGroup(Notice):
    """For the group: the same, into the member's topic."""

    KIND = "carried-to-group"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    topic: int
    parts: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True)
class NotCarried(Notice):
    """To whoever said it: Telegram does not let it be copied."""

    KIND = "not-carried"
    PRIORITY = Priority.RECEIPT


@dataclass(frozen=True, slots=True)
class NotReached(Notice):
    """To whoever of the team answered: the customer has blocked the bot."""

    KIND = "not-reached"
    PRIORITY = Priority.RECEIPT
    customer: PersonId


@dataclass(frozen=True, slots=True)
class Carrying:
    """What a copy is made of: messages of the chat `source`, by Telegram's numbers, in the order of
    an album. `quoted` is the message that it answers, in the chat of whoever reads it. `customer`
    is the member's name.
    """

    source: int
    messages: tuple[int, ...]
    quoted: int | None
    by_customer: bool
    customer: str | None


def carry_to_team(
    tx: Tx,
    said: Said,
    member: Member,
    thread: Thread,
    *,
    anew: bool,
    now: datetime,
    content: Content | None = None,
) -> None:
    """Have the team hear what a member said: in its group, or else whoever leads, in their chats;
    where it begins `anew`, who it is first.
    """
    team = group_of(tx)
    if team is None:
        carry_to_leaders(tx, said, member, anew=anew, now=now, content=content)
    elif thread.group_id == team.id and thread.topic is not None:
        if thread.closed:
            tx.threads.put(replace(thread, closed=False))
            notify(tx, TopicReopened(thread.id), team.keeper, cause=f"{said.id}", now=now)
        told = CarriedToGroup(said.id, thread.topic)
        _carry(tx, said, team.place, told, team.keeper, now, content)
    elif thread.group_id != team.id or anew:
        tx.threads.put(thread.without_topic(team.id))
        cause = f"{said.id}:{now.isoformat()}"
        notify(tx, TopicWanted(thread.id), team.keeper, cause=cause, now=now)


def carry_to_leaders(
    tx: Tx,
    said: Said,
    member: Member,
    *,
    anew: bool,
    now: datetime,
    content: Content | None = None,
) -> None:
    """Have whoever leads hear it in their own chats."""
    for leader in hearers(tx, member):
        if anew:
            notify(tx, WhoWrites(said.id), leader, cause=f"{said.id}", now=now)
        _carry(tx, said, Place(leader), Carried(said.id), leader, now, content)


def carry_to_member(
    tx: Tx, said: Said, member: Member, *, now: datetime, content: Content | None = None
) -> None:
    """Have the member hear what somebody of the team said."""
    if member.person_id is not None:
        place, to = Place(member.person_id), member.person_id
        _carry(tx, said, place, Carried(said.id), to, now, content)


def note_content(tx: Tx, said: Said, content: Content) -> None:
    """What waits to be carried of an album has this as one of its pictures."""
    album = tx.threads.album(said.place, said.album) if said.album is not None else ()
    if not album:
        return
    letters: list[tuple[LetterId, PersonId, Carried | CarriedToGroup]] = [
        *waiting(tx, Carried),
        *waiting(tx, CarriedToGroup),
    ]
    pictures = {one.id for one in album}
    for letter_id, _, told in letters:
        if told.said in pictures:
            others = (part for part in told.parts if part.message != content.message)
            change(tx, letter_id, replace(told, parts=(*others, content)))


def hearers(tx: Tx, member: Member) -> tuple[PersonId, ...]:
    """Whoever hears this member: where there is anybody else, not themselves."""
    leaders = leaders_of(tx, last_sale(tx, member))
    return tuple(one for one in leaders if one != member.person_id) or leaders


def to_carry(tx: Tx, *, said_id: SaidId, to: Place) -> Carrying | None:
    """What is to be copied there; None where there is nothing any more, or nobody."""
    said = tx.threads.said(said_id)
    member = member_of(tx, said.thread_id) if said is not None else None
    if said is None or member is None or member.person_id is None:
        return None
    by_customer = said.staff_id is None
    if by_customer and to.person_id is not None and not leads(tx, to.person_id):
        return None
    left, source = uncarried(tx, said, to), source_of(tx, said.place)
    if not left or source is None:
        return None
    return Carrying(
        source=source,
        messages=tuple(part.message for part in left),
        quoted=counterpart(tx, next((one.reply_to for one in left if one.reply_to), None), to),
        by_customer=by_customer,
        customer=tx.people.get(member.person_id).name,
    )


def counterpart(tx: Tx, root: SaidId | None, place: Place) -> int | None:
    """Telegram's number of it in that chat, whether it was said there or copied."""
    said = tx.threads.said(root) if root is not None else None
    if said is None:
        return None
    there = (one for one in (said, *tx.threads.copies(said.id)) if one.place == place)
    return next((one.message for one in there), None)


def source_of(tx: Tx, place: Place) -> int | None:
    """The chat as Telegram numbers it; None where its person has been forgotten."""
    if place.person_id is None:
        return place.group_id
    return tx.people.get(place.person_id).telegram_id


def member_of(tx: Tx, thread_id: ThreadId) -> Member | None:
    """Whose conversation it is."""
    thread = tx.threads.get(thread_id)
    return tx.members.get(thread.member_id) if thread is not None else None


def uncarried(tx: Tx, said: Said, place: Place) -> tuple[Said, ...]:
    """What of it, an album's other pictures included, has no copy there yet."""
    parts = tx.threads.album(said.place, said.album) if said.album is not None else (said,)
    ordered = sorted(parts, key=lambda part: part.message)
    return tuple(part for part in ordered if not is_carried(tx, part, place))


def is_carried(tx: Tx, said: Said, place: Place) -> bool:
    """Whether there is a copy of it there."""
    return any(copy.place == place for copy in tx.threads.copies(said.id))


def leads(tx: Tx, person_id: PersonId) -> bool:
    """Whether customers are heard by this person, by a role that is in force."""
    staff = tx.staff.of_person(person_id)
    return staff is not None and staff.suspended_at is None and staff.role is not Role.CASHIER


def _carry(
    tx: Tx,
    said: Said,
    place: Place,
    told: Carried | CarriedToGroup,
    to: PersonId,
    now: datetime,
    content: Content | None,
) -> None:
    """An album has one letter, its first picture's; what comes after that has gone has another."""
    album = tx.threads.album(said.place, said.album) if said.album is not None else ()
    if not any(part.id < said.id and not is_carried(tx, part, place) for part in album):
        later = now + ALBUM_ARRIVES if album else now
        notify(tx, told, to, cause=cause_of(told), now=now, not_before=later)
    if content is not None:
        note_content(tx, said, content)


def cause_of(told: Carried | CarriedToGroup) -> str:
    """Once into each chat, or each topic."""
    return f"{told.said}:{told.topic}" if isinstance(told, CarriedToGroup) else f"{told.said}"
