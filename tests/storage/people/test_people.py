from loyalty.birthdays import Birthday
from loyalty.records.team import Role
from loyalty.store import Tx
from loyalty.values import PersonId, TelegramId
from storage.store import SqlStore
from tests.storage import rows

FAR = TelegramId(7_999_999_999)  # larger than 32 bits


def test_a_person_is_found_by_telegram_id_however_large(store: SqlStore) -> None:
    """Telegram's ids no longer fit into 32 bits."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, FAR)
        found = tx.people.by_telegram(FAR)
        assert found is not None
        assert found == tx.people.get(person_id)
        assert (found.id, found.telegram_id, found.name) == (person_id, FAR, "Айгүл")
        assert (found.telegram_language, found.language, found.blocked) == ("kk", None, False)
        assert tx.people.by_telegram(TelegramId(1)) is None

    store.write_and_wait(ask)


def test_what_people_tell_about_themselves_is_kept(store: SqlStore) -> None:
    """Name, language, phone and birthday, with or without the year."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        tx.people.set_name(person_id, "Ann {x} % \u2067")
        tx.people.set_language(person_id, "uk")
        tx.people.set_telegram_language(person_id, "ru")
        tx.people.set_phone(person_id, "+77010000000")
        tx.people.set_birthday(person_id, Birthday(29, 2, None))
        tx.people.set_blocked(person_id, True)
        found = tx.people.get(person_id)
        assert (found.name, found.language, found.telegram_language) == (
            "Ann {x} % \u2067",
            "uk",
            "ru",
        )
        assert (found.phone, found.birthday, found.blocked) == (
            "+77010000000",
            Birthday(29, 2, None),
            True,
        )

    store.write_and_wait(ask)


def test_a_phone_number_belongs_to_who_shared_it_last(store: SqlStore) -> None:
    """Numbers change hands; nobody is refused their own."""

    def ask(tx: Tx) -> None:
        before, now = rows.person(tx, 1), rows.person(tx, 2)
        tx.people.set_phone(before, "+77010000000")
        tx.people.set_phone(now, "+77010000000")
        tx.people.set_phone(now, "+77010000000")
        assert tx.people.get(before).phone is None
        assert tx.people.get(now).phone == "+77010000000"

    store.write_and_wait(ask)


def test_who_speaks_is_found_in_one_look(store: SqlStore) -> None:
    """Stranger, customer, cashier, or both; a role that has ended counts no more."""

    def ask(tx: Tx) -> None:
        member_id = rows.member(tx, 1)
        staff_id = rows.cashier(tx, 2, Role.MANAGER)
        customer, manager = tx.people.caller(TelegramId(1)), tx.people.caller(TelegramId(2))
        assert customer is not None
        assert manager is not None
        assert (customer.member, customer.staff) == (tx.members.get(member_id), None)
        assert (manager.member, manager.staff) == (None, tx.staff.get(staff_id))
        assert tx.people.caller(TelegramId(3)) is None

        tx.members.add(person_id=manager.person.id, identity="hash", joined_at=rows.NOW)
        tx.staff.end(staff_id, rows.NOW)
        left = tx.people.caller(TelegramId(2))
        assert left is not None
        assert left.member is not None
        assert left.staff is None

    store.write_and_wait(ask)


def test_nothing_is_left_of_who_is_erased(store: SqlStore) -> None:
    """All of it goes, and the Telegram id may begin anew."""

    def ask(tx: Tx) -> None:
        person_id = _known_well(tx)
        tx.people.erase(person_id, keep_address=False)
        gone = tx.people.get(person_id)
        assert (gone.telegram_id, gone.name, gone.phone, gone.birthday) == (None,) * 4
        assert (gone.language, gone.telegram_language) == (None, None)
        assert rows.person(tx, 1) != person_id

    store.write_and_wait(ask)


def test_who_works_here_stays_within_reach(store: SqlStore) -> None:
    """Erased as a customer, a cashier keeps the Telegram id and the language to be spoken with."""

    def ask(tx: Tx) -> None:
        person_id = _known_well(tx)
        tx.people.erase(person_id, keep_address=True)
        left = tx.people.get(person_id)
        assert (left.telegram_id, left.language) == (TelegramId(1), "uk")
        assert (left.name, left.phone, left.birthday) == (None,) * 3

    store.write_and_wait(ask)


def _known_well(tx: Tx) -> PersonId:
    person_id = rows.person(tx, 1)
    tx.people.set_phone(person_id, "+77010000000")
    tx.people.set_language(person_id, "uk")
    tx.people.set_birthday(person_id, Birthday(1, 1, 1990))
    return person_id
