"""Queries about what members want to hear of, and what promotions they got."""

from sqlalchemy import bindparam, delete, exists, insert, select

from loyalty.records.promotions.manners import Preferences, Received
from loyalty.values import MemberId, PersonId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import members
from storage.tables.promotions import campaigns, deliveries, preferences

_COLUMNS = columns_of(Preferences, preferences)
_OF = select(*_COLUMNS).where(preferences.c.member_id == bindparam("member"))
_PUT = insert(preferences).ext(OnConflict(*_COLUMNS))
_FORGET = delete(preferences).where(preferences.c.member_id == bindparam("member"))
_SILENCES_POINTS = select(
    exists().where(
        members.c.person_id == bindparam("person"),
        preferences.c.member_id == members.c.id,
        preferences.c.no_points,
    )
)
_RECEIVED = (
    select(
        deliveries.c.campaign_id,
        campaigns.c.name,
        deliveries.c.state,
        deliveries.c.at,
        deliveries.c.cause,
    )
    .join(campaigns, campaigns.c.id == deliveries.c.campaign_id)
    .where(deliveries.c.member_id == bindparam("member"), deliveries.c.at.is_not(None))
    .order_by(deliveries.c.at, deliveries.c.id)
)


class PreferenceQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, member_id: MemberId) -> Preferences:
        return self._db.first_as(Preferences, _OF, member=member_id) or Preferences(member_id)

    def put(self, preferences: Preferences) -> None:
        self._db.keep(_PUT, preferences)

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id)

    def silences_points(self, person_id: PersonId) -> bool:
        return bool(self._db.value(_SILENCES_POINTS, person=person_id))

    def received(self, member_id: MemberId) -> tuple[Received, ...]:
        return self._db.all_as(Received, _RECEIVED, member=member_id)
