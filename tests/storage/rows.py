"""Rows that the other rows of a test need: written straight through the queries, no rules asked."""

from datetime import UTC, date, datetime

from loyalty.records.earning import Award, AwardLine, Because
from loyalty.records.points import Reason
from loyalty.records.team import Role
from loyalty.records.till import Offer, Quote, Sale
from loyalty.returns.refunds import after, part_of
from loyalty.rules.groups import Earning
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import (
    BasisPoints,
    BranchId,
    EntryId,
    MemberId,
    Minor,
    OperationId,
    PersonId,
    Points,
    QuoteId,
    SaleId,
    StaffId,
    TelegramId,
)

NOW = datetime(2026, 3, 14, 7, 30, tzinfo=UTC)
TODAY = date(2026, 3, 14)


def programme(tx: Tx, version: int = 1) -> Program:
    program = Program(
        version=version,
        name="Tamga",
        colour="#0B6E5F",
        currency="KZT",
        time_zone="Asia/Almaty",
        earning=Earning(rate=BasisPoints(700)),
    )
    tx.programs.add(program, NOW)
    return program


def person(tx: Tx, telegram_id: int, name: str | None = "Айгүл") -> PersonId:
    return tx.people.add(
        telegram_id=TelegramId(telegram_id),
        name=name,
        language=None,
        telegram_language="kk",
        at=NOW,
    )


def member(tx: Tx, telegram_id: int = 1, name: str | None = "Айгүл") -> MemberId:
    return tx.members.add(
        person_id=person(tx, telegram_id, name), identity=f"hash {telegram_id}", joined_at=NOW
    )


def cashier(
    tx: Tx, telegram_id: int = 100, role: Role = Role.CASHIER, branch: BranchId | None = None
) -> StaffId:
    return tx.staff.add(
        person_id=person(tx, telegram_id), role=role, name="Болат", branch_id=branch, since=NOW
    )


def operation(
    tx: Tx,
    key: str,
    member_id: MemberId | None = None,
    staff_id: StaffId | None = None,
    *,
    kind: str = "sale",
    at: datetime = NOW,
) -> int:
    return tx.operations.add(
        key=OperationId(key),
        kind=kind,
        digest="digest",
        at=at,
        local_date=TODAY,
        local_hour=12,
        program_version=1,
        member_id=member_id,
        staff_id=staff_id,
        branch_id=None,
    )


def entry(tx: Tx, member_id: MemberId, points: int, *, key: str) -> EntryId:
    return tx.ledger.add_entry(
        operation=operation(tx, key, member_id),
        member_id=member_id,
        points=Points(points),
        reason=Reason.SALE if points >= 0 else Reason.SPENDING,
        at=NOW,
    )


def quote(quote_id: str, member_id: MemberId, staff_id: StaffId, bill: int = 250_000) -> Quote:
    line = AwardLine(Because.RATE, Points(125), Minor(bill), BasisPoints(500))
    return Quote(
        id=QuoteId(quote_id),
        staff_id=staff_id,
        member_id=member_id,
        category=None,
        offer=Offer(
            bill=Minor(bill),
            discount_rate=BasisPoints(0),
            discount=Minor(0),
            spend=Points(0),
            paid=Minor(bill),
            award=Award(Points(125), (line,)),
        ),
        program_version=1,
        twin=False,
        created_at=NOW,
        withdrawn=False,
        credited=False,
    )


def sale(
    tx: Tx,
    quote_id: str,
    member_id: MemberId,
    staff_id: StaffId,
    *,
    bill: int = 250_000,
    branch: BranchId | None = None,
    day: date = TODAY,
    at: datetime = NOW,
) -> SaleId:
    """A sale with its quote, operation, entry and lot, of 125 points."""
    tx.quotes.add(quote(quote_id, member_id, staff_id, bill))
    number = operation(tx, f"sale:{quote_id}", member_id, staff_id, at=at)
    entry_id = tx.ledger.add_entry(
        operation=number, member_id=member_id, points=Points(125), reason=Reason.SALE, at=at
    )
    tx.ledger.add_lot(entry_id=entry_id, member_id=member_id, granted=Points(125), expires_at=None)
    tx.sales.add(
        Sale(
            id=SaleId(number),
            number=tx.sales.next_number(),
            entry_id=entry_id,
            quote_id=QuoteId(quote_id),
            member_id=member_id,
            staff_id=staff_id,
            branch_id=branch,
            bill=Minor(bill),
            discount=Minor(0),
            category=None,
            spent=Points(0),
            spending_entry_id=None,
            paid=Minor(bill),
            points=Points(125),
            at=at,
            local_date=day,
        )
    )
    return SaleId(number)


def undo(tx: Tx, sale_id: SaleId, at: datetime) -> Sale:
    """The sale's row says that all of it was given back."""
    sale = tx.sales.get(sale_id)
    assert sale is not None
    undone = after(sale, part_of(sale, sale.bill), at)
    tx.sales.refund(undone)
    return undone
