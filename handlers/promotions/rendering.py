"""From a delivery to requests, in the reader's language and with their figures of now."""

from dataclasses import dataclass, replace

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
from loyalty.promotions.copies import Copy, copy_of
from loyalty.records.promotions.mailings import Delivery, Todo
from loyalty.store import Store


@dataclass(frozen=True, slots=True)
class DeliveryRenderer:
    """Words deliveries, whether they are to be sent, corrected, or taken back."""

    store: Store
    texts: Texts
    clock: Clock
    uploads: Uploads
    bot: int

    async def __call__(self, delivery: Delivery) -> tuple[AnyMethod, ...] | None:
        """The requests in their order, or None where there is nobody to say it to any more.

        The last makes, or changes, the message with the buttons. Raises NotUploaded.
        """
        copy = await self.store.read(copy_of, delivery=delivery, bot=self.bot, now=self.clock.now())
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

    def _recipient(self, copy: Copy) -> Recipient:
        words = self.texts.of(copy.person.spoken or "")
        return Recipient(copy.chat, words, copy.programme, copy.facts)

    async def _given(self, copy: Copy) -> Given:
        files = copy.files
        return await self.uploads.complete(copy.campaign, files.given, files.missing)
