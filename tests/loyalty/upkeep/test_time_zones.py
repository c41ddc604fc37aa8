"""Where the machine's clock stands in the world changes nothing (invariant 10)."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from datetime import time as hour
from typing import Any

import pytest

from loyalty.points.purse import purse_of
from loyalty.program.versions import change_programme
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Kind, Question, Questionnaire, Survey, SurveyState
from loyalty.rules.decision import FULL
from loyalty.rules.groups import (
    Discount,
    DiscountKind,
    DiscountStep,
    Earning,
    Expiry,
    ExpiryKind,
    HappyHours,
    Period,
    Season,
    TierBy,
    Tiers,
    Weekday,
)
from loyalty.till.customers import greet
from loyalty.upkeep.audit import audit
from loyalty.upkeep.housekeeping import tidy
from loyalty.values import BasisPoints, Minor, OperationId, Points, SurveyId
from loyalty.voice.answering import answer_by_tap
from loyalty.voice.sheets import begin_sheet
from storage.engine.schema import migrate
from storage.store import open_store
from storage.tables import metadata
from tests.loyalty.promotions.perked import HUNDRED, campaign, given
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import LEVELS, born
from tests.storage.direct import execute

FAR_APART = ("UTC", "Pacific/Kiritimati", "America/Los_Angeles")
TWICE = BasisPoints(2 * FULL)
ALMOST_MIDNIGHT = datetime(2026, 3, 31, 18, 59, 59, tzinfo=UTC)  # of the last of March, in Almaty
EVERYTHING_ASKS_THE_CALENDAR: dict[str, Any] = {
    "earning": Earning(
        most_per_day=Points(300),
        pending_days=1,
        happy_hours=(HappyHours((Weekday.TUE,), hour(22), hour(1), TWICE),),
        seasons=(Season(date(2026, 4, 1), date(2026, 4, 1), TWICE),),
    ),
    "discount": Discount(
        DiscountKind.PROGRESSIVE,
        period=Period.YEAR_CALENDAR,
        steps=(DiscountStep(Minor(100_000), BasisPoints(300)),),
    ),
    "expiry": Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1, expiry_at_month_end=True),
}


@pytest.fixture
def move_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts the machine into another time zone, and back in the end."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def days_around_midnight(url: str) -> list[object]:
    """Sales on both sides of a month's end, undoing and tidying; all that was said of them."""
    store = open_store(url)
    shop = Shop(store, now=ALMOST_MIDNIGHT)
    rules = replace(shop.open(), **EVERYTHING_ASKS_THE_CALENDAR)
    shop.write(change_programme, wanted=rules, by=None, now=shop.now)
    member, cashier = shop.member(), shop.staff()
    said: list[object] = []
    for seconds in (0, 1, 3_600, 23 * 3_600, 24 * 3_600):
        shop.wait(seconds=seconds)
        said.append(shop.quote(cashier, member, 123_457))
        receipt = shop.sell(cashier, member, 345_678)
        said += [receipt, shop.sell(cashier, member, 99_999)]
        said.append(shop.undo(cashier, receipt.sale.id))
        said.append(shop.read(greet, member_id=member.id, cashier=cashier.person_id, now=shop.now))
        said += [(letter.kind, letter.figures) for letter in shop.letters()]
    shop.write(tidy, now=shop.now)
    said.append(shop.read(audit))
    store.close()
    return said


def a_year_of_everything(url: str) -> list[object]:
    """Nights, tiers, a birthday, both ways to expire, spending, a refund in part, a correction, a
    promotion that gives points, and a survey that does.
    """
    store = open_store(url)
    shop = Shop(store, now=ALMOST_MIDNIGHT)
    shop.open()
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    born(shop, member, 1, 4)
    given(shop, campaign(shop, HUNDRED), member)
    answer_for_points(shop, member)
    said: list[object] = []
    ways = (ExpiryKind.AFTER_LAST_PURCHASE, ExpiryKind.AFTER_EARNING)
    for number, days in enumerate((0, 1, 13, 17, 31, 200, 104)):
        shop.wait(days=days, seconds=number % 2)
        shop.rule(
            earning=Earning(pending_days=number % 3),
            expiry=Expiry(ways[number % 2], expiry_months=1),
            tiers=Tiers(TierBy.SPEND, Period.YEAR_CALENDAR, LEVELS),
        )
        said.append(shop.night())
        sale = shop.sell(cashier, member, 50_000 + 7 * number).sale
        quote = shop.quote(cashier, member, 30_000)
        points = min(5, shop.read(purse_of, shop.member_now(member.id), shop.now).spendable)
        if points:
            question = shop.ask(cashier, quote, points)
            said.append(shop.answer(member, question))
        said.append(shop.refund(manager, sale.id, 10_001))
        said.append(shop.correct(manager, member, 3))
        said.append(shop.read(purse_of, shop.member_now(member.id), shop.now))
        said += [(letter.kind, letter.figures) for letter in shop.hear()]
    said.append(shop.read(audit))
    moved = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=1_000))
    assert {entry.reason for entry in moved} == set(Reason) - {Reason.DEPARTURE, Reason.OLD_DEBT}
    store.close()
    return said


def answer_for_points(shop: Shop, member: Member) -> None:
    """A survey of one question, which rewards who answers it."""
    question = Question("taste", Kind.YES_NO, {"ru": "Вкусно?"})
    form = Questionnaire({"ru": "Суп"}, (question,), reward=Points(10))
    soup = Survey(SurveyId(0), "soup", "soup", SurveyState.OPEN, form, shop.now, shop.now)
    survey_id, who = shop.write(lambda tx: tx.surveys.add(soup)), member.person_id
    assert who is not None
    begun = OperationId("soup")
    sheet = shop.write(
        begin_sheet, survey_id=survey_id, person_id=who, operation=begun, now=shop.now
    ).sheet
    shop.write(
        answer_by_tap, sheet_id=sheet.id, turn=sheet.turn, person_id=who, value=1, now=shop.now
    )


def rows_of(url: str) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table.name: sorted(execute(url, f"SELECT * FROM {table.name}"), key=repr)
        for table in metadata.sorted_tables
    }


@pytest.mark.parametrize(
    ("happen", "sales"), [(days_around_midnight, 10), (a_year_of_everything, 14)]
)
def test_the_machines_time_zone_changes_nothing(
    empty_database: Callable[[], str],
    move_machine: Callable[[str], None],
    happen: Callable[[str], list[object]],
    sales: int,
) -> None:
    """The same operations at the same instants: every answer and every row is the same."""
    found = []
    for zone in FAR_APART:
        move_machine(zone)
        url = empty_database()
        migrate(url)
        found.append((happen(url), rows_of(url)))
    rows = found[0][1]
    assert len(rows["sales"]) == sales
    assert found[0] == found[1] == found[2]
