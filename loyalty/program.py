"""The programme: what the owner decided, in versions. A change is a new version, never an edit."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from loyalty.money import MINOR_PER_UNIT
from loyalty.values import BasisPoints, Minor

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Program:
    """One version of the rules.

    `colour` is #RRGGBB, `time_zone` an IANA name, `currency` an ISO 4217 code; `point_value` is
    what one point is worth, in minor units.
    """

    version: int
    name: str
    colour: str
    currency: str
    time_zone: str
    rate: BasisPoints = BasisPoints(500)
    point_value: Minor = Minor(MINOR_PER_UNIT)
    largest_bill: Minor = Minor(10_000_000 * MINOR_PER_UNIT)

    def local(self, instant: datetime) -> datetime:
        """The instant by the clocks of the programme's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone))


class ProgramRows(Protocol):
    def current(self) -> Program: ...

    def newest(self) -> Program | None: ...

    def add(self, program: Program, at: datetime) -> None: ...


DEFAULT_COLOUR = "#0B6E5F"


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
