"""People: whom the bot talks to, customers and staff alike. The only place of personal data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from loyalty.birthdays import Birthday
from loyalty.holds import Ending, let_go_of_customers
from loyalty.members import Member
from loyalty.names import tidy_name
from loyalty.program import Program
from loyalty.purse import Purse, purse_of
from loyalty.staff import Staff
from loyalty.values import PersonId, StaffId, TelegramId

if TYPE_CHECKING:
    from loyalty.store import Tx


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


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is speaking: the person, and what they are here, as one read finds it."""

    person: Person
    member: Member | None
    staff: Staff | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known when somebody says something: who they are, and the programme's rules.

    `purse` is a member's.
    """

    caller: Caller | None
    program: Program
    purse: Purse | None


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
        """Empty those whose last role ended before then, and who are no members."""
        ...


def arrive(tx: "Tx", *, telegram_id: TelegramId, now: datetime) -> Arrival:
    """Who speaks, before anything is answered. Strangers have no caller."""
    caller = tx.people.caller(telegram_id)
    member = caller.member if caller else None
    purse = purse_of(tx, member, now) if member else None
    return Arrival(caller, tx.programs.current(), purse)


def note_presence(
    tx: "Tx", *, person_id: PersonId, telegram_language: str | None, telegram_name: str
) -> None:
    """They are there and can be written to; remember what language their Telegram speaks.

    An owner whom the settings name by number alone gets the name of their Telegram at work.
    """
    person = tx.people.get(person_id)
    if person.blocked:
        tx.people.set_blocked(person_id, False)
    if telegram_language is not None and person.telegram_language != telegram_language:
        tx.people.set_telegram_language(person_id, telegram_language)
    staff = tx.staff.of_person(person_id)
    name = tidy_name(telegram_name)
    if staff is not None and is_nameless(person, staff) and name is not None:
        tx.staff.rename(staff.id, name)


def is_nameless(person: Person, staff: Staff) -> bool:
    """Whether somebody is known at work by their number only."""
    return staff.name == str(person.telegram_id)


def note_reach(tx: "Tx", *, telegram_id: TelegramId, reachable: bool, now: datetime) -> None:
    """Somebody has blocked the bot, or let it in again; of a stranger nothing is remembered.

    Nobody waits for an answer of theirs any more.
    """
    person = tx.people.by_telegram(telegram_id)
    if person is None:
        return
    tx.people.set_blocked(person.id, not reachable)
    member = None if reachable else tx.members.of_person(person.id)
    if member is not None:
        let_go_of_customers(tx, member.id, Ending.UNREACHABLE, now)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom something is said to unasked, whom it is about, and the programme that says it.

    `colleagues` are the names at work of those of the team whom it names.
    """

    person: Person
    about: Person | None
    colleagues: Mapping[str, str]
    program: Program


def addressee(
    tx: "Tx",
    *,
    person_id: PersonId,
    about: PersonId | None = None,
    colleagues: Mapping[str, StaffId] = MappingProxyType({}),
) -> Addressee:
    """Look them up at the moment of saying it: figures that wait hold nobody's name."""
    return Addressee(
        person=tx.people.get(person_id),
        about=tx.people.get(about) if about is not None else None,
        colleagues={part: tx.staff.remembered(who).name for part, who in colleagues.items()},
        program=tx.programs.current(),
    )
