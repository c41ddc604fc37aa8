"""The ledger's promises, one example each; test_ledger_machine.py tries them all together."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from loyalty.errors import NotEnoughPoints, NotMember
from loyalty.operations import begin
from loyalty.parties import living_member
from loyalty.points.ledger import credit, spend
from loyalty.points.reversals import reverse
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import EntryId, MemberId, Points
from tests.loyalty.shop import NOON, Shop

T = TypeVar("T")

DAY = timedelta(days=1)


class Account:
    """One member's points, moved directly."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.member = shop.member()

    def give(self, points: int, *, days: float | None = None) -> EntryId:
        now = self.shop.now
        expires = None if days is None else NOON + days * DAY
        return self._do(
            lambda tx, number: credit(
                tx,
                operation=number,
                member=living_member(tx, self.member.id),
                points=Points(points),
                reason=Reason.SALE,
                now=now,
                expires_at=expires,
            )
        )

    def spend(self, points: int) -> EntryId:
        now, member_id = self.shop.now, self.member.id
        return self._do(
            lambda tx, number: spend(
                tx, operation=number, member_id=member_id, points=Points(points), now=now
            )
        )

    def reverse(self, entry: EntryId, points: int | None = None) -> int:
        now, part = self.shop.now, None if points is None else Points(points)
        return self._do(
            lambda tx, number: reverse(tx, operation=number, entry_id=entry, now=now, points=part)
        )

    def expire(self) -> int:
        return self.shop.expire()

    @property
    def balance(self) -> int:
        return self._now().balance

    @property
    def spendable(self) -> int:
        return self._now().spendable

    @property
    def lots(self) -> list[tuple[int, float | None]]:
        """What is left of each lot, and the days from NOON after which it expires."""
        found = self.shop.read(lambda tx: tx.ledger.open_lots(self.member.id))
        return [
            (lot.remaining, None if lot.expires_at is None else (lot.expires_at - NOON) / DAY)
            for lot in found
        ]

    def _now(self) -> Member:
        return self.shop.member_now(self.member.id)

    def _do(self, act: Callable[[Tx, int], T]) -> T:
        def once(tx: Tx) -> T:
            number = begin(
                tx, self.shop.operation(), "test", {}, now=self.shop.now, member_id=self.member.id
            )
            return act(tx, number)

        done = self.shop.write(once)
        assert self.shop.read(audit).flaws == ()
        return done


@pytest.fixture
def account(shop: Shop) -> Account:
    return Account(shop)


def test_points_are_spent_soonest_to_expire_first(account: Account) -> None:
    """Then the oldest; those that never expire come last."""
    for points, days in ((10, None), (10, 5), (10, 2), (10, 2)):
        account.give(points, days=days)
    account.spend(15)
    assert account.lots == [(5, 2), (10, 5), (10, None)]


def test_no_more_is_spent_than_there_is(account: Account) -> None:
    """A refusal names what can be spent, and changes nothing."""
    account.give(10)
    with pytest.raises(NotEnoughPoints) as refused:
        account.spend(11)
    assert refused.value.points == 10
    assert account.lots == [(10, None)]
    account.spend(10)
    assert (account.balance, account.lots) == (0, [])


def test_what_has_expired_cannot_be_spent(account: Account) -> None:
    """Not even before the night's work has come to it."""
    account.give(10, days=1)
    account.give(5)
    account.shop.wait(days=1)
    with pytest.raises(NotEnoughPoints) as refused:
        account.spend(6)
    assert refused.value.points == 5
    account.spend(5)
    assert account.balance == 0


def test_expiry_runs_twice_with_the_effect_of_once(account: Account) -> None:
    """And never touches spent points."""
    account.give(10, days=1)
    account.spend(4)
    account.shop.wait(days=1, microseconds=-1)
    assert account.expire() == 0
    account.shop.wait(microseconds=1)
    assert account.expire() == 6
    assert account.balance == 0
    assert account.expire() == 0
    assert account.balance == 0


def test_what_expired_meanwhile_is_not_taken_back(account: Account) -> None:
    """Of 100, 40 were spent and 60 have expired: the refund takes 40, as a debt."""
    sale = account.give(100, days=1)
    account.spend(40)
    account.shop.wait(days=1)
    account.reverse(sale)
    assert (account.balance, account.spendable) == (-40, 0)


def test_partial_refunds_take_no_more_than_the_whole(account: Account) -> None:
    """However many there are, and however much each asks for."""
    sale = account.give(100)
    account.give(50)
    for part, balance in ((30, 120), (30, 90), (30, 60), (30, 50), (30, 50), (None, 50)):
        account.reverse(sale, part)
        assert account.balance == balance


def test_what_moved_nothing_leaves_no_trace_when_it_goes_back(account: Account) -> None:
    """A sale without points, one whose points have expired, and all of it again."""
    empty, sale = account.give(0), account.give(30, days=1)
    account.shop.wait(days=2)
    assert (account.reverse(empty), account.reverse(sale)) == (0, 0)
    another = account.give(40)
    assert (account.reverse(another), account.reverse(another)) == (40, 0)
    account.give(5)
    spending = account.spend(5)
    assert (account.reverse(spending), account.reverse(spending)) == (5, 0)
    entries = account.shop.read(
        lambda tx: tx.ledger.history(account.member.id, before=None, limit=20)
    )
    moved = [entry.points for entry in entries if entry.reason is Reason.REVERSAL]
    assert moved == [5, -40]


def test_a_refund_takes_the_sales_own_points_first(account: Account) -> None:
    """Then others, soonest to expire first, and only then makes a debt."""
    account.give(10, days=9)
    sale = account.give(20)
    account.give(10, days=8)
    account.reverse(sale, 5)
    assert account.lots == [(10, 8), (10, 9), (15, None)]
    account.spend(21)
    assert account.lots == [(14, None)]
    account.reverse(sale)
    assert (account.balance, account.lots) == (-1, [])


def test_a_debt_is_worked_off_by_what_comes_in(account: Account) -> None:
    """What is left of it can be spent."""
    sale = account.give(100)
    account.spend(100)
    account.reverse(sale)
    assert (account.balance, account.spendable) == (-100, 0)
    account.give(60)
    assert (account.balance, account.lots) == (-40, [])
    account.give(60, days=3)
    assert (account.balance, account.spendable, account.lots) == (20, 20, [(20, 3)])


def test_undoing_what_worked_off_a_debt_brings_the_debt_back(account: Account) -> None:
    """A reversal returns exactly what was moved."""
    sale = account.give(100)
    account.spend(100)
    account.reverse(sale)
    another = account.give(120)
    assert account.balance == 20
    account.reverse(another)
    assert (account.balance, account.lots) == (-100, [])


def test_spent_points_return_to_their_lots(account: Account) -> None:
    """With the days that each of them had left."""
    account.give(10, days=2)
    account.give(10, days=5)
    account.give(10)
    spending = account.spend(25)
    account.reverse(spending, 4)
    assert account.lots == [(4, 2), (5, None)]
    account.reverse(spending, 8)
    assert account.lots == [(10, 2), (2, 5), (5, None)]
    account.reverse(spending)
    account.reverse(spending)
    assert account.lots == [(10, 2), (10, 5), (10, None)]


def test_points_that_return_to_an_expired_lot_live_thirty_days_more(account: Account) -> None:
    """And once more, if they are spent and returned after that."""
    account.give(10, days=2)
    spending = account.spend(10)
    account.shop.wait(days=3)
    account.reverse(spending)
    assert account.lots == [(10, 33)]
    again = account.spend(6)
    account.shop.wait(days=30)
    account.expire()
    assert account.balance == 0
    account.reverse(again)
    assert account.lots == [(6, 63)]


def test_points_revived_twice_are_still_the_sales_own(account: Account) -> None:
    """When they expire in the end, a refund of their sale takes nothing back."""
    sale = account.give(10, days=2)
    for days in (3, 31):
        spending = account.spend(10)
        account.shop.wait(days=days)
        account.reverse(spending)
    assert account.lots == [(10, 64)]
    account.shop.wait(days=30)
    account.reverse(sale)
    assert (account.balance, account.lots) == (0, [])


def test_returned_points_pay_a_debt_first(account: Account) -> None:
    """Points come back to somebody who owes some."""
    sale = account.give(100)
    spending = account.spend(100)
    account.reverse(sale)
    account.reverse(spending, 30)
    assert (account.balance, account.lots) == (-70, [])
    account.reverse(spending)
    assert (account.balance, account.lots) == (0, [])


def test_a_clock_that_is_behind_does_not_wake_an_expired_lot(account: Account) -> None:
    """Two processes never agree to the second about what time it is; a lot expires only once."""
    account.give(10, days=1)
    spending = account.spend(4)
    account.shop.wait(days=1)
    account.expire()
    account.shop.wait(seconds=-1)
    account.reverse(spending)
    account.shop.wait(seconds=1)
    assert account.expire() == 0
    assert account.balance == 4
    assert account.lots[0][1] == pytest.approx(31, abs=0.001)


def test_only_what_a_sale_moved_is_reversed(account: Account) -> None:
    """A reversal is not reversed again, and moves points one way only."""
    sale = account.give(10)
    account.reverse(sale, 4)
    shop, member_id = account.shop, account.member.id
    reversal = shop.read(lambda tx: tx.ledger.history(member_id, before=None, limit=1))[0]
    with pytest.raises(ValueError, match="reversed"):
        account.reverse(reversal.id)
    with pytest.raises(ValueError, match="back"):
        account.reverse(sale, -1)
    for nothing in (0, -1):
        with pytest.raises(ValueError, match="spent"):
            account.spend(nothing)
    with pytest.raises(ValueError, match="gives"):
        account.give(-1)
    assert account.balance == 6


def test_points_go_to_members_only(shop: Shop) -> None:
    """There is nobody else who could have any."""

    def take(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "test", {}, now=shop.now)
        spend(tx, operation=number, member_id=MemberId(999_999), points=Points(1), now=shop.now)

    with pytest.raises(NotMember):
        shop.write(take)
