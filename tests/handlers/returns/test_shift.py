"""How a day looks to whoever leads, however much was sold in it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from handlers.desk import Desk
from handlers.lengths import A_MESSAGE
from handlers.returns.shift import BRANCHES, SHOWN, shift_screen
from locales.texts import LANGUAGES, Texts
from loyalty.promotions.placeholders import length
from loyalty.records.people import Person
from loyalty.records.returns import Part, Refund, RefundLine
from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale, SaleLine
from loyalty.returns.shifts import BranchTotal, Shift
from loyalty.values import EntryId, MemberId, Minor, PersonId, Points, QuoteId, SaleId, StaffId
from tests.loyalty.programs import blank
from tests.loyalty.shop import KEYS, NOON

TEXTS = Texts.load("ru", strict=True)
NAME = "Ұ" * 64
OWNER = Staff(StaffId(1), PersonId(1), Role.OWNER, "Арман", None, NOON)


@dataclass(frozen=True)
class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOON


def desk(language: str, staff: Staff = OWNER) -> Desk:
    person = Person(PersonId(1), None, staff.name, None, None, None, None, False)
    nothing = cast(Any, None)
    return Desk(
        1, nothing, nothing, cast(Any, Noon()), blank(), TEXTS.of(language), person, staff, KEYS
    )


def sale(number: int, *, spent: int = 0) -> Sale:
    return Sale(
        id=SaleId(number),
        number=number,
        entry_id=EntryId(number),
        quote_id=QuoteId(f"{number}"),
        member_id=MemberId(1),
        staff_id=StaffId(1),
        branch_id=None,
        bill=Minor(1_000_000_000),
        discount=Minor(0),
        category=None,
        spent=Points(spent),
        spending_entry_id=None,
        paid=Minor(1_000_000_000),
        points=Points(5_000_000),
        at=NOON + timedelta(seconds=number),
        local_date=NOON.date(),
    )


def shift(lines: tuple[SaleLine, ...], *, staff: Staff = OWNER, branches: int = 0) -> Shift:
    return Shift(
        staff=staff,
        day=NOON.date(),
        days=(NOON.date(), NOON.date()),
        sales=len(lines),
        bills=Minor(0),
        discounts=Minor(0),
        paid=Minor(0),
        points=Points(0),
        spent=Points(125),
        given_back=0,
        returned=Minor(0),
        branches=tuple(
            BranchTotal(f"{number} {NAME}", 1, Minor(1_000_000_000)) for number in range(branches)
        ),
        lines=lines,
        refunds=(),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_hundred_sales_in_as_many_branches_fit_into_a_message(language: str) -> None:
    """Page by page, under the largest branches; those of the others are one sum."""
    lines = tuple(SaleLine(sale(one, spent=100), NAME, NAME, NAME) for one in range(500))
    for page in (0, 49):
        text, keyboard = shift_screen(shift(lines, branches=500), desk(language), page)
        assert length(text) <= A_MESSAGE
        assert text.count("💸") == SHOWN
        assert keyboard is not None
    others = TEXTS.of(language)("shift-other-branches")
    (rest,) = (line for line in text.splitlines() if line.startswith(others))
    assert f"{500 - BRANCHES}" in rest


def test_cashiers_read_of_their_sales_and_nobody_elses_points() -> None:
    """Who sold where is for those who lead; a slip that was undone is no refund in either."""
    cashier = replace(OWNER, role=Role.CASHIER)
    line = SaleLine(sale(1, spent=100), "Айгүл", "Олена", "Абая 10")
    text, _ = shift_screen(shift((line,), staff=cashier), desk("ru", cashier))
    assert "Олена" not in text
    assert "💸" not in text
    part = Part(Minor(100_000), Minor(100_000), Points(50), Points(0))
    undone = Refund(
        2, SaleId(1), MemberId(1), StaffId(1), part, None, NOON + timedelta(minutes=1), NOON.date()
    )
    led = replace(shift((line,)), refunds=(RefundLine(undone, "Айгүл", "Олена", "Абая 10"),))
    text, _ = shift_screen(led, desk("ru"))
    lines = text.replace("\u00a0", " ").splitlines()
    assert lines[-4:] == [
        "↩️ 12:01 · Айгүл · 1 000 ₸ · −50 · отменено",
        "<i>Олена · Абая 10</i>",
        "12:00 · Айгүл · 10 000 000 ₸ · <b>+5 000 000</b> · 💸 100",
        "<i>Олена · Абая 10</i>",
    ]
