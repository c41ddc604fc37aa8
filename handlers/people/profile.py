"""Questions about oneself: one after another on joining, one at a time from /settings.

A refused answer leaves the question open, and what was answered before stays.
"""

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import (
    CallbackQuery,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from handlers.guest import Guest, OnlyMembers
from handlers.people import buttons, states
from handlers.screen import Shown, button, replace_text, rows
from handlers.typed import Typed
from locales.amounts import day_of_birth
from locales.texts import Html, Words
from loyalty.birthdays import Birthday, parse_birthday
from loyalty.keys import Keys
from loyalty.people.enrolment import answer_advertising
from loyalty.people.profile import rename, set_birthday, share_phone
from loyalty.values import TelegramId

router = Router(name="profile")


async def ask_name(
    chat: int, state: FSMContext, words: Words, current: str, *, joining: bool
) -> SendMessage:
    """How to address somebody; ➡️ keeps the name that stands."""
    await _open(state, states.Profile.name, joining)
    keyboard = rows(button(words.plain("skip-button"), buttons.Skip(question="name")))
    return SendMessage(chat_id=chat, text=words("ask-name", name=current), reply_markup=keyboard)


async def ask_phone(guest: Guest, *, joining: bool) -> SendMessage:
    """The phone, by Telegram's own contact button, which vouches for the number."""
    await _open(guest.state, states.Profile.phone, joining)
    words = guest.words
    keyboard = ReplyKeyboardMarkup(
        keyboard=[
            [KeyboardButton(text=words.plain("phone-button"), request_contact=True)],
            [KeyboardButton(text=words.plain("skip-button"))],
        ],
        resize_keyboard=True,
    )
    return SendMessage(chat_id=guest.chat, text=words("ask-phone"), reply_markup=keyboard)


async def ask_birthday(guest: Guest, *, joining: bool) -> SendMessage:
    """The birthday, which is set once."""
    await _open(guest.state, states.Profile.birthday, joining)
    text, keyboard = _birthday_question(guest.words)
    return SendMessage(chat_id=guest.chat, text=text, reply_markup=keyboard)


def ask_advertising(guest: Guest) -> SendMessage:
    """Consent to advertising: a question of its own, off until it is given."""
    words = guest.words
    yes = button(words.plain("yes-button"), buttons.Advertising(yes=True))
    no = button(words.plain("no-button"), buttons.Advertising(yes=False))
    return SendMessage(
        chat_id=guest.chat, text=words("ask-advertising"), reply_markup=rows((yes, no))
    )


@router.message(states.Profile.name, Typed(), OnlyMembers())
async def take_name(
    message: Message, typed: str, guest: Guest, bot: Bot
) -> TelegramMethod[Message] | None:
    """The name that was typed."""
    name = await guest.store.write(rename, person_id=guest.person.id, name=typed)
    return await _go_on(guest, bot, guest.words("name-saved", name=name))


@router.message(states.Profile.phone, F.contact, OnlyMembers())
async def take_phone(message: Message, guest: Guest, bot: Bot) -> TelegramMethod[Message] | None:
    """One's own contact; somebody else's is refused."""
    contact, person = message.contact, guest.person
    if contact is None or contact.user_id != person.telegram_id:
        return message.answer(guest.words("refusal-not-own-phone"))
    phone = await guest.store.write(share_phone, person_id=person.id, phone=contact.phone_number)
    return await _go_on(guest, bot, guest.words("phone-saved", phone=phone))


@router.message(states.Profile.phone, F.text.startswith("➡️"), OnlyMembers())
async def skip_phone(message: Message, guest: Guest, bot: Bot) -> TelegramMethod[Message] | None:
    """➡️ of the keyboard below the chat."""
    return await _go_on(guest, bot, guest.words("phone-skipped"))


@router.message(states.Profile.phone, Typed(), OnlyMembers())
async def refuse_typed_phone(message: Message, words: Words) -> TelegramMethod[Message]:
    """Anybody can type a number; only Telegram knows whose it is."""
    return message.answer(words("refusal-typed-phone"))


@router.message(states.Profile.birthday, Typed(), OnlyMembers())
async def read_birthday(message: Message, typed: str, guest: Guest) -> TelegramMethod[Message]:
    """A birthday as it was understood, to be confirmed, since it is set once."""
    words, today = guest.words, guest.program.local(guest.clock.now()).date()
    birthday = parse_birthday(typed, today=today)
    await guest.state.update_data(birthday=str(birthday))
    text = words("confirm-birthday", birthday=birthday_text(birthday, words))
    confirm = button(words.plain("yes-button"), buttons.ConfirmBirthday(day=str(birthday)))
    anew = button(words.plain("edit-button"), buttons.AnswerAnew())
    return message.answer(text, reply_markup=rows((confirm, anew)))


@router.callback_query(states.Profile.birthday, buttons.ConfirmBirthday.filter(), OnlyMembers())
async def take_birthday(
    callback: CallbackQuery,
    callback_data: buttons.ConfirmBirthday,
    guest: Guest,
    bot: Bot,
    keys: Keys,
) -> TelegramMethod[Message] | None:
    """✅ under a birthday as it was understood."""
    if callback_data.day != (await guest.state.get_data()).get("birthday"):
        raise SkipHandler
    birthday = Birthday.from_text(callback_data.day)
    seal = keys.birthday_seal(TelegramId(callback.from_user.id), birthday)
    person_id = guest.person.id
    await guest.store.write(set_birthday, person_id=person_id, birthday=birthday, seal=seal)
    saved = guest.words("birthday-saved", birthday=birthday_text(birthday, guest.words))
    await bot(replace_text(callback, saved))
    return await _go_on(guest, bot)


@router.callback_query(states.Profile.birthday, buttons.AnswerAnew.filter(), OnlyMembers())
async def ask_birthday_anew(
    callback: CallbackQuery, words: Words
) -> TelegramMethod[Message | bool]:
    """✏️ under a birthday: the question as it was."""
    return replace_text(callback, *_birthday_question(words))


@router.callback_query(
    states.Profile.name, buttons.Skip.filter(F.question == "name"), OnlyMembers()
)
async def keep_name(
    callback: CallbackQuery, guest: Guest, bot: Bot
) -> TelegramMethod[Message] | None:
    """➡️ under the name."""
    saved = guest.words("name-saved", name=guest.person.name or "—")
    await bot(replace_text(callback, saved))
    return await _go_on(guest, bot)


@router.callback_query(
    states.Profile.birthday, buttons.Skip.filter(F.question == "birthday"), OnlyMembers()
)
async def skip_birthday(
    callback: CallbackQuery, guest: Guest, bot: Bot
) -> TelegramMethod[Message] | None:
    """➡️ under the birthday."""
    await bot(replace_text(callback, guest.words("birthday-skipped")))
    return await _go_on(guest, bot)


async def take_consent(
    callback: CallbackQuery, guest: Guest, *, given: bool
) -> TelegramMethod[Message | bool]:
    """✅ or ❌ to advertising."""
    now = guest.clock.now()
    await guest.store.write(answer_advertising, member_id=guest.member.id, given=given, now=now)
    return replace_text(callback, guest.words("advertising-yes" if given else "advertising-no"))


def birthday_text(birthday: Birthday, words: Words) -> str:
    """A birthday as people of this language write it."""
    return day_of_birth(birthday.day, birthday.month, birthday.year, words.language)


async def _open(state: FSMContext, question: State, joining: bool) -> None:
    await state.set_state(question)
    await state.set_data({"joining": joining})


def _birthday_question(words: Words) -> Shown:
    skip = button(words.plain("skip-button"), buttons.Skip(question="birthday"))
    return words("ask-birthday"), rows(skip)


async def _go_on(
    guest: Guest, bot: Bot, saved: Html | None = None
) -> TelegramMethod[Message] | None:
    """Say what was saved, then ask what comes next, or, from /settings, nothing more."""
    state = guest.state
    asked, joining = await state.get_state(), bool((await state.get_data()).get("joining"))
    await state.clear()
    if saved is not None:
        answer = SendMessage(chat_id=guest.chat, text=saved, reply_markup=ReplyKeyboardRemove())
        if not joining:
            return answer
        await bot(answer)
    if not joining:
        return None
    if asked == states.Profile.name.state:
        return await ask_phone(guest, joining=True)
    if asked == states.Profile.phone.state:
        return await ask_birthday(guest, joining=True)
    return ask_advertising(guest)
