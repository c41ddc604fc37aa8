"""Letters that wait while the code is updated are still sent, as what they were."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from handlers.outbox import KINDS
from loyalty.earning.budgets import BudgetUsedUp
from loyalty.earning.reviews import TierLowered, TierWarning
from loyalty.earning.tiers import TierTakenBack, TierWon
from loyalty.guard.alerts import AlertRaised
from loyalty.outbox.matters import (
    ApprovalClosed,
    BillAsk,
    BillOver,
    Conclusion,
    CorrectionAnswer,
    CorrectionAsk,
)
from loyalty.outbox.notices import read_back
from loyalty.people.cards import GuessAlarm
from loyalty.people.enrolment import OldDebt
from loyalty.points.activation import PointsActive
from loyalty.points.reminders import ExpiryReminder
from loyalty.records.earning import AwardLine, Because
from loyalty.records.outbox import Notice
from loyalty.records.returns import Part
from loyalty.records.team import Role
from loyalty.records.till import Costs, Screen
from loyalty.returns.corrections import CorrectionReceipt
from loyalty.returns.refunds import RefundFigures, RefundReceipt, TillRefund
from loyalty.rewards.gifts import BirthdayGift
from loyalty.rules.groups import TierBy
from loyalty.team.branches import Moved
from loyalty.team.dismissal import RoleEnded
from loyalty.team.invites import RoleTaken
from loyalty.team.suspension import Resumed, StaffResumed, StaffSuspended, Suspended
from loyalty.till.holds import Ending, SpendingClosed, SpendingOver, SpendingQuestion
from loyalty.till.receipts import SaleFigures, SaleReceipt, TillReceipt
from loyalty.values import (
    AlertId,
    ApprovalId,
    BasisPoints,
    Minor,
    PersonId,
    Points,
    QuoteId,
    SaleId,
    StaffId,
)
from storage import migrations
from storage.engine.schema import migrate
from storage.engine.urls import parse_url
from storage.store import open_store
from tests.storage.direct import execute, kind_of

BEFORE = "0001"  # the schema before notices were classes
NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
SCREEN = {"chat": 7, "message": 8}
SOLD = {"sale": 4, "bill": 250_000, "points": 125, "balance": 1_125}
DEARER = {
    "sale": 21,
    "bill": 100_001,
    "points": 128,
    "balance": 225,
    "discount": 10_001,
    "spent": 200,
    "paid": 70_000,
    "active_from": "2026-03-23T19:00:00+00:00",
    "expires_at": "2027-05-06T19:00:00+00:00",
}
DEARER_NOW = SaleFigures(
    sale=SaleId(21),
    number=21,
    costs=Costs(Minor(100_001), Minor(10_001), Points(200), Minor(70_000)),
    category=None,
    points=Points(128),
    balance=Points(225),
    active_from=datetime(2026, 3, 23, 19, tzinfo=UTC),
    expires_at=datetime(2027, 5, 6, 19, tzinfo=UTC),
)
GIVEN_BACK = {
    "sale": 5,
    "bill": 200_000,
    "amount": 100_000,
    "cash": 75_000,
    "taken": 3,
    "given": 250,
    "left": 0,
    "lost": 787,
    "balance": -36,
}
GIVEN_BACK_NOW = RefundFigures(
    SaleId(5),
    5,
    Minor(200_000),
    Part(Minor(100_000), Minor(75_000), Points(3), Points(250)),
    Points(787),
    Points(-36),
)
REVIVED = {**GIVEN_BACK, "revived": 250, "until": "2026-05-23T07:00:00+00:00"}

# As the version before wrote them, and what they are now.
WAITING: tuple[tuple[dict[str, Any], Notice], ...] = (
    (
        {
            **DEARER,
            "reasons": '[["rate", 42, 70000, 500, "Чай", 0, 0], ["day-cap", 86, 0, 0, "", 0, 9]]',
        },
        SaleReceipt(
            DEARER_NOW,
            (
                AwardLine(Because.RATE, Points(42), Minor(70_000), BasisPoints(500), "Чай"),
                AwardLine(Because.DAY_CAP, Points(86), figure=Points(9)),
            ),
        ),
    ),
    (
        {**SOLD, "category": "Чай", "customer": 1, **SCREEN, "until": "2026-03-14T07:15:00+00:00"},
        TillReceipt(
            SaleFigures(
                SaleId(4),
                4,
                Costs(Minor(250_000), Minor(0), Points(0), Minor(250_000)),
                "Чай",
                Points(125),
                Points(1_125),
            ),
            PersonId(1),
            Screen(7, 8),
            datetime(2026, 3, 14, 7, 15, tzinfo=UTC),
        ),
    ),
    (GIVEN_BACK, RefundReceipt(GIVEN_BACK_NOW)),
    (
        {**REVIVED, "customer": 1, **SCREEN},
        TillRefund(
            RefundFigures(
                GIVEN_BACK_NOW.sale,
                GIVEN_BACK_NOW.number,
                GIVEN_BACK_NOW.bill,
                GIVEN_BACK_NOW.part,
                GIVEN_BACK_NOW.lost,
                GIVEN_BACK_NOW.balance,
                Points(250),
                datetime(2026, 5, 23, 7, tzinfo=UTC),
            ),
            PersonId(1),
            Screen(7, 8),
        ),
    ),
    (
        {
            "bill": 300_000,
            "discount": 9_990,
            "spent": 45,
            "paid": 285_510,
            "question": "1013~1",
            "until": "2026-03-17T15:03:00+00:00",
        },
        SpendingQuestion(
            QuoteId("1013~1"),
            Costs(Minor(300_000), Minor(9_990), Points(45), Minor(285_510)),
            datetime(2026, 3, 17, 15, 3, tzinfo=UTC),
        ),
    ),
    ({"ending": "timed-out"}, SpendingClosed(Ending.TIMED_OUT)),
    (
        {"ending": "unreachable", "quote": "1005", **SCREEN, "customer": 1},
        SpendingOver(Ending.UNREACHABLE, QuoteId("1005"), Screen(7, 8)),
    ),
    (
        {
            "points": -50,
            "reason": "Ошибка",
            "customer": 1,
            "approval": 3,
            "asker": "Данияр",
        },
        CorrectionAsk(ApprovalId(3), "Данияр", PersonId(1), Points(-50), "Ошибка"),
    ),
    (
        {"verdict": "granted", "points": 5_000, "by": 2, "customer": 1},
        CorrectionAnswer(Conclusion.GRANTED, Points(5_000), PersonId(1), StaffId(2)),
    ),
    (
        {"verdict": "gone", "points": 5_000},
        CorrectionAnswer(Conclusion.GONE, Points(5_000), None),
    ),
    (
        {"points": 5_000, "reason": "Ошибка", "balance": 5_000},
        CorrectionReceipt(Points(5_000), "Ошибка", Points(5_000)),
    ),
    (
        {
            "bill": 250_000,
            "points": 125,
            "customer": 1,
            "allowed": 200_000,
            "sales": 2,
            "bills": 1_000,
            "approval": 3,
            "asker": "Данияр",
        },
        BillAsk(
            ApprovalId(3),
            "Данияр",
            PersonId(1),
            Minor(250_000),
            Points(125),
            Minor(200_000),
            2,
            Minor(1_000),
        ),
    ),
    (
        {"verdict": "changed", "bill": 250_000, "quote": "1006", **SCREEN, "customer": 1},
        BillOver(Conclusion.CHANGED, Minor(250_000), QuoteId("1006"), Screen(7, 8)),
    ),
    (
        {"ending": "granted", "bill": 250_000, "by": 2},
        ApprovalClosed(Conclusion.GRANTED, Minor(250_000), None, StaffId(2)),
    ),
    ({"ending": "lapsed", "points": 50}, ApprovalClosed(Conclusion.LAPSED, None, Points(50))),
    ({"ending": "withdrawn"}, ApprovalClosed(Conclusion.WITHDRAWN, None, None)),
    ({"name": "Данияр", "guesses": 5}, GuessAlarm("Данияр", 5)),
    ({"alert": 1}, AlertRaised(AlertId(1))),
    ({"name": "Данияр", "role": "cashier"}, RoleTaken("Данияр", Role.CASHIER)),
    ({}, RoleEnded()),
    ({}, Suspended()),
    ({}, Resumed()),
    ({"staff": 3, "by": 1}, StaffSuspended(StaffId(3), StaffId(1))),
    ({"staff": 3, "by": 1}, StaffResumed(StaffId(3), StaffId(1))),
    ({"tier": "Gold"}, TierWon("Gold")),
    (
        {"tier": "Gold", "counted_by": "spend", "missing": 1_000, "until": "2027-03-14"},
        TierWarning("Gold", TierBy.SPEND, 1_000, date(2027, 3, 14)),
    ),
    ({"tier": "", "lost": "Silver"}, TierLowered("", "Silver")),
    ({"tier": "Silver", "lost": "Gold"}, TierTakenBack("Silver", "Gold")),
    ({"points": 50, "tier": "Gold", "late": 1}, BirthdayGift(Points(50), "Gold", True)),
    ({"points": 175, "spendable": 200}, PointsActive(Points(175), Points(200))),
    (
        {
            "points": 175,
            "until": "2026-04-14",
            "kept": 0,
            "in_all": 200,
            "in_all_until": "2026-05-01",
        },
        ExpiryReminder(
            points=Points(175),
            until=date(2026, 4, 14),
            kept=False,
            in_all=Points(200),
            in_all_until=date(2026, 5, 1),
        ),
    ),
)


YOUNGER = {BudgetUsedUp, Moved, OldDebt}


def test_every_kind_is_looked_at() -> None:
    """None is left out, or its letters would be lost with the update; some are younger."""
    unseen = set(KINDS.values()) - {type(notice) for _, notice in WAITING} - YOUNGER
    younger = ("loyalty.promotions.", "loyalty.voice.")
    assert [kind for kind in unseen if not kind.__module__.startswith(younger)] == []


def test_what_waits_at_an_update_is_still_said(empty_database: Callable[[], str]) -> None:
    """Every kind that the version before left in the outbox is read as what it was."""
    url = empty_database()
    _make_as_before(url)
    for number, (figures, notice) in enumerate(WAITING, 1):
        _put(url, number, notice.KIND, figures)
    migrate(url)
    store = open_store(url)
    try:
        letters = store.read_and_wait(lambda tx: tx.outbox.due(NOW, 100))
    finally:
        store.close(0)
    found = {letter.id: read_back(KINDS[letter.kind], letter.figures) for letter in letters}
    assert found == {number: notice for number, (_, notice) in enumerate(WAITING, 1)}


def test_what_was_settled_before_an_update_stays_empty(empty_database: Callable[[], str]) -> None:
    """A letter that was dealt with holds nothing, in either form."""
    url = empty_database()
    _make_as_before(url)
    _put(url, 1, "sale-receipt", {}, settled=True)
    migrate(url)
    (row,) = execute(url, "SELECT figures FROM outbox")
    assert (json.loads(row[0]) if isinstance(row[0], str) else row[0]) == {}


def _make_as_before(url: str) -> None:
    """A database with the schema of the version before, and somebody to write to."""
    if (path := parse_url(url).database) and kind_of(url) == "sqlite":
        Path(path).parent.mkdir(exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__path__[0])))
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
    engine.dispose()
    execute(
        url,
        "INSERT INTO people (telegram_id, name, blocked, created_at) "
        f"VALUES (5, 'Айгүл', false, '{NOW.isoformat(timespec='microseconds')}')",
    )


def _put(
    url: str, number: int, kind: str, figures: dict[str, Any], *, settled: bool = False
) -> None:
    """A row of the outbox, as the version before wrote it."""
    at = f"'{NOW.isoformat(timespec='microseconds')}'"
    ended = f"'sent', {at}" if settled else "NULL, NULL"
    held = json.dumps(figures, ensure_ascii=False).replace("'", "''")
    execute(
        url,
        "INSERT INTO outbox (cause, kind, person_id, figures, priority, not_before, due_at, called,"
        f" outcome, settled_at) VALUES ('{number}', '{kind}', 1, '{held}', 0, {at}, {at}, false,"
        f" {ended})",
    )
