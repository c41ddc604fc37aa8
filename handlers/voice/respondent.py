"""Whoever answers a survey: a customer, somebody of the team, or a stranger who has begun one."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, User

from handlers.caller import role_of, telegram_language
from handlers.conversation import Conversation
from handlers.voice import buttons
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.records.people import Caller, Person
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import SheetId, TelegramId
from loyalty.voice.links import meet
from loyalty.voice.sheets import asks_in, awaits_message

_OF_A_SHEET = (buttons.Pick, buttons.TickChoice, buttons.PassOn, buttons.StepBack, buttons.GoOn)
_LIKE_A_TILL = re.compile(r"[\d\s.,+*№#₸-]+(?:тг|₴|грн)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Respondent(Conversation):
    """Somebody the bot knows, as they were when they spoke; `at_work`: they have a role here."""

    person: Person
    at_work: bool


async def met(
    user: User,
    caller: Caller | None,
    state: FSMContext,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
) -> Respondent:
    """Somebody who comes by a link, a stranger too."""
    person = await store.write(
        meet,
        telegram_id=TelegramId(user.id),
        telegram_language=telegram_language(user),
        now=clock.now(),
    )
    at_work = role_of(caller) is not None
    return Respondent(user.id, state, store, clock, program, words, person, at_work)


class Responds(Filter):
    """Lets everybody through whom the bot knows, and hands them over as `respondent`."""

    PROVIDES = frozenset({"respondent"})

    async def __call__(
        self,
        event: Message | CallbackQuery,
        caller: Caller | None,
        state: FSMContext,
        store: Store,
        clock: Clock,
        program: Program,
        words: Words,
    ) -> bool | dict[str, Any]:
        """The respondent, or nothing."""
        user = event.from_user
        if caller is None or user is None:
            return False
        at_work = role_of(caller) is not None
        return {
            "respondent": Respondent(
                user.id, state, store, clock, program, words, caller.person, at_work
            )
        }


class Awaited(Filter):
    """Lets a message through that a survey waits for, and hands over its sheet as `sheet_id`.

    Of whoever works here, what looks like the till's is left to the till, unless it is a reply.
    """

    PROVIDES = frozenset({"sheet_id"})

    async def __call__(
        self,
        message: Message,
        caller: Caller | None,
        state: FSMContext,
        store: Store,
        clock: Clock,
    ) -> bool | dict[str, Any]:
        """The sheet, or nothing."""
        sheet_id = (await state.get_data()).get("sheet")
        if caller is None or sheet_id is None or (message.text or "").startswith("/"):
            return False
        at_work = role_of(caller) is not None
        if at_work and message.reply_to_message is None and _for_the_till(message):
            return False
        awaited = await store.read(
            awaits_message,
            sheet_id=SheetId(sheet_id),
            person_id=caller.person.id,
            now=clock.now(),
            only_typed=at_work,
        )
        return {"sheet_id": SheetId(sheet_id)} if awaited else False


class RepliesToQuestion(Filter):
    """Lets a reply through to a question of a survey, whatever else is open, and hands over its
    sheet as `sheet_id`.
    """

    PROVIDES = frozenset({"sheet_id"})

    async def __call__(
        self, message: Message, caller: Caller | None, store: Store
    ) -> bool | dict[str, Any]:
        """The sheet, or nothing."""
        replied = message.reply_to_message
        if caller is None or replied is None or (message.text or "").startswith("/"):
            return False
        sheet_id = _under_which_it_stands(replied)
        if sheet_id is None:
            return False
        asked = await store.read(
            asks_in, sheet_id=sheet_id, person_id=caller.person.id, message=replied.message_id
        )
        return {"sheet_id": sheet_id} if asked else False


class RestOfAlbum(Filter):
    """Lets the other pictures of an album through whose first has been heard by a survey. `told`:
    what is to be said of them has been.
    """

    PROVIDES = frozenset({"told"})

    async def __call__(self, message: Message, state: FSMContext) -> bool | dict[str, Any]:
        """Whether it is said already, or nothing."""
        heard = await state.get_data()
        if message.media_group_id is None or heard.get("album") != message.media_group_id:
            return False
        return {"told": bool(heard.get("told"))}


def _under_which_it_stands(message: Message) -> SheetId | None:
    """The sheet that the buttons under the message belong to."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup is not None else []
    for data in (one.callback_data or "" for row in rows for one in row):
        for kind in _OF_A_SHEET:
            with suppress(TypeError, ValueError):
                return SheetId(kind.unpack(data).sheet)
    return None


def _for_the_till(message: Message) -> bool:
    if message.photo or message.document:
        return True
    return _LIKE_A_TILL.fullmatch(message.text or "") is not None
