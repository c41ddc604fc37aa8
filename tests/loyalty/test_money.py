"""Amounts are read as cashiers type them, or refused; money is rounded in one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.errors import AmountNotPositive, AmountTooLarge, AmountUnreadable
from loyalty.money import is_number, parse_amount, scale_down
from loyalty.values import Minor

LARGEST = Minor(1_000_000_000)  # 10 000 000.00


def tenge(text: str) -> Minor:
    return parse_amount(text, currency="KZT", largest=LARGEST)


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("2500", 250_000),
        ("2 500", 250_000),
        ("2\u00a0500", 250_000),
        ("2\u202f500", 250_000),
        ("2\u2009500", 250_000),
        ("1 234 567", 123_456_700),
        ("2500.50", 250_050),
        ("2500,50", 250_050),
        ("2500.5", 250_050),
        ("2500,05", 250_005),
        ("0.01", 1),
        ("0,5", 50),
        ("2 500,50", 250_050),
        ("2500 ₸", 250_000),
        ("2500₸", 250_000),
        ("₸2500", 250_000),
        ("₸ 2500", 250_000),
        ("2\u00a0500\u00a0₸", 250_000),
        ("2500 тг", 250_000),
        ("2500тг", 250_000),
        ("2500 тг.", 250_000),
        ("2500 ТГ", 250_000),
        ("2500 тенге", 250_000),
        ("2500 теңге", 250_000),
        ("2500 KZT", 250_000),
        ("2500 kzt", 250_000),
        ("  2500\n", 250_000),
        ("0002500", 250_000),
        ("10 000 000", 1_000_000_000),
        ("10000000.00", 1_000_000_000),
        ("2500+300", 280_000),
        ("2 500,50 ₸ + 300 тг + 0.50", 280_100),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, minor: int) -> None:
    """Spaces between thousands, a comma or a point, the currency's sign or name."""
    assert tenge(typed) == minor


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\u00a0",
        "abc",
        "две тысячи",
        "2500a",
        "a2500",
        "-2500",
        "−2500",
        "+2500",
        "2500+",
        "2500++300",
        "2500+три",
        "2500-300",
        "2500-",
        "2500.505",
        "2500,505",
        "2500.",
        ".50",
        ",50",
        "2,500.50",
        "2.500,50",
        "2,500",
        "2.500",
        "2500.5.5",
        "2500,,50",
        "2 50",
        "25 00",
        "2500 500",
        "2  500",
        "2\t500",
        "2\n500",
        " , 50",
        "2500 .50",
        "2500. 50",
        "٢٥٠٠",
        "२५००",
        "\uff12\uff15\uff10\uff10",  # full-width digits
        "²500",
        "½",
        "2e3",
        "0x10",
        "1_000",
        "2'500",
        "₸",
        "тг",
        "2500 ₸₸",
        "₸2500₸ тг",
        "2500 $",
        "2500 €",
        "2500 руб",
        "2500 USD",
        "2500 тг 50",
        "2500\u200f",
        "\u202e2500",
        "2500; DROP TABLE members",
        "<b>2500</b>",
        "{amount}",
        "%d",
    ],
)
def test_what_is_not_an_amount_is_refused(typed: str) -> None:
    """No letters, signs, other digits, other currencies, or more than two decimals."""
    with pytest.raises(AmountUnreadable):
        tenge(typed)


@pytest.mark.parametrize("typed", ["0", "00", "0.0", "0,00", "0 ₸", "000 000", "0" * 4000])
def test_nothing_is_not_sold(typed: str) -> None:
    """Zero is an amount, and one that nobody pays."""
    with pytest.raises(AmountNotPositive):
        tenge(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "10000000.01",
        "10 000 001",
        "1000000000000000",
        "1" + "0" * 15,
        "9" * 18,
        "9" * 4096,
        "9999999+2",
    ],
)
def test_more_than_the_largest_bill_is_refused(typed: str) -> None:
    """Above the limit, however far above, the refusal names the limit."""
    with pytest.raises(AmountTooLarge) as refused:
        tenge(typed)
    assert refused.value.largest == LARGEST


@pytest.mark.parametrize(
    ("typed", "currency"),
    [
        ("100 грн", "UAH"),
        ("100₴", "UAH"),
        ("100 р.", "RUB"),
        ("100 рублей", "RUB"),
        ("100 сом", "KGS"),
        ("$100", "USD"),
        ("100 €", "EUR"),
        ("100 zł", "PLN"),
        ("100 ZŁ", "PLN"),
        ("100 chf", "CHF"),
        ("100ßp", "SSP"),  # one letter that is two in the other case
        ("100 ₪", "ILS"),
        ("100 шекелей", "ILS"),
        ("100 US$", "USD"),
        ("100 долларов", "USD"),
        ("100 гривен", "UAH"),
        ("100 Гривні", "UAH"),
        *((f"100 so{mark}m", "UZS") for mark in "'’‘ʻʼ`´′"),
        ("100 сомони", "TJS"),
        ("100 рублей", "BYN"),
        ("100 тмт", "TMT"),
    ],
)
def test_every_currency_has_its_words(typed: str, currency: str) -> None:
    """The programme's own currency may be named, by its code in any case."""
    assert parse_amount(typed, currency=currency, largest=LARGEST) == 10_000


@given(st.integers(min_value=1, max_value=LARGEST))
def test_every_amount_is_read_back_exactly(minor: int) -> None:
    """Whatever is written with two decimals is read as the very same amount."""
    whole, part = divmod(minor, 100)
    for text in (f"{whole}.{part:02}", f"{whole:,}".replace(",", " ") + f",{part:02} ₸"):
        assert tenge(text) == minor


@given(st.text(max_size=40))
def test_no_text_breaks_the_till(text: str) -> None:
    """Any text is an amount within the limit, or one of three refusals."""
    try:
        minor = tenge(text)
    except (AmountUnreadable, AmountNotPositive, AmountTooLarge):
        return
    assert 0 < minor <= LARGEST


@pytest.mark.parametrize(
    ("text", "number"),
    [("2500", True), ("2,500.50", True), ("٢٥٠٠", True), ("-5", True), ("сколько?", False)],
)
def test_what_is_meant_as_a_number_is_told_from_words(text: str, number: bool) -> None:
    """Any digit will do: then the refusal says how an amount is written."""
    assert is_number(text) is number


@pytest.mark.parametrize(
    ("amount", "numerator", "denominator", "scaled"),
    [
        (250_000, 500, 1_000_000, 125),
        (199, 1, 100, 1),
        (0, 500, 10_000, 0),
        (10**30, 3, 7, 10**30 * 3 // 7),
        (7, 0, 3, 0),
    ],
)
def test_scaling_rounds_down(amount: int, numerator: int, denominator: int, scaled: int) -> None:
    """Exactly once, in integers of any size."""
    assert scale_down(amount, numerator, denominator) == scaled


@pytest.mark.parametrize(
    ("amount", "numerator", "denominator"), [(-1, 1, 1), (1, -1, 1), (1, 1, 0)]
)
def test_only_amounts_that_are_not_negative_are_scaled(
    amount: int, numerator: int, denominator: int
) -> None:
    """Downwards and towards nothing are the same thing, because nothing negative comes here."""
    with pytest.raises(ValueError, match="scaled"):
        scale_down(amount, numerator, denominator)


@given(
    st.lists(st.integers(min_value=0, max_value=10**9), max_size=8),
    st.integers(min_value=0, max_value=10_000),
)
def test_parts_never_earn_more_than_the_whole(parts: list[int], rate: int) -> None:
    """A bill cut into k bills earns no more than the bill, and at most k points less."""
    whole = scale_down(sum(parts), rate, 1_000_000)
    cut = sum(scale_down(part, rate, 1_000_000) for part in parts)
    assert whole - len(parts) <= cut <= whole
