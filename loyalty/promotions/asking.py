"""A manager's ✅ where an owner has not allowed it to send: an owner is asked, in their chat.

The first answer counts, for a day. Meanwhile nothing of it can be changed; ❌ takes the question
back, and it is a draft again.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone, NobodyToAsk
from loyalty.outbox.matters import Conclusion
from loyalty.outbox.notices import call_off, notify
from loyalty.outbox.prompts import end_prompt, prompt, where_asked
from loyalty.parties import at_work
from loyalty.promotions.campaigns import campaign_of, composer, draft_at
from loyalty.promotions.starting import start
from loyalty.records.outbox import Notice, Priority
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.team import Role
from loyalty.records.till import Screen
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId, StaffId

ASKED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PromotionAsk(Notice):
    """To the owners: a manager would like to send it, or to change what waits.

    `edition` is the one that they would send.
    """

    KIND = "promotion-ask"
    PRIORITY = Priority.RECEIPT
    campaign: CampaignId
    edition: int
    staff: StaffId
    name: str
    gets: int
    changes: bool


@dataclass(frozen=True, slots=True)
class PromotionAskOver(Notice):
    """To the owners, in place of what they were asked; `by` whom it was answered."""

    KIND = "promotion-ask-over"
    PRIORITY = Priority.RECEIPT
    ending: Conclusion
    name: str
    changes: bool
    by: StaffId | None = None


@dataclass(frozen=True, slots=True)
class PromotionAnswer(Notice):
    """To whoever asked."""

    KIND = "promotion-answer"
    PRIORITY = Priority.RECEIPT
    ending: Conclusion
    name: str
    changes: bool
    by: StaffId | None = None


def ask_owners(
    tx: Tx, *, campaign_id: CampaignId, edition: int, by: PersonId, gets: int, now: datetime
) -> Campaign:
    """Ask every owner whether it may be sent to about so many; asked twice, it is asked once.

    Raises NotStaff, NotAllowed, CampaignGone, CampaignUnderway, DraftChanged and NobodyToAsk.
    """
    asker = composer(tx, by)
    found = campaign_of(tx, campaign_id)
    if found.state is CampaignState.ASKED:
        return found
    draft = draft_at(tx, campaign_id=campaign_id, edition=edition)
    owners = [one.person_id for one in tx.staff.owners() if one.suspended_at is None]
    if not owners:
        raise NobodyToAsk
    tx.campaigns.put(replace(draft, state=CampaignState.ASKED, asked_at=now, asked_by=asker.id))
    asked = campaign_of(tx, campaign_id)
    until, changes = now + ASKED_FOR, asked.replaces is not None
    prompt(
        tx,
        PromotionAsk(asked.id, asked.edition, asker.id, asked.name, gets, changes),
        owners,
        about=_about(asked),
        in_vain=PromotionAskOver(Conclusion.LAPSED, asked.name, changes),
        until=until,
        now=now,
    )
    lapsed = PromotionAnswer(Conclusion.LAPSED, asked.name, changes)
    notify(tx, lapsed, by, cause=f"{_about(asked)}:{Conclusion.LAPSED}", now=until)
    return asked


def answer_asked(
    tx: Tx,
    *,
    campaign_id: CampaignId,
    edition: int,
    yes: bool,
    by: PersonId,
    screen: Screen,
    now: datetime,
) -> Campaign:
    """An owner's ✅ sends it, and the screen shows how far it has come; ❌ makes it a draft again.

    Raises NotStaff, NotAllowed, ApprovalAnswered where somebody was first, ApprovalGone where the
    question is over, and what `start` raises.
    """
    owner = at_work(tx, by)
    if owner.role is not Role.OWNER:
        raise NotAllowed
    found = campaign_of(tx, campaign_id)
    if found.state is not CampaignState.ASKED or found.edition != edition:
        raise ApprovalAnswered if found.started_at is not None else ApprovalGone
    if lapsed(found, now):
        raise ApprovalGone
    ending, changes = Conclusion.GRANTED if yes else Conclusion.REFUSED, found.replaces is not None
    over = PromotionAskOver(ending, found.name, changes, owner.id)
    _close(tx, found, over, now, answered_by=by)
    told = PromotionAnswer(ending, found.name, changes, owner.id)
    notify(tx, told, _asker(tx, found), cause=f"{_about(found)}:{ending}", now=now)
    if not yes:
        return _draft_again(tx, found)
    return start(
        tx,
        campaign_id=campaign_id,
        edition=edition,
        by=by,
        now=now,
        chat=screen.chat,
        message=screen.message,
    )


def withdraw(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """❌ while an owner is asked, or once nobody has answered: it is a draft again.

    Raises NotStaff, NotAllowed and CampaignGone.
    """
    composer(tx, by)
    found = campaign_of(tx, campaign_id)
    if found.state is not CampaignState.ASKED:
        return found
    if not lapsed(found, now):
        changes = found.replaces is not None
        _close(tx, found, PromotionAskOver(Conclusion.WITHDRAWN, found.name, changes), now)
    return _draft_again(tx, found)


def where_owner_was_asked(tx: Tx, campaign: Campaign, owner: PersonId) -> int | None:
    """The message that asks this owner about it, if it has been sent."""
    return where_asked(tx, PromotionAsk, _about(campaign), owner)


def lapsed(campaign: Campaign, now: datetime) -> bool:
    """Whether an owner was asked, and nobody has answered in time."""
    asked_at = campaign.asked_at
    return (
        campaign.state is CampaignState.ASKED
        and asked_at is not None
        and now >= asked_at + ASKED_FOR
    )


def _close(
    tx: Tx,
    campaign: Campaign,
    ending: PromotionAskOver,
    now: datetime,
    answered_by: PersonId | None = None,
) -> None:
    about = _about(campaign)
    end_prompt(tx, PromotionAsk, ending, about=about, now=now, answered_by=answered_by)
    cause = f"{about}:{Conclusion.LAPSED}"
    call_off(tx, PromotionAnswer, _asker(tx, campaign), cause=cause, now=now)


def _draft_again(tx: Tx, campaign: Campaign) -> Campaign:
    tx.campaigns.put(replace(campaign, state=CampaignState.DRAFT, asked_at=None, asked_by=None))
    return campaign_of(tx, campaign.id)


def _asker(tx: Tx, campaign: Campaign) -> PersonId:
    return tx.staff.remembered(campaign.asked_by or campaign.made_by).person_id


def _about(campaign: Campaign) -> str:
    return f"{campaign.id}:{campaign.edition}"
