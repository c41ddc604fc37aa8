"""What members are told about their tier."""

from datetime import date

from aiogram.methods import SendMessage

from handlers.earning.tiers import benefits, more
from handlers.rendered import Rendered
from locales.amounts import day
from locales.texts import Html, Words
from loyalty.earning.tiers import tier_named
from loyalty.records.outbox import Figures
from loyalty.rules.groups import TierBy
from loyalty.rules.program import Program


def tier_won(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """A small celebration, with what the tier gives."""
    name = str(figures["tier"])
    tier = tier_named(program, name)
    gives = benefits(tier, words) if tier is not None else Html()
    parts = [words("tier-won", tier=name), *([gives] if gives else [])]
    return Rendered(SendMessage(chat_id=chat, text="\n\n".join(parts)))


def tier_warning(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Thirty days ahead: what keeps the tier."""
    by, missing = TierBy(str(figures["counted_by"])), int(figures["missing"])
    text = words(
        "tier-warning",
        tier=str(figures["tier"]),
        more=more(by, missing, program, words),
        until=day(date.fromisoformat(str(figures["until"])), words.language),
    )
    return Rendered(SendMessage(chat_id=chat, text=text))


def tier_lowered(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """At a review: what is left, and that it can be won back."""
    tier, lost = str(figures["tier"]), str(figures["lost"])
    if tier:
        return Rendered(SendMessage(chat_id=chat, text=words("tier-lowered", tier=tier, lost=lost)))
    return Rendered(SendMessage(chat_id=chat, text=words("tier-lost", lost=lost)))


def tier_taken_back(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """With a purchase that was given back."""
    tier, lost = str(figures["tier"]), str(figures["lost"])
    if tier:
        return Rendered(SendMessage(chat_id=chat, text=words("tier-taken-back", tier=tier)))
    return Rendered(SendMessage(chat_id=chat, text=words("tier-taken-back-wholly", lost=lost)))
