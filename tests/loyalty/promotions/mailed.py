"""A promotion on its way: members who may be written to, and somebody who sends."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from loyalty.promotions.campaigns import begin_draft, change_draft
from loyalty.promotions.freezing import freeze_audience
from loyalty.promotions.mailings import finish, progress_of, send_next
from loyalty.promotions.sending import settle_delivery, take_deliveries
from loyalty.promotions.starting import start
from loyalty.promotions.steering import look_after
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Mailing
from loyalty.records.team import Staff
from loyalty.values import MemberId
from tests.loyalty.shop import Shop

FREEZE = partial(freeze_audience, language="ru")
COFFEE = (Content(language=None, form=Form.TEXT, html="Coffee at half price"),)


def consenting(shop: Shop, count: int) -> list[Member]:
    """So many new members who want to hear of promotions."""
    members = [shop.member(f"Guest {number}") for number in range(count)]
    for member in members:
        consent(shop, member, True)
    return members


def consent(shop: Shop, member: Member, given: bool) -> None:
    shop.write(lambda tx: tx.members.set_advertising(member.id, given))


def drafted(shop: Shop, owner: Staff, **changes: Any) -> Campaign:
    """A promotion that says something, ready for ✅."""
    by = owner.person_id
    draft = shop.write(begin_draft, operation=shop.operation(), by=by, now=shop.now)
    changes = {"contents": COFFEE, **changes}
    return shop.write(
        lambda tx: change_draft(
            tx, campaign_id=draft.id, edition=draft.edition, by=by, now=shop.now, **changes
        )
    )


def started(shop: Shop, owner: Staff, **changes: Any) -> Campaign:
    """A promotion that an owner has just said ✅ to."""
    return go(shop, owner, drafted(shop, owner, **changes))


def go(shop: Shop, by: Staff, draft: Campaign) -> Campaign:
    return shop.write(
        start,
        campaign_id=draft.id,
        edition=draft.edition,
        by=by.person_id,
        now=shop.now,
        chat=1,
        message=7,
    )


def let_go(shop: Shop) -> Mailing | None:
    """The next in line goes out."""
    return shop.write(send_next, now=shop.now, freeze=FREEZE)


def take(shop: Shop, limit: int = 1_000) -> tuple[Delivery, ...]:
    return shop.write(take_deliveries, now=shop.now, limit=limit)


def arrive(
    shop: Shop, deliveries: Iterable[Delivery], outcome: DeliveryState = DeliveryState.SENT
) -> None:
    """What was taken ends so; what is sent becomes a message of its delivery's number."""
    for delivery in deliveries:
        message = int(delivery.id) if outcome is DeliveryState.SENT else None
        shop.write(
            settle_delivery, delivery=delivery, outcome=outcome, message=message, now=shop.now
        )


def close(shop: Shop) -> None:
    """What the loop beside the sender does again and again."""
    for mailing in shop.read(lambda tx: tx.mailings.active()):
        shop.write(look_after, campaign_id=mailing.campaign_id, now=shop.now)
        shop.write(finish, mailing_id=mailing.id, now=shop.now)


def send_all(shop: Shop) -> list[MemberId]:
    """Send whatever goes out at this moment, and close what is done; returns who got it."""
    got: list[MemberId] = []
    while let_go(shop):
        pass
    while taken := take(shop):
        arrive(shop, taken)
        got += [delivery.member_id for delivery in taken]
    close(shop)
    return got


def counts(shop: Shop, campaign: Campaign) -> dict[DeliveryState, int]:
    """What has become of the newest mailing of the campaign."""
    newest = mailings(shop, campaign)[0]
    return dict(shop.read(progress_of, newest.id).counts)


def mailings(shop: Shop, campaign: Campaign) -> Sequence[Mailing]:
    return shop.read(lambda tx: tx.mailings.of_campaign(campaign.id))


def campaign_now(shop: Shop, campaign: Campaign) -> Campaign:
    found = shop.read(lambda tx: tx.campaigns.get(campaign.id))
    assert found is not None
    return found
