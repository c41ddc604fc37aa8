"""What customers read of their discount, in every language."""

import pytest

from handlers.earning.discounts import discount_lines
from locales.texts import LANGUAGES, Texts
from loyalty.earning.discounts import OwnDiscount
from loyalty.rules.groups import Discount, DiscountKind, DiscountStep, Period
from loyalty.values import BasisPoints, Minor
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
STEP = DiscountStep(Minor(10_000_000), BasisPoints(750))


def said(held: OwnDiscount, language: str, period: Period = Period.LIFE) -> str:
    program = blank(discount=Discount(DiscountKind.PROGRESSIVE, period=period, steps=(STEP,)))
    return discount_lines(held, program, TEXTS.of(language)).replace("\u00a0", " ")


def test_what_comes_off_and_how_it_grows() -> None:
    """As far as there is anything to say."""
    growing = OwnDiscount(BasisPoints(500), STEP, Minor(1_250_050))
    assert said(growing, "ru") == (
        "Ваша скидка: <b>5 %</b>\nДо скидки 7,5 % осталось: покупки на <b>12 500,50 ₸</b>."
    )
    assert said(OwnDiscount(BasisPoints(500), None, Minor(0)), "en") == "Your discount: <b>5%</b>"
    assert said(OwnDiscount(BasisPoints(0), STEP, STEP.spent), "en") == (
        "To reach 7.5% off: purchases of <b>100 000 ₸</b> to go."
    )
    assert said(OwnDiscount(BasisPoints(0), None, Minor(0)), "en") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_over_what_time_it_grows(language: str) -> None:
    """For ever, over a year that rolls, or over this one: each is said otherwise."""
    held = OwnDiscount(BasisPoints(500), STEP, Minor(100))
    assert len({said(held, language, period) for period in Period}) == len(Period)
