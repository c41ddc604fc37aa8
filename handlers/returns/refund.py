"""↩️ on a sale, for leaders: how much, why, and ✅ under everything that it means."""

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.points.purse import balance_line
from handlers.returns import buttons, states
from handlers.returns.reasons import OF_REFUNDS, chosen_reason, in_words
from handlers.returns.returned import returned_lines
from handlers.returns.sold import leave_refund, sale_at
from handlers.screen import Shown, answer_text, button, replace_text, rows, screen_of
from handlers.typed import Typed
from locales.texts import Html
from loyalty.errors import AmountTooLarge
from loyalty.money import parse_amount
from loyalty.records.team import Role
from loyalty.returns.errors import RefundTooLarge
from loyalty.returns.reasons import typed_reason
from loyalty.returns.refunds import Refunding, coins_of, refund_sale, sale_to_refund, weigh_refund
from loyalty.values import Minor, SaleId

router = Router(name="refund")


@router.callback_query(buttons.AskRefund.filter(), AtDesk(Role.MANAGER))
async def ask_sum(
    callback: CallbackQuery, callback_data: buttons.AskRefund, desk: Desk
) -> TelegramMethod[Message | bool]:
    """↩️: how much of it? The whole is one tap."""
    view = await desk.store.read(
        sale_to_refund,
        sale_id=SaleId(callback_data.sale),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    words, sale = desk.words, view.sale
    await desk.state.set_state(states.Refund.sum)
    await desk.state.set_data({"sale": sale.id})
    left = desk.money(sale.bill - sale.refunded)
    text = words("refund-sum", name=view.name or words.plain("no-name"), left=left)
    whole = button(words.plain("refund-whole-button", left=left), buttons.RefundWhole(sale=sale.id))
    return replace_text(callback, text, rows(whole, _keep(sale.id, desk)))


@router.callback_query(buttons.RefundWhole.filter(), AtDesk(Role.MANAGER))
async def take_whole(
    callback: CallbackQuery, callback_data: buttons.RefundWhole, desk: Desk
) -> TelegramMethod[Message | bool]:
    """↩️ of all that is left of the sale."""
    sale = (await sale_at(desk, SaleId(callback_data.sale))).sale
    left = Minor(sale.bill - sale.refunded)
    return replace_text(callback, *await _ask_reason(desk, sale.id, left))


@router.message(states.Refund.sum, Typed(), AtDesk(Role.MANAGER))
async def take_sum(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """The sum to give back, as it was typed."""
    sale = (await sale_at(desk, SaleId((await desk.state.get_data())["sale"]))).sale
    left, program = Minor(sale.bill - sale.refunded), desk.program
    try:
        amount = parse_amount(typed, currency=program.currency, largest=left)
    except AmountTooLarge as too_large:
        raise RefundTooLarge(left) from too_large
    return answer_text(message, *await _ask_reason(desk, sale.id, amount))


@router.message(states.Refund.reason, Typed(), AtDesk(Role.MANAGER))
async def take_reason(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """A reason in one's own words."""
    data = await desk.state.update_data(reason=typed_reason(typed), asked=message.message_id)
    chosen = buttons.Refund(
        sale=data["sale"],
        amount=data["amount"],
        before=data["before"],
        why=buttons.Why.TYPED,
        asked=message.message_id,
    )
    return answer_text(message, *await _weighed(desk, chosen))


@router.callback_query(buttons.RefundWhy.filter(), AtDesk(Role.MANAGER))
async def pick_reason(
    callback: CallbackQuery, callback_data: buttons.RefundWhy, desk: Desk
) -> TelegramMethod[Message | bool]:
    """One of the usual reasons."""
    chosen = buttons.Refund(**callback_data.model_dump(), asked=0)
    return replace_text(callback, *await _weighed(desk, chosen))


@router.callback_query(buttons.Refund.filter(), AtDesk(Role.MANAGER))
async def refund(
    callback: CallbackQuery, callback_data: buttons.Refund, desk: Desk
) -> TelegramMethod[bool]:
    """✅: given back; both are told."""
    done = await desk.store.write(
        refund_sale,
        sale_id=SaleId(callback_data.sale),
        amount=Minor(callback_data.amount),
        before=Minor(callback_data.before),
        reason=await chosen_reason(desk, callback_data, OF_REFUNDS),
        by=desk.person.id,
        screen=screen_of(callback),
        now=desk.clock.now(),
    )
    await leave_refund(desk)
    return callback.answer(desk.words.plain("refund-repeated" if done.repeated else "refund-done"))


async def _ask_reason(desk: Desk, sale_id: SaleId, amount: Minor) -> Shown:
    """Why? Asked only about a refund that can be made."""
    sale = (await _weigh(desk, sale_id, amount)).sale
    await desk.state.set_state(states.Refund.reason)
    await desk.state.set_data({"sale": sale.id, "amount": amount, "before": sale.refunded})
    words = desk.words
    usual = [
        button(
            in_words(reason, words),
            buttons.RefundWhy(sale=sale.id, amount=amount, before=sale.refunded, why=why),
        )
        for why, reason in OF_REFUNDS.items()
    ]
    return words("refund-why", sum=desk.money(amount)), rows(*usual, _keep(sale.id, desk))


async def _weighed(desk: Desk, chosen: buttons.Refund) -> Shown:
    """Everything that ✅ will do."""
    sale_id, words = SaleId(chosen.sale), desk.words
    refunding = await _weigh(desk, sale_id, Minor(chosen.amount))
    lines = returned_lines(
        refunding.part,
        refunding.sale.bill,
        coins_of(refunding.sale, refunding.part, desk.program),
        desk.program,
        words,
        lost=refunding.lost,
    )
    text = words(
        "refund-ask",
        number=str(refunding.sale.number),
        bill=desk.money(refunding.sale.bill),
        name=refunding.name or words.plain("no-name"),
        lines=Html("\n".join(lines)),
        balance=balance_line(refunding.balance, words),
        reason=in_words(await chosen_reason(desk, chosen, OF_REFUNDS), words),
    )
    return text, rows(button(words.plain("refund-yes-button"), chosen), _keep(sale_id, desk))


async def _weigh(desk: Desk, sale_id: SaleId, amount: Minor) -> Refunding:
    return await desk.store.write(
        weigh_refund, sale_id=sale_id, amount=amount, by=desk.person.id, now=desk.clock.now()
    )


def _keep(sale_id: SaleId, desk: Desk) -> InlineKeyboardButton:
    return button(desk.words.plain("cancel-button"), buttons.ShowSale(sale=sale_id))
