import sqlite3
from datetime import timedelta
from itertools import count

import psycopg
import pytest

from loyalty.records.points import Entry, Lot, LotUse, Reason
from loyalty.store import Tx
from loyalty.values import EntryId, LotId, MemberId, Points
from storage.store import SqlStore
from tests.storage import rows
from tests.storage.direct import execute, kind_of

DAY = timedelta(days=1)

CHANGES = {
    "sqlite": (
        "UPDATE entries SET points = points + 1",
        "DELETE FROM entries",
        "INSERT OR REPLACE INTO entries SELECT * FROM entries",
    ),
    "postgresql": (
        "UPDATE entries SET points = points + 1",
        "DELETE FROM entries",
        "TRUNCATE entries CASCADE",
    ),
}

_numbers = count(1)


def test_an_entry_moves_the_balance(store: SqlStore) -> None:
    """Both ways, in the same step, and it is found by number and by operation."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id = rows.member(tx)
        number = rows.operation(tx, "key", member_id)
        given = tx.ledger.add_entry(
            operation=number,
            member_id=member_id,
            points=Points(125),
            reason=Reason.SALE,
            at=rows.NOW,
        )
        back = tx.ledger.add_entry(
            operation=number,
            member_id=member_id,
            points=Points(-130),
            reason=Reason.REVERSAL,
            at=rows.NOW,
            reverses=given,
        )
        member = tx.members.get(member_id)
        assert member is not None
        assert member.balance == -5
        first = Entry(given, number, member_id, Points(125), Reason.SALE, rows.NOW, None)
        second = Entry(back, number, member_id, Points(-130), Reason.REVERSAL, rows.NOW, given)
        assert tx.ledger.entry(given) == first
        assert tx.ledger.reversals(given) == (second,)
        assert tx.ledger.reversals(back) == ()
        with pytest.raises(LookupError):
            tx.ledger.entry(EntryId(99))

    store.write_and_wait(ask)


def test_points_larger_than_32_bits_are_kept(store: SqlStore) -> None:
    """A chain's points in a currency of small units."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id = rows.member(tx)
        rows.entry(tx, member_id, 10**15, key="a")
        rows.entry(tx, member_id, 10**15, key="b")
        member = tx.members.get(member_id)
        assert member is not None
        assert member.balance == 2 * 10**15

    store.write_and_wait(ask)


def test_history_goes_back_page_by_page(store: SqlStore) -> None:
    """Newest first, one's own alone, and nothing twice."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        one, other = rows.member(tx, 1), rows.member(tx, 2)
        made = []
        for place in range(5):
            made.append(rows.entry(tx, one, place, key=f"one {place}"))
            rows.entry(tx, other, place, key=f"other {place}")
        first = tx.ledger.history(one, before=None, limit=3)
        rest = tx.ledger.history(one, before=first[-1].id, limit=3)
        assert [entry.id for entry in first + rest] == made[::-1]

    store.write_and_wait(ask)


def test_lots_are_used_soonest_to_expire_first(store: SqlStore) -> None:
    """Then the oldest; those that never expire last; empty ones and other people's not at all."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        one, other = rows.member(tx, 1), rows.member(tx, 2)
        never = _lot(tx, one, 10, None)
        late = _lot(tx, one, 10, 2)
        soon, soon_too = _lot(tx, one, 10, 1), _lot(tx, one, 10, 1)
        empty = _lot(tx, one, 0, 1)
        _lot(tx, other, 10, 1)
        assert [lot.id for lot in tx.ledger.open_lots(one)] == [soon, soon_too, late, never]
        assert tx.ledger.lot(empty).remaining == 0

    store.write_and_wait(ask)


def test_taking_from_a_lot_and_returning_to_it_is_written_down(store: SqlStore) -> None:
    """In the name of the entry, in order, each movement for itself."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id = rows.member(tx)
        given = rows.entry(tx, member_id, 100, key="given")
        lot_id = tx.ledger.add_lot(
            entry_id=given, member_id=member_id, granted=Points(100), expires_at=rows.NOW + DAY
        )
        spent = rows.entry(tx, member_id, -60, key="spent")
        tx.ledger.use(spent, lot_id, Points(60))
        tx.ledger.use(spent, lot_id, Points(-20))
        expires = rows.NOW + DAY
        expected = Lot(lot_id, given, member_id, Points(100), Points(60), None, expires, None)
        assert tx.ledger.lot(lot_id) == expected
        assert tx.ledger.lot_of(given) == expected
        assert tx.ledger.uses_by(spent) == (
            LotUse(spent, lot_id, Points(60)),
            LotUse(spent, lot_id, Points(-20)),
        )

    store.write_and_wait(ask)


@pytest.mark.parametrize("points", [101, -1])
def test_no_lot_holds_less_than_nothing_or_more_than_was_granted(
    store: SqlStore, points: int
) -> None:
    """The database itself refuses it, whatever the code does."""
    member_id, lot_id, entry_id = store.write_and_wait(_one_lot)
    with pytest.raises((sqlite3.Error, psycopg.Error), match="remaining_of_granted"):
        store.write_and_wait(lambda tx: tx.ledger.use(entry_id, lot_id, Points(points)))
    assert [
        lot.remaining for lot in store.read_and_wait(lambda tx: tx.ledger.open_lots(member_id))
    ] == [100]


def test_what_expired_counts_with_what_was_brought_back(store: SqlStore) -> None:
    """A lot's expired points and those of lots that lived on for it; what was spent does not."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id = rows.member(tx)
        first = _lot(tx, member_id, 100, 1)
        entry = rows.entry(tx, member_id, 0, key="revival")
        second = tx.ledger.add_lot(
            entry_id=entry, member_id=member_id, granted=Points(30), expires_at=None, origin=first
        )
        stranger = _lot(tx, member_id, 50, 1)
        for lot_id, points in ((first, 70), (second, 20), (stranger, 50)):
            expiry = tx.ledger.add_entry(
                operation=rows.operation(tx, f"expiry:{lot_id}", member_id),
                member_id=member_id,
                points=Points(-points),
                reason=Reason.EXPIRY,
                at=rows.NOW,
            )
            tx.ledger.use(expiry, lot_id, Points(points))
        tx.ledger.use(rows.entry(tx, member_id, -30, key="spent"), first, Points(30))
        assert tx.ledger.expired_of(first) == 90
        assert tx.ledger.expired_of(stranger) == 50
        assert tx.ledger.expired_of(LotId(99)) == 0

    store.write_and_wait(ask)


def test_nobody_changes_an_entry(store: SqlStore, database_url: str) -> None:
    """Not even with a database shell in hand."""
    store.write_and_wait(_one_lot)
    before = execute(database_url, "SELECT * FROM entries")
    for change in CHANGES[kind_of(database_url)]:
        with pytest.raises((sqlite3.Error, psycopg.Error), match="entries are never"):
            execute(database_url, change)
    assert execute(database_url, "SELECT * FROM entries") == before


def _one_lot(tx: Tx) -> tuple[MemberId, LotId, EntryId]:
    rows.programme(tx)
    member_id = rows.member(tx)
    entry_id = rows.entry(tx, member_id, 100, key="given")
    lot_id = tx.ledger.add_lot(
        entry_id=entry_id, member_id=member_id, granted=Points(100), expires_at=None
    )
    return member_id, lot_id, entry_id


def _lot(tx: Tx, member_id: MemberId, points: int, days: int | None) -> LotId:
    entry_id = rows.entry(tx, member_id, points, key=f"lot {next(_numbers)}")
    return tx.ledger.add_lot(
        entry_id=entry_id,
        member_id=member_id,
        granted=Points(points),
        expires_at=None if days is None else rows.NOW + days * DAY,
    )
