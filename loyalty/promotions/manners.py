"""Manners: what a member wants to hear of, and how often. Receipts are not among it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from loyalty.parties import living_member
from loyalty.people.enrolment import answer_advertising
from loyalty.store import Tx
from loyalty.values import MemberId


class Offers(StrEnum):
    """How many promotions a member wants."""

    USUAL = "usual"
    RARELY = "rarely"  # at most one in two weeks
    NONE = "none"  # without the consent to advertising


class Topic(StrEnum):
    """What else may be switched off."""

    POINTS = "points"  # reminders, warnings, gifts: whatever is new about points, but receipts
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a member wants to hear of."""

    offers: Offers
    points: bool
    questions: bool


def wishes_of(tx: Tx, *, member_id: MemberId) -> Wishes:
    """What the member wants to hear of now. Raises NotMember."""
    known = tx.preferences.of(member_id)
    if not living_member(tx, member_id).advertising:
        offers = Offers.NONE
    else:
        offers = Offers.RARELY if known.rarely else Offers.USUAL
    return Wishes(offers, points=not known.no_points, questions=not known.no_questions)


def choose_offers(tx: Tx, *, member_id: MemberId, offers: Offers, now: datetime) -> None:
    """Write down how many the member wants; the consent to advertising follows.

    Without consent nothing goes out any more, what is waiting included. Raises NotMember.
    """
    answer_advertising(tx, member_id=member_id, given=offers is not Offers.NONE, now=now)
    known = tx.preferences.of(member_id)
    rarely = known.rarely if offers is Offers.NONE else offers is Offers.RARELY
    if rarely != known.rarely:
        tx.preferences.put(replace(known, rarely=rarely))


def stop_offers(tx: Tx, *, member_id: MemberId, now: datetime) -> bool:
    """🔔: no more of them. False where none were wanted before. Raises NotMember."""
    wanted = living_member(tx, member_id).advertising
    answer_advertising(tx, member_id=member_id, given=False, now=now)
    return wanted


def offers_again(tx: Tx, *, member_id: MemberId, now: datetime) -> None:
    """↩️: as many as before. Raises NotMember."""
    answer_advertising(tx, member_id=member_id, given=True, now=now)


def switch(tx: Tx, *, member_id: MemberId, topic: Topic, on: bool) -> None:
    """Let the member hear of it, or not. Raises NotMember."""
    living_member(tx, member_id)
    known = tx.preferences.of(member_id)
    match topic:
        case Topic.POINTS:
            chosen = replace(known, no_points=not on)
        case Topic.QUESTIONS:
            chosen = replace(known, no_questions=not on)
    if chosen != known:
        tx.preferences.put(chosen)
