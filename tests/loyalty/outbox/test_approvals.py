"""What needs a second person's ✅: who was asked, and who asks, learns what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from loyalty.outbox.errors import ApprovalGone
from loyalty.outbox.matters import ApprovalClosed, BillOver, CorrectionAnswer
from loyalty.people.privacy import forget
from loyalty.records.outbox import Approval
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.returns.corrections import answer_correction
from loyalty.rules.groups import Response
from loyalty.team.dismissal import end_role
from loyalty.team.suspension import suspend
from loyalty.till.quotes import quote_sale, withdraw_quote
from loyalty.till.sales import record_sale
from loyalty.till.verdicts import answer_bill
from loyalty.values import ApprovalId, Minor, QuoteId
from tests.loyalty.guarded import limit
from tests.loyalty.shop import SCREEN, Shop, said

TELLS = {BillOver.KIND, CorrectionAnswer.KIND}


@dataclass
class Case:
    """Somebody has asked, and two who lead have read it."""

    shop: Shop
    member: Member
    asker: Staff
    owner: Staff
    second: Staff
    approval: ApprovalId
    minutes: int
    quote: QuoteId | None = None

    def said(self) -> set[tuple[int, str]]:
        """What those who were asked read in its place now."""
        heard = [one for one in self.heard() if one[0] == ApprovalClosed.KIND]
        return {(person, ending) for _, person, ending in heard}

    def told(self) -> list[tuple[int, str]]:
        """What whoever asked is told now."""
        return [(person, verdict) for kind, person, verdict in self.heard() if kind in TELLS]

    def heard(self) -> list[tuple[str, int, str]]:
        return [
            (one.kind, int(one.person_id), str(getattr(said(one), "ending", None)))
            for one in self.shop.hear()
        ]

    def answer(self, leader: Staff, *, yes: bool = True) -> None:
        use_case: Any = answer_bill if self.quote else answer_correction
        self.shop.write(
            use_case, approval_id=self.approval, yes=yes, by=leader.person_id, now=self.shop.now
        )


def a_bill(shop: Shop) -> Case:
    """A cashier asks about a bill above the limit; that is open for a quarter of an hour."""
    limit(shop, bill_alone=200_000, bill_alone_response=Response.REFUSE)
    owner, second, asker = shop.owner(), shop.owner(), shop.staff()
    member = shop.member()
    quote = shop.quote(asker, member)
    asked = shop.write(
        record_sale,
        quote_id=quote.id,
        cashier=asker.person_id,
        screen=SCREEN,
        sure=True,
        now=shop.now,
    )
    assert isinstance(asked, Approval)
    return Case(shop, member, asker, owner, second, asked.id, 15, quote.id)


def a_correction(shop: Shop) -> Case:
    """A manager asks for more points than they may add alone; the question is open for a day."""
    owner, second, asker = shop.owner(), shop.owner(), shop.staff(Role.MANAGER)
    member = shop.member()
    shop.correct(asker, member, 5_000)
    (asked,) = shop.read(lambda tx: tx.approvals.open_of(asker.id, shop.now))
    return Case(shop, member, asker, owner, second, asked.id, 24 * 60)


@pytest.fixture(params=[a_bill, a_correction])
def case(shop: Shop, request: pytest.FixtureRequest) -> Case:
    """Of both kinds."""
    begin: Callable[[Shop], Case] = request.param
    case = begin(shop)
    case.shop.hear()
    return case


def both(case: Case, why: str) -> set[tuple[int, str]]:
    return {(int(one.person_id), why) for one in (case.owner, case.second)}


def test_where_nobody_answers_everybody_is_told(case: Case) -> None:
    """At the end of the time and not before; the messages of those who were asked say so too."""
    case.shop.wait(minutes=case.minutes - 1)
    assert case.heard() == []
    case.shop.wait(minutes=1)
    heard = case.heard()
    assert {(person, why) for kind, person, why in heard if kind == ApprovalClosed.KIND} == both(
        case, "lapsed"
    )
    assert [(person, why) for kind, person, why in heard if kind in TELLS] == [
        (case.asker.person_id, "lapsed")
    ]
    with pytest.raises(ApprovalGone):
        case.answer(case.owner)
    case.shop.wait(days=2)
    assert case.heard() == []


@pytest.mark.parametrize(("yes", "ending"), [(True, "granted"), (False, "refused")])
def test_the_others_learn_that_one_has_answered(case: Case, yes: bool, ending: str) -> None:
    """In their own messages; nothing is left to be said when the time would be up."""
    case.answer(case.second, yes=yes)
    assert case.said() == {(case.owner.person_id, ending)}
    case.shop.wait(days=2)
    assert case.heard() == []


def withdrawn(case: Case) -> None:
    assert case.quote is not None
    case.shop.write(
        withdraw_quote, quote_id=case.quote, cashier=case.asker.person_id, now=case.shop.now
    )


def another_amount(case: Case) -> None:
    case.shop.write(
        quote_sale,
        quote_id=QuoteId("another"),
        member_id=case.member.id,
        cashier=case.asker.person_id,
        bill=Minor(300_000),
        now=case.shop.now,
        instead_of=case.quote,
    )


@pytest.mark.parametrize("happens", [withdrawn, another_amount])
def test_a_bill_that_is_withdrawn_needs_no_answer(
    shop: Shop, happens: Callable[[Case], None]
) -> None:
    """❌ of the cashier, or another amount: those who were asked read it at once."""
    case = a_bill(shop)
    shop.hear()
    happens(case)
    assert case.said() == both(case, "withdrawn")
    with pytest.raises(ApprovalGone):
        case.answer(case.owner)
    shop.wait(minutes=15)
    assert case.heard() == []


def suspended(case: Case) -> None:
    case.shop.write(
        suspend,
        staff_id=case.asker.id,
        by=case.owner.person_id,
        operation=case.shop.operation(),
        now=case.shop.now,
    )


def dismissed(case: Case) -> None:
    case.shop.write(
        end_role,
        staff_id=case.asker.id,
        by=case.owner.person_id,
        operation=case.shop.operation(),
        now=case.shop.now,
    )


@pytest.mark.parametrize("happens", [suspended, dismissed])
def test_who_does_not_work_here_any_more_asks_nothing(
    case: Case, happens: Callable[[Case], None]
) -> None:
    """It is void from then on, also for somebody who is let back."""
    happens(case)
    assert case.said() == both(case, "withdrawn")
    with pytest.raises(ApprovalGone):
        case.answer(case.owner)
    case.shop.wait(days=2)
    assert case.heard() == []


def test_a_customer_who_leaves_is_asked_about_no_more(case: Case) -> None:
    """Those who were asked read that it is over, without a name, and whoever asked hears why."""
    assert case.member.person_id is not None
    case.shop.write(
        forget,
        person_id=case.member.person_id,
        operation=case.shop.operation(),
        now=case.shop.now,
    )
    heard = case.heard()
    assert {(person, why) for kind, person, why in heard if kind == ApprovalClosed.KIND} == both(
        case, "withdrawn"
    )
    assert [(person, why) for kind, person, why in heard if kind in TELLS] == [
        (case.asker.person_id, "gone")
    ]
    case.shop.wait(days=2)
    assert case.heard() == []
