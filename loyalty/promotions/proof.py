"""Whether a promotion has worked: those whom it was meant for beside those who got nothing.

The groups are judged as they were drawn, whatever became of the messages, and from the instant at
which they were drawn. docs/proof.md says how it is counted, and why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.promotions.statistics import (
    Difference,
    Sums,
    chance_of_sizes,
    difference,
    evidence_against,
    prior_for,
)
from loyalty.records.promotions.campaigns import Campaign, Rhythm
from loyalty.records.promotions.proof import Group, Groups, Judged, Window
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints

ANSWER = timedelta(days=14)
"""How long members have to answer a message with a purchase."""
QUARTER = timedelta(days=91)
BEFORE = timedelta(days=90)
LEAST_MEMBERS = 20
LEAST_BUYERS = 5
"""With fewer of them in either group an interval would promise more than it keeps."""
SURPRISE = 0.001
"""Groups of sizes that have less chance than that are not what was drawn."""
DOUBT = 0.05
"""The share of promotions that pay and are stopped nevertheless, at most."""
USUAL_REACH = 1_000
"""The reach at which a promotion that does not pay is seen soonest."""


class Untold(StrEnum):
    """Why it cannot be told what a promotion has brought."""

    NOBODY_COMPARED = "nobody-compared"
    UNEVEN = "uneven"  # the groups are not of the sizes in which they were drawn
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True)
class Effect:
    """By how much all who were written to did more than they would have done anyway.

    The truth lies between `low` and `high` 95 times out of 100. `share` is `total` as a share of
    what they would have done; None where that is nothing.
    """

    total: int
    low: int
    high: int
    share: BasisPoints | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What a promotion has brought; without effects where that is `untold`."""

    written: int
    compared: int
    untold: Untold | None
    effects: Mapping[Judged, Effect]


def window_of(campaign: Campaign, now: datetime) -> Window:
    """Over what time the campaign is judged.

    What is sent once is judged by the fortnight after it, or by the days for which it multiplies.
    What is sent again and again is judged by all of that time, a quarter for each member at most.
    """
    answer = ANSWER
    if campaign.perk is not None:
        answer = max(answer, timedelta(days=campaign.perk.days + 1))
    again = campaign.timing is not None and campaign.timing.rhythm in {
        Rhythm.WEEKLY,
        Rhythm.MONTHLY,
    }
    after = max(answer, QUARTER) if again else answer
    until = now if campaign.ended_at is None else min(now, campaign.ended_at + answer)
    return Window(until=until, after=after, before=max(BEFORE, after), answer=answer)


def proof_of(groups: Groups, share: BasisPoints) -> Proof:
    """What the groups tell, where the share `share` of them was to be compared with."""
    untold = _untold(groups, share)
    effects = {} if untold else {judged: _effect(groups, judged) for judged in Judged}
    return Proof(groups.written.members, groups.compared.members, untold, effects)


def does_not_pay(groups: Groups, share: BasisPoints, window: Window) -> bool:
    """Whether what it gives is shown to be more than what it brings.

    It may be asked every day: of the promotions that pay, DOUBT at most are ever said not to.
    """
    if _untold(groups, share):
        return False
    found, written = _difference(groups, Judged.WORTH), groups.written.members
    evidence = evidence_against(
        total=written * found.mean,
        variance=(written * found.error) ** 2,
        prior=prior_for(_usual_variance(groups, share, window), DOUBT),
    )
    return evidence >= 1 / DOUBT


def _untold(groups: Groups, share: BasisPoints) -> Untold | None:
    written, compared = groups.written, groups.compared
    if not share and not compared.members:
        return Untold.NOBODY_COMPARED
    if chance_of_sizes(written.members, compared.members, share / FULL) < SURPRISE:
        return Untold.UNEVEN
    few = any(
        group.members < LEAST_MEMBERS or group.buyers < LEAST_BUYERS
        for group in (written, compared)
    )
    return Untold.TOO_FEW if few else None


def _effect(groups: Groups, judged: Judged) -> Effect:
    found, members = _difference(groups, judged), groups.written.members
    anyway = groups.written.totals[judged].sum / members - found.mean
    return Effect(
        total=round(members * found.mean),
        low=round(members * (found.mean - found.margin)),
        high=round(members * (found.mean + found.margin)),
        share=BasisPoints(round(FULL * found.mean / anyway)) if anyway > 0 else None,
    )


def _difference(groups: Groups, judged: Judged) -> Difference:
    return difference(_sums(groups.written, judged), _sums(groups.compared, judged))


def _sums(group: Group, judged: Judged) -> Sums:
    total = group.totals[judged]
    return Sums(
        n=group.members,
        y=total.sum,
        yy=total.squares,
        x=group.before,
        xx=group.before_squares,
        xy=total.products,
    )


def _usual_variance(groups: Groups, share: BasisPoints, window: Window) -> float:
    """What the variance of the total would be with USUAL_REACH members, going by what they spent
    before; where nobody spent anything then, by what they have spent since.
    """
    pair = [_sums(group, Judged.WORTH).around for group in (groups.written, groups.compared)]
    after, before = (sum(group[place] for group in pair) for place in (0, 1))
    members = groups.written.members + groups.compared.members
    of_one = (before * (window.after / window.before) or after) / (members - 2)
    compared = share / FULL
    return of_one * USUAL_REACH * (1 - compared) / compared
