"""The till's home: what can be done there, and the ways on."""

from aiogram import Bot, Router
from aiogram.filters import Command, CommandStart
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from handlers.buttons import Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.guest import OnlyMembers
from handlers.menu import show_menu
from handlers.screen import button, rows
from loyalty.records.people import Caller
from loyalty.records.team import Role

router = Router(name="till")


@router.message(Command("staff"), AtDesk())
@router.message(CommandStart(), ~OnlyMembers(), AtDesk())
async def show_home(
    message: Message, bot: Bot, caller: Caller, desk: Desk
) -> TelegramMethod[Message]:
    """/staff, and /start of somebody who works here and carries no card."""
    words, role = desk.words, desk.staff.role
    await show_menu(bot, desk.chat, words, role, member=caller.member is not None)
    ways = [button(words.plain("shift-button"), GoTo(place=Go.SHIFT))]
    if role is not Role.CASHIER:
        ways.append(button(words.plain("team-button"), GoTo(place=Go.TEAM)))
    if caller.member is None:
        ways.append(button(words.plain("own-card-button"), GoTo(place=Go.JOIN)))
    text = words("till-home", programme=desk.program.name, role=words.plain(f"role-{role}"))
    return message.answer(text, reply_markup=rows(*ways))
