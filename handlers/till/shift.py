"""The shift: today's sales and their figures, with ↩️ for those that can still be taken back."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import AskUndo, Go, GoTo
from handlers.screen import button, replace_text, rows
from handlers.till.desk import AtDesk, Desk
from locales.amounts import clock_time, day, money
from locales.texts import Html
from loyalty.sales import SaleLine
from loyalty.shifts import Shift, shift_of_today

router = Router(name="shift")

SHOWN = 10  # sales of the day, the newest; the figures above them count all


@router.message(Command("shift"), AtDesk())
async def show_shift(message: Message, desk: Desk) -> TelegramMethod[Message]:
    """/shift."""
    shift = await _today(desk)
    return message.answer(_figures(shift, desk), reply_markup=_undoable(shift, desk))


@router.callback_query(GoTo.filter(F.place == Go.SHIFT), AtDesk())
async def open_shift(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """📊."""
    shift = await _today(desk)
    return replace_text(callback, _figures(shift, desk), _undoable(shift, desk))


async def _today(desk: Desk) -> Shift:
    return await desk.store.read(shift_of_today, cashier=desk.cashier, now=desk.clock.now())


def _figures(shift: Shift, desk: Desk) -> Html:
    words, currency = desk.words, desk.program.currency
    today = day(shift.day, words.language)
    if not shift.lines:
        return words("shift-empty", day=today)
    lines = "\n".join(_line(line, desk) for line in shift.lines[:SHOWN])
    return words(
        "shift",
        day=today,
        sales=shift.sales,
        bills=money(shift.bills, currency, words.language),
        points=shift.points,
        undone=shift.undone,
        lines=Html(lines),
    )


def _line(line: SaleLine, desk: Desk) -> Html:
    words, sale = desk.words, line.sale
    return words(
        "shift-line-undone" if sale.undone_at else "shift-line",
        at=clock_time(sale.at, ZoneInfo(desk.program.time_zone)),
        name=line.name or words.plain("no-name"),
        bill=money(sale.bill, desk.program.currency, words.language),
        points=sale.points,
    )


def _undoable(shift: Shift, desk: Desk) -> InlineKeyboardMarkup | None:
    """↩️ for each sale of one's own list that can still be taken back."""
    words, now = desk.words, desk.clock.now()
    buttons = [
        button(
            words.plain(
                "shift-undo-button",
                at=clock_time(line.sale.at, ZoneInfo(desk.program.time_zone)),
                bill=money(line.sale.bill, desk.program.currency, words.language),
            ),
            AskUndo(sale=line.sale.id),
        )
        for line in shift.lines[:SHOWN]
        if line.sale.undone_at is None and now < line.sale.undo_until
    ]
    return rows(*buttons) if buttons else None
