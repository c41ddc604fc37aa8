"""Enrolling: what the programme gives and keeps, ✅, and the card."""

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo
from handlers.caller import role_of, telegram_language
from handlers.desk import AtDesk
from handlers.earning.offer import what_it_gives
from handlers.guest import Guest, OnlyMembers, newcomer
from handlers.menu import show_menu
from handlers.people import buttons
from handlers.people.home import home
from handlers.people.joining import ask_first, hand_over
from handlers.screen import button, replace_text, rows, screen_of
from locales.texts import LANGUAGES, Html, Texts, Words
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.people.enrolment import Joined, join
from loyalty.promotions.posters import POSTER_LETTER, poster_called
from loyalty.records.people import Caller
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import OperationId, PosterId, TelegramId

router = Router(name="enrolment")

NOBODY = "0"  # who has led a stranger here that came by themselves


@router.message(CommandStart(), OnlyMembers())
async def come_home(message: Message, guest: Guest) -> TelegramMethod[Message]:
    """A member's /start."""
    return await home(guest)


@router.message(
    CommandStart(deep_link=True, magic=F.args.startswith(POSTER_LETTER)), ~OnlyMembers()
)
async def introduce_by_poster(
    message: Message,
    command: CommandObject,
    caller: Caller | None,
    program: Program,
    words: Words,
    texts: Texts,
    store: Store,
) -> TelegramMethod[Message]:
    """Somebody new comes by a link that was posted somewhere; by which is remembered at ✅."""
    token = (command.args or "").removeprefix(POSTER_LETTER)
    poster = await store.read(poster_called, token=token)
    return introduced(message, caller, program, words, texts, str(poster.id) if poster else NOBODY)


@router.message(CommandStart())
@router.message(
    Command("card", "balance", "history", "feedback", "settings"), ~OnlyMembers(), ~AtDesk()
)
async def introduce(
    message: Message, caller: Caller | None, program: Program, words: Words, texts: Texts
) -> TelegramMethod[Message]:
    """The offer, in the person's language; where we do not speak it, the question which.

    Commands that are for members lead a stranger here too: the menu has them for everybody but for
    those who work here and carry no card.
    """
    return introduced(message, caller, program, words, texts)


@router.callback_query(GoTo.filter(F.place == Go.JOIN), ~OnlyMembers())
async def introduce_again(
    callback: CallbackQuery, program: Program, words: Words
) -> TelegramMethod[Message | bool]:
    """The offer, asked for by a button: staff who carry no card have one."""
    keyboard = _joining(words, screen_of(callback).message)
    return replace_text(callback, _offer(program, words), keyboard)


@router.callback_query(buttons.SpeakBeforeJoining.filter(), ~OnlyMembers())
async def introduce_in(
    callback: CallbackQuery,
    callback_data: buttons.SpeakBeforeJoining,
    program: Program,
    texts: Texts,
) -> TelegramMethod[Message | bool]:
    """The offer in the language that was tapped."""
    words = texts.of(callback_data.language)
    keyboard = _joining(words, screen_of(callback).message, callback_data.led)
    return replace_text(callback, _offer(program, words), keyboard)


@router.callback_query(buttons.Join.filter())
async def enrol(
    callback: CallbackQuery,
    callback_data: buttons.Join,
    caller: Caller | None,
    state: FSMContext,
    store: Store,
    clock: Clock,
    keys: Keys,
    texts: Texts,
    bot: Bot,
    username: str,
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """✅: that one tap enrols, and the card is the answer. A second one only says that it has."""
    joined = await let_in(callback, callback_data, caller, store, clock, keys, texts, bot)
    user, words = callback.from_user, texts.of(callback_data.language)
    if not joined.new:
        return callback.answer(words.plain("join-already"))
    guest = await newcomer(user.id, state, store, clock, words)
    await hand_over(guest, bot, keys, username)
    return await ask_first(guest)


async def let_in(
    callback: CallbackQuery,
    tapped: buttons.Join,
    caller: Caller | None,
    store: Store,
    clock: Clock,
    keys: Keys,
    texts: Texts,
    bot: Bot,
) -> Joined:
    """Enrol whoever tapped ✅; where the offer stood, it says so."""
    user = callback.from_user
    telegram_id, spoken = TelegramId(user.id), telegram_language(user)
    identity = keys.identity_of(telegram_id)
    words = texts.of(tapped.language)
    joined = await store.write(
        join,
        operation=OperationId(f"join:{identity}:{tapped.asked}"),
        telegram_id=telegram_id,
        telegram_name=user.full_name,
        telegram_language=spoken,
        language=words.language if words.language != spoken else None,
        identity=identity,
        poster=_poster(tapped.led),
        now=clock.now(),
    )
    if joined.new:
        await bot(replace_text(callback, words("join-done")))
        role = role_of(caller)
        if words.language != spoken or role is not None:
            await show_menu(bot, user.id, words, role, member=True)
    return joined


def introduced(
    message: Message,
    caller: Caller | None,
    program: Program,
    words: Words,
    texts: Texts,
    led: str = NOBODY,
) -> TelegramMethod[Message]:
    """The offer, to somebody whom this has `led` here; or first the question in which language."""
    user = message.from_user
    chosen = caller.person.language if caller else None
    if chosen is None and (user is None or telegram_language(user) is None):
        return message.answer(words("language-which"), reply_markup=_languages(texts, led))
    keyboard = _joining(words, message.message_id, led)
    return message.answer(_offer(program, words), reply_markup=keyboard)


def _offer(program: Program, words: Words) -> Html:
    gives = Html("\n".join(what_it_gives(program, words)))
    return words("join-offer", programme=program.name, gives=gives)


def _joining(words: Words, asked: int, led: str = NOBODY) -> InlineKeyboardMarkup:
    join_now = buttons.Join(language=words.language, asked=asked, led=led)
    return rows(button(words.plain("join-button"), join_now))


def _languages(texts: Texts, led: str) -> InlineKeyboardMarkup:
    return rows(
        *(
            button(
                texts.of(language).plain("language-name"),
                buttons.SpeakBeforeJoining(language=language, led=led),
            )
            for language in LANGUAGES
        )
    )


def _poster(led: str) -> PosterId | None:
    return PosterId(int(led)) if led.isdecimal() and led != NOBODY else None
