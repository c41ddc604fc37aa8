"""Queries about what promotions gave."""

from datetime import date, datetime

from sqlalchemy import bindparam, exists, func, insert, literal_column, or_, select, text, update

from loyalty.records.promotions.campaigns import ENDS_MULTIPLIERS
from loyalty.records.promotions.perks import Given, Grant, Multiplier, PerkUse
from loyalty.values import (
    CampaignId,
    DeliveryId,
    MemberId,
    Points,
    SaleId,
)
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import members
from storage.tables.promotions import budgets, campaigns, deliveries, perk_uses, perks
from storage.tables.till import sales

_ADD = insert(perks)
_GIVEN_WITH = select(exists().where(perks.c.delivery_id == bindparam("delivery")))
# Each came with a delivery, and those are found by their member.
_OF_MEMBER = (
    select(*columns_of(Grant, perks))
    .join(deliveries, deliveries.c.id == perks.c.delivery_id)
    .where(deliveries.c.member_id == bindparam("member"), deliveries.c.at.is_not(None))
    .order_by(perks.c.id)
)
_MULTIPLY_UNTIL = (
    update(members)
    .where(
        members.c.id == bindparam("member"),
        or_(members.c.multiplied_until.is_(None), members.c.multiplied_until < bindparam("end")),
    )
    .values(multiplied_until=bindparam("end"))
)
_MULTIPLIERS = (
    select(
        perks.c.id,
        perks.c.campaign_id,
        campaigns.c.name,
        perks.c.multiplier,
        perks.c.since,
        perks.c.until,
        campaigns.c.budget,
    )
    .join(campaigns, campaigns.c.id == perks.c.campaign_id)
    .where(
        perks.c.member_id == bindparam("member"),
        perks.c.multiplier > literal_column("0"),
        perks.c.until > bindparam("now"),
        *(func.coalesce(campaigns.c.why, "") != why.value for why in sorted(ENDS_MULTIPLIERS)),
    )
    .order_by(perks.c.campaign_id, perks.c.id.desc())
)
_USE = insert(perk_uses)
_USES_OF = (
    select(
        perk_uses.c.perk_id,
        perk_uses.c.sale_id,
        perk_uses.c.points,
        perk_uses.c.returned,
        perks.c.campaign_id,
    )
    .join(perks, perks.c.id == perk_uses.c.perk_id)
    .where(perk_uses.c.sale_id == bindparam("sale"))
    .order_by(perk_uses.c.id)
)
_GIVE_BACK = update(perk_uses).where(
    perk_uses.c.perk_id == bindparam("perk"), perk_uses.c.sale_id == bindparam("sale")
)
_OPEN = insert(budgets).ext(OnConflict(budgets.c.campaign_id))
_CHARGE = (
    update(budgets)
    .where(budgets.c.campaign_id == bindparam("campaign"))
    .values(given=budgets.c.given + bindparam("more"))
)
_CHARGED = select(budgets.c.given).where(budgets.c.campaign_id == bindparam("campaign"))
_ON_THE_WAY = select(func.count(deliveries.c.id)).where(
    deliveries.c.campaign_id == bindparam("campaign"),
    text("called AND state = 'left'"),
)
_AT_ONCE = select(
    func.count(perks.c.member_id.distinct()), func.coalesce(func.sum(perks.c.points), 0)
).where(perks.c.campaign_id == bindparam("campaign"))
_BY_PURCHASES = (
    select(
        func.coalesce(func.sum(perk_uses.c.points - perk_uses.c.returned), 0),
        func.count().filter(perk_uses.c.points > perk_uses.c.returned),
    )
    .select_from(perks)
    .join(perk_uses, perk_uses.c.perk_id == perks.c.id)
    .where(perks.c.campaign_id == bindparam("campaign"))
)

_USED_SINCE = (
    select(func.coalesce(func.sum(perk_uses.c.points), 0))
    .select_from(sales)
    .join(perk_uses, perk_uses.c.sale_id == sales.c.id)
    .where(sales.c.local_date >= bindparam("day"), sales.c.undone_at.is_(None))
)


class Perks:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, grant: Grant) -> None:
        self._db.keep(_ADD, grant)
        if grant.until is not None:
            self._db.run(_MULTIPLY_UNTIL, member=grant.member_id, end=grant.until)

    def given_with(self, delivery_id: DeliveryId) -> bool:
        return bool(self._db.value(_GIVEN_WITH, delivery=delivery_id))

    def of_member(self, member_id: MemberId) -> tuple[Grant, ...]:
        return self._db.all_as(Grant, _OF_MEMBER, member=member_id)

    def multipliers_of(self, member_id: MemberId, now: datetime) -> tuple[Multiplier, ...]:
        newest: dict[CampaignId, Multiplier] = {}
        for one in self._db.all_as(Multiplier, _MULTIPLIERS, member=member_id, now=now):
            newest.setdefault(one.campaign_id, one)
        return tuple(newest.values())

    def use(self, use: PerkUse) -> None:
        self._db.keep(_USE, use)

    def uses_of(self, sale_id: SaleId) -> tuple[tuple[PerkUse, CampaignId], ...]:
        rows = self._db.all(_USES_OF, sale=sale_id)
        return tuple((PerkUse(*use), CampaignId(campaign)) for *use, campaign in rows)

    def give_back(self, use: PerkUse) -> None:
        self._db.run(_GIVE_BACK, perk=use.perk_id, sale=use.sale_id, returned=use.returned)

    def charge(self, campaign_id: CampaignId, points: Points) -> Points:
        self._db.run(_OPEN, campaign_id=campaign_id)
        self._db.run(_CHARGE, campaign=campaign_id, more=points)
        return self.charged(campaign_id)

    def take_back(self, campaign_id: CampaignId, points: Points) -> None:
        self._db.run(_CHARGE, campaign=campaign_id, more=-points)

    def charged(self, campaign_id: CampaignId) -> Points:
        return Points(self._db.value_or_none(_CHARGED, campaign=campaign_id) or 0)

    def on_the_way(self, campaign_id: CampaignId) -> int:
        return int(self._db.value(_ON_THE_WAY, campaign=campaign_id))

    def given_by(self, campaign_id: CampaignId) -> Given:
        people, at_once = self._db.one(_AT_ONCE, campaign=campaign_id)
        by_purchases, purchases = self._db.one(_BY_PURCHASES, campaign=campaign_id)
        return Given(people, Points(int(at_once)), Points(int(by_purchases)), purchases)

    def used_since(self, day: date) -> Points:
        return Points(int(self._db.value(_USED_SINCE, day=day)))
