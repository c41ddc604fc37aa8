"""A promotion as a TOML file, with comments; `bot/promo_file.py` reads it back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bot.promo_audience import Names, audience_written
from bot.promo_form import A_MOMENT, AN_HOUR, MOMENT
from bot.toml_written import comment, toml
from locales.texts import Words
from loyalty.money import MINOR_PER_UNIT
from loyalty.records.promotions.campaigns import Campaign, Perk, Timing
from loyalty.records.promotions.contents import Content
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program

_PERCENT = 100  # basis points
_ABOUT = {"button": "buttons", "message": "messages"}
_EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "when": {
        "once": f"at = {A_MOMENT}",
        "weekly": 'weekdays = ["fri"]',
        "monthly": "month_days = [1, 15]",
        "hour": f"at = {AN_HOUR}",
        "trigger": 'trigger = "not-bought-for", number = 30',
    },
    "button": {
        "link": 'leads = "link"',
        "card": '"card"',
        "balance": '"balance"',
        "survey": 'leads = "survey", survey = "soup"',
    },
    "message": {"file": 'file = "cake.jpg"'},
}


def show(campaign: Campaign, program: Program, names: Names, words: Words) -> str:
    """The file that says what the campaign is."""
    return "\n".join(_lines(campaign, program, names, words)) + "\n"


def _lines(campaign: Campaign, program: Program, names: Names, words: Words) -> Iterator[str]:
    zone = ZoneInfo(program.time_zone)
    yield from comment(words.plain("promos-file-head", zone=program.time_zone))
    yield from _set(
        id=campaign.id or None,
        name=campaign.name,
        comparison=_decimal(campaign.compared, _PERCENT),
        channel=campaign.chat,
    )
    yield f"audience = {toml(audience_written(campaign.audience, names))}"
    if campaign.timing is not None:
        yield from _table("when", words, **_when(campaign.timing, zone))
    if campaign.perk is not None:
        yield from _table("offer", words, **_offer(campaign.perk, zone))
    if campaign.budget is not None:
        money = _decimal(campaign.budget.money, MINOR_PER_UNIT)
        yield from _table("budget", words, points=campaign.budget.points, money=money)
    for n, button in enumerate(campaign.buttons):
        told = words if n == 0 else None
        yield from _table(
            "button",
            told,
            listed=True,
            leads=button.leads,
            text=button.text,
            url=button.url,
            survey=names.surveys.get(button.survey, "") if button.survey else "",
        )
    for n, content in enumerate(campaign.contents):
        yield from _table("message", words if n == 0 else None, listed=True, **_message(content))


def _table(name: str, words: Words | None, *, listed: bool = False, **values: Any) -> Iterator[str]:
    yield ""
    if words is not None:
        yield from comment(
            words.plain(f"promos-about-{_ABOUT.get(name, name)}", **_EXAMPLES.get(name, {}))
        )
    yield f"[[{name}]]" if listed else f"[{name}]"
    yield from _set(**values)


def _when(timing: Timing, zone: ZoneInfo) -> dict[str, Any]:
    at = timing.at and timing.at.astimezone(zone).strftime(MOMENT)
    return {
        "at": at or (timing.hour and f"{timing.hour:%H:%M}"),
        "weekdays": list(timing.weekdays),
        "month_days": list(timing.month_days),
        "trigger": timing.trigger,
        "number": timing.number,
    }


def _offer(perk: Perk, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "points": int(perk.points),
        "multiplier": _decimal(perk.multiplier or None, FULL),
        "days": perk.days,
        "until": perk.until and perk.until.astimezone(zone).strftime(MOMENT),
    }


def _message(content: Content) -> dict[str, Any]:
    return {
        "language": content.language,
        "text": content.html,
        "files": [
            {"kept": int(one.file), "form": one.form, "spoiler": one.spoiler}
            for one in content.files
        ],
        "copy_of": [content.source.chat, content.source.message] if content.source else None,
        "preview": content.preview and {k: v for k, v in content.preview.items() if v is not None},
        "caption_above": content.caption_above,
    }


def _set(**values: Any) -> Iterator[str]:
    """A line for each that says something; what is empty, no or 0 is as if it were left out."""
    for name, value in values.items():
        if value not in (None, "", False, 0, [], {}) or (name == "comparison" and value == 0):
            yield f"{name} = {toml(value)}"


def _decimal(value: int | None, whole: int) -> Decimal | None:
    """A number of the inside in its unit outside, without zeros that say nothing."""
    if value is None:
        return None
    number = Decimal(value) / whole
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()
