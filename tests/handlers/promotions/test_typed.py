"""What owners type into the panel of a promotion, and what is made of it."""

from datetime import time

import pytest

from handlers.promotions.extras import factor_typed, link_typed
from handlers.promotions.when import hour_typed
from loyalty.promotions.errors import HourUnreadable, MultiplierOutOfBounds


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("18:30", time(18, 30)), ("18.05", time(18, 5)), (" 7 ", time(7)), ("00:00", time(0))],
)
def test_an_hour_is_read(typed: str, hour: time) -> None:
    """With a colon or a point, and without minutes."""
    assert hour_typed(typed) == hour


@pytest.mark.parametrize("typed", ["25:99", "24", "18:5", "+9", "1_0", "١٨", "18:30:00", "-1", ""])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    """Nothing is made of it that its writer did not mean."""
    with pytest.raises(HourUnreadable):
        hour_typed(typed)


@pytest.mark.parametrize(
    ("typed", "factor"),
    [("2", 20_000), ("1,5", 15_000), ("×1.25", 12_500), ("х 3", 30_000), ("1.05", 10_500)],
)
def test_a_multiplier_is_read_as_it_is_written(typed: str, factor: int) -> None:
    """Nothing of it is cut off."""
    assert factor_typed(typed) == factor


@pytest.mark.parametrize("typed", ["0", "1", "1.0", "0,5", "101", "1.999", "2.", ".5", "-2", "٢"])
def test_a_multiplier_that_cannot_be_is_refused_at_once(typed: str) -> None:
    """One that would change nothing, take away, or be rounded."""
    with pytest.raises(MultiplierOutOfBounds):
        factor_typed(typed)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (" kofe.kz/menu ", "https://kofe.kz/menu"),
        ("http://kofe.kz", "http://kofe.kz"),
        ("@kofe_kz", "https://t.me/kofe_kz"),
        ("t.me/kofe_kz", "https://t.me/kofe_kz"),
    ],
)
def test_a_link_is_what_is_meant(typed: str, link: str) -> None:
    """A page without https, and a name in Telegram, lead where they should."""
    assert link_typed(typed) == link
