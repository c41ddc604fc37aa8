"""What follows joining: the card and its key, then one question at most, and below it the one about
advertising. What is not asked stands in /settings.
"""

from dataclasses import replace

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.guest import Guest, OnlyMembers
from handlers.people import buttons, states
from handlers.people.buttons import First
from handlers.people.card import send_card
from handlers.screen import button, replace_text, rows
from locales.texts import Html, Words
from loyalty.keys import Keys
from loyalty.people.enrolment import answer_advertising, is_unasked
from loyalty.rewards.gifts import gives_birthdays

router = Router(name="joining")

Row = tuple[InlineKeyboardButton, ...]


async def hand_over(guest: Guest, bot: Bot, keys: Keys, username: str) -> None:
    """The card, and where it is from now on."""
    await send_card(guest, bot, keys, username)
    at_hand = guest.words("card-at-hand")
    await bot(SendMessage(chat_id=guest.chat, text=at_hand, reply_markup=guest.keyboard))


async def postpone(guest: Guest) -> None:
    """Have the question wait until the survey is done for which somebody has joined."""
    await _beside(guest.state).set_data({"asks": True})


async def is_postponed(state: FSMContext) -> bool:
    """Whether it still waits."""
    return bool(await _beside(state).get_data())


async def ask_first(guest: Guest) -> SendMessage:
    """The question: the birthday where there are gifts, else the phone, if it is not known yet."""
    await _beside(guest.state).set_data({})
    words, first = guest.words, _first(guest)
    if first is First.BIRTHDAY:
        await guest.ask(states.Profile.birthday)
    asked, advertising = _question(first, words), words("ask-advertising")
    return SendMessage(
        chat_id=guest.chat,
        text="\n\n".join(text for text in (asked, advertising) if text),
        reply_markup=rows(*_ways_past(first, words), _wishes(first, words)),
    )


@router.callback_query(buttons.SkipFirst.filter(), OnlyMembers())
async def skip(
    callback: CallbackQuery, callback_data: buttons.SkipFirst, guest: Guest
) -> TelegramMethod[Message | bool]:
    """➡️: it stays empty. The question below stands until it is answered."""
    words, first = guest.words, callback_data.first
    await guest.ask_no_more(states.Profile.birthday)
    if await guest.store.read(is_unasked, person_id=guest.person.id):
        wishes = rows(_wishes(First.NOTHING, words))
        return replace_text(callback, words("ask-advertising"), wishes)
    said = words("phone-skipped" if first is First.PHONE else "birthday-skipped")
    return replace_text(callback, said)


@router.callback_query(buttons.Advertising.filter(), OnlyMembers())
async def take_wish(
    callback: CallbackQuery, callback_data: buttons.Advertising, guest: Guest
) -> TelegramMethod[Message | bool]:
    """✅ or ❌ to advertising. The question above stands until it is answered."""
    yes, words, now = callback_data.yes, guest.words, guest.clock.now()
    await guest.store.write(answer_advertising, member_id=guest.member.id, given=yes, now=now)
    said = words("advertising-yes" if yes else "advertising-no")
    first = callback_data.first
    if not await _stands(first, guest):
        return replace_text(callback, said)
    text = Html(f"{_question(first, words)}\n\n{said}")
    return replace_text(callback, text, rows(*_ways_past(first, words)))


def _beside(state: FSMContext) -> FSMContext:
    """What is remembered of a chat whatever question is open."""
    return FSMContext(state.storage, replace(state.key, destiny="joining"))


def _first(guest: Guest) -> First:
    if guest.person.birthday is None and gives_birthdays(guest.program):
        return First.BIRTHDAY
    return First.PHONE if guest.person.phone is None else First.NOTHING


async def _stands(first: First, guest: Guest) -> bool:
    """Whether it is still to be answered."""
    if first is First.BIRTHDAY:
        return await guest.state.get_state() == states.Profile.birthday.state
    return first is First.PHONE and guest.person.phone is None


def _question(first: First, words: Words) -> Html:
    if first is First.BIRTHDAY:
        return words("ask-birthday")
    return words("ask-first-phone") if first is First.PHONE else Html()


def _wishes(first: First, words: Words) -> Row:
    return (
        button(words.plain("offers-yes-button"), buttons.Advertising(yes=True, first=first)),
        button(words.plain("offers-no-button"), buttons.Advertising(yes=False, first=first)),
    )


def _ways_past(first: First, words: Words) -> tuple[Row, ...]:
    """How the question is passed, and, of the phone, answered."""
    past = buttons.SkipFirst(first=first)
    if first is First.BIRTHDAY:
        return ((button(words.plain("skip-birthday-button"), past),),)
    if first is First.PHONE:
        give = buttons.Change(setting=buttons.Setting.PHONE)
        return (
            (
                button(words.plain("change-phone-button"), give),
                button(words.plain("skip-phone-button"), past),
            ),
        )
    return ()
