"""A shop whose promotions give something, and what its members get of them."""

from dataclasses import replace
from typing import Any

from sqlalchemy import insert, update

from loyalty.promotions.perks import give
from loyalty.records.people import Member
from loyalty.records.promotions import (
    Budget,
    Campaign,
    CampaignState,
    Delivery,
    DeliveryState,
    Mailing,
    MailingState,
    Perk,
    Todo,
)
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints, CampaignId, DeliveryId, MailingId, Points, StaffId
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
    made = Campaign(
        id=CampaignId(0),
        operation=shop.operation(),
        name=name,
        state=CampaignState.LIVE,
        made_by=by or shop.owner().id,
        created_at=shop.now,
        perk=perk,
        budget=budget,
    )
    return replace(made, id=shop.write(lambda tx: tx.campaigns.add(made)))


def delivered(shop: Shop, sent: Campaign, member: Member) -> Delivery:
    """One member's copy, which is on its way."""

    def put(tx: Any) -> Delivery:
        mailing = tx.mailings.add(
            Mailing(
                id=MailingId(0),
                campaign_id=sent.id,
                occasion=str(shop.number()),
                state=MailingState.SENDING,
                created_at=shop.now,
                frozen_at=shop.now,
            )
        )
        delivery = tx.campaigns._db.added(
            insert(deliveries),
            mailing_id=mailing,
            campaign_id=sent.id,
            member_id=member.id,
            state=DeliveryState.LEFT,
            todo=Todo.SEND,
            due_at=shop.now,
            called=True,
        )
        return Delivery(
            id=DeliveryId(delivery),
            mailing_id=mailing,
            campaign_id=sent.id,
            member_id=member.id,
            person_id=member.person_id,
            cause=None,
            state=DeliveryState.LEFT,
            todo=Todo.SEND,
            called=True,
            attempts=0,
            message=None,
        )

    return shop.write(put)


def given(shop: Shop, sent: Campaign, member: Member) -> Delivery:
    """The member gets the message, and what rides along."""
    delivery, current = delivered(shop, sent, member), now(shop, sent)

    def settle(tx: Any) -> None:
        arrived = update(deliveries).where(deliveries.c.id == delivery.id)
        tx.campaigns._db.run(arrived, state=DeliveryState.SENT, todo=None, at=shop.now)
        give(tx, delivery=delivery, campaign=current, now=shop.now)

    shop.write(settle)
    return delivery


def now(shop: Shop, sent: Campaign) -> Campaign:
    """The campaign as it is by now."""
    found = shop.read(lambda tx: tx.campaigns.get(sent.id))
    assert found is not None
    return found
