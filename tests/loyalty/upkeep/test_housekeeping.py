"""What nothing will ask for again is dropped; what somebody may still ask for stays."""

from datetime import timedelta

import pytest

from loyalty.people.cards import find_by_code
from loyalty.records.outbox import Outcome
from loyalty.records.team import Staff
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.till.errors import QuoteUnknown
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.upkeep.housekeeping import LEAVERS_KEPT, MISSES_KEPT, NOTICES_KEPT, QUOTES_KEPT, tidy
from loyalty.upkeep.sending import settle
from storage.store import SqlStore
from tests.loyalty.shop import Shop

INSTANT = timedelta(microseconds=1)


def test_quotes_that_came_to_nothing_are_dropped(shop: Shop) -> None:
    """After a day; a credited one stays as long as its sale, and answers an old tap."""
    member, cashier = shop.member(), shop.staff()
    idle = shop.quote(cashier, member)
    credited = shop.quote(cashier, member, 300_000)
    shop.confirm(cashier, credited)
    shop.now += QUOTES_KEPT
    shop.write(tidy, now=shop.now)
    again = shop.confirm(cashier, credited)
    assert isinstance(again, Receipt)
    assert again.repeated
    shop.confirm(cashier, idle)
    shop.now += INSTANT
    shop.write(tidy, now=shop.now)
    with pytest.raises(QuoteUnknown):
        shop.confirm(cashier, idle)
    assert shop.read(audit).flaws == ()


def test_notices_are_kept_while_they_wait(shop: Shop) -> None:
    """Only what was dealt with a month ago goes."""
    shop.sell(shop.staff(), shop.member())
    sent, waiting = shop.letters()
    shop.write(settle, letter=sent, outcome=Outcome.SENT, now=shop.now)
    shop.now += NOTICES_KEPT + INSTANT
    shop.write(tidy, now=shop.now)
    assert [letter.id for letter in shop.letters()] == [waiting.id]


def test_guesses_are_counted_as_long_as_they_matter(shop: Shop) -> None:
    """Old misses and codes go, and what is counted stays."""
    cashier = shop.staff()
    for _ in range(3):
        shop.write(find_by_code, staff=cashier, digits="000000", now=shop.now)
    shop.write(tidy, now=shop.now)

    def misses(tx: Tx) -> int:
        return len(tx.cards.misses(cashier.id, shop.now - 2 * MISSES_KEPT))

    assert shop.read(misses) == 3
    shop.now += MISSES_KEPT + INSTANT
    shop.write(tidy, now=shop.now)
    assert shop.read(misses) == 0


def test_an_empty_shop_has_nothing_to_tidy(store: SqlStore) -> None:
    """The first night comes before the first sale."""
    shop = Shop(store)
    shop.write(tidy, now=shop.now)


def test_who_worked_here_once_is_forgotten(shop: Shop) -> None:
    """A day after their last role, nothing tells who they were, unless they carry a card."""
    owner, gone = shop.owner(), shop.staff()
    customer = shop.staff(telegram_id=77)
    shop.member(telegram_id=77)
    for leaver in (gone, customer):
        shop.write(
            end_role,
            staff_id=leaver.id,
            by=owner.person_id,
            operation=shop.operation(),
            now=shop.now,
        )

    def known(staff: Staff) -> bool:
        return shop.read(lambda tx: tx.people.get(staff.person_id)).telegram_id is not None

    shop.now += LEAVERS_KEPT
    shop.write(tidy, now=shop.now)
    assert known(gone)
    shop.now += INSTANT
    shop.write(tidy, now=shop.now)
    assert [known(staff) for staff in (gone, customer, owner)] == [False, True, True]
