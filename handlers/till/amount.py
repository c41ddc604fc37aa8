"""What a cashier types: the amount of a sale, six digits, the link of a card, or two of them."""

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.links import payload_of
from handlers.screen import button, rows
from handlers.till import buttons, states
from handlers.till.form import ask_card, category_is_asked, open_customer, sum_before
from handlers.till.sale import show_quote
from handlers.till.serving import bill_of, open_card, open_code, quote_id
from handlers.typed import Typed
from loyalty.errors import Refusal
from loyalty.money import is_number
from loyalty.people.cards import CodeMiss, code_is_live
from loyalty.till.typed import TypedCode, code_in
from loyalty.values import MemberId, Minor

router = Router(name="amount")

NOBODY = 0  # in a button: no customer's amount was being asked for


@router.message(states.Till.amount, Typed(), AtDesk())
async def take_amount(
    message: Message, typed: str, desk: Desk, username: str
) -> TelegramMethod[Message]:
    """The amount; or another customer's card, when that is what was typed."""
    member_id, code = await open_customer(desk.state), code_in(typed)
    if member_id is None or payload_of(typed, username) is not None:
        return await _find(message, typed, desk, username)
    if code is not None and (await is_live(code, desk) or sum_in(typed, desk) is None):
        if sum_in(typed, desk) is not None:
            return _ask_which(code, member_id, message.message_id, desk)
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
    """The sum that this may be; six digits with a nought before them are none."""
    code = code_in(typed)
    if code is not None and not code.may_be_sum:
        return None
    try:
        return bill_of(desk, typed)
    except Refusal:
        return None


async def _find(message: Message, typed: str, desk: Desk, username: str) -> TelegramMethod[Message]:
    asked, code = message.message_id, code_in(typed)
    payload = payload_of(typed, username)
    if payload is not None:
        return await open_card(desk, payload, asked)
    if code is not None and not await _is_sum(typed, code, desk):
        if code.bill is not None and sum_in(typed, desk) is not None:
            return _ask_which(code, NOBODY, asked, desk)
        return await _open_typed(code, asked, desk)
    if is_number(typed):
        return await ask_card(desk, bill_of(desk, typed))
    if await sum_before(desk) is None:
        return SendMessage(chat_id=desk.chat, text=desk.words("not-understood-till"))
    return SendMessage(chat_id=desk.chat, text=desk.words(f"still-{states.Till.card.name}"))


async def _is_sum(typed: str, code: TypedCode, desk: Desk) -> bool:
    """Whether what could be a code is taken for a sum: none is live, and it is written as one."""
    if sum_in(typed, desk) is None or await is_live(code, desk):
        return False
    return code.bill is not None or code.is_round


async def _open_typed(code: TypedCode, asked: int, desk: Desk) -> SendMessage:
    opened = await open_code(desk, code.digits, asked, bill=code.bill)
    if not isinstance(opened, CodeMiss):
        return opened
    text = desk.words("code-unknown", left=opened.left)
    if code.bill is not None or sum_in(code.digits, desk) is None:
        return SendMessage(chat_id=desk.chat, text=text)
    member_id = await open_customer(desk.state) or MemberId(NOBODY)
    keyboard = rows(_as_sum(code.digits, member_id, asked, desk))
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


def _ask_which(code: TypedCode, member_id: int, asked: int, desk: Desk) -> SendMessage:
    """The code that is live, perhaps with a sum after it, or all of it as one sum?"""
    words = desk.words
    digits = code.digits + "".join(filter(str.isdigit, code.bill or ""))
    shown = f"{code.digits[:3]}\u00a0{code.digits[3:]}"
    label = words.plain("number-code-button", digits=shown)
    means = buttons.NumberMeans(code=True, digits=digits, member=member_id, asked=asked)
    return SendMessage(
        chat_id=desk.chat,
        text=words("number-which", digits=shown),
        reply_markup=rows(_as_sum(digits, member_id, asked, desk), button(label, means)),
    )


def _as_sum(digits: str, member_id: int, asked: int, desk: Desk) -> InlineKeyboardButton:
    amount = desk.money(bill_of(desk, digits))
    means = buttons.NumberMeans(code=False, digits=digits, member=member_id, asked=asked)
    return button(desk.words.plain("number-amount-button", amount=amount), means)
