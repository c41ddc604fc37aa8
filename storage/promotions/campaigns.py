"""Queries about campaigns."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm
from loyalty.values import CampaignId, OperationId, StaffId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.promotions import campaigns

_CAMPAIGN = columns_of(Campaign, campaigns)
_BY_ID = select(*_CAMPAIGN).where(campaigns.c.id == bindparam("campaign"))
_LOCKED = _BY_ID.with_for_update()
_OF_OPERATION = select(*_CAMPAIGN).where(campaigns.c.operation == bindparam("wanted"))
_DRAFT_OF = (
    select(*_CAMPAIGN)
    .where(
        campaigns.c.made_by == bindparam("staff"),
        campaigns.c.state == CampaignState.DRAFT,
    )
    .order_by(campaigns.c.id.desc())
    .limit(1)
)
_COPIES_OF = (
    select(*_CAMPAIGN)
    .where(campaigns.c.replaces.is_not(None), campaigns.c.replaces == bindparam("wanted"))
    .order_by(campaigns.c.id.desc())
)
_ADD = insert(campaigns)
_PUT = update(campaigns).where(campaigns.c.id == bindparam("campaign"))
_ASKED = (
    select(*_CAMPAIGN)
    .where(campaigns.c.state == CampaignState.ASKED)
    .order_by(campaigns.c.asked_at, campaigns.c.id)
)
_NEWEST = (
    select(*_CAMPAIGN)
    .where(campaigns.c.state != CampaignState.DROPPED, campaigns.c.replaces.is_(None))
    .order_by(campaigns.c.id.desc())
    .limit(bindparam("most"))
)
_OLDER = _NEWEST.where(campaigns.c.id < bindparam("before"))
_DUE = (
    select(campaigns.c.id)
    .where(
        campaigns.c.due_at.is_not(None),
        campaigns.c.due_at <= bindparam("now"),
        campaigns.c.state == CampaignState.LIVE,
    )
    .order_by(campaigns.c.due_at, campaigns.c.id)
)
_LIVE = select(campaigns.c.id, campaigns.c.timing).where(campaigns.c.state == CampaignState.LIVE)
_LIVE_ON_DATES = (
    select(campaigns.c.id)
    .where(campaigns.c.due_at.is_not(None), campaigns.c.state == CampaignState.LIVE)
    .order_by(campaigns.c.due_at)
)
_NEXT_DUE = select(func.min(campaigns.c.due_at)).where(
    campaigns.c.due_at.is_not(None), campaigns.c.state == CampaignState.LIVE
)


class Campaigns:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, campaign_id: CampaignId) -> Campaign | None:
        return self._db.first_as(Campaign, self._by_id, campaign=campaign_id)

    def asked(self) -> tuple[Campaign, ...]:
        return self._db.all_as(Campaign, _ASKED)

    def glance(self, campaign_id: CampaignId) -> Campaign | None:
        return self._db.first_as(Campaign, _BY_ID, campaign=campaign_id)

    def of_operation(self, operation: OperationId) -> Campaign | None:
        return self._db.first_as(Campaign, _OF_OPERATION, wanted=operation)

    def draft_of(self, staff_id: StaffId) -> Campaign | None:
        return self._db.first_as(Campaign, _DRAFT_OF, staff=staff_id)

    def copies_of(self, campaign_id: CampaignId) -> tuple[Campaign, ...]:
        return self._db.all_as(Campaign, _COPIES_OF, wanted=campaign_id)

    def add(self, campaign: Campaign) -> CampaignId:
        row = row_of(campaign)
        del row["id"]
        return CampaignId(self._db.added(_ADD, **row))

    def put(self, campaign: Campaign) -> None:
        row = row_of(campaign)
        del row["id"]
        row["edition"] += 1
        self._db.run(_PUT, campaign=campaign.id, **row)

    def newest(self, *, before: CampaignId | None, limit: int) -> tuple[Campaign, ...]:
        if before is None:
            return self._db.all_as(Campaign, _NEWEST, most=limit)
        return self._db.all_as(Campaign, _OLDER, before=before, most=limit)

    def due(self, now: datetime) -> tuple[CampaignId, ...]:
        return tuple(CampaignId(number) for (number,) in self._db.all(_DUE, now=now))

    def live_on_dates(self) -> tuple[CampaignId, ...]:
        return tuple(CampaignId(number) for (number,) in self._db.all(_LIVE_ON_DATES))

    def live_by_trigger(self) -> tuple[CampaignId, ...]:
        return tuple(
            CampaignId(number)
            for number, timing in self._db.all(_LIVE)
            if timing is not None and timing.rhythm is Rhythm.TRIGGER
        )

    def next_due(self) -> datetime | None:
        first: datetime | None = self._db.value(_NEXT_DUE)
        return first
