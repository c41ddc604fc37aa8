"""The programme's versions: what the owner decided. A change is a new version, never an edit."""

from dataclasses import replace
from datetime import datetime

from loyalty.program.errors import CurrencyInUse
from loyalty.records.program import PROGRAMME_CHANGED, Version
from loyalty.rules.program import FIRST_VERSION, RULED_SINCE, Program
from loyalty.store import Tx
from loyalty.values import StaffId

DEFAULT_COLOUR = "#0B6E5F"


def programme_now(tx: Tx) -> Program | None:
    """The newest version of the programme; None before the very first run."""
    return tx.programs.newest()


def programme_then(tx: Tx, *, version: int) -> Program | None:
    """The rules of a version; None where there is no such."""
    return tx.programs.get(version)


def programme_versions(tx: Tx) -> tuple[Version, ...]:
    """All versions, oldest first."""
    return tx.programs.versions()


def open_programme(tx: Tx, *, name: str, currency: str, time_zone: str, now: datetime) -> Program:
    """The newest version; on the very first run, a new programme with the contract's defaults."""
    current = programme_now(tx)
    if current is not None:
        return current
    program = Program(
        version=FIRST_VERSION,
        name=name,
        colour=DEFAULT_COLOUR,
        currency=currency,
        time_zone=time_zone,
    )
    tx.programs.add(program, now)
    return program


def expect_its_currency(tx: Tx, wanted: Program) -> None:
    """Sums in the ledger are in one currency. Raises CurrencyInUse once there was a sale."""
    if wanted.currency != tx.programs.current().currency and tx.sales.ever():
        raise CurrencyInUse


def change_programme(tx: Tx, *, wanted: Program, by: StaffId | None, now: datetime) -> Program:
    """Put these rules in force, as the next version; `wanted.version` says nothing.

    They count from the next quote on. The same rules again change nothing. `by` is None at the
    command line. Raises CurrencyInUse.
    """
    current = tx.programs.current()
    expect_its_currency(tx, wanted)
    if replace(wanted, version=current.version) == current:
        return current
    program = replace(wanted, version=current.version + 1)
    tx.programs.add(program, now)
    told = current.expiry.expiry_notice_days  # when customers hear of it changes nobody's points
    if replace(program.expiry, expiry_notice_days=told) != current.expiry:
        tx.settings.put(RULED_SINCE, now.isoformat())
    tx.journal.note(PROGRAMME_CHANGED, by, {"version": program.version}, now)
    return program
