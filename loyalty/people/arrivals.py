"""People: whom the bot talks to, customers and staff alike. The only place of personal data."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.names import tidy_name
from loyalty.points.purse import Purse, purse_of
from loyalty.records.people import Caller, Person
from loyalty.records.team import Staff
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.till.holds import Ending, let_go_of_customers
from loyalty.values import PersonId, StaffId, TelegramId


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known when somebody says something: who they are, and the programme's rules.

    `purse` is a member's.
    """

    caller: Caller | None
    program: Program
    purse: Purse | None


def arrive(tx: Tx, *, telegram_id: TelegramId, now: datetime) -> Arrival:
    """Who speaks, before anything is answered. Strangers have no caller."""
    caller = tx.people.caller(telegram_id)
    member = caller.member if caller else None
    purse = purse_of(tx, member, now) if member else None
    return Arrival(caller, tx.programs.current(), purse)


def who_is(tx: Tx, *, telegram_id: TelegramId) -> Caller | None:
    """Who has this account here, if anybody."""
    return tx.people.caller(telegram_id)


def known_as(tx: Tx, *, person_id: PersonId) -> Caller:
    """Somebody, and what they are here now; a suspended role is none."""
    staff = tx.staff.of_person(person_id)
    at_work = staff if staff is not None and staff.suspended_at is None else None
    return Caller(tx.people.get(person_id), tx.members.of_person(person_id), at_work)


def note_presence(
    tx: Tx, *, person_id: PersonId, telegram_language: str | None, telegram_name: str
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


def note_reach(tx: Tx, *, telegram_id: TelegramId, reachable: bool, now: datetime) -> None:
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

    `staff` and `by` are the names at work of those of the team whom it names so, "" for nobody.
    """

    person: Person
    about: Person | None
    staff: str
    by: str
    program: Program


def addressee(
    tx: Tx,
    *,
    person_id: PersonId,
    about: PersonId | None = None,
    staff: StaffId | None = None,
    by: StaffId | None = None,
) -> Addressee:
    """Look them up at the moment of saying it: a letter that waits holds nobody's name."""
    return Addressee(
        person=tx.people.get(person_id),
        about=tx.people.get(about) if about is not None else None,
        staff="" if staff is None else tx.staff.remembered(staff).name,
        by="" if by is None else tx.staff.remembered(by).name,
        program=tx.programs.current(),
    )
