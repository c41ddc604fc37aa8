"""Names that would break a careless bot are shown as they are, everywhere."""

import json

import pytest

from loyalty.names import LONGEST_NAME, tidy_name
from tests.e2e.shop import Shop

NAMES = [
    pytest.param("<b>Robert</b> & <a href='x'>\"Co\"</a>", id="HTML"),
    pytest.param("</b></code>&amp;&lt;", id="closing tags and entities"),
    pytest.param("{ $name } {0} {points}", id="braces"),
    pytest.param("100% %s %(name)d %%", id="percent signs"),
    pytest.param("evil \u202elive\u200f \u2067name\u2069", id="right-to-left marks"),
    pytest.param("دانا ابراهيموفا", id="written from right to left"),
    pytest.param("Қ" * 300, id="300 characters"),
    pytest.param("👩‍👩‍👧‍👦" * 12 + " e\u0301" * 40, id="composed characters"),
]


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_is_shown_right_everywhere(shop: Shop, name: str) -> None:
    """Home, card, settings, form, receipts, shift, team, the owner's notice, the JSON file."""
    shown = tidy_name(name)
    assert shown is not None
    assert len(shown) <= LONGEST_NAME
    customer = await shop.customer(name, "en")
    cashier = await shop.cashier(name, "uk")
    await shop.owner.reads(shown)
    await customer.open()
    assert shown in customer.last.text
    assert (await shop.card(customer)).kind == "photo"
    await customer.send("/settings")
    assert shown in customer.last.text

    await cashier.send(await shop.digits(customer))
    assert shown in cashier.last.text
    await cashier.send("2500")
    assert shown in cashier.last.text
    await cashier.tap("✅")
    assert shown in (await cashier.reads("↩️")).text
    await cashier.tap("↩️")
    assert shown in cashier.last.text
    await cashier.tap("❌")
    assert shown in cashier.last.text
    await cashier.send("/shift")
    assert shown in cashier.last.text
    await cashier.tap("↩️")
    await cashier.tap("✅")
    await shop.all_said()
    assert shown in cashier.last.text

    await shop.owner.send("/team")
    assert shown in shop.owner.last.text
    await shop.owner.tap(shown[:20])  # of a long name the button has the beginning
    assert shown in shop.owner.last.text

    await customer.send("/privacy")
    await customer.tap("📥")
    dossier = json.loads(customer.saves(customer.last))
    assert dossier["person"]["name"] == shown


async def test_two_customers_at_the_till(shop: Shop) -> None:
    """The button that leads back to a customer put aside bears their whole strange name."""
    first = await shop.customer("<i>& { $x } %s</i>", "en")
    second = await shop.customer("Dana", "en")
    cashier = await shop.cashier()
    await cashier.send(await shop.digits(first))
    await cashier.send(await shop.digits(second))
    if "💳" in "".join(cashier.last.labels):  # digits that may be a sum as well
        await cashier.tap("💳")
    await cashier.tap("🧾")
    assert "<i>& { $x } %s</i>" in cashier.last.text


@pytest.mark.parametrize("name", ["\u202e\u200f", "\u3164"])
async def test_a_name_of_nothing_visible(shop: Shop, name: str) -> None:
    """A name of invisible characters is no name, and breaks nothing."""
    customer = await shop.customer(name, "en")
    cashier = await shop.cashier()
    await shop.sale(cashier, customer)
    await customer.reads("+125")
    await customer.send("/settings")
    assert name not in customer.last.text
