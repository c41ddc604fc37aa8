"""✏️ on a promotion that waits: a change takes its place at ✅, whole, and nothing comes twice."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from loyalty.errors import NotAllowed
from loyalty.promotions.asking import answer_asked, ask_owners
from loyalty.promotions.campaigns import begin_draft, change_draft, drop_draft
from loyalty.promotions.dates import claim_due
from loyalty.promotions.errors import (
    CampaignUnderway,
    ChangesSaved,
    DatePassed,
    DraftChanged,
    GoingOutNow,
    NoLongerWaits,
    TooLateToMend,
)
from loyalty.promotions.from_file import take_from_file
from loyalty.promotions.listing import list_campaigns, listed
from loyalty.promotions.mending import correct
from loyalty.promotions.outlook import look_out
from loyalty.promotions.revising import revise
from loyalty.promotions.steering import call_off, pause, resume
from loyalty.promotions.triggers import find_triggered, open_triggered
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, Timing, Trigger
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.team import Role, Staff
from loyalty.records.till import Screen
from loyalty.rules.audience import Asked
from loyalty.rules.groups import Weekday
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints
from tests.loyalty.promotions.mailed import (
    arrive,
    campaign_now,
    close,
    consenting,
    go,
    let_go,
    mailings,
    send_all,
    started,
    take,
)
from tests.loyalty.shop import Shop

FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,), hour=time(12))
FRIDAY = datetime(2026, 3, 20, 7, tzinfo=UTC)  # noon in Almaty
WEEK = timedelta(days=7)
IDLE = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_YET, number=1)
TEA = (Content(language=None, form=Form.TEXT, html="Tea for nothing"),)
CAKE = (Content(language=None, form=Form.TEXT, html="Cake for nothing"),)


@pytest.fixture
def owner(shop: Shop) -> Staff:
    shop.rule(promotions=Promotions(most_per_week=0))
    return shop.owner()


def revising(shop: Shop, campaign: Campaign, by: Staff, **changes: Any) -> Campaign:
    """The change of it, with these fields otherwise."""
    copy = shop.write(revise, campaign_id=campaign.id, by=by.person_id, now=shop.now)
    return changing(shop, copy, by, **changes) if changes else copy


def changing(shop: Shop, copy: Campaign, by: Staff, **changes: Any) -> Campaign:
    return shop.write(
        lambda tx: change_draft(
            tx,
            campaign_id=copy.id,
            edition=copy.edition,
            by=by.person_id,
            now=shop.now,
            **changes,
        )
    )


def corrected(shop: Shop, campaign: Campaign, by: Staff, contents: tuple[Content, ...]) -> int:
    return shop.write(
        correct,
        campaign_id=campaign.id,
        edition=campaign_now(shop, campaign).edition,
        contents=contents,
        by=by.person_id,
        now=shop.now,
    )


def on_friday(shop: Shop, week: int = 0) -> list[Any]:
    """It is a Friday noon; who gets something."""
    shop.now = FRIDAY + week * WEEK
    shop.write(claim_due, now=shop.now)
    return send_all(shop)


def test_it_goes_on_as_it_was_until_the_change_is_confirmed(shop: Shop, owner: Staff) -> None:
    """A change that lies unfinished holds nothing up; at ✅ it holds from the next date on."""
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, campaign, owner, contents=TEA)
    assert on_friday(shop) == [member.id]
    assert campaign_now(shop, campaign).contents != TEA
    assert go(shop, owner, copy).id == campaign.id
    now = campaign_now(shop, campaign)
    assert (now.contents, now.name, now.due_at) == (TEA, "Tea for nothing", FRIDAY + WEEK)
    assert on_friday(shop, week=1) == [member.id]
    assert [one.occasion for one in mailings(shop, campaign)] == ["2026-03-27", "2026-03-20"]


def test_two_people_change_one_thing_together(shop: Shop, owner: Staff) -> None:
    """There is one change of a promotion at a time; who saw an older one of it is told, and a ✅
    that comes twice changes it once.
    """
    other = shop.owner()
    campaign = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, campaign, owner)
    assert revising(shop, campaign, other).id == copy.id
    changed = changing(shop, copy, owner, contents=TEA)
    with pytest.raises(DraftChanged):
        changing(shop, copy, other, timing=IDLE)
    with pytest.raises(DraftChanged):
        go(shop, other, copy)
    first = go(shop, owner, changed)
    assert go(shop, owner, changed) == first
    with pytest.raises(ChangesSaved):
        go(shop, other, changed)
    with pytest.raises(CampaignUnderway):
        changing(shop, replace(changed, edition=changed.edition + 1), other, contents=CAKE)


def test_a_change_that_is_dropped_has_changed_nothing(shop: Shop, owner: Staff) -> None:
    """❌ drops the change alone, and the next ✏️ begins with what is said now. A change is no
    promotion of its own: it is listed nowhere, and /broadcast does not begin in it.
    """
    campaign = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, campaign, owner)
    begun = shop.write(begin_draft, operation=shop.operation(), by=owner.person_id, now=shop.now)
    assert begun.id != copy.id
    changing(shop, copy, owner, contents=TEA)
    shop.write(drop_draft, campaign_id=copy.id, by=owner.person_id, now=shop.now)
    assert campaign_now(shop, campaign) == replace(campaign, edition=campaign.edition)
    again = revising(shop, campaign, owner)
    assert again.id != copy.id
    assert again.contents == campaign.contents
    asked = Asked(shop.now, shop.read(lambda tx: tx.programs.current()), "ru")
    found = shop.read(list_campaigns, before=None, limit=9, by=owner.person_id, asked=asked)
    assert [one.campaign.id for one in found] == [begun.id, campaign.id]


def test_nothing_changes_while_it_goes_out(shop: Shop, owner: Staff) -> None:
    """From its date until the last one has it, ✅ waits: nobody gets half of a change."""
    consenting(shop, 2)
    campaign = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, campaign, owner, contents=TEA)
    shop.now = FRIDAY
    with pytest.raises(GoingOutNow):
        go(shop, owner, copy)
    shop.write(claim_due, now=shop.now)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    with pytest.raises(GoingOutNow):
        go(shop, owner, copy)
    shop.write(pause, campaign_id=campaign.id, by=owner.person_id, now=shop.now)
    with pytest.raises(GoingOutNow):
        go(shop, owner, copy)
    shop.write(resume, campaign_id=campaign.id, by=owner.person_id, now=shop.now)
    send_all(shop)
    assert go(shop, owner, copy).contents == TEA


def test_what_was_sent_keeps_what_it_says(shop: Shop, owner: Staff) -> None:
    """After a change, ✏️ corrects nothing that was sent before it; what is sent later, it does."""
    consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    on_friday(shop)
    asked = Asked(shop.now, shop.read(lambda tx: tx.programs.current()), "ru")
    seen: dict[str, Any] = {"campaign_id": campaign.id, "by": owner.person_id, "asked": asked}
    assert shop.read(listed, **seen).correctable
    shop.wait(minutes=1)
    go(shop, owner, revising(shop, campaign, owner, contents=TEA))
    assert not shop.read(listed, **seen).correctable
    assert shop.read(listed, **seen).mendable
    with pytest.raises(TooLateToMend):
        corrected(shop, campaign, owner, CAKE)
    assert campaign_now(shop, campaign).contents == TEA
    on_friday(shop, week=1)
    assert corrected(shop, campaign, owner, CAKE) == 1


def test_a_correction_is_not_lost_in_a_change(shop: Shop, owner: Staff) -> None:
    """What is corrected while somebody changes something else stays corrected; while it reaches
    everybody, ✅ waits.
    """
    consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    on_friday(shop)
    copy = revising(shop, campaign, owner, timing=replace(FRIDAYS, hour=time(14)))
    corrected(shop, campaign, owner, CAKE)
    copy = revising(shop, campaign, owner)
    assert copy.contents == CAKE
    with pytest.raises(GoingOutNow):
        go(shop, owner, copy)
    arrive(shop, take(shop))
    close(shop)
    changed = go(shop, owner, copy)
    assert (changed.contents, changed.due_at) == (CAKE, FRIDAY + WEEK + timedelta(hours=2))


def test_a_day_comes_once(shop: Shop, owner: Staff) -> None:
    """Moved to a later hour of a day on which it has gone out, it goes out on the next one."""
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    on_friday(shop)
    copy = revising(shop, campaign, owner, timing=replace(FRIDAYS, hour=time(18)))
    look = shop.read(
        look_out, campaign_id=copy.id, by=owner.person_id, now=shop.now, language="ru", rate=25
    )
    later = FRIDAY + WEEK + timedelta(hours=6)
    assert look.begins == later
    assert go(shop, owner, copy).due_at == later
    shop.now = FRIDAY + timedelta(hours=6)
    shop.write(claim_due, now=shop.now)
    assert send_all(shop) == []
    shop.now = later
    shop.write(claim_due, now=shop.now)
    assert send_all(shop) == [member.id]


def test_it_is_written_once_for_each_cause(shop: Shop, owner: Staff) -> None:
    """A trigger's promotion that says something else does not write to the same people again."""
    shop.rule(promotions=Promotions(quiet_hours=False, most_per_week=0))
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=IDLE)

    def found() -> list[Any]:
        for one in shop.write(find_triggered, now=shop.now, language="ru"):
            shop.write(open_triggered, campaign_id=one, now=shop.now)
        return send_all(shop)

    shop.wait(hours=25)
    assert found() == [member.id]
    copy = revising(shop, campaign, owner, contents=TEA)
    look = shop.read(
        look_out, campaign_id=copy.id, by=owner.person_id, now=shop.now, language="ru", rate=25
    )
    assert look.happens == 0
    go(shop, owner, copy)
    shop.wait(hours=1)
    assert found() == []


def test_those_compared_with_stay_so(shop: Shop, owner: Staff) -> None:
    """Who is compared with is settled when it first goes out, whatever a change says of it."""
    consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS, compared=BasisPoints(1_000))
    before = revising(shop, campaign, owner, compared=BasisPoints(0))
    assert go(shop, owner, before).compared == 0
    on_friday(shop)
    after = revising(shop, campaign, owner, compared=BasisPoints(1_000))
    assert go(shop, owner, after).compared == 0


def test_a_pause_stays_one(shop: Shop, owner: Staff) -> None:
    """What is changed while it is paused waits for ▶️; what is to go out at once goes out."""
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=Timing(Rhythm.ONCE, at=FRIDAY))
    shop.write(pause, campaign_id=campaign.id, by=owner.person_id, now=shop.now)
    shop.now = FRIDAY + timedelta(hours=1)
    with pytest.raises(DatePassed):
        go(shop, owner, revising(shop, campaign, owner, contents=TEA))
    later = Timing(Rhythm.ONCE, at=FRIDAY + WEEK)
    paused = go(shop, owner, revising(shop, campaign, owner, timing=later))
    assert (paused.state, paused.due_at) == (CampaignState.PAUSED, FRIDAY + WEEK)
    assert go(shop, owner, revising(shop, campaign, owner, timing=None)).id == campaign.id
    assert send_all(shop) == [member.id]
    assert campaign_now(shop, campaign).state is CampaignState.DONE


def test_what_has_ended_cannot_be_changed(shop: Shop, owner: Staff) -> None:
    """Neither what has gone out, nor what somebody stopped while it was being changed."""
    consenting(shop, 1)
    plain = started(shop, owner)
    once = started(shop, owner, timing=Timing(Rhythm.ONCE, at=FRIDAY))
    weekly = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, weekly, owner, contents=TEA)
    shop.write(call_off, campaign_id=weekly.id, by=owner.person_id, now=shop.now)
    with pytest.raises(NoLongerWaits):
        go(shop, owner, copy)
    shop.now = FRIDAY
    shop.write(claim_due, now=shop.now)
    for campaign in (plain, once, weekly):
        with pytest.raises(NoLongerWaits):
            revising(shop, campaign, owner)


def test_a_manager_proposes_a_change(shop: Shop, owner: Staff) -> None:
    """Where a manager may not send, an owner's ✅ puts the change in place; a cashier has none."""
    manager = shop.staff(Role.MANAGER)
    campaign = started(shop, owner, timing=FRIDAYS)
    copy = revising(shop, campaign, manager, contents=TEA)
    with pytest.raises(NotAllowed):
        go(shop, manager, copy)
    with pytest.raises(NotAllowed):
        revising(shop, campaign, shop.staff(Role.CASHIER))
    asked = shop.write(
        ask_owners,
        campaign_id=copy.id,
        edition=copy.edition,
        by=manager.person_id,
        gets=1,
        now=shop.now,
    )
    changed = shop.write(
        answer_asked,
        campaign_id=asked.id,
        edition=asked.edition,
        yes=True,
        by=owner.person_id,
        screen=Screen(1, 1),
        now=shop.now,
    )
    assert (changed.id, changed.contents) == (campaign.id, TEA)


def test_a_file_changes_one_that_waits(shop: Shop, owner: Staff) -> None:
    """It is paused, and after ▶️ goes out on its next date; while it goes out, a file waits too."""
    [member] = consenting(shop, 1)
    campaign = campaign_now(shop, started(shop, owner, timing=FRIDAYS))
    wanted = replace(campaign, contents=TEA, name="Tea")
    kept, new = shop.write(take_from_file, wanted=wanted, now=shop.now)
    assert (kept.state, kept.due_at, new) == (CampaignState.PAUSED, FRIDAY, True)
    shop.write(resume, campaign_id=campaign.id, by=owner.person_id, now=shop.now)
    assert on_friday(shop) == [member.id]
    shop.now = FRIDAY + WEEK
    with pytest.raises(GoingOutNow):
        shop.write(take_from_file, wanted=replace(wanted, contents=CAKE), now=shop.now)
