"""What travels in the buttons of what customers are asked, and of the answers to it."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.buttons import Number, PageNumber
from loyalty.records.voice.results import By
from loyalty.voice.answers import Ready

Score = Annotated[int, Field(ge=1, le=5)]
Id = Annotated[int, Field(ge=0, lt=2**31)]


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


Small = Annotated[int, Field(ge=0, le=99)]
"""What was answered by a tap: a number of a scale, or the place of a choice."""


class TrySurvey(CallbackData, prefix="survey-try"):
    """👁 for whoever leads: it counts nowhere."""

    survey: Number


class Pick(CallbackData, prefix="pick"):
    """One of the answers to the question that was open at this turn of the sheet."""

    sheet: Number
    turn: Number
    value: Small


class TickChoice(CallbackData, prefix="tick"):
    """One of several: to be ticked, or not any more."""

    sheet: Number
    turn: Number
    value: Small
    on: bool


class PassOn(CallbackData, prefix="pass"):
    """➡️: what is ticked, the answer of before, or none."""

    sheet: Number
    turn: Number


class StepBack(CallbackData, prefix="stepback"):
    """⬅️ to the question before."""

    sheet: Number
    turn: Number


class GoOn(CallbackData, prefix="survey-on"):
    """💬 or ▶️: the question that is open, whatever the turn."""

    sheet: Number


class ListSurveys(CallbackData, prefix="svl"):
    """❓ All surveys, so many to a page."""

    page: PageNumber


class What(StrEnum):
    """What of a survey's results is shown."""

    SURVEY = "s"
    QUESTION = "q"
    TEXTS = "t"
    FIND = "f"
    FOUND = "o"
    NARROW = "n"
    BRANCHES = "b"
    CASHIERS = "c"
    TIERS = "r"
    BY_BRANCH = "1"
    BY_CASHIER = "2"
    BY_TIER = "3"
    BY_WEEK = "4"
    PICTURE = "p"
    TREND = "5"
    CSV = "v"
    XLSX = "x"


class ShowResults(CallbackData, prefix="sv"):
    """A screen of a survey's results, with all that it is narrowed down to: 0 and "" for nothing.

    `nth` is the place of a question, `page` that of a list. Whatever else somebody has open, an old
    button shows the same.
    """

    what: What
    survey: Number
    nth: Annotated[int, Field(ge=0, le=999)] = 0
    page: PageNumber = 0
    span: Annotated[int, Field(ge=0, le=366)] = 0
    where: Id = 0
    whose: Id = 0
    level: Annotated[str, Field(pattern="^[0-9a-f]{0,8}$")] = ""


class CompareRatings(CallbackData, prefix="ratingsby"):
    """📊 of so many days, beside each other."""

    days: Annotated[int, Field(ge=1, le=366)]
    by: By
    page: PageNumber


class SendPhrase(CallbackData, prefix="phrase"):
    """💬 an answer that is ready, by its key: the list may change meanwhile."""

    said: Number
    phrase: Annotated[str, Field(pattern="^[0-9a-f]{8}$")]


class NoAnswer(CallbackData, prefix="noanswer"):
    """✅ under what is said of a customer who waits: this needs no answer."""

    said: Number
