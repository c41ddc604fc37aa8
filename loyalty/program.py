"""The programme: what the owner decided, in versions. A change is a new version, never an edit."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from loyalty.decision import Unit, group, rule, several
from loyalty.errors import CurrencyInUse
from loyalty.money import MINOR_PER_UNIT
from loyalty.rules import Category, Discount, Earning, Expiry, Limits, Spending, Tiers
from loyalty.values import BasisPoints, Minor, StaffId

if TYPE_CHECKING:
    from loyalty.store import Tx

DEFAULT_COLOUR = "#0B6E5F"
FIRST_VERSION = 1  # by which no points expire
RULED_SINCE = "expiry ruled since"  # the setting that holds when the rules about expiry changed


@dataclass(frozen=True, slots=True)
class Program:
    """One version of the rules."""

    version: int
    name: str = rule(Unit.NAME, "What customers read on their card.", least=1, most=64)
    colour: str = rule(Unit.COLOUR, "The colour of the card.")
    currency: str = rule(Unit.CURRENCY, "What bills are counted in.")
    time_zone: str = rule(Unit.ZONE, "Whose clocks and calendar hold.")
    point_value: Minor = rule(
        Unit.MONEY,
        "What one point is worth when it is earned by rate and when it is spent.",
        least=1,
        default=Minor(MINOR_PER_UNIT),
    )
    largest_bill: Minor = rule(
        Unit.MONEY,
        "A larger bill is refused as a slip of the finger.",
        least=1,
        default=Minor(10_000_000 * MINOR_PER_UNIT),
    )
    earning: Earning = group("How a purchase earns points.", Earning())
    categories: tuple[Category, ...] = several(
        "Parts of the range that earn by rates of their own: the cashier taps one of them.",
        example=Category("Coffee beans", BasisPoints(300)),
    )
    discount: Discount = group("The discount card, instead of points or beside them.", Discount())
    tiers: Tiers = group(
        "Tiers that customers reach. They move up at once. They move down a tier at a time, at a "
        "review that they are warned of thirty days ahead: twelve months later, or, by calendar "
        "years, at the end of the next one.",
        Tiers(),
    )
    expiry: Expiry = group("When points expire, and when customers are told.", Expiry())
    spending: Spending = group("What points can pay for.", Spending())
    limits: Limits = group(
        "Limits against fraud. Crediting oneself is always refused.",
        Limits(),
    )

    def local(self, instant: datetime) -> datetime:
        """The instant by the clocks of the programme's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone))


class ProgramRows(Protocol):
    def current(self) -> Program: ...

    def newest(self) -> Program | None: ...

    def add(self, program: Program, at: datetime) -> None: ...


def standing_programme(tx: "Tx") -> Program | None:
    """The programme as it stands; None before the very first run."""
    return tx.programs.newest()


def open_programme(tx: "Tx", *, name: str, currency: str, time_zone: str, now: datetime) -> Program:
    """The programme as it stands; on the very first run, a new one with the contract's defaults."""
    standing = standing_programme(tx)
    if standing is not None:
        return standing
    program = Program(
        version=FIRST_VERSION,
        name=name,
        colour=DEFAULT_COLOUR,
        currency=currency,
        time_zone=time_zone,
    )
    tx.programs.add(program, now)
    return program


def expect_its_currency(tx: "Tx", wanted: Program) -> None:
    """Sums in the ledger are in one currency. Raises CurrencyInUse once there was a sale."""
    if wanted.currency != tx.programs.current().currency and tx.sales.ever():
        raise CurrencyInUse


def change_programme(tx: "Tx", *, wanted: Program, by: StaffId | None, now: datetime) -> Program:
    """Make these rules the ones that hold, as the next version; `wanted.version` says nothing.

    They hold from the next quote on. The same rules again change nothing. `by` is None at the
    command line. Raises CurrencyInUse.
    """
    standing = tx.programs.current()
    expect_its_currency(tx, wanted)
    if replace(wanted, version=standing.version) == standing:
        return standing
    program = replace(wanted, version=standing.version + 1)
    tx.programs.add(program, now)
    told = standing.expiry.expiry_notice_days  # when customers hear of it changes nobody's points
    if replace(program.expiry, expiry_notice_days=told) != standing.expiry:
        tx.settings.put(RULED_SINCE, now.isoformat())
    tx.journal.note("programme changed", by, {"version": program.version}, now)
    return program
