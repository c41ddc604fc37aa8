"""Receipts: what the customer and the cashier are told of a sale."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.records.earning import Award, AwardLine, Because
from loyalty.records.outbox import Notice, Priority
from loyalty.records.team import Staff
from loyalty.records.till import Costs, Sale, Screen
from loyalty.store import Tx
from loyalty.values import PersonId, Points, SaleId


@dataclass(frozen=True, slots=True)
class SaleFigures:
    """A sale as both receipts show it, by its `number`, with the customer's `balance` after it.

    Its points can be spent from `active_from` on, at once where that is None, and until
    `expires_at`, for ever where that is None.
    """

    sale: SaleId
    number: int
    costs: Costs
    category: str | None
    points: Points
    balance: Points
    active_from: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SaleReceipt(Notice):
    """To the customer; `reasons` say why so many points, where the programme gives any at all."""

    KIND = "sale-receipt"
    PRIORITY = Priority.RECEIPT
    sale: SaleFigures
    reasons: tuple[AwardLine, ...]


@dataclass(frozen=True, slots=True)
class TillReceipt(Notice):
    """To the cashier, in place of the quote; ↩️ works `until` then."""

    KIND = "till-receipt"
    PRIORITY = Priority.RECEIPT
    sale: SaleFigures
    customer: PersonId
    screen: Screen
    until: datetime


def figures_of(
    sale: Sale,
    balance: Points,
    *,
    active_from: datetime | None = None,
    expires_at: datetime | None = None,
) -> SaleFigures:
    """The sale in figures; a lot of no points has no times."""
    if not sale.points:
        active_from = expires_at = None
    return SaleFigures(
        sale=sale.id,
        number=sale.number,
        costs=sale.costs,
        category=sale.category,
        points=sale.points,
        balance=balance,
        active_from=active_from,
        expires_at=expires_at,
    )


def figures_again(tx: Tx, *, sale: Sale, balance: Points) -> SaleFigures:
    """The figures of a receipt that is shown once more, with the balance as it is now."""
    lot = tx.ledger.lot_of(sale.entry_id)
    return figures_of(sale, balance, active_from=lot.active_from, expires_at=lot.expires_at)


def tell_both(
    tx: Tx,
    sale: Sale,
    figures: SaleFigures,
    award: Award,
    customer: PersonId,
    staff: Staff,
    screen: Screen,
) -> None:
    """Put the customer's receipt and the cashier's into the outbox."""
    reasons = () if award.lines[0].because is Because.NOTHING else award.lines
    cause = str(sale.id)
    notify(tx, SaleReceipt(figures, reasons), customer, cause=cause, now=sale.at)
    shown = TillReceipt(figures, customer, screen, sale.undo_until)
    notify(tx, shown, staff.person_id, cause=cause, now=sale.at)
