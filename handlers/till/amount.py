"""What a cashier types: a sum, a card's link or digits, a phone's, or two of these together."""

import re
from enum import Enum, auto

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.links import payload_of
from handlers.screen import button, rows
from handlers.till import buttons, states
from handlers.till.by_phone import is_members, open_end, open_number, phone_in
from handlers.till.form import ask_card, category_is_asked, open_customer, sum_before
from handlers.till.sale import show_quote
from handlers.till.serving import bill_of, open_card, open_code, quote_id
from handlers.typed import Typed
from loyalty.errors import Refusal
from loyalty.money import is_number
from loyalty.people.cards import CodeMiss, code_is_live
from loyalty.till.typed import TypedCode, code_in, phone_end_in
from loyalty.values import Minor

router = Router(name="amount")

LOCAL_NUMBER = re.compile(r"0[0-9 \u00a0()-]{6,}")  # as it is dialled within the country
NOBODY = 0  # in a button: no customer's amount was being asked for


class Means(Enum):
    """What figures may be."""

    CODE = auto()
    PHONE = auto()
    SUM = auto()


@router.message(states.Till.amount, Typed(), AtDesk())
async def take_amount(
    message: Message, typed: str, desk: Desk, username: str
) -> TelegramMethod[Message]:
    """The amount; or another customer's card, when that is what was typed."""
    member_id, code = await open_customer(desk.state), code_in(typed)
    if member_id is None or _names_somebody(typed, desk, username):
        return await _find(message, typed, desk, username)
    if code is not None and (await is_live(code, desk) or sum_in(typed, desk) is None):
        if sum_in(typed, desk) is not None and _is_plain(typed):
            both = [Means.SUM, Means.CODE]
            return _ask_which(typed, both, member_id, message.message_id, desk)
        return await _open_typed(code, message.message_id, desk)
    if not is_number(typed) and await category_is_asked(desk.state):
        return message.answer(desk.words("still-category"))
    return await show_quote(
        desk, quote_id(desk, message.message_id), member_id, bill_of(desk, typed)
    )


@router.message(states.Till.card, Typed(), AtDesk())
async def take_card(
    message: Message, typed: str, desk: Desk, username: str
) -> TelegramMethod[Message]:
    """The card of the sum that came first; or another sum in its place."""
    return await _find(message, typed, desk, username)


@router.message(Typed(), AtDesk())
async def find(message: Message, typed: str, desk: Desk, username: str) -> TelegramMethod[Message]:
    """Six digits, or the link of a card as text; another number is a sum, whose card comes next."""
    return await _find(message, typed, desk, username)


@router.callback_query(buttons.NumberMeans.filter(), AtDesk())
async def take_as_meant(
    callback: CallbackQuery, callback_data: buttons.NumberMeans, desk: Desk
) -> TelegramMethod[Message]:
    """💳: the digits were a customer's code. 🧾: they were the amount, of the sale that is open."""
    meant = callback_data
    if meant.code:
        code = TypedCode(meant.digits[:6], meant.digits[6:] or None)
        return await _open_typed(code, meant.asked, desk)
    member_id = await open_customer(desk.state)
    if meant.member not in {NOBODY, member_id}:
        raise SkipHandler
    bill = bill_of(desk, meant.digits)
    if member_id is None:
        return await ask_card(desk, bill)
    return await show_quote(desk, quote_id(desk, meant.asked), member_id, bill)


async def is_live(code: TypedCode, desk: Desk) -> bool:
    """Whether somebody's card shows these six digits at this moment."""
    now = desk.clock.now()
    return await desk.store.read(code_is_live, digits=code.digits, now=now) is not None


def sum_in(typed: str, desk: Desk) -> Minor | None:
    """The sum that this may be; codes and phone numbers with a nought before them are none."""
    code = code_in(typed)
    if (code is not None and not code.may_be_sum) or LOCAL_NUMBER.fullmatch(typed):
        return None
    try:
        return bill_of(desk, typed)
    except Refusal:
        return None


async def _find(message: Message, typed: str, desk: Desk, username: str) -> TelegramMethod[Message]:
    asked, payload, end = message.message_id, payload_of(typed, username), phone_end_in(typed)
    if payload is not None:
        return await open_card(desk, payload, asked)
    if end is not None:
        return await open_end(desk, end, asked)
    match await _meanings(typed, desk):
        case []:
            waits = await sum_before(desk) is not None
            text = desk.words(f"still-{states.Till.card.name}" if waits else "not-understood-till")
            return SendMessage(chat_id=desk.chat, text=text)
        case [Means.SUM]:
            return await ask_card(desk, bill_of(desk, typed))
        case [Means.PHONE]:
            return await open_number(desk, phone_in(typed, desk) or typed, asked)
        case [Means.CODE]:
            return await _open_typed(code_in(typed) or TypedCode(typed, None), asked, desk)
        case several:
            return _ask_which(typed, several, NOBODY, asked, desk)


async def _meanings(typed: str, desk: Desk) -> list[Means]:
    """What this may be while no amount is asked for: a live code, a member's number, a sum.

    Where nothing is sure it is what it looks like most: round figures are a sum, others of six
    digits a code that is no more.
    """
    code, number, is_sum = code_in(typed), phone_in(typed, desk), sum_in(typed, desk) is not None
    found = [Means.CODE] if code is not None and await is_live(code, desk) else []
    if number is not None and await is_members(number, desk):
        found.append(Means.PHONE)
    if code is not None and code.bill is None:
        is_sum = is_sum and code.is_round and not found
    elif found:
        is_sum = is_sum and _is_plain(typed)
    if is_sum:
        found.append(Means.SUM)
    if found:
        return found
    if number is not None:
        return [Means.PHONE]
    if code is not None:
        return [Means.CODE]
    return [Means.SUM] if is_number(typed) else []


def _is_plain(typed: str) -> bool:
    """Whether there is nothing but figures in it, which a button has room for."""
    return "".join(typed.split()).isdigit()


def _names_somebody(typed: str, desk: Desk, username: str) -> bool:
    """Whether this is a card's link, or of a phone: what no amount is."""
    if payload_of(typed, username) is not None or phone_end_in(typed) is not None:
        return True
    return sum_in(typed, desk) is None and phone_in(typed, desk) is not None


async def _open_typed(code: TypedCode, asked: int, desk: Desk) -> SendMessage:
    opened = await open_code(desk, code.digits, asked, bill=code.bill)
    if not isinstance(opened, CodeMiss):
        return opened
    text = desk.words("code-unknown", left=opened.left)
    if code.bill is not None or sum_in(code.digits, desk) is None:
        return SendMessage(chat_id=desk.chat, text=text)
    member_id = await open_customer(desk.state) or NOBODY
    keyboard = rows(_meant(Means.SUM, code.digits, member_id, asked, desk))
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


def _ask_which(
    typed: str, meanings: list[Means], member_id: int, asked: int, desk: Desk
) -> SendMessage:
    """Which of these was meant?"""
    digits, words = "".join(filter(str.isdigit, typed)), desk.words
    ways = [_meant(one, digits, member_id, asked, desk) for one in meanings]
    text = words("number-what" if Means.PHONE in meanings else "number-which", digits=typed)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=rows(*ways))


def _meant(
    means: Means, digits: str, member_id: int, asked: int, desk: Desk
) -> InlineKeyboardButton:
    words = desk.words
    if means is Means.PHONE:
        label = words.plain("number-phone-button", phone=phone_in(digits, desk) or digits)
        return button(label, buttons.PhoneMeans(digits=digits, asked=asked))
    is_code = means is Means.CODE
    if is_code:
        label = words.plain("number-code-button", digits=f"{digits[:3]}\u00a0{digits[3:6]}")
    else:
        label = words.plain("number-amount-button", amount=desk.money(bill_of(desk, digits)))
    data = buttons.NumberMeans(code=is_code, digits=digits, member=member_id, asked=asked)
    return button(label, data)
