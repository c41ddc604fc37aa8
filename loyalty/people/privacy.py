"""Privacy: everything that is kept about a person, and being forgotten.

Entries of the ledger stay, but name nobody. What else stays are keyed hashes of the Telegram id and
the birthday, by which every rule that holds once or for each person knows whoever comes back, and a
debt waits for them.
"""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.operations import already_done, begin
from loyalty.outbox.approvals import forget_approvals
from loyalty.parties import living_member
from loyalty.points.ledger import write_off
from loyalty.records.earning import Move
from loyalty.records.guard import Pattern
from loyalty.records.people import Consent, Member, Person
from loyalty.records.points import Entry
from loyalty.records.promotions.manners import Preferences, Received
from loyalty.records.promotions.perks import Grant
from loyalty.records.returns import Correction, Refund
from loyalty.records.team import Staff
from loyalty.records.till import Sale
from loyalty.records.voice.ratings import Rating
from loyalty.records.voice.sheets import Answer, Sheet
from loyalty.store import Tx
from loyalty.till.holds import Ending, let_go_of_customers
from loyalty.values import OperationId, PersonId, SaleId

_ALL = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Noticed:
    """What looked unusual about somebody's purchases, or what they said of one.

    Whom else it is about, and where the limits are, is not theirs to know.
    """

    pattern: Pattern
    day: date
    refused: bool
    sales: tuple[SaleId, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A message between them and the shop: when, and whether it was the shop's.

    Its words are in their chat; who of the team wrote is not theirs to know.
    """

    at: datetime
    by_shop: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """A survey that somebody has begun, and what stands on their sheet. Answers to an anonymous one
    are not among it once they have finished: nobody can find them, not even for themselves.
    """

    survey: str
    anonymous: bool
    sheet: Sheet
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the programme knows about one person."""

    person: Person
    member: Member | None
    staff: Staff | None
    consents: tuple[Consent, ...]
    entries: tuple[Entry, ...]
    sales: tuple[Sale, ...]
    refunds: tuple[Refund, ...]
    corrections: tuple[Correction, ...]
    moves: tuple[Move, ...]
    alerts: tuple[Noticed, ...]
    preferences: Preferences | None
    promotions: tuple[Received, ...]
    perks: tuple[Grant, ...]
    came_by: str | None
    ratings: tuple[Rating, ...]
    messages: tuple[Written, ...]
    surveys: tuple[Answered, ...]


def dossier(tx: Tx, *, person_id: PersonId) -> Dossier:
    """Collect it for the person themselves."""
    member = tx.members.of_person(person_id)
    thread = tx.threads.of_member(member.id) if member else None
    poster = tx.posters.of_member(member.id) if member else None
    return Dossier(
        person=tx.people.get(person_id),
        member=member,
        staff=tx.staff.of_person(person_id),
        consents=tx.members.consents(member.id) if member else (),
        entries=tx.ledger.history(member.id, before=None, limit=_ALL) if member else (),
        sales=tx.sales.of_member(member.id) if member else (),
        refunds=tx.refunds.of_member(member.id) if member else (),
        corrections=tx.corrections.of_member(member.id) if member else (),
        moves=tx.tiers.moves_since(member.id, 0) if member else (),
        alerts=tuple(
            Noticed(one.pattern, one.day, one.refused, one.sales)
            for one in (tx.alerts.of_member(member.id) if member else ())
        ),
        preferences=tx.preferences.of(member.id) if member else None,
        promotions=tx.preferences.received(member.id) if member else (),
        perks=tx.perks.of_member(member.id) if member else (),
        came_by=poster.name if poster is not None else None,
        ratings=tx.ratings.of_member(member.id) if member else (),
        messages=tuple(
            Written(one.at, one.staff_id is not None)
            for one in (tx.threads.all_of(thread.id) if thread else ())
        ),
        surveys=tuple(_answered(tx, sheet) for sheet in tx.sheets.of_person(person_id)),
    )


def _answered(tx: Tx, sheet: Sheet) -> Answered:
    survey = tx.surveys.get(sheet.survey_id)
    if survey is None:
        raise LookupError(f"no survey {sheet.survey_id}")
    anonymous = survey.questionnaire.anonymous
    return Answered(survey.name, anonymous, sheet, tx.sheets.answers(sheet.id))


def forget(tx: Tx, *, person_id: PersonId, operation: OperationId, now: datetime) -> bool:
    """Write off the balance and empty the person's row; False where that was done before.

    Somebody who works here keeps their Telegram id, name at work and role until the role ends.
    """
    member = tx.members.of_person(person_id)
    body = {"person": int(person_id)}
    if member is None or already_done(tx, operation, "departure", body):
        return False
    living_member(tx, member.id)
    let_go_of_customers(tx, member.id, Ending.GONE, now)
    forget_approvals(tx, member.id, now)
    number = begin(tx, operation, "departure", body, now=now, member_id=member.id)
    write_off(tx, operation=number, member_id=member.id, now=now)
    tx.members.part(member.id, now)
    tx.cards.drop_screen(member.id)
    tx.refunds.forget_reasons(member.id)
    tx.corrections.forget_reasons(member.id)
    tx.preferences.forget(member.id)
    tx.ratings.forget(member.id)
    tx.contacts.forget(member.id)
    tx.sheets.forget(person_id)
    tx.threads.forget(member.id)
    tx.waits.forget(member.id, now)
    tx.outbox.drop_for(person_id, now)
    tx.people.erase(person_id, keep_address=tx.staff.of_person(person_id) is not None)
    return True
