"""A sale that was made: found by its number, in a customer's list or in the shift, and shown."""

import re
from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.buttons import AskUndo, Go, GoTo, SalesOf
from handlers.desk import AtDesk, Desk
from handlers.paging import page_of, turning
from handlers.points.purse import balance_line
from handlers.returns import buttons, states
from handlers.returns.reasons import in_words
from handlers.screen import Shown, button, replace_text, rows
from handlers.till.receipt import bill_lines
from locales.texts import Html, Words
from loyalty.records.returns import Refund
from loyalty.records.team import Role
from loyalty.records.till import Sale
from loyalty.returns.sold import SaleView, Way, look_at_sale, newest_sales, sale_numbered
from loyalty.values import MemberId, SaleId

router = Router(name="sold")

_NUMBER = re.compile(r"[№#]\s*([0-9]+)")
MOST_REFUNDS = 8  # of one sale that are told of each, the last ones
_MOST_DIGITS = 18  # that a database takes: no receipt has so many


class SaleNumber(Filter):
    """Lets through what stands on a receipt, № 123 or #123, and hands it over as `number`."""

    PROVIDES = frozenset({"number"})

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """The number, or nothing."""
        found = _NUMBER.fullmatch((message.text or "").strip())
        return {"number": int(found[1][:_MOST_DIGITS])} if found else False


@router.message(SaleNumber(), AtDesk())
async def find_sale(message: Message, number: int, desk: Desk) -> TelegramMethod[Message]:
    """№ 123."""
    sale_id = await desk.store.read(sale_numbered, number=number, by=desk.person.id)
    view = await sale_at(desk, sale_id)
    await leave_refund(desk)
    return message.answer(sale_text(view, desk), reply_markup=sale_ways(view, desk.words))


@router.callback_query(buttons.ShowSale.filter(), AtDesk())
async def show_sale(
    callback: CallbackQuery, callback_data: buttons.ShowSale, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🧾 in a list, and ❌ under what was asked about the sale."""
    view = await sale_at(desk, SaleId(callback_data.sale))
    await leave_refund(desk)
    return replace_text(callback, sale_text(view, desk), sale_ways(view, desk.words))


@router.callback_query(SalesOf.filter(), AtDesk(Role.MANAGER))
async def list_sales(
    callback: CallbackQuery, callback_data: SalesOf, desk: Desk
) -> TelegramMethod[Message]:
    """↩️ in the form: the customer's last purchases."""
    text, keyboard = await _sales(callback_data.member, 0, desk)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


@router.callback_query(buttons.SalesPage.filter(), AtDesk(Role.MANAGER))
async def turn_sales(
    callback: CallbackQuery, callback_data: buttons.SalesPage, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️ and ➡️ in them."""
    shown = await _sales(callback_data.member, callback_data.page, desk)
    return replace_text(callback, *shown)


async def sale_at(desk: Desk, sale_id: SaleId) -> SaleView:
    """The sale. Raises SaleUnknown, NotAllowed, NotMember or OwnCard."""
    return await desk.store.read(
        look_at_sale, sale_id=sale_id, by=desk.person.id, now=desk.clock.now()
    )


async def leave_refund(desk: Desk) -> None:
    """Whatever was asked about a refund is not asked any more; other questions stay open."""
    if await desk.state.get_state() in states.Refund:
        await desk.state.clear()


def sale_text(view: SaleView, desk: Desk) -> Html:
    """Everything about it: when, who, the bill, the points, and what was given back."""
    words, sale = desk.words, view.sale
    lines = bill_lines(sale.costs, desk.program, words)
    lines.append(words("sale-earned", points=sale.points))
    if view.viewer != sale.staff_id:
        lines.append(words("sale-by", name=view.names[sale.staff_id]))
    if view.refunds:
        lines.append(words("sale-refunded", sum=desk.money(sale.refunded)))
    lines += [Html("…")] if len(view.refunds) > MOST_REFUNDS else []
    lines += [_refund_line(refund, view, desk) for refund in view.refunds[-MOST_REFUNDS:]]
    if view.balance is None:
        lines.append(words("sale-left"))
    else:
        lines.append(words("sale-balance", balance=balance_line(view.balance, words)))
    return words(
        "sale-view",
        number=str(sale.number),
        at=desk.moment(sale.at),
        name=view.name or words.plain("no-name"),
        lines=Html("\n".join(lines)),
    )


async def _sales(member: int, number: int, desk: Desk) -> Shown:
    found = await desk.store.read(
        newest_sales, member_id=MemberId(member), by=desk.person.id, now=desk.clock.now()
    )
    words, page = desk.words, page_of(found, number)
    turns = turning(page, words, lambda to: buttons.SalesPage(member=member, page=to), by_age=True)
    keyboard = rows(*(_choice(sale, desk) for sale in page.shown), turns)
    return words("sales-which" if found else "sales-none"), keyboard


def _choice(sale: Sale, desk: Desk) -> InlineKeyboardButton:
    at, bill = desk.moment(sale.at), desk.money(sale.bill)
    label = desk.words.plain("sale-button", at=at, bill=bill)
    return button(label, buttons.ShowSale(sale=sale.id))


def _refund_line(refund: Refund, view: SaleView, desk: Desk) -> Html:
    """When, how much, by whom, and why, unless it was undone."""
    words, at, by = desk.words, desk.moment(refund.at), view.names[refund.staff_id]
    amount = desk.money(refund.part.amount)
    if refund.reason is None:
        return words("sale-refund", at=at, sum=amount, by=by)
    reason = in_words(refund.reason, words)
    return words("sale-refund-why", at=at, sum=amount, by=by, reason=reason)


def sale_ways(view: SaleView, words: Words) -> InlineKeyboardMarkup:
    """What the viewer may do with it."""
    back = button(words.plain("back-button"), GoTo(place=Go.SHIFT))
    match view.way:
        case Way.REFUND:
            way = button(words.plain("refund-button"), buttons.AskRefund(sale=view.sale.id))
        case Way.UNDO:
            way = button(words.plain("undo-button"), AskUndo(sale=view.sale.id))
        case Way.NONE:
            return rows(back)
    return rows(way, back)
