"""⏸ ▶️ ❌ hold at once, and a promotion ends by itself where it has no reason to go on."""

from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed
from loyalty.promotions.errors import CampaignOver
from loyalty.promotions.sending import free_deliveries, put_back
from loyalty.promotions.steering import SenderLeft, call_off, pause, resume
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Perk, StopReason
from loyalty.records.promotions.mailings import DeliveryState, MailingState
from loyalty.records.team import Role, Staff
from loyalty.team.suspension import suspend
from loyalty.values import Points
from tests.loyalty.promotions.mailed import (
    arrive,
    campaign_now,
    close,
    consenting,
    counts,
    let_go,
    mailings,
    send_all,
    started,
    take,
)
from tests.loyalty.shop import Shop, saying

SENT, LEFT, UNKNOWN = DeliveryState.SENT, DeliveryState.LEFT, DeliveryState.UNKNOWN
CALLED_OFF = DeliveryState.CALLED_OFF


def steer(shop: Shop, use_case: object, campaign: Campaign, by: Staff) -> Campaign:
    steered: Campaign = shop.write(
        use_case,  # type: ignore[arg-type]
        campaign_id=campaign.id,
        by=by.person_id,
        now=shop.now,
    )
    return steered


def test_a_pause_holds_until_it_goes_on(shop: Shop) -> None:
    """Nothing more goes out after ⏸, and after ▶️ just what was left."""
    owner = shop.owner()
    consenting(shop, 4)
    campaign = started(shop, owner)
    let_go(shop)
    under_way = take(shop, limit=1)
    for _ in range(2):
        assert steer(shop, pause, campaign, owner).state is CampaignState.PAUSED
    assert take(shop) == ()
    arrive(shop, under_way)
    assert send_all(shop) == []
    assert counts(shop, campaign) == {SENT: 1, LEFT: 3}
    for _ in range(2):
        assert steer(shop, resume, campaign, owner).state is CampaignState.LIVE
    assert len(send_all(shop)) == 3
    assert counts(shop, campaign) == {SENT: 4}
    with pytest.raises(CampaignOver):
        steer(shop, pause, campaign, owner)


def test_a_paused_broadcast_lets_the_next_one_by(shop: Shop) -> None:
    """While the first is paused another goes out, and ▶️ lines the first up behind it."""
    owner = shop.owner()
    consenting(shop, 2)
    first = started(shop, owner)
    let_go(shop)
    steer(shop, pause, first, owner)
    second = started(shop, owner)
    let_go(shop)
    steer(shop, resume, first, owner)
    assert let_go(shop) is None
    assert {one.campaign_id for one in take(shop, limit=1)} == {second.id}


def test_what_is_called_off_is_never_sent(shop: Shop) -> None:
    """After ❌ nothing goes out, whatever was on its way is accounted for, and all adds up."""
    owner = shop.owner()
    consenting(shop, 5)
    campaign = started(shop, owner)
    let_go(shop)
    arrived, lost, refused = take(shop, limit=3)
    for _ in range(2):
        assert steer(shop, call_off, campaign, owner).why is StopReason.BY_HAND
    assert counts(shop, campaign) == {LEFT: 3, CALLED_OFF: 2}
    arrive(shop, [arrived])
    shop.write(put_back, delivery=refused, not_before=shop.now + timedelta(seconds=5))
    close(shop)
    shop.write(free_deliveries, now=shop.now)
    shop.wait(seconds=5)
    assert send_all(shop) == []
    assert counts(shop, campaign) == {SENT: 1, UNKNOWN: 1, CALLED_OFF: 3}
    assert mailings(shop, campaign)[0].state is MailingState.DONE
    assert lost.id not in {arrived.id, refused.id}


def test_what_waits_in_line_can_be_called_off(shop: Shop) -> None:
    """❌ on a broadcast that has not begun ends it with nobody written to."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner)
    steer(shop, call_off, campaign, owner)
    assert let_go(shop) is None
    close(shop)
    assert mailings(shop, campaign)[0].state is MailingState.DONE
    assert counts(shop, campaign) == {}


def test_who_may_steer(shop: Shop) -> None:
    """A cashier, or a manager without the right, stops nothing and lets nothing go on."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    campaign = started(shop, owner)
    for use_case in (pause, resume, call_off):
        with pytest.raises(NotAllowed):
            steer(shop, use_case, campaign, manager)


def test_whoever_started_it_may_not_send_any_more(shop: Shop) -> None:
    """It pauses by itself, the owners are told once, and another's ▶️ lets it go on."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    shop.write(lambda tx: tx.staff.let_send(manager.id, True))
    consenting(shop, 2)
    campaign = started(shop, manager)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    shop.hear()
    shop.write(
        suspend,
        staff_id=manager.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    close(shop)
    close(shop)
    paused = campaign_now(shop, campaign)
    assert (paused.state, paused.why) == (CampaignState.PAUSED, StopReason.NO_RIGHT)
    assert send_all(shop) == []
    assert saying(shop.hear(), SenderLeft) == [SenderLeft(campaign.id, campaign.name)]
    assert steer(shop, resume, campaign, owner).why is None
    close(shop)
    assert len(send_all(shop)) == 1


def test_an_offer_that_has_ended_is_not_sent(shop: Shop) -> None:
    """Once the offer is over, whoever has not been written to is left alone."""
    owner = shop.owner()
    consenting(shop, 2)
    perk = Perk(points=Points(100), until=shop.now + timedelta(hours=1))
    campaign = started(shop, owner, perk=perk)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    shop.wait(hours=1)
    close(shop)
    assert send_all(shop) == []
    assert counts(shop, campaign) == {SENT: 1, CALLED_OFF: 1}
    assert campaign_now(shop, campaign).why is StopReason.OFFER_OVER
