"""The night's work goes through, whatever comes between its portions."""

import asyncio
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot import night
from bot.night import Night
from loyalty.earning.reviews import TierLowered, TierWarning
from loyalty.operations import begin
from loyalty.points.activation import PointsActive
from loyalty.points.reminders import ExpiryReminder
from loyalty.portions import Act, Step
from loyalty.records.people import Member
from loyalty.records.points import Turn
from loyalty.rewards.gifts import BirthdayGift
from loyalty.rules.groups import Earning, Expiry, ExpiryKind
from loyalty.store import StoreAway, Tx
from loyalty.upkeep import night as loyalty_night
from loyalty.upkeep.audit import audit
from loyalty.upkeep.night import night_steps
from loyalty.values import OperationId
from storage.store import SqlStore, open_store
from tests.loyalty.shop import NOON, Shop, Standing
from tests.loyalty.tiered import born, go_to, rule_by, tier

MEMBERS = 7


class Stumbling:
    """A store that goes away after so many writes."""

    def __init__(self, store: SqlStore, writes: int) -> None:
        self.read = store.read
        self._store = store
        self._left = writes

    async def write(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._left == 0:
            raise StoreAway("the process was killed")
        self._left -= 1
        return await self._store.write(use_case, *args, **kwargs)


class Jumping:
    """A clock that is further as soon as somebody waits for it, and ends after so many looks."""

    def __init__(self, start: datetime, looks: int) -> None:
        self.looked: list[datetime] = []
        self._now = start
        self._looks = looks

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        self.looked.append(self._now)
        if len(self.looked) == self._looks:
            raise asyncio.CancelledError
        self._now += timedelta(seconds=seconds)


@pytest.fixture(autouse=True)
def _small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few members are several portions."""
    monkeypatch.setattr(night, "PORTION", 2)


@pytest.fixture
def shop(store: SqlStore) -> Shop:
    """A shop in which everybody's points wait for three days and live for a month."""
    shop = Shop(store)
    shop.open()
    shop.rule(
        earning=Earning(pending_days=3), expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1)
    )
    return shop


@pytest.fixture
def members(shop: Shop) -> list[Member]:
    """Each has bought once."""
    cashier = shop.staff()
    members = [shop.member() for _ in range(MEMBERS)]
    for member in members:
        shop.sell(cashier, member)
    shop.hear()
    return members


@pytest.mark.parametrize("writes", [0, 1, 3, 5, 8, 10])
def test_a_night_that_was_cut_short_goes_on(shop: Shop, members: list[Member], writes: int) -> None:
    """Wherever it ended: everything is done once, and everybody is told once."""
    shop.wait(days=17)  # the points wait no longer, and a reminder is due
    cut = Night(Stumbling(shop.store, writes), Standing(shop))
    try:
        asyncio.run(cut.catch_up())
    except StoreAway:
        assert shop.night()
    assert shop.night()
    told = sorted((letter.kind, letter.person_id) for letter in shop.hear())
    kinds = (ExpiryReminder.KIND, PointsActive.KIND)
    assert told == sorted((kind, one.person_id) for kind in kinds for one in members)
    assert {shop.balance(member) for member in members} == {125}
    shop.wait(days=20)
    try:
        asyncio.run(Night(Stumbling(shop.store, writes // 2), Standing(shop)).catch_up())
    except StoreAway:
        assert shop.night()
    assert {shop.balance(member) for member in members} == {0}
    assert not shop.read(audit).flaws


def test_one_with_whom_it_fails_does_not_stop_the_others(
    shop: Shop, members: list[Member], caplog: pytest.LogCaptureFixture
) -> None:
    """They are passed over, and have their turn again when the night is tried anew."""
    shop.wait(days=40)
    unlucky = members[3]
    lot = shop.read(lambda tx: tx.ledger.open_lots(unlucky.id))[0]
    in_the_way = OperationId(f"expiry:{lot.id}")

    def stand_in_the_way(tx: Tx) -> None:
        begin(tx, in_the_way, "something else", {}, now=shop.now, member_id=unlucky.id)

    shop.write(stand_in_the_way)
    assert not shop.night()
    balances = [shop.balance(member) for member in members]
    assert balances == [125 if member is unlucky else 0 for member in members]
    assert not shop.night()


def test_what_a_tier_brings_to_the_others_does_not_wait_for_one(
    shop: Shop, members: list[Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reviews, warnings and gifts, too: they come to the one as soon as nothing is in the way."""
    rule_by(shop)
    cashier, unlucky = shop.staff(), members[0]
    for member in members:
        shop.sell(cashier, member)
        born(shop, member, 13, 2)
    shop.night()
    shop.hear()

    def what_a_night_brings() -> list[tuple[str | None, list[str]]]:
        heard = shop.hear()
        return [
            (
                tier(shop, member),
                sorted(
                    letter.kind
                    for letter in heard
                    if letter.person_id == member.person_id and letter.kind in _OF_TIERS
                ),
            )
            for member in members
        ]

    for day, before, after, said in (
        (
            date(2027, 2, 13),
            "Platinum",
            "Platinum",
            [BirthdayGift.KIND, TierWarning.KIND],
        ),
        (date(2027, 3, 15), "Platinum", "Gold", [TierLowered.KIND]),
    ):
        go_to(shop, day, hour=11)
        with monkeypatch.context() as patch:
            patch.setattr(loyalty_night, "night_steps", _failing_with(unlucky))
            assert not shop.night()
        others = [(after, said)] * (MEMBERS - 1)
        assert what_a_night_brings() == [(before, []), *others]
        assert shop.night()
        assert what_a_night_brings() == [(after, said), *[(after, [])] * (MEMBERS - 1)]
    assert not shop.read(audit).flaws


def test_two_processes_do_it_once(shop: Shop, members: list[Member], database_url: str) -> None:
    """At the same time, on the same database."""
    shop.wait(days=17)

    async def both(other: SqlStore) -> None:
        nights = [Night(store, Standing(shop)) for store in (shop.store, other)]
        assert await asyncio.gather(*(one.catch_up() for one in nights)) == [True, True]

    with closing(open_store(database_url)) as other:
        asyncio.run(both(other))
        assert len(shop.hear()) == 2 * MEMBERS
        shop.wait(days=20)
        asyncio.run(both(other))
    assert {shop.balance(member) for member in members} == {0}
    assert not shop.read(audit).flaws


def test_it_wakes_at_midnight_and_in_the_morning(shop: Shop, members: list[Member]) -> None:
    """By the shop's clock, and every hour between, since the owner may change its time zone."""
    clock = Jumping(shop.now, looks=60)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(Night(shop.store, clock).run())
    for day in (15, 16):
        for hour in (0, 10):
            assert NOON.replace(day=day, hour=hour) - timedelta(hours=5) in clock.looked
    assert shop.read(_days_done) == ("2026-03-16", "2026-03-16")


def test_trouble_is_tried_again_in_ten_minutes(shop: Shop, members: list[Member]) -> None:
    """A database that is away, too."""
    clock = Jumping(shop.now, looks=3)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(Night(Stumbling(shop.store, 0), clock).run())
    assert clock.looked == [NOON + number * timedelta(minutes=10) for number in range(3)]
    assert shop.read(_days_done) == (None, None)


_OF_TIERS = (BirthdayGift.KIND, TierWarning.KIND, TierLowered.KIND)


def _failing_with(unlucky: Member) -> Callable[[date], tuple[Step, ...]]:
    """The night's steps, none of which gets anywhere with this one."""

    def failing(act: Act) -> Act:
        def act_or_fail(tx: Tx, /, *, turn: Turn, now: datetime) -> None:
            act(tx, turn=turn, now=now)
            assert turn.member_id != unlucky.id, "something is in the way"

        return act_or_fail

    return lambda told: tuple(replace(step, act=failing(step.act)) for step in night_steps(told))


def _days_done(tx: Tx) -> tuple[str | None, str | None]:
    return tx.settings.get("night done"), tx.settings.get("morning done")
