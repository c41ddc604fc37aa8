"""Enrolment: how somebody becomes a member, and what they agree to."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import NotMember
from loyalty.names import tidy_name
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.parties import living_member
from loyalty.points.ledger import take_up_debt
from loyalty.records.outbox import Notice
from loyalty.records.people import Consent, Member, Purpose
from loyalty.records.voice.ratings import Contact
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId, PersonId, Points, PosterId, TelegramId

CONSENT_TEXT = 2  # the version of the wording that people agree to; new wording, new number


@dataclass(frozen=True, slots=True)
class Joined:
    """The outcome of joining: the member, and whether they are new today or came back."""

    member: Member
    new: bool
    returning: bool


@dataclass(frozen=True, slots=True)
class OldDebt(Notice):
    """To whoever comes back: what they owed when they left is theirs again."""

    KIND = "old-debt"
    points: Points


def join(
    tx: Tx,
    *,
    operation: OperationId,
    telegram_id: TelegramId,
    telegram_name: str,
    telegram_language: str | None,
    language: str | None,
    identity: str,
    poster: PosterId | None = None,
    now: datetime,
) -> Joined:
    """Enrol whoever tapped ✅ under what is kept about them: that tap is the consent.

    `identity` is the keyed hash of the Telegram id (see privacy.py); `language` the one chosen
    before, if any; `poster` what led them here, which is remembered of whoever is new. Joining
    twice is joining once. Raises NotMember where this very tap enrolled somebody who has left.
    """
    person = tx.people.by_telegram(telegram_id)
    known = tx.members.of_person(person.id) if person else None
    if known is not None:
        return Joined(known, new=False, returning=False)
    if already_done(tx, operation, "join", {"identity": identity}):
        raise NotMember
    name = tidy_name(telegram_name)
    if person is None:
        person_id = tx.people.add(
            telegram_id=telegram_id,
            name=name,
            language=language,
            telegram_language=telegram_language,
            at=now,
        )
    else:
        person_id = person.id
        if language is not None:
            tx.people.set_language(person_id, language)
        if person.name is None and name is not None:
            tx.people.set_name(person_id, name)
    returning = tx.members.identity_known(identity)
    member_id = tx.members.add(person_id=person_id, identity=identity, joined_at=now)
    body = {"identity": identity}
    number = begin(tx, operation, "join", body, now=now, member_id=member_id)
    if returning:
        _remember(tx, member_id, person_id, number, now)
    if poster is not None and not returning and tx.posters.get(poster) is not None:
        tx.posters.note_arrival(member_id, poster)
    tx.members.add_consent(member_id, Consent(Purpose.PROGRAMME, True, CONSENT_TEXT, now))
    return Joined(living_member(tx, member_id), new=True, returning=returning)


def _remember(
    tx: Tx, member_id: MemberId, person_id: PersonId, operation: int, now: datetime
) -> None:
    """Who comes back owes what they owed, and was asked when they were asked."""
    debt = take_up_debt(tx, operation=operation, member_id=member_id, now=now)
    if debt:
        notify(tx, OldDebt(debt), person_id, cause=str(operation), now=now)
    asked = tx.contacts.asked_before(member_id)
    if asked is not None:
        tx.contacts.put(Contact(member_id, asked_at=asked))


def is_unasked(tx: Tx, *, person_id: PersonId) -> bool:
    """Whether it is a member who has never said yes or no to advertising."""
    member = tx.members.of_person(person_id)
    if member is None:
        return False
    return all(one.purpose is not Purpose.ADVERTISING for one in tx.members.consents(member.id))


def answer_advertising(tx: Tx, *, member_id: MemberId, given: bool, now: datetime) -> None:
    """Remember a yes or a no to advertising. The same answer again changes nothing."""
    member = living_member(tx, member_id)
    answers = [c for c in tx.members.consents(member_id) if c.purpose is Purpose.ADVERTISING]
    if answers and member.advertising == given:
        return
    tx.members.add_consent(member_id, Consent(Purpose.ADVERTISING, given, CONSENT_TEXT, now))
    tx.members.set_advertising(member_id, given)
