"""Alerts in an owner's chat: the evidence sale by sale, and "it is all right"."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import ShowAlert
from handlers.desk import AtDesk, Desk
from handlers.guard import buttons
from handlers.guard.notices import alert_keyboard, alert_text
from handlers.returns.sold import sale_at, sale_text, sale_ways
from handlers.screen import replace_text
from locales.texts import Html
from loyalty.guard.alerts import look_at_alert, silence_alert
from loyalty.records.guard import Pattern
from loyalty.records.team import Role
from loyalty.values import AlertId, SaleId

router = Router(name="alerts")


@router.callback_query(ShowAlert.filter(), AtDesk(Role.MANAGER))
async def show_alert(
    callback: CallbackQuery, callback_data: ShowAlert, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️ back to an alert."""
    view = await desk.store.read(
        look_at_alert, alert_id=AlertId(callback_data.alert), by=desk.person.id
    )
    text = alert_text(view, desk.words, desk.program)
    return replace_text(callback, text, alert_keyboard(view, desk.words))


@router.callback_query(buttons.ShowEvidence.filter(), AtDesk(Role.MANAGER))
async def show_evidence(
    callback: CallbackQuery, callback_data: buttons.ShowEvidence, desk: Desk
) -> TelegramMethod[Message]:
    """🧾: the sale, below the alert."""
    view = await sale_at(desk, SaleId(callback_data.sale))
    return SendMessage(
        chat_id=desk.chat, text=sale_text(view, desk), reply_markup=sale_ways(view, desk.words)
    )


@router.callback_query(buttons.AllRight.filter(), AtDesk(Role.MANAGER))
async def all_right(
    callback: CallbackQuery, callback_data: buttons.AllRight, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✅ under an alert: it is all right, and not told of again today."""
    alert_id = AlertId(callback_data.alert)
    await desk.store.write(
        silence_alert, alert_id=alert_id, by=desk.person.id, now=desk.clock.now()
    )
    view = await desk.store.read(look_at_alert, alert_id=alert_id, by=desk.person.id)
    text = alert_text(view, desk.words, desk.program)
    pair = view.alert.pattern is Pattern.PAIR
    fine = desk.words("told-fine-pair" if pair else "told-fine")
    return replace_text(callback, Html(f"{text}\n\n{fine}"))
