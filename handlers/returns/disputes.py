"""💬 under a receipt: "this was not me"."""

from contextlib import suppress

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskDispute
from handlers.guest import Guest, OnlyMembers
from handlers.returns import buttons
from handlers.screen import button, replace_text, rows
from loyalty.returns.disputes import dispute_sale, sale_to_dispute
from loyalty.returns.errors import SaleDisputed
from loyalty.values import SaleId

router = Router(name="disputes")


@router.callback_query(AskDispute.filter(), OnlyMembers())
async def ask_dispute(
    callback: CallbackQuery, callback_data: AskDispute, guest: Guest
) -> TelegramMethod[Message]:
    """💬 asks once, below the receipt, which stays as it is."""
    sale_id, words = SaleId(callback_data.sale), guest.words
    sale = await guest.store.read(
        sale_to_dispute, sale_id=sale_id, member_id=guest.member.id, now=guest.clock.now()
    )
    text = words("not-me-ask", bill=guest.money(sale.bill), at=guest.moment(sale.at))
    keyboard = rows(
        button(words.plain("not-me-yes-button"), buttons.Dispute(sale=sale_id, yes=True)),
        button(words.plain("not-me-no-button"), buttons.Dispute(sale=sale_id, yes=False)),
    )
    return SendMessage(chat_id=guest.chat, text=text, reply_markup=keyboard)


@router.callback_query(buttons.Dispute.filter(), OnlyMembers())
async def dispute(
    callback: CallbackQuery, callback_data: buttons.Dispute, guest: Guest
) -> TelegramMethod[Message | bool]:
    """✅: the owners hear of it, once; it may have been said before. ❌: nothing has happened."""
    if not callback_data.yes:
        return replace_text(callback, guest.words("not-me-kept"))
    sale_id, now = SaleId(callback_data.sale), guest.clock.now()
    with suppress(SaleDisputed):
        await guest.store.write(dispute_sale, sale_id=sale_id, member_id=guest.member.id, now=now)
    return replace_text(callback, guest.words("not-me-thanks"))
