"""✅: a promotion goes out, or waits for its time; a change takes the place of what it changes."""

from dataclasses import replace
from datetime import datetime

from loyalty.promotions.campaigns import campaign_of, draft_at, sender
from loyalty.promotions.dates import first_date
from loyalty.promotions.errors import CampaignUnderway, ChangesSaved, NothingToSay
from loyalty.promotions.mailings import AT_ONCE, open_mailing
from loyalty.promotions.revising import put_in_place
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.till import Screen
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId


def start(
    tx: Tx,
    *,
    campaign_id: CampaignId,
    edition: int,
    by: PersonId,
    now: datetime,
    chat: int,
    message: int,
) -> Campaign:
    """✅: it goes out, or waits for its time; the message in the chat shows how far it has come.

    Of a change, the promotion that it was about. Started twice it is started once. Raises NotStaff,
    NotAllowed, CampaignGone, CampaignUnderway or ChangesSaved where somebody else has said ✅,
    DraftChanged, NothingToSay, DatePassed, and what put_in_place does.
    """
    staff = sender(tx, by)
    campaign = campaign_of(tx, campaign_id)
    if campaign.started_at is not None:
        if campaign.started_by != staff.id:
            raise CampaignUnderway if campaign.replaces is None else ChangesSaved
        return campaign if campaign.replaces is None else campaign_of(tx, campaign.replaces)
    if campaign.state is not CampaignState.ASKED:
        draft_at(tx, campaign_id=campaign_id, edition=edition)
    if not campaign.contents:
        raise NothingToSay
    if campaign.replaces is not None:
        started = put_in_place(tx, campaign, staff, now)
    else:
        due_at = first_date(tx, campaign_id, campaign.timing, now)
        started = replace(
            campaign,
            state=CampaignState.LIVE,
            started_by=staff.id,
            started_at=now,
            due_at=due_at,
        )
        tx.campaigns.put(started)
        started = replace(started, edition=campaign.edition + 1)
        tx.journal.note("promotion started", staff.id, {"campaign": int(campaign_id)}, now)
    if started.timing is None:
        open_mailing(tx, started, AT_ONCE, now, Screen(chat, message))
    return started
