"""A shop with limits against fraud, and what its owners are told of."""

from dataclasses import replace
from typing import Any

from loyalty.guard.alerts import AlertRaised, AlertView, look_at_alert
from loyalty.guard.watch import begin_watch, look, note_look, watched
from loyalty.program.versions import change_programme
from loyalty.records.outbox import Outcome
from loyalty.records.team import Staff
from loyalty.rules.groups import Limits
from loyalty.rules.program import Program
from loyalty.upkeep.sending import settle
from loyalty.values import SaleId
from tests.loyalty.shop import Shop, said


def limit(shop: Shop, **changed: Any) -> Program:
    """The owner changes limits; the others are as a new programme has them."""
    current = shop.read(lambda tx: tx.programs.current())
    wanted = replace(current, limits=replace(Limits(), **changed))
    return shop.write(change_programme, wanted=wanted, by=None, now=shop.now)


def watch(shop: Shop) -> None:
    """One round of the watch, as the bot makes it every half minute."""
    shop.write(begin_watch)
    after: SaleId | None = shop.read(watched)
    while after is not None:
        seen = shop.read(look, after=after, now=shop.now)
        if seen.sights or seen.mark is not None:
            shop.write(note_look, seen=seen, now=shop.now)
        after = seen.last


def alerts(shop: Shop, reader: Staff) -> list[AlertView]:
    """The alerts that wait to be told to this person, oldest first; all that waits is told."""
    found = []
    for letter in shop.letters():
        notice = said(letter)
        if isinstance(notice, AlertRaised) and letter.person_id == reader.person_id:
            found.append(shop.read(look_at_alert, alert_id=notice.alert, by=reader.person_id))
        shop.write(settle, letter=letter, outcome=Outcome.SENT, now=shop.now)
    return found
