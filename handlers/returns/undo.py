"""↩️: taking a sale back, for fifteen minutes."""

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskUndo
from handlers.desk import AtDesk, Desk
from handlers.returns import buttons
from handlers.returns.returned import returned_lines
from handlers.returns.sold import sale_at
from handlers.screen import button, replace_text, rows, screen_of
from handlers.till.receipt import till_receipt, undo_button
from locales.texts import Html
from loyalty.returns.refunds import part_of
from loyalty.returns.undo import sale_to_undo, undo_sale
from loyalty.till.receipts import figures_again
from loyalty.values import Minor, Points, SaleId

router = Router(name="undo")


@router.callback_query(AskUndo.filter(), AtDesk())
async def ask_undo(
    callback: CallbackQuery, callback_data: AskUndo, desk: Desk
) -> TelegramMethod[Message | bool]:
    """↩️ asks once."""
    sale_id, words = SaleId(callback_data.sale), desk.words
    view = await desk.store.read(
        sale_to_undo, sale_id=sale_id, cashier=desk.person.id, now=desk.clock.now()
    )
    part = part_of(view.sale, Minor(view.sale.bill - view.sale.refunded))
    lines = returned_lines(part, view.sale.bill, part.cash, desk.program, words, undone=True)
    text = words(
        "undo-ask",
        name=view.name or words.plain("no-name"),
        bill=desk.money(view.sale.bill),
        lines=Html("\n".join(lines)),
    )
    yes = button(
        words.plain("undo-yes-button"), buttons.Undo(sale=sale_id, before=view.sale.refunded)
    )
    return replace_text(
        callback,
        text,
        rows(yes, button(words.plain("keep-button"), buttons.KeepSale(sale=sale_id))),
    )


@router.callback_query(buttons.Undo.filter(), AtDesk())
async def undo(
    callback: CallbackQuery, callback_data: buttons.Undo, desk: Desk
) -> TelegramMethod[bool]:
    """✅: the whole sale is taken back."""
    undoing = await desk.store.write(
        undo_sale,
        sale_id=SaleId(callback_data.sale),
        before=Minor(callback_data.before),
        cashier=desk.person.id,
        screen=screen_of(callback),
        now=desk.clock.now(),
    )
    words = desk.words
    return callback.answer(words.plain("undo-repeated" if undoing.repeated else "undo-done"))


@router.callback_query(buttons.KeepSale.filter(), AtDesk())
async def keep_sale(
    callback: CallbackQuery, callback_data: buttons.KeepSale, desk: Desk
) -> TelegramMethod[Message | bool]:
    """❌: nothing is undone; here is the receipt again."""
    sale_id = SaleId(callback_data.sale)
    view = await sale_at(desk, sale_id)
    sale = await desk.store.read(figures_again, sale=view.sale, balance=view.balance or Points(0))
    text = till_receipt(
        sale, desk.program, desk.words, name=view.name, undo_until=view.sale.undo_until
    )
    return replace_text(callback, text, undo_button(sale_id, desk.words))
