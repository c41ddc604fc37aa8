"""A shop whose promotions give something, and what its members get of them."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import insert

from loyalty.promotions.sending import settle_delivery
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Budget, Campaign, CampaignState, Perk
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Mailing, MailingState, Todo
from loyalty.rules.decision import FULL
from loyalty.store import Tx
from loyalty.values import (
    BasisPoints,
    CampaignId,
    DeliveryId,
    MailingId,
    MemberId,
    OperationId,
    Points,
    StaffId,
)
from storage.sql.statements import Database
from storage.tables.promotions import deliveries
from tests.loyalty.shop import Shop

DOUBLE = Perk(multiplier=BasisPoints(2 * FULL), days=7)
HUNDRED = Perk(points=Points(100))


def campaign(
    shop: Shop,
    perk: Perk | None = DOUBLE,
    *,
    by: StaffId | None = None,
    name: str = "Весна",
    budget: Budget | None = None,
) -> Campaign:
    """A promotion that is going out."""
    made_by = by or shop.owner().id
    return shop.write(add_campaign, perk, by=made_by, name=name, budget=budget, now=shop.now)


def delivered(shop: Shop, sent: Campaign, member: Member) -> Delivery:
    """One member's copy, which is on its way."""
    return shop.write(hand_over, sent, member.id, now=shop.now)


def given(shop: Shop, sent: Campaign, member: Member) -> Delivery:
    """The member gets the message, and what rides along."""
    delivery = delivered(shop, sent, member)
    shop.write(settle_delivery, delivery=delivery, outcome=DeliveryState.SENT, now=shop.now)
    return delivery


def now(shop: Shop, sent: Campaign) -> Campaign:
    """The campaign as it is by now."""
    found = shop.read(lambda tx: tx.campaigns.get(sent.id))
    assert found is not None
    return found


def add_campaign(
    tx: Tx,
    perk: Perk | None,
    *,
    by: StaffId,
    name: str,
    now: datetime,
    budget: Budget | None = None,
) -> Campaign:
    """A promotion that is going out, as one of a kind."""
    before = tx.campaigns.newest(before=None, limit=1_000)
    made = Campaign(
        id=CampaignId(0),
        operation=OperationId(f"promotion {len(before)}"),
        name=name,
        state=CampaignState.LIVE,
        made_by=by,
        created_at=now,
        perk=perk,
        budget=budget,
    )
    return replace(made, id=tx.campaigns.add(made))


def hand_over(tx: Tx, sent: Campaign, member_id: MemberId, *, now: datetime) -> Delivery:
    """One member's copy, of a mailing of its own."""
    mailing = Mailing(
        id=MailingId(0),
        campaign_id=sent.id,
        occasion=str(len(tx.mailings.of_campaign(sent.id))),
        state=MailingState.SENDING,
        created_at=now,
        frozen_at=now,
        frozen=1,
    )
    mailing_id = tx.mailings.add(mailing)
    db: Database = getattr(tx.members, "_db")  # noqa: B009 - nobody else may
    delivery = db.added(
        insert(deliveries),
        mailing_id=mailing_id,
        campaign_id=sent.id,
        member_id=member_id,
        state=DeliveryState.LEFT,
        todo=Todo.SEND,
        due_at=now,
        called=True,
    )
    return Delivery(
        id=DeliveryId(delivery),
        mailing_id=mailing_id,
        campaign_id=sent.id,
        member_id=member_id,
        person_id=None,
        cause=None,
        state=DeliveryState.LEFT,
        todo=Todo.SEND,
        called=True,
        attempts=0,
        message=None,
    )
