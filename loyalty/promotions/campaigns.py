"""Campaigns while they are put together: begun, changed by whoever may, kept until ✅ or 🗑.

A draft lies in the database from the first word on. Whoever changes one says which edition they
have seen: of two people who change it at once, the second is told what the first has changed.
"""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import Any

from loyalty.errors import NotAllowed
from loyalty.names import on_one_line
from loyalty.parties import at_work
from loyalty.promotions.contents import with_part
from loyalty.promotions.errors import CampaignGone, CampaignUnderway, ChangesGone, DraftChanged
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Change, Part
from loyalty.records.promotions.contents import Content
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.values import CampaignId, OperationId, PersonId

LONGEST_NAME = 40
_TAG = re.compile(r"<[^>]+>")


def composer(tx: Tx, person_id: PersonId) -> Staff:
    """Whoever may put promotions together: owners and managers. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, person_id)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    return staff


def may_send(staff: Staff) -> bool:
    """Whether their ✅ sends, or asks an owner."""
    return staff.role is Role.OWNER or (staff.role is Role.MANAGER and staff.may_send)


def sender(tx: Tx, person_id: PersonId) -> Staff:
    """Whoever may have promotions sent, pause them and end them. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, person_id)
    if not may_send(staff):
        raise NotAllowed
    return staff


def begin_draft(tx: Tx, *, operation: OperationId, by: PersonId, now: datetime) -> Campaign:
    """A draft with nothing in it; the same operation's second time, the same one.

    One of theirs in which nothing has been said yet is taken up again. Raises NotStaff, NotAllowed.
    """
    maker = composer(tx, by)
    known = tx.campaigns.of_operation(operation)
    newest = tx.campaigns.draft_of(maker.id)
    if known is not None:
        return known
    if newest is not None and newest.edition == 0 and newest.replaces is None:
        return newest
    draft = Campaign(
        id=CampaignId(0),
        operation=operation,
        name="",
        state=CampaignState.DRAFT,
        made_by=maker.id,
        created_at=now,
    )
    return replace(draft, id=tx.campaigns.add(draft))


def campaign_of(tx: Tx, campaign_id: CampaignId) -> Campaign:
    """The campaign. Raises CampaignGone."""
    found = tx.campaigns.get(campaign_id)
    if found is None or found.state is CampaignState.DROPPED:
        raise CampaignGone if found is None or found.replaces is None else ChangesGone
    return found


def draft_at(tx: Tx, *, campaign_id: CampaignId, edition: int) -> Campaign:
    """The draft as it was shown. Raises CampaignGone, CampaignUnderway, DraftChanged."""
    found = campaign_of(tx, campaign_id)
    if found.state is not CampaignState.DRAFT:
        raise CampaignUnderway
    if found.edition != edition:
        raise _changed(tx, found, edition)
    return found


def change_draft(
    tx: Tx, *, campaign_id: CampaignId, edition: int, by: PersonId, now: datetime, **changes: Any
) -> Campaign:
    """Change fields of a draft, by their names; what it is already like stays as it is.

    Returns it under its new edition. Raises NotStaff, NotAllowed, CampaignGone, CampaignUnderway,
    and DraftChanged where somebody has changed it since that edition.
    """
    staff = composer(tx, by)
    found = campaign_of(tx, campaign_id)
    wanted = {name: value for name, value in changes.items() if getattr(found, name) != value}
    if not wanted:
        return found
    draft = draft_at(tx, campaign_id=campaign_id, edition=edition)
    tx.campaigns.put(with_changes(draft, staff, **wanted))
    return campaign_of(tx, campaign_id)


def with_changes(campaign: Campaign, by: Staff, **wanted: Any) -> Campaign:
    """The campaign with these fields, which remembers who has changed each of them last."""
    before = (one for one in campaign.changes if one.part not in wanted)
    notes = (Change(campaign.edition, by.id, Part(name)) for name in wanted)
    changed = replace(campaign, **wanted, changes=(*before, *notes))
    return replace(changed, name=name_after(changed.contents))


def check_unchanged(tx: Tx, campaign: Campaign, edition: int, part: Part) -> None:
    """Raises DraftChanged where somebody has changed this part of it since that edition."""
    if any(one.edition >= edition and one.part is part for one in campaign.changes):
        raise _changed(tx, campaign, edition)


def say(
    tx: Tx,
    *,
    campaign_id: CampaignId | None,
    edition: int,
    operation: OperationId,
    content: Content,
    by: PersonId,
    now: datetime,
) -> Campaign:
    """Have a draft say this in the content's language; without one, begin it by that.

    Parts of one album, which come one by one, are put together; they change it under whichever
    edition. Raises what begin_draft and change_draft raise.
    """
    if campaign_id is None:
        draft = _shown_in_part(tx, content, by) or begin_draft(
            tx, operation=operation, by=by, now=now
        )
    else:
        draft = campaign_of(tx, campaign_id)
    if campaign_id is None or _shows_part(draft, content):
        edition = draft.edition
    others = [one for one in draft.contents if one.language != content.language]
    said = next((one for one in draft.contents if one.language == content.language), None)
    contents = (with_part(said, content), *others)
    return change_draft(
        tx, campaign_id=draft.id, edition=edition, by=by, now=now, contents=contents
    )


def _shown_in_part(tx: Tx, content: Content, by: PersonId) -> Campaign | None:
    """Their newest draft, where it has other parts of this very album."""
    newest = tx.campaigns.draft_of(composer(tx, by).id)
    return newest if newest is not None and _shows_part(newest, content) else None


def _shows_part(draft: Campaign, content: Content) -> bool:
    albums = [one.album for one in draft.contents]
    return content.album is not None and content.album in albums


def unfinished(tx: Tx, *, by: PersonId) -> Campaign | None:
    """Their newest draft, if it says anything yet. Raises NotStaff, NotAllowed."""
    draft = tx.campaigns.draft_of(composer(tx, by).id)
    return draft if draft is not None and draft.contents else None


def drop_draft(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> None:
    """❌ or 🗑: a draft goes, and nothing of it was ever sent. One that has gone stays so.

    Raises NotStaff, NotAllowed, CampaignGone, CampaignUnderway.
    """
    staff = composer(tx, by)
    found = tx.campaigns.get(campaign_id)
    if found is None:
        raise CampaignGone
    if found.state is CampaignState.DROPPED:
        return
    if found.state is not CampaignState.DRAFT:
        raise CampaignUnderway
    tx.campaigns.put(replace(found, state=CampaignState.DROPPED, ended_at=now))
    tx.journal.note("promotion dropped", staff.id, {"campaign": int(campaign_id)}, now)


def name_after(contents: tuple[Content, ...]) -> str:
    """What a promotion is called in lists: how its first message begins; "" without words."""
    for content in contents:
        lines = unescape(_TAG.sub("", content.html)).split("\n")
        first = next(filter(None, map(on_one_line, lines)), "")
        if first:
            return first if len(first) <= LONGEST_NAME else f"{first[: LONGEST_NAME - 1]}…"
    return ""


def _changed(tx: Tx, found: Campaign, edition: int) -> DraftChanged:
    """Who has changed what since then."""
    since = [change for change in found.changes if change.edition >= edition]
    parts = {change.part for change in since}
    by = tx.staff.remembered(since[-1].by).name if since else ""
    return DraftChanged(by=by, what=parts.pop() if len(parts) == 1 else "several")
