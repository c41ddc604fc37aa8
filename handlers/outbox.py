"""From a row of the outbox to a request: one function per kind, in the person's language of now."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.earning import notices as earning
from handlers.guard import notices as guard
from handlers.people import notices as people
from handlers.points import notices as points
from handlers.rendered import Rendered
from handlers.returns import notices as returns
from handlers.rewards import notices as rewards
from handlers.team import notices as team
from handlers.till import notices as till
from locales.texts import Texts, Words
from loyalty.clock import Clock
from loyalty.errors import Refusal
from loyalty.guard.alerts import look_at_alert
from loyalty.people.arrivals import addressee
from loyalty.records.outbox import Figures, Kind, Notice
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.till.errors import CustomerAsked, QuoteCredited
from loyalty.till.spending import look_again
from loyalty.values import AlertId, PersonId, QuoteId, StaffId

RENDERERS: dict[Kind, Callable[[int, Figures, Words, Program], Rendered]] = {
    Kind.SALE_RECEIPT: till.sale_receipt,
    Kind.TILL_RECEIPT: till.till_sale,
    Kind.REFUND_RECEIPT: returns.refund_receipt,
    Kind.TILL_REFUND: returns.till_refund,
    Kind.CORRECTION_ASK: returns.correction_ask,
    Kind.CORRECTION_ANSWER: returns.correction_answer,
    Kind.CORRECTION_RECEIPT: returns.correction_receipt,
    Kind.SPENDING_QUESTION: till.spending_question,
    Kind.SPENDING_CLOSED: till.spending_closed,
    Kind.BILL_ASK: till.bill_ask,
    Kind.BILL_OVER: till.bill_over,
    Kind.APPROVAL_CLOSED: team.approval_closed,
    Kind.GUESS_ALARM: people.guess_alarm,
    Kind.ROLE_TAKEN: team.role_taken,
    Kind.ROLE_ENDED: team.role_ended,
    Kind.SUSPENDED: team.suspended,
    Kind.RESUMED: team.resumed,
    Kind.STAFF_SUSPENDED: team.staff_suspended,
    Kind.STAFF_RESUMED: team.staff_resumed,
    Kind.TIER_WON: earning.tier_won,
    Kind.TIER_WARNING: earning.tier_warning,
    Kind.TIER_LOWERED: earning.tier_lowered,
    Kind.TIER_TAKEN_BACK: earning.tier_taken_back,
    Kind.BIRTHDAY_GIFT: rewards.birthday_gift,
    Kind.POINTS_ACTIVE: points.points_active,
    Kind.EXPIRY_REMINDER: points.expiry_reminder,
}


@dataclass(frozen=True, slots=True)
class Renderer:
    """Words notices. Somebody who has been forgotten meanwhile is told nothing."""

    store: Store
    texts: Texts
    clock: Clock

    async def __call__(self, notice: Notice) -> Rendered | None:
        """The request to make, or None where there is nobody to tell."""
        about = notice.figures.get("customer")
        colleagues = {
            part: StaffId(int(notice.figures[part]))
            for part in ("staff", "by")
            if part in notice.figures
        }
        to = await self.store.read(
            addressee,
            person_id=notice.person_id,
            about=PersonId(int(about)) if about is not None else None,
            colleagues=colleagues,
        )
        if to.person.telegram_id is None:
            return None
        words = self.texts.of(to.person.spoken or "")
        match notice.kind:
            case Kind.ALERT:
                return await self._alert(notice, to.person.telegram_id, words, to.program)
            case Kind.SPENDING_OVER:
                return await self._spending_over(notice, to.person.telegram_id, words, to.program)
        customer = (to.about and to.about.name) or ""
        figures = {**notice.figures, **to.colleagues, "customer": customer}
        return RENDERERS[notice.kind](to.person.telegram_id, figures, words, to.program)

    async def _alert(
        self, notice: Notice, chat: int, words: Words, program: Program
    ) -> Rendered | None:
        """An alert as its rows tell it now; whoever leads nobody any more is not told."""
        alert_id = AlertId(int(notice.figures["alert"]))
        try:
            view = await self.store.read(look_at_alert, alert_id=alert_id, by=notice.person_id)
        except Refusal:
            return None
        return guard.alert(chat, view, words, program)

    async def _spending_over(
        self, notice: Notice, chat: int, words: Words, program: Program
    ) -> Rendered | None:
        """The quote as it stands now; where something has come of it since, that was told."""
        try:
            again = await self.store.read(
                look_again,
                quote_id=QuoteId(str(notice.figures["quote"])),
                cashier=notice.person_id,
                now=self.clock.now(),
            )
        except (QuoteCredited, CustomerAsked):
            return None
        except Refusal:
            again = None
        return till.spending_over(chat, notice.figures, again, words, program)
