"""What a cashier types: the amount of a sale, six digits, or the link of a card as text."""

import re

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.links import payload_of
from handlers.screen import button, rows
from handlers.till import buttons, states
from handlers.till.form import category_is_asked, open_card, open_customer, open_form
from handlers.till.sale import show_quote
from handlers.typed import Typed
from loyalty.money import MINOR_PER_UNIT, is_number, parse_amount
from loyalty.people.cards import CodeMiss, code_is_live, find_by_code
from loyalty.values import MemberId, QuoteId

router = Router(name="amount")

SIX_DIGITS = re.compile(r"[0-9]{3}[ \u00a0\u202f]?[0-9]{3}")


@router.message(states.Till.amount, Typed(), AtDesk())
async def take_amount(
    message: Message, typed: str, desk: Desk, username: str
) -> TelegramMethod[Message]:
    """The amount; or another customer's card, when that is what was typed."""
    payload = payload_of(typed, username)
    if payload is not None:
        return await open_card(desk, payload)
    member_id = await open_customer(desk.state)
    if member_id is None:
        return await _find(typed, desk, username)
    if await is_code(typed, desk):
        return _ask_which(message, _digits(typed), member_id, desk)
    if not is_number(typed) and await category_is_asked(desk.state):
        return message.answer(desk.words("still-category"))
    program = desk.program
    bill = parse_amount(typed, currency=program.currency, largest=program.largest_bill)
    quote_id = QuoteId(f"{desk.person.id}-{message.message_id}")
    return await show_quote(desk, quote_id, member_id, bill)


@router.message(Typed(), AtDesk())
async def find(message: Message, typed: str, desk: Desk, username: str) -> TelegramMethod[Message]:
    """Six digits, or the link of a card as text; any other number waits for a customer."""
    return await _find(typed, desk, username)


@router.callback_query(states.Till.amount, buttons.NumberMeans.filter(F.code), AtDesk())
async def take_as_code(
    callback: CallbackQuery, callback_data: buttons.NumberMeans, desk: Desk
) -> TelegramMethod[Message]:
    """💳: the digits were another customer's code."""
    return await _open_code(desk, callback_data.digits)


@router.callback_query(states.Till.amount, buttons.NumberMeans.filter(~F.code), AtDesk())
async def take_as_amount(
    callback: CallbackQuery, callback_data: buttons.NumberMeans, desk: Desk
) -> TelegramMethod[Message]:
    """🧾: the digits were the amount, of the sale that is open."""
    member_id, program = MemberId(callback_data.member), desk.program
    if member_id != await open_customer(desk.state):
        raise SkipHandler
    bill = parse_amount(
        callback_data.digits, currency=program.currency, largest=program.largest_bill
    )
    quote_id = QuoteId(f"{desk.person.id}-{callback_data.asked}")
    return await show_quote(desk, quote_id, member_id, bill)


async def is_code(typed: str, desk: Desk) -> bool:
    """Whether these are six digits that somebody's card shows at this moment."""
    if not SIX_DIGITS.fullmatch(typed):
        return False
    digits = _digits(typed)
    return await desk.store.read(code_is_live, digits=digits, now=desk.clock.now()) is not None


async def _find(typed: str, desk: Desk, username: str) -> TelegramMethod[Message]:
    payload = payload_of(typed, username)
    if payload is not None:
        return await open_card(desk, payload)
    if SIX_DIGITS.fullmatch(typed):
        return await _open_code(desk, _digits(typed))
    text = desk.words("scan-first") if is_number(typed) else desk.words("not-understood-till")
    return SendMessage(chat_id=desk.chat, text=text)


async def _open_code(desk: Desk, digits: str) -> TelegramMethod[Message]:
    found = await desk.store.write(
        find_by_code, staff=desk.staff, digits=digits, now=desk.clock.now()
    )
    if isinstance(found, CodeMiss):
        return SendMessage(chat_id=desk.chat, text=desk.words("code-unknown", left=found.left))
    return await open_form(desk, found.id)


def _ask_which(
    message: Message, digits: str, member_id: MemberId, desk: Desk
) -> TelegramMethod[Message]:
    words, asked = desk.words, message.message_id
    amount = desk.money(int(digits) * MINOR_PER_UNIT)
    shown = f"{digits[:3]} {digits[3:]}"
    return message.answer(
        words("number-which", digits=shown),
        reply_markup=rows(
            button(
                words.plain("number-amount-button", amount=amount),
                buttons.NumberMeans(code=False, digits=digits, member=member_id, asked=asked),
            ),
            button(
                words.plain("number-code-button", digits=shown),
                buttons.NumberMeans(code=True, digits=digits, member=member_id, asked=asked),
            ),
        ),
    )


def _digits(typed: str) -> str:
    return "".join(character for character in typed if character.isdigit())
