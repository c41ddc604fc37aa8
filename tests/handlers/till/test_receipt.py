"""What a bill comes to, in lines."""

import pytest

from handlers.till.receipt import bill_lines
from locales.texts import Texts
from loyalty.records.till import Costs
from loyalty.values import Minor, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)


@pytest.mark.parametrize(
    ("currency", "costs", "said"),
    [
        (
            "KZT",
            Costs(Minor(149_900), Minor(10_493), Points(0), Minor(139_407)),
            ["Чек: 1 499 ₸", "Скидка: −104,93 ₸", "Оплачено: 1 394,07 ₸", "Наличными: 1 394 ₸"],
        ),
        (
            "UAH",
            Costs(Minor(10_000), Minor(5_025), Points(0), Minor(4_975)),
            ["Чек: 100 ₴", "Скидка: −50,25 ₴", "Оплачено: 49,75 ₴", "Наличными: 50 ₴"],
        ),
        (
            "EUR",
            Costs(Minor(1_499), Minor(105), Points(0), Minor(1_394)),
            ["Чек: 14,99 €", "Скидка: −1,05 €", "Оплачено: 13,94 €"],
        ),
        (
            "KZT",
            Costs(Minor(250_000), Minor(17_500), Points(0), Minor(232_500)),
            ["Чек: 2 500 ₸", "Скидка: −175 ₸", "Оплачено: 2 325 ₸"],
        ),
        ("KZT", Costs(Minor(250_050), Minor(0), Points(0), Minor(250_050)), ["Чек: 2 500,50 ₸"]),
    ],
)
def test_what_is_paid_in_cash_is_said_where_there_are_no_coins_for_it(
    currency: str, costs: Costs, said: list[str]
) -> None:
    """Beside the exact sum, once something has come off the bill."""
    lines = bill_lines(costs, blank(currency=currency), TEXTS.of("ru"))
    plain = [line.replace("\u00a0", " ").replace("<b>", "").replace("</b>", "") for line in lines]
    assert plain == said
