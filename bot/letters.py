"""A letter as an errand: worded when its turn has come, repeated until it is known to be there."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import ForumTopic, Message, MessageId

from bot.failures import MessageGone
from bot.fates import Ended, Fate, Leave, fate_of, request
from bot.pace import LONGEST_WAIT
from handlers.rendered import Rendered
from loyalty.records.outbox import Letter, Outcome, Priority
from loyalty.store import Store
from loyalty.upkeep.sending import delay, put_back, settle

Render = Callable[[Letter], Awaitable[Rendered | None]]


class LetterErrand:
    """One letter on its way."""

    patience = LONGEST_WAIT

    def __init__(self, letter: Letter, store: Store, bot: Bot, render: Render) -> None:
        self.person_id = letter.person_id
        self.name = f"letter {letter.id}"
        self.urgency = letter.priority.value
        self._letter = letter
        self._store = store
        self._bot = bot
        self._render = render
        self._rendered: Rendered | None = None

    async def word(self) -> bool:
        """Make the request; False where there is nobody to tell any more."""
        self._rendered = await self._render(self._letter)
        return self._rendered is not None

    async def attempt(self, leave: Leave) -> Fate:
        """Send it. A second request asks for `leave` before."""
        rendered = self._rendered
        assert rendered is not None  # noqa: S101 - for the type: it was worded
        try:
            try:
                made = await request(self._bot, rendered.first, leave)
            except MessageGone:
                if rendered.otherwise is None:
                    return Ended(Outcome.LAPSED)
                await leave()
                made = await request(self._bot, rendered.otherwise, leave)
        except TelegramAPIError as error:
            letter = self._letter
            return fate_of(
                error,
                attempts=letter.attempts,
                repeated=letter.priority is not Priority.PROMOTION,
                letter=letter.id,
                kind=letter.kind,
            )
        *others, message = _numbers(made) or (None,)
        return Ended(Outcome.SENT, message, tuple(others))

    async def settle(self, ended: Ended, now: datetime) -> None:
        """Write down how it ended."""
        await self._store.write(
            settle,
            letter=self._letter,
            outcome=ended.outcome,
            message=ended.message,
            others=ended.others,
            now=now,
        )

    async def put_back(self, until: datetime) -> None:
        """Have it sent later."""
        await self._store.write(put_back, letter=self._letter, not_before=until)

    async def delay(self, until: datetime) -> None:
        """Have it sent later, and nothing else to its person before."""
        await self._store.write(delay, letter=self._letter, not_before=until)


def _numbers(made: Any) -> tuple[int, ...]:
    """Of the messages that a request made, or of the topic."""
    several = made if isinstance(made, list) else [made]
    if isinstance(made, ForumTopic):
        return (made.message_thread_id,)
    return tuple(one.message_id for one in several if isinstance(one, Message | MessageId))
