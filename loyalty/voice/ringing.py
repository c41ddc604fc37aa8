"""Reminding the team of customers who wait for an answer: the same people first, then the owners.

Nobody is reminded outside the hours in which the shop answers.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice, Priority
from loyalty.records.people import Member
from loyalty.records.voice.feedback import Said, Thread, Wait
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import PersonId, SaidId
from loyalty.voice.carrying import hearers, member_of
from loyalty.voice.feedback import answers_at, last_words, within_reach
from loyalty.voice.group import GroupNews, group_of, say_in_topic

MOST = 2  # times that the team is reminded


@dataclass(frozen=True, slots=True)
class Unanswered(Notice):
    """To whoever is to answer: this customer still waits."""

    KIND = "unanswered"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    customer: PersonId


def who_waits_too_long(tx: Tx, *, now: datetime) -> bool:
    """Whether there is anybody to remind the team of at this moment."""
    return bool(_due(tx, tx.programs.current(), now))


def ring_again(tx: Tx, *, now: datetime) -> int:
    """Remind the team of all who have waited too long; how many."""
    due = _due(tx, tx.programs.current(), now)
    for wait in due:
        tx.waits.put(replace(wait, rung=wait.rung + 1))
        thread, member = tx.threads.get(wait.thread_id), member_of(tx, wait.thread_id)
        said = last_words(tx, wait)
        if thread is not None and member is not None and said is not None:
            _ring(tx, wait, thread, member, said, now)
    return len(due)


def end_waiting(tx: Tx, *, said_id: SaidId, by: PersonId, now: datetime) -> None:
    """✅: this needs no answer. Raises NotStaff, NotAllowed, or ThreadUnknown."""
    _, _, thread = within_reach(tx, said_id, by)
    wait = tx.waits.last_of(thread.id)
    if wait is not None and wait.ended_at is None:
        tx.waits.put(replace(wait, ended_at=now))


def _due(tx: Tx, program: Program, now: datetime) -> tuple[Wait, ...]:
    pause = timedelta(minutes=program.voice.ring_again_minutes)
    if not pause or answers_at(program, now) > now:
        return ()
    waits = tx.waits.to_ring(now - pause, MOST)
    return tuple(wait for wait in waits if wait.counted_from + (wait.rung + 1) * pause <= now)


def _ring(tx: Tx, wait: Wait, thread: Thread, member: Member, said: Said, now: datetime) -> None:
    if member.person_id is None:
        return
    cause = f"{wait.id}:{wait.rung}"
    first, team = wait.rung == 0, group_of(tx)
    if first and team is not None:
        say_in_topic(tx, thread, GroupNews.UNANSWERED, cause=cause, now=now)
        return
    owners = tuple(owner.person_id for owner in tx.staff.owners() if owner.suspended_at is None)
    for leader in hearers(tx, member) if first else owners:
        notify(tx, Unanswered(said.id, member.person_id), leader, cause=cause, now=now)
