"""Scanning: the link of a card, or a photo of its code. What is typed is in amount.py."""

import io
from functools import partial
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.methods import TelegramMethod
from aiogram.types import Document, Message, PhotoSize

from handlers.desk import AtDesk, Desk
from handlers.links import payload_of
from handlers.till.photo import NotAPicture
from handlers.till.photo_reader import PhotoReader
from handlers.till.serving import open_card
from loyalty.money import is_number
from loyalty.people.cards import CARD_LETTER

router = Router(name="scan")

LARGEST_PICTURE = 20 * 1024 * 1024  # bytes: what Telegram lets a bot download


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(CARD_LETTER)), AtDesk())
async def open_link(
    message: Message, command: CommandObject, desk: Desk
) -> TelegramMethod[Message]:
    """The phone's camera app has opened the link of a card."""
    return await open_card(desk, command.args or "", message.message_id)


@router.message(F.photo | F.document.mime_type.startswith("image/"), AtDesk())
async def read_photo(
    message: Message, bot: Bot, desk: Desk, username: str, photos: PhotoReader
) -> TelegramMethod[Message]:
    """A photo of the customer's screen, or a picture sent as a file; its caption may be the sum."""
    picture = message.photo[-1] if message.photo else message.document
    if picture is None or (picture.file_size or 0) > LARGEST_PICTURE:
        return message.answer(desk.words("scan-too-large"))
    await bot.send_chat_action(desk.chat, "typing")
    try:
        codes = await photos.read(partial(_fetch, bot, picture))
    except NotAPicture:
        return message.answer(desk.words("scan-not-a-picture"))
    payloads = {payload for code in codes if (payload := payload_of(code, username))}
    cards = [payload for payload in payloads if payload.startswith(CARD_LETTER)]
    if len(cards) == 1:
        bill = message.caption if is_number(message.caption or "") else None
        return await open_card(desk, cards[0], message.message_id, bill=bill)
    if cards:
        return message.answer(desk.words("scan-several"))
    return message.answer(desk.words("scan-not-ours" if codes else "scan-nothing"))


class _Bounded(io.BytesIO):
    """A file as it arrives, up to LARGEST_PICTURE: a server of one's own may send any."""

    def write(self, chunk: Any, /) -> int:
        if self.tell() + len(chunk) > LARGEST_PICTURE:
            raise NotAPicture
        return super().write(chunk)


async def _fetch(bot: Bot, picture: PhotoSize | Document) -> bytes:
    """Raises NotAPicture."""
    photo = _Bounded()
    await bot.download(picture, destination=photo)
    return photo.getvalue()
