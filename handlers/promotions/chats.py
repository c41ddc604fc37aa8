"""Which channel or group somebody means, and whether the bot may post there."""

import re

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    ChatFullInfo,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberRestricted,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
)

from loyalty.promotions.errors import ChatUnknown

_LINK = re.compile(r"(https?://)?(www\.)?(t|telegram)\.me/", re.IGNORECASE | re.ASCII)
_NAME = re.compile(r"@?(?P<name>[a-z]\w{3,31})", re.IGNORECASE | re.ASCII)
_PRIVATE = re.compile(r"c/(?P<number>\d{1,15})(/.*)?", re.ASCII)


async def chat_meant(bot: Bot, message: Message) -> ChatFullInfo:
    """The chat of that name, of that link to it or to a message in it, or of what was forwarded.

    Raises ChatUnknown where there is none, or none where the bot may post.
    """
    wanted = _meant(message)
    try:
        found = await bot.get_chat(wanted)
        if found.type == "private" or not await _may_post(bot, found):
            raise ChatUnknown
    except (TelegramBadRequest, TelegramForbiddenError):
        raise ChatUnknown from None
    return found


def _meant(message: Message) -> int | str:
    match message.forward_origin:
        case MessageOriginChannel(chat=chat) | MessageOriginChat(sender_chat=chat):
            return chat.id
    typed = (message.text or "").strip()
    link = _LINK.match(typed)
    rest = typed[link.end() :] if link else typed
    private = _PRIVATE.fullmatch(rest) if link else None
    if private:
        return int(f"-100{private['number']}")
    named = _NAME.fullmatch(rest.partition("/")[0] if link else rest)
    if named is None:
        raise ChatUnknown
    return f"@{named['name']}"


async def _may_post(bot: Bot, chat: ChatFullInfo) -> bool:
    match await bot.get_chat_member(chat.id, bot.id):
        case ChatMemberAdministrator() as administrator:
            return chat.type != "channel" or bool(administrator.can_post_messages)
        case ChatMemberMember():
            return chat.type != "channel"
        case ChatMemberRestricted(can_send_messages=may):
            return may
    return False
