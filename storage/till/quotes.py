"""Queries about quotes."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Column, bindparam, delete, insert, select, text, update

from loyalty.records.earning import Award, AwardLine, Because
from loyalty.records.till import Offer, Quote
from loyalty.values import MemberId, QuoteId, StaffId
from storage.sql.statements import Database, Row
from storage.tables.till import quotes

_COLUMNS: tuple[Column[Any], ...] = (
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
    quotes.c.asked,
    quotes.c.asked_until,
    quotes.c.chat,
    quotes.c.message,
)
_QUOTE = select(*_COLUMNS).where(quotes.c.id == bindparam("quote"))
_HELD = _QUOTE.with_for_update()
# Written out as in storage/points/purse.py, where it is told why.
_AWAITING = select(*_COLUMNS).where(
    quotes.c.member_id == bindparam("member"),
    quotes.c.asked_until > bindparam("now"),
    text("NOT quotes.credited AND NOT quotes.withdrawn"),
)
_ASKED_BY = select(*_COLUMNS).where(
    quotes.c.created_at > bindparam("since"),
    quotes.c.staff_id == bindparam("staff"),
    quotes.c.asked_until > bindparam("now"),
    text("NOT quotes.credited AND NOT quotes.withdrawn"),
)
_ADD = insert(quotes)
_DROP = delete(quotes).where(quotes.c.created_at < bindparam("before"), text("NOT quotes.credited"))
_DECIDE = update(quotes).where(quotes.c.id == bindparam("quote"))
_COUNT_QUESTION = (
    update(quotes).where(quotes.c.id == bindparam("quote")).values(asked=quotes.c.asked + 1)
)
_WITHDRAW = update(quotes).where(quotes.c.id == bindparam("quote")).values(withdrawn=True)
_WITHDRAW_ALL = (
    update(quotes)
    .where(
        quotes.c.created_at > bindparam("since"),
        quotes.c.staff_id == bindparam("staff"),
        text("NOT quotes.credited"),
    )
    .values(withdrawn=True)
)


class Quotes:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._held = _HELD if writing else _QUOTE

    def get(self, quote_id: QuoteId) -> Quote | None:
        row = self._db.first(self._held, quote=quote_id)
        return None if row is None else _quote(row)

    def awaiting(self, member_id: MemberId, now: datetime) -> tuple[Quote, ...]:
        rows = self._db.all(_AWAITING, member=member_id, now=now)
        return tuple(_quote(row) for row in rows)

    def asked_by(self, staff_id: StaffId, since: datetime, now: datetime) -> tuple[Quote, ...]:
        rows = self._db.all(_ASKED_BY, staff=staff_id, since=since, now=now)
        return tuple(_quote(row) for row in rows)

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
            asked=quote.asked,
            asked_until=quote.asked_until,
            chat=quote.chat,
            message=quote.message,
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

    def count_question(self, quote_id: QuoteId) -> None:
        self._db.run(_COUNT_QUESTION, quote=quote_id)

    def withdraw(self, quote_id: QuoteId) -> None:
        self._db.run(_WITHDRAW, quote=quote_id)

    def withdraw_all_of(self, staff_id: StaffId, since: datetime) -> None:
        self._db.run(_WITHDRAW_ALL, staff=staff_id, since=since)

    def drop(self, before: datetime) -> None:
        self._db.run(_DROP, before=before)


def _quote(row: Row) -> Quote:
    quote, staff, member, category, bill, rate, off, spend, paid, award, *rest = row
    offer = Offer(bill, rate, off, spend, paid, _award(award))
    return Quote(quote, staff, member, category, offer, *rest)


def _award(kept: Mapping[str, Any]) -> Award:
    lines = tuple(
        AwardLine(**{**line, "because": Because(line["because"])}) for line in kept["lines"]
    )
    return Award(kept["points"], lines)
