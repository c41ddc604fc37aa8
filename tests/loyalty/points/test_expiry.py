"""Points begin to be of use, and are lost, when the owner's rules say so."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.points.expiry import active_from, expires_at, last_day, lost_at
from loyalty.records.people import Member
from loyalty.records.points import Life
from loyalty.rules.calendar import bought_before
from loyalty.rules.groups import Earning, Expiry, ExpiryKind
from loyalty.rules.program import Program
from loyalty.values import EntryId, LotId, MemberId, Points

DAY = timedelta(days=1)
EVENING = datetime(2026, 1, 15, 18, 30, tzinfo=UTC)  # 15 January, 23:30 in Almaty
MEMBER = Member(MemberId(1), None, EVENING - 90 * DAY, Points(40), advertising=False)
LIFE = Life(LotId(1), EntryId(1), Points(40), EVENING - 60 * DAY, None, None, None)
IDLE = Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 12)


def programme(expiry: Expiry | None = None, pending_days: int = 0) -> Program:
    return Program(
        1,
        "Tamga",
        "#0B6E5F",
        "KZT",
        "Asia/Almaty",
        earning=Earning(pending_days=pending_days),
        expiry=expiry or Expiry(),
    )


@pytest.mark.parametrize(
    ("kind", "months", "month_end", "expected"),
    [
        (ExpiryKind.NEVER, 12, False, None),
        (ExpiryKind.AFTER_LAST_PURCHASE, 12, False, None),
        (ExpiryKind.AFTER_EARNING, 12, False, datetime(2027, 1, 15, 19, tzinfo=UTC)),
        (ExpiryKind.AFTER_EARNING, 1, True, datetime(2026, 2, 28, 19, tzinfo=UTC)),
        (ExpiryKind.AFTER_EARNING, 3, False, datetime(2026, 4, 15, 19, tzinfo=UTC)),
    ],
)
def test_points_live_through_their_last_day(
    kind: ExpiryKind, months: int, month_end: bool, expected: datetime | None
) -> None:
    """They are gone at midnight after it, by the clocks of the shop."""
    assert expires_at(programme(Expiry(kind, months, month_end)), EVENING) == expected


def test_points_wait_as_long_as_the_owner_wants() -> None:
    """Not at all, or whole days from the minute on."""
    assert active_from(programme(), EVENING) is None
    assert active_from(programme(pending_days=14), EVENING) == EVENING + timedelta(days=14)


@pytest.mark.parametrize(
    ("expiry", "bought", "life", "lost"),
    [
        pytest.param(Expiry(), EVENING, LIFE, None, id="never"),
        pytest.param(
            Expiry(),
            EVENING,
            replace(LIFE, expires_at=EVENING),
            EVENING,
            id="a date that was promised stands when the rules say never",
        ),
        pytest.param(
            IDLE,
            EVENING,
            replace(LIFE, expires_at=EVENING),
            EVENING,
            id="and when the rules begin to ask for purchases",
        ),
        pytest.param(
            Expiry(ExpiryKind.AFTER_EARNING, 1),
            EVENING,
            LIFE,
            None,
            id="what never had a date gets none by a rule about earning",
        ),
        pytest.param(
            IDLE, EVENING, LIFE, datetime(2027, 1, 15, 19, tzinfo=UTC), id="after a purchase"
        ),
        pytest.param(
            IDLE, None, LIFE, datetime(2026, 11, 16, 19, tzinfo=UTC), id="given later than joining"
        ),
        pytest.param(
            IDLE,
            EVENING,
            replace(LIFE, granted_at=EVENING + 31 * DAY),
            datetime(2027, 2, 15, 19, tzinfo=UTC),
            id="a gift of later lives its months as well",
        ),
        pytest.param(
            IDLE,
            EVENING,
            replace(LIFE, ruled_since=EVENING + 365 * DAY),
            datetime(2028, 1, 15, 19, tzinfo=UTC),
            id="a new rule begins with the day it was made",
        ),
        pytest.param(
            Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 1, expiry_at_month_end=True),
            EVENING,
            LIFE,
            datetime(2026, 2, 28, 19, tzinfo=UTC),
            id="at the month's end",
        ),
        pytest.param(
            Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 1),
            EVENING,
            replace(LIFE, active_from=EVENING + 40 * DAY),
            EVENING + 40 * DAY,
            id="not before they could be spent",
        ),
    ],
)
def test_each_point_has_its_end(
    expiry: Expiry, bought: datetime | None, life: Life, lost: datetime | None
) -> None:
    """By its date, or so many months after the last purchase, or not at all."""
    member = replace(MEMBER, last_purchase_at=bought)
    assert lost_at(programme(expiry), member, life) == lost


@given(
    months=st.integers(1, 120),
    month_end=st.booleans(),
    day=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    off=st.integers(-70, 70),
    hour=st.integers(0, 23),
)
def test_the_idle_are_found_by_their_last_purchase(
    months: int, month_end: bool, day: date, off: int, hour: int
) -> None:
    """Just those whose last day is that day or an earlier one bought before that instant."""
    rules = programme(Expiry(ExpiryKind.AFTER_LAST_PURCHASE, months, month_end))
    before = bought_before(rules, day)
    bought = before + timedelta(days=off, hours=hour)
    end = lost_at(rules, replace(MEMBER, last_purchase_at=bought, joined_at=bought), _of(bought))
    assert end is not None
    assert (last_day(rules, end) <= day) == (bought < before)


def _of(bought: datetime) -> Life:
    return replace(LIFE, granted_at=bought)
