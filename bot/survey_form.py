"""The form of a survey's file: its tables and keys, and of what kind each value is.

What they may say together, and how long texts may be, is `loyalty/voice/validity.py`'s to judge.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from bot.notation import quoted
from locales.texts import LANGUAGES
from loyalty.records.voice.surveys import Again, Kind

A_MOMENT = '"2030-12-31 21:00"'  # as a file has it
MOST_KEPT = 10**9  # points, and sheets
MOST_DAYS = 3_650
MOST_STEPS = 100  # that a number stands for; those of a scale are fewer
MOST_NUMBER = 10**12


def _by_language(given: object, info: ValidationInfo) -> object:
    """A text alone is in the language that the validation is told."""
    if isinstance(given, str):
        return {(info.context or {})["language"]: given}
    if isinstance(given, Mapping):
        return given
    raise PydanticCustomError("string_type", "neither a text nor texts by language")


def _known(language: str) -> str:
    if language in LANGUAGES:
        return language
    expected = ", ".join(map(quoted, LANGUAGES))
    raise PydanticCustomError("literal_error", "no language of ours", {"expected": expected})


def _listed(given: object) -> object:
    """One alone is a list of one."""
    return [given] if isinstance(given, str | Mapping) else given


_Language = Annotated[str, AfterValidator(_known)]
_Worded = Annotated[dict[_Language, str], BeforeValidator(_by_language)]
_Number = Annotated[Decimal | int, Field(ge=-MOST_NUMBER, le=MOST_NUMBER)]
_Sheets = Annotated[int, Field(ge=1, le=MOST_KEPT)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ChoiceForm(_Part):
    key: str
    text: _Worded


class ConditionForm(_Part):
    question: str
    chose: Annotated[list[str], BeforeValidator(_listed)] = []
    at_least: _Number | None = None
    at_most: _Number | None = None


class JumpForm(_Part):
    to: str
    question: str | None = None
    chose: Annotated[list[str], BeforeValidator(_listed)] = []
    at_least: _Number | None = None
    at_most: _Number | None = None


class QuestionForm(_Part):
    key: str
    kind: Annotated[Kind, Field(strict=False)]
    text: _Worded
    required: bool = True
    choices: list[ChoiceForm] = []
    steps: Annotated[int | None, Field(ge=0, le=MOST_STEPS)] = None
    least: _Number | None = None
    most: _Number | None = None
    low: _Worded = {}
    high: _Worded = {}
    only_if: Annotated[list[ConditionForm], BeforeValidator(_listed)] = []
    jumps: Annotated[list[JumpForm], BeforeValidator(_listed)] = []


class SurveyForm(_Part):
    name: str
    title: _Worded
    intro: _Worded = {}
    thanks: _Worded = {}
    anonymous: bool = False
    everybody: bool = False
    goes_back: bool = True
    reward: Annotated[int, Field(ge=0, le=MOST_KEPT)] = 0
    again: Annotated[Again, Field(strict=False)] = Again.NEVER
    again_days: Annotated[int, Field(ge=0, le=MOST_DAYS)] = 0
    closes: str | datetime | None = None
    most_sheets: _Sheets | None = None
    per_day: _Sheets | None = None
    question: list[QuestionForm]
