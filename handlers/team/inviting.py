"""Inviting somebody: which role, in which branch, and the link that gives it."""

import secrets

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import on_one_line
from handlers.links import share_link, start_link
from handlers.paging import page_of, turning
from handlers.screen import button, link_button, replace_text, rows
from handlers.team import buttons
from handlers.team.lists import WHOLE_SHOP, back
from loyalty.records.team import Role
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.team.team import team_of
from loyalty.values import BranchId, OperationId

_LONGEST = 60  # units of a branch's name on its button

router = Router(name="inviting")


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
            button(
                words.plain(f"invite-role-{role}"),
                buttons.AskBranch(role=role, window=window, page=0),
            )
            for role in Role
        ]
    return replace_text(callback, words("invite-ask-role"), rows(*choices, back(words)))


@router.callback_query(buttons.AskBranch.filter(), AtDesk(Role.OWNER))
async def ask_branch(
    callback: CallbackQuery, callback_data: buttons.AskBranch, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    """The open branches, where there are any; owners are for the whole shop."""
    role, window, words = callback_data.role, callback_data.window, desk.words
    branches = (await desk.store.read(team_of, leader=desk.person.id)).branches
    everywhere = buttons.Invite(role=role, branch=WHOLE_SHOP, window=window)
    if role is Role.OWNER or not branches:
        return await _link(callback, everywhere, desk, username)
    page = page_of(branches, callback_data.page)
    choices = [
        button(
            on_one_line(branch.name, _LONGEST),
            buttons.Invite(role=role, branch=branch.id, window=window),
        )
        for branch in page.shown
    ]
    turns = turning(page, words, lambda to: callback_data.model_copy(update={"page": to}))
    whole = button(words.plain("whole-shop"), everywhere)
    text = words("invite-ask-branch")
    return replace_text(callback, text, rows(*choices, turns, whole, back(words)))


@router.callback_query(buttons.Invite.filter(), AtDesk(Role.MANAGER))
async def make_link(
    callback: CallbackQuery, callback_data: buttons.Invite, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    """A single-use link, to be forwarded. The same window's second tap shows the same one."""
    return await _link(callback, callback_data, desk, username)


async def _link(
    callback: CallbackQuery, chosen: buttons.Invite, desk: Desk, username: str
) -> TelegramMethod[Message | bool]:
    """The link stands on a line of its own, to be copied; 👥 opens Telegram's own list of chats."""
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
    words, named = desk.words, desk.words.plain(f"role-{role}")
    link = start_link(username, INVITE_LETTER + token)
    said = words.plain("invite-share-text", programme=desk.program.name, role=named)
    share = link_button(words.plain("invite-share-button"), share_link(link, said))
    text = words("invite-link", role=named, link=link)
    return replace_text(callback, text, rows(share, back(words)))
