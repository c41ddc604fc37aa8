"""Programmes by whose clocks promotions go out in these tests."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.rules.program import Program
from tests.loyalty.programs import blank

KYIV = blank(time_zone="Europe/Kyiv")  # forward on 2027-03-28 at 3:00, back on 2027-10-31 at 4:00
ALMATY = blank()
HALF_AN_HOUR = timedelta(minutes=30)


def wall(program: Program, text: str, *, fold: int = 0) -> datetime:
    """An instant, by what the programme's clocks show."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(program.time_zone), fold=fold)
    return local.astimezone(UTC)
