"""Asking how a purchase was: whom, and when.

It runs beside the till and costs no sale anything: a mark says up to which sale it was decided. A
purchase whose turn came while the bot was away is asked about for half a day more.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import notify
from loyalty.records.guard import Deal
from loyalty.records.outbox import Notice
from loyalty.rules.calendar import opens
from loyalty.rules.draw import draw_of
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, RatingId, SaleId

PORTION = 100  # sales that are decided in one transaction
SETTLED = timedelta(minutes=2)
"""After which no sale with a lower number is still being written: see loyalty/guard/watch.py."""
TOO_LATE = timedelta(hours=12)
JUST_WRITTEN = timedelta(days=1)
"""For which nobody is asked anything who has written by themselves: they have said it."""

_MARK = "asked after"
_WHO_IS_ASKED = draw_of("asked after a purchase")


@dataclass(frozen=True, slots=True)
class RatingAsked(Notice):
    """To the customer: how was it?"""

    KIND = "rating-ask"
    rating: RatingId


def begin_asking(tx: Tx) -> None:
    """Set the mark behind the newest sale, where there is none yet: older ones are left alone."""
    if tx.settings.get(_MARK) is None:
        tx.settings.put(_MARK, str(tx.tallies.newest_of_all()))


def whose_turn(tx: Tx, *, now: datetime) -> SaleId | None:
    """The next sale that is to be decided, where its turn has come."""
    fresh = tx.tallies.after(_mark(tx), 1)
    return fresh[0].id if fresh and _come(tx.programs.current(), fresh[0], now) else None


def ask_about_purchases(tx: Tx, *, now: datetime) -> int:
    """Have those customers asked whose turn has come, of the next portion of sales; how many."""
    program, mark, people = tx.programs.current(), None, 0
    for deal in tx.tallies.after(_mark(tx), PORTION):
        if not _come(program, deal, now):
            break
        mark = deal.id
        people += _ask_about(tx, program, deal, now)
    if mark is not None:
        tx.settings.put(_MARK, str(mark))
    return people


def due_at(program: Program, bought_at: datetime) -> datetime:
    """When its customer is to be asked about a purchase, in UTC."""
    return opens_at(program, bought_at + timedelta(minutes=program.voice.ask_after_minutes))


def opens_at(program: Program, instant: datetime) -> datetime:
    """This instant, where people may be asked at it, or else the next at which they may."""
    return opens(program, instant, program.voice.ask_since, program.voice.ask_until)


def may_ask(tx: Tx, member_id: MemberId, program: Program, now: datetime) -> bool:
    """Whether the member may be asked anything: they want to be, the pause since the last time is
    over, and they have not just written themselves.
    """
    if tx.preferences.of(member_id).no_questions:
        return False
    contact, pause = tx.contacts.of(member_id), timedelta(days=program.voice.days_between)
    if contact.wrote_at is not None and now < contact.wrote_at + JUST_WRITTEN:
        return False
    return contact.asked_at is None or now >= contact.asked_at + pause


def note_asked(tx: Tx, member_id: MemberId, at: datetime) -> None:
    """From now on the pause runs."""
    tx.contacts.put(replace(tx.contacts.of(member_id), asked_at=at))


def _mark(tx: Tx) -> SaleId:
    """The last sale that is decided."""
    return SaleId(int(tx.settings.get(_MARK) or 0))


def _come(program: Program, deal: Deal, now: datetime) -> bool:
    return due_at(program, deal.at) <= now and deal.at <= now - SETTLED


def _ask_about(tx: Tx, program: Program, deal: Deal, now: datetime) -> bool:
    """Have this sale's customer asked, where they are to be; whether they are."""
    voice, at = program.voice, opens_at(program, now)
    end = due_at(program, deal.at) + TOO_LATE
    drawn = _WHO_IS_ASKED(deal.id) < voice.share_asked
    if not voice.ask_after_purchase or deal.undone or not drawn or at >= end:
        return False
    person_id = _reachable(tx, deal.member_id)
    if person_id is None or not may_ask(tx, deal.member_id, program, now):
        return False
    rating_id = tx.ratings.add(deal.id, deal.member_id, at)
    note_asked(tx, deal.member_id, at)
    asked, cause = RatingAsked(rating_id), str(rating_id)
    notify(tx, asked, person_id, cause=cause, now=now, not_before=at, not_after=end)
    return True


def _reachable(tx: Tx, member_id: MemberId) -> PersonId | None:
    """The member's person, where the bot can write to them."""
    member = tx.members.get(member_id)
    if member is None or member.person_id is None or tx.people.get(member.person_id).blocked:
        return None
    return member.person_id
