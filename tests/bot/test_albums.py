"""An album to one member: all of its messages count, and the text with the buttons comes last."""

from typing import Any, cast

from aiogram import Bot
from aiogram.methods import SendMediaGroup, SendMessage
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.deliveries import DeliveryErrand, Paid
from bot.fates import AnyMethod, Ended
from loyalty.records.outbox import Outcome
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Todo
from loyalty.values import CampaignId, DeliveryId, MailingId, MemberId, PersonId
from sandbox import Sandbox
from tests.sandbox.pictures import picture


async def test_an_album_counts_as_its_messages_and_one(sandbox: Sandbox, bot: Bot) -> None:
    """Telegram counts each picture: the pace leaves room for all of them."""
    dana = sandbox.person("Dana")
    await dana.open(wait=False)
    pictures = [
        InputMediaPhoto(media=BufferedInputFile(picture(60, 40 + n), "a.png")) for n in range(3)
    ]
    leaves = 0

    async def leave() -> None:
        nonlocal leaves
        leaves += 1

    async def word(_: Delivery) -> tuple[AnyMethod, ...]:
        album = SendMediaGroup(chat_id=dana.id, media=cast(Any, pictures))
        return (album, SendMessage(chat_id=dana.id, text="Меню"))

    async def refused() -> None:
        raise AssertionError("nothing was paid for")

    delivery = Delivery(
        DeliveryId(1),
        MailingId(1),
        CampaignId(1),
        MemberId(1),
        PersonId(1),
        None,
        DeliveryState.LEFT,
        Todo.SEND,
        called=True,
        attempts=0,
        message=None,
    )
    nothing: Any = None
    errand = DeliveryErrand(delivery, nothing, bot, word, nothing, Paid(False, refused))
    assert await errand.word()
    await leave()  # as the sender does
    fate = await errand.attempt(leave)
    *others, last = dana.screen[-4:]
    assert fate == Ended(Outcome.SENT, last.id, tuple(message.id for message in others))
    assert last.text == "Меню"
    assert leaves == 4
    assert sandbox.defects == []
