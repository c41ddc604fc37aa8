"""Settings: what somebody has told about themselves, and a button to change each of it."""

from dataclasses import replace

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.guest import Guest, OnlyMembers
from handlers.menu import show_menu
from handlers.people import buttons, profile
from handlers.screen import Shown, button, replace_text, rows, show
from handlers.standing import standing
from locales.texts import LANGUAGES, Html, Texts, Words
from loyalty.people.profile import choose_language
from loyalty.promotions.manners import Offers, Topic, Wishes, choose_offers, switch, wishes_of

router = Router(name="settings")


@router.message(Command("settings"), OnlyMembers())
@router.callback_query(GoTo.filter(F.place == Go.SETTINGS), OnlyMembers())
async def show_settings(
    event: Message | CallbackQuery, guest: Guest
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/settings and ⚙️."""
    return show(event, *await _settings(guest))


@router.message(Command("settings"), AtDesk())
@router.callback_query(GoTo.filter(F.place == Go.SETTINGS), AtDesk())
async def show_settings_at_work(
    event: Message | CallbackQuery, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """The same for somebody who works here and carries no card."""
    return show(event, *_settings_at_work(desk))


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.LANGUAGE), AtDesk())
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
    callback: CallbackQuery, callback_data: buttons.Speak, guest: Guest, bot: Bot, texts: Texts
) -> TelegramMethod[Message]:
    """From this message on, the bot speaks the language that was tapped."""
    words = texts.of(callback_data.language)
    await guest.store.write(choose_language, person_id=guest.person.id, language=words.language)
    guest = replace(guest, words=words)
    await show_menu(bot, guest.chat, words, guest.role, member=True)
    await bot(replace_text(callback, *await _settings(guest)))
    return SendMessage(
        chat_id=guest.chat, text=words("language-chosen"), reply_markup=guest.keyboard
    )


@router.callback_query(buttons.Speak.filter(), AtDesk())
async def speak_at_work(
    callback: CallbackQuery, callback_data: buttons.Speak, desk: Desk, bot: Bot, texts: Texts
) -> TelegramMethod[Message]:
    """The same for somebody who works here and carries no card."""
    words = texts.of(callback_data.language)
    await desk.store.write(choose_language, person_id=desk.person.id, language=words.language)
    role = desk.staff.role
    await show_menu(bot, desk.chat, words, role, member=False)
    await bot(replace_text(callback, *_settings_at_work(replace(desk, words=words))))
    keyboard = standing(words, role, carries_card=False)
    return SendMessage(chat_id=desk.chat, text=words("language-chosen"), reply_markup=keyboard)


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.NAME), OnlyMembers())
async def change_name(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message]:
    """Ask for another name."""
    return await profile.ask_name(guest)


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.PHONE), OnlyMembers())
async def change_phone(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message]:
    """Ask for another phone."""
    return await profile.ask_phone(guest)


@router.callback_query(buttons.Change.filter(F.setting == buttons.Setting.BIRTHDAY), OnlyMembers())
async def give_birthday(
    callback: CallbackQuery, guest: Guest
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """Ask for the birthday, as long as it is not set."""
    if guest.person.birthday is not None:
        return callback.answer(guest.words.plain("refusal-birthday-set"), show_alert=True)
    return await profile.ask_birthday(guest)


@router.callback_query(
    buttons.Change.filter(F.setting == buttons.Setting.ADVERTISING), OnlyMembers()
)
async def ask_about_offers(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message]:
    """🔔 for promotions: the same question as on joining, and "less often"."""
    words = guest.words
    yes = button(words.plain("yes-button"), buttons.ChooseOffers(offers=Offers.USUAL))
    no = button(words.plain("no-button"), buttons.ChooseOffers(offers=Offers.NONE))
    rarely = button(words.plain("offers-rarely-button"), buttons.ChooseOffers(offers=Offers.RARELY))
    return SendMessage(
        chat_id=guest.chat, text=words("ask-advertising"), reply_markup=rows((yes, no), rarely)
    )


@router.callback_query(buttons.ChooseOffers.filter(), OnlyMembers())
async def take_choice_of_offers(
    callback: CallbackQuery, callback_data: buttons.ChooseOffers, guest: Guest
) -> TelegramMethod[Message | bool]:
    """✅, ❌ or 🔔 to advertising, and 🔔 below the answer to the 🔔 of a promotion."""
    offers, now = callback_data.offers, guest.clock.now()
    await guest.store.write(choose_offers, member_id=guest.member.id, offers=offers, now=now)
    return replace_text(callback, guest.words(f"offers-chosen-{offers}"))


@router.callback_query(buttons.Switch.filter(), OnlyMembers())
async def turn(
    callback: CallbackQuery, callback_data: buttons.Switch, guest: Guest
) -> TelegramMethod[Message | bool]:
    """🔔 for anything else: on or off at once."""
    topic, on = callback_data.topic, callback_data.on
    await guest.store.write(switch, member_id=guest.member.id, topic=topic, on=on)
    return replace_text(callback, *await _settings(guest))


def _settings_at_work(desk: Desk) -> Shown:
    words = desk.words
    text = words(
        "settings-staff",
        name=desk.staff.name,
        role=words.plain(f"role-{desk.staff.role}"),
    )
    language = buttons.Change(setting=buttons.Setting.LANGUAGE)
    return text, rows(
        button(words.plain("change-language-button"), language),
        button(words.plain("own-card-button"), GoTo(place=Go.JOIN)),
    )


async def _settings(guest: Guest) -> Shown:
    wishes = await guest.store.read(wishes_of, member_id=guest.member.id)
    return _text(guest, wishes), _choices(guest, wishes)


def _text(guest: Guest, wishes: Wishes) -> Html:
    person, words = guest.person, guest.words
    nothing = words.plain("settings-nothing")
    born = profile.birthday_text(person.birthday, words) if person.birthday else nothing
    return words(
        "settings",
        name=person.name or nothing,
        phone=person.phone or nothing,
        birthday=born,
        advertising=words.plain(f"settings-offers-{wishes.offers}"),
        points=words.plain("settings-yes" if wishes.points else "settings-no"),
        questions=words.plain("settings-yes" if wishes.questions else "settings-no"),
    )


def _choices(guest: Guest, wishes: Wishes) -> InlineKeyboardMarkup:
    words, setting = guest.words, buttons.Setting
    name = button(words.plain("change-name-button"), buttons.Change(setting=setting.NAME))
    phone = button(words.plain("change-phone-button"), buttons.Change(setting=setting.PHONE))
    birthday = button(
        words.plain("change-birthday-button"), buttons.Change(setting=setting.BIRTHDAY)
    )
    language = button(
        words.plain("change-language-button"), buttons.Change(setting=setting.LANGUAGE)
    )
    consent = button(
        words.plain("change-advertising-button"), buttons.Change(setting=setting.ADVERTISING)
    )
    points = button(
        words.plain("change-points-button"),
        buttons.Switch(topic=Topic.POINTS, on=not wishes.points),
    )
    questions = button(
        words.plain("change-questions-button"),
        buttons.Switch(topic=Topic.QUESTIONS, on=not wishes.questions),
    )
    born = [] if guest.person.birthday else [birthday]
    return rows((name, phone), *born, language, consent, (points, questions))
