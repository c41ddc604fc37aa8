"""A notice as a request to Telegram."""

from dataclasses import dataclass
from typing import Any

from aiogram.methods import TelegramMethod


@dataclass(frozen=True, slots=True)
class Rendered:
    """The request, and what to send instead, if anything, where the message it edits is gone."""

    first: TelegramMethod[Any]
    otherwise: TelegramMethod[Any] | None = None
