"""The way into panels: commands, taps and answers are handed to aiogram-dialog, loaded when needed.

It costs a sixth of a second and three megabytes, and only owners and managers ever need it. Its
dialogs stand behind a router of their own, since they need middlewares; this is the one place that
hands anything to them. Whatever they forget, or never knew, is opened anew from the database.
"""

from functools import cache
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.at_once import AtOnce
from handlers.desk import AtDesk, Desk
from handlers.open_panels import OUTSIDE, PanelAnswer, PanelTap, Tag
from handlers.promotions.content import content_of
from handlers.promotions.shown import requests_to_show
from handlers.promotions.states import Promotion
from loyalty.promotions.campaigns import say, unfinished
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.team import Role

router = Router(name="panels")


class LatePart(Filter):
    """Lets parts of an album through whose others are in somebody's `draft` already."""

    PROVIDES = frozenset({"draft"})

    async def __call__(self, message: Message, desk: Desk) -> bool | dict[str, Any]:
        """The draft, or nothing."""
        draft = await desk.store.read(unfinished, by=desk.person.id)
        albums = {content.album for content in draft.contents} if draft else set()
        return {"draft": draft} if message.media_group_id in albums else False


BY_COMMAND = {"broadcast": "message", "promos": "promos"}


@router.message(Command(*BY_COMMAND), AtDesk(Role.MANAGER))
async def open_by_command(message: Message, command: CommandObject, **data: Any) -> Any:
    """/broadcast and /promos."""
    return await _hand_over("message", message, data, opening=Tag(BY_COMMAND[command.command]))


@router.callback_query(PanelTap(), AtDesk(Role.MANAGER))
async def take_tap(callback: CallbackQuery, tag: Tag, rest: str, **data: Any) -> Any:
    """A tap in a panel. One on a window of yesterday opens that window anew."""
    tapped = callback.model_copy(update={"data": rest})
    return await _hand_over("callback_query", tapped, data, otherwise=tag)


@router.message(Promotion.answer, PanelAnswer(), AtDesk(Role.MANAGER))
@router.message(Promotion.figure, PanelAnswer(figures=True), AtDesk(Role.MANAGER))
async def take_answer(message: Message, **data: Any) -> Any:
    """What the open window has asked for."""
    return await _hand_over("message", message, data, otherwise=Tag(BY_COMMAND["broadcast"]))


@router.message(F.media_group_id, AtDesk(Role.MANAGER), LatePart())
async def take_late_part(message: Message, draft: Campaign, desk: Desk, **data: Any) -> Any:
    """A part of an album that comes when the others are shown already: it belongs to them."""
    bot: Bot = data["bot"]
    language = next(one.language for one in draft.contents if one.album == message.media_group_id)
    content = await content_of(message, bot, desk.store, desk.clock, language=language)
    said = await desk.store.write(
        say,
        campaign_id=draft.id,
        edition=draft.edition,
        operation=draft.operation,
        content=content,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    if data["album_goes_on"]():
        return None
    for request in await requests_to_show(bot, desk, data["texts"], said, language):
        await bot(request)
    given = data | {"desk": desk}
    return await _hand_over("message", message, given, opening=Tag("compose", said.id))


async def _hand_over(
    kind: str,
    event: Message | CallbackQuery,
    data: dict[str, Any],
    *,
    opening: Tag | None = None,
    otherwise: Tag | None = None,
) -> TelegramMethod[Any] | None:
    """Have the dialogs deal with it: `opening` a window, or `otherwise` that one anew.

    What they keep of it is written down together, and only where nothing failed.
    """
    from aiogram_dialog.api.exceptions import (  # noqa: PLC0415 - loaded when it is needed
        OutdatedIntent,
        UnknownIntent,
        UnknownState,
    )

    dialogs, memory = _dialogs(), AtOnce(data["fsm_storage"])
    said: list[TelegramMethod[Any]] = []
    given = data | {
        "fsm_storage": memory,
        "state": FSMContext(memory, data["state"].key),
        "said": said,
        "questions": (Promotion.answer, Promotion.figure),
        "tag": otherwise,
        "below": isinstance(event, CallbackQuery) and (event.data or "").startswith(OUTSIDE),
    }
    try:
        await dialogs.propagate_event(kind, event, **given, opening=opening)
    except (OutdatedIntent, UnknownIntent, UnknownState):
        await _forget(memory, data["state"].key)
        if isinstance(event, CallbackQuery):
            event = event.model_copy(update={"data": None})
        await dialogs.propagate_event(kind, event, **given, opening=opening or otherwise)
    await memory.write_down()
    return said[-1] if said else None


async def _forget(memory: AtOnce, chat: StorageKey) -> None:
    """What was open in this chat: it names a window that is not there."""
    stack = StorageKey(chat.bot_id, chat.chat_id, chat.chat_id, destiny="aiogd:stack:")
    known = await memory.get_data(stack)
    for intent in known.get("intents", ()):
        context = StorageKey(
            chat.bot_id, chat.chat_id, chat.chat_id, destiny=f"aiogd:context:{intent}"
        )
        await memory.set_data(context, {})
    await memory.set_data(stack, {**known, "intents": []} if known else {})


@cache
def _dialogs() -> Router:
    """All dialogs of the bot, behind one router; built when somebody first needs them."""
    from handlers.promotions import dialogs as promotions  # noqa: PLC0415 - as above
    from handlers.voice import dialogs as voice  # noqa: PLC0415 - as above
    from handlers.windows import behind_one_router  # noqa: PLC0415 - as above

    return behind_one_router((*promotions.DIALOGS, *voice.DIALOGS))
