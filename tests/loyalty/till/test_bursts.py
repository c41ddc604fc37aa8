"""Everybody at once: real threads on a few members, and not a point too many or too few.

Seeded, so that what the threads want is the same each time; who comes first is not.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from threading import Barrier
from typing import TypeVar

import pytest

from loyalty.errors import NotEnoughPoints, NotMember, NotStaff, Refusal
from loyalty.operations import already_done, begin
from loyalty.parties import living_member
from loyalty.people.cards import CodeMiss, GuessAlarm, find_by_code, show_code
from loyalty.people.enrolment import Joined, join
from loyalty.people.errors import TooManyGuesses
from loyalty.people.privacy import forget
from loyalty.points.ledger import spend
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Role, Staff
from loyalty.records.till import Quote
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.team.errors import InviteGone, LastOwner
from loyalty.till.sales import Receipt
from loyalty.till.spending import Answered, Upshot, withdraw_question
from loyalty.upkeep.audit import audit
from loyalty.values import OperationId, Points, SaleId, TelegramId
from tests.loyalty.shop import KEYS, Shop

THREADS = 8
T = TypeVar("T")


def at_once(acts: Iterable[Callable[[], T]]) -> list[T | Refusal]:
    """Start them together, each in a thread of its own; a refusal is an outcome like any other."""
    acts = list(acts)
    start = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T | Refusal:
        start.wait()
        try:
            return act()
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def spend_once(tx: Tx, shop: Shop, member: Member, key: OperationId, points: int) -> bool:
    """As a use case does it, the member held first; False where it was done before."""
    living_member(tx, member.id)
    body = {"member": int(member.id), "points": points}
    if already_done(tx, key, "spending", body):
        return False
    number = begin(tx, key, "spending", body, now=shop.now, member_id=member.id)
    spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)
    return True


class Till:
    """One thread's work: sales, repeated taps, undoings and spendings, and what it was told."""

    def __init__(self, shop: Shop, cashier: Staff, members: list[Member], seed: int) -> None:
        self._shop = shop
        self._cashier = cashier
        self._members = members
        self._random = random.Random(seed)
        self._sold: list[tuple[Member, SaleId, int]] = []
        self.moved: Counter[int] = Counter()

    def work(self, turns: int) -> "Till":
        for turn in range(turns):
            member = self._random.choice(self._members)
            act = self._random.choice([self._sell, self._sell, self._undo, self._spend])
            act(member, turn)
        return self

    def _sell(self, member: Member, turn: int) -> None:
        bill = self._random.choice([2_000, 99_999, 250_000]) + turn * 10_000
        quote = self._shop.quote(self._cashier, member, bill)
        receipt = self._shop.confirm(self._cashier, quote, sure=True)
        assert isinstance(receipt, Receipt)
        assert not receipt.repeated
        if self._random.random() < 0.5:
            again = self._shop.confirm(self._cashier, quote, sure=True)
            assert isinstance(again, Receipt)
            assert (again.repeated, again.sale.id) == (True, receipt.sale.id)
        self._sold.append((member, receipt.sale.id, receipt.sale.points))
        self.moved[member.id] += receipt.sale.points

    def _undo(self, _: Member, __: int) -> None:
        if not self._sold:
            return
        member, sale_id, points = self._sold.pop(self._random.randrange(len(self._sold)))
        for tap in range(self._random.choice([1, 2])):
            assert self._shop.undo(self._cashier, sale_id).repeated is (tap > 0)
        self.moved[member.id] -= points

    def _spend(self, member: Member, _: int) -> None:
        key, points = self._shop.operation(), self._random.randrange(1, 150)
        try:
            done = [self._shop.write(spend_once, self._shop, member, key, points) for _ in range(2)]
        except NotEnoughPoints:
            return
        assert done == [True, False]
        self.moved[member.id] -= points


@pytest.mark.parametrize("seed", [1, 2])
def test_a_burst_adds_up(shop: Shop, kind: str, seed: int) -> None:
    """What each till was told, added up, is what the members have; the audit finds nothing."""
    members = [shop.member() for _ in range(3)]
    tills = [Till(shop, shop.staff(), members, seed * 100 + n) for n in range(THREADS)]
    turns = {"sqlite": 25, "postgres": 8}[kind]
    done = at_once(partial(till.work, turns) for till in tills)
    assert done == tills
    for member in members:
        assert shop.balance(member) == sum(till.moved[member.id] for till in tills)
    assert shop.read(audit).flaws == ()


def test_one_quote_tapped_at_once_is_one_sale(shop: Shop) -> None:
    """One is told that it credited, all are told of the same sale, and two receipts go out."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    told = at_once([partial(shop.confirm, cashier, quote)] * THREADS)
    receipts = [answer for answer in told if isinstance(answer, Receipt)]
    assert len(receipts) == THREADS
    assert sorted(receipt.repeated for receipt in receipts) == [False] + [True] * (THREADS - 1)
    assert len({receipt.sale.id for receipt in receipts}) == 1
    assert shop.balance(member) == 125
    assert len(shop.letters()) == 2


def test_one_sale_undone_at_once_is_undone_once(shop: Shop) -> None:
    """By cashier and manager together."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 100_000)
    receipt = shop.sell(cashier, member)
    told = at_once(
        partial(shop.undo, who, receipt.sale.id) for who in [cashier, manager] * (THREADS // 2)
    )
    assert sorted(undoing.repeated for undoing in told if not isinstance(undoing, Refusal)) == (
        [False] + [True] * (THREADS - 1)
    )
    assert shop.balance(member) == 50


def test_an_old_quote_tapped_at_once_has_one_successor(shop: Shop) -> None:
    """Nobody is shown two new quotes for one old one."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    shop.wait(minutes=15)
    told = at_once([partial(shop.confirm, cashier, quote)] * THREADS)
    assert all(isinstance(answer, Quote) for answer in told)
    assert len({answer.id for answer in told if isinstance(answer, Quote)}) == 1


def test_the_last_points_are_spent_once(shop: Shop) -> None:
    """Eight want all of them; one gets them."""
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    told = at_once(
        partial(shop.write, spend_once, shop, member, shop.operation(), 125) for _ in range(THREADS)
    )
    assert sum(answer is True for answer in told) == 1
    assert sum(isinstance(answer, NotEnoughPoints) for answer in told) == THREADS - 1
    assert shop.balance(member) == 0


def test_tills_that_ask_at_once_do_not_ask_for_the_same_points(shop: Shop) -> None:
    """Of 125 points, 100 are asked for by one; the others are told what is left."""
    member, tills = shop.member(), [shop.staff() for _ in range(THREADS)]
    shop.sell(tills[0], member)
    quotes = [shop.quote(till, member, 100_000 + n) for n, till in enumerate(tills)]
    told = at_once(
        partial(shop.ask, till, quote, 100) for till, quote in zip(tills, quotes, strict=True)
    )
    questions = [answer for answer in told if isinstance(answer, Quote)]
    refused = [answer for answer in told if isinstance(answer, NotEnoughPoints)]
    assert (len(questions), len(refused)) == (1, THREADS - 1)
    assert {answer.points for answer in refused} == {25}
    answered = at_once([partial(shop.answer, member, questions[0])] * THREADS)
    assert all(isinstance(one, Answered) and one.upshot is Upshot.PAID for one in answered)
    assert shop.balance(member) == 125 - 100 + 45
    assert shop.read(audit).flaws == ()


def test_a_yes_and_a_no_at_once_are_one_answer(shop: Shop) -> None:
    """The customer's ✅, the customer's ❌ and the cashier's: whichever comes first holds."""
    for _ in range(3):
        member, cashier = shop.member(), shop.staff()
        shop.sell(cashier, member)
        question = shop.ask(cashier, shop.quote(cashier, member, 100_000), 100)
        acts: list[Callable[[], Answered | Quote]] = [
            partial(shop.answer, member, question),
            partial(shop.answer, member, question, yes=False),
            partial(
                shop.write,
                withdraw_question,
                asked=question.id,
                cashier=cashier.person_id,
                now=shop.now,
            ),
        ]
        told = at_once(acts * 2)
        paid = [one for one in told if isinstance(one, Answered) and one.receipt is not None]
        spent = [one.receipt.repeated for one in paid if one.receipt is not None]
        assert spent.count(False) == (1 if spent else 0)
        assert shop.balance(member) == (125 - 100 + 45 if spent else 125)
    assert shop.read(audit).flaws == ()


def test_an_invitation_wanted_at_once_is_taken_by_one(shop: Shop) -> None:
    """The others learn that the link no longer works."""
    owner = shop.owner()
    token = shop.link(by=owner.person_id)
    told = at_once(partial(shop.take, token, 100 + n) for n in range(THREADS))
    assert sum(isinstance(answer, Staff) for answer in told) == 1
    assert sum(isinstance(answer, InviteGone) for answer in told) == THREADS - 1
    assert len(shop.read(lambda tx: tx.staff.all())) == 2
    assert len(shop.letters()) == 1


def test_one_tap_on_an_invitation_delivered_at_once_is_one_role(shop: Shop) -> None:
    """The same person, eight times: all are told of the one role."""
    token = shop.link()
    told = at_once([partial(shop.take, token, 77)] * THREADS)
    assert len({answer.id for answer in told if isinstance(answer, Staff)}) == 1
    assert not any(isinstance(answer, Refusal) for answer in told)


def test_one_person_joins_once(shop: Shop) -> None:
    """Two taps under two updates, eight times over."""

    def tap(operation: OperationId) -> Joined:
        return shop.write(
            join,
            operation=operation,
            telegram_id=TelegramId(77),
            telegram_name="Айгүл",
            telegram_language="kk",
            language=None,
            identity=KEYS.identity_of(TelegramId(77)),
            now=shop.now,
        )

    operations = [OperationId(f"join:{n % 2}") for n in range(THREADS)]
    told = at_once(partial(tap, operation) for operation in operations)
    joined = [answer for answer in told if isinstance(answer, Joined)]
    assert len(joined) == THREADS
    assert len({answer.member.id for answer in joined}) == 1
    assert sum(answer.new for answer in joined) == 1


def test_six_digits_drawn_at_once_stand_for_one(shop: Shop) -> None:
    """Everybody draws the same numbers in the same order; nobody shows another's."""
    members = [shop.member() for _ in range(THREADS)]

    def show(member: Member) -> str:
        numbers = count(111_111)
        return shop.write(
            show_code,
            member_id=member.id,
            draw=lambda: f"{next(numbers):06}",
            renew=False,
            now=shop.now,
        ).digits

    told = at_once(partial(show, member) for member in members)
    assert len(set(told)) == THREADS
    cashier = shop.staff()
    for member, digits in zip(members, told, strict=True):
        found = shop.write(find_by_code, staff=cashier, digits=str(digits), now=shop.now)
        assert found == member


def test_guesses_at_once_are_all_counted(shop: Shop) -> None:
    """Five are answered, the rest refused, and the owners alarmed once."""
    shop.owner()
    cashier = shop.staff()
    shop.letters()
    guess = partial(shop.write, find_by_code, staff=cashier, digits="000000", now=shop.now)
    told = at_once([guess] * THREADS)
    misses = sorted(answer.left for answer in told if isinstance(answer, CodeMiss))
    assert misses == [0, 1, 2, 3, 4]
    assert sum(isinstance(answer, TooManyGuesses) for answer in told) == THREADS - 5
    assert [letter.kind for letter in shop.letters()] == [GuessAlarm.KIND]


def test_owners_who_end_each_other_leave_one(shop: Shop) -> None:
    """A programme keeps at least one owner."""
    owners = [shop.owner() for _ in range(4)]
    ends = [
        partial(
            shop.write,
            end_role,
            staff_id=leaving.id,
            by=leader.person_id,
            operation=shop.operation(),
            now=shop.now,
        )
        for leader, leaving in zip(owners, owners[1:] + owners[:1], strict=True)
    ]
    told = at_once(ends)
    refused = [answer for answer in told if isinstance(answer, Refusal)]
    assert all(isinstance(answer, NotStaff | LastOwner) for answer in refused)
    left = shop.read(lambda tx: tx.staff.owners())
    assert len(left) == len(owners) - (len(told) - len(refused))
    assert left


def test_a_role_that_ends_in_the_rush_credits_nothing_afterwards(shop: Shop) -> None:
    """Whatever is credited was credited before; the audit would find anything else."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    quotes = [shop.quote(cashier, member, 2_000 * (n + 1)) for n in range(THREADS - 1)]

    def end() -> None:
        shop.write(
            end_role,
            staff_id=cashier.id,
            by=owner.person_id,
            operation=shop.operation(),
            now=shop.now,
        )

    acts: list[Callable[[], Receipt | Quote | None]] = [
        partial(shop.confirm, cashier, quote) for quote in quotes
    ]
    told = at_once([*acts[:3], end, *acts[3:]])
    points = sum(answer.sale.points for answer in told if isinstance(answer, Receipt))
    assert all(answer is None or isinstance(answer, Receipt | NotStaff) for answer in told)
    assert shop.balance(member) == points
    assert shop.read(audit).flaws == ()


def test_a_member_who_leaves_in_the_rush_leaves_with_nothing(shop: Shop) -> None:
    """What was credited before is written off, what comes after is refused."""
    member, cashier = shop.member(), shop.staff()
    person_id = member.person_id
    assert person_id is not None
    quotes = [shop.quote(cashier, member, 2_000 * (n + 1)) for n in range(THREADS - 2)]

    def leave() -> None:
        shop.write(forget, person_id=person_id, operation=OperationId("tap"), now=shop.now)

    acts: list[Callable[[], Receipt | Quote | None]] = [
        partial(shop.confirm, cashier, quote) for quote in quotes
    ]
    told = at_once([*acts[:3], leave, leave, *acts[3:]])
    assert all(answer is None or isinstance(answer, Receipt | NotMember) for answer in told)
    history = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=100))
    sales = [answer for answer in told if isinstance(answer, Receipt)]
    assert [entry.reason for entry in history].count(Reason.SALE) == len(sales)
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()
