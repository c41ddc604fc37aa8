"""The team: who works here, inviting somebody, ending a role, opening a branch."""

import secrets

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.buttons import AskSuspend, Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.links import start_link
from handlers.menu import show_menu
from handlers.screen import button, replace_text, rows
from handlers.team import buttons, states
from handlers.typed import Typed
from locales.texts import Html, Texts, Words
from loyalty.keys import Keys
from loyalty.names import typed_name
from loyalty.parties import may_lead, may_suspend
from loyalty.people.arrivals import addressee
from loyalty.records.team import Role, Staff
from loyalty.team.dismissal import end_role
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.team.team import TeamView, open_branch, team_of
from loyalty.values import BranchId, OperationId, PersonId, StaffId

router = Router(name="team")

WHOLE_SHOP = 0


@router.message(Command("owner", "team"), AtDesk(Role.MANAGER))
async def show_team(message: Message, desk: Desk) -> TelegramMethod[Message]:
    """/team; until the owner's home has more rooms, /owner leads here as well."""
    view = await desk.store.read(team_of, leader=desk.person.id)
    return message.answer(_list(view, desk.words), reply_markup=_ways(view, desk.words))


@router.callback_query(GoTo.filter(F.place == Go.TEAM), AtDesk(Role.MANAGER))
async def open_team(
    callback: CallbackQuery, state: FSMContext, desk: Desk
) -> TelegramMethod[Message | bool]:
    """👥, and ⬅️ from everything below."""
    if await state.get_state() == states.Team.branch.state:
        await state.clear()
    view = await desk.store.read(team_of, leader=desk.person.id)
    return replace_text(callback, _list(view, desk.words), _ways(view, desk.words))


@router.callback_query(buttons.AskInvite.filter(), AtDesk(Role.MANAGER))
async def ask_role(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """➕: the roles that one may give. A manager's invitation is for their own branch."""
    words, window = desk.words, secrets.token_hex(4)
    if desk.staff.role is not Role.OWNER:
        branch = desk.staff.branch_id or WHOLE_SHOP
        only = buttons.Invite(role=Role.CASHIER, branch=branch, window=window)
        choices = [button(words.plain(f"invite-role-{Role.CASHIER}"), only)]
    else:
        choices = [
            button(words.plain(f"invite-role-{role}"), buttons.AskBranch(role=role, window=window))
            for role in Role
        ]
    return replace_text(callback, words("invite-ask-role"), rows(*choices, _back(words)))


@router.callback_query(buttons.AskBranch.filter(), AtDesk(Role.OWNER))
async def ask_branch(
    callback: CallbackQuery, callback_data: buttons.AskBranch, desk: Desk, keys: Keys, username: str
) -> TelegramMethod[Message | bool]:
    """The branches, where there are any; owners are for the whole shop."""
    role, window, words = callback_data.role, callback_data.window, desk.words
    view = await desk.store.read(team_of, leader=desk.person.id)
    if role is Role.OWNER or not view.branches:
        whole = buttons.Invite(role=role, branch=WHOLE_SHOP, window=window)
        return await _link(callback, whole, desk, keys, username)
    choices = [
        button(branch.name, buttons.Invite(role=role, branch=branch.id, window=window))
        for branch in view.branches
    ]
    everywhere = buttons.Invite(role=role, branch=WHOLE_SHOP, window=window)
    choices.append(button(words.plain("whole-shop"), everywhere))
    return replace_text(callback, words("invite-ask-branch"), rows(*choices, _back(words)))


@router.callback_query(buttons.Invite.filter(), AtDesk(Role.MANAGER))
async def make_link(
    callback: CallbackQuery, callback_data: buttons.Invite, desk: Desk, keys: Keys, username: str
) -> TelegramMethod[Message | bool]:
    """A single-use link, to be forwarded. The same window's second tap shows the same one."""
    return await _link(callback, callback_data, desk, keys, username)


@router.callback_query(buttons.TeamMember.filter(), AtDesk(Role.MANAGER))
async def show_one(
    callback: CallbackQuery, callback_data: buttons.TeamMember, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Somebody of the team, and 🗑."""
    view = await desk.store.read(team_of, leader=desk.person.id)
    found = _one(view, callback_data.staff)
    if found is None:
        return replace_text(callback, _list(view, desk.words), _ways(view, desk.words))
    words = desk.words
    end = button(words.plain("end-role-button"), buttons.EndRole(staff=found.id, sure=False))
    pause = _pausing(found, view.leader, words)
    return replace_text(callback, _line(found, view, words), rows(*pause, end, _back(words)))


@router.callback_query(buttons.EndRole.filter(~F.sure), AtDesk(Role.MANAGER))
async def ask_end(
    callback: CallbackQuery, callback_data: buttons.EndRole, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🗑 asks once, and says about whom."""
    words, view = desk.words, await desk.store.read(team_of, leader=desk.person.id)
    found = _one(view, callback_data.staff)
    if found is None:
        return replace_text(callback, _list(view, words), _ways(view, words))
    text = Html(f"{_line(found, view, words)}\n\n{words('end-role-ask')}")
    yes = button(
        words.plain("end-role-yes-button"), buttons.EndRole(staff=callback_data.staff, sure=True)
    )
    return replace_text(callback, text, rows(yes, _back(words)))


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
        await _show_customers_menu(ended, bot, desk, texts)
    view = await desk.store.read(team_of, leader=desk.person.id)
    return replace_text(callback, _list(view, desk.words), _ways(view, desk.words))


@router.callback_query(buttons.AddBranch.filter(), AtDesk(Role.OWNER))
async def ask_branch_name(
    callback: CallbackQuery, state: FSMContext, desk: Desk
) -> TelegramMethod[Message | bool]:
    """➕ a branch."""
    await state.set_state(states.Team.branch)
    return replace_text(callback, desk.words("branch-ask-name"), rows(_back(desk.words)))


@router.message(states.Team.branch, Typed(), AtDesk(Role.OWNER))
async def add_branch(
    message: Message, typed: str, state: FSMContext, desk: Desk
) -> TelegramMethod[Message]:
    """The name of a branch; one that exists already stays as it is."""
    name = typed_name(typed)
    _, new = await desk.store.write(open_branch, name=name, by=desk.person.id, now=desk.clock.now())
    await state.clear()
    text = desk.words("branch-added" if new else "branch-exists", name=name)
    return message.answer(text, reply_markup=rows(_back(desk.words)))


async def _link(
    callback: CallbackQuery, chosen: buttons.Invite, desk: Desk, keys: Keys, username: str
) -> TelegramMethod[Message | bool]:
    role, branch = chosen.role, chosen.branch
    token = keys.invite_token(OperationId(f"invite:{desk.chat}:{chosen.window}:{role}:{branch}"))
    await desk.store.write(
        invite,
        token=token,
        role=role,
        name=None,
        branch_id=BranchId(branch) if branch else None,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    words = desk.words
    link = start_link(username, INVITE_LETTER + token)
    text = words("invite-link", role=words.plain(f"role-{role}"), link=link)
    return replace_text(callback, text, rows(_back(words)))


async def _show_customers_menu(ended: PersonId, bot: Bot, desk: Desk, texts: Texts) -> None:
    person = (await desk.store.read(addressee, person_id=ended)).person
    if person.telegram_id is not None:
        words = texts.of(person.spoken or "")
        await show_menu(bot, person.telegram_id, words, role=None)


def _one(view: TeamView, staff_id: int) -> Staff | None:
    return next((one for one in view.team if one.id == staff_id), None)


def _list(view: TeamView, words: Words) -> Html:
    return words("team", lines=Html("\n".join(_line(one, view, words) for one in view.team)))


def _line(staff: Staff, view: TeamView, words: Words) -> Html:
    branch = next((branch.name for branch in view.branches if branch.id == staff.branch_id), None)
    role = words.plain(f"role-{staff.role}")
    line = words("team-line", name=staff.name, role=role)
    if branch is not None:
        line = words("team-line-branch", name=staff.name, role=role, branch=branch)
    return line if staff.suspended_at is None else words("team-suspended", line=line)


def _pausing(staff: Staff, leader: Staff, words: Words) -> list[InlineKeyboardButton]:
    """⏸, or ▶️ where the role is suspended and an owner looks."""
    if staff.suspended_at is None:
        ask = AskSuspend(staff=staff.id, alert=0)
        allowed = may_suspend(leader, staff)
        return [button(words.plain("suspend-button"), ask)] if allowed else []
    back = buttons.Resume(staff=staff.id, window=secrets.token_hex(4))
    allowed = leader.role is Role.OWNER
    return [button(words.plain("resume-button"), back)] if allowed else []


def _ways(view: TeamView, words: Words) -> InlineKeyboardMarkup:
    led = [
        button(one.name, buttons.TeamMember(staff=one.id))
        for one in view.team
        if one.id != view.leader.id and may_lead(view.leader, one.role, one.branch_id)
    ]
    add = [button(words.plain("invite-button"), buttons.AskInvite())]
    if view.leader.role is Role.OWNER:
        add.append(button(words.plain("branch-button"), buttons.AddBranch()))
    return rows(*led, *add)


def _back(words: Words) -> InlineKeyboardButton:
    return button(words.plain("back-button"), GoTo(place=Go.TEAM))
