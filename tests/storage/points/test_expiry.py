"""Whose turn it is in a night is found in portions, and points keep their dates."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from loyalty.portions import BEFORE_ALL
from loyalty.records.points import Life, Reason, Turn
from loyalty.store import Tx
from loyalty.values import EntryId, LotId, MemberId, Points
from storage.store import SqlStore
from tests.storage import rows

DAY = timedelta(days=1)
TOMORROW = rows.NOW + DAY
_numbers = count(1)


def test_whose_points_have_come_to_their_end_is_found_in_portions(store: SqlStore) -> None:
    """Soonest first, each member once for each end, while anything is left."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        one, two, three = (rows.member(tx, number) for number in range(1, 4))
        _lot(tx, three, expires_at=rows.NOW)
        for member_id in (two, one, one):
            _lot(tx, member_id, expires_at=TOMORROW)
        _lot(tx, two, expires_at=TOMORROW + DAY)
        _lot(tx, two, points=0, expires_at=rows.NOW)
        _lot(tx, two)
        turns = (Turn(rows.NOW, three), Turn(TOMORROW, one), Turn(TOMORROW, two))
        assert tx.expiry.dated(BEFORE_ALL, TOMORROW, 9) == turns
        assert tx.expiry.dated(BEFORE_ALL, TOMORROW, 2) == turns[:2]
        assert tx.expiry.dated(turns[1], TOMORROW, 2) == turns[2:]
        assert tx.expiry.dated(turns[2], TOMORROW, 2) == ()

    store.write_and_wait(ask)


def test_those_who_bought_long_ago_are_found_in_portions(store: SqlStore) -> None:
    """Who has points: by their last purchase, or by their joining where there was none."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        ids = [rows.member(tx, number) for number in range(1, 5)]
        for number, member_id in enumerate(ids[:3]):
            operation = rows.operation(tx, f"sale {member_id}", member_id)
            _entry(tx, operation, member_id, 10, rows.NOW + number * DAY)
        late = TOMORROW + timedelta(microseconds=1)
        turns = (Turn(rows.NOW, ids[0]), Turn(TOMORROW, ids[1]))
        assert tx.expiry.bought(MemberId(0), late, 9) == turns
        assert tx.expiry.bought(MemberId(0), TOMORROW, 9) == turns[:1]
        assert tx.expiry.bought(ids[0], late, 9) == turns[1:]
        assert tx.expiry.bought(MemberId(0), late, 1) == turns[:1]

    store.write_and_wait(ask)


def test_points_wait_until_the_night_lets_them(store: SqlStore) -> None:
    """Those whose time has come, at once and once; what has expired meanwhile is not counted."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        one, two = rows.member(tx, 1), rows.member(tx, 2)
        for active, end in ((rows.NOW, None), (rows.NOW, rows.NOW), (TOMORROW, None)):
            _lot(tx, one, active_from=active, expires_at=end)
        _lot(tx, two, active_from=rows.NOW)
        turns = (Turn(rows.NOW, one), Turn(rows.NOW, two))
        assert tx.expiry.activating(BEFORE_ALL, rows.NOW, 9) == turns
        assert tx.expiry.activating(turns[0], rows.NOW, 9) == turns[1:]
        assert tx.expiry.activate(one, rows.NOW) == 10
        assert tx.expiry.activate(one, rows.NOW) == 0
        assert tx.expiry.activating(BEFORE_ALL, rows.NOW, 9) == turns[1:]
        assert tx.purses.parts(one, rows.NOW) == (10, 0, 10)

    store.write_and_wait(ask)


def test_what_is_left_says_how_long_it_lives(store: SqlStore) -> None:
    """A date is written once it has come; the rules say since when they are so."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id = rows.member(tx)
        _lot(tx, member_id, points=0)
        lot = _lot(tx, member_id, active_from=TOMORROW)
        life = Life(lot, EntryId(2), Points(10), rows.NOW, TOMORROW, None, None)
        assert tx.expiry.lives(member_id) == (life,)
        tx.settings.put("expiry ruled since", rows.NOW.isoformat())
        tx.expiry.put_date(lot, TOMORROW)
        dated = Life(lot, EntryId(2), Points(10), rows.NOW, TOMORROW, TOMORROW, rows.NOW)
        assert tx.expiry.lives(member_id) == (dated,)

    store.write_and_wait(ask)


def test_the_last_purchase_is_that_of_the_last_standing_sale(store: SqlStore) -> None:
    """It moves with each sale, never back by another clock, and back when one is taken back."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id, cashier = rows.member(tx), rows.cashier(tx)
        assert _bought(tx, member_id) is None
        rows.sale(tx, "1", member_id, cashier, at=TOMORROW)
        rows.sale(tx, "2", member_id, cashier, at=rows.NOW)
        assert _bought(tx, member_id) == TOMORROW
        last = tx.sales.get(rows.sale(tx, "3", member_id, cashier, at=TOMORROW + DAY))
        assert last is not None
        rows.entry(tx, member_id, -5, key="spending")
        tx.members.put_back_purchase(member_id)
        assert _bought(tx, member_id) == TOMORROW + DAY
        whole = replace(
            last,
            refunded=last.bill,
            cash_back=last.paid,
            taken_back=last.points,
            undone_at=last.at,
        )
        tx.sales.refund(whole)
        tx.members.put_back_purchase(member_id)
        assert _bought(tx, member_id) == TOMORROW

    store.write_and_wait(ask)


def _bought(tx: Tx, member_id: MemberId) -> datetime | None:
    member = tx.members.get(member_id)
    assert member is not None
    return member.last_purchase_at


def _entry(tx: Tx, operation: int, member_id: MemberId, points: int, at: datetime) -> EntryId:
    return tx.ledger.add_entry(
        operation=operation, member_id=member_id, points=Points(points), reason=Reason.SALE, at=at
    )


def _lot(
    tx: Tx,
    member_id: MemberId,
    *,
    points: int = 10,
    active_from: datetime | None = None,
    expires_at: datetime | None = None,
) -> LotId:
    key = f"lot {next(_numbers)}"
    entry_id = _entry(tx, rows.operation(tx, key, member_id), member_id, points, rows.NOW)
    return tx.ledger.add_lot(
        entry_id=entry_id,
        member_id=member_id,
        granted=Points(points),
        active_from=active_from,
        expires_at=expires_at,
    )
