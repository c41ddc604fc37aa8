"""Promotions with a survey in them: they spare whoever was asked something lately."""

from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Leads
from loyalty.rules.audience import AllOf, Audience, Unasked
from loyalty.rules.program import Program


def asks(campaign: Campaign) -> bool:
    """Whether a survey is one tap away."""
    return any(button.leads is Leads.SURVEY for button in campaign.buttons)


def reached_by(campaign: Campaign, program: Program) -> Audience:
    """Its audience; of one that asks something, without those whom the pause spares.

    See Voice.days_between.
    """
    if not asks(campaign):
        return campaign.audience
    return AllOf((campaign.audience, Unasked(program.voice.days_between)))
