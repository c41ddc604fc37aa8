"""The form of a promotion's file: its tables and keys, and what may stand there."""

from datetime import datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from locales.texts import LANGUAGES
from loyalty.names import on_one_line
from loyalty.records.promotions.campaigns import Trigger
from loyalty.records.promotions.contents import Form, Leads
from loyalty.rules.groups import Weekday

LONGEST_NAME = 64
MOST_NUMBER = 10**9  # of what is kept
MOST_CHAT = 2**53  # of Telegram's numbers
MOMENT = "%Y-%m-%d %H:%M"
A_MOMENT, AN_HOUR = '"2030-12-25 10:00"', '"12:00"'  # as a file has them


def _seen(given: object) -> object:
    return on_one_line(given) if isinstance(given, str) else given


class FormPart(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


_Text = Annotated[str, Field(max_length=20_000)]
_Chat = Annotated[int, Field(ge=-MOST_CHAT, le=MOST_CHAT)]
_Sum = Annotated[Decimal | int, Field(gt=0, le=10**9)]


class WhenForm(FormPart):
    at: str | datetime | time | None = None
    weekdays: list[Annotated[Weekday, Field(strict=False)]] = []
    month_days: list[Annotated[int, Field(ge=1, le=31)]] = []
    trigger: Annotated[Trigger | None, Field(strict=False)] = None
    number: Annotated[int, Field(ge=0, le=3650)] = 0


class FileForm(FormPart):
    file: str | None = None
    kept: Annotated[int | None, Field(ge=1, le=MOST_NUMBER)] = None
    form: Annotated[Form | None, Field(strict=False)] = None
    spoiler: bool = False


class PreviewForm(FormPart):
    url: str | None = None
    prefer_small_media: bool | None = None
    prefer_large_media: bool | None = None
    show_above_text: bool | None = None


class MessageForm(FormPart):
    language: str | None = None
    text: _Text = ""
    files: Annotated[list[FileForm], Field(max_length=10)] = []
    copy_of: Annotated[list[_Chat] | None, Field(min_length=2, max_length=2)] = None
    preview: PreviewForm | None = None
    caption_above: bool = False


class ButtonForm(FormPart):
    leads: Annotated[Leads, Field(strict=False)]
    text: Annotated[str, Field(max_length=64)] = ""
    url: Annotated[str, Field(max_length=2048)] = ""
    survey: Annotated[str, Field(max_length=64)] = ""


class OfferForm(FormPart):
    points: Annotated[int, Field(ge=0, le=10**9)] = 0
    multiplier: Annotated[Decimal | int | None, Field(ge=1, le=100)] = None
    days: Annotated[int, Field(ge=0, le=366)] = 0
    until: str | datetime | None = None


class BudgetForm(FormPart):
    points: Annotated[int | None, Field(gt=0, le=10**9)] = None
    money: _Sum | None = None


class PromoForm(FormPart):
    id: Annotated[int | None, Field(ge=1, le=MOST_NUMBER)] = None
    name: Annotated[str, BeforeValidator(_seen), Field(min_length=1, max_length=LONGEST_NAME)]
    comparison: Annotated[Decimal | int | None, Field(ge=0, le=50)] = None
    channel: _Chat | None = None
    message: Annotated[list[MessageForm], Field(min_length=1, max_length=len(LANGUAGES) + 1)]
    button: Annotated[list[ButtonForm], Field(max_length=6)] = []
    when: WhenForm | None = None
    offer: OfferForm | None = None
    budget: BudgetForm | None = None
    audience: dict[str, Any] = {"kind": "everyone"}
