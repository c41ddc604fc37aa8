"""A customer who is asked for points: where tests of spending begin."""

from datetime import timedelta
from typing import Any

from loyalty.operations import begin
from loyalty.parties import living_member
from loyalty.points.ledger import credit
from loyalty.points.purse import Purse, purse_of
from loyalty.records.outbox import Letter
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Staff
from loyalty.records.till import Quote
from loyalty.store import Tx
from loyalty.till.holds import SpendingClosed, SpendingOver, SpendingQuestion
from loyalty.till.spending import withdraw_question
from loyalty.values import EntryId, Points
from tests.loyalty.shop import Shop, said, saying

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def rich(shop: Shop, points: int = 1_000, **lot: Any) -> Member:
    """A member with so many points."""
    member = shop.member()
    give(shop, member, points, **lot)
    return member


def give(shop: Shop, member: Member, points: int, **lot: Any) -> EntryId:
    def act(tx: Tx) -> EntryId:
        number = begin(tx, shop.operation(), "gift", {}, now=shop.now, member_id=member.id)
        return credit(
            tx,
            operation=number,
            member=living_member(tx, member.id),
            points=Points(points),
            reason=Reason.SALE,
            now=shop.now,
            **lot,
        )

    return shop.write(act)


def asked(shop: Shop, points: int = 300, **lot: Any) -> tuple[Member, Staff, Quote, Quote]:
    """A customer of 1 000 points with a bill of 2 500 ₸ who is asked for some of them."""
    member, cashier = rich(shop, **lot), shop.staff()
    quote = shop.quote(cashier, member)
    return member, cashier, quote, shop.ask(cashier, quote, points)


def purse(shop: Shop, member: Member) -> Purse:
    return shop.read(lambda tx: purse_of(tx, shop.member_now(member.id), shop.now))


def moved(shop: Shop, member: Member) -> list[tuple[Reason, int]]:
    history = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=100))
    return [(entry.reason, entry.points) for entry in history[::-1]]


def withdraw(shop: Shop, cashier: Staff, question: Quote) -> Quote:
    return shop.write(withdraw_question, asked=question.id, cashier=cashier.person_id, now=shop.now)


def endings(shop: Shop) -> list[tuple[str, int]]:
    """What the till is told of questions that came to nothing, and where it is told."""
    over = saying(shop.hear(), SpendingOver)
    return [(one.ending.value, one.screen.message) for one in over]


def closings(shop: Shop) -> list[tuple[str, int | None]]:
    """What customers are told in place of questions, and in which message."""
    closed = [(said(letter), letter.message) for letter in shop.hear()]
    return [
        (one.ending.value, message) for one, message in closed if isinstance(one, SpendingClosed)
    ]


def question_to(shop: Shop) -> Letter:
    (letter,) = (one for one in shop.letters() if one.kind == SpendingQuestion.KIND)
    return letter
