"""Audiences that may be used: checked, with the names of what they speak of, and kept by a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.money import MINOR_PER_UNIT
from loyalty.names import typed_name
from loyalty.promotions.campaigns import composer
from loyalty.promotions.errors import (
    AudienceGone,
    AudienceTooDeep,
    AudienceTooLong,
    NobodyThere,
    NotThereAnyMore,
    TierGone,
)
from loyalty.records.promotions.audiences import NamedAudience
from loyalty.records.promotions.campaigns import CampaignState
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
    Expiring,
    InTier,
    Joined,
    LastBought,
    Not,
    OfHabit,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
    conditions_of,
)
from loyalty.rules.decision import FULL, LARGEST_SUM
from loyalty.rules.habits import Borders
from loyalty.store import Tx
from loyalty.values import AudienceId, BranchId, CampaignId, PersonId, PosterId, SurveyId

DEEPEST = 6  # within one another
MOST = 100  # conditions, and choices in one of them
_MOST_DAYS = 3_650
_BEST_SCORE = 5
_YEAR = 365
_LARGEST_SUM = LARGEST_SUM * MINOR_PER_UNIT


def check_audience(tx: Tx, audience: Audience) -> None:
    """Whether it can be used as it is.

    Raises AudienceTooDeep, AudienceTooLong, NobodyThere, TierGone or NotThereAnyMore.
    """
    if _depth(audience) > DEEPEST:
        raise AudienceTooDeep(DEEPEST)
    conditions = tuple(conditions_of(audience))
    if len(conditions) > MOST or any(len(_choices(one) or ()) > MOST for one in conditions):
        raise AudienceTooLong(MOST)
    if any(_choices(one) == () or _says_nothing(one) for one in conditions):
        raise NobodyThere
    for one in conditions:
        _expect_known(tx, one)


def _depth(audience: Audience) -> int:
    match audience:
        case AllOf() | AnyOf():
            return 1 + max(map(_depth, audience.parts), default=0)
        case Not():
            return 1 + _depth(audience.part)
    return 1


def _choices(condition: Audience) -> tuple[object, ...] | None:
    """What was chosen in it, where there is something to choose."""
    match condition:
        case AllOf() | AnyOf():
            return condition.parts
        case Speaks():
            return condition.languages
        case InTier():
            return condition.tiers
        case BoughtAt():
            return condition.branches
        case CameBy():
            return condition.posters
        case Answered():
            return condition.surveys
        case OfHabit():
            return condition.habits
    return None


def _says_nothing(condition: Audience) -> bool:
    """Whether its figures leave nobody, or nothing out."""
    says = True
    match condition:
        case Joined(first, last):
            days = [day for day in (first, last) if day is not None]
            says = bool(days) and days == sorted(days)
        case LastBought(within, before, never):
            never_alone = never and within is None and before is None
            says = never_alone or _bounds(before, within, 0, _MOST_DAYS)
        case Buys(_, least, most, days):
            span = days is None or 1 <= days <= _MOST_DAYS
            says = span and _bounds(least, most, 0, _LARGEST_SUM)
        case Balance(least, most):
            says = _bounds(least, most, -LARGEST_SUM, LARGEST_SUM)
        case Expiring(days) | Unasked(days):
            says = 1 <= days <= _MOST_DAYS
        case BirthdayWithin(days):
            says = 0 <= days < _YEAR
        case Scored(least, most):
            says = _bounds(least, most, 1, _BEST_SCORE)
        case RandomShare(share):
            says = 0 < share <= FULL
    return not says


def _bounds(
    low: int | None, high: int | None, smallest: int = 0, largest: int = _LARGEST_SUM
) -> bool:
    """Whether there is one at least, each possible, and the lower one not above the other."""
    given = [bound for bound in (low, high) if bound is not None]
    possible = all(smallest <= bound <= largest for bound in given)
    return bool(given) and possible and given == sorted(given)


def _expect_known(tx: Tx, condition: Audience) -> None:
    match condition:
        case InTier():
            known = {tier.name for tier in tx.programs.current().tiers.levels} | {""}
            for tier in condition.tiers:
                if tier not in known:
                    raise TierGone(tier)
        case BoughtAt():
            _expect(condition, set(condition.branches) <= _branches(tx).keys())
        case CameBy():
            _expect(condition, set(condition.posters) <= _posters(tx).keys())
        case Answered():
            _expect(condition, set(condition.surveys) <= _surveys(tx).keys())
        case TookPart():
            campaign = tx.campaigns.get(condition.campaign)
            known_one = campaign is not None and campaign.state is not CampaignState.DROPPED
            _expect(condition, known_one)


def _expect(condition: BoughtAt | CameBy | Answered | TookPart, known: bool) -> None:
    if not known:
        raise NotThereAnyMore(condition.kind)


@dataclass(frozen=True, slots=True)
class Names:
    """What the parts of an audience are called, and the borders of the groups that it speaks of."""

    branches: Mapping[BranchId, str]
    posters: Mapping[PosterId, str]
    campaigns: Mapping[CampaignId, str]
    surveys: Mapping[SurveyId, str]
    borders: Borders | None


def names_in(tx: Tx, audience: Audience, asked: Asked) -> Names:
    """What is to be known to say the audience in words; nothing is looked up in vain."""
    conditions = tuple(conditions_of(audience))
    kinds = {type(one) for one in conditions}
    campaigns = {one.campaign for one in conditions if isinstance(one, TookPart)}
    return Names(
        branches=_branches(tx) if BoughtAt in kinds else {},
        posters=_posters(tx) if CameBy in kinds else {},
        campaigns={
            campaign_id: campaign.name
            for campaign_id in sorted(campaigns)
            if (campaign := tx.campaigns.get(campaign_id)) is not None
        },
        surveys=_surveys(tx) if Answered in kinds else {},
        borders=asked.borders or tx.audiences.borders(asked) if OfHabit in kinds else None,
    )


def _branches(tx: Tx) -> dict[BranchId, str]:
    return {branch.id: branch.name for branch in tx.staff.branches()}


def _posters(tx: Tx) -> dict[PosterId, str]:
    return {poster.id: poster.name for poster in tx.posters.all()}


def _surveys(tx: Tx) -> dict[SurveyId, str]:
    return {survey.id: survey.name for survey in tx.surveys.all()}


def named_audiences(tx: Tx, *, by: PersonId) -> tuple[NamedAudience, ...]:
    """Those that are kept, by their names. Raises NotStaff, NotAllowed."""
    composer(tx, by)
    return tx.audiences.named()


def keep_audience(
    tx: Tx, *, name: str, audience: Audience, by: PersonId, now: datetime
) -> NamedAudience:
    """Keep it by this name; another of the same name gives way.

    Raises NotStaff, NotAllowed, NameEmpty, NameTooLong, and as `check_audience` does.
    """
    staff = composer(tx, by)
    check_audience(tx, audience)
    kept = tx.audiences.keep(typed_name(name), audience, now)
    tx.journal.note("audience kept", staff.id, {"audience": kept.id, "name": kept.name}, now)
    return kept


def drop_audience(tx: Tx, *, audience_id: AudienceId, by: PersonId, now: datetime) -> NamedAudience:
    """Keep it no longer; campaigns have it by themselves.

    Raises NotStaff, NotAllowed, AudienceGone.
    """
    staff = composer(tx, by)
    found = tx.audiences.get(audience_id)
    if found is None:
        raise AudienceGone
    tx.audiences.drop(audience_id)
    tx.journal.note("audience dropped", staff.id, {"audience": found.id, "name": found.name}, now)
    return found
