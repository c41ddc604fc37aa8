"""What of a survey somebody looks at: it travels in each button, so that an old one still holds."""

from zlib import crc32

from aiogram.types import InlineKeyboardButton

from handlers.desk import Desk
from handlers.screen import button
from handlers.voice.buttons import ShowResults, What
from locales.texts import Html
from loyalty.values import BranchId, StaffId, SurveyId
from loyalty.voice.choices import Choices, choices_of
from loyalty.voice.survey_results import Look

At = ShowResults
"""Where somebody is in a survey's results."""


def to(
    at: At, text: str, what: What, *, nth: int | None = None, page: int = 0
) -> InlineKeyboardButton:
    """A button to another screen, narrowed down to the same."""
    there = at.nth if nth is None else nth
    return button(text, at.model_copy(update={"what": what, "nth": there, "page": page}))


async def look_of(at: At, desk: Desk) -> Look:
    """What the answers are narrowed down to."""
    tier = None
    if at.level:
        choices = await choices_there(at, desk)
        tier = next((one for one in choices.tiers if mark_of(one) == at.level), None)
    return Look(
        days=at.span or None,
        branch_id=BranchId(at.where) if at.where else None,
        cashier_id=StaffId(at.whose) if at.whose else None,
        tier=tier,
    )


async def choices_there(at: At, desk: Desk) -> Choices:
    """What they may be narrowed down to."""
    return await desk.store.read(choices_of, survey_id=SurveyId(at.survey), by=desk.person.id)


def mark_of(tier: str) -> str:
    """How a button names a tier."""
    return f"{crc32(tier.encode()):08x}"


async def looked_at(at: At, desk: Desk) -> Html:
    """What the answers are narrowed down to, in a line."""
    words = desk.words
    parts = [words("look-days", days=at.span) if at.span else words("look-ever")]
    if at.where or at.whose or at.level:
        choices = await choices_there(at, desk)
        if at.where:
            name = choices.branches.get(BranchId(at.where), "…")
            parts.append(words("look-branch", name=name))
        if at.whose:
            name = choices.cashiers.get(StaffId(at.whose), "…")
            parts.append(words("look-cashier", name=name))
        parts += [
            words("look-tier", name=tier) for tier in choices.tiers if mark_of(tier) == at.level
        ]
    return Html(" · ".join(parts))
