"""From a letter to a request, in the person's language of now: a line for each room."""

from collections.abc import Mapping
from dataclasses import dataclass
from inspect import isawaitable

from handlers.earning import notices as earning
from handlers.guard import notices as guard
from handlers.people import notices as people
from handlers.points import notices as points
from handlers.promotions import notices as promotions
from handlers.rendered import Reader, Render, Rendered
from handlers.returns import notices as returns
from handlers.rewards import notices as rewards
from handlers.team import notices as team
from handlers.till import notices as till
from handlers.voice import notices as voice
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.outbox.notices import read_back
from loyalty.people.arrivals import addressee
from loyalty.records.outbox import Letter, Notice
from loyalty.store import Store
from loyalty.values import PersonId

RENDERERS: Mapping[type[Notice], Render] = {
    **earning.RENDERERS,
    **guard.RENDERERS,
    **people.RENDERERS,
    **points.RENDERERS,
    **promotions.RENDERERS,
    **returns.RENDERERS,
    **rewards.RENDERERS,
    **team.RENDERERS,
    **till.RENDERERS,
    **voice.RENDERERS,
}
KINDS = {kind.KIND: kind for kind in RENDERERS}


@dataclass(frozen=True, slots=True)
class Renderer:
    """Words letters. Somebody who has been forgotten meanwhile is told nothing."""

    store: Store
    texts: Texts
    clock: Clock

    async def __call__(self, letter: Letter) -> Rendered | None:
        """The request to make, or None where there is nobody to tell."""
        notice = read_back(KINDS[letter.kind], letter.figures)
        return await self.word(notice, letter.person_id, letter.message)

    async def word(
        self, notice: Notice, person_id: PersonId, message: int | None = None
    ) -> Rendered | None:
        """The same of a notice to somebody, an ending of which takes the place of the message."""
        to = await self.store.read(
            addressee,
            person_id=person_id,
            about=getattr(notice, "customer", None),
            staff=getattr(notice, "staff", None),
            by=getattr(notice, "by", None),
        )
        if to.person.telegram_id is None:
            return None
        reader = Reader(
            chat=to.person.telegram_id,
            person_id=person_id,
            words=self.texts.of(to.person.spoken or ""),
            program=to.program,
            store=self.store,
            now=self.clock.now(),
            customer=(to.about and to.about.name) or "",
            staff=to.staff,
            by=to.by,
            message=message,
        )
        rendered = RENDERERS[type(notice)](notice, reader)
        return await rendered if isawaitable(rendered) else rendered
