"""What a part of a purchase returns when it is given back: a pure rule."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.currencies import in_cash
from loyalty.records.returns import Part
from loyalty.records.till import Sale
from loyalty.returns.refunds import after, coins_of, part_of
from loyalty.values import EntryId, MemberId, Minor, Points, QuoteId, SaleId, StaffId
from tests.loyalty.programs import blank
from tests.loyalty.shop import NOON

UKRAINIAN = blank(currency="UAH")


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
        number=1,
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


@given(cut_up())
def test_no_order_of_parts_returns_more_cash_than_was_taken(
    case: tuple[Sale, list[int]],
) -> None:
    """Where there are no small coins, each part is rounded so that all together are exact."""
    sale, amounts = case
    taken, back = in_cash(sale.paid, "UAH"), 0
    for amount in amounts:
        part = part_of(sale, Minor(amount))
        coins = coins_of(sale, part, UKRAINIAN)
        assert coins >= 0
        back += coins
        sale = after(sale, part, NOON)
        assert back <= taken
    assert back == taken


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
