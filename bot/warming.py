"""What updates, answers and notices are made of, built before somebody waits for it.

Why it is not built at the start, `bot/lean.py` tells.
"""

import asyncio
from typing import Any

import structlog
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
    TelegramMethod,
)
from aiogram.methods.base import Response
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from pydantic import BaseModel

from bot.polling import GetRawUpdates
from handlers.outbox import RENDERERS
from loyalty.outbox.notices import reader_of

# Message comes first: what contains it takes it as it is then, and costs a tenth.
TYPES: tuple[type[BaseModel], ...] = (
    Message,
    Update,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardRemove,
    InputMediaPhoto,
    BotCommand,
    BotCommandScopeChat,
)
METHODS: tuple[type[TelegramMethod[Any]], ...] = (
    GetRawUpdates,
    SendMessage,
    AnswerCallbackQuery,
    EditMessageText,
    SendPhoto,
    GetFile,
    SendChatAction,
    EditMessageMedia,
    EditMessageReplyMarkup,
    DeleteMessage,
    SendDocument,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
    GetMe,
)

PAUSE = 0.01  # seconds; with none, whoever is answered meanwhile would wait for all of it

log = structlog.get_logger(__name__)

_answers: set[type[BaseModel]] = set()
"""Kept here, or pydantic would forget them and make each anew when it comes to be read."""


async def warm() -> None:
    """Build it class by class, a quarter of a second's work in all; others work in between."""
    try:
        for built in (*TYPES, *METHODS):
            built.model_rebuild()
            await asyncio.sleep(PAUSE)
        for method in METHODS:
            answer = Response[method.__returning__]  # type: ignore[name-defined]  # known by now
            answer.model_rebuild()
            _answers.add(answer)
            await asyncio.sleep(PAUSE)
        for notice in RENDERERS:
            reader_of(notice)
            await asyncio.sleep(PAUSE)
    except Exception:
        log.exception("what is not built ahead is built when it is needed")
