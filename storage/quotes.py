"""Queries about quotes."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, text, update

from loyalty.earning import Award, AwardLine, Because
from loyalty.quotes import Offer, Quote
from loyalty.values import QuoteId
from storage.statements import Database
from storage.tables import quotes

_QUOTE = select(
    quotes.c.id,
    quotes.c.staff_id,
    quotes.c.member_id,
    quotes.c.category,
    quotes.c.bill,
    quotes.c.discount_rate,
    quotes.c.discount,
    quotes.c.spend,
    quotes.c.paid,
    quotes.c.award,
    quotes.c.program_version,
    quotes.c.twin,
    quotes.c.created_at,
    quotes.c.withdrawn,
    quotes.c.credited,
).where(quotes.c.id == bindparam("quote"))
_HELD = _QUOTE.with_for_update()
_ADD = insert(quotes)
_DROP = delete(quotes).where(quotes.c.created_at < bindparam("before"), text("NOT quotes.credited"))
_DECIDE = update(quotes).where(quotes.c.id == bindparam("quote"))
_WITHDRAW = update(quotes).where(quotes.c.id == bindparam("quote")).values(withdrawn=True)


class Quotes:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._held = _HELD if writing else _QUOTE

    def get(self, quote_id: QuoteId) -> Quote | None:
        row = self._db.first(self._held, quote=quote_id)
        if row is None:
            return None
        quote, staff, member, category, bill, rate, off, spend, paid, award, *rest = row
        offer = Offer(bill, rate, off, spend, paid, _award(award))
        return Quote(quote, staff, member, category, offer, *rest)

    def add(self, quote: Quote) -> None:
        offer = quote.offer
        self._db.run(
            _ADD,
            id=quote.id,
            staff_id=quote.staff_id,
            member_id=quote.member_id,
            category=quote.category,
            bill=offer.bill,
            discount_rate=offer.discount_rate,
            discount=offer.discount,
            spend=offer.spend,
            paid=offer.paid,
            award=asdict(offer.award),
            program_version=quote.program_version,
            twin=quote.twin,
            created_at=quote.created_at,
            withdrawn=quote.withdrawn,
            credited=quote.credited,
        )

    def decide(self, quote: Quote) -> None:
        offer = quote.offer
        self._db.run(
            _DECIDE,
            quote=quote.id,
            category=quote.category,
            discount_rate=offer.discount_rate,
            discount=offer.discount,
            paid=offer.paid,
            award=asdict(offer.award),
            program_version=quote.program_version,
            twin=quote.twin,
            created_at=quote.created_at,
        )

    def withdraw(self, quote_id: QuoteId) -> None:
        self._db.run(_WITHDRAW, quote=quote_id)

    def drop(self, before: datetime) -> None:
        self._db.run(_DROP, before=before)


def _award(kept: Mapping[str, Any]) -> Award:
    lines = tuple(
        AwardLine(**{**line, "because": Because(line["because"])}) for line in kept["lines"]
    )
    return Award(kept["points"], lines)
