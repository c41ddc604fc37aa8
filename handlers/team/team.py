"""The team: who works here, inviting somebody, ending a role, opening a branch."""

import secrets

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.buttons import AskSuspend, Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.links import start_link
from handlers.menu import show_menu_of
from handlers.screen import Shown, button, replace_text, rows, show
from handlers.team import buttons, states
from handlers.typed import Typed
from locales.texts import Html, Texts, Words
from loyalty.names import typed_name
from loyalty.parties import may_lead, may_suspend
from loyalty.records.team import Role, Staff
from loyalty.team.dismissal import end_role
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.team.team import TeamView, let_send, open_branch, team_of
from loyalty.values import BranchId, OperationId, StaffId

router = Router(name="team")

WHOLE_SHOP = 0  # in a button, instead of a branch


@router.message(Command("owner", "team"), AtDesk(Role.MANAGER))
@router.callback_query(GoTo.filter(F.place == Go.TEAM), AtDesk(Role.MANAGER))
async def show_team(
    event: Message | CallbackQuery, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/team and 👥, and ⬅️ from everything below, which leaves what was asked there.

    Until the owner's home has more rooms, /owner leads here as well.
    """
    if isinstance(event, CallbackQuery) and await desk.state.get_state() in states.Team:
        await desk.state.clear()
    return show(event, *_team(await team_at(desk), desk.words))


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
    callback: CallbackQuery, callback_data: buttons.AskBranch, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    """The branches, where there are any; owners are for the whole shop."""
    role, window, words = callback_data.role, callback_data.window, desk.words
    view = await team_at(desk)
    if role is Role.OWNER or not view.branches:
        whole = buttons.Invite(role=role, branch=WHOLE_SHOP, window=window)
        return await _link(callback, whole, desk, username)
    choices = [
        button(branch.name, buttons.Invite(role=role, branch=branch.id, window=window))
        for branch in view.branches
    ]
    everywhere = buttons.Invite(role=role, branch=WHOLE_SHOP, window=window)
    choices.append(button(words.plain("whole-shop"), everywhere))
    return replace_text(callback, words("invite-ask-branch"), rows(*choices, _back(words)))


@router.callback_query(buttons.Invite.filter(), AtDesk(Role.MANAGER))
async def make_link(
    callback: CallbackQuery, callback_data: buttons.Invite, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    """A single-use link, to be forwarded. The same window's second tap shows the same one."""
    return await _link(callback, callback_data, desk, username)


@router.callback_query(buttons.TeamMember.filter(), AtDesk(Role.MANAGER))
async def show_one(
    callback: CallbackQuery, callback_data: buttons.TeamMember, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Somebody of the team, and 🗑."""
    view = await team_at(desk)
    found = colleague(view, callback_data.staff)
    if found is None:
        return replace_text(callback, *_team(view, desk.words))
    return replace_text(callback, *_entry(found, view, desk.words))


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
    view = await team_at(desk)
    found = colleague(view, callback_data.staff)
    shown = _team(view, desk.words) if found is None else _entry(found, view, desk.words)
    return replace_text(callback, *shown)


@router.callback_query(buttons.EndRole.filter(~F.sure), AtDesk(Role.MANAGER))
async def ask_end(
    callback: CallbackQuery, callback_data: buttons.EndRole, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🗑 asks once, and says about whom."""
    words, view = desk.words, await team_at(desk)
    found = colleague(view, callback_data.staff)
    if found is None:
        return replace_text(callback, *_team(view, words))
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
        await show_menu_of(bot, desk.store, texts, ended, role=None)
    return replace_text(callback, *_team(await team_at(desk), desk.words))


@router.callback_query(buttons.AddBranch.filter(), AtDesk(Role.OWNER))
async def ask_branch_name(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """➕ a branch."""
    await desk.state.set_state(states.Team.branch)
    return replace_text(callback, desk.words("branch-ask-name"), rows(_back(desk.words)))


@router.message(states.Team.branch, Typed(), AtDesk(Role.OWNER))
async def add_branch(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """The name of a branch; one that exists already stays as it is."""
    name = typed_name(typed)
    _, new = await desk.store.write(open_branch, name=name, by=desk.person.id, now=desk.clock.now())
    await desk.state.clear()
    text = desk.words("branch-added" if new else "branch-exists", name=name)
    return message.answer(text, reply_markup=rows(_back(desk.words)))


async def _link(
    callback: CallbackQuery, chosen: buttons.Invite, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    role, branch = chosen.role, chosen.branch
    token = desk.keys.invite_token(
        OperationId(f"invite:{desk.chat}:{chosen.window}:{role}:{branch}")
    )
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


async def team_at(desk: Desk) -> TeamView:
    """Who works here, as far as one may see it. Raises NotStaff or NotAllowed."""
    return await desk.store.read(team_of, leader=desk.person.id)


def colleague(view: TeamView, staff_id: int) -> Staff | None:
    """One of them, unless the role has ended meanwhile."""
    return next((one for one in view.team if one.id == staff_id), None)


def _team(view: TeamView, words: Words) -> Shown:
    lines = Html("\n".join(_line(one, view, words) for one in view.team))
    return words("team", lines=lines), _ways(view, words)


def _entry(found: Staff, view: TeamView, words: Words) -> Shown:
    """Somebody of the team, and what may be done about them."""
    end = button(words.plain("end-role-button"), buttons.EndRole(staff=found.id, sure=False))
    pause = _pausing(found, view.leader, words)
    text, sending = _line(found, view, words), list[InlineKeyboardButton]()
    if view.leader.role is Role.OWNER and found.role is Role.MANAGER:
        said = words("team-may-send") if found.may_send else words("team-asks-first")
        label = words.plain("team-ask-first-button" if found.may_send else "team-may-send-button")
        way = buttons.LetSend(staff=found.id, may=not found.may_send)
        text, sending = Html(f"{text}\n\n{said}"), [button(label, way)]
    return text, rows(*sending, *pause, end, _back(words))


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
