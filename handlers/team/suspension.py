"""⏸: the till closed to somebody at once, from an alert or from the team; and ▶️, the way back."""

import secrets

from aiogram import Bot, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskSuspend, Go, GoTo, ShowAlert
from handlers.desk import AtDesk, Desk
from handlers.menu import show_menu
from handlers.screen import button, replace_text, rows
from handlers.team import buttons
from locales.texts import Html, Texts, Words
from loyalty.people.arrivals import addressee
from loyalty.records.team import Role, Staff
from loyalty.team.suspension import resume, suspend
from loyalty.team.team import team_of
from loyalty.values import OperationId, StaffId

router = Router(name="suspension")


@router.callback_query(AskSuspend.filter(), AtDesk(Role.MANAGER))
async def ask_suspend(
    callback: CallbackQuery, callback_data: AskSuspend, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """⏸ asks once, and says about whom."""
    words, found = desk.words, await _found(callback_data.staff, desk)
    if found is None or found.suspended_at is not None:
        return callback.answer(words.plain("suspend-repeated"), show_alert=True)
    yes = buttons.Suspend(staff=found.id, alert=callback_data.alert, window=secrets.token_hex(4))
    back = ShowAlert(alert=callback_data.alert) if callback_data.alert else GoTo(place=Go.TEAM)
    text = words("team-line", name=found.name, role=words.plain(f"role-{found.role}"))
    return replace_text(
        callback,
        Html(f"{text}\n\n{words('suspend-ask')}"),
        rows(
            button(words.plain("suspend-yes-button"), yes),
            button(words.plain("back-button"), back),
        ),
    )


@router.callback_query(buttons.Suspend.filter(), AtDesk(Role.MANAGER))
async def close_till(
    callback: CallbackQuery, callback_data: buttons.Suspend, bot: Bot, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅: from this moment the role gives nothing, not even what still stands on a screen."""
    window, words = callback_data.window, desk.words
    found = await desk.store.write(
        suspend,
        staff_id=StaffId(callback_data.staff),
        by=desk.person.id,
        operation=OperationId(f"suspend:{callback_data.staff}:{window}"),
        now=desk.clock.now(),
    )
    if found is None:
        return callback.answer(words.plain("suspend-repeated"), show_alert=True)
    await _show_menu_of(found, None, bot, desk, texts)
    return _done(callback, words("suspend-done", name=found.name), callback_data.alert, words)


@router.callback_query(buttons.Resume.filter(), AtDesk(Role.OWNER))
async def open_till(
    callback: CallbackQuery, callback_data: buttons.Resume, bot: Bot, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """▶️: the role gives again what it gave."""
    found = await desk.store.write(
        resume,
        staff_id=StaffId(callback_data.staff),
        by=desk.person.id,
        operation=OperationId(f"resume:{callback_data.staff}:{callback_data.window}"),
        now=desk.clock.now(),
    )
    if found is None:
        return callback.answer(desk.words.plain("resume-repeated"), show_alert=True)
    await _show_menu_of(found, found.role, bot, desk, texts)
    return _done(callback, desk.words("resume-done", name=found.name), 0, desk.words)


async def _found(staff_id: int, desk: Desk) -> Staff | None:
    view = await desk.store.read(team_of, leader=desk.person.id)
    return next((one for one in view.team if one.id == staff_id), None)


def _done(
    callback: CallbackQuery, text: Html, alert: int, words: Words
) -> TelegramMethod[Message | bool]:
    back = ShowAlert(alert=alert) if alert else GoTo(place=Go.TEAM)
    return replace_text(callback, text, rows(button(words.plain("back-button"), back)))


async def _show_menu_of(
    staff: Staff, role: Role | None, bot: Bot, desk: Desk, texts: Texts
) -> None:
    person = (await desk.store.read(addressee, person_id=staff.person_id)).person
    if person.telegram_id is not None:
        await show_menu(bot, person.telegram_id, texts.of(person.spoken or ""), role)
