"""From a row of the outbox to a request: one function per kind, in the person's language of now."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.notices import receipts, team, tiers
from handlers.notices.rendered import Rendered
from locales.texts import Texts, Words
from loyalty.notices import Figures, Kind, Notice
from loyalty.people import addressee
from loyalty.program import Program
from loyalty.store import Store
from loyalty.values import PersonId

RENDERERS: dict[Kind, Callable[[int, Figures, Words, Program], Rendered]] = {
    Kind.SALE_RECEIPT: receipts.sale_receipt,
    Kind.TILL_RECEIPT: receipts.till_sale,
    Kind.UNDO_RECEIPT: receipts.undo_receipt,
    Kind.TILL_UNDO: receipts.till_undo,
    Kind.GUESS_ALARM: team.guess_alarm,
    Kind.ROLE_TAKEN: team.role_taken,
    Kind.ROLE_ENDED: team.role_ended,
    Kind.TIER_WON: tiers.tier_won,
    Kind.TIER_WARNING: tiers.tier_warning,
    Kind.TIER_LOWERED: tiers.tier_lowered,
    Kind.TIER_TAKEN_BACK: tiers.tier_taken_back,
    Kind.BIRTHDAY_GIFT: tiers.birthday_gift,
}


@dataclass(frozen=True, slots=True)
class Renderer:
    """Words notices. Somebody who has been forgotten meanwhile is told nothing."""

    store: Store
    texts: Texts

    async def __call__(self, notice: Notice) -> Rendered | None:
        """The request to make, or None where there is nobody to tell."""
        about = notice.figures.get("customer")
        to = await self.store.read(
            addressee,
            person_id=notice.person_id,
            about=PersonId(int(about)) if about is not None else None,
        )
        if to.person.telegram_id is None:
            return None
        words = self.texts.of(to.person.spoken or "")
        figures = {**notice.figures, "customer": (to.about and to.about.name) or ""}
        return RENDERERS[notice.kind](to.person.telegram_id, figures, words, to.program)
