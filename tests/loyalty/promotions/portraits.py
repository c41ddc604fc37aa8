"""Who is in an audience, decided for one member in plain Python: a judge of what SQL says."""

from calendar import isleap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from loyalty.birthdays import Birthday
from loyalty.rules.audience import (
    AllOf,
    Answered,
    AnyOf,
    Asked,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    ComesAbout,
    Everyone,
    Expiring,
    Has,
    InTier,
    Joined,
    LastBought,
    Measure,
    Not,
    OfHabit,
    Possession,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.draw import drawn
from loyalty.rules.habits import YEAR, Borders, Habit
from loyalty.rules.hours import OFTEN, windows
from loyalty.values import BranchId, CampaignId, MemberId, Minor, Points, PosterId, SurveyId


@dataclass(frozen=True, slots=True)
class Purchase:
    """A sale: `money` is what came in for it, less what went back."""

    at: datetime
    money: Minor
    branch: BranchId | None
    undone: bool = False
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Portrait:
    """What can be asked of a member.

    `expiring` is when what is left of their lots expires, as things stand.
    """

    member_id: MemberId
    joined_at: datetime
    language: str | None = None
    tier: str | None = None
    balance: Points = Points(0)
    birthday: Birthday | None = None
    phone: str | None = None
    purchases: tuple[Purchase, ...] = ()
    expiring: tuple[datetime, ...] = ()
    poster: PosterId | None = None
    campaigns: frozenset[CampaignId] = frozenset()
    surveys: frozenset[SurveyId] = frozenset()
    asked_at: datetime | None = None
    no_questions: bool = False

    def bought(self, since: datetime | None = None) -> list[Purchase]:
        """The purchases that were not undone, since then."""
        return [
            one for one in self.purchases if not one.undone and (since is None or one.at >= since)
        ]

    @property
    def last_bought(self) -> datetime | None:
        """When they bought last."""
        return max((one.at for one in self.bought()), default=None)


def matches(audience: Audience, portrait: Portrait, asked: Asked) -> bool:
    """Whether they are in the audience. `asked` has borders where it speaks of habits."""
    decide: Callable[[Any, Portrait, Asked], bool] = _DECIDED[type(audience)]
    return decide(audience, portrait, asked)


def habit_of(portrait: Portrait, borders: Borders, now: datetime) -> Habit:
    """The one group that they are in."""
    idle = now - (portrait.last_bought or portrait.joined_at)
    if idle > timedelta(days=borders.lost):
        return Habit.LOST
    if idle > timedelta(days=borders.fading):
        return Habit.FADING
    if len(portrait.bought()) < borders.often:
        return Habit.NEW
    spent = sum(one.money for one in portrait.bought(now - timedelta(days=YEAR)))
    return Habit.BEST if spent >= borders.much else Habit.REGULAR


def _everyone(_: Everyone, __: Portrait, ___: Asked) -> bool:
    return True


def _speaks(condition: Speaks, portrait: Portrait, asked: Asked) -> bool:
    return (portrait.language or asked.default_language) in condition.languages


def _in_tier(condition: InTier, portrait: Portrait, _: Asked) -> bool:
    return (portrait.tier or "") in condition.tiers


def _bought_at(condition: BoughtAt, portrait: Portrait, _: Asked) -> bool:
    return any(one.branch in condition.branches for one in portrait.bought())


def _joined(condition: Joined, portrait: Portrait, asked: Asked) -> bool:
    day = asked.program.local(portrait.joined_at).date()
    return (condition.first or day) <= day <= (condition.last or day)


def _last_bought(condition: LastBought, portrait: Portrait, asked: Asked) -> bool:
    last, within, before = portrait.last_bought, condition.within, condition.before
    if last is None:
        return condition.never
    if condition.never and within is None and before is None:
        return False
    ago = asked.now - last
    return (within is None or ago <= timedelta(days=within)) and (
        before is None or ago >= timedelta(days=before)
    )


def _buys(condition: Buys, portrait: Portrait, asked: Asked) -> bool:
    days = condition.days
    bought = portrait.bought(None if days is None else asked.now - timedelta(days=days))
    times, spent = len(bought), sum(one.money for one in bought)
    match condition.measure:
        case Measure.PURCHASES:
            return _within(times, condition.least, condition.most)
        case Measure.SPENT:
            return _within(spent, condition.least, condition.most)
        case Measure.AVERAGE:
            return times > 0 and _within(spent / times, condition.least, condition.most)


def _balance(condition: Balance, portrait: Portrait, _: Asked) -> bool:
    return _within(portrait.balance, condition.least, condition.most)


def _within(figure: float, least: int | None, most: int | None) -> bool:
    return (least is None or figure >= least) and (most is None or figure <= most)


def _expiring(condition: Expiring, portrait: Portrait, asked: Asked) -> bool:
    last = asked.now + timedelta(days=condition.days)
    return any(asked.now < end <= last for end in portrait.expiring)


def _birthday(condition: BirthdayWithin, portrait: Portrait, asked: Asked) -> bool:
    born = portrait.birthday
    if born is None:
        return False
    today = asked.today
    return any(
        today <= _celebrated(born, year) <= today + timedelta(days=condition.days)
        for year in (today.year, today.year + 1)
    )


def _celebrated(born: Birthday, year: int) -> date:
    if (born.month, born.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return date(year, born.month, born.day)


def _has(condition: Has, portrait: Portrait, _: Asked) -> bool:
    match condition.what:
        case Possession.PHONE:
            return portrait.phone is not None


def _came_by(condition: CameBy, portrait: Portrait, _: Asked) -> bool:
    return portrait.poster in condition.posters


def _took_part(condition: TookPart, portrait: Portrait, _: Asked) -> bool:
    return condition.campaign in portrait.campaigns


def _scored(condition: Scored, portrait: Portrait, _: Asked) -> bool:
    """Ratings are asked for in the order of purchases."""
    scores = [one.score for one in portrait.bought() if one.score is not None]
    return bool(scores) and _within(scores[-1], condition.least, condition.most)


def _answered(condition: Answered, portrait: Portrait, _: Asked) -> bool:
    return bool(portrait.surveys & set(condition.surveys))


def _unasked(condition: Unasked, portrait: Portrait, asked: Asked) -> bool:
    last = portrait.asked_at
    quiet = last is None or asked.now - last >= timedelta(days=condition.days)
    return quiet and not portrait.no_questions


def _share(condition: RandomShare, portrait: Portrait, _: Asked) -> bool:
    return drawn(portrait.member_id, condition.seed) < condition.share


def _of_habit(condition: OfHabit, portrait: Portrait, asked: Asked) -> bool:
    if asked.borders is None:
        raise ValueError("groups by habit are asked for without their borders")
    return habit_of(portrait, asked.borders, asked.now) in condition.habits


def _comes_about(condition: ComesAbout, portrait: Portrait, asked: Asked) -> bool:
    bought = portrait.bought()
    times = sum(
        any(since <= one.at < until for one in bought) for since, until in windows(condition, asked)
    )
    return times >= OFTEN


def _all_of(condition: AllOf, portrait: Portrait, asked: Asked) -> bool:
    return all(matches(part, portrait, asked) for part in condition.parts)


def _any_of(condition: AnyOf, portrait: Portrait, asked: Asked) -> bool:
    return any(matches(part, portrait, asked) for part in condition.parts)


def _not(condition: Not, portrait: Portrait, asked: Asked) -> bool:
    return not matches(condition.part, portrait, asked)


_DECIDED: Mapping[type[Any], Callable[[Any, Portrait, Asked], bool]] = {
    Everyone: _everyone,
    Speaks: _speaks,
    InTier: _in_tier,
    BoughtAt: _bought_at,
    Joined: _joined,
    LastBought: _last_bought,
    Buys: _buys,
    Balance: _balance,
    Expiring: _expiring,
    BirthdayWithin: _birthday,
    Has: _has,
    CameBy: _came_by,
    TookPart: _took_part,
    Scored: _scored,
    Answered: _answered,
    Unasked: _unasked,
    RandomShare: _share,
    OfHabit: _of_habit,
    ComesAbout: _comes_about,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
}
