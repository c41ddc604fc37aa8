from datetime import timedelta

from loyalty.records.people import CardScreen, Code
from loyalty.store import Tx
from storage.store import SqlStore
from tests.storage import rows

MINUTE = timedelta(minutes=1)


def test_digits_stand_for_a_member_until_they_expire(store: SqlStore) -> None:
    """To the instant; of two live codes, the newer one is shown."""

    def ask(tx: Tx) -> None:
        member_id = rows.member(tx)
        older, newer = Code("000001", rows.NOW + MINUTE), Code("000002", rows.NOW + 2 * MINUTE)
        tx.cards.add_code(member_id, older)
        tx.cards.add_code(member_id, newer)
        assert tx.cards.code_of(member_id, rows.NOW) == newer
        assert tx.cards.member_by_code("000001", rows.NOW) == member_id
        assert tx.cards.member_by_code("000001", rows.NOW + MINUTE) is None
        assert tx.cards.member_by_code("000003", rows.NOW) is None
        assert tx.cards.code_of(member_id, rows.NOW + 2 * MINUTE) is None

    store.write_and_wait(ask)


def test_digits_that_expired_are_free_again(store: SqlStore) -> None:
    """Dropping takes the expired ones and no others."""

    def ask(tx: Tx) -> None:
        first, second = rows.member(tx, 1), rows.member(tx, 2)
        tx.cards.add_code(first, Code("000001", rows.NOW))
        tx.cards.add_code(first, Code("000002", rows.NOW + MINUTE))
        tx.cards.drop_codes(rows.NOW)
        tx.cards.add_code(second, Code("000001", rows.NOW + MINUTE))
        assert tx.cards.member_by_code("000001", rows.NOW) == second
        assert tx.cards.member_by_code("000002", rows.NOW) == first

    store.write_and_wait(ask)


def test_wrong_guesses_are_counted_for_each_cashier(store: SqlStore) -> None:
    """In the order they were made, those since an instant and not at it."""

    def ask(tx: Tx) -> None:
        one, other = rows.cashier(tx, 1), rows.cashier(tx, 2)
        guesses = tuple(rows.NOW + number * MINUTE for number in range(3))
        for at in reversed(guesses):
            tx.cards.add_miss(one, at)
        tx.cards.add_miss(other, rows.NOW)
        assert tx.cards.misses(one, rows.NOW - MINUTE) == guesses
        assert tx.cards.misses(one, rows.NOW) == guesses[1:]
        assert tx.cards.misses(other, rows.NOW - MINUTE) == (rows.NOW,)
        tx.cards.drop_misses(rows.NOW + MINUTE)
        assert tx.cards.misses(one, rows.NOW - MINUTE) == guesses[1:]
        assert tx.cards.misses(other, rows.NOW - MINUTE) == ()

    store.write_and_wait(ask)


def test_a_card_lies_in_one_place(store: SqlStore) -> None:
    """A newer one takes its place, each member's own, until it is forgotten."""

    def ask(tx: Tx) -> None:
        one, other = rows.member(tx, 1), rows.member(tx, 2)
        assert tx.cards.screen_of(one) is None
        tx.cards.put_screen(CardScreen(one, 0, None, rows.NOW))
        tx.cards.put_screen(CardScreen(other, 5, 7, rows.NOW))
        shown = CardScreen(one, 1, 12, rows.NOW + MINUTE)
        tx.cards.put_screen(shown)
        assert tx.cards.screen_of(one) == shown
        tx.cards.drop_screen(one)
        assert tx.cards.screen_of(one) is None
        assert tx.cards.screen_of(other) is not None

    store.write_and_wait(ask)
