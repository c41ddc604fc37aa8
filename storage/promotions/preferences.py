"""Queries about what members want to hear of."""

from sqlalchemy import bindparam, insert, select

from loyalty.records.promotions import Preferences
from loyalty.values import MemberId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.promotions import preferences

_COLUMNS = columns_of(Preferences, preferences)
_OF = select(*_COLUMNS).where(preferences.c.member_id == bindparam("member"))
_PUT = insert(preferences).ext(OnConflict(*_COLUMNS))


class PreferenceQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, member_id: MemberId) -> Preferences:
        return self._db.first_as(Preferences, _OF, member=member_id) or Preferences(member_id)

    def put(self, preferences: Preferences) -> None:
        self._db.keep(_PUT, preferences)
