"""The programme: what the owner decided, in versions. A change is a new version, never an edit."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from loyalty.money import MINOR_PER_UNIT
from loyalty.rules import (
    Category,
    Discount,
    Earning,
    Expiry,
    Limits,
    Spending,
    Tiers,
    Unit,
    rule,
)
from loyalty.values import Minor, StaffId

if TYPE_CHECKING:
    from loyalty.store import Tx

DEFAULT_COLOUR = "#0B6E5F"


@dataclass(frozen=True, slots=True)
class Program:
    """One version of the rules."""

    version: int
    name: str = rule(Unit.NAME, "what customers read on their card", least=1, most=64)
    colour: str = rule(Unit.COLOUR, "the colour of the card, as #RRGGBB")
    currency: str = rule(Unit.CURRENCY, "what bills are counted in, as an ISO 4217 code")
    time_zone: str = rule(Unit.ZONE, "whose clocks and calendar hold, as an IANA name")
    point_value: Minor = rule(
        Unit.MONEY, "what one point is worth", least=1, default=Minor(MINOR_PER_UNIT)
    )
    largest_bill: Minor = rule(
        Unit.MONEY,
        "a larger bill is refused as a slip of the finger",
        least=1,
        default=Minor(10_000_000 * MINOR_PER_UNIT),
    )
    earning: Earning = Earning()
    categories: tuple[Category, ...] = ()
    discount: Discount = Discount()
    tiers: Tiers = Tiers()
    expiry: Expiry = Expiry()
    spending: Spending = Spending()
    limits: Limits = Limits()

    def local(self, instant: datetime) -> datetime:
        """The instant by the clocks of the programme's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone))


class ProgramRows(Protocol):
    def current(self) -> Program: ...

    def newest(self) -> Program | None: ...

    def add(self, program: Program, at: datetime) -> None: ...


def open_programme(tx: "Tx", *, name: str, currency: str, time_zone: str, now: datetime) -> Program:
    """The programme as it stands; on the very first run, a new one with the contract's defaults."""
    standing = tx.programs.newest()
    if standing is not None:
        return standing
    program = Program(
        version=1, name=name, colour=DEFAULT_COLOUR, currency=currency, time_zone=time_zone
    )
    tx.programs.add(program, now)
    return program


def change_programme(tx: "Tx", *, wanted: Program, by: StaffId | None, now: datetime) -> Program:
    """Make these rules the ones that hold, as the next version; `wanted.version` says nothing.

    They hold from the next quote on. The same rules again change nothing. `by` is None at the
    command line.
    """
    standing = tx.programs.current()
    if replace(wanted, version=standing.version) == standing:
        return standing
    program = replace(wanted, version=standing.version + 1)
    tx.programs.add(program, now)
    tx.journal.note("programme changed", by, {"version": program.version}, now)
    return program
