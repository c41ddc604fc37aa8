from dataclasses import replace

import pytest

from loyalty.store import Tx
from storage.store import SqlStore
from tests.storage import rows


def test_the_newest_version_is_the_one_that_holds(store: SqlStore) -> None:
    """Also within the transaction that adds it, and with every rule as it was given."""

    def ask(tx: Tx) -> None:
        first = rows.programme(tx)
        assert tx.programs.current() == first
        second = replace(first, version=2, name="Другая", time_zone="Europe/Kyiv")
        tx.programs.add(second, rows.NOW)
        assert tx.programs.current() == second
        assert tx.programs.newest() == second

    store.write_and_wait(ask)
    assert store.read_and_wait(lambda tx: tx.programs.current()).version == 2


def test_before_the_first_run_there_is_no_programme(store: SqlStore) -> None:
    """And nothing works by accident without one."""
    assert store.read_and_wait(lambda tx: tx.programs.newest()) is None
    with pytest.raises(LookupError):
        store.read_and_wait(lambda tx: tx.programs.current())
