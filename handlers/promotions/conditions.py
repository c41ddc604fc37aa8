"""What a condition of an audience can be about, as it is chosen by taps or typed.

A capability with a condition of its own adds one row to `CONDITIONS`; its words are
`promo-condition-…` by the same name.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, cast

from handlers.typed import whole
from handlers.windows import Panel
from locales.amounts import money, number, percent
from locales.texts import LANGUAGES
from loyalty.money import parse_amount
from loyalty.promotions.errors import ChooseOne, DaysUnreadable
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.audience import (
    EVERYONE,
    AllOf,
    Answered,
    AnyOf,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    Expiring,
    Has,
    InTier,
    Joined,
    LastBought,
    Measure,
    OfHabit,
    Possession,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.habits import Habit
from loyalty.values import BasisPoints, BranchId, CampaignId, Minor, Points, PosterId, SurveyId

Choices = Sequence[tuple[str, str]]
MOST_DAYS = 3_650
LARGEST = 10**9
MOST_LISTED = 1_000  # promotions, of which those that went out can be chosen
_TICK = "☑️"
_LONGEST_IN_BUTTON = 30  # bytes
_DATES = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.(\d{4}))?")


@dataclass(frozen=True, slots=True)
class Condition:
    """How one kind of condition comes about.

    `choices` are what can be tapped, `of` what a tap makes, `typed` what is made of a message.
    `hint` names the text that says what to do. Where several may be chosen, `field` holds them in a
    condition of this `kind`, ticked in place.
    """

    choices: Callable[[Panel, Campaign], Awaitable[Choices]]
    of: Callable[[str], Audience]
    typed: Callable[[str, Panel], Audience]
    per_row: int = 3
    hint: str = "number"
    kind: type[Any] | None = None
    field: str = ""
    each: Callable[[str], Any] = str

    @property
    def ticks(self) -> bool:
        """Whether several may be chosen."""
        return self.kind is not None

    def ticked(self, audience: Audience, value: str) -> Audience:
        """The audience with this choice ticked, or not any more."""
        parts = [*parts_of(audience)]
        place = next((at for at, one in enumerate(parts) if type(one) is self.kind), None)
        chosen = self.each(value)
        if place is None:
            parts.append(self.of(value))
        else:
            had = getattr(parts[place], self.field)
            left = tuple(one for one in had if one != chosen)
            wanted = left if chosen in had else (*had, chosen)
            kept: Any = replace(cast(Any, parts[place]), **{self.field: wanted})
            parts[place : place + 1] = [kept] if wanted else []
        return joined_as(audience, tuple(parts))

    def chosen(self, audience: Audience) -> tuple[Any, ...]:
        """What is ticked."""
        found = next((one for one in parts_of(audience) if type(one) is self.kind), None)
        return () if found is None else tuple(getattr(found, self.field))


def parts_of(audience: Audience) -> tuple[Audience, ...]:
    """The conditions that stand side by side."""
    if audience == EVERYONE:
        return ()
    return audience.parts if isinstance(audience, AllOf | AnyOf) else (audience,)


def joined_as(audience: Audience, parts: tuple[Audience, ...]) -> Audience:
    """These conditions side by side, joined as before: all of them, unless it was any."""
    if not parts:
        return EVERYONE
    if len(parts) == 1:
        return parts[0]
    return AnyOf(parts) if isinstance(audience, AnyOf) else AllOf(parts)


# --- several of a list ----------------------------------------------------------------------------


def _several(
    kind: type[Any],
    field: str,
    listed: Callable[[Panel], Awaitable[Choices]],
    each: Callable[[str], Any] = str,
    per_row: int = 1,
) -> Condition:
    async def choices(panel: Panel, campaign: Campaign) -> Choices:
        chosen = condition.chosen(campaign.audience)
        return [
            (f"{_TICK} {label}" if each(value) in chosen else label, value)
            for label, value in await listed(panel)
        ]

    def of(value: str) -> Audience:
        made: Audience = kind(**{field: (each(value),)})
        return made

    condition = Condition(choices, of, _not_typed, per_row, "several", kind, field, each)
    return condition


async def _languages(panel: Panel) -> Choices:
    return [(panel.texts.of(one).plain("language-name"), one) for one in LANGUAGES]


async def _tiers(panel: Panel) -> Choices:
    levels = panel.desk.program.tiers.levels
    return [(panel.words.plain("promo-no-tier"), "")] + [
        (tier.name, tier.name) for tier in levels if len(tier.name.encode()) <= _LONGEST_IN_BUTTON
    ]


async def _branches(panel: Panel) -> Choices:
    branches = await panel.desk.store.read(lambda tx: tx.staff.branches())
    return [(branch.name, str(branch.id)) for branch in branches]


async def _habits(panel: Panel) -> Choices:
    return [(panel.words.plain(f"promo-habit-{one}"), one.value) for one in Habit]


async def _surveys(panel: Panel) -> Choices:
    surveys = await panel.desk.store.read(lambda tx: tx.surveys.all())
    return [(survey.name, str(survey.id)) for survey in surveys]


async def _posters(panel: Panel) -> Choices:
    posters = await panel.desk.store.read(lambda tx: tx.posters.all())
    return [(poster.name, str(poster.id)) for poster in posters]


def _not_typed(_: str, __: Panel) -> Audience:
    raise ChooseOne


# --- one of a list --------------------------------------------------------------------------------


async def _campaigns(panel: Panel, campaign: Campaign) -> Choices:
    found = await panel.desk.store.read(
        lambda tx: tx.campaigns.newest(before=None, limit=MOST_LISTED)
    )
    return [
        (one.name or panel.words.plain("promo-nameless"), str(one.id))
        for one in found
        if one.started_at is not None and one.id != campaign.id
    ]


def _only(made: Audience) -> Condition:
    """A condition in which there is nothing to choose but yes."""

    async def choices(panel: Panel, _: Campaign) -> Choices:
        return [(panel.words.plain("yes-button"), "yes")]

    return Condition(choices, lambda _: made, _not_typed, hint="one")


# --- numbers --------------------------------------------------------------------------------------


def _number(
    make: Callable[[int], Audience],
    usual: Sequence[int],
    most: int,
    shown: Callable[[int, Panel], str] = lambda one, _: number(one),
    hint: str = "number",
) -> Condition:
    async def choices(panel: Panel, _: Campaign) -> Choices:
        return [(shown(one, panel), str(one)) for one in usual]

    return Condition(
        choices, lambda value: make(int(value)), lambda text, _: make(whole(text, most)), hint=hint
    )


def _days(make: Callable[[int], Audience], usual: Sequence[int], most: int) -> Condition:
    return _number(make, usual, most, hint="days")


def _counted(measure: Measure, usual: Sequence[tuple[int, int]]) -> Condition:
    """A number, or a sum of money, and the days that it is counted over: `5 30`; 0 is ever."""

    def make(least: int, days: int) -> Audience:
        return Buys(measure, least=least, days=days or None)

    async def choices(panel: Panel, _: Campaign) -> Choices:
        words = panel.words
        return [
            (
                words.plain("promo-in-days", least=_sum(measure, least, panel), days=days),
                f"{least}.{days}",
            )
            for least, days in usual
        ]

    def of(value: str) -> Audience:
        least, days = map(int, value.split("."))
        return make(least, days)

    def typed(text: str, panel: Panel) -> Audience:
        *first, days = text.split() if len(text.split()) > 1 else [*text.split(), "0"]
        said = " ".join(first)
        if measure is Measure.PURCHASES:
            return make(whole(said, LARGEST), whole(days, MOST_DAYS))
        currency = panel.desk.program.currency
        least = parse_amount(said, currency=currency, largest=Minor(LARGEST * 100))
        return make(least, whole(days, MOST_DAYS))

    return Condition(choices, of, typed, per_row=1, hint="counted")


def _sum(measure: Measure, least: int, panel: Panel) -> str:
    if measure is Measure.PURCHASES:
        return number(least)
    return money(least, panel.desk.program.currency, panel.words.language)


async def _days_ago(panel: Panel, _: Campaign) -> Choices:
    today = panel.desk.today
    return [
        (
            panel.words.plain("promo-last-days", days=days),
            (today - timedelta(days=days)).isoformat(),
        )
        for days in (7, 30, 90)
    ]


def _days_typed(text: str, _: Panel) -> Audience:
    found = _DATES.fullmatch(text.strip())
    try:
        if found is not None:
            day, month, year, *rest = (int(part) if part else 0 for part in found.groups())
            first = date(year, month, day)
            last = date(rest[2], rest[1], rest[0]) if rest[2] else first
            return Joined(first, last)
    except ValueError:
        pass
    raise DaysUnreadable


def _share(campaign_share: int) -> Audience:
    return RandomShare(BasisPoints(campaign_share), seed=f"share-{campaign_share}")


def _in_percent(one: int, panel: Panel) -> str:
    return percent(one, panel.words.language)


_DAYS_BACK = (7, 14, 30, 90)
_BEST_SCORE = 5

CONDITIONS: Mapping[str, Condition] = {
    "habit": _several(OfHabit, "habits", _habits, Habit),
    "language": _several(Speaks, "languages", _languages, per_row=2),
    "tier": _several(InTier, "tiers", _tiers),
    "branch": _several(BoughtAt, "branches", _branches, lambda one: BranchId(int(one))),
    "bought-within": _days(lambda days: LastBought(within=days), _DAYS_BACK, MOST_DAYS),
    "not-bought": _days(lambda days: LastBought(before=days), (30, 60, 90, 180), MOST_DAYS),
    "never-bought": _only(LastBought(never=True)),
    "purchases": _counted(Measure.PURCHASES, ((2, 30), (5, 90), (10, 365), (10, 0))),
    "spent": _counted(Measure.SPENT, ((1_000_000, 30), (5_000_000, 90), (10_000_000, 365))),
    "average": _counted(Measure.AVERAGE, ((200_000, 90), (500_000, 90), (1_000_000, 365))),
    "balance": _number(lambda points: Balance(least=Points(points)), (100, 500, 1000), LARGEST),
    "expiring": _days(Expiring, (3, 7, 14, 30), MOST_DAYS),
    "birthday": _days(BirthdayWithin, (0, 3, 7, 30), 364),
    "joined": Condition(
        _days_ago,
        lambda first: Joined(date.fromisoformat(first)),
        _days_typed,
        per_row=1,
        hint="dates",
    ),
    "phone": _only(Has(Possession.PHONE)),
    "poster": _several(CameBy, "posters", _posters, lambda one: PosterId(int(one))),
    "scored": _number(lambda score: Scored(most=score), (1, 2, 3, 4), _BEST_SCORE),
    "answered": _several(Answered, "surveys", _surveys, lambda one: SurveyId(int(one))),
    "unasked": _days(Unasked, (14, 30, 60, 90), MOST_DAYS),
    "campaign": Condition(
        _campaigns, lambda one: TookPart(CampaignId(int(one))), _not_typed, per_row=1, hint="one"
    ),
    "share": Condition(
        _number(_share, (1_000, 2_000, 5_000), 100, _in_percent).choices,
        lambda one: _share(int(one)),
        lambda text, _: _share(whole(text, 100) * 100),
    ),
}
