"""What is kept of people: whom the bot knows, who is a member, what they agreed to, their cards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from loyalty.birthdays import Birthday
from loyalty.records.team import Staff
from loyalty.values import MemberId, PersonId, Points, SaleId, StaffId, TelegramId


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot knows.

    `language` is the one chosen in /settings; without it, Telegram's own decides. `blocked` says
    that the bot cannot write to them.
    """

    id: PersonId
    telegram_id: TelegramId | None
    name: str | None
    language: str | None
    telegram_language: str | None
    phone: str | None
    birthday: Birthday | None
    blocked: bool

    @property
    def spoken(self) -> str | None:
        """What to speak with them: the language they chose, before that Telegram's."""
        return self.language or self.telegram_language


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

    `tier` is the name of one of the programme's tiers, kept at least until `tier_review_at`. Before
    `multiplied_until` promotions may multiply what the purchases earn; after it, none does.
    """

    id: MemberId
    person_id: PersonId | None
    joined_at: datetime
    balance: Points
    advertising: bool
    tier: str | None = None
    tier_review_at: datetime | None = None
    last_purchase_at: datetime | None = None
    multiplied_until: datetime | None = None

    @property
    def spendable(self) -> Points:
        """What can be spent of the balance."""
        return Points(max(0, self.balance))


@dataclass(frozen=True, slots=True)
class Holder:
    """A member as a list shows them to staff."""

    id: MemberId
    name: str | None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is speaking: the person, and what they are here, as one read finds it."""

    person: Person
    member: Member | None
    staff: Staff | None


class PeopleRows(Protocol):
    def caller(self, telegram_id: TelegramId) -> Caller | None: ...

    def get(self, person_id: PersonId) -> Person: ...

    def by_telegram(self, telegram_id: TelegramId) -> Person | None: ...

    def add(
        self,
        *,
        telegram_id: TelegramId,
        name: str | None,
        language: str | None,
        telegram_language: str | None,
        at: datetime,
    ) -> PersonId: ...

    def set_name(self, person_id: PersonId, name: str) -> None: ...

    def set_language(self, person_id: PersonId, language: str) -> None: ...

    def set_telegram_language(self, person_id: PersonId, language: str) -> None: ...

    def set_phone(self, person_id: PersonId, phone: str) -> None: ...

    def set_birthday(self, person_id: PersonId, birthday: Birthday) -> None: ...

    def set_blocked(self, person_id: PersonId, blocked: bool) -> None: ...

    def erase(self, person_id: PersonId, *, keep_address: bool) -> None: ...

    def erase_leavers(self, before: datetime) -> None:
        """Empty people whose last role ended before then, and who are no members."""
        ...


class MemberRows(Protocol):
    def get(self, member_id: MemberId) -> Member | None: ...

    def locked(self, member_id: MemberId) -> Member | None:
        """The member, locked against every other writer until the transaction ends."""
        ...

    def of_person(self, person_id: PersonId) -> Member | None: ...

    def joined_since(self, at: datetime) -> int:
        """How many joined at that instant or after it."""
        ...

    def of_phone(self, number: str) -> Holder | None:
        """Who has this number, in E.164."""
        ...

    def of_phone_end(self, end: str, limit: int) -> tuple[Holder, ...]:
        """Those whose number ends with these four digits, in the order of their names."""
        ...

    def add(self, *, person_id: PersonId, identity: str, joined_at: datetime) -> MemberId: ...

    def identity_known(self, identity: str) -> bool: ...

    def once_were(self, member_id: MemberId) -> tuple[MemberId, ...]:
        """The members that this one was before they left and came back."""
        ...

    def seal_birthday(self, member_id: MemberId, seal: str) -> None: ...

    def birthday_seals(self, member_id: MemberId) -> frozenset[str]:
        """Of the birthdays that they have set, now or before they left and came back."""
        ...

    def add_consent(self, member_id: MemberId, consent: Consent) -> None: ...

    def consents(self, member_id: MemberId) -> tuple[Consent, ...]: ...

    def set_advertising(self, member_id: MemberId, given: bool) -> None: ...

    def put_back_purchase(self, member_id: MemberId) -> None:
        """Take as the member's last purchase their last sale that was not undone."""
        ...

    def last_purchase_besides(self, member_id: MemberId, sale_id: SaleId) -> datetime | None:
        """When the member's last sale was made, of those not undone and other than this one."""
        ...

    def part(self, member_id: MemberId, at: datetime) -> None:
        """Take the member out of the programme; the row stays for the ledger and names nobody."""
        ...


@dataclass(frozen=True, slots=True)
class Code:
    """Six digits that stand for a member until `expires_at`."""

    digits: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class CardScreen:
    """Where a member's newest card lies in their chat, and since when; and the `turn` of its link,
    which is another one each time that a card is shown.
    """

    member_id: MemberId
    turn: int
    message: int | None
    at: datetime


class CardRows(Protocol):
    def screen_of(self, member_id: MemberId) -> CardScreen | None: ...

    def put_screen(self, screen: CardScreen) -> None: ...

    def drop_screen(self, member_id: MemberId) -> None: ...

    def code_of(self, member_id: MemberId, now: datetime) -> Code | None: ...

    def member_by_code(self, digits: str, now: datetime) -> MemberId | None: ...

    def add_code(self, member_id: MemberId, code: Code) -> None: ...

    def drop_codes(self, expired_at: datetime) -> None: ...

    def add_miss(self, staff_id: StaffId, at: datetime) -> None: ...

    def drop_misses(self, before: datetime) -> None: ...

    def misses(self, staff_id: StaffId, since: datetime) -> tuple[datetime, ...]: ...
