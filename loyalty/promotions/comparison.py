"""Comparison groups: of whom a promotion reaches, some get nothing, so that one sees what it did.

Who is in it is drawn by a hash of member and campaign, so that it is the same people each time.
"""

from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints

TENTH = BasisPoints(FULL // 10)
NOBODY = BasisPoints(0)
ENOUGH = 200
"""How many a promotion has to reach for a tenth of them to tell anything."""


def usual_comparison(campaign: Campaign, reach: int) -> BasisPoints:
    """A tenth where it gives something or goes out by itself, and reaches enough; else nobody."""
    judged = campaign.perk is not None or campaign.timing is not None
    return TENTH if judged and reach >= ENOUGH else NOBODY


def comparison_of(campaign: Campaign, reach: int) -> BasisPoints:
    """The share that is compared with: the one that was chosen, else the usual one."""
    return usual_comparison(campaign, reach) if campaign.compared is None else campaign.compared


def toggled(campaign: Campaign, reach: int) -> BasisPoints:
    """What one tap makes of it: a tenth where there was nobody, nobody where there were some."""
    return NOBODY if comparison_of(campaign, reach) else TENTH
