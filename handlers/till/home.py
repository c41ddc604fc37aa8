"""The till's home: what can be done there, and the keyboard that leads on."""

from aiogram import Bot, Router
from aiogram.filters import Command, CommandStart
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from handlers.desk import AtDesk, Desk
from handlers.guest import OnlyMembers
from handlers.menu import show_menu
from handlers.standing import standing
from loyalty.records.people import Caller

router = Router(name="till")


@router.message(Command("staff"), AtDesk())
@router.message(CommandStart(), ~OnlyMembers(), AtDesk())
async def show_home(
    message: Message, bot: Bot, caller: Caller, desk: Desk
) -> TelegramMethod[Message]:
    """/staff, and /start of somebody who works here and carries no card."""
    words, role = desk.words, desk.staff.role
    await show_menu(bot, desk.chat, words, role, member=caller.member is not None)
    keyboard = standing(words, role, carries_card=caller.member is not None)
    text = words("till-home", programme=desk.program.name, role=words.plain(f"role-{role}"))
    return message.answer(text, reply_markup=keyboard)
