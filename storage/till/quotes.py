"""Queries about quotes."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, text, update

from loyalty.records.till import Quote
from loyalty.values import MemberId, QuoteId, StaffId
from storage.sql.records import columns_of, record_of
from storage.sql.statements import Database
from storage.tables.till import quotes

_COLUMNS = columns_of(Quote, quotes)
_quote = record_of(Quote)
_QUOTE = select(*_COLUMNS).where(quotes.c.id == bindparam("quote"))
_LOCKED = _QUOTE.with_for_update()
# Said as the indexes say it: see `where` in storage/sql/metadata.py.
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
_CHANGE = update(quotes).where(quotes.c.id == bindparam("quote"))
_COUNT_QUESTION = _CHANGE.values(asked=quotes.c.asked + 1)
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
        self._by_id = _LOCKED if writing else _QUOTE

    def get(self, quote_id: QuoteId) -> Quote | None:
        return self._db.first_as(_quote, self._by_id, quote=quote_id)

    def awaiting(self, member_id: MemberId, now: datetime) -> tuple[Quote, ...]:
        return self._db.all_as(_quote, _AWAITING, member=member_id, now=now)

    def asked_by(self, staff_id: StaffId, since: datetime, now: datetime) -> tuple[Quote, ...]:
        return self._db.all_as(_quote, _ASKED_BY, staff=staff_id, since=since, now=now)

    def add(self, quote: Quote) -> None:
        self._db.keep(_ADD, quote)

    def decide(self, quote: Quote) -> None:
        offer = quote.offer
        self._db.run(
            _CHANGE,
            quote=quote.id,
            category=quote.category,
            discount_rate=offer.discount_rate,
            discount=offer.discount,
            paid=offer.paid,
            award=offer.award,
            program_version=quote.program_version,
            twin=quote.twin,
            created_at=quote.created_at,
        )

    def count_question(self, quote_id: QuoteId) -> None:
        self._db.run(_COUNT_QUESTION, quote=quote_id)

    def withdraw(self, quote_id: QuoteId) -> None:
        self._db.run(_CHANGE, quote=quote_id, withdrawn=True)

    def withdraw_all_of(self, staff_id: StaffId, since: datetime) -> None:
        self._db.run(_WITHDRAW_ALL, staff=staff_id, since=since)

    def drop(self, before: datetime) -> None:
        self._db.run(_DROP, before=before)
