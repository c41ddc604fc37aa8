"""Flaws planted behind the programme's back, for the audit to find."""

from contextlib import closing
from dataclasses import dataclass

from loyalty.upkeep.audit import audit
from storage.sql.statements import Database
from storage.tx import SqlTx
from tests.storage.direct import DIALECTS, UNGUARDED, connect, kind_of


@dataclass(frozen=True)
class Planted:
    """Something that somebody did to the database, and what the audit has to say of it."""

    what: str
    change: str
    invariant: int
    only: tuple[str, ...] = ("sqlite", "postgresql")


def overlooked(
    url: str, flaws: tuple[Planted, ...], unchecked: dict[str, tuple[str, ...]]
) -> list[Planted]:
    """Those that the audit does not find. `unchecked` says how to make the database take them."""
    kind = kind_of(url)
    return [
        flaw
        for flaw in flaws
        if kind in flaw.only
        and (flaw.invariant, flaw.what) not in _found_after(url, flaw.change, unchecked[kind])
    ]


def _found_after(url: str, change: str, unchecked: tuple[str, ...]) -> set[tuple[int, str]]:
    """What the audit finds after the change, which is then taken back."""
    kind = kind_of(url)
    with closing(connect(url)) as driver:
        for statement in ("BEGIN", *UNGUARDED[kind], *unchecked, change):
            driver.execute(statement)
        database = Database(driver, DIALECTS[kind])
        found = audit(SqlTx(database, writing=False)).flaws
        driver.execute("ROLLBACK")
    return {(flaw.invariant, flaw.what) for flaw in found}
