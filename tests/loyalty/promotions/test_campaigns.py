"""Drafts: begun, changed by two people at once, kept, and let go."""

from dataclasses import replace

import pytest

from loyalty.errors import NotAllowed
from loyalty.promotions.campaigns import (
    begin_draft,
    change_draft,
    drop_draft,
    may_send,
    name_after,
    say,
)
from loyalty.promotions.errors import CampaignGone, CampaignUnderway, DraftChanged
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Part
from loyalty.records.promotions.contents import Attached, Content, Form
from loyalty.records.team import Role, Staff
from loyalty.rules.audience import Speaks
from loyalty.values import FileId
from tests.loyalty.shop import Shop


def said(text: str, language: str | None = None) -> tuple[Content, ...]:
    return (Content(language=language, form=Form.TEXT, html=text),)


def begun(shop: Shop, staff: Staff) -> Campaign:
    return shop.write(begin_draft, operation=shop.operation(), by=staff.person_id, now=shop.now)


def change(shop: Shop, draft: Campaign, by: Staff, **changes: object) -> Campaign:
    return shop.write(
        lambda tx: change_draft(
            tx,
            campaign_id=draft.id,
            edition=draft.edition,
            by=by.person_id,
            now=shop.now,
            **changes,
        )
    )


def test_a_draft_is_begun_once(shop: Shop) -> None:
    """The same message twice begins one draft, and one that is still empty is taken up again."""
    owner, operation = shop.owner(), shop.operation()
    first = shop.write(begin_draft, operation=operation, by=owner.person_id, now=shop.now)
    again = shop.write(begin_draft, operation=operation, by=owner.person_id, now=shop.now)
    assert again == first == begun(shop, owner)
    written = change(shop, first, owner, contents=said("Кофе даром"))
    assert begun(shop, owner).id != written.id


def test_it_is_called_after_what_it_says(shop: Shop) -> None:
    """In lists a promotion is known by the beginning of its message."""
    owner = shop.owner()
    draft = change(shop, begun(shop, owner), owner, contents=said("\n<b>Кофе &amp; чай</b>\nдаром"))
    assert draft.name == "Кофе & чай"
    assert len(name_after(said("слово " * 20))) == 40
    assert name_after(()) == ""


def test_two_people_change_one_draft(shop: Shop) -> None:
    """The second is told who has changed what meanwhile, and nothing of the first's is lost."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, name="Ержан")
    seen = begun(shop, owner)
    changed = change(shop, seen, manager, audience=Speaks(("kk",)))
    with pytest.raises(DraftChanged) as refused:
        change(shop, seen, owner, contents=said("Кофе"))
    assert (refused.value.by, refused.value.what) == ("Ержан", Part.AUDIENCE)
    changed = change(shop, changed, manager, contents=said("Чай"))
    with pytest.raises(DraftChanged) as refused:
        change(shop, seen, owner, contents=said("Кофе"))
    assert refused.value.what == "several"
    assert shop.read(lambda tx: tx.campaigns.get(seen.id)) == changed


def test_the_same_change_twice(shop: Shop) -> None:
    """A tap that comes twice changes a draft once, and is no quarrel."""
    owner = shop.owner()
    seen = begun(shop, owner)
    first = change(shop, seen, owner, audience=Speaks(("kk",)))
    assert change(shop, seen, owner, audience=Speaks(("kk",))) == first


def test_who_puts_promotions_together(shop: Shop) -> None:
    """Owners and managers do; a manager's ✅ sends only where an owner has allowed it."""
    owner, manager, cashier = shop.owner(), shop.staff(Role.MANAGER), shop.staff()
    with pytest.raises(NotAllowed):
        begun(shop, cashier)
    begun(shop, manager)
    assert may_send(owner)
    assert not may_send(manager)
    shop.write(lambda tx: tx.staff.let_send(manager.id, True))
    assert may_send(shop.read(lambda tx: tx.staff.remembered(manager.id)))


def test_a_draft_is_dropped(shop: Shop) -> None:
    """❌ twice is ❌ once; a dropped draft is not listed and cannot be changed."""
    owner = shop.owner()
    draft = begun(shop, owner)
    for _ in range(2):
        shop.write(drop_draft, campaign_id=draft.id, by=owner.person_id, now=shop.now)
    assert shop.read(lambda tx: tx.campaigns.newest(before=None, limit=9)) == ()
    with pytest.raises(CampaignGone):
        change(shop, draft, owner, contents=said("Кофе"))


def test_what_was_started_is_no_draft(shop: Shop) -> None:
    """Once ✅ was tapped, neither a late change nor ❌ touches it."""
    owner = shop.owner()
    draft = change(shop, begun(shop, owner), owner, contents=said("Кофе"))

    shop.write(lambda tx: tx.campaigns.put(replace(draft, state=CampaignState.LIVE)))
    live = shop.read(lambda tx: tx.campaigns.get(draft.id))
    assert live is not None
    with pytest.raises(CampaignUnderway):
        change(shop, live, owner, contents=said("Чай"))
    with pytest.raises(CampaignUnderway):
        shop.write(drop_draft, campaign_id=draft.id, by=owner.person_id, now=shop.now)


def test_an_album_becomes_one_draft(shop: Shop) -> None:
    """Pictures that come one by one, in any order and perhaps twice, make one promotion."""
    owner = shop.owner()
    empty = begun(shop, owner)
    drafts = [
        shop.write(
            say,
            campaign_id=None if place != 9 else empty.id,
            edition=0,
            operation=shop.operation(),
            content=Content(
                None,
                Form.PHOTO,
                "Меню" if place == 7 else "",
                (Attached(Form.PHOTO, FileId(place), place=place),),
                album="a",
            ),
            by=owner.person_id,
            now=shop.now,
        )
        for place in (8, 7, 9, 8)
    ]
    assert {draft.id for draft in drafts} == {empty.id}
    (content,) = drafts[-1].contents
    assert (content.form, content.html) == (Form.ALBUM, "Меню")
    assert [file.place for file in content.files] == [7, 8, 9]
