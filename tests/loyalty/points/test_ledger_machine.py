"""Whatever the shop does, in whatever order, what must always hold holds.

A hypothesis machine does random things to a real database and to a model of plain Python
(shop_model.py, modelled.py and points_model.py); what it does at the tills is in till_machine.py.
After every step they agree, and in the end the audit as well.
Longer: pytest tests/loyalty/points/test_ledger_machine.py --hypothesis-profile=long
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from loyalty.errors import NotEnoughPoints, OperationConflict
from loyalty.operations import Body, already_done, begin
from loyalty.parties import living_member
from loyalty.people.privacy import forget
from loyalty.points.activation import activate, find_activating
from loyalty.points.expiry import find_dated, find_forfeited
from loyalty.points.ledger import credit, expire, spend
from loyalty.points.purse import Purse, purse_of
from loyalty.points.reversals import reverse
from loyalty.portions import BEFORE_ALL
from loyalty.records.people import Member
from loyalty.records.points import Entry, Lot, Reason, Turn
from loyalty.records.team import Role
from loyalty.rules.groups import Discount, DiscountKind, Earning, Expiry, ExpiryKind, Limits
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, MemberId, OperationId, Points
from storage.store import SqlStore
from tests.conftest import Stores
from tests.loyalty.points import points_model
from tests.loyalty.till.modelled import Customer, Worker
from tests.loyalty.till.till_machine import ALONE, PICK, Tills

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@dataclass
class Done:
    """Something done to the ledger under a key, which may be done again."""

    key: OperationId
    body: Body
    act: Callable[[Tx, int], int]


def once(tx: Tx, done: Done, body: Body, member_id: MemberId, now: datetime) -> int | None:
    """As the use cases do it: None where it was done before."""
    if already_done(tx, done.key, "test", body):
        return None
    return done.act(tx, begin(tx, done.key, "test", body, now=now, member_id=member_id))


@dataclass(frozen=True)
class Rows:
    """What the database says of a member: oldest entry first, soonest lot to expire first."""

    member: Member
    purse: Purse
    entries: tuple[Entry, ...]
    lots: tuple[Lot, ...]


def rows_of(tx: Tx, members: list[MemberId], now: datetime) -> list[Rows]:
    """All of them on one snapshot."""
    found = []
    for member_id in members:
        member = tx.members.get(member_id)
        assert member is not None
        newest_first = tx.ledger.history(member_id, before=None, limit=100_000)
        lots = tx.ledger.open_lots(member_id)
        found.append(Rows(member, purse_of(tx, member, now), newest_first[::-1], lots))
    return found


class Machine(Tills):
    """One shop, some customers, some staff, and a clock that only moves forward."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__(store)
        self.done: list[tuple[Done, Customer]] = []

    # People come and go

    @initialize()
    def open(self) -> None:
        self.shop.open()
        self.decide(pending=0, off=0, expiry=ExpiryKind.NEVER)
        owner = self.shop.number()
        self.boss = Worker(owner, Role.OWNER, self.shop.owner(owner))
        for role in (Role.CASHIER, Role.CASHIER, Role.MANAGER):
            telegram_id = self.shop.number()
            staff = self.shop.staff(role, telegram_id=telegram_id)
            self.model.workers.append(Worker(telegram_id, role, staff))
        for telegram_id in (self.shop.number(), self.model.workers[0].telegram_id):
            self._join(telegram_id)
            self._give(self.model.customers[-1], 40, None)
            self._give(self.model.customers[-1], 40, 10)

    @rule(
        pending=st.sampled_from([0, 2]),
        off=st.sampled_from([0, 10]),
        expiry=st.sampled_from(ExpiryKind),
    )
    def decide(self, pending: int, off: int, expiry: ExpiryKind) -> None:
        """The owner has other rules."""
        kind = DiscountKind.FIXED if off else DiscountKind.NONE
        program = self.shop.rule(
            earning=Earning(pending_days=pending),
            discount=Discount(kind, discount=BasisPoints(off * 100)),
            expiry=Expiry(expiry, expiry_months=1),
            limits=Limits(correction=Points(ALONE)),
        )
        rules, months = self.model.rules, int(expiry is not ExpiryKind.NEVER)
        idle = expiry is ExpiryKind.AFTER_LAST_PURCHASE
        if (rules.months, rules.idle) != (months, idle):
            rules.since = self.shop.now
        rules.version, rules.pending_days, rules.percent_off = program.version, pending, off
        rules.months, rules.idle = months, idle

    @rule(what=st.sampled_from(["join", "leave", "end a role", "hire again"]), pick=PICK)
    def come_or_go(self, what: str, pick: int) -> None:
        """Few at a time, so that somebody is always there to sell and to buy."""
        idle, living = self.model.idle, self.model.living
        if what == "join" and len(living) < 5:
            self.join(pick)
        elif what == "leave" and len(living) > 2:
            self.leave(self.model.customer(pick))
        elif what == "end a role" and len(idle) < 2:
            self.end_a_role(self.model.worker(pick))
        elif idle:
            self.hire_again(idle[pick % len(idle)])

    def join(self, pick: int) -> None:
        """Somebody new joins, or staff, or somebody who had left."""
        away = [customer.telegram_id for customer in self.model.customers if not customer.here]
        team = [worker.telegram_id for worker in self.model.workers]
        choice = [*away, *team, self.shop.number()]
        telegram_id = choice[pick % len(choice)]
        known = [c for c in self.model.living if c.telegram_id == telegram_id]
        if known:
            assert self.shop.member(telegram_id=telegram_id).id == known[0].member.id
        else:
            self._join(telegram_id)

    def leave(self, customer: Customer) -> None:
        """A member is deleted; the same tap again is no more than once."""
        operation = self.shop.operation()
        assert customer.member.person_id is not None
        for first in (True, False):
            happened = self.shop.write(
                forget,
                person_id=customer.member.person_id,
                operation=operation,
                now=self.shop.now,
            )
            assert happened is first
        for asked in self.model.asked:
            if asked.shown.customer is customer:
                asked.end()
        customer.purse.write_off(self.shop.now)
        customer.here = False

    def end_a_role(self, worker: Worker) -> None:
        """Somebody is let go, if they are still here; the same tap again is no more than once."""
        operation = self.shop.operation()
        for first in (True, False):
            ended = self.shop.write(
                end_role,
                staff_id=worker.staff.id,
                by=self.boss.staff.person_id,
                operation=operation,
                now=self.shop.now,
            )
            assert (ended is not None) is (first and worker.works)
        for asked in self.model.asked:
            if asked.question.staff_id == worker.staff.id:
                asked.end()
        worker.works = False

    def hire_again(self, worker: Worker) -> None:
        worker.staff = self.shop.staff(worker.role, telegram_id=worker.telegram_id)
        worker.works = True

    # The ledger itself, where the till does not reach yet

    @rule(
        pick=PICK,
        points=st.integers(0, 60),
        days=st.sampled_from([None, 1, 10, 40]),
        waits=st.sampled_from([timedelta(), timedelta(), SECOND, timedelta(minutes=7), DAY]),
    )
    def give(self, pick: int, points: int, days: int | None, waits: timedelta) -> None:
        """Points that may expire, and may have to wait before."""
        self._give(self.model.customer(pick), points, days, waits)

    def _give(
        self, customer: Customer, points: int, days: int | None, waits: timedelta = timedelta()
    ) -> None:
        expires = None if days is None else self.shop.now + timedelta(days=days) + waits
        active = self.shop.now + waits if waits else None
        self._do(
            customer,
            lambda tx, number: credit(
                tx,
                operation=number,
                member=living_member(tx, customer.member.id),
                points=Points(points),
                reason=Reason.SALE,
                now=self.shop.now,
                active_from=active,
                expires_at=expires,
            ),
        )
        customer.purse.give(points, self.shop.now, expires, active)

    @rule(pick=PICK, share=st.integers(0, 11))
    @precondition(lambda self: any(customer.purse.free for customer in self.model.living))
    def spend(self, pick: int, share: int) -> None:
        """Some tenths of what somebody has: now and then more than there is."""
        buyers = [customer for customer in self.model.living if customer.purse.free]
        customer = buyers[pick % len(buyers)]
        now, purse = self.shop.now, customer.purse
        points = 1 + len(purse.free) * share // 10
        act = partial(
            self._do,
            customer,
            lambda tx, number: spend(
                tx, operation=number, member_id=customer.member.id, points=Points(points), now=now
            ),
        )
        if points > purse.spendable(now):
            with pytest.raises(NotEnoughPoints) as refused:
                act()
            assert refused.value.points == purse.spendable(now)
            return
        act()
        purse.spend(points, now)

    @rule(pick=PICK, points=st.one_of(st.none(), st.integers(0, 50)))
    @precondition(lambda self: self.model.reversible)
    def reverse(self, pick: int, points: int | None) -> None:
        """A refund of what was given or spent, in whole or in part, as often as one likes."""
        customer, number = self.model.movement(pick)
        entry_id = customer.entries[number].id
        now = self.shop.now
        self._do(
            customer,
            lambda tx, operation: reverse(
                tx,
                operation=operation,
                entry_id=entry_id,
                now=now,
                points=None if points is None else Points(points),
            ),
        )
        customer.purse.reverse(number, points, now)

    @rule(pick=PICK, same=st.booleans())
    @precondition(lambda self: self.done)
    def do_again(self, pick: int, same: bool) -> None:
        """A repetition has no effect; the same key for something else is refused."""
        done, customer = self.done[-1 - pick % len(self.done)]
        if same:
            assert self._once(done, done.body, customer) is None
        else:
            with pytest.raises(OperationConflict):
                self._once(done, {**done.body, "more": 1}, customer)

    # Time

    @rule(
        time=st.sampled_from(
            [SECOND, 60 * SECOND, 180 * SECOND, 450 * SECOND, 900 * SECOND, DAY, 10 * DAY, 30 * DAY]
        ),
        night=st.booleans(),
    )
    def wait(self, time: timedelta, night: bool) -> None:
        """After a night's work there is nothing left to do, also when it is done at once again."""
        self.shop.now += time
        if night:
            self._night()
            assert self._night() == 0
            for customer in self.model.customers:
                customer.purse.expire(self.shop.now)

    # What must always hold

    @invariant()
    def everything_adds_up(self) -> None:
        """Rows and model say the same, and what was written stands as it was."""
        members = [customer.member.id for customer in self.model.customers]
        rows = self.shop.read(rows_of, members, self.shop.now)
        for customer, found in zip(self.model.customers, rows, strict=True):
            purse = customer.purse
            assert [(e.reason.value, e.points) for e in found.entries] == purse.entries
            assert found.member.balance == purse.balance == sum(e.points for e in found.entries)
            assert found.member.spendable == max(0, purse.balance)
            left = [(lot.expires_at, lot.active_from, lot.remaining) for lot in found.lots]
            assert left == purse.left_in_lots
            assert found.purse == self._purse(purse)
            assert found.entries[: len(customer.entries)] == customer.entries
            customer.entries = found.entries

    def teardown(self) -> None:
        """The audit finds nothing; a flaw of any step would still be there."""
        assert self.shop.read(audit).flaws == ()

    def _night(self) -> int:
        """What the night does about points; returns how many go."""
        now, gone = self.shop.now, 0
        for turn in self._found(find_activating):
            self.shop.write(activate, turn=turn, now=now)
        for find in (find_forfeited, find_dated):
            for turn in self._found(find):
                gone += self.shop.write(expire, member_id=turn.member_id, now=now)
        return gone

    def _found(self, find: Callable[..., tuple[Turn, ...]]) -> tuple[Turn, ...]:
        return self.shop.read(find, after=BEFORE_ALL, now=self.shop.now, limit=100_000)

    def _purse(self, purse: points_model.Purse) -> Purse:
        now = self.shop.now
        parts = (purse.balance, purse.pending(now), purse.held(now), purse.stale(now))
        return Purse(*map(Points, parts))

    def _join(self, telegram_id: int) -> None:
        member = self.shop.member(telegram_id=telegram_id)
        purse = points_model.Purse(self.model.rules, member.joined_at)
        self.model.customers.append(Customer(telegram_id, member, purse))

    def _do(self, customer: Customer, act: Callable[[Tx, int], int]) -> None:
        done = Done(self.shop.operation(), {"number": self.shop.number()}, act)
        assert self._once(done, done.body, customer) is not None
        self.done.append((done, customer))

    def _once(self, done: Done, body: Body, customer: Customer) -> int | None:
        return self.shop.write(once, done, body, customer.member.id, self.shop.now)


EXAMPLES = {"sqlite": 100, "postgres": 15}


def test_whatever_the_shop_does_its_ledger_holds(kind: str, stores: Stores) -> None:
    """Invariants 1 to 8, after every step of everything that a shop may do."""
    usual = settings(
        max_examples=EXAMPLES[kind],
        stateful_step_count=40,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    long = settings.get_current_profile_name() == "long"
    machine: Any = lambda: Machine(stores())  # noqa: E731 - hypothesis asks for a type
    run_state_machine_as_test(machine, settings=settings() if long else usual)
