"""Receipts: a bill and its points in lines, and the cashier's as it is laid over the quote."""

from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardMarkup

from handlers.buttons import AskUndo
from handlers.points.purse import balance_line
from handlers.screen import button, rows
from locales.amounts import clock_time, day, moment, money
from locales.texts import Html, Words
from loyalty.currencies import in_cash
from loyalty.earning.earning import gives_points
from loyalty.points.expiry import last_day
from loyalty.records.till import Costs
from loyalty.rules.program import Program
from loyalty.till.receipts import SaleFigures
from loyalty.values import Minor, SaleId


def till_receipt(
    sale: SaleFigures,
    program: Program,
    words: Words,
    *,
    name: str | None,
    undo_until: datetime,
) -> Html:
    """Sum, points, the customer's balance, and until when ↩️ works."""
    lines = bill_lines(sale.costs, program, words)
    if sale.category is not None:
        lines.insert(0, words("bill-category", category=sale.category))
    if sale.balance or gives_points(program):
        balance = balance_line(sale.balance, words)
        lines.append(words("till-receipt-balance", balance=balance))
    lines += points_lines(sale.active_from, sale.expires_at, program, words, now=undo_until)
    lines.append(words("receipt-number", number=str(sale.number)))
    return words(
        "till-receipt",
        name=name or words.plain("no-name"),
        points=sale.points,
        lines=Html("\n".join(lines)),
        until=clock_time(undo_until, ZoneInfo(program.time_zone)),
    )


def bill_lines(costs: Costs, program: Program, words: Words, *, owed: bool = False) -> list[Html]:
    """The bill; what came off it and what was paid, or is `owed`, where that is another sum."""
    currency, language = program.currency, words.language
    lines = [words("bill-line", bill=money(costs.bill, currency, language))]
    if costs.discount:
        lines.append(words("bill-discount", off=money(-costs.discount, currency, language)))
    if costs.spent:
        worth = money(costs.bill - costs.discount - costs.paid, currency, language)
        lines.append(words("bill-spent", points=costs.spent, worth=worth))
    if costs.paid != costs.bill:
        paid = money(costs.paid, currency, language)
        lines.append(words("bill-to-pay" if owed else "bill-paid", paid=paid))
        lines += in_coins(costs.paid, in_cash(costs.paid, currency), program, words)
    return lines


def in_coins(amount: Minor, coins: Minor, program: Program, words: Words) -> list[Html]:
    """What is handed over in cash, where there are no coins for the amount itself."""
    if coins == amount:
        return []
    return [words("in-cash", sum=money(coins, program.currency, words.language))]


def points_lines(
    pending: datetime | None,
    expires: datetime | None,
    program: Program,
    words: Words,
    *,
    now: datetime,
) -> list[Html]:
    """From when points can be spent, if not at once; and until when, if not for ever."""
    language, lines = words.language, []
    if pending is not None:
        at = moment(pending, ZoneInfo(program.time_zone), language)
        lines.append(words("points-from", at=at))
    if expires is not None:
        last, today = last_day(program, expires), program.local(now).date()
        lines.append(words("points-until", day=day(last, language, today=today)))
    return lines


def undo_button(sale_id: SaleId, words: Words) -> InlineKeyboardMarkup:
    """↩️."""
    return rows(button(words.plain("undo-button"), AskUndo(sale=sale_id)))
