"""What people tell about themselves, and may change: language, name, phone, birthday."""

from loyalty.birthdays import Birthday
from loyalty.names import typed_name
from loyalty.people.errors import BirthdaySet, PhoneUnreadable
from loyalty.phones import e164
from loyalty.store import Tx
from loyalty.values import PersonId


def rename(tx: Tx, *, person_id: PersonId, name: str) -> str:
    """Take a name that was typed. Returns it tidied. Raises NameEmpty or NameTooLong."""
    tidied = typed_name(name)
    tx.people.set_name(person_id, tidied)
    return tidied


def choose_language(tx: Tx, *, person_id: PersonId, language: str) -> None:
    """From now on the bot speaks this language to them, whatever Telegram says."""
    tx.people.set_language(person_id, language)


def share_phone(tx: Tx, *, person_id: PersonId, phone: str) -> str:
    """Keep the number of somebody's own Telegram contact, as E.164. Raises PhoneUnreadable.

    Telegram vouches for it, so that an earlier holder of a number that was given away loses it.
    """
    number = e164(phone if phone.startswith("+") else f"+{phone}", None)
    if number is None:
        raise PhoneUnreadable
    tx.people.set_phone(person_id, number)
    return number


def set_birthday(tx: Tx, *, person_id: PersonId, birthday: Birthday, seal: str) -> None:
    """Set the birthday, once. The same day again changes nothing. Raises BirthdaySet.

    `seal` is a keyed hash of whose and which it is (see loyalty/keys.py). It stays of a member who
    leaves: whoever comes back has no other birthday.
    """
    known = tx.people.get(person_id).birthday
    member = tx.members.of_person(person_id)
    seals = tx.members.birthday_seals(member.id) if member is not None else frozenset()
    if known not in {None, birthday} or seals - {seal}:
        raise BirthdaySet
    if known is None:
        tx.people.set_birthday(person_id, birthday)
        if member is not None:
            tx.members.seal_birthday(member.id, seal)
