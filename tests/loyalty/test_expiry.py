"""Points begin to be of use, and are lost, when the owner's rules say so."""

from datetime import UTC, datetime, timedelta

import pytest

from loyalty.expiry import active_from, expires_at
from loyalty.program import Program
from loyalty.rules import Earning, Expiry, ExpiryKind

EVENING = datetime(2026, 1, 15, 18, 30, tzinfo=UTC)  # 15 January, 23:30 in Almaty


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
