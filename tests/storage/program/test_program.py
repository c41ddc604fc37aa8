from dataclasses import replace

import pytest

from loyalty.records.program import PROGRAMME_CHANGED
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


def test_each_version_is_kept_with_who_made_it(store: SqlStore) -> None:
    """A change at the command line names nobody, one in chat the member of the team."""

    def change(tx: Tx) -> None:
        first = rows.programme(tx)
        for version, by in ((2, None), (3, rows.cashier(tx))):
            tx.programs.add(replace(first, version=version), rows.NOW)
            tx.journal.note(PROGRAMME_CHANGED, by, {"version": version}, rows.NOW)

    store.write_and_wait(change)
    versions = store.read_and_wait(lambda tx: tx.programs.versions())
    assert [(one.number, one.at) for one in versions] == [(n, rows.NOW) for n in (1, 2, 3)]
    assert [one.by is None for one in versions] == [True, True, False]
    second = store.read_and_wait(lambda tx: tx.programs.get(2))
    assert second is not None
    assert second.version == 2
    assert store.read_and_wait(lambda tx: tx.programs.get(4)) is None
