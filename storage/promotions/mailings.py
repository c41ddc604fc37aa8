"""Queries about mailings: the occasions on which campaigns go out."""

from sqlalchemy import bindparam, exists, insert, or_, select, text, update

from loyalty.records.promotions.mailings import Mailing
from loyalty.records.team import Role
from loyalty.values import CampaignId, MailingId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.promotions import campaigns, mailings
from storage.tables.team import staff

ACTIVE = text("mailings.active")
"""As the index has it, which a comparison with 1 would pass by."""

_MAILING = columns_of(Mailing, mailings)
_BY_ID = select(*_MAILING).where(mailings.c.id == bindparam("mailing"))
_LOCKED = _BY_ID.with_for_update()
_OF_CAMPAIGN = (
    select(*_MAILING)
    .where(mailings.c.campaign_id == bindparam("campaign"))
    .order_by(mailings.c.id.desc())
)
_OF_OCCASION = _OF_CAMPAIGN.where(mailings.c.occasion == bindparam("wanted"))
_ACTIVE = select(*_MAILING).where(ACTIVE).order_by(mailings.c.id)
_ADD = insert(mailings)
_PUT = update(mailings).where(mailings.c.id == bindparam("mailing"))
# Whoever has been given another role since is asked for by person.
_now = staff.alias("now")
_ENTITLED = select(
    exists()
    .where(campaigns.c.id == bindparam("campaign"))
    .where(staff.c.id == campaigns.c.started_by)
    .where(
        _now.c.person_id == staff.c.person_id,
        _now.c.ended_at.is_(None),
        _now.c.suspended_at.is_(None),
        or_(
            _now.c.role == Role.OWNER,
            (_now.c.role == Role.MANAGER) & _now.c.may_send,
        ),
    )
)


class Mailings:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, mailing_id: MailingId) -> Mailing | None:
        return self._db.first_as(Mailing, self._by_id, mailing=mailing_id)

    def glance(self, mailing_id: MailingId) -> Mailing | None:
        return self._db.first_as(Mailing, _BY_ID, mailing=mailing_id)

    def of_occasion(self, campaign_id: CampaignId, occasion: str) -> Mailing | None:
        return self._db.first_as(Mailing, _OF_OCCASION, campaign=campaign_id, wanted=occasion)

    def of_campaign(self, campaign_id: CampaignId) -> tuple[Mailing, ...]:
        return self._db.all_as(Mailing, _OF_CAMPAIGN, campaign=campaign_id)

    def active(self) -> tuple[Mailing, ...]:
        return self._db.all_as(Mailing, _ACTIVE)

    def entitled(self, campaign_id: CampaignId) -> bool:
        return bool(self._db.value(_ENTITLED, campaign=campaign_id))

    def add(self, mailing: Mailing) -> MailingId:
        row = row_of(mailing)
        del row["id"]
        return MailingId(self._db.added(_ADD, **row))

    def put(self, mailing: Mailing) -> None:
        row = row_of(mailing)
        del row["id"]
        self._db.run(_PUT, mailing=mailing.id, **row)
