"""A purchase is given back, wholly or in parts: once, by who may, with a reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loyalty.audit import audit
from loyalty.errors import (
    AmountNotPositive,
    NotAllowed,
    NotMember,
    NotStaff,
    OwnCard,
    ReasonUnreadable,
    RefundTooLarge,
    RefundTooLate,
    SaleChanged,
    SaleUndone,
    SaleUnknown,
)
from loyalty.ledger import spend
from loyalty.members import Member
from loyalty.notices import Kind
from loyalty.operations import begin
from loyalty.privacy import dossier, forget
from loyalty.program import Program
from loyalty.purse import purse_of
from loyalty.refunds import (
    Part,
    Way,
    after,
    look_at_sale,
    newest_sales,
    part_of,
    sale_to_refund,
    weigh_refund,
)
from loyalty.rules import Earning, Expiry, ExpiryKind, Period, Spending, Tier, TierBy, Tiers
from loyalty.sales import Receipt, Sale
from loyalty.spending import answer_spending, ask_to_spend
from loyalty.staff import Role, Staff
from loyalty.standing import standing_of
from loyalty.store import Tx
from loyalty.values import (
    BasisPoints,
    EntryId,
    MemberId,
    Minor,
    Points,
    QuoteId,
    SaleId,
    StaffId,
)
from tests.loyalty.shop import NOON, SCREEN, Shop

NINETY_DAYS = timedelta(days=90)


@st.composite
def sales(draw: st.DrawFn) -> Sale:
    """Any sale at all: with a discount, with points that paid for a part, with any award."""
    bill = draw(st.integers(1, 10_000_000))
    discount = draw(st.integers(0, bill))
    paid = draw(st.integers(0, bill - discount))
    spent = draw(st.integers(0, 100_000))
    return sale_of(
        bill, discount=discount, paid=paid, spent=spent, points=draw(st.integers(0, 10**6))
    )


def sale_of(bill: int, *, discount: int = 0, paid: int, spent: int = 0, points: int) -> Sale:
    return Sale(
        id=SaleId(1),
        entry_id=EntryId(2),
        quote_id=QuoteId("1-2"),
        member_id=MemberId(1),
        staff_id=StaffId(1),
        branch_id=None,
        bill=Minor(bill),
        discount=Minor(discount),
        category=None,
        spent=Points(spent),
        spending_entry_id=EntryId(1) if spent else None,
        paid=Minor(paid),
        points=Points(points),
        at=NOON,
        local_date=NOON.date(),
    )


def refunds_of(sale: Sale, amounts: list[int]) -> tuple[list[Part], Sale]:
    """What each of these refunds moves, one after the other, and the sale after them."""
    parts = []
    for amount in amounts:
        part = part_of(sale, Minor(amount))
        sale = after(sale, part, NOON)
        parts.append(part)
    return parts, sale


@st.composite
def cut_up(draw: st.DrawFn) -> tuple[Sale, list[int]]:
    """A sale, and its bill in parts, in any order."""
    sale = draw(sales())
    cuts = draw(st.lists(st.integers(1, sale.bill), max_size=6))
    marks = sorted({0, *cuts, sale.bill})
    return sale, draw(st.permutations([end - start for start, end in pairwise(marks)]))


@given(cut_up())
def test_no_order_of_parts_returns_more_than_was_paid(case: tuple[Sale, list[int]]) -> None:
    """At no moment more money or points than the share given back; all parts together, exactly."""
    sale, amounts = case
    parts, undone = refunds_of(sale, amounts)
    done = cash = given_back = taken = 0
    for part in parts:
        assert min(part.cash, part.taken, part.given) >= 0
        done, cash = done + part.amount, cash + part.cash
        given_back, taken = given_back + part.given, taken + part.taken
        assert cash * sale.bill <= sale.paid * done
        assert given_back * sale.bill <= sale.spent * done
        assert taken * sale.bill >= sale.points * done
    assert (cash, given_back, taken) == (sale.paid, sale.spent, sale.points)
    assert (undone.refunded, undone.cash_back) == (sale.bill, sale.paid)
    assert (undone.taken_back, undone.given_back) == (sale.points, sale.spent)
    assert undone.undone_at == NOON


@given(cut_up(), st.data())
def test_two_orders_of_the_same_parts_return_the_same(
    case: tuple[Sale, list[int]], data: st.DataObject
) -> None:
    """Who comes with the dear part first is no better off."""
    sale, amounts = case
    some = amounts[: data.draw(st.integers(0, len(amounts)))]
    assert refunds_of(sale, some)[1] == refunds_of(sale, some[::-1])[1]


@pytest.mark.parametrize(
    ("sale", "amounts", "expected"),
    [
        (sale_of(300, paid=300, points=15), [100, 100, 100], [(100, 5, 0)] * 3),
        (
            sale_of(300, paid=300, points=10),
            [100, 100, 100],
            [(100, 4, 0), (100, 3, 0), (100, 3, 0)],
        ),
        (sale_of(200, paid=100, spent=1, points=5), [100, 100], [(50, 3, 0), (50, 2, 1)]),
        (sale_of(999, discount=99, paid=900, points=0), [333, 666], [(300, 0, 0), (600, 0, 0)]),
        (sale_of(1, paid=0, spent=1, points=0), [1], [(0, 0, 1)]),
    ],
)
def test_what_a_part_returns(
    sale: Sale, amounts: list[int], expected: list[tuple[int, int, int]]
) -> None:
    """Money and spent points round down, and what the purchase earned rounds down as well."""
    parts, _ = refunds_of(sale, amounts)
    found = [(part.cash, part.taken, part.given) for part in parts]
    assert found == expected


def test_a_part_is_given_back(shop: Shop) -> None:
    """In proportion; the sale stands with the rest, and a second part takes the rest."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.wait(days=30)
    first = shop.refund(manager, sale.id, 100_000, reason="  Брак\n на шве ")
    assert first.part == Part(Minor(100_000), Minor(100_000), Points(50), Points(0))
    assert (first.balance, first.sale.refunded, first.sale.undone_at) == (75, 100_000, None)
    second = shop.refund(manager, sale.id)
    assert (second.part.cash, second.part.taken) == (150_000, 75)
    assert (second.balance, second.sale.undone_at) == (0, shop.now)
    standing = shop.read(lambda tx: tx.sales.get(sale.id))
    assert standing == second.sale
    refunds = shop.read(lambda tx: tx.refunds.of_member(member.id))
    assert [(one.part, one.reason, one.staff_id) for one in refunds] == [
        (first.part, "Брак на шве", manager.id),
        (second.part, "Вернули товар", manager.id),
    ]
    assert shop.read(audit).flaws == ()


def test_both_are_told_of_a_refund(shop: Shop) -> None:
    """Of the part, what it was, and what is left."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.notices()
    for amount in (100_000, 50_000):
        shop.refund(manager, sale.id, amount)
    told = [(n.kind, n.person_id, n.figures["taken"], n.figures["left"]) for n in shop.notices()]
    assert told == [
        (Kind.REFUND_RECEIPT, member.person_id, 50, 150_000),
        (Kind.TILL_REFUND, manager.person_id, 50, 150_000),
        (Kind.REFUND_RECEIPT, member.person_id, 25, 100_000),
        (Kind.TILL_REFUND, manager.person_id, 25, 100_000),
    ]


def test_a_refund_that_is_tapped_twice_is_made_once(shop: Shop) -> None:
    """The same tap again finds it done; a tap on a screen of before it says that it is outdated."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    other = shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    first = shop.refund(manager, sale.id, 100_000, before=0)
    depth = shop.read(lambda tx: tx.outbox.depth())
    for leader in (manager, other):
        again = shop.refund(leader, sale.id, 100_000, before=0, reason="")
        assert (again.repeated, again.sale, again.balance) == (True, first.sale, 75)
    with pytest.raises(SaleChanged):
        shop.refund(other, sale.id, 50_000, before=0)
    assert shop.read(lambda tx: tx.outbox.depth()) == depth
    shop.refund(manager, sale.id, 100_000, before=100_000)  # the next hundred thousand is another
    assert shop.balance(member) == 25


def test_what_is_refused(shop: Shop) -> None:
    """Nothing, more than is left, a wrong reason, an unknown sale; and nothing is changed by it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000)
    with pytest.raises(RefundTooLarge) as refused:
        shop.refund(manager, sale.id, 150_001)
    assert refused.value.left == 150_000
    with pytest.raises(AmountNotPositive):
        shop.refund(manager, sale.id, 0)
    for reason in ("", "  ", "да", "\u200b\u200b\u200b", "д" * 201):
        with pytest.raises(ReasonUnreadable):
            shop.refund(manager, sale.id, 1_000, reason=reason)
    with pytest.raises(SaleUnknown):
        shop.read(sale_to_refund, sale_id=SaleId(10**9), by=manager.person_id, now=shop.now)
    assert shop.balance(member) == 75
    shop.refund(manager, sale.id)
    with pytest.raises(SaleUndone):
        shop.refund(manager, sale.id, 1_000)
    with pytest.raises(SaleUndone):
        shop.read(sale_to_refund, sale_id=sale.id, by=manager.person_id, now=shop.now)
    with pytest.raises(SaleUndone):
        shop.undo(cashier, sale.id)


def test_a_sale_can_be_refunded_for_ninety_days(shop: Shop) -> None:
    """To the last instant."""
    member, cashier, owner = shop.member(), shop.staff(), shop.owner()
    early, late = shop.sell(cashier, member).sale, shop.sell(cashier, member, 300_000).sale
    shop.now = NOON + NINETY_DAYS - timedelta.resolution
    shop.refund(owner, early.id)
    shop.now = NOON + NINETY_DAYS
    with pytest.raises(RefundTooLate) as refused:
        shop.refund(owner, late.id)
    assert refused.value.until == NOON + NINETY_DAYS
    view = shop.read(look_at_sale, sale_id=late.id, by=owner.person_id, now=shop.now)
    assert view.way is Way.NONE
    assert shop.read(newest_sales, member_id=member.id, by=owner.person_id, now=shop.now) == ()
    assert shop.balance(member) == 150


@pytest.mark.parametrize(
    ("role", "same_branch", "may"),
    [
        (Role.CASHIER, True, False),
        (Role.MANAGER, True, True),
        (Role.MANAGER, False, False),
        (Role.OWNER, False, True),
    ],
)
def test_who_refunds(shop: Shop, role: Role, same_branch: bool, may: bool) -> None:
    """Managers the sales of their branch, owners all; cashiers none, though they undo their own."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    other = shop.staff(role, branch=here.id if same_branch else there.id)
    sale = shop.sell(cashier, member).sale
    found = shop.read(look_at_sale, sale_id=sale.id, by=cashier.person_id, now=shop.now)
    assert found.way is Way.UNDO
    for who in (cashier, *(() if may else (other,))):
        with pytest.raises(NotAllowed):
            shop.refund(who, sale.id)
    shop.wait(minutes=15)
    found = shop.read(look_at_sale, sale_id=sale.id, by=cashier.person_id, now=shop.now)
    assert found.way is Way.NONE
    if may:
        found = shop.read(look_at_sale, sale_id=sale.id, by=other.person_id, now=shop.now)
        assert found.way is Way.REFUND
        assert shop.refund(other, sale.id).balance == 0


def test_nobody_refunds_their_own_purchase(shop: Shop) -> None:
    """They do not even look at it at the till; nor does anybody who has lost the role."""
    member = shop.member(telegram_id=77)
    manager, cashier = shop.staff(Role.MANAGER, telegram_id=77), shop.staff()
    sale = shop.sell(cashier, member).sale
    with pytest.raises(OwnCard):
        shop.refund(manager, sale.id)
    with pytest.raises(OwnCard):
        shop.read(sale_to_refund, sale_id=sale.id, by=manager.person_id, now=shop.now)
    with pytest.raises(OwnCard):
        shop.read(newest_sales, member_id=member.id, by=manager.person_id, now=shop.now)
    stranger = shop.member()
    assert stranger.person_id is not None
    with pytest.raises(NotStaff):
        shop.read(look_at_sale, sale_id=sale.id, by=stranger.person_id, now=shop.now)


def test_a_customers_last_purchases(shop: Shop) -> None:
    """Newest first, those that can still be given back, of one's branch; not for cashiers."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, other = shop.member(), shop.member()
    cashier, far = shop.staff(branch=here.id), shop.staff(branch=there.id)
    manager = shop.staff(Role.MANAGER, branch=here.id)
    sold = []
    for bill in range(1, 11):
        shop.wait(minutes=1)
        sold.append(shop.sell(cashier, member, bill * 10_000).sale)
    shop.sell(far, member)
    shop.sell(cashier, other)
    shop.refund(manager, sold[9].id)
    shop.refund(manager, sold[8].id, 1)
    found = shop.read(newest_sales, member_id=member.id, by=manager.person_id, now=shop.now)
    assert [sale.id for sale in found] == [sale.id for sale in sold[8:0:-1]]
    with pytest.raises(NotAllowed):
        shop.read(newest_sales, member_id=member.id, by=cashier.person_id, now=shop.now)


def test_points_already_spent_become_a_debt(shop: Shop) -> None:
    """It is foretold before ✅, and told after it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    _spend(shop, member, 100)
    foretold = shop.write(
        weigh_refund,
        sale_id=sale.id,
        amount=Minor(200_000),
        by=manager.person_id,
        now=shop.now,
    )
    assert (foretold.part.taken, foretold.balance) == (100, -75)
    assert shop.balance(member) == 25
    done = shop.refund(manager, sale.id, 200_000)
    assert (done.part, done.balance) == (foretold.part, -75)
    assert shop.read(audit).flaws == ()


def test_what_has_expired_is_not_taken_back(shop: Shop) -> None:
    """Neither foretold nor told: the customer has lost those points already."""
    _rule(shop, expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1))
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    _spend(shop, member, 100)
    shop.wait(days=40)
    weighed = shop.write(
        weigh_refund, sale_id=sale.id, amount=sale.bill, by=manager.person_id, now=shop.now
    )
    assert (weighed.part.taken, weighed.balance) == (100, -100)
    done = shop.refund(manager, sale.id)
    assert (done.part.taken, done.balance) == (100, -100)
    assert done.sale.taken_back == 125
    assert shop.read(audit).flaws == ()


def test_spent_points_come_back_in_proportion(shop: Shop) -> None:
    """Half of the purchase: half of its money, its points, and the points that paid for it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 2_000_000)
    sale = _sell_for_points(shop, cashier, member, 200_000, 501).sale
    assert (sale.spent, sale.paid, sale.points) == (501, 149_900, 74)
    half = shop.refund(manager, sale.id, 100_000).part
    assert half == Part(Minor(100_000), Minor(74_950), Points(37), Points(250))
    rest = shop.refund(manager, sale.id).part
    assert rest == Part(Minor(100_000), Minor(74_950), Points(37), Points(251))
    assert shop.balance(member) == 1_000
    assert shop.read(audit).flaws == ()


def test_the_rest_of_a_sale_is_undone(shop: Shop) -> None:
    """A manager gave a part back, and then the cashier took back what was left: all of it once."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000)
    undone = shop.undo(cashier, sale.id)
    assert (undone.part.cash, undone.part.taken, undone.balance) == (150_000, 75, 0)
    assert shop.read(audit).flaws == ()


def test_who_has_left_is_given_nothing_back(shop: Shop) -> None:
    """And what was typed about their refunds says nothing any more; their file did show it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000, reason="Айгүл передумала")
    assert member.person_id is not None
    file = shop.read(dossier, person_id=member.person_id)
    assert [refund.reason for refund in file.refunds] == ["Айгүл передумала"]
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    with pytest.raises(NotMember):
        shop.refund(manager, sale.id)
    (kept,) = shop.read(lambda tx: tx.refunds.of_member(member.id))
    assert (kept.part.amount, kept.reason) == (100_000, "—")
    assert shop.read(audit).flaws == ()


LEVELS = (
    Tier("Bronze", 1),
    Tier("Silver", 3, multiplier=BasisPoints(15_000)),
    Tier("Gold", 50),
    Tier("Platinum", 2_000, discount=BasisPoints(500)),
    Tier("Diamond", 5_000),
)


@st.composite
def rules(draw: st.DrawFn) -> dict[str, object]:
    """Rules that a purchase touches: tiers, points that wait or expire, caps, spending."""
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
        "spending": Spending(share=BasisPoints(draw(st.sampled_from([5_000, 10_000])))),
    }


@dataclass(frozen=True)
class Figures:
    """All that a purchase moves of a customer."""

    member: Member
    purse: object
    lots: list[tuple[int, datetime | None, datetime | None]]
    turnovers: list[object]
    standing: object


def figures(shop: Shop, member: Member) -> Figures:
    def look(tx: Tx) -> Figures:
        now, program = shop.now, tx.programs.current()
        found = tx.members.get(member.id)
        assert found is not None
        lots = tx.ledger.open_lots(member.id)
        return Figures(
            found,
            purse_of(tx, found, now),
            [(lot.remaining, lot.active_from, lot.expires_at) for lot in lots],
            [tx.turnovers.of_member(member.id, since) for since in (None, NOON)],
            standing_of(tx, program, found, now),
        )

    return shop.read(look)


@pytest.mark.parametrize("parts", [(), (7, 3)])
def test_a_full_refund_leaves_everything_as_it_was(
    shop: Shop, kind: str, parts: tuple[int, ...]
) -> None:
    """At once or in parts: balance, lots, tier, review, turnover, last purchase, caps."""
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
        _rule(shop, **changed)
        member = shop.member()
        for one in earlier:
            shop.wait(hours=20)
            sold = shop.sell(cashier, member, one).sale
        if debt and earlier:
            _spend(shop, member, purse(shop, member))
            shop.refund(manager, sold.id)
        shop.wait(hours=20)
        before = figures(shop, member)
        points = purse(shop, member) * share // 3
        most = bill * int(shop.read(lambda tx: tx.programs.current()).spending.share) // 10**6
        sale = _sell_for_points(shop, cashier, member, bill, min(points, most)).sale
        for amount in (*(bill // part for part in parts), None):
            if amount is None or amount:
                shop.refund(manager, sale.id, amount)
        assert figures(shop, member) == before

    check()
    assert shop.read(audit).flaws == ()


def purse(shop: Shop, member: Member) -> int:
    now = shop.member_now(member.id)
    return shop.read(purse_of, now, shop.now).spendable


def _rule(shop: Shop, **rules: object) -> Program:
    return shop.rule(**rules)


def _spend(shop: Shop, member: Member, points: int) -> None:
    def act(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    if points:
        shop.write(act)


def _sell_for_points(shop: Shop, cashier: Staff, member: Member, bill: int, points: int) -> Receipt:
    """A sale of which points pay a part, from amount to the customer's ✅."""
    if not points:
        return shop.sell(cashier, member, bill)
    quote = shop.quote(cashier, member, bill)
    question = shop.write(
        ask_to_spend,
        quote_id=quote.id,
        turn=1,
        points=Points(points),
        cashier=cashier.person_id,
        screen=SCREEN,
        now=shop.now,
    )
    assert member.person_id is not None
    answered = shop.write(
        answer_spending, asked=question.id, person_id=member.person_id, yes=True, now=shop.now
    )
    assert answered.receipt is not None
    return answered.receipt
