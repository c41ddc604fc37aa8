"""What members are told about their tier."""

from collections.abc import Mapping

from handlers.earning.tiers import benefits, more
from handlers.rendered import Reader, Render, Rendered, sent
from locales.amounts import day
from locales.texts import Html
from loyalty.earning.reviews import TierLowered, TierWarning
from loyalty.earning.tiers import TierTakenBack, TierWon, tier_named
from loyalty.records.outbox import Notice


def tier_won(told: TierWon, reader: Reader) -> Rendered:
    """A small celebration, with what the tier gives."""
    words, tier = reader.words, tier_named(reader.program, told.tier)
    gives = benefits(tier, words) if tier is not None else Html()
    parts = [words("tier-won", tier=told.tier), *([gives] if gives else [])]
    return sent(reader, "\n\n".join(parts))


def tier_warning(told: TierWarning, reader: Reader) -> Rendered:
    """Thirty days ahead: what keeps the tier."""
    words = reader.words
    text = words(
        "tier-warning",
        tier=told.tier,
        more=more(told.counted_by, told.missing, reader.program, words),
        until=day(told.until, words.language, today=reader.today),
    )
    return sent(reader, text)


def tier_lowered(told: TierLowered, reader: Reader) -> Rendered:
    """At a review: what is left, and that it can be won back."""
    if told.tier:
        return sent(reader, reader.words("tier-lowered", tier=told.tier, lost=told.lost))
    return sent(reader, reader.words("tier-lost", lost=told.lost))


def tier_taken_back(told: TierTakenBack, reader: Reader) -> Rendered:
    """With a purchase that was given back."""
    if told.tier:
        return sent(reader, reader.words("tier-taken-back", tier=told.tier))
    return sent(reader, reader.words("tier-taken-back-wholly", lost=told.lost))


RENDERERS: Mapping[type[Notice], Render] = {
    TierWon: tier_won,
    TierWarning: tier_warning,
    TierLowered: tier_lowered,
    TierTakenBack: tier_taken_back,
}
