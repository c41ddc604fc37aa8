"""The catch-all, last in line: nobody is met with silence, and an old button says that it is."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.people import states as people_states
from handlers.returns import states as returns_states
from handlers.team import states as team_states
from handlers.till import states as till_states
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.people.arrivals import note_reach
from loyalty.records.people import Caller
from loyalty.store import Store
from loyalty.values import TelegramId

router = Router(name="fallback")

_OPEN_QUESTION = {
    people_states.Profile.name.state: "name",
    people_states.Profile.phone.state: "phone",
    people_states.Profile.birthday.state: "birthday",
    till_states.Till.amount.state: "amount",
    till_states.Till.points.state: "points",
    team_states.Team.branch.state: "branch",
    returns_states.Refund.sum.state: "refund-sum",
    returns_states.Refund.reason.state: "reason",
    returns_states.Correction.points.state: "correction",
    returns_states.Correction.reason.state: "reason",
}
_AT_WORK = _OPEN_QUESTION.keys() - {
    people_states.Profile.name.state,
    people_states.Profile.phone.state,
    people_states.Profile.birthday.state,
}


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
    question = await _open_question(state, caller)
    if question is None:
        return None
    return message.answer(words("edit-unread", still=words(f"still-{question}")))


@router.message()
async def not_understood(
    message: Message, state: FSMContext, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """Anything else: the question that is open, or what can be done here."""
    question = await _open_question(state, caller)
    if question is not None:
        return message.answer(words(f"still-{question}"))
    if caller is not None and caller.staff is not None:
        return message.answer(words("not-understood-till"))
    if caller is not None and caller.member is not None:
        return message.answer(words("not-understood"))
    return message.answer(words("not-understood-stranger"))


@router.callback_query()
async def old_button(callback: CallbackQuery, words: Words) -> TelegramMethod[bool]:
    """A forged, foreign or outdated button does nothing but say so."""
    return callback.answer(words.plain("button-outdated"))


async def _open_question(state: FSMContext, caller: Caller | None) -> str | None:
    """What is being asked, unless it was asked for a role that has ended."""
    asked = await state.get_state()
    works_here = caller is not None and caller.staff is not None
    return _OPEN_QUESTION.get(asked) if works_here or asked not in _AT_WORK else None
