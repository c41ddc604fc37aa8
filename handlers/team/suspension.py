"""⏸: the till closed to somebody at once, from an alert or from the team; and ▶️, the way back."""

import secrets
from collections.abc import Callable

from aiogram import Bot, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.buttons import AskSuspend, Go, GoTo, ShowAlert
from handlers.desk import AtDesk, Desk
from handlers.menu import show_menu_of
from handlers.screen import button, replace_text, rows
from handlers.team import buttons
from handlers.team.team import colleague, team_at
from locales.texts import Html, Texts, Words
from loyalty.records.team import Role, Staff
from loyalty.team.suspension import resume, suspend
from loyalty.values import OperationId, StaffId

router = Router(name="suspension")


@router.callback_query(AskSuspend.filter(), AtDesk(Role.MANAGER))
async def ask_suspend(
    callback: CallbackQuery, callback_data: AskSuspend, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """⏸ asks once, and says about whom."""
    words, alert = desk.words, callback_data.alert
    found = colleague(await team_at(desk), callback_data.staff)
    if found is None or found.suspended_at is not None:
        return callback.answer(words.plain("suspend-repeated"), show_alert=True)
    line = words("team-line", name=found.name, role=words.plain(f"role-{found.role}"))
    yes = buttons.Suspend(staff=found.id, alert=alert, window=secrets.token_hex(4))
    return replace_text(
        callback,
        Html(f"{line}\n\n{words('suspend-ask')}"),
        rows(button(words.plain("suspend-yes-button"), yes), _back(alert, words)),
    )


@router.callback_query(buttons.Suspend.filter(), AtDesk(Role.MANAGER))
async def close_till(
    callback: CallbackQuery, callback_data: buttons.Suspend, bot: Bot, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅: from this moment the role gives nothing, not even what still stands on a screen."""
    words, found = desk.words, await _change(suspend, "suspend", callback_data, desk)
    if found is None:
        return callback.answer(words.plain("suspend-repeated"), show_alert=True)
    await show_menu_of(bot, desk.store, texts, found.person_id)
    back = rows(_back(callback_data.alert, words))
    return replace_text(callback, words("suspend-done", name=found.name), back)


@router.callback_query(buttons.Resume.filter(), AtDesk(Role.OWNER))
async def open_till(
    callback: CallbackQuery, callback_data: buttons.Resume, bot: Bot, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """▶️: the role gives again what it gave."""
    words, found = desk.words, await _change(resume, "resume", callback_data, desk)
    if found is None:
        return callback.answer(words.plain("resume-repeated"), show_alert=True)
    await show_menu_of(bot, desk.store, texts, found.person_id)
    return replace_text(callback, words("resume-done", name=found.name), rows(_back(0, words)))


async def _change(
    use_case: Callable[..., Staff | None],
    verb: str,
    tapped: buttons.Suspend | buttons.Resume,
    desk: Desk,
) -> Staff | None:
    """Whose role it was; None where there was nothing to change any more."""
    return await desk.store.write(
        use_case,
        staff_id=StaffId(tapped.staff),
        by=desk.person.id,
        operation=OperationId(f"{verb}:{tapped.staff}:{tapped.window}"),
        now=desk.clock.now(),
    )


def _back(alert: int, words: Words) -> InlineKeyboardButton:
    way = ShowAlert(alert=alert) if alert else GoTo(place=Go.TEAM)
    return button(words.plain("back-button"), way)
