"""A shop to measure: members, cashiers, and quotes that wait for their ✅."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from benchmarks.telegram import FIRST_CHAT
from loyalty.keys import Keys
from loyalty.people.enrolment import join
from loyalty.program.versions import change_programme, open_programme
from loyalty.records.outbox import Outcome
from loyalty.records.team import Role
from loyalty.records.till import Screen
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.team.invites import invite, take_role
from loyalty.till.quotes import choose_category, quote_sale
from loyalty.till.sales import Receipt, record_sale
from loyalty.upkeep.sending import settle, take_due
from loyalty.values import MemberId, Minor, OperationId, PersonId, QuoteId, TelegramId
from storage.engine.schema import migrate
from storage.store import open_store

NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
BILL = Minor(250_000)
POINTS = "125"  # what that earns, as /balance says it

_SCREEN = Screen(chat=1, message=1)
_KEYS = Keys.of("benchmarks")
_FIRST_CASHIER = 9_000_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sale that lacks nothing but its ✅."""

    quote_id: QuoteId
    cashier: PersonId


def make_shop(
    url: str,
    *,
    members: int,
    cashiers: int,
    sales: int,
    ruled: Callable[[Program], Program] = lambda program: program,
) -> tuple[Prepared, ...]:
    """A new database with a programme, so many of each, and quotes for so many sales.

    Members and cashiers take turns, so that sales side by side are to different members. The
    programme is a new one, with its rules changed by `ruled`.
    """
    migrate(url)
    store = open_store(url)
    try:
        store.write_and_wait(
            open_programme, name="Tamga", currency="KZT", time_zone="Asia/Almaty", now=NOW
        )
        store.write_and_wait(_rule, ruled)
        enrolled = store.write_and_wait(_enrol, members)
        hired = store.write_and_wait(_hire, cashiers)
        return store.write_and_wait(_quote, enrolled, hired, sales)
    finally:
        store.close()


def sell(tx: Tx, prepared: Prepared) -> None:
    """✅."""
    receipt = record_sale(
        tx,
        quote_id=prepared.quote_id,
        cashier=prepared.cashier,
        screen=_SCREEN,
        sure=True,
        now=NOW,
    )
    assert isinstance(receipt, Receipt)
    assert not receipt.repeated


def sell_all(tx: Tx, prepared: Sequence[Prepared]) -> None:
    """✅ to all of them, in one transaction, and every receipt taken for sent."""
    for sale in prepared:
        sell(tx, sale)
    while taken := take_due(tx, now=NOW, limit=1000):
        for letter in taken:
            settle(tx, letter=letter, outcome=Outcome.SENT, now=NOW)


def _rule(tx: Tx, ruled: Callable[[Program], Program]) -> None:
    change_programme(tx, wanted=ruled(tx.programs.current()), by=None, now=NOW)


def _enrol(tx: Tx, count: int) -> list[MemberId]:
    return [
        join(
            tx,
            operation=OperationId(f"join:{telegram}"),
            telegram_id=TelegramId(telegram),
            telegram_name="Айгерім",
            telegram_language="kk",
            language=None,
            identity=_KEYS.identity_of(TelegramId(telegram)),
            now=NOW,
        ).member.id
        for telegram in range(FIRST_CHAT, FIRST_CHAT + count)
    ]


def _hire(tx: Tx, count: int) -> list[PersonId]:
    hired = []
    for telegram in range(_FIRST_CASHIER, _FIRST_CASHIER + count):
        token = _KEYS.invite_token(OperationId(f"invite:{telegram}"))
        invite(tx, token=token, role=Role.CASHIER, name=None, branch_id=None, by=None, now=NOW)
        cashier = take_role(
            tx,
            token=token,
            telegram_id=TelegramId(telegram),
            telegram_name="Олена",
            telegram_language="uk",
            now=NOW,
        )
        hired.append(cashier.person_id)
    return hired


def _quote(
    tx: Tx, members: Sequence[MemberId], cashiers: Sequence[PersonId], sales: int
) -> tuple[Prepared, ...]:
    return tuple(
        _drawn(
            tx,
            QuoteId(f"{_FIRST_CASHIER + number % len(cashiers)}-{number}"),  # chat and message
            members[number % len(members)],
            cashiers[number % len(cashiers)],
        )
        for number in range(sales)
    )


def quote_again(tx: Tx, prepared: Sequence[Prepared], turn: int) -> tuple[Prepared, ...]:
    """The same customers with the same cashiers once more, as the rules see them by now."""
    again = []
    for sale in prepared:
        quote = tx.quotes.get(sale.quote_id)
        assert quote is not None
        quote_id = QuoteId(f"{sale.quote_id}-{turn}")
        again.append(_drawn(tx, quote_id, quote.member_id, sale.cashier))
    return tuple(again)


def _drawn(tx: Tx, quote_id: QuoteId, member: MemberId, cashier: PersonId) -> Prepared:
    quote_sale(tx, quote_id=quote_id, member_id=member, cashier=cashier, bill=BILL, now=NOW)
    for category in tx.programs.current().categories[:1]:
        choose_category(tx, quote_id=quote_id, category=category.name, cashier=cashier, now=NOW)
    return Prepared(quote_id, cashier)
