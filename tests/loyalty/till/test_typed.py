"""What is typed at the till is a card's digits, or a sum, or both."""

import pytest

from loyalty.till.typed import TypedCode, code_in


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("482913", TypedCode("482913", None)),
        ("482 913", TypedCode("482913", None)),
        ("482\u00a0913", TypedCode("482913", None)),
        ("482913 2500", TypedCode("482913", "2500")),
        ("482 913  2 500,50 ₸", TypedCode("482913", "2 500,50 ₸")),
        ("482913\n2500+300", TypedCode("482913", "2500+300")),
        ("482 913 250", TypedCode("482913", "250")),
        ("2500", None),
        ("4829130", None),
        ("482913 ₸", None),
        ("482913,50", None),
        ("+482913", None),
        ("48 29 13", None),
        ("*4567", None),
        ("４８２９１３", None),
    ],
)
def test_six_digits_may_be_a_card(typed: str, code: TypedCode | None) -> None:
    """Grouped or not, and a sum may follow them."""
    assert code_in(typed) == code


@pytest.mark.parametrize(
    ("digits", "may_be_sum", "is_round"),
    [
        ("048213", False, False),
        ("048200", False, False),
        ("482913", True, False),
        ("150000", True, True),
        ("482900", True, True),
        ("482910", True, False),
    ],
)
def test_digits_tell_what_they_are_rather(digits: str, may_be_sum: bool, is_round: bool) -> None:
    """No sum begins with a nought, and round numbers are hardly codes."""
    code = TypedCode(digits, None)
    assert (code.may_be_sum, code.is_round) == (may_be_sum, is_round)
