"""Branches: opening one, calling it otherwise, closing it."""

import secrets

from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import on_one_line
from handlers.paging import page_of, turning
from handlers.screen import Shown, button, replace_text, rows
from handlers.team import buttons, states
from handlers.team.lists import WHOLE_SHOP, back
from handlers.typed import Typed
from locales.texts import Html
from loyalty.names import typed_name
from loyalty.records.team import Role
from loyalty.team.branches import (
    Closing,
    close_branch,
    look_at_branch,
    open_branch,
    rename_branch,
    to_close,
)
from loyalty.values import BranchId, OperationId

_LONGEST = 60  # units of a name on its button

router = Router(name="branches")


@router.callback_query(buttons.AddBranch.filter(), AtDesk(Role.OWNER))
async def ask_branch_name(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """➕ a branch."""
    await desk.state.set_state(states.Team.branch)
    return replace_text(callback, desk.words("branch-ask-name"), rows(back(desk.words)))


@router.message(states.Team.branch, Typed(), AtDesk(Role.OWNER))
async def add_branch(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """The name of a branch; one that exists already stays as it is, a closed one opens again."""
    branch, new = await desk.store.write(
        open_branch, name=typed_name(typed), by=desk.person.id, now=desk.clock.now()
    )
    await desk.state.clear()
    text = desk.words("branch-added" if new else "branch-exists", name=branch.name)
    return message.answer(text, reply_markup=rows(back(desk.words)))


@router.callback_query(buttons.RenameBranch.filter(), AtDesk(Role.OWNER))
async def ask_new_name(
    callback: CallbackQuery, callback_data: buttons.RenameBranch, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✏️ on a branch."""
    branch_id = BranchId(callback_data.branch)
    found = await desk.store.read(look_at_branch, branch_id=branch_id, by=desk.person.id)
    await desk.state.set_state(states.Team.rename)
    await desk.state.set_data({"branch": branch_id})
    text = desk.words("branch-rename-ask", name=found.branch.name)
    return replace_text(callback, text, rows(back(desk.words)))


@router.message(states.Team.rename, Typed(), AtDesk(Role.OWNER))
async def take_new_name(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """What it is called from now on, wherever it is named."""
    branch = await desk.store.write(
        rename_branch,
        branch_id=BranchId((await desk.state.get_data())["branch"]),
        name=typed_name(typed),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    await desk.state.clear()
    text = desk.words("branch-renamed", name=branch.name)
    return message.answer(text, reply_markup=rows(back(desk.words)))


@router.callback_query(buttons.CloseBranch.filter(), AtDesk(Role.OWNER))
async def ask_where_to(
    callback: CallbackQuery, callback_data: buttons.CloseBranch, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🗑 on a branch: where do its people go? Where there are none, only whether to close it."""
    closing = await _closing(callback_data.branch, desk)
    if not closing.people:
        return replace_text(callback, *_sure(closing, WHOLE_SHOP, desk))
    return replace_text(callback, *_choice(closing, callback_data.page, desk))


@router.callback_query(buttons.CloseInto.filter(~F.sure), AtDesk(Role.OWNER))
async def ask_to_close(
    callback: CallbackQuery, callback_data: buttons.CloseInto, desk: Desk
) -> TelegramMethod[Message | bool]:
    """The branch where they go is chosen: asks once."""
    closing = await _closing(callback_data.branch, desk)
    return replace_text(callback, *_sure(closing, callback_data.to, desk))


@router.callback_query(buttons.CloseInto.filter(F.sure), AtDesk(Role.OWNER))
async def close(
    callback: CallbackQuery, callback_data: buttons.CloseInto, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✅: it takes no sales and no invitations any more."""
    branch, to = callback_data.branch, callback_data.to
    closed = await desk.store.write(
        close_branch,
        branch_id=BranchId(branch),
        to=BranchId(to) if to else None,
        by=desk.person.id,
        operation=OperationId(f"branch-close:{branch}:{callback_data.window}"),
        now=desk.clock.now(),
    )
    return replace_text(
        callback, desk.words("branch-closed", name=closed.name), rows(back(desk.words))
    )


async def _closing(branch: int, desk: Desk) -> Closing:
    return await desk.store.read(to_close, branch_id=BranchId(branch), by=desk.person.id)


def _choice(closing: Closing, number: int, desk: Desk) -> Shown:
    words, branch = desk.words, closing.branch
    page, window = page_of(closing.others, number), secrets.token_hex(4)
    choices = [
        button(
            on_one_line(one.name, _LONGEST),
            buttons.CloseInto(branch=branch.id, to=one.id, sure=False, window=window),
        )
        for one in page.shown
    ]
    turns = turning(page, words, lambda to: buttons.CloseBranch(branch=branch.id, page=to))
    text = words("branch-close-where", name=branch.name, count=closing.people)
    return text, rows(*choices, turns, back(words))


def _sure(closing: Closing, to: int, desk: Desk) -> Shown:
    words, branch = desk.words, closing.branch
    text = words("branch-close-ask", name=branch.name)
    goal = next((one for one in closing.others if one.id == to), None)
    if goal is not None and closing.people:
        moves = words("branch-close-moves", branch=goal.name, count=closing.people)
        text = Html(f"{text}\n\n{moves}")
    window = secrets.token_hex(4)
    yes = buttons.CloseInto(branch=branch.id, to=to, sure=True, window=window)
    return text, rows(button(words.plain("branch-close-yes-button"), yes), back(words))
