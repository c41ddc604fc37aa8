"""The team: who works here, page by page and by name, and what may be done about somebody."""

import secrets

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.buttons import AskSuspend, Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.menu import show_menu_of
from handlers.open_panels import PanelAnswer
from handlers.screen import Shown, answer_text, button, replace_text, rows, show
from handlers.team import buttons, states
from handlers.team.lists import (
    back,
    branch_screen,
    found_screen,
    line,
    part_of_name,
    team_screen,
)
from handlers.typed import Typed
from locales.texts import Html, Texts, Words
from loyalty.parties import may_suspend
from loyalty.records.team import Role, Staff
from loyalty.team.dismissal import end_role
from loyalty.team.team import TeamView, let_send, team_of
from loyalty.values import OperationId, StaffId

router = Router(name="team")


@router.message(Command("team"), AtDesk(Role.MANAGER))
@router.callback_query(GoTo.filter(F.place == Go.TEAM), AtDesk(Role.MANAGER))
async def show_team(
    event: Message | CallbackQuery, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/team and 👥, and ⬅️ from everything below, which leaves what was asked there."""
    await _ask_no_more(event, desk)
    return show(event, *team_screen(await team_at(desk), desk.words))


@router.callback_query(buttons.TeamPage.filter(), AtDesk(Role.MANAGER))
async def turn(
    callback: CallbackQuery, callback_data: buttons.TeamPage, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️ and ➡️, and ⬅️ from somebody on that page."""
    await _ask_no_more(callback, desk)
    view = await team_at(desk)
    return replace_text(callback, *team_screen(view, desk.words, callback_data.page))


@router.callback_query(buttons.BranchTeam.filter(), AtDesk(Role.MANAGER))
async def show_branch(
    callback: CallbackQuery, callback_data: buttons.BranchTeam, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Those of one branch; of one that is closed by now, the team."""
    await _ask_no_more(callback, desk)
    view, words = await team_at(desk), desk.words
    branch = view.branch(callback_data.branch)
    if branch is None and callback_data.branch:
        return replace_text(callback, *team_screen(view, words))
    return replace_text(callback, *branch_screen(view, branch, words, callback_data.page))


@router.callback_query(buttons.FindColleague.filter(), AtDesk(Role.MANAGER))
async def ask_whom(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """✏️: whom?"""
    await desk.state.set_state(states.Team.find)
    return replace_text(callback, desk.words("team-find-ask"), rows(back(desk.words)))


@router.message(states.Team.find, PanelAnswer(), Typed(), AtDesk(Role.MANAGER))
async def find(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """A name, or part of one; where nobody is called so, another one may follow."""
    part = part_of_name(typed)
    found = found_screen(await team_at(desk), part, desk.words) if part else None
    if found is None:
        nobody = desk.words("team-found-none", part=part)
        return answer_text(message, nobody, rows(back(desk.words)))
    await desk.state.clear()
    return answer_text(message, *found)


@router.callback_query(buttons.FoundPage.filter(), AtDesk(Role.MANAGER))
async def turn_found(
    callback: CallbackQuery, callback_data: buttons.FoundPage, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️ and ➡️ in what was found."""
    view, words = await team_at(desk), desk.words
    found = found_screen(view, callback_data.part, words, callback_data.page)
    return replace_text(callback, *(found or team_screen(view, words)))


@router.callback_query(buttons.TeamMember.filter(), AtDesk(Role.MANAGER))
async def show_one(
    callback: CallbackQuery, callback_data: buttons.TeamMember, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Somebody of the team, and 🗑."""
    return replace_text(callback, *await _entry(callback_data.staff, desk))


@router.callback_query(buttons.LetSend.filter(), AtDesk(Role.OWNER))
async def allow_sending(
    callback: CallbackQuery, callback_data: buttons.LetSend, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✅ or ❌: whether this manager's promotions go out without an owner's ✅."""
    await desk.store.write(
        let_send,
        staff_id=StaffId(callback_data.staff),
        may=callback_data.may,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    return replace_text(callback, *await _entry(callback_data.staff, desk))


@router.callback_query(buttons.EndRole.filter(~F.sure), AtDesk(Role.MANAGER))
async def ask_end(
    callback: CallbackQuery, callback_data: buttons.EndRole, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🗑 asks once, and says about whom."""
    words, view = desk.words, await team_at(desk)
    found = colleague(view, callback_data.staff)
    if found is None:
        return replace_text(callback, *team_screen(view, words))
    text = Html(f"{line(found, view, words)}\n\n{words('end-role-ask')}")
    yes = button(
        words.plain("end-role-yes-button"), buttons.EndRole(staff=callback_data.staff, sure=True)
    )
    return replace_text(callback, text, rows(yes, back(words, found, view)))


@router.callback_query(buttons.EndRole.filter(F.sure), AtDesk(Role.MANAGER))
async def end(
    callback: CallbackQuery, callback_data: buttons.EndRole, bot: Bot, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool]:
    """✅: from this moment the role gives nothing, not even what still stands on a screen."""
    ended = await desk.store.write(
        end_role,
        staff_id=StaffId(callback_data.staff),
        by=desk.person.id,
        operation=OperationId(f"role-end:{callback_data.staff}"),
        now=desk.clock.now(),
    )
    if ended is not None:
        await show_menu_of(bot, desk.store, texts, ended)
    return replace_text(callback, *team_screen(await team_at(desk), desk.words))


async def team_at(desk: Desk) -> TeamView:
    """Who works here, as far as one may see it. Raises NotStaff or NotAllowed."""
    return await desk.store.read(team_of, leader=desk.person.id)


def colleague(view: TeamView, staff_id: int) -> Staff | None:
    """One of them, unless the role has ended meanwhile."""
    return next((one for one in view.team if one.id == staff_id), None)


async def _ask_no_more(event: Message | CallbackQuery, desk: Desk) -> None:
    if isinstance(event, CallbackQuery) and await desk.state.get_state() in states.Team:
        await desk.state.clear()


async def _entry(staff_id: int, desk: Desk) -> Shown:
    """Somebody of the team, and what may be done about them; the team, where the role has ended."""
    view, words = await team_at(desk), desk.words
    found = colleague(view, staff_id)
    if found is None:
        return team_screen(view, words)
    end = button(words.plain("end-role-button"), buttons.EndRole(staff=found.id, sure=False))
    pause = _pausing(found, view.leader, words)
    text, sending = line(found, view, words), list[InlineKeyboardButton]()
    if view.leader.role is Role.OWNER and found.role is Role.MANAGER:
        said = words("team-may-send") if found.may_send else words("team-asks-first")
        label = words.plain("team-ask-first-button" if found.may_send else "team-may-send-button")
        way = buttons.LetSend(staff=found.id, may=not found.may_send)
        text, sending = Html(f"{text}\n\n{said}"), [button(label, way)]
    return text, rows(*sending, *pause, end, back(words, found, view))


def _pausing(staff: Staff, leader: Staff, words: Words) -> list[InlineKeyboardButton]:
    """⏸, or ▶️ where the role is suspended and an owner looks."""
    if staff.suspended_at is None:
        ask = AskSuspend(staff=staff.id, alert=0)
        allowed = may_suspend(leader, staff)
        return [button(words.plain("suspend-button"), ask)] if allowed else []
    resuming = buttons.Resume(staff=staff.id, window=secrets.token_hex(4))
    allowed = leader.role is Role.OWNER
    return [button(words.plain("resume-button"), resuming)] if allowed else []
