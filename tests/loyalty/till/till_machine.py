"""What happens at the tills, at random, for test_ledger_machine.py: quotes, sales, spending, ↩️."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from loyalty.errors import NotEnoughPoints
from loyalty.records.till import Quote
from loyalty.returns.corrections import answer_correction
from loyalty.returns.errors import CorrectionTooLarge
from loyalty.till.errors import CustomerAsked, QuestionOver
from loyalty.till.quotes import withdraw_quote
from loyalty.till.sales import Receipt
from loyalty.till.spending import Upshot, withdraw_question
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.loyalty.till.modelled import Asked, Customer, Request, Shown, Sold, Worker
from tests.loyalty.till.shop_model import ShopModel

PICK = st.integers(0, 359)  # of however many there are
ALONE = 40  # points that one person may correct


class Tills(RuleBasedStateMachine):
    """Whoever stands at the tills, on either side; the model says what they are to be told."""

    boss: Worker

    def __init__(self, store: SqlStore) -> None:
        super().__init__()
        self.shop = Shop(store)
        self.model = ShopModel()

    @rule(
        worker=PICK,
        pick=PICK,
        tenge=st.sampled_from([19, 400, 999]),
        then=st.sampled_from(["nothing", "✅", "💸", "💸 and ✅", "💸 and ❌"]),
    )
    def quote(self, worker: int, pick: int, tenge: int, then: str) -> None:
        """An amount is typed, for anybody who ever was a customer; often more follows."""
        cashier = self.model.worker(worker)
        customer = self.model.anybody(pick)
        bill = tenge * 100
        refusal = self.model.refuses_quote(cashier, customer)
        if refusal is not None:
            with pytest.raises(refusal):
                self.shop.quote(cashier.staff, customer.member, bill)
            return
        quote = self.shop.quote(cashier.staff, customer.member, bill)
        assert (quote.offer.paid, quote.offer.award.points) == self.model.offer(bill)
        assert quote.twin is self.model.is_twin(customer, bill, self.shop.now)
        shown = Shown(quote, customer, cashier)
        self.model.shown.append(shown)
        if then == "✅":
            self._confirm(cashier, shown, sure=True)
        elif then != "nothing":
            asked = self._ask(cashier, shown, pick % 11)
            if asked is not None and then != "💸":
                self._answer(asked, customer, yes=then == "💸 and ✅")

    @rule(pick=PICK, worker=PICK, sure=st.booleans())
    @precondition(lambda self: self.model.shown)
    def credit(self, pick: int, worker: int, sure: bool) -> None:
        """✅ on any quote that ever was shown, mostly by its own cashier."""
        shown = self.model.shown[-1 - pick % len(self.model.shown)]
        cashier = shown.cashier if worker % 6 else self.model.worker(worker)
        self._confirm(cashier, shown, sure=sure)

    def _confirm(self, cashier: Worker, shown: Shown, *, sure: bool) -> None:
        refusal = self.model.refuses_sale(cashier, shown, self.shop.now)
        if refusal is not None:
            with pytest.raises(refusal):
                self.shop.confirm(cashier.staff, shown.quote, sure=sure)
            return
        answer = self.shop.confirm(cashier.staff, shown.quote, sure=sure)
        credited = shown.credited(self.shop.now)
        if isinstance(answer, Quote):
            assert credited is None
            self._shown_again(shown, answer, sure=sure)
        elif answer.repeated:
            assert credited is not None
            assert answer.sale.id == credited.sale.id
        else:
            assert credited is None
            assert not shown.is_old(self.shop.now)
            assert sure or not shown.quote.twin
            shown.sold = self._credited(shown, answer)

    def _shown_again(self, shown: Shown, answer: Quote, *, sure: bool) -> None:
        if not shown.is_old(self.shop.now):
            bill = shown.quote.offer.bill
            assert not sure
            assert shown.quote.twin or self.model.is_twin(shown.customer, bill, self.shop.now)
            assert (answer.id, answer.offer) == (shown.quote.id, shown.quote.offer)
            return
        self._drawn_anew(shown, answer)

    def _drawn_anew(self, shown: Shown, answer: Quote) -> None:
        if shown.anew is None:
            assert answer.created_at == self.shop.now
            shown.anew = Shown(answer, shown.customer, shown.cashier)
            self.model.shown.append(shown.anew)
        assert answer.id == shown.anew.quote.id

    def _credited(self, shown: Shown, receipt: Receipt, asked: Asked | None = None) -> Sold:
        purse, spent, spending = shown.customer.purse, 0, None
        if asked is not None:
            spent, since = asked.points, asked.question.created_at
            spending = purse.spend(spent, self.shop.now, since)
            asked.end()
        paid, points = self.model.offer(shown.quote.offer.bill, spent)
        sale, now = receipt.sale, self.shop.now
        assert (sale.paid, sale.points, sale.spent) == (paid, points, spent)
        rules = self.model.rules
        entry = purse.give(points, now, rules.expires_at(now), rules.active_from(now))
        assert receipt.balance == purse.balance
        self.model.sold.append(Sold(receipt.sale, shown.customer, entry, spending))
        return self.model.sold[-1]

    @rule(pick=PICK)
    @precondition(lambda self: self.model.shown)
    def withdraw(self, pick: int) -> None:
        """❌."""
        shown = self.model.shown[-1 - pick % len(self.model.shown)]
        cashier = shown.cashier
        refusal = self.model.refuses_withdrawal(cashier, shown)
        with pytest.raises(refusal) if refusal else nullcontext():
            self.shop.write(
                withdraw_quote,
                quote_id=shown.quote.id,
                cashier=cashier.staff.person_id,
                now=self.shop.now,
            )
        if refusal is None:
            shown.withdrawn = True
            for asked in shown.asked:
                asked.end()

    # Points that pay

    @rule(pick=PICK, worker=PICK, tenths=st.integers(0, 12))
    @precondition(lambda self: self.model.shown)
    def ask(self, pick: int, worker: int, tenths: int) -> None:
        """💸 and a number, on any quote that ever was shown: now and then one too large."""
        shown = self.model.open_quote(pick)
        cashier = shown.cashier if worker % 6 else self.model.worker(worker)
        self._ask(cashier, shown, tenths)

    def _ask(self, cashier: Worker, shown: Shown, tenths: int) -> Asked | None:
        now, purse = self.shop.now, shown.customer.purse
        offer = shown.quote.offer
        most = min(offer.bill // 200, (offer.bill - offer.discount) // 100, purse.spendable(now))
        points = 1 + most * tenths // 10
        turn = len(shown.asked) + 1
        if refusal := self.model.refuses_question(cashier, shown, now):
            with pytest.raises(refusal):
                self.shop.ask(cashier.staff, shown.quote, points, turn)
        elif shown.is_old(now):
            self._drawn_anew(shown, self.shop.ask(cashier.staff, shown.quote, points, turn))
        elif points > most:
            with pytest.raises(NotEnoughPoints) as refused:
                self.shop.ask(cashier.staff, shown.quote, points, turn)
            assert refused.value.points == most
        else:
            question = self.shop.ask(cashier.staff, shown.quote, points, turn)
            paid, gained = self.model.offer(offer.bill, points)
            assert (question.offer.paid, question.offer.award.points) == (paid, gained)
            shown.asked.append(Asked(question, shown))
            self.model.asked.append(shown.asked[-1])
            purse.asked[question.id] = points, now + timedelta(minutes=3)
            return shown.asked[-1]
        return None

    @rule(pick=PICK, more=st.booleans())
    @precondition(lambda self: self.model.asked)
    def ask_again(self, pick: int, more: bool) -> None:
        """The same tap again; with another number it is refused."""
        asked = self.model.question(pick, self.shop.now)
        shown, turn = asked.shown, asked.shown.asked.index(asked) + 1
        cashier = shown.cashier
        refusal = self.model.refuses_same_question(cashier, asked, self.shop.now)
        if refusal is None and more:
            refusal = CustomerAsked
        with pytest.raises(refusal) if refusal else nullcontext():
            again = self.shop.ask(cashier.staff, shown.quote, asked.points + more, turn)
            assert again == asked.question

    @rule(pick=PICK, yes=st.booleans(), own=st.integers(0, 5))
    @precondition(lambda self: self.model.asked)
    def answer(self, pick: int, yes: bool, own: int) -> None:
        """✅ or ❌ of the customer, and now and then of somebody else."""
        asked = self.model.question(pick, self.shop.now)
        self._answer(asked, asked.shown.customer if own else self.model.customer(pick), yes=yes)

    def _answer(self, asked: Asked, who: Customer, *, yes: bool) -> None:
        shown = asked.shown
        if who is not shown.customer or not who.here:
            with pytest.raises(QuestionOver):
                self.shop.answer(who.member, asked.question, yes=yes)
            return
        expected = self.model.answer_to(asked, self.shop.now, yes=yes)
        answered = self.shop.answer(who.member, asked.question, yes=yes)
        assert answered.upshot is expected
        if expected is not Upshot.PAID:
            asked.end()
            return
        assert answered.receipt is not None
        assert answered.receipt.repeated is bool(asked.paid)
        if asked.paid is None:
            asked.paid = shown.sold = self._credited(shown, answered.receipt, asked)
        assert answered.receipt.sale.id == asked.paid.sale.id

    @rule(pick=PICK)
    @precondition(lambda self: self.model.asked)
    def go_back(self, pick: int) -> None:
        """❌ of the cashier: the quote is there again, as it was."""
        asked = self.model.question(pick, self.shop.now)
        shown = asked.shown
        cashier = shown.cashier
        refusal = self.model.refuses_going_back(cashier, asked, self.shop.now)
        with pytest.raises(refusal) if refusal else nullcontext():
            quote = self.shop.write(
                withdraw_question,
                asked=asked.question.id,
                cashier=cashier.staff.person_id,
                now=self.shop.now,
            )
            assert (quote.id, quote.offer) == (shown.quote.id, shown.quote.offer)
        if refusal is None:
            asked.end()

    @rule(pick=PICK, worker=PICK)
    @precondition(lambda self: self.model.sold)
    def undo(self, pick: int, worker: int) -> None:
        """↩️ on any sale, by anybody of the team."""
        sold = self.model.sold[-1 - pick % len(self.model.sold)]
        cashier = self.model.worker(worker)
        refusal = self.model.refuses_undo(cashier, sold, self.shop.now)
        if refusal is not None:
            with pytest.raises(refusal):
                self.shop.undo(cashier.staff, sold.sale.id)
            return
        receipt = self.shop.undo(cashier.staff, sold.sale.id)
        assert receipt.repeated is sold.undone
        if not sold.undone:
            self.model.give_back(sold, sold.left, self.shop.now)
            sold.undone_at_once = True
        assert receipt.balance == sold.customer.purse.balance

    @rule(pick=PICK, worker=PICK, quarters=st.integers(1, 5))
    @precondition(lambda self: self.model.sold)
    def refund(self, pick: int, worker: int, quarters: int) -> None:
        """Some quarters of a sale: now and then more than is left. The same tap moves nothing."""
        sold = self.model.sold[-1 - pick % len(self.model.sold)]
        leader = self.model.leader(worker)
        amount, before = sold.sale.bill * quarters // 4, sold.refunded
        refusal = self.model.refuses_refund(leader, sold, amount, self.shop.now)
        if refusal is not None:
            with pytest.raises(refusal):
                self.shop.refund(leader.staff, sold.sale.id, amount)
            return
        self.model.give_back(sold, amount, self.shop.now)
        for repeated in (False, True):
            done = self.shop.refund(leader.staff, sold.sale.id, amount, before=before)
            assert (done.repeated, done.sale.refunded) == (repeated, sold.refunded)
            assert done.sale.cash_back == sold.cash_back
            assert done.balance == sold.customer.purse.balance

    @rule(pick=PICK, worker=PICK, points=st.integers(-60, 60).filter(bool))
    def correct(self, pick: int, worker: int, points: int) -> None:
        """By hand: no more is taken away than can be spent, nor more moved alone in a day."""
        customer, leader = self.model.anybody(pick), self.model.leader(worker)
        operation = self.shop.operation()
        refusal = self.model.refuses_correction(leader, customer)
        if refusal is None and -points > customer.purse.spendable(self.shop.now):
            refusal = CorrectionTooLarge
        if refusal is not None:
            with pytest.raises(refusal):
                self.shop.correct(leader.staff, customer.member, points)
            return
        alone = self.model.corrects_alone(leader, customer, points, self.shop.now, most=ALONE)
        for repeated in (False, True):
            done = self.shop.correct(leader.staff, customer.member, points, operation=operation)
            assert (done.repeated, done.waiting) == (repeated, not alone)
        if not done.waiting:
            customer.purse.correct(points, self.shop.now)
            return
        asked = self.shop.read(lambda tx: tx.approvals.of_operation(operation))
        assert asked is not None
        self.model.requests.append(Request(asked, customer, points, leader))

    @rule(pick=PICK, worker=PICK, yes=st.booleans())
    @precondition(lambda self: self.model.requests)
    def decide_correction(self, pick: int, worker: int, yes: bool) -> None:
        """✅ or ❌ of a second person, mostly the owner."""
        request, now = self.model.request(pick, self.shop.now), self.shop.now
        who = self.boss if worker % 2 else self.model.worker(worker)
        refusal = self.model.refuses_verdict(who, request, now, yes=yes)
        with pytest.raises(refusal) if refusal else nullcontext():
            _, done = self.shop.write(
                answer_correction,
                approval_id=request.approval.id,
                yes=yes,
                by=who.staff.person_id,
                now=now,
            )
            assert done.repeated is bool(request.answered)
        if refusal is None and request.answered is None:
            request.answered = who, yes
            if yes:
                request.customer.purse.correct(request.points, now)
