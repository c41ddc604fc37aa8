"""From a delivery to requests, in the reader's language and with their figures of now."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from handlers.promotions.message import (
    AnyMethod,
    Given,
    Recipient,
    deletion_of,
    edit_for,
    requests_for,
)
from handlers.promotions.uploads import Uploads
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.promotions.copies import Copy, copies_of
from loyalty.records.promotions.mailings import Delivery, Todo
from loyalty.store import Store, StoreAway

_Waiting = tuple[Delivery, asyncio.Future[Copy | None]]


class DeliveryRenderer:
    """Words deliveries, whether they are to be sent, corrected, or taken back.

    Those that are asked for at once are looked up together, on one snapshot: a thousand a second
    cannot each ask for the campaign that they share.
    """

    def __init__(
        self, store: Store, texts: Texts, clock: Clock, uploads: Uploads, bot: int
    ) -> None:
        self._store = store
        self._texts = texts
        self._clock = clock
        self._uploads = uploads
        self._bot = bot
        self._asked: list[_Waiting] = []
        self._looking = set[asyncio.Task[None]]()

    async def __call__(self, delivery: Delivery) -> tuple[AnyMethod, ...] | None:
        """The requests in their order, or None where there is nobody to say it to any more.

        The last makes, or changes, the message with the buttons. Raises NotUploaded.
        """
        copy = await self._copy(delivery)
        if copy is None:
            return None
        to = replace(self._recipient(copy), delivery=delivery.id)
        match delivery.todo:
            case Todo.TAKE_BACK:
                return (deletion_of(to.chat, delivery.message or 0, delivery.others),)
            case Todo.CORRECT:
                return (edit_for(copy.campaign, to, delivery.message or 0),)
            case _:
                return requests_for(copy.campaign, to, await self._given(copy))

    async def _copy(self, delivery: Delivery) -> Copy | None:
        loop = asyncio.get_running_loop()
        found: asyncio.Future[Copy | None] = loop.create_future()
        if not self._asked:  # whoever else is about to ask does so before this begins
            looking = loop.create_task(self._look_all_up())
            self._looking.add(looking)
            looking.add_done_callback(self._looking.discard)
        self._asked.append((delivery, found))
        return await found

    async def _look_all_up(self) -> None:
        asked, self._asked = self._asked, []
        await self._look_up(asked)

    async def _look_up(self, asked: Sequence[_Waiting]) -> None:
        """All of them; where that fails, one by one."""
        deliveries = [delivery for delivery, _ in asked]
        now = self._clock.now()
        try:
            copies = await self._store.read(
                copies_of, deliveries=deliveries, bot=self._bot, now=now
            )
        except Exception as error:
            if len(asked) > 1 and not isinstance(error, StoreAway):
                for one in asked:
                    await self._look_up([one])
                return
            for _, found in asked:
                if not found.done():
                    found.set_exception(error)
        else:
            for (_, found), copy in zip(asked, copies, strict=True):
                if not found.done():
                    found.set_result(copy)

    def _recipient(self, copy: Copy) -> Recipient:
        words = self._texts.of(copy.person.spoken or "")
        return Recipient(copy.chat, words, copy.programme, copy.facts)

    async def _given(self, copy: Copy) -> Given:
        files = copy.files
        return await self._uploads.complete(copy.campaign, files.given, files.missing)
