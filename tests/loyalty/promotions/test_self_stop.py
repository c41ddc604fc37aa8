"""A promotion that gives more than it brings stops itself, and the owner has the last word."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.night import Night
from loyalty.errors import NotAllowed
from loyalty.promotions.proof import Untold
from loyalty.promotions.report import QuarterReport, report_of, report_of_quarter
from loyalty.promotions.self_stop import DoesNotPay, find_unpaying, overrule, stop_unpaying
from loyalty.records.promotions.campaigns import (
    Campaign,
    CampaignState,
    Perk,
    Rhythm,
    StopReason,
    Timing,
    Trigger,
)
from loyalty.records.promotions.mailings import DeliveryState, MailingState
from loyalty.records.promotions.proof import Judged
from loyalty.records.team import Role, Staff
from loyalty.rules.groups import Weekday
from loyalty.rules.promotions import Promotions
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, MemberId, OperationId, Points
from tests.e2e.broadcasting import enrol
from tests.loyalty.promotions.mailed import consenting, let_go, mailings, send_all, started
from tests.loyalty.shop import NOON, Shop, Standing, saying
from tests.storage import rows
from tests.storage.promotions.sent import Sent, send

MISSED = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_FOR, number=30)
FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,), hour=NOON.time())
REACH = 200
GIFT = Points(5_000)


def campaign_of(shop: Shop, owner: Staff, timing: Timing | None, name: str = "Весна") -> CampaignId:
    """One that goes out and gives points at once."""
    campaign = Campaign(
        id=CampaignId(0),
        operation=OperationId(f"tap:{shop.number()}"),
        name=name,
        state=CampaignState.LIVE,
        made_by=owner.id,
        created_at=shop.now,
        timing=timing,
        perk=Perk(points=GIFT),
        compared=BasisPoints(1_000),
        due_at=shop.now if timing is not None and timing.rhythm is not Rhythm.TRIGGER else None,
        started_at=shop.now,
        started_by=owner.id,
    )
    return shop.write(lambda tx: tx.campaigns.add(campaign))


def give_for_nothing(shop: Shop, url: str, campaign: CampaignId, cashier: Staff) -> None:
    """Three weeks ago it gave points to nine tenths of its members, and nobody bought any more."""

    def begin(tx: Tx) -> list[MemberId]:
        members = [rows.member(tx, number) for number in range(10_001, 10_001 + REACH)]
        for nth, member in enumerate(members):
            if nth % 3 == 0:
                at = shop.now - timedelta(days=18)
                rows.sale(tx, f"{nth}", member, cashier.id, bill=100_000 + nth, at=at)
        return members

    members = shop.write(begin)
    since = shop.now - timedelta(days=21)
    send(
        shop.store,
        url,
        campaign,
        [
            Sent(member, since, DeliveryState.COMPARED)
            if nth % 10 == 0
            else Sent(member, since, DeliveryState.SENT, GIFT)
            for nth, member in enumerate(members)
        ],
    )


def state_of(shop: Shop, campaign_id: CampaignId) -> Campaign:
    found = shop.read(lambda tx: tx.campaigns.glance(campaign_id))
    assert found is not None
    return found


def test_what_does_not_pay_is_stopped_in_the_night_and_told_in_the_morning(
    shop: Shop, database_url: str
) -> None:
    """Once, with what it has cost; the second night finds nothing more to stop."""
    owner, cashier = shop.owner(), shop.staff()
    shop.hear()
    campaign = campaign_of(shop, owner, MISSED)
    give_for_nothing(shop, database_url, campaign, cashier)
    assert asyncio.run(Night(shop.store, Standing(shop)).catch_up())
    stopped = state_of(shop, campaign)
    assert (stopped.state, stopped.why) == (CampaignState.STOPPED, StopReason.DOES_NOT_PAY)
    told = saying(shop.hear(), DoesNotPay)
    assert [one.name for one in told] == ["Весна"]
    assert 0 < told[0].least < told[0].lost < told[0].most
    shop.wait(days=1)
    assert asyncio.run(Night(shop.store, Standing(shop)).catch_up())
    assert not saying(shop.hear(), DoesNotPay)


def test_an_owner_overrules_it_once_and_for_all(shop: Shop, database_url: str) -> None:
    """It goes on at its next date, and is judged no more; tapped again, nothing changes."""
    owner, cashier, manager = shop.owner(), shop.staff(), shop.staff(Role.MANAGER)
    campaign = campaign_of(shop, owner, FRIDAYS)
    give_for_nothing(shop, database_url, campaign, cashier)
    [loss] = shop.read(find_unpaying, now=shop.now)
    for _ in range(2):
        shop.write(stop_unpaying, loss=loss, now=shop.now)
    assert state_of(shop, campaign).state is CampaignState.STOPPED
    with pytest.raises(NotAllowed):
        shop.write(overrule, campaign_id=campaign, by=manager.person_id, now=shop.now)
    for _ in range(2):
        again = shop.write(overrule, campaign_id=campaign, by=owner.person_id, now=shop.now)
        assert (again.state, again.why, again.overruled) == (CampaignState.LIVE, None, True)
        assert again.due_at is not None
        assert again.due_at > shop.now
    shop.write(stop_unpaying, loss=loss, now=shop.now)
    assert state_of(shop, campaign).state is CampaignState.LIVE
    assert shop.read(find_unpaying, now=shop.now) == ()


def test_what_goes_out_once_has_nothing_to_stop(shop: Shop, database_url: str) -> None:
    """Nor has what stands still already."""
    owner, cashier = shop.owner(), shop.staff()
    once = campaign_of(shop, owner, None)
    give_for_nothing(shop, database_url, once, cashier)
    assert shop.read(find_unpaying, now=shop.now) == ()
    paused = replace(state_of(shop, once), timing=MISSED, state=CampaignState.PAUSED)
    shop.write(lambda tx: tx.campaigns.put(paused))
    assert shop.read(find_unpaying, now=shop.now) == ()


def test_the_report_says_what_it_brought_and_to_whom(shop: Shop, database_url: str) -> None:
    """The money with its bounds, the groups, what became of the messages, until when it counts."""
    owner, cashier = shop.owner(), shop.staff()
    campaign = campaign_of(shop, owner, None)
    give_for_nothing(shop, database_url, campaign, cashier)
    report = shop.read(report_of, campaign_id=campaign, by=owner.person_id, now=shop.now)
    assert (report.proof.written, report.proof.compared) == (180, 20)
    assert report.counts == {DeliveryState.SENT: 180, DeliveryState.COMPARED: 20}
    money, worth = (report.proof.effects[judged] for judged in (Judged.MONEY, Judged.WORTH))
    assert money.low < 0 < money.high
    assert worth.high < 0
    assert report.counted_until is None
    done = replace(report.campaign, state=CampaignState.DONE, ended_at=shop.now)
    shop.write(lambda tx: tx.campaigns.put(done))
    report = shop.read(report_of, campaign_id=campaign, by=owner.person_id, now=shop.now)
    assert report.counted_until == shop.now - timedelta(days=7)


def test_a_cashier_reads_no_report(shop: Shop) -> None:
    """Figures of promotions are for those who put them together."""
    owner, cashier = shop.owner(), shop.staff()
    campaign = campaign_of(shop, owner, None)
    with pytest.raises(NotAllowed):
        shop.read(report_of, campaign_id=campaign, by=cashier.person_id, now=shop.now)


def test_a_shop_that_is_too_small_sets_nobody_apart(shop: Shop) -> None:
    """A handful would tell nothing: the report says how many it takes."""
    owner = shop.owner()
    members = consenting(shop, 3)
    started(shop, owner)
    assert send_all(shop) == [member.id for member in members]
    report = together(shop, owner)
    assert (report.proof.untold, report.agreed) == (Untold.NOBODY_COMPARED, 5_000)
    shop.rule(promotions=Promotions(share_apart=BasisPoints(0)))
    assert together(shop, owner).agreed is None


def test_all_promotions_of_a_quarter_are_judged_together(shop: Shop) -> None:
    """By those who stand apart from all of them: as many as when the first of them went out,
    whatever the rules say since; unless nobody is to stand apart any more, which holds at once.
    """
    owner = shop.owner()
    shop.rule(promotions=apart(2_000))
    many_agree(shop, 500)
    assert together(shop, owner).proof.untold is Untold.NOBODY_COMPARED
    got = sent_to(shop, owner)
    assert 350 < got < 450
    report = together(shop, owner)
    assert report.until == shop.now
    assert (report.proof.untold, report.agreed) == (Untold.TOO_FEW, None)
    shop.rule(promotions=apart(1_000))
    many_agree(shop, 1_000)
    assert sent_to(shop, owner) < 0.85 * 1_500  # still a fifth
    before = together(shop, owner, back=1)
    assert before.until == before.quarter.until == report.quarter.since
    assert before.proof.untold is Untold.NOBODY_COMPARED
    shop.rule(promotions=apart(0))
    assert together(shop, owner).proof.untold is Untold.TOO_FEW
    assert sent_to(shop, owner) == 1_500
    assert together(shop, owner).proof.untold is Untold.NOBODY_COMPARED
    shop.rule(promotions=apart(1_000))
    assert sent_to(shop, owner) == 1_500
    shop.wait(days=30)
    assert 0.85 * 1_500 < sent_to(shop, owner) < 0.95 * 1_500
    last = together(shop, owner, back=1)
    assert (last.quarter, last.proof.untold) == (report.quarter, Untold.NOBODY_COMPARED)


def apart(share: int) -> Promotions:
    return Promotions(share_apart=BasisPoints(share), most_per_week=0)


def together(shop: Shop, owner: Staff, back: int = 0) -> QuarterReport:
    return shop.read(report_of_quarter, back=back, by=owner.person_id, now=shop.now)


def many_agree(shop: Shop, count: int) -> None:
    """So many more members who want to hear of promotions."""
    people = [(shop.number(), "ru") for _ in range(count)]
    shop.write(enrol, people=people, now=shop.now)


def sent_to(shop: Shop, owner: Staff) -> int:
    """To how many a message for everybody goes."""
    campaign = started(shop, owner)
    let_go(shop)
    [mailing] = mailings(shop, campaign)
    shop.write(
        lambda tx: tx.mailings.put(
            replace(mailing, state=MailingState.DONE, active=False, ended_at=shop.now)
        )
    )
    return mailing.frozen
