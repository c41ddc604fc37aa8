"""Whoever is found: the form for them, or their quote at once where the sum is known already."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.desk import AtDesk, Desk
from handlers.till import buttons
from handlers.till.form import Found, open_form, sum_before, take_up
from handlers.till.sale import quote_of
from loyalty.money import parse_amount
from loyalty.people.cards import CodeMiss, find_by_card, find_by_code
from loyalty.values import MemberId, Minor, QuoteId

router = Router(name="serving")


@router.callback_query(buttons.PickCustomer.filter(), AtDesk())
async def go_back_to(
    callback: CallbackQuery, callback_data: buttons.PickCustomer, desk: Desk
) -> TelegramMethod[Message]:
    """🧾: the customer who was put aside; a sum that was sent meanwhile is theirs."""
    member_id = await _whose(desk, callback_data.card)
    return await serve(desk, Found(member_id), tapped(callback, member_id))


async def open_card(
    desk: Desk, payload: str, asked: int, *, bill: str | None = None
) -> SendMessage:
    """Serve whoever's card this is, `asked` being the message. Raises as `serve`, and CardExpired
    or CardUnknown.
    """
    return await serve(desk, Found(await _whose(desk, payload)), asked, bill=bill)


async def open_code(
    desk: Desk, digits: str, asked: int, *, bill: str | None = None
) -> SendMessage | CodeMiss:
    """Serve whoever shows these six digits. Raises as `serve`, and TooManyGuesses."""
    found = await desk.store.write(
        find_by_code, staff=desk.staff, digits=digits, now=desk.clock.now()
    )
    if isinstance(found, CodeMiss):
        return found
    return await serve(desk, Found(found.id), asked, bill=bill)


async def serve(
    desk: Desk, found: Found, asked: int | str, *, bill: str | Minor | None = None
) -> SendMessage:
    """The quote, where a sum was typed together with the card or before it; else the form.

    The message `asked` is what makes the quote the same. A sum that cannot be read leaves the form
    open for another. Raises NotMember or OwnCard, and what parse_amount raises.
    """
    before = await sum_before(desk)
    if bill is None and before is None:
        return await open_form(desk, found)
    _, way_back = await take_up(desk, found)
    wanted = bill_of(desk, bill) if isinstance(bill, str) else bill or before
    assert wanted is not None  # noqa: S101 - for the type: one of both is there
    text, keyboard = await quote_of(desk, quote_id(desk, asked), found.id, wanted)
    await desk.state.update_data(at_once=True)
    rows = [*keyboard.inline_keyboard, *way_back]
    keyboard = InlineKeyboardMarkup(inline_keyboard=rows)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


def tapped(callback: CallbackQuery, member_id: MemberId) -> str:
    """What makes the quote the same that a tap on a customer asks for."""
    message = callback.message.message_id if callback.message else 0
    return f"{message}-{member_id}"


def quote_id(desk: Desk, asked: int | str) -> QuoteId:
    """The quote that this message asks for: the message that comes twice gets the same."""
    return QuoteId(f"{desk.person.id}-{asked}")


def bill_of(desk: Desk, typed: str) -> Minor:
    """The amount that was typed. Raises AmountUnreadable, AmountNotPositive or AmountTooLarge."""
    program = desk.program
    return parse_amount(typed, currency=program.currency, largest=program.largest_bill)


async def _whose(desk: Desk, payload: str) -> MemberId:
    member = await desk.store.read(
        find_by_card, key=desk.keys.card, payload=payload, now=desk.clock.now()
    )
    return member.id
