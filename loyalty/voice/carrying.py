"""Carrying what is said from one chat into the others: copies, of which nobody sees who sent them.

Each is a letter. What came of it is written down with the letter's own end, so that answers find
their way back. An album is carried as a whole, once its pictures have had a moment to arrive.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice, Outcome, Priority
from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.records.voice.feedback import Place, Said
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, SaidId
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
    """To whoever is to hear it: a copy of what was said."""

    KIND = "carried"
    PRIORITY = Priority.RECEIPT
    said: SaidId


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

    said: SaidId
    source: int
    messages: tuple[int, ...]
    quoted: int | None
    by_customer: bool
    customer: str | None


def carry_to_team(tx: Tx, said: Said, member: Member, *, anew: bool, now: datetime) -> None:
    """Have everybody who leads hear what a member said; where it begins `anew`, who it is first."""
    for leader in hearers(tx, member):
        if anew:
            notify(tx, WhoWrites(said.id), leader, cause=f"{said.id}", now=now)
        _carry(tx, said, leader, now)


def carry_to_member(tx: Tx, said: Said, member: Member, *, now: datetime) -> None:
    """Have the member hear what somebody of the team said."""
    if member.person_id is not None:
        _carry(tx, said, member.person_id, now)


def hearers(tx: Tx, member: Member) -> tuple[PersonId, ...]:
    """Whoever hears this member: where there is anybody else, not themselves."""
    leaders = leaders_of(tx, last_sale(tx, member))
    return tuple(one for one in leaders if one != member.person_id) or leaders


def to_carry(tx: Tx, *, said_id: SaidId, to: PersonId) -> Carrying | None:
    """What is to be copied for this person; None where there is nothing any more, or nobody."""
    said = tx.threads.said(said_id)
    thread = tx.threads.get(said.thread_id) if said is not None else None
    member = tx.members.get(thread.member_id) if thread is not None else None
    if said is None or member is None or member.person_id is None:
        return None
    by_customer = said.staff_id is None
    if by_customer and not _leads(tx, to):
        return None
    left, source = _uncarried(tx, said, Place(to)), source_of(tx, said.place)
    if not left or source is None:
        return None
    return Carrying(
        said=said_id,
        source=source,
        messages=tuple(part.message for part in left),
        quoted=counterpart(tx, said.reply_to, Place(to)),
        by_customer=by_customer,
        customer=tx.people.get(member.person_id).name,
    )


def after_carrying(
    tx: Tx,
    *,
    said_id: SaidId,
    to: PersonId,
    outcome: Outcome,
    messages: tuple[int, ...],
    now: datetime,
) -> None:
    """What follows from how carrying it ended: `messages` are the copies that were made."""
    said = tx.threads.said(said_id)
    if said is None:
        return
    if outcome is Outcome.SENT:
        left = _uncarried(tx, said, Place(to))
        for part, message in zip(left, messages, strict=False):
            tx.threads.say(
                part.thread_id, Place(to), message, now, staff_id=part.staff_id, root=part.id
            )
        for late in left[len(messages) : len(messages) + 1] if messages else ():
            notify(tx, Carried(late.id), to, cause=f"{late.id}", now=now)
    author = said.place.person_id
    if author is None:
        return
    if outcome is Outcome.REFUSED:
        notify(tx, NotCarried(), author, cause=f"{said_id}", now=now)
    if outcome is Outcome.UNREACHABLE and said.staff_id is not None:
        notify(tx, NotReached(to), author, cause=f"{said_id}", now=now)


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


def member_of(tx: Tx, said: Said) -> MemberId | None:
    """Whose conversation it is part of."""
    thread = tx.threads.get(said.thread_id)
    return thread.member_id if thread is not None else None


def _carry(tx: Tx, said: Said, to: PersonId, now: datetime) -> None:
    """An album has one letter, its first picture's; what comes after that has gone has another."""
    album = tx.threads.album(said.place, said.album) if said.album is not None else ()
    if any(part.id != said.id and not _is_carried(tx, part, Place(to)) for part in album):
        return
    later = now + ALBUM_ARRIVES if album else now
    notify(tx, Carried(said.id), to, cause=f"{said.id}", now=now, not_before=later)


def _uncarried(tx: Tx, said: Said, place: Place) -> tuple[Said, ...]:
    """What of it, an album's other pictures included, has no copy there yet."""
    parts = tx.threads.album(said.place, said.album) if said.album is not None else (said,)
    ordered = sorted(parts, key=lambda part: part.message)
    return tuple(part for part in ordered if not _is_carried(tx, part, place))


def _is_carried(tx: Tx, said: Said, place: Place) -> bool:
    return any(copy.place == place for copy in tx.threads.copies(said.id))


def _leads(tx: Tx, person_id: PersonId) -> bool:
    staff = tx.staff.of_person(person_id)
    return staff is not None and staff.suspended_at is None and staff.role is not Role.CASHIER
