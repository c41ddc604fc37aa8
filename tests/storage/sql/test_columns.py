from datetime import UTC, datetime, timedelta, timezone

import pytest

from loyalty.records.people import Code
from loyalty.values import MemberId
from storage.store import SqlStore
from tests.storage import rows

ALMATY = timezone(timedelta(hours=5))


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 3, 14, 7, 30, tzinfo=UTC),
        datetime(2026, 3, 14, 7, 30, 0, 1, tzinfo=UTC),
        datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    ],
)
def test_an_instant_comes_back_as_it_was_kept(store: SqlStore, instant: datetime) -> None:
    """To the microsecond, aware, and in UTC."""
    member = store.write_and_wait(rows.member)
    code = Code("123456", instant)
    store.write_and_wait(lambda tx: tx.cards.add_code(member, code))
    found = store.read_and_wait(
        lambda tx: tx.cards.code_of(member, datetime.min.replace(tzinfo=UTC))
    )
    assert found == code
    assert found.expires_at.tzinfo is UTC


@pytest.mark.parametrize(
    "instant",
    [datetime(2026, 3, 14, 7, 30), datetime(2026, 3, 14, 12, 30, tzinfo=ALMATY)],  # noqa: DTZ001 — that is the point
)
def test_only_instants_in_utc_are_kept(store: SqlStore, instant: datetime) -> None:
    """A time without a zone, or of another zone, is a mistake that is found at once."""
    with pytest.raises(ValueError, match="only instants in UTC"):
        store.write_and_wait(lambda tx: tx.cards.code_of(MemberId(1), instant))
