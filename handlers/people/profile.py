"""Questions about oneself, one at a time from /settings; of joining there is at most one.

A refused answer leaves the question open, and what was answered before stays.
"""

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, KeyboardButton, Message, ReplyKeyboardMarkup

from handlers.guest import Guest, OnlyMembers
from handlers.people import buttons, states
from handlers.screen import Shown, button, replace_text, rows
from handlers.standing import Standing, keys
from handlers.typed import Typed
from locales.amounts import day_of_birth
from locales.texts import Html, Words
from loyalty.birthdays import Birthday, parse_birthday
from loyalty.keys import Keys
from loyalty.names import is_like_a_sentence, typed_name
from loyalty.people.profile import rename, set_birthday, share_phone
from loyalty.records.people import Caller
from loyalty.values import TelegramId

router = Router(name="profile")


async def ask_name(guest: Guest) -> SendMessage:
    """How to address somebody; ➡️ keeps the name that stands."""
    await guest.ask(states.Profile.name)
    words = guest.words
    keyboard = rows(button(words.plain("skip-button"), buttons.Skip(question="name")))
    text = words("ask-name", name=guest.person.name or "—")
    return SendMessage(chat_id=guest.chat, text=text, reply_markup=keyboard)


async def ask_phone(guest: Guest) -> SendMessage:
    """The phone, by Telegram's own contact button, which vouches for the number."""
    await guest.ask(states.Profile.phone)
    words = guest.words
    share = KeyboardButton(text=words.plain("phone-button"), request_contact=True)
    keyboard = ReplyKeyboardMarkup(
        keyboard=[[share], keys(words.plain("skip-button")), *_stands(guest.keyboard)],
        resize_keyboard=True,
    )
    return SendMessage(chat_id=guest.chat, text=words("ask-phone"), reply_markup=keyboard)


async def ask_birthday(guest: Guest) -> SendMessage:
    """The birthday, which is set once."""
    await guest.ask(states.Profile.birthday)
    text, keyboard = _birthday_question(guest.words)
    return SendMessage(chat_id=guest.chat, text=text, reply_markup=keyboard)


@router.message(states.Profile.name, Typed(), OnlyMembers())
async def take_name(message: Message, typed: str, guest: Guest) -> SendMessage:
    """The name that was typed; what is rather a sentence is asked back before it is one."""
    name, words = typed_name(typed), guest.words
    if is_like_a_sentence(name):
        await guest.state.update_data(name=name)
        yes = button(words.plain("name-yes-button"), buttons.TakeName(yes=True))
        no = button(words.plain("name-no-button"), buttons.TakeName(yes=False))
        return message.answer(words("name-sure", name=name), reply_markup=rows(yes, no))
    return await _named(name, guest)


@router.callback_query(states.Profile.name, buttons.TakeName.filter(F.yes), OnlyMembers())
async def take_name_after_all(callback: CallbackQuery, guest: Guest, bot: Bot) -> SendMessage:
    """✅: it is the name."""
    name = (await guest.state.get_data()).get("name")
    if name is None:
        raise SkipHandler
    await bot(replace_text(callback, guest.words("name-sure", name=name)))
    return await _named(name, guest)


@router.callback_query(buttons.TakeName.filter(~F.yes), OnlyMembers())
async def keep_name_after_all(
    callback: CallbackQuery, guest: Guest
) -> TelegramMethod[Message | bool]:
    """❌: it was something else, and nothing is asked any more."""
    await guest.ask_no_more(states.Profile.name)
    return replace_text(callback, guest.words("name-not-meant", name=guest.person.name or "—"))


@router.message(states.Profile.phone, F.contact, OnlyMembers())
async def take_phone(message: Message, guest: Guest) -> TelegramMethod[Message]:
    """One's own contact; somebody else's is refused."""
    contact, person = message.contact, guest.person
    if contact is None or contact.user_id != person.telegram_id:
        return message.answer(guest.words("refusal-not-own-phone"))
    phone = await guest.store.write(share_phone, person_id=person.id, phone=contact.phone_number)
    return await _saved(guest, guest.words("phone-saved", phone=phone))


class SharesPhone(Filter):
    """Lets through somebody's own contact where we know no phone of theirs."""

    async def __call__(self, message: Message, caller: Caller | None) -> bool:
        """Whether the key below the chat may have sent it, which stays when a question is over."""
        contact, person = message.contact, caller.person if caller else None
        if contact is None or person is None or person.phone is not None:
            return False
        return contact.user_id == person.telegram_id


@router.message(F.contact, SharesPhone(), OnlyMembers())
async def take_phone_unasked(message: Message, guest: Guest, bot: Bot) -> None:
    """It is kept, and goes on to whoever hears what customers send."""
    await bot(await take_phone(message, guest))
    raise SkipHandler


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
    callback: CallbackQuery, callback_data: buttons.ConfirmBirthday, guest: Guest, keys: Keys
) -> TelegramMethod[Message | bool]:
    """✅ under a birthday as it was understood."""
    if callback_data.day != (await guest.state.get_data()).get("birthday"):
        raise SkipHandler
    birthday = Birthday.from_text(callback_data.day)
    seal = keys.birthday_seal(TelegramId(callback.from_user.id), birthday)
    person_id = guest.person.id
    await guest.store.write(set_birthday, person_id=person_id, birthday=birthday, seal=seal)
    await guest.state.clear()
    saved = guest.words("birthday-saved", birthday=birthday_text(birthday, guest.words))
    return replace_text(callback, saved)


@router.callback_query(states.Profile.birthday, buttons.AnswerAnew.filter(), OnlyMembers())
async def ask_birthday_anew(
    callback: CallbackQuery, words: Words
) -> TelegramMethod[Message | bool]:
    """✏️ under a birthday: the question as it was."""
    return replace_text(callback, *_birthday_question(words))


@router.callback_query(buttons.Skip.filter(F.question == "name"), OnlyMembers())
async def keep_name(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message | bool]:
    """➡️ under the name."""
    await guest.ask_no_more(states.Profile.name)
    return replace_text(callback, guest.words("name-saved", name=guest.person.name or "—"))


@router.callback_query(buttons.Skip.filter(F.question == "birthday"), OnlyMembers())
async def skip_birthday(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message | bool]:
    """➡️ under the birthday."""
    await guest.ask_no_more(states.Profile.birthday)
    return replace_text(callback, guest.words("birthday-skipped"))


def birthday_text(birthday: Birthday, words: Words) -> str:
    """A birthday as people of this language write it."""
    return day_of_birth(birthday.day, birthday.month, birthday.year, words.language)


def _birthday_question(words: Words) -> Shown:
    skip = button(words.plain("skip-button"), buttons.Skip(question="birthday"))
    return words("ask-birthday"), rows(skip)


def _stands(keyboard: Standing) -> list[list[KeyboardButton]]:
    return keyboard.keyboard if isinstance(keyboard, ReplyKeyboardMarkup) else []


async def _named(name: str, guest: Guest) -> SendMessage:
    taken = await guest.store.write(rename, person_id=guest.person.id, name=name)
    return await _saved(guest, guest.words("name-saved", name=taken))


async def _saved(guest: Guest, saved: Html) -> SendMessage:
    """Say what was saved. Nothing more is asked, and the keyboard stands as it did."""
    await guest.state.clear()
    return SendMessage(chat_id=guest.chat, text=saved, reply_markup=guest.keyboard)
