"""What members write to the shop, and what somebody of the team answers."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed
from loyalty.parties import at_work, living_member
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.records.voice.feedback import Content, Place, Said, Thread, Wait
from loyalty.rules.calendar import opens
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, SaidId
from loyalty.voice.cards import Correspondent, renew_card, seen_by
from loyalty.voice.carrying import carry_to_member, carry_to_team
from loyalty.voice.errors import CustomerBlocked, ThreadUnknown
from loyalty.voice.leaders import last_sale

QUIET = timedelta(hours=1)
"""After which a conversation begins anew: who writes is told that it has arrived, and the team who
it is.
"""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a member wrote is on its way. `first` of a conversation, they are told so; `later` is
    when the team next answers, where it does not do so now.
    """

    first: bool
    later: datetime | None


def write_to_team(
    tx: Tx,
    *,
    member_id: MemberId,
    message: int,
    now: datetime,
    album: str | None = None,
    reply_to: int | None = None,
    content: Content | None = None,
) -> Arrived:
    """Have the team hear a message of a member's chat, which answers another there, or none; of
    an album, `content` is what may be sent anew.

    The same message a second time has no second effect. Raises NotMember.
    """
    member = living_member(tx, member_id)
    program, place = tx.programs.current(), Place(member.person_id)
    thread = tx.threads.of_member(member_id)
    known = tx.threads.find(place, message)
    if thread is None or known is None:
        anew = thread is None or now >= thread.last_at + QUIET
        thread = thread or tx.threads.open(member_id, now)
        known = tx.threads.say(
            thread.id,
            place,
            message,
            now,
            staff_id=None,
            album=album,
            reply_to=_origin(tx, place, reply_to),
        )
        thread = _said(tx, thread, now)
        tx.contacts.put(replace(tx.contacts.of(member_id), wrote_at=now))
        _waits(tx, program, thread, member, anew=anew, now=now)
        carry_to_team(tx, known, member, thread, anew=anew, now=now, content=content)
        renew_card(tx, thread.id, now)
    wait = tx.waits.last_of(thread.id)
    first = wait is not None and wait.told and wait.since == known.at
    answers = answers_at(program, known.at)
    return Arrived(first, later=answers if answers > known.at else None)


def answer_member(
    tx: Tx,
    *,
    said_id: SaidId,
    by: PersonId,
    message: int,
    now: datetime,
    album: str | None = None,
    content: Content | None = None,
) -> Correspondent:
    """Have the member hear a message of a chat of the team's, as an answer to what was said.

    The first answer ends their waiting. The same message a second time has no second effect.
    Raises NotStaff, NotAllowed, ThreadUnknown, NotMember, or CustomerBlocked.
    """
    staff, said, thread = within_reach(tx, said_id, by)
    message_of = Message(Place(by), message, album, said.origin, content)
    return _answer(tx, thread, staff, message_of, now)


def answer_in_topic(
    tx: Tx,
    *,
    group_id: int,
    topic: int,
    by: PersonId,
    message: int,
    now: datetime,
    album: str | None = None,
    reply_to: int | None = None,
    content: Content | None = None,
) -> Correspondent:
    """The same for a message in the member's topic of the group, by anybody of the team.

    Raises NotStaff, ThreadUnknown, NotMember, or CustomerBlocked.
    """
    staff = at_work(tx, by)
    thread, place = tx.threads.of_topic(group_id, topic), Place(group_id=group_id)
    if thread is None:
        raise ThreadUnknown
    message_of = Message(place, message, album, _origin(tx, place, reply_to), content)
    return _answer(tx, thread, staff, message_of, now)


def look_at_correspondent(tx: Tx, *, said_id: SaidId, by: PersonId) -> Correspondent:
    """Who wrote this. Raises NotStaff, NotAllowed, ThreadUnknown, or NotMember."""
    staff, _, thread = within_reach(tx, said_id, by)
    return seen_by(tx, thread, living_member(tx, thread.member_id), staff)


def find_said(tx: Tx, *, by: PersonId, message: int) -> SaidId | None:
    """What a message of the person's chat is, if it is part of a conversation with a member."""
    said = tx.threads.find(Place(by), message)
    return said.id if said is not None else None


def find_in_group(tx: Tx, *, group_id: int, message: int) -> SaidId | None:
    """The same for a message of the group."""
    said = tx.threads.find(Place(group_id=group_id), message)
    return said.id if said is not None else None


def find_album(tx: Tx, *, by: PersonId, album: str) -> SaidId | None:
    """What an album of the person's answers, the first picture of which has gone already."""
    parts = tx.threads.album(Place(by), album)
    return parts[0].reply_to if parts else None


def answer_by_phrase(
    tx: Tx, *, said_id: SaidId, by: PersonId, now: datetime
) -> tuple[Correspondent, PersonId]:
    """What an answer that is ready changes; and whom it is for. Raises as answer_member does."""
    staff, _, thread = within_reach(tx, said_id, by)
    member, customer = _reachable(tx, thread)
    _said(tx, thread, now)
    note_answered(tx, thread, staff, now)
    return seen_by(tx, thread, member, staff), customer


def last_words(tx: Tx, wait: Wait) -> Said | None:
    """The last that the member said of what they wait for an answer to."""
    said = [one for one in tx.threads.all_of(wait.thread_id) if one.staff_id is None]
    return said[-1] if said and said[-1].at >= wait.since else None


def answers_at(program: Program, instant: datetime) -> datetime:
    """When the team answers what is written at this instant: at once, or when it next does."""
    voice = program.voice
    return opens(program, instant, voice.answers_since, voice.answers_until)


def note_answered(tx: Tx, thread: Thread, staff: Staff, now: datetime) -> None:
    """The member waits no more; who was first stays."""
    wait = tx.waits.last_of(thread.id)
    if wait is not None and wait.ended_at is None:
        tx.waits.put(replace(wait, ended_at=now, answered_by=staff.id))


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody of the team said: Telegram's number of it there, what it answers, and of an
    album's picture what may be sent anew.
    """

    place: Place
    number: int
    album: str | None
    reply_to: SaidId | None
    content: Content | None


def _answer(tx: Tx, thread: Thread, staff: Staff, message: Message, now: datetime) -> Correspondent:
    member, _ = _reachable(tx, thread)
    if tx.threads.find(message.place, message.number) is None:
        answer = tx.threads.say(
            thread.id,
            message.place,
            message.number,
            now,
            staff_id=staff.id,
            album=message.album,
            reply_to=message.reply_to,
        )
        _said(tx, thread, now)
        carry_to_member(tx, answer, member, now=now, content=message.content)
        note_answered(tx, thread, staff, now)
        renew_card(tx, thread.id, now)
    return seen_by(tx, thread, member, staff)


def _reachable(tx: Tx, thread: Thread) -> tuple[Member, PersonId]:
    """The member, and their person. Raises NotMember, or CustomerBlocked."""
    member = living_member(tx, thread.member_id)
    assert member.person_id is not None  # noqa: S101 - for the type: a living member's
    if tx.people.get(member.person_id).blocked:
        raise CustomerBlocked
    return member, member.person_id


def _said(tx: Tx, thread: Thread, now: datetime) -> Thread:
    """The conversation goes on."""
    thread = replace(thread, last_at=now)
    tx.threads.put(thread)
    return thread


def _waits(
    tx: Tx, program: Program, thread: Thread, member: Member, *, anew: bool, now: datetime
) -> None:
    wait = tx.waits.last_of(thread.id)
    if wait is not None and wait.ended_at is None:
        return
    sale = last_sale(tx, member)
    tx.waits.begin(
        thread.id,
        now,
        answers_at(program, now),
        sale.branch_id if sale is not None else None,
        told=anew,
    )


def _origin(tx: Tx, place: Place, message: int | None) -> SaidId | None:
    """What the message of that chat is, or is a copy of."""
    said = tx.threads.find(place, message) if message is not None else None
    return said.origin if said is not None else None


def within_reach(tx: Tx, said_id: SaidId, by: PersonId) -> tuple[Staff, Said, Thread]:
    """Who of the team this is, and what was said in which conversation.

    Raises NotStaff, NotAllowed, or ThreadUnknown.
    """
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    said = tx.threads.said(said_id)
    thread = tx.threads.get(said.thread_id) if said is not None else None
    if said is None or thread is None:
        raise ThreadUnknown
    return staff, said, thread
