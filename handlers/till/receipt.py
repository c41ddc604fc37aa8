"""The cashier's receipt, as it is laid over the quote, and as it comes back when a sale is kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardMarkup

from handlers.buttons import AskUndo
from handlers.customer.home import balance_line
from handlers.screen import button, rows
from locales.amounts import clock_time, money
from locales.texts import Html, Words
from loyalty.program import Program
from loyalty.values import Minor, Points, SaleId


def till_receipt(
    words: Words,
    program: Program,
    *,
    name: str | None,
    bill: Minor,
    points: Points,
    balance: Points,
    undo_until: datetime,
) -> Html:
    """Sum, points, the customer's balance, and until when ↩️ works."""
    return words(
        "till-receipt",
        name=name or words.plain("no-name"),
        bill=money(bill, program.currency, words.language),
        points=points,
        balance=balance_line(balance, words),
        until=clock_time(undo_until, ZoneInfo(program.time_zone)),
    )


def undo_button(sale_id: SaleId, words: Words) -> InlineKeyboardMarkup:
    """↩️."""
    return rows(button(words.plain("undo-button"), AskUndo(sale=sale_id)))
