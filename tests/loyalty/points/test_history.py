"""A member's history, newest first, in pages that neither skip nor repeat."""

import pytest

from loyalty.points.history import PAGE, history_page
from loyalty.records.points import Reason
from loyalty.records.team import Role
from loyalty.values import EntryId
from tests.loyalty.shop import Shop


@pytest.mark.parametrize("sales", [0, 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 1])
def test_pages_show_everything_once(shop: Shop, sales: int) -> None:
    """Also where the last page is exactly full."""
    member, other, cashier = shop.member(), shop.member(), shop.staff()
    for number in range(sales):
        shop.sell(cashier, member, 2_000 * (number + 1))
        shop.sell(cashier, other)
    shown: list[int] = []
    before: EntryId | None = None
    pages = 0
    while True:
        page = shop.read(history_page, member_id=member.id, before=before)
        pages += 1
        shown += [entry.points for entry in page.entries]
        before = page.older
        if before is None:
            break
        assert len(page.entries) == PAGE
    assert shown == list(range(sales, 0, -1))
    assert pages == max(1, -(-sales // PAGE))


def test_a_slip_that_was_undone_is_no_refund(shop: Shop) -> None:
    """Nobody gave anything back: the entry was a mistake."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    slip, kept = shop.sell(cashier, member).sale, shop.sell(cashier, member, 4_000).sale
    shop.undo(cashier, slip.id)
    shop.refund(manager, kept.id)
    page = shop.read(history_page, member_id=member.id, before=None)
    back = [entry for entry in page.entries if entry.reason is Reason.REVERSAL]
    assert [entry.id in page.slips for entry in back] == [False, True]
