"""✏️ on a promotion that waits for its time: a copy of it is changed, and takes its place at ✅.

Until then it goes on as it was, so that no date is lost while somebody thinks. It keeps its number:
each date comes once, nobody is written to twice for one cause, and whoever is compared with stays
so. What it has sent says what it said.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from loyalty.promotions.campaigns import campaign_of, composer, name_after
from loyalty.promotions.dates import first_date
from loyalty.promotions.errors import GoingOutNow, NoLongerWaits
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Part, Rhythm
from loyalty.records.promotions.mailings import Mailing, Todo
from loyalty.records.team import Staff
from loyalty.store import Tx
from loyalty.values import CampaignId, OperationId, PersonId

_WAITS = {CampaignState.LIVE, CampaignState.PAUSED}
_CHANGED = {CampaignState.DRAFT, CampaignState.ASKED}


def revise(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """The copy that is being changed, by whomever; where there is none, the promotion as it is now.

    Raises NotStaff, NotAllowed, CampaignGone and NoLongerWaits.
    """
    staff = composer(tx, by)
    found = campaign_of(tx, campaign_id)
    if not waits(found, tx.mailings.of_campaign(campaign_id)):
        raise NoLongerWaits
    copies = tx.campaigns.copies_of(campaign_id)
    if copies and copies[0].state in _CHANGED:
        return copies[0]
    copy = Campaign(
        id=CampaignId(0),
        operation=OperationId(f"revision:{campaign_id}:{len(copies)}"),
        name=found.name,
        state=CampaignState.DRAFT,
        made_by=staff.id,
        created_at=now,
        contents=found.contents,
        buttons=found.buttons,
        audience=found.audience,
        timing=found.timing,
        perk=found.perk,
        budget=found.budget,
        compared=found.compared,
        chat=found.chat,
        replaces=campaign_id,
    )
    return replace(copy, id=tx.campaigns.add(copy))


def waits(campaign: Campaign, mailings: Iterable[Mailing]) -> bool:
    """Whether it will go out by itself, on a date that has not come or by a trigger."""
    timing = campaign.timing
    if campaign.state not in _WAITS or timing is None:
        return False
    return timing.rhythm is not Rhythm.ONCE or not any(mailings)


def revised(tx: Tx, copy: Campaign, now: datetime) -> Campaign:
    """The promotion as the copy has it.

    Words that the copy does not change may have been corrected meanwhile. Raises CampaignGone, and
    what changed_to does.
    """
    assert copy.replaces is not None  # noqa: S101 - for the type: it is a copy
    found = campaign_of(tx, copy.replaces)
    reworded = any(one.part is Part.CONTENTS for one in copy.changes)
    return changed_to(tx, found, copy if reworded else replace(copy, contents=found.contents), now)


def changed_to(tx: Tx, found: Campaign, wanted: Campaign, now: datetime) -> Campaign:
    """What is found, as it is wanted; it keeps all that it has been through.

    Whoever is compared with was settled when it first went out. With another time it begins anew: a
    deed from before that is none of its causes. Raises NoLongerWaits and DatePassed.
    """
    mailings = tx.mailings.of_campaign(found.id)
    if not waits(found, mailings):
        raise NoLongerWaits
    same_time = wanted.timing == found.timing
    dated = same_time and found.due_at is not None and found.due_at > now
    said = (wanted.contents, wanted.buttons) == (found.contents, found.buttons)
    return replace(
        found,
        name=name_after(wanted.contents),
        contents=wanted.contents,
        buttons=wanted.buttons,
        audience=wanted.audience,
        timing=wanted.timing,
        perk=wanted.perk,
        budget=wanted.budget,
        compared=found.compared if mailings else wanted.compared,
        chat=wanted.chat,
        started_at=found.started_at if same_time else now,
        due_at=found.due_at if dated else first_date(tx, found.id, wanted.timing, now),
        said_since=found.said_since if said else now,
    )


def put_in_place(tx: Tx, copy: Campaign, by: Staff, now: datetime) -> Campaign:
    """The promotion is what the copy says from now on; paused, it stays so, unless it is to go out
    at once.

    Raises what `revised` does, and GoingOutNow while it does: then it says one thing to everybody.
    """
    changed = revised(tx, copy, now)
    if goes_out(tx, changed.id, now):
        raise GoingOutNow
    if changed.timing is None:
        changed = replace(changed, state=CampaignState.LIVE, why=None)
    tx.campaigns.put(replace(changed, started_by=by.id))
    done = replace(copy, state=CampaignState.DONE, started_by=by.id, started_at=now, ended_at=now)
    tx.campaigns.put(done)
    tx.journal.note("promotion changed", by.id, {"campaign": int(changed.id)}, now)
    return campaign_of(tx, changed.id)


def settled(tx: Tx, draft: Campaign) -> bool:
    """Whether it is settled already who is compared with."""
    return draft.replaces is not None and bool(tx.mailings.of_campaign(draft.replaces))


def goes_out(tx: Tx, campaign_id: CampaignId, now: datetime) -> bool:
    """Whether its date has come, some of it is on its way, or is being corrected."""
    found = campaign_of(tx, campaign_id)
    if found.state is CampaignState.LIVE and found.due_at is not None and found.due_at <= now:
        return True
    unposted = tx.posts.due()
    return any(
        one.ended_at is None or one.mends is Todo.CORRECT or one.id in unposted
        for one in tx.mailings.active()
        if one.campaign_id == campaign_id
    ) or any(post.campaign_id == campaign_id for post in tx.posts.to_mend())
