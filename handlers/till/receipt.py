"""Receipts: a bill and its points in lines, and the cashier's as it is laid over the quote."""

from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardMarkup

from handlers.buttons import AskUndo
from handlers.points.purse import balance_line
from handlers.screen import button, rows
from locales.amounts import clock_time, day, moment, money
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points
from loyalty.points.expiry import last_day
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program
from loyalty.values import Points, SaleId


def till_receipt(
    words: Words, program: Program, *, name: str | None, figures: Figures, undo_until: datetime
) -> Html:
    """Sum, points, the customer's balance, and until when ↩️ works. `figures` are the sale's."""
    lines = bill_lines(figures, program, words)
    if "category" in figures:
        lines.insert(0, words("bill-category", category=figures["category"]))
    balance = Points(int(figures["balance"]))
    if balance or gives_points(program):
        lines.append(words("till-receipt-balance", balance=balance_line(balance, words)))
    lines += lot_lines(figures, program, words)
    lines.append(words("receipt-number", number=str(figures["sale"])))
    return words(
        "till-receipt",
        name=name or words.plain("no-name"),
        points=int(figures["points"]),
        lines=Html("\n".join(lines)),
        until=clock_time(undo_until, ZoneInfo(program.time_zone)),
    )


def bill_lines(
    figures: Figures, program: Program, words: Words, *, owed: bool = False
) -> list[Html]:
    """The bill; what came off it and what was paid, or is `owed`, where that is another sum."""
    currency, language = program.currency, words.language
    lines = [words("bill-line", bill=money(int(figures["bill"]), currency, language))]
    if "discount" in figures:
        off = money(-int(figures["discount"]), currency, language)
        lines.append(words("bill-discount", off=off))
    if "spent" in figures:
        by_points = int(figures["bill"]) - int(figures.get("discount", 0)) - int(figures["paid"])
        worth = money(by_points, currency, language)
        lines.append(words("bill-spent", points=int(figures["spent"]), worth=worth))
    if "paid" in figures:
        paid = money(int(figures["paid"]), currency, language)
        lines.append(words("bill-to-pay" if owed else "bill-paid", paid=paid))
    return lines


def lot_lines(figures: Figures, program: Program, words: Words) -> list[Html]:
    """When the points of a sale can be spent."""
    pending, expires = (
        datetime.fromisoformat(str(figures[name])) if name in figures else None
        for name in ("active_from", "expires_at")
    )
    return points_lines(pending, expires, program, words)


def points_lines(
    pending: datetime | None, expires: datetime | None, program: Program, words: Words
) -> list[Html]:
    """From when points can be spent, if not at once; and until when, if not for ever."""
    language, lines = words.language, []
    if pending is not None:
        at = moment(pending, ZoneInfo(program.time_zone), language)
        lines.append(words("points-from", at=at))
    if expires is not None:
        lines.append(words("points-until", day=day(last_day(program, expires), language)))
    return lines


def undo_button(sale_id: SaleId, words: Words) -> InlineKeyboardMarkup:
    """↩️."""
    return rows(button(words.plain("undo-button"), AskUndo(sale=sale_id)))
