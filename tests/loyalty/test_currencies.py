"""Cash is made of coins that people still have."""

import pytest

from loyalty.currencies import in_cash
from loyalty.values import Minor


@pytest.mark.parametrize(
    ("currency", "amount", "coins"),
    [
        ("KZT", 142_405, 142_400),
        ("KZT", 142_450, 142_500),
        ("KZT", 142_400, 142_400),
        ("UAH", 10_024, 10_000),
        ("UAH", 10_025, 10_050),
        ("UAH", 10_074, 10_050),
        ("UAH", 10_075, 10_100),
        ("CHF", 1_002, 1_000),
        ("CHF", 1_003, 1_005),
        ("EUR", 1_003, 1_003),
        ("KZT", 49, 0),
        ("KZT", 0, 0),
    ],
)
def test_cash_is_rounded_to_the_coin_in_use(currency: str, amount: int, coins: int) -> None:
    """To the nearest, the half upwards; not at all where there is a coin for the smallest unit."""
    assert in_cash(Minor(amount), currency) == coins
