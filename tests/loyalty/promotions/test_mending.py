"""What was sent is taken back from everybody, or corrected for everybody, for two days."""

from dataclasses import replace

import pytest

from loyalty.promotions.errors import DraftChanged, MendingGoesOn, TooLateToMend
from loyalty.promotions.mailings import progress_of
from loyalty.promotions.mending import correct, take_back
from loyalty.records.promotions.campaigns import Budget, Campaign, CampaignState, StopReason
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Todo
from loyalty.records.team import Staff
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.values import Minor, Points
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
from tests.loyalty.promotions.perked import DOUBLE
from tests.loyalty.shop import Shop

DEARER = (Content(language=None, form=Form.TEXT, html="Coffee at <b>three quarters</b>"),)
BILL = Minor(250_000)
SENT = DeliveryState.SENT


def taken_back(shop: Shop, campaign: Campaign, by: Staff) -> int:
    return shop.write(take_back, campaign_id=campaign.id, by=by.person_id, now=shop.now)


def corrected(
    shop: Shop, campaign: Campaign, by: Staff, contents: tuple[Content, ...] = DEARER
) -> int:
    return shop.write(
        correct,
        campaign_id=campaign.id,
        edition=campaign.edition,
        contents=contents,
        by=by.person_id,
        now=shop.now,
    )


def mended(shop: Shop, campaign: Campaign) -> tuple[int, int]:
    """How many were mended, and how many are left."""
    progress = shop.read(progress_of, mailings(shop, campaign)[0].id)
    return progress.mended, progress.left


def test_it_is_taken_back_from_everybody(shop: Shop) -> None:
    """🗑 deletes it wherever it was sent to; of whom it could not be, it is known."""
    owner = shop.owner()
    consenting(shop, 3)
    campaign = started(shop, owner)
    send_all(shop)
    for _ in range(2):
        assert taken_back(shop, campaign, owner) == 3
    deleted, gone, unanswered = take(shop)
    assert {delivery.todo for delivery in (deleted, gone)} == {Todo.TAKE_BACK}
    assert deleted.message == deleted.id
    arrive(shop, [deleted])
    arrive(shop, [gone], DeliveryState.FAILED)
    assert mended(shop, campaign) == (1, 1)
    shop.wait(minutes=2)
    [again] = take(shop)
    assert again.id == unanswered.id
    arrive(shop, [again])
    close(shop)
    assert mended(shop, campaign) == (2, 0)
    assert counts(shop, campaign) == {SENT: 3}
    assert take(shop) == ()


def test_what_is_on_its_way_is_taken_back_too(shop: Shop) -> None:
    """🗑 on one that goes out ends it, and what arrives a moment later is deleted as well."""
    owner = shop.owner()
    consenting(shop, 3)
    campaign = started(shop, owner)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    [under_way] = take(shop, limit=1)
    assert taken_back(shop, campaign, owner) == 1
    arrive(shop, take(shop))
    arrive(shop, [under_way])
    [late] = take(shop)
    assert (late.id, late.todo) == (under_way.id, Todo.TAKE_BACK)
    arrive(shop, [late])
    close(shop)
    assert counts(shop, campaign) == {SENT: 2, DeliveryState.CALLED_OFF: 1}
    assert campaign_now(shop, campaign).state is CampaignState.STOPPED


def test_it_is_corrected_for_everybody(shop: Shop) -> None:
    """✏️ changes it for whoever has it, and whoever gets it later gets the new one."""
    owner = shop.owner()
    consenting(shop, 2)
    campaign = started(shop, owner)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    assert corrected(shop, campaign, owner) == 1
    assert campaign_now(shop, campaign).contents == DEARER
    assert corrected(shop, campaign, owner) == 0
    with pytest.raises(MendingGoesOn):
        corrected(shop, campaign, owner, campaign.contents)
    first, second = take(shop)
    assert [first.todo, second.todo] == [Todo.CORRECT, Todo.SEND]
    arrive(shop, [first, second])
    arrive(shop, take(shop))  # it was on its way when the text changed
    close(shop)
    assert mended(shop, campaign) == (2, 0)
    assert counts(shop, campaign) == {SENT: 2}


def test_of_two_corrections_the_second_is_told(shop: Shop) -> None:
    """Whoever saw other words than are there by now is told; a text that comes twice changes it
    once.
    """
    owner, other = shop.owner(), shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner)
    send_all(shop)
    seen = campaign_now(shop, campaign)
    assert corrected(shop, seen, owner) == 1
    arrive(shop, take(shop))
    close(shop)
    assert corrected(shop, seen, owner) == 0
    with pytest.raises(DraftChanged) as told:
        corrected(shop, seen, other, campaign.contents)
    assert (told.value.by, told.value.what) == (owner.name, "contents")
    assert corrected(shop, campaign_now(shop, campaign), other, campaign.contents) == 1


def test_taking_back_goes_before_correcting(shop: Shop) -> None:
    """🗑 while a correction is under way deletes; nobody is shown a new text afterwards."""
    owner = shop.owner()
    consenting(shop, 2)
    campaign = started(shop, owner)
    send_all(shop)
    corrected(shop, campaign, owner)
    under_way: tuple[Delivery, ...] = take(shop, limit=1)
    assert taken_back(shop, campaign, owner) == 2
    arrive(shop, under_way)
    assert [delivery.todo for delivery in take(shop)] == [Todo.TAKE_BACK] * 2


def test_after_two_days_nothing_is_changed(shop: Shop) -> None:
    """Telegram allows it for 48 hours; later the owner is told so."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner)
    send_all(shop)
    shop.wait(hours=48, seconds=1)
    with pytest.raises(TooLateToMend):
        taken_back(shop, campaign, owner)
    with pytest.raises(TooLateToMend):
        corrected(shop, campaign, owner)
    assert take(shop) == ()


def test_its_multiplier_ends_and_its_points_stay(shop: Shop) -> None:
    """🗑 takes the promise back with the message, for those as well whom it reaches a moment later:
    what was drawn at a till before is drawn anew, and no purchase earns by it any more.
    """
    owner, cashier = shop.owner(), shop.staff()
    bought, late = consenting(shop, 2)
    perk = replace(DOUBLE, points=Points(100))
    campaign = started(shop, owner, perk=perk, budget=Budget(points=Points(10_000)))
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    under_way = take(shop)
    assert shop.sell(cashier, bought, BILL).sale.points == 250
    quote = shop.quote(cashier, bought, BILL)
    assert taken_back(shop, campaign, owner) == 1
    arrive(shop, under_way)
    anew = shop.confirm(cashier, quote, sure=True)
    assert not isinstance(anew, Receipt)
    assert anew.offer.award.points == 125
    assert shop.sell(cashier, late, BILL).sale.points == 125
    assert [shop.balance(member) for member in (bought, late)] == [350, 225]
    arrive(shop, take(shop))
    close(shop)
    assert mended(shop, campaign) == (2, 0)
    assert campaign_now(shop, campaign).why is StopReason.TAKEN_BACK
    assert shop.read(audit).flaws == ()


def test_one_that_was_over_is_taken_back_as_well(shop: Shop) -> None:
    """Its multiplier ends then; it ended when it did."""
    owner, cashier = shop.owner(), shop.staff()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, perk=DOUBLE)
    send_all(shop)
    ended_at = campaign_now(shop, campaign).ended_at
    shop.wait(hours=1)
    assert shop.sell(cashier, member, BILL).sale.points == 250
    taken_back(shop, campaign, owner)
    assert shop.sell(cashier, member, 2 * BILL).sale.points == 250
    assert campaign_now(shop, campaign).ended_at == ended_at


def test_a_promise_outlives_what_cannot_be_taken_back(shop: Shop) -> None:
    """After two days the message stays, and so does its multiplier."""
    owner, cashier = shop.owner(), shop.staff()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, perk=DOUBLE)
    send_all(shop)
    shop.wait(hours=49)
    with pytest.raises(TooLateToMend):
        taken_back(shop, campaign, owner)
    assert shop.sell(cashier, member, BILL).sale.points == 250


def test_at_night_it_is_taken_back_all_the_same(shop: Shop) -> None:
    """Quiet hours keep nobody from being spared a mistake: a deletion wakes no one."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner)
    send_all(shop)
    shop.wait(hours=10)
    assert taken_back(shop, campaign, owner) == 1
    assert len(take(shop)) == 1
