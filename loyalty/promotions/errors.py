"""What promotions refuse.

Refusal
├── CampaignGone        dropped meanwhile, or never there
├── CampaignUnderway    not a draft any more: it was started, or an owner is asked
├── DraftChanged        by somebody else, since it was shown
└── NothingToSay        a promotion without a message
"""

from dataclasses import dataclass

from loyalty.errors import Refusal


class CampaignGone(Refusal):
    """There is no such promotion any more."""


class CampaignUnderway(Refusal):
    """It is not a draft any more."""


@dataclass(eq=False)
class DraftChanged(Refusal):
    """Since it was shown, `by` has changed `what`: a Part, or "several" of them."""

    by: str
    what: str


class NothingToSay(Refusal):
    """A promotion without a message."""
