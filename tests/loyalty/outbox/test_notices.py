"""Notices: each cause is told once, and none is lost or repeated where it must not be."""

from datetime import timedelta

import pytest

from loyalty.outbox import notices
from loyalty.outbox.notices import notify, owners_notice
from loyalty.records.outbox import Kind, Notice, Outcome, Priority
from loyalty.store import Tx
from loyalty.upkeep.deliveries import LEASE, free_leases, hold_back, put_back, settle, take_due
from loyalty.values import PersonId
from tests.loyalty.shop import Shop


def person(shop: Shop) -> PersonId:
    person_id = (shop.member()).person_id
    assert person_id is not None
    return person_id


def tell(
    shop: Shop,
    person_id: PersonId,
    cause: str,
    *,
    kind: Kind = Kind.SALE_RECEIPT,
    minutes: float | None = None,
) -> None:
    shop.write(
        notify,
        kind,
        person_id,
        figures={"sale": 1},
        cause=cause,
        now=shop.now,
        not_after=None if minutes is None else shop.now + timedelta(minutes=minutes),
    )


def depth(shop: Shop) -> int:
    waiting, _ = shop.read(lambda tx: tx.outbox.depth())
    return waiting


def finish(shop: Shop, notice: Notice, outcome: Outcome) -> None:
    shop.write(settle, notice=notice, outcome=outcome, now=shop.now)


def test_a_cause_is_told_once(shop: Shop) -> None:
    """The same event again adds nothing, while it waits and after it was sent."""
    someone, other = person(shop), person(shop)
    for _ in range(2):
        tell(shop, someone, "sale 1")
    tell(shop, someone, "sale 2")
    tell(shop, other, "sale 1")
    tell(shop, someone, "sale 1", kind=Kind.REFUND_RECEIPT)
    taken = shop.notices()
    assert len(taken) == 4
    for notice in taken:
        finish(shop, notice, Outcome.SENT)
    tell(shop, someone, "sale 1")
    assert depth(shop) == 0


def test_a_notice_belongs_to_what_caused_it(shop: Shop) -> None:
    """What fails leaves no notice behind."""
    someone = person(shop)

    class PowerCut(Exception):
        pass

    def fail(tx: Tx) -> None:
        notify(tx, Kind.SALE_RECEIPT, someone, figures={}, cause="sale 1", now=shop.now)
        raise PowerCut

    with pytest.raises(PowerCut):
        shop.write(fail)
    assert depth(shop) == 0


def test_a_taken_notice_is_nobody_elses(shop: Shop) -> None:
    """It is marked called, and comes again only when its lease is over."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (first,) = shop.notices()
    assert (first.called, first.attempts, first.reachable) == (False, 0, True)
    assert shop.notices() == ()
    shop.now += LEASE - timedelta(microseconds=1)
    assert shop.notices() == ()
    shop.wait(microseconds=1)
    (again,) = shop.notices()
    assert (again.id, again.called, again.attempts) == (first.id, True, 1)


def test_what_a_crash_left_on_lease_is_due_at_once(shop: Shop) -> None:
    """A process that starts anew does not wait for the leases of the one before."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (first,) = shop.notices()
    shop.wait(seconds=1)
    shop.write(free_leases, now=shop.now)
    (again,) = shop.notices()
    assert (again.id, again.called, again.attempts) == (first.id, True, 1)


def test_receipts_go_before_news(shop: Shop) -> None:
    """Whoever waits at the till waits least; among equals the oldest goes first."""
    someone = person(shop)
    tell(shop, someone, "1", kind=Kind.ROLE_ENDED)
    shop.wait(seconds=1)
    tell(shop, someone, "2")
    shop.wait(seconds=1)
    tell(shop, someone, "3")
    taken = [shop.write(take_due, now=shop.now, limit=1) for _ in range(4)]
    kinds = [notice.kind for (notice,) in taken[:3]]
    assert kinds == [Kind.SALE_RECEIPT, Kind.SALE_RECEIPT, Kind.ROLE_ENDED]
    assert taken[0][0].id < taken[1][0].id
    assert taken[3] == ()


def test_a_receipt_without_an_answer_is_repeated(shop: Shop) -> None:
    """As often as it takes."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    for attempts in range(4):
        (notice,) = shop.notices()
        assert notice.attempts == attempts
        shop.now += LEASE
    finish(shop, notice, Outcome.SENT)
    shop.now += LEASE
    assert shop.notices() == ()


def test_a_promotion_without_an_answer_is_not_repeated(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have arrived: it is counted as unknown. One that was put back may go again."""
    monkeypatch.setitem(notices._PRIORITY, Kind.ROLE_ENDED, Priority.PROMOTION)
    someone = person(shop)
    tell(shop, someone, "advertisement", kind=Kind.ROLE_ENDED)
    (notice,) = shop.notices()
    shop.write(put_back, notice=notice, not_before=shop.now)
    (notice,) = shop.notices()
    assert not notice.called
    shop.now += LEASE
    assert shop.notices() == ()
    assert depth(shop) == 0
    shop.now += LEASE
    assert shop.notices() == ()


def test_what_is_put_back_waits(shop: Shop) -> None:
    """Not a moment less than Telegram asked for."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (notice,) = shop.notices()
    shop.write(put_back, notice=notice, not_before=shop.now + timedelta(seconds=30))
    assert shop.read(lambda tx: tx.outbox.next_due()) == shop.now + timedelta(seconds=30)
    shop.wait(seconds=30, microseconds=-1)
    assert shop.notices() == ()
    shop.wait(microseconds=1)
    (again,) = shop.notices()
    assert (again.id, again.called, again.attempts) == (notice.id, False, 1)


def test_a_chat_that_is_held_back_waits_as_a_whole(shop: Shop) -> None:
    """What else waits for the same person waits as long; others do not."""
    someone, other = person(shop), person(shop)
    tell(shop, someone, "sale 1")
    (notice,) = shop.notices()
    tell(shop, someone, "sale 2")
    tell(shop, other, "sale 3")
    shop.write(hold_back, notice=notice, not_before=shop.now + timedelta(seconds=5))
    assert [n.person_id for n in shop.notices()] == [other]
    shop.wait(seconds=5)
    assert [n.person_id for n in shop.notices()] == [someone, someone]


def test_what_can_wait_is_not_sent_before_its_hour(shop: Shop) -> None:
    """A notice of the night goes out in the morning."""
    shop.write(
        notify,
        Kind.SALE_RECEIPT,
        person(shop),
        figures={},
        cause="gift 1",
        now=shop.now,
        not_before=shop.now + timedelta(hours=6),
    )
    shop.wait(hours=5, minutes=59)
    assert shop.notices() == ()
    shop.wait(minutes=1)
    assert len(shop.notices()) == 1


def test_what_is_too_late_is_not_sent(shop: Shop) -> None:
    """A notice that has a time is dropped after it."""
    someone = person(shop)
    tell(shop, someone, "question", minutes=3)
    tell(shop, someone, "another", minutes=4)
    shop.wait(minutes=3)
    assert len(shop.notices()) == 1
    assert depth(shop) == 1


def test_who_cannot_be_reached_is_not_called(shop: Shop) -> None:
    """Somebody who blocked the bot is remembered as such, until they come back."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (notice,) = shop.notices()
    finish(shop, notice, Outcome.UNREACHABLE)
    assert (shop.read(lambda tx: tx.people.get(someone))).blocked
    tell(shop, someone, "sale 2")
    assert shop.notices() == ()
    assert depth(shop) == 0
    shop.write(lambda tx: tx.people.set_blocked(someone, False))
    tell(shop, someone, "sale 3")
    assert len(shop.notices()) == 1


def test_an_answer_that_comes_late_changes_nothing(shop: Shop) -> None:
    """The first end of a notice is its end."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (notice,) = shop.notices()
    finish(shop, notice, Outcome.SENT)
    shop.write(put_back, notice=notice, not_before=shop.now)
    finish(shop, notice, Outcome.REFUSED)
    assert depth(shop) == 0
    assert shop.notices() == ()


def test_every_owner_is_told(shop: Shop) -> None:
    """What owners must know, each of them hears."""
    owners = [shop.owner(), shop.owner()]
    shop.staff()
    shop.notices()
    shop.write(owners_notice, Kind.GUESS_ALARM, figures={"guesses": 5}, cause="1", now=shop.now)
    told = shop.notices()
    assert {n.person_id for n in told} == {owner.person_id for owner in owners}
    assert {n.priority for n in told} == {Priority.NEWS}
