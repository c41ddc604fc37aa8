"""One member's copy of a promotion: what there is to know when it is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.promotions.files import Ready, ready_files
from loyalty.promotions.placeholders import Facts, facts_of, wanted_by
from loyalty.records.people import Person
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import Delivery
from loyalty.store import Tx
from loyalty.values import CampaignId, StaffId, TelegramId


@dataclass(frozen=True, slots=True)
class Copy:
    """Whom it goes to, and what it says of them at this moment."""

    campaign: Campaign
    person: Person
    chat: TelegramId
    programme: str
    facts: Facts
    files: Ready


def copies_of(
    tx: Tx, *, deliveries: Sequence[Delivery], bot: int, now: datetime
) -> tuple[Copy | None, ...]:
    """What each of these deliveries says, or None where there is nobody to say it to any more."""
    said = {one: _said(tx, one, bot) for one in {delivery.campaign_id for delivery in deliveries}}
    programme = tx.programs.current().name
    return tuple(
        _copy(tx, delivery, *said[delivery.campaign_id], programme, now) for delivery in deliveries
    )


def uploading_chats(tx: Tx, *, made_by: StaffId) -> tuple[TelegramId, ...]:
    """Chats that a file may be sent to so that Telegram knows it: its maker's, then owners'."""
    staff = (tx.staff.remembered(made_by), *tx.staff.owners())
    people = (one.person_id for one in staff)
    chats = (tx.people.get(person).telegram_id for person in people)
    return tuple(dict.fromkeys(chat for chat in chats if chat is not None))


def _said(tx: Tx, campaign_id: CampaignId, bot: int) -> tuple[Campaign, Ready]:
    """What is the same for all who get it."""
    campaign = tx.campaigns.get(campaign_id)
    if campaign is None:
        raise LookupError(f"no campaign {campaign_id}")
    return campaign, ready_files(tx, contents=campaign.contents, bot=bot)


def _copy(
    tx: Tx, delivery: Delivery, campaign: Campaign, files: Ready, programme: str, now: datetime
) -> Copy | None:
    member = tx.members.get(delivery.member_id)
    if member is None or member.person_id is None:
        return None
    person = tx.people.get(member.person_id)
    if person.telegram_id is None:
        return None
    wanted = wanted_by(*(content.html for content in campaign.contents))
    facts = facts_of(tx, person=person, member=member, wanted=wanted, now=now)
    return Copy(campaign, person, person.telegram_id, programme, facts, files)
