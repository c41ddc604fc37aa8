"""Whom an audience has, as one sentence."""

from handlers.windows import Panel
from loyalty.promotions.audiences import Names
from loyalty.rules.audience import Audience


def audience_in_words(audience: Audience, names: Names, panel: Panel) -> str:
    """The sentence, in the reader's words."""
    return panel.words.plain("promo-everyone")
