"""Budgets: a promotion gives what it may, and no more."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from loyalty.earning.budgets import BudgetUsedUp, budget_left
from loyalty.promotions.perks import affordable
from loyalty.promotions.sending import settle_delivery
from loyalty.records.promotions.campaigns import Budget, CampaignState, Perk, StopReason
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.rules.decision import FULL
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.promotions.mailed import (
    arrive,
    close,
    consenting,
    counts,
    let_go,
    send_all,
    started,
    take,
)
from tests.loyalty.promotions.perked import DOUBLE, HUNDRED, campaign, delivered, given, now
from tests.loyalty.shop import Shop, saying

BILL = 250_000


@pytest.mark.parametrize(
    ("budget", "paid_for"),
    [
        (Budget(points=Points(250)), 2),
        (Budget(points=Points(300)), 3),
        (Budget(money=Minor(19_999)), 1),
        (Budget(points=Points(900), money=Minor(20_000)), 2),
    ],
)
def test_points_at_once_stay_within_the_budget(shop: Shop, budget: Budget, paid_for: int) -> None:
    """As many messages go out as it pays for; then it stops, and owners are told once."""
    sent = campaign(shop, HUNDRED, budget=budget)
    assert shop.write(affordable, sent, 10, shop.now) == paid_for
    for _ in range(paid_for):
        assert now(shop, sent).state is CampaignState.LIVE
        given(shop, sent, shop.member())
    stopped = now(shop, sent)
    assert (stopped.state, stopped.why) == (CampaignState.STOPPED, StopReason.BUDGET)
    for _ in range(2):
        assert shop.write(affordable, now(shop, sent), 10, shop.now) == 0
    (told,) = saying(shop.hear(), BudgetUsedUp)
    assert told == BudgetUsedUp(sent.id, "Весна", Points(100 * paid_for))
    assert shop.read(audit).flaws == ()


def test_what_is_on_its_way_counts(shop: Shop) -> None:
    """A message whose answer is awaited may have promised its points already."""
    sent = campaign(shop, HUNDRED, budget=Budget(points=Points(350)))
    for _ in range(2):
        delivered(shop, sent, shop.member())
    assert shop.write(affordable, sent, 10, shop.now) == 1
    delivered(shop, sent, shop.member())
    assert shop.write(affordable, sent, 10, shop.now) == 0
    assert now(shop, sent).state is CampaignState.LIVE


def test_without_a_budget_nothing_stops_it(shop: Shop) -> None:
    """Then all that is due goes out."""
    sent = campaign(shop, HUNDRED)
    given(shop, sent, shop.member())
    assert shop.write(affordable, sent, 10, shop.now) == 10
    assert shop.read(budget_left, sent) is None


def test_a_multiplier_ends_with_the_budget(shop: Shop) -> None:
    """The purchase that uses it up is multiplied in full; the next one earns as usual."""
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    sent = campaign(shop, DOUBLE, budget=Budget(points=Points(200)))
    given(shop, sent, member)
    given(shop, sent, other)
    assert shop.sell(cashier, member, BILL).sale.points == 250
    assert shop.read(budget_left, sent) == 75
    quote = shop.quote(cashier, other, BILL)
    last = shop.sell(cashier, member, BILL + 1).sale
    assert last.points == 250
    assert shop.read(budget_left, sent) == 0
    assert now(shop, sent).why is StopReason.BUDGET
    anew = shop.confirm(cashier, quote)
    assert not isinstance(anew, Receipt)
    assert anew.offer.award.points == 125
    assert len(saying(shop.hear(), BudgetUsedUp)) == 1
    shop.undo(cashier, last.id)
    assert shop.read(budget_left, sent) == 75
    assert shop.sell(cashier, member, BILL + 2).sale.points == 125  # it does not begin anew
    assert shop.read(audit).flaws == ()


def test_purchases_at_once_exceed_the_budget_by_less_than_one(shop: Shop) -> None:
    """However many tills tap ✅ in the same instant."""
    cashiers = [shop.staff(name=f"{number}") for number in range(4)]
    sent = campaign(shop, DOUBLE, budget=Budget(points=Points(130)))
    quotes = []
    for cashier in cashiers:
        member = shop.member()
        given(shop, sent, member)
        quotes.append((cashier, shop.quote(cashier, member, BILL)))
    with ThreadPoolExecutor(4) as taps:
        done = list(taps.map(lambda both: shop.confirm(*both, sure=True), quotes))
    assert sum(isinstance(one, Receipt) for one in done) == 2
    assert shop.read(lambda tx: tx.perks.given_by(sent.id)).by_purchases == 250
    assert shop.read(audit).flaws == ()


def test_points_and_multiplier_share_one_budget(shop: Shop) -> None:
    """What purchases earned by it is not there for messages any more."""
    cashier, member = shop.staff(), shop.member()
    both = Perk(points=Points(100), multiplier=BasisPoints(2 * FULL), days=3)
    sent = campaign(shop, both, budget=Budget(points=Points(400)))
    given(shop, sent, member)
    shop.sell(cashier, member, BILL)
    assert shop.read(budget_left, sent) == 175
    assert shop.write(affordable, sent, 10, shop.now) == 1
    shop.sell(cashier, member, BILL + 1)
    assert now(shop, sent).state is CampaignState.LIVE
    assert shop.write(affordable, sent, 10, shop.now) == 0
    assert now(shop, sent).why is StopReason.BUDGET


def test_purchases_leave_alone_what_is_set_aside_for_messages(shop: Shop) -> None:
    """What messages on their way will give is not there for purchases: in all, the budget is
    exceeded by less than what one purchase earns by it, whoever comes when.
    """
    cashier, members = shop.staff(), [shop.member() for _ in range(5)]
    both = Perk(points=Points(100), multiplier=BasisPoints(2 * FULL), days=3)
    sent = campaign(shop, both, budget=Budget(points=Points(600)))
    for member in members[:2]:
        given(shop, sent, member)
    under_way = [delivered(shop, sent, member) for member in members[2:]]
    assert shop.write(affordable, sent, 10, shop.now) == 1
    earned = [shop.sell(cashier, member, BILL).sale.points for member in members[:2]]
    assert earned == [250, 125]
    assert now(shop, sent).why is StopReason.BUDGET
    for delivery in under_way:
        shop.write(settle_delivery, delivery=delivery, outcome=DeliveryState.SENT, now=shop.now)
    assert shop.read(lambda tx: tx.perks.charged(sent.id)) == 625
    assert len(saying(shop.hear(), BudgetUsedUp)) == 1
    assert shop.read(audit).flaws == ()


def test_senders_at_once_set_aside_no_more_than_there_is(shop: Shop) -> None:
    """However many processes take messages in the same instant, and whatever becomes of those."""
    owner, members = shop.owner(), consenting(shop, 12)
    started(shop, owner, perk=HUNDRED, budget=Budget(points=Points(500)))
    let_go(shop)
    with ThreadPoolExecutor(4) as senders:
        taken = [one for some in senders.map(lambda _: take(shop, 3), range(4)) for one in some]
    assert len(taken) == len({one.id for one in taken}) == 5
    arrive(shop, taken[:1], DeliveryState.BLOCKED)
    arrive(shop, taken[1:])
    assert len(send_all(shop)) == 1
    assert sum(shop.balance(member) for member in members) == 500
    assert shop.read(audit).flaws == ()


def test_a_mailing_stops_with_its_budget(shop: Shop) -> None:
    """Some are written to and have their points; the rest is called off, and the screen says so."""
    owner, members = shop.owner(), consenting(shop, 7)
    sent = started(shop, owner, perk=HUNDRED, budget=Budget(points=Points(350)))
    got = send_all(shop)
    close(shop)
    assert [shop.balance(member) for member in members] == [100, 100, 100, 0, 0, 0, 0]
    assert got == [member.id for member in members[:3]]
    assert counts(shop, sent) == {DeliveryState.SENT: 3, DeliveryState.CALLED_OFF: 4}
    assert now(shop, sent).why is StopReason.BUDGET
    assert len(saying(shop.hear(), BudgetUsedUp)) == 1
    assert shop.read(audit).flaws == ()


@pytest.mark.parametrize("outcome", [DeliveryState.BLOCKED, DeliveryState.FAILED])
def test_what_did_not_arrive_leaves_its_points_to_others(
    shop: Shop, outcome: DeliveryState
) -> None:
    """A message that somebody cannot get costs nothing."""
    owner, members = shop.owner(), consenting(shop, 4)
    started(shop, owner, perk=HUNDRED, budget=Budget(points=Points(200)))
    let_go(shop)
    first = take(shop)
    assert len(first) == 2
    arrive(shop, first[:1], outcome)
    arrive(shop, first[1:], DeliveryState.UNKNOWN)
    assert len(send_all(shop)) == 1
    assert sum(shop.balance(member) for member in members) == 200
    assert shop.read(audit).flaws == ()
