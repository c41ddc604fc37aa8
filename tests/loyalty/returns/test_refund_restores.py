"""A purchase that is wholly given back leaves its customer as before, under any rules."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loyalty.earning.standing import standing_of
from loyalty.guard.limits import COUNTED, scope_of
from loyalty.points.purse import purse_of
from loyalty.records.guard import Tally
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.returns.shifts import shift_of
from loyalty.rules.groups import (
    Discount,
    DiscountKind,
    DiscountStep,
    Earning,
    Expiry,
    ExpiryKind,
    Period,
    Spending,
    Tier,
    TierBy,
    Tiers,
)
from loyalty.store import Tx
from loyalty.till.quotes import offer_of
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.paying import sell_for_points, spend_points
from tests.loyalty.shop import NOON, Shop

LEVELS = (
    Tier("Bronze", 1),
    Tier("Silver", 3, multiplier=BasisPoints(15_000)),
    Tier("Gold", 50),
    Tier("Platinum", 2_000, discount=BasisPoints(500)),
    Tier("Diamond", 5_000),
)
FIVE_OFF = Discount(DiscountKind.FIXED, discount=BasisPoints(500))
GROWING = Discount(
    DiscountKind.PROGRESSIVE,
    steps=tuple(
        DiscountStep(Minor(spent), BasisPoints(off))
        for spent, off in ((9_000, 333), (350_000, 1_000))
    ),
)


@st.composite
def rules(draw: st.DrawFn) -> dict[str, object]:
    """Rules that a purchase touches: tiers, points that wait or expire, caps, spending, cards."""
    kind = draw(st.sampled_from(ExpiryKind))
    return {
        "earning": Earning(
            pending_days=draw(st.sampled_from([0, 2])),
            first_purchase=BasisPoints(draw(st.sampled_from([10_000, 30_000]))),
            most_per_day=Points(draw(st.sampled_from([0, 150]))),
            on_part_paid_with_points=draw(st.booleans()),
        ),
        "tiers": Tiers(draw(st.sampled_from(TierBy)), draw(st.sampled_from(Period)), LEVELS),
        "expiry": Expiry(kind, expiry_months=draw(st.sampled_from([4, 12]))),
        "discount": draw(st.sampled_from([Discount(), FIVE_OFF, GROWING])),
        "spending": Spending(share=BasisPoints(draw(st.sampled_from([5_000, 10_000])))),
    }


@dataclass(frozen=True)
class Figures:
    """All that a purchase moves of a customer, what the next one would come to, and the shift."""

    member: Member
    purse: object
    lots: list[tuple[int, datetime | None, datetime | None]]
    turnovers: list[object]
    standing: object
    next_offer: object
    tallies: list[Tally]
    shift: tuple[int, ...]


def figures(shop: Shop, member: Member, cashier: Staff) -> Figures:
    def look(tx: Tx) -> Figures:
        now, program = shop.now, tx.programs.current()
        found = tx.members.get(member.id)
        assert found is not None
        lots = tx.ledger.open_lots(member.id)
        shift = shift_of(tx, by=cashier.person_id, now=now)
        return Figures(
            found,
            purse_of(tx, found, now),
            [(lot.remaining, lot.active_from, lot.expires_at) for lot in lots],
            [tx.turnovers.of_member(member.id, since) for since in (None, NOON)],
            standing_of(tx, program, found, now),
            offer_of(tx, program, found, Minor(77_777), category=None, now=now),
            [
                tx.tallies.of(
                    scope_of(program, pattern, staff_id=cashier.id, member_id=member.id, at=now)
                )
                for pattern in COUNTED
            ],
            (shift.sales, shift.bills, shift.discounts, shift.paid, shift.points),
        )

    return shop.read(look)


@pytest.mark.parametrize("parts", [(), (7, 3)])
def test_a_full_refund_leaves_everything_as_it_was(
    shop: Shop, kind: str, parts: tuple[int, ...]
) -> None:
    """At once or in parts: balance, lots, tier, review, turnover, last purchase, caps, discounts,
    what counts against limits, and the cashier's shift.
    """
    cashier, manager = shop.staff(), shop.staff(Role.MANAGER)
    examples = {"sqlite": 40, "postgres": 8}[kind]

    @settings(max_examples=examples, derandomize=True, database=None, deadline=None)
    @given(
        changed=rules(),
        earlier=st.lists(st.sampled_from([10_000, 90_000, 400_000]), max_size=3),
        bill=st.sampled_from([1, 100_001, 300_000]),
        share=st.integers(0, 3),
        debt=st.booleans(),
    )
    def check(
        changed: dict[str, object], earlier: list[int], bill: int, share: int, debt: bool
    ) -> None:
        shop.rule(**changed)
        member = shop.member()
        for one in earlier:
            shop.wait(hours=20)
            sold = shop.sell(cashier, member, one).sale
        if debt and earlier:
            spend_points(shop, member, purse(shop, member))
            shop.refund(manager, sold.id)
        shop.wait(hours=20)
        before = figures(shop, member, cashier)
        points = purse(shop, member) * share // 3
        most = bill * int(shop.read(lambda tx: tx.programs.current()).spending.share) // 10**6
        left_to_pay = bill * 9 // 1_000  # at the greatest discount
        sale = sell_for_points(shop, cashier, member, bill, min(points, most, left_to_pay)).sale
        for amount in (*(bill // part for part in parts), None):
            if amount is None or amount:
                shop.refund(manager, sale.id, amount)
        assert figures(shop, member, cashier) == before

    check()
    assert shop.read(audit).flaws == ()


def purse(shop: Shop, member: Member) -> int:
    now = shop.member_now(member.id)
    return shop.read(purse_of, now, shop.now).spendable
