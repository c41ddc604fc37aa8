"""A customer whose own phone is dead, found by its number: who of several, and the form."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.screen import button, rows
from handlers.till import buttons
from handlers.till.form import Found
from handlers.till.serving import bill_of, serve, tapped
from loyalty.people.cards import found_token, read_found
from loyalty.people.lookup import find_by_phone, find_by_phone_end
from loyalty.phones import e164
from loyalty.rules.countries import country_of
from loyalty.till.typed import TypedEnd
from loyalty.values import Minor

router = Router(name="by_phone")


@router.callback_query(buttons.PickFound.filter(), AtDesk())
async def pick(
    callback: CallbackQuery, callback_data: buttons.PickFound, desk: Desk
) -> TelegramMethod[Message]:
    """One of several, by name; or 🧾 back to one who was put aside."""
    member_id = read_found(desk.keys.card, callback_data.found, desk.clock.now())
    bill = Minor(callback_data.bill) if callback_data.bill else None
    found = Found(member_id, by_phone=True)
    return await serve(desk, found, tapped(callback, member_id), bill=bill)


@router.callback_query(buttons.PhoneMeans.filter(), AtDesk())
async def take_as_phone(
    callback: CallbackQuery, callback_data: buttons.PhoneMeans, desk: Desk
) -> TelegramMethod[Message]:
    """💳: the digits were a phone's."""
    number = phone_in(callback_data.digits, desk)
    return await open_number(desk, number or callback_data.digits, callback_data.asked)


def phone_in(typed: str, desk: Desk) -> str | None:
    """The phone number that this is in the shop's country, in E.164, or None."""
    return e164(typed, country_of(desk.program))


async def is_members(number: str, desk: Desk) -> bool:
    """Whether the number is one of a member's."""
    return await desk.store.read(find_by_phone, staff=desk.staff, number=number) is not None


async def open_number(desk: Desk, number: str, asked: int) -> SendMessage:
    """Serve whoever has this number. Raises as `serve`."""
    holder = await desk.store.read(find_by_phone, staff=desk.staff, number=number)
    if holder is None:
        return SendMessage(chat_id=desk.chat, text=desk.words("phone-unknown"))
    return await serve(desk, Found(holder.id, by_phone=True), asked)


async def open_end(desk: Desk, typed: TypedEnd, asked: int) -> SendMessage:
    """Serve whoever's number ends so; several are chosen between by name. Raises as `serve`."""
    found = await desk.store.write(
        find_by_phone_end, staff=desk.staff, end=typed.end, now=desk.clock.now()
    )
    words = desk.words
    if found.more or not found.holders:
        text = words("phone-too-many") if found.more else words("phone-unknown")
        return SendMessage(chat_id=desk.chat, text=text)
    if len(found.holders) == 1:
        only = Found(found.holders[0].id, by_phone=True)
        return await serve(desk, only, asked, bill=typed.bill)
    bill = bill_of(desk, typed.bill) if typed.bill is not None else 0
    key, now = desk.keys.card, desk.clock.now()
    choices = (
        button(
            one.name or words.plain("no-name"),
            buttons.PickFound(found=found_token(key, one.id, now), bill=bill),
        )
        for one in found.holders
    )
    return SendMessage(chat_id=desk.chat, text=words("phone-which"), reply_markup=rows(*choices))
