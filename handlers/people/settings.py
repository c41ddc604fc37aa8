"""Settings: what somebody has told about themselves, and a button to change each of it."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo
from handlers.caller import OnlyMembers, role_of
from handlers.menu import show_menu
from handlers.people import buttons
from handlers.people.profile import (
    ask_advertising,
    ask_birthday,
    ask_name,
    ask_phone,
    birthday_text,
)
from handlers.screen import button, replace_text, rows
from locales.texts import LANGUAGES, Html, Texts, Words
from loyalty.clock import Clock
from loyalty.people.enrolment import answer_advertising
from loyalty.people.profile import choose_language
from loyalty.records.people import Caller, Member, Person
from loyalty.store import Store

router = Router(name="settings")


@router.message(Command("settings"), OnlyMembers())
async def show_settings(
    message: Message, member: Member, person: Person, words: Words
) -> TelegramMethod[Message]:
    """/settings."""
    return message.answer(_summary(member, person, words), reply_markup=_choices(person, words))


@router.callback_query(GoTo.filter(F.place == Go.SETTINGS), OnlyMembers())
async def open_settings(
    callback: CallbackQuery, member: Member, person: Person, words: Words
) -> TelegramMethod[Message | bool]:
    """⚙️."""
    return replace_text(callback, _summary(member, person, words), _choices(person, words))


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.LANGUAGE), OnlyMembers())
async def ask_language(
    callback: CallbackQuery, words: Words, texts: Texts
) -> TelegramMethod[Message | bool]:
    """The four languages, each in its own name."""
    names = (
        button(texts.of(language).plain("language-name"), buttons.Speak(language=language))
        for language in LANGUAGES
    )
    back = button(words.plain("back-button"), GoTo(place=Go.SETTINGS))
    return replace_text(callback, words("ask-language"), rows(*names, back))


@router.callback_query(buttons.Speak.filter(), OnlyMembers())
async def speak(
    callback: CallbackQuery,
    callback_data: buttons.Speak,
    bot: Bot,
    store: Store,
    caller: Caller,
    member: Member,
    person: Person,
    texts: Texts,
) -> TelegramMethod[Message | bool]:
    """From this message on, the bot speaks the language that was tapped."""
    words = texts.of(callback_data.language)
    await store.write(choose_language, person_id=person.id, language=words.language)
    await show_menu(bot, callback.from_user.id, words, role_of(caller))
    return replace_text(callback, _summary(member, person, words), _choices(person, words))


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.NAME), OnlyMembers())
async def change_name(
    callback: CallbackQuery, state: FSMContext, person: Person, words: Words
) -> TelegramMethod[Message]:
    """Another name."""
    return await ask_name(callback.from_user.id, state, words, person.name or "—", joining=False)


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.PHONE), OnlyMembers())
async def change_phone(
    callback: CallbackQuery, state: FSMContext, words: Words
) -> TelegramMethod[Message]:
    """Another phone."""
    return await ask_phone(callback.from_user.id, state, words, joining=False)


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.BIRTHDAY), OnlyMembers())
async def give_birthday(
    callback: CallbackQuery, state: FSMContext, person: Person, words: Words
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """The birthday, as long as it is not set."""
    if person.birthday is not None:
        return callback.answer(words.plain("refusal-birthday-set"), show_alert=True)
    return await ask_birthday(callback.from_user.id, state, words, joining=False)


@router.callback_query(
    buttons.Change.filter(F.setting == buttons.Setting.ADVERTISING), OnlyMembers()
)
async def change_advertising(callback: CallbackQuery, words: Words) -> TelegramMethod[Message]:
    """🔔: the same question as on joining."""
    return ask_advertising(callback.from_user.id, words, joining=False)


@router.callback_query(buttons.Advertising.filter(~F.joining), OnlyMembers())
async def answer_about_advertising(
    callback: CallbackQuery,
    callback_data: buttons.Advertising,
    store: Store,
    clock: Clock,
    member: Member,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """✅ or ❌ to advertising."""
    given = callback_data.yes
    await store.write(answer_advertising, member_id=member.id, given=given, now=clock.now())
    return replace_text(callback, words("advertising-yes" if given else "advertising-no"))


def _summary(member: Member, person: Person, words: Words) -> Html:
    nothing = words.plain("settings-nothing")
    return words(
        "settings",
        name=person.name or nothing,
        phone=person.phone or nothing,
        birthday=birthday_text(person.birthday, words) if person.birthday else nothing,
        advertising=words.plain("settings-yes" if member.advertising else "settings-no"),
    )


def _choices(person: Person, words: Words) -> InlineKeyboardMarkup:
    name = button(words.plain("change-name-button"), buttons.Change(setting=buttons.Setting.NAME))
    phone = button(
        words.plain("change-phone-button"), buttons.Change(setting=buttons.Setting.PHONE)
    )
    birthday = button(
        words.plain("change-birthday-button"), buttons.Change(setting=buttons.Setting.BIRTHDAY)
    )
    language = button(
        words.plain("change-language-button"), buttons.Change(setting=buttons.Setting.LANGUAGE)
    )
    consent = button(
        words.plain("change-advertising-button"),
        buttons.Change(setting=buttons.Setting.ADVERTISING),
    )
    return rows((name, phone), *([] if person.birthday else [birthday]), language, consent)
