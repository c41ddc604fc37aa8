"""What travels in the buttons of what customers are asked, and of the answers to it."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.buttons import Number
from loyalty.voice.answers import Ready

Score = Annotated[int, Field(ge=1, le=5)]


class Rate(CallbackData, prefix="rate"):
    """A score under "how was it?"."""

    rating: Number
    score: Score


class Tick(CallbackData, prefix="cause"):
    """Something that was wrong, by what it is called: the list may change meanwhile."""

    rating: Number
    cause: Annotated[str, Field(pattern="^[0-9a-f]{8}$")]


class Say(CallbackData, prefix="ratesay"):
    """➡️ under what was wrong: now in words, who wants to."""

    rating: Number


class Done(CallbackData, prefix="ratedone"):
    """➡️ in place of words."""

    rating: Number


class AskAnswer(CallbackData, prefix="rateanswer"):
    """💬 under what the team is told: an answer in one's own words."""

    rating: Number


class GiveReady(CallbackData, prefix="rateready"):
    """💬 an answer that is ready."""

    rating: Number
    ready: Ready


class Apologise(CallbackData, prefix="sorry"):
    """⭐ under what the team is told."""

    rating: Number


class DropAnswer(CallbackData, prefix="rateleave"):
    """❌ in place of an answer."""


class ShowRatings(CallbackData, prefix="ratings"):
    """📊 of so many days."""

    days: Annotated[int, Field(ge=1, le=366)]


class AnswerCustomer(CallbackData, prefix="reply"):
    """💬 under what a customer wrote."""

    said: Number


class DropReply(CallbackData, prefix="replyleave"):
    """❌ in place of that answer."""
