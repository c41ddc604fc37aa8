"""Queries about links that were printed or posted, and who came by them."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from loyalty.records.promotions.posters import Poster
from loyalty.values import CampaignId, MemberId, PosterId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.promotions import came_by, posters

_POSTER = columns_of(Poster, posters)
_BY_TOKEN = select(*_POSTER).where(posters.c.token == bindparam("secret"))
_BY_ID = select(*_POSTER).where(posters.c.id == bindparam("poster"))
_OF_MEMBER = (
    select(*_POSTER)
    .join(came_by, came_by.c.poster_id == posters.c.id)
    .where(came_by.c.member_id == bindparam("member"))
)
_OF_CAMPAIGN = (
    select(*_POSTER).where(posters.c.campaign_id == bindparam("campaign")).order_by(posters.c.id)
)
_ALL = select(*_POSTER).order_by(posters.c.id)
_ADD = insert(posters)
_CAME = insert(came_by)
_ARRIVALS = select(func.count()).where(came_by.c.poster_id == bindparam("poster"))


class Posters:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self, *, token: str, name: str, campaign_id: CampaignId | None, made_at: datetime
    ) -> PosterId:
        added = self._db.added(
            _ADD, token=token, name=name, campaign_id=campaign_id, made_at=made_at
        )
        return PosterId(added)

    def get(self, poster_id: PosterId) -> Poster | None:
        return self._db.first_as(Poster, _BY_ID, poster=poster_id)

    def of_member(self, member_id: MemberId) -> Poster | None:
        return self._db.first_as(Poster, _OF_MEMBER, member=member_id)

    def by_token(self, token: str) -> Poster | None:
        return self._db.first_as(Poster, _BY_TOKEN, secret=token)

    def all(self) -> tuple[Poster, ...]:
        return self._db.all_as(Poster, _ALL)

    def of_campaign(self, campaign_id: CampaignId) -> tuple[Poster, ...]:
        return self._db.all_as(Poster, _OF_CAMPAIGN, campaign=campaign_id)

    def note_arrival(self, member_id: MemberId, poster_id: PosterId) -> None:
        self._db.run(_CAME, member_id=member_id, poster_id=poster_id)

    def arrivals(self, poster_id: PosterId) -> int:
        return int(self._db.value(_ARRIVALS, poster=poster_id))
