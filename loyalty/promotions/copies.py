"""One member's copy of a promotion: what there is to know when it is said."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.promotions.files import Ready, ready_files
from loyalty.promotions.placeholders import Facts, facts_of, wanted_by
from loyalty.records.people import Member, Person
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import Delivery
from loyalty.store import Tx
from loyalty.values import StaffId, TelegramId


@dataclass(frozen=True, slots=True)
class Copy:
    """Whom it goes to, and what it says of them at this moment."""

    campaign: Campaign
    person: Person
    chat: TelegramId
    programme: str
    facts: Facts
    files: Ready


def copy_of(tx: Tx, *, delivery: Delivery, bot: int, now: datetime) -> Copy | None:
    """What this delivery says, or None where there is nobody to say it to any more."""
    campaign = tx.campaigns.get(delivery.campaign_id)
    if campaign is None:
        raise LookupError(f"no campaign {delivery.campaign_id}")
    member = tx.members.get(delivery.member_id)
    if member is None or member.person_id is None:
        return None
    person = tx.people.get(member.person_id)
    if person.telegram_id is None:
        return None
    facts = _facts(tx, campaign, person, member, now)
    return Copy(
        campaign,
        person,
        person.telegram_id,
        tx.programs.current().name,
        facts,
        ready_files(tx, contents=campaign.contents, bot=bot),
    )


def uploading_chats(tx: Tx, *, made_by: StaffId) -> tuple[TelegramId, ...]:
    """Chats that a file may be sent to so that Telegram knows it: its maker's, then owners'."""
    staff = (tx.staff.remembered(made_by), *tx.staff.owners())
    people = (one.person_id for one in staff)
    chats = (tx.people.get(person).telegram_id for person in people)
    return tuple(dict.fromkeys(chat for chat in chats if chat is not None))


def _facts(tx: Tx, campaign: Campaign, person: Person, member: Member, now: datetime) -> Facts:
    wanted = wanted_by(*(content.html for content in campaign.contents))
    return facts_of(tx, person=person, member=member, wanted=wanted, now=now)
