"""Notices: each cause is told once, and none is lost or repeated where it must not be."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from loyalty.outbox.notices import notify, tell_owners
from loyalty.records.outbox import Letter, Notice, Outcome, Priority
from loyalty.store import Tx
from loyalty.upkeep.sending import LEASE, delay, free_leases, put_back, settle, take_due
from loyalty.values import PersonId
from tests.loyalty.shop import Shop


@dataclass(frozen=True, slots=True)
class Receipt(Notice):
    KIND = "receipt"
    PRIORITY = Priority.RECEIPT
    sale: int


@dataclass(frozen=True, slots=True)
class Refund(Notice):
    KIND = "refund"
    PRIORITY = Priority.RECEIPT
    sale: int


@dataclass(frozen=True, slots=True)
class News(Notice):
    KIND = "news"


@dataclass(frozen=True, slots=True)
class Promotion(Notice):
    KIND = "promotion"
    PRIORITY = Priority.PROMOTION


RECEIPT = Receipt(sale=1)


def person(shop: Shop) -> PersonId:
    person_id = (shop.member()).person_id
    assert person_id is not None
    return person_id


def tell(
    shop: Shop,
    person_id: PersonId,
    cause: str,
    *,
    notice: Notice = RECEIPT,
    minutes: float | None = None,
) -> None:
    shop.write(
        notify,
        notice,
        person_id,
        cause=cause,
        now=shop.now,
        not_after=None if minutes is None else shop.now + timedelta(minutes=minutes),
    )


def depth(shop: Shop) -> int:
    waiting, _ = shop.read(lambda tx: tx.outbox.depth())
    return waiting


def finish(shop: Shop, letter: Letter, outcome: Outcome) -> None:
    shop.write(settle, letter=letter, outcome=outcome, now=shop.now)


def test_a_cause_is_told_once(shop: Shop) -> None:
    """The same event again adds nothing, while it waits and after it was sent."""
    someone, other = person(shop), person(shop)
    for _ in range(2):
        tell(shop, someone, "sale 1")
    tell(shop, someone, "sale 2")
    tell(shop, other, "sale 1")
    tell(shop, someone, "sale 1", notice=Refund(sale=1))
    taken = shop.letters()
    assert len(taken) == 4
    for letter in taken:
        finish(shop, letter, Outcome.SENT)
    tell(shop, someone, "sale 1")
    assert depth(shop) == 0


def test_a_notice_belongs_to_what_caused_it(shop: Shop) -> None:
    """What fails leaves no notice behind."""
    someone = person(shop)

    class PowerCut(Exception):
        pass

    def fail(tx: Tx) -> None:
        notify(tx, RECEIPT, someone, cause="sale 1", now=shop.now)
        raise PowerCut

    with pytest.raises(PowerCut):
        shop.write(fail)
    assert depth(shop) == 0


def test_a_taken_notice_is_nobody_elses(shop: Shop) -> None:
    """It is marked called, and comes again only when its lease is over."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (first,) = shop.letters()
    assert (first.called, first.attempts, first.reachable) == (False, 0, True)
    assert shop.letters() == ()
    shop.now += LEASE - timedelta(microseconds=1)
    assert shop.letters() == ()
    shop.wait(microseconds=1)
    (again,) = shop.letters()
    assert (again.id, again.called, again.attempts) == (first.id, True, 1)


def test_what_a_crash_left_on_lease_is_due_at_once(shop: Shop) -> None:
    """A process that starts anew does not wait for the leases of the one before."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (first,) = shop.letters()
    shop.wait(seconds=1)
    shop.write(free_leases, now=shop.now)
    (again,) = shop.letters()
    assert (again.id, again.called, again.attempts) == (first.id, True, 1)


def test_receipts_go_before_news(shop: Shop) -> None:
    """Whoever waits at the till waits least; among equals the oldest goes first."""
    someone = person(shop)
    tell(shop, someone, "1", notice=News())
    shop.wait(seconds=1)
    tell(shop, someone, "2")
    shop.wait(seconds=1)
    tell(shop, someone, "3")
    taken = [shop.write(take_due, now=shop.now, limit=1) for _ in range(4)]
    kinds = [letter.kind for (letter,) in taken[:3]]
    assert kinds == [Receipt.KIND, Receipt.KIND, News.KIND]
    assert taken[0][0].id < taken[1][0].id
    assert taken[3] == ()


def test_a_receipt_without_an_answer_is_repeated(shop: Shop) -> None:
    """As often as it takes."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    for attempts in range(4):
        (letter,) = shop.letters()
        assert letter.attempts == attempts
        shop.now += LEASE
    finish(shop, letter, Outcome.SENT)
    shop.now += LEASE
    assert shop.letters() == ()


def test_a_promotion_without_an_answer_is_not_repeated(shop: Shop) -> None:
    """It may have arrived: it is counted as unknown. One that was put back may go again."""
    someone = person(shop)
    tell(shop, someone, "advertisement", notice=Promotion())
    (letter,) = shop.letters()
    shop.write(put_back, letter=letter, not_before=shop.now)
    (letter,) = shop.letters()
    assert not letter.called
    shop.now += LEASE
    assert shop.letters() == ()
    assert depth(shop) == 0
    shop.now += LEASE
    assert shop.letters() == ()


def test_what_is_put_back_waits(shop: Shop) -> None:
    """Not a moment less than Telegram asked for."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (letter,) = shop.letters()
    shop.write(put_back, letter=letter, not_before=shop.now + timedelta(seconds=30))
    assert shop.read(lambda tx: tx.outbox.next_due()) == shop.now + timedelta(seconds=30)
    shop.wait(seconds=30, microseconds=-1)
    assert shop.letters() == ()
    shop.wait(microseconds=1)
    (again,) = shop.letters()
    assert (again.id, again.called, again.attempts) == (letter.id, False, 1)


def test_a_chat_that_is_held_back_waits_as_a_whole(shop: Shop) -> None:
    """What else waits for the same person waits as long; others do not."""
    someone, other = person(shop), person(shop)
    tell(shop, someone, "sale 1")
    (letter,) = shop.letters()
    tell(shop, someone, "sale 2")
    tell(shop, other, "sale 3")
    shop.write(delay, letter=letter, not_before=shop.now + timedelta(seconds=5))
    assert [one.person_id for one in shop.letters()] == [other]
    shop.wait(seconds=5)
    assert [one.person_id for one in shop.letters()] == [someone, someone]


def test_what_can_wait_is_not_sent_before_its_hour(shop: Shop) -> None:
    """A notice of the night goes out in the morning."""
    shop.write(
        notify,
        RECEIPT,
        person(shop),
        cause="gift 1",
        now=shop.now,
        not_before=shop.now + timedelta(hours=6),
    )
    shop.wait(hours=5, minutes=59)
    assert shop.letters() == ()
    shop.wait(minutes=1)
    assert len(shop.letters()) == 1


def test_what_is_too_late_is_not_sent(shop: Shop) -> None:
    """A notice that has a time is dropped after it."""
    someone = person(shop)
    tell(shop, someone, "question", minutes=3)
    tell(shop, someone, "another", minutes=4)
    shop.wait(minutes=3)
    assert len(shop.letters()) == 1
    assert depth(shop) == 1


def test_who_cannot_be_reached_is_not_called(shop: Shop) -> None:
    """Somebody who blocked the bot is remembered as such, until they come back."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (letter,) = shop.letters()
    finish(shop, letter, Outcome.UNREACHABLE)
    assert (shop.read(lambda tx: tx.people.get(someone))).blocked
    tell(shop, someone, "sale 2")
    assert shop.letters() == ()
    assert depth(shop) == 0
    shop.write(lambda tx: tx.people.set_blocked(someone, False))
    tell(shop, someone, "sale 3")
    assert len(shop.letters()) == 1


def test_an_answer_that_comes_late_changes_nothing(shop: Shop) -> None:
    """The first end of a notice is its end."""
    someone = person(shop)
    tell(shop, someone, "sale 1")
    (letter,) = shop.letters()
    finish(shop, letter, Outcome.SENT)
    shop.write(put_back, letter=letter, not_before=shop.now)
    finish(shop, letter, Outcome.REFUSED)
    assert depth(shop) == 0
    assert shop.letters() == ()


def test_every_owner_is_told(shop: Shop) -> None:
    """What owners must know, each of them hears."""
    owners = [shop.owner(), shop.owner()]
    shop.staff()
    shop.letters()
    shop.write(tell_owners, News(), cause="1", now=shop.now)
    told = shop.letters()
    assert {one.person_id for one in told} == {owner.person_id for owner in owners}
    assert {one.priority for one in told} == {Priority.NEWS}
