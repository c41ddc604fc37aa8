from datetime import date

from loyalty.records.points import Operation
from loyalty.store import Tx
from loyalty.values import OperationId
from storage.store import SqlStore
from tests.storage import rows


def test_an_operation_is_found_by_its_key_with_all_that_was_known(store: SqlStore) -> None:
    """Who, where, when, by which rules, and which day it was there."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        branch = tx.staff.add_branch("Centre", rows.NOW)
        member_id, staff_id = rows.member(tx), rows.cashier(tx)
        kept = {
            "key": OperationId("sale:1.2"),
            "kind": "sale",
            "digest": "d" * 32,
            "at": rows.NOW,
            "local_date": date(2026, 3, 15),
            "local_hour": 0,
            "program_version": 1,
            "member_id": member_id,
            "staff_id": staff_id,
            "branch_id": branch,
        }
        number = tx.operations.add(**kept)  # type: ignore[arg-type]
        found = tx.operations.find(OperationId("sale:1.2"))
        assert found == Operation(number=number, **kept)  # type: ignore[arg-type]
        assert tx.operations.find(OperationId("sale:1.3")) is None

    store.write_and_wait(ask)


def test_operations_are_numbered_in_the_order_they_were_done(store: SqlStore) -> None:
    """A later one has a larger number."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        numbers = [rows.operation(tx, f"key {place}") for place in range(5)]
        assert numbers == sorted(set(numbers))

    store.write_and_wait(ask)
