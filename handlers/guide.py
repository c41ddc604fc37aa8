"""Help: what can be done here, for whoever asks."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from handlers.caller import role_of
from handlers.menu import commands
from handlers.standing import Standing, standing
from locales.texts import Html, Words
from loyalty.records.people import Caller
from loyalty.records.team import Role

router = Router(name="guide")


@router.message(Command("help"))
async def show_help(
    message: Message, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """/help: every command that is theirs, in a line each, and what may be said without one."""
    member = caller is not None and caller.member is not None
    theirs = commands(words, role_of(caller), member=member)
    lines = "\n".join(f"/{item.command} — {item.description}" for item in theirs)
    told = [words("help", commands=Html(lines))]
    told += [words(f"help-{what}") for what in _besides(caller)]
    return message.answer("\n\n".join(told), reply_markup=_keyboard(caller, words))


@router.message(Command("cancel"))
async def cancel(
    message: Message, state: FSMContext, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """/cancel: whatever was being asked is not asked any more."""
    asked = await state.get_state()
    await state.clear()
    text = words("cancel-nothing") if asked is None else words("cancel-done")
    return message.answer(text, reply_markup=_keyboard(caller, words))


def _keyboard(caller: Caller | None, words: Words) -> Standing:
    carries_card = caller is not None and caller.member is not None
    return standing(words, role_of(caller), carries_card=carries_card)


def _besides(caller: Caller | None) -> Sequence[str]:
    """What is heard of this person that is no command, and the card that most of them carry."""
    member = caller is not None and caller.member is not None
    card = ("card",) if member else ()
    match role_of(caller):
        case Role.OWNER:
            return *card, "till", "leading", "group"
        case Role.MANAGER:
            return *card, "till", "leading"
        case Role.CASHIER:
            return *card, "till"
    return ("card", "writing") if member else ("card",)
