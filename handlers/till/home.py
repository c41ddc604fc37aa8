"""The till's home, and the shift: today's figures."""

from zoneinfo import ZoneInfo

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandStart
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import AskUndo, Go, GoTo
from handlers.caller import OnlyMembers
from handlers.menu import show_menu
from handlers.screen import button, replace_text, rows
from handlers.till.desk import AtDesk, Desk
from locales.amounts import clock_time, day, money
from locales.texts import Html, Words
from loyalty.people import Caller
from loyalty.program import Program
from loyalty.sales import SaleLine
from loyalty.shifts import Shift, shift_of_today
from loyalty.staff import Role

router = Router(name="till")

SHOWN = 10  # sales of the day, the newest; the figures above them count all


@router.message(Command("staff"), AtDesk())
@router.message(CommandStart(), ~OnlyMembers(), AtDesk())
async def show_home(
    message: Message, bot: Bot, caller: Caller, desk: Desk
) -> TelegramMethod[Message]:
    """/staff, and /start of somebody who works here and carries no card."""
    await show_menu(bot, desk.chat, desk.words, desk.staff.role)
    return till_home(desk.chat, desk.staff.role, caller, desk.program, desk.words)


def till_home(chat: int, role: Role, caller: Caller, program: Program, words: Words) -> SendMessage:
    """What one can do at the till, and the ways on."""
    ways = [button(words.plain("shift-button"), GoTo(place=Go.SHIFT))]
    if role is not Role.CASHIER:
        ways.append(button(words.plain("team-button"), GoTo(place=Go.TEAM)))
    if caller.member is None:
        ways.append(button(words.plain("own-card-button"), GoTo(place=Go.JOIN)))
    text = words("till-home", programme=program.name, role=words.plain(f"role-{role}"))
    return SendMessage(chat_id=chat, text=text, reply_markup=rows(*ways))


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
