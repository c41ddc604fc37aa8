"""The catch-all, last in line: nobody is met with silence, and an old button says that it is."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.caller import role_of
from handlers.questions import Question, open_question
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.people.arrivals import note_reach
from loyalty.records.people import Caller
from loyalty.store import Store
from loyalty.values import TelegramId

router = Router(name="fallback")


@router.my_chat_member()
async def note_blocking(event: ChatMemberUpdated, store: Store, clock: Clock) -> None:
    """Somebody has blocked the bot, or let it in again."""
    await store.write(
        note_reach,
        telegram_id=TelegramId(event.from_user.id),
        reachable=event.new_chat_member.status != ChatMemberStatus.KICKED,
        now=clock.now(),
    )


@router.message(F.text.startswith("/"))
async def unknown_command(message: Message, words: Words) -> TelegramMethod[Message]:
    """Commands that do not exist, or that are somebody else's."""
    return message.answer(words("unknown-command"))


@router.edited_message(F.text)
async def ask_anew(
    message: Message, state: FSMContext, caller: Caller | None, words: Words
) -> TelegramMethod[Message] | None:
    """An edit changes nothing that was said before; what is open still wants a message."""
    question = await _asked(state, caller)
    if question is None:
        return None
    return message.answer(words("edit-unread", still=words(f"still-{question.name}")))


@router.message()
async def not_understood(
    message: Message, state: FSMContext, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """Anything else: the question that is open, or what can be done here."""
    question = await _asked(state, caller)
    if question is not None:
        return message.answer(words(f"still-{question.name}"))
    if caller is not None and caller.staff is not None:
        return message.answer(words("not-understood-till"))
    return message.answer(words("not-understood-stranger"))


@router.callback_query()
async def old_button(callback: CallbackQuery, words: Words) -> TelegramMethod[bool]:
    """A forged, foreign or outdated button does nothing but say so."""
    return callback.answer(words.plain("button-outdated"))


async def _asked(state: FSMContext, caller: Caller | None) -> Question | None:
    return open_question(await state.get_state(), works_here=role_of(caller) is not None)
