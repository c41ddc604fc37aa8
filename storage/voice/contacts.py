"""Queries about when members were asked anything, were shown the page for reviews, and wrote."""

from sqlalchemy import bindparam, delete, insert, select

from loyalty.records.voice.ratings import Contact
from loyalty.values import MemberId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.voice import contacts

_COLUMNS = columns_of(Contact, contacts)
_OF = select(*_COLUMNS).where(contacts.c.member_id == bindparam("member"))
_PUT = insert(contacts).ext(OnConflict(*_COLUMNS))
_FORGET = delete(contacts).where(contacts.c.member_id == bindparam("member"))


class Contacts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, member_id: MemberId) -> Contact:
        return self._db.first_as(Contact, _OF, member=member_id) or Contact(member_id)

    def put(self, contact: Contact) -> None:
        self._db.keep(_PUT, contact)

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id)
