"""Taking a role: the invitation's link names it, ✅ takes it."""

from aiogram import Bot, F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.caller import telegram_language
from handlers.menu import show_menu_of
from handlers.screen import button, replace_text, rows, take_buttons
from handlers.standing import standing
from handlers.team import buttons
from locales.texts import Texts, Words
from loyalty.clock import Clock
from loyalty.records.people import Caller
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.team.invites import CLAIM_LETTER, INVITE_LETTER, open_invite, take_role
from loyalty.values import TelegramId

router = Router(name="role")


@router.message(CommandStart(deep_link=True, magic=F.args[0].in_({INVITE_LETTER, CLAIM_LETTER})))
async def offer_role(
    message: Message,
    command: CommandObject,
    store: Store,
    clock: Clock,
    caller: Caller | None,
    program: Program,
    words: Words,
) -> TelegramMethod[Message]:
    """What the link gives. Nothing is taken before ✅."""
    link = command.args or ""
    person_id = caller.person.id if caller else None
    invite = await store.read(open_invite, token=link[1:], person_id=person_id, now=clock.now())
    text = words("role-offer", programme=program.name, role=words.plain(f"role-{invite.role}"))
    yes = button(words.plain("role-take-button"), buttons.TakeRole(link=link))
    return message.answer(
        text, reply_markup=rows(yes, button(words.plain("cancel-button"), buttons.LeaveRole()))
    )


@router.callback_query(buttons.TakeRole.filter())
async def take(
    callback: CallbackQuery,
    callback_data: buttons.TakeRole,
    caller: Caller | None,
    bot: Bot,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
    texts: Texts,
) -> TelegramMethod[Message]:
    """✅: the role is theirs, menu and keyboard show what comes with it, the owners are told."""
    user, carries_card = callback.from_user, caller is not None and caller.member is not None
    staff = await store.write(
        take_role,
        token=callback_data.link[1:],
        telegram_id=TelegramId(user.id),
        telegram_name=user.full_name,
        telegram_language=telegram_language(user),
        now=clock.now(),
    )
    await show_menu_of(bot, store, texts, staff.person_id)
    await take_buttons(callback, bot)
    return SendMessage(
        chat_id=user.id,
        text=words(f"taken-{staff.role}", programme=program.name),
        reply_markup=standing(words, staff.role, carries_card=carries_card),
    )


@router.callback_query(buttons.LeaveRole.filter())
async def leave(callback: CallbackQuery, words: Words) -> TelegramMethod[Message | bool]:
    """❌: the link stays good until it expires."""
    return replace_text(callback, words("role-left"))
