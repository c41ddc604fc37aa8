"""teremok's opinion on what the bot sends, independent of the sandbox's own."""

from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from teremok.validation import ApiRuleViolation, validate_method

_NOBODY = Bot("1:nobody")


def teremok(request: TelegramMethod[Any]) -> str | None:
    """What is wrong with a call, or None; made for `Sandbox(judge=teremok)`."""
    try:
        validate_method(_NOBODY, request)
    except ApiRuleViolation as violation:
        return f"teremok says {violation.description}"
    return None
