"""Members: the customers who carry a card, and what they have agreed to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from loyalty.errors import NotMember
from loyalty.names import tidy_name
from loyalty.operations import already_done, begin
from loyalty.values import MemberId, OperationId, PersonId, Points, SaleId, TelegramId

if TYPE_CHECKING:
    from loyalty.store import Tx

CONSENT_TEXT = 1  # the version of the wording that people agree to; new wording, new number


class Purpose(StrEnum):
    """What a person may agree to."""

    PROGRAMME = "programme"
    ADVERTISING = "advertising"


@dataclass(frozen=True, slots=True)
class Consent:
    """An answer that was given: yes or no, to which wording, when (aware UTC)."""

    purpose: Purpose
    given: bool
    wording: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Member:
    """A customer. A negative balance is a debt that the next purchases work off.

    `tier` is the name of one of the programme's tiers, kept at least until `tier_review_at`.
    """

    id: MemberId
    person_id: PersonId | None
    joined_at: datetime
    balance: Points
    advertising: bool
    tier: str | None = None
    tier_review_at: datetime | None = None
    last_purchase_at: datetime | None = None

    @property
    def spendable(self) -> Points:
        """What can be spent of the balance."""
        return Points(max(0, self.balance))


@dataclass(frozen=True, slots=True)
class Joined:
    """The outcome of joining: the member, and whether they are new today or came back."""

    member: Member
    new: bool
    returning: bool


class MemberRows(Protocol):
    def get(self, member_id: MemberId) -> Member | None: ...

    def locked(self, member_id: MemberId) -> Member | None:
        """The member, held against every other writer until the transaction ends."""
        ...

    def of_person(self, person_id: PersonId) -> Member | None: ...

    def add(self, *, person_id: PersonId, identity: str, joined_at: datetime) -> MemberId: ...

    def identity_known(self, identity: str) -> bool: ...

    def add_consent(self, member_id: MemberId, consent: Consent) -> None: ...

    def consents(self, member_id: MemberId) -> tuple[Consent, ...]: ...

    def set_advertising(self, member_id: MemberId, given: bool) -> None: ...

    def put_back_purchase(self, member_id: MemberId) -> None:
        """After a sale was taken back: the last purchase is that of the last one that stands."""
        ...

    def last_purchase_besides(self, member_id: MemberId, sale_id: SaleId) -> datetime | None:
        """The last sale that stands, other than this one."""
        ...

    def part(self, member_id: MemberId, at: datetime) -> None:
        """Take the member out of the programme; the row stays for the ledger and names nobody."""
        ...


def join(
    tx: "Tx",
    *,
    operation: OperationId,
    telegram_id: TelegramId,
    telegram_name: str,
    telegram_language: str | None,
    language: str | None,
    identity: str,
    now: datetime,
) -> Joined:
    """Enrol whoever tapped ✅ under what is kept about them: that tap is the consent.

    `identity` is the keyed hash of the Telegram id (see privacy.py); `language` the one chosen
    before, if any. Joining twice is joining once. Raises NotMember where this very tap enrolled
    somebody who has left since.
    """
    person = tx.people.by_telegram(telegram_id)
    standing = tx.members.of_person(person.id) if person else None
    if standing is not None:
        return Joined(standing, new=False, returning=False)
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
    begin(tx, operation, "join", {"identity": identity}, now=now, member_id=member_id)
    tx.members.add_consent(member_id, Consent(Purpose.PROGRAMME, True, CONSENT_TEXT, now))
    return Joined(living_member(tx, member_id), new=True, returning=returning)


def answer_advertising(tx: "Tx", *, member_id: MemberId, given: bool, now: datetime) -> None:
    """Remember a yes or a no to advertising. The same answer again changes nothing."""
    member = living_member(tx, member_id)
    answers = [c for c in tx.members.consents(member_id) if c.purpose is Purpose.ADVERTISING]
    if answers and member.advertising == given:
        return
    tx.members.add_consent(member_id, Consent(Purpose.ADVERTISING, given, CONSENT_TEXT, now))
    tx.members.set_advertising(member_id, given)


def living_member(tx: "Tx", member_id: MemberId) -> Member:
    """The member, held for this transaction. Raises NotMember where there is none any more."""
    member = tx.members.locked(member_id)
    if member is None or member.person_id is None:
        raise NotMember
    return member
