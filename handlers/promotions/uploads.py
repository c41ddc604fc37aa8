"""Files that Telegram does not know from this bot yet are uploaded once, whoever needs them.

Telegram takes a file only with a message: so one goes to somebody of the shop, and is deleted.
"""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import (
    DeleteMessage,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, Message

from loyalty.promotions.copies import uploading_chats
from loyalty.promotions.files import body_of, note_upload, ready_files, telegram_of
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Attached, Form
from loyalty.records.promotions.files import File
from loyalty.store import Store
from loyalty.values import FileId, StaffId, TelegramId

SENT_ALONE: Mapping[Form, type[TelegramMethod[Any]]] = {
    Form.PHOTO: SendPhoto,
    Form.VIDEO: SendVideo,
    Form.ANIMATION: SendAnimation,
    Form.DOCUMENT: SendDocument,
    Form.AUDIO: SendAudio,
    Form.VOICE: SendVoice,
    Form.VIDEO_NOTE: SendVideoNote,
    Form.STICKER: SendSticker,
}

_log = structlog.get_logger(__name__)


class NotUploaded(Exception):
    """A file cannot be uploaded now; later it may."""


def field_of(form: Form) -> str:
    """The field of a request, and of a message, that has a file of this form."""
    return form.value.replace("-", "_")


class Uploads:
    """What Telegram calls the files of promotions. Whoever needs one that is on its way waits."""

    def __init__(self, bot: Bot, store: Store) -> None:
        self._bot = bot
        self._store = store
        self._on_its_way: dict[FileId, asyncio.Lock] = {}

    async def of(self, campaign: Campaign) -> Mapping[FileId, str]:
        """Telegram's ids of all its files. Raises NotUploaded."""
        ready = await self._store.read(ready_files, contents=campaign.contents, bot=self._bot.id)
        return await self.complete(campaign, ready.given, ready.missing)

    async def complete(
        self, campaign: Campaign, given: Mapping[FileId, str], missing: Sequence[File]
    ) -> Mapping[FileId, str]:
        """The ids that are given, and those of the missing files. Raises NotUploaded."""
        if not missing:
            return given
        shown = {one.file: one for content in campaign.contents for one in content.files}
        uploaded = {
            file.id: await self._once(file, shown[file.id], campaign.made_by) for file in missing
        }
        return {**given, **uploaded}

    async def _once(self, file: File, attached: Attached, made_by: StaffId) -> str:
        async with self._on_its_way.setdefault(file.id, asyncio.Lock()):
            known = await self._store.read(telegram_of, file_id=file.id, bot=self._bot.id)
            if known is not None:
                return known
            body = await self._store.read(body_of, file_id=file.id)
            picture = BufferedInputFile(body, file.name)
            for chat in await self._store.read(uploading_chats, made_by=made_by):
                telegram = await self._by_way_of(chat, picture, attached.form)
                if telegram is not None:
                    await self._store.write(
                        note_upload, file_id=file.id, telegram=telegram, bot=self._bot.id
                    )
                    return telegram
            raise NotUploaded(file.name)

    async def _by_way_of(self, chat: TelegramId, body: BufferedInputFile, form: Form) -> str | None:
        fields: dict[str, Any] = {"chat_id": chat, "disable_notification": True}
        request = SENT_ALONE[form](**fields, **{field_of(form): body})
        try:
            made = await self._bot(request)
        except AiogramError as error:
            _log.warning("a file was not uploaded", chat=chat, reason=str(error))
            return None
        with suppress(AiogramError):
            await self._bot(DeleteMessage(chat_id=chat, message_id=made.message_id))
        return file_in(made, form)


def file_in(message: Message, form: Form) -> str | None:
    """What Telegram calls the file in the message."""
    found: Any = getattr(message, field_of(form))
    file = found[-1] if isinstance(found, list) and found else found
    return file.file_id if file else None
