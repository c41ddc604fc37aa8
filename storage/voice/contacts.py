"""Queries about when members were asked anything, were shown the page for reviews, and wrote."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from loyalty.records.voice.ratings import Contact
from loyalty.values import MemberId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import selves_of
from storage.tables.voice import contacts

_COLUMNS = columns_of(Contact, contacts)
_OF = select(*_COLUMNS).where(contacts.c.member_id == bindparam("member"))
_PUT = insert(contacts).ext(OnConflict(*_COLUMNS))
_FORGET = (
    update(contacts)
    .where(contacts.c.member_id == bindparam("member"))
    .values(reviewed_at=None, wrote_at=None)
)
_ASKED = select(func.max(contacts.c.asked_at)).where(contacts.c.member_id.in_(selves_of("member")))


class Contacts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, member_id: MemberId) -> Contact:
        return self._db.first_as(Contact, _OF, member=member_id) or Contact(member_id)

    def put(self, contact: Contact) -> None:
        self._db.keep(_PUT, contact)

    def asked_before(self, member_id: MemberId) -> datetime | None:
        at: datetime | None = self._db.value(_ASKED, member=member_id)
        return at

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id)
