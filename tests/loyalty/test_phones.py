"""Phone numbers are read as they are written in the shop's country."""

import pytest

from loyalty.phones import e164


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("+7 701 123-45-67", "KZ", "+77011234567"),
        ("8 (701) 123 45 67", "KZ", "+77011234567"),
        ("87011234567", "KZ", "+77011234567"),
        ("7011234567", "KZ", "+77011234567"),
        ("77011234567", "KZ", "+77011234567"),
        ("0501234567", "UA", "+380501234567"),
        ("050\u00a0123\u00a045\u00a067", "UA", "+380501234567"),
        ("380501234567", "UA", "+380501234567"),
        ("90 123 45 67", "UZ", "+998901234567"),
        ("+380501234567", "KZ", "+380501234567"),
        ("+380501234567", None, "+380501234567"),
        ("380501234567", None, None),
        ("0501234567", "KZ", None),
        ("2500", "KZ", None),
        ("20000000", "KZ", None),
        ("99999999999", "KZ", None),
        ("1000000001", "KZ", None),
        ("7011234567", "EU", None),
        ("+7701", "KZ", None),
        ("701123456x", "KZ", None),
        ("", "KZ", None),
        ("٧٠١١٢٣٤٥٦٧", "KZ", None),
    ],
)
def test_a_number_is_read_as_it_is_dialled(
    typed: str, country: str | None, number: str | None
) -> None:
    """With its country code after a plus, or as in the shop's own country; nothing else is one."""
    assert e164(typed, country) == number
