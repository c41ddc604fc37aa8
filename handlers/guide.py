"""Help: what can be done here, for whoever asks."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import Message, ReplyKeyboardRemove

from handlers.caller import role_of
from handlers.menu import commands
from locales.texts import Html, Words
from loyalty.records.people import Caller

router = Router(name="guide")


@router.message(Command("help"))
async def show_help(
    message: Message, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """/help: every command that is theirs, in a line each."""
    theirs = commands(words, role_of(caller))
    lines = "\n".join(f"/{item.command} — {item.description}" for item in theirs)
    text = words("help", commands=Html(lines))
    if role_of(caller) is not None:
        text = Html(f"{text}\n\n{words('help-till')}")
    return message.answer(text)


@router.message(Command("cancel"))
async def cancel(message: Message, state: FSMContext, words: Words) -> TelegramMethod[Message]:
    """/cancel: whatever was being asked is not asked any more."""
    asked = await state.get_state()
    await state.clear()
    text = words("cancel-nothing") if asked is None else words("cancel-done")
    return message.answer(text, reply_markup=ReplyKeyboardRemove())
