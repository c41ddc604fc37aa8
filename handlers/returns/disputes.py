"""💬 under a receipt: "this was not me"."""

from contextlib import suppress
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskDispute
from handlers.caller import OnlyMembers
from handlers.returns import buttons
from handlers.screen import button, replace_text, rows
from locales.amounts import moment, money
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.records.people import Member
from loyalty.returns.disputes import dispute_sale, sale_to_dispute
from loyalty.returns.errors import SaleDisputed
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import SaleId

router = Router(name="disputes")


@router.callback_query(AskDispute.filter(), OnlyMembers())
async def ask_dispute(
    callback: CallbackQuery,
    callback_data: AskDispute,
    member: Member,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
) -> TelegramMethod[Message]:
    """💬 asks once, below the receipt, which stays as it is."""
    sale_id = SaleId(callback_data.sale)
    sale = await store.read(sale_to_dispute, sale_id=sale_id, member_id=member.id, now=clock.now())
    text = words(
        "not-me-ask",
        bill=money(sale.bill, program.currency, words.language),
        at=moment(sale.at, ZoneInfo(program.time_zone), words.language),
    )
    keyboard = rows(
        button(words.plain("not-me-yes-button"), buttons.Dispute(sale=sale_id, yes=True)),
        button(words.plain("not-me-no-button"), buttons.Dispute(sale=sale_id, yes=False)),
    )
    return SendMessage(chat_id=callback.from_user.id, text=text, reply_markup=keyboard)


@router.callback_query(buttons.Dispute.filter(), OnlyMembers())
async def dispute(
    callback: CallbackQuery,
    callback_data: buttons.Dispute,
    member: Member,
    store: Store,
    clock: Clock,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """✅: the owners hear of it, once; it may have been said before. ❌: nothing has happened."""
    if not callback_data.yes:
        return replace_text(callback, words("not-me-kept"))
    with suppress(SaleDisputed):
        await store.write(
            dispute_sale,
            sale_id=SaleId(callback_data.sale),
            member_id=member.id,
            now=clock.now(),
        )
    return replace_text(callback, words("not-me-thanks"))
