"""What a cashier types as an amount and is none: refused in the cashier's language, asked on."""

import pytest

from locales.amounts import money
from locales.texts import LANGUAGES
from tests.e2e.shop import Shop
from tests.e2e.words import shown

UNREADABLE = (
    "two and a half thousand",
    "-500",
    "−500",
    "2500.505",
    "2,500.50",
    "2.500,50",
    "1e3",
    "٢٥٠٠",
    "２５００",
    "25 00",
    "2500 $",
    "²5",
)
NOTHING = ("0", "0.00", "000")
TOO_LARGE = ("1000000000000000", "1" + "0" * 40, "10000000.01")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_wrong_amount_leaves_the_sale_open(shop: Shop, language: str) -> None:
    """Each mistake is answered by what was wrong with it, and the next good amount is taken."""
    customer = await shop.customer()
    cashier = await shop.cashier("Олена", language)
    await cashier.send(await shop.digits(customer))
    largest = money(1_000_000_000, "KZT", language)
    for typed, refusal in (
        *((typed, shown(language, "refusal-amount-unreadable")) for typed in UNREADABLE),
        *((typed, shown(language, "refusal-amount-not-positive")) for typed in NOTHING),
        *(
            (typed, shown(language, "refusal-amount-too-large", largest=largest))
            for typed in TOO_LARGE
        ),
    ):
        await cashier.send(typed)
        assert (typed, cashier.last.text) == (typed, refusal)
    await cashier.send_sticker()
    assert cashier.last.text == shown(language, "still-till-amount")
    await cashier.send_content({"text": "\u2800"})
    assert cashier.last.text == shown(language, "refusal-amount-unreadable")

    await cashier.send("2 500,50 ₸")
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await customer.reads("+125")
    assert shop.audited().sales == 1
