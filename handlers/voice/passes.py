"""Which messages are carried between customers and the team: whatever Telegram lets be copied."""

from contextlib import suppress
from typing import Any

from aiogram.enums import ContentType, PollType
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.caller import role_of
from handlers.questions import open_question
from handlers.voice.buttons import AnswerCustomer
from loyalty.records.people import Caller
from loyalty.records.team import Role
from loyalty.store import Store
from loyalty.values import SaidId
from loyalty.voice.feedback import find_album, find_said

KINDS = frozenset(
    {
        ContentType.TEXT,
        ContentType.PHOTO,
        ContentType.VIDEO,
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.DOCUMENT,
        ContentType.VOICE,
        ContentType.VIDEO_NOTE,
        ContentType.STICKER,
        ContentType.LOCATION,
        ContentType.VENUE,
        ContentType.CONTACT,
        ContentType.POLL,
        ContentType.DICE,
    }
)


def passes(message: Message) -> bool:
    """Whether Telegram lets it be copied. Of a quiz it would not say the answer."""
    if message.poll is not None and message.poll.type == PollType.QUIZ:
        return False
    return message.content_type in KINDS


class NoCommand(Filter):
    """Lets everything through but commands."""

    async def __call__(self, message: Message) -> bool:
        """Whether it is none."""
        return not (message.text or "").startswith("/")


class Stray(Filter):
    """Lets through what a customer sends that answers no question, and is no command.

    Who works here besides writes to the shop by /feedback alone.
    """

    async def __call__(self, message: Message, state: FSMContext, caller: Caller | None) -> bool:
        """Whether it is for the team."""
        if caller is None or caller.member is None or role_of(caller) is not None:
            return False
        asked = open_question(await state.get_state(), works_here=False)
        return asked is None and not (message.text or "").startswith("/")


class RepliesToCustomer(Filter):
    """Lets leaders' replies through to what a customer wrote, and hands over which that is, `said`.

    So it does with the other pictures of an album that is such an answer.
    """

    PROVIDES = frozenset({"said"})

    async def __call__(
        self, message: Message, caller: Caller | None, store: Store
    ) -> bool | dict[str, Any]:
        """The message that is answered, or nothing."""
        if caller is None or role_of(caller) not in {Role.MANAGER, Role.OWNER}:
            return False
        by, album, replied = caller.person.id, message.media_group_id, message.reply_to_message
        said = None
        if album is not None:
            said = await store.read(find_album, by=by, album=album)
        if said is None and replied is not None:
            said = await store.read(find_said, by=by, message=replied.message_id)
            said = said or _under_which_it_stands(replied)
        return {"said": said} if said is not None else False


class PartOfConversation(Filter):
    """Lets through what is part of a conversation with a member, and hands it over as `said`."""

    PROVIDES = frozenset({"said"})

    async def __call__(
        self, message: Message, caller: Caller | None, store: Store
    ) -> bool | dict[str, Any]:
        """What it is, or nothing."""
        if caller is None:
            return False
        said = await store.read(find_said, by=caller.person.id, message=message.message_id)
        return {"said": said} if said is not None else False


def _under_which_it_stands(message: Message) -> SaidId | None:
    """What 💬 under the message answers, as under who writes."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup is not None else []
    for data in (one.callback_data or "" for row in rows for one in row):
        with suppress(TypeError, ValueError):
            return SaidId(AnswerCustomer.unpack(data).said)
    return None
