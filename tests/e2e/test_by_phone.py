"""A customer whose phone is dead is found by its number."""

from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def known_by_phone(shop: Shop, name: str, phone: str) -> Person:
    """A customer who has told the number."""
    customer = await shop.customer(name, "kk")
    await customer.send("/settings")
    await customer.tap(shown("kk", "change-phone-button"))
    await customer.share_contact(phone)
    return customer


async def test_a_customer_with_a_dead_phone_is_served_without_points(shop: Shop) -> None:
    """Found by the whole number as it is dialled here, or by its end, of several by name; credited
    and told as ever. Points do not pay, not even from a screen that offers them, and a card does
    away with that.
    """
    dana = await known_by_phone(shop, "Дана", "+77011234567")
    aigul = await known_by_phone(shop, "Айгерім", "+77029994567")
    cashier = await shop.cashier()
    await cashier.send("8 (702) 999-45-67")
    assert cashier.last.text.startswith("Айгерім")
    assert shown("uk", "sale-form-by-phone") in cashier.last.text
    mark = aigul.mark()
    await cashier.send("20000")
    by_phone = cashier.last
    await cashier.tap("✅")
    await aigul.reads("№", since=mark)

    await cashier.send("*4567 2500")
    assert cashier.last.text == shown("uk", "phone-which")
    assert cashier.last.labels == ["Айгерім", "Дана"]
    await cashier.tap("Дана")
    assert cashier.last.labels == [
        shown("uk", "credit-button", points=125),
        shown("uk", "cancel-button"),
    ]
    await cashier.tap("✅")
    await dana.reads("+125")

    # Points are there by now, and are not offered: forging the button helps nobody.
    await cashier.send("2500")
    await cashier.send("+77029994567")
    assert shown("uk", "spend-button") not in cashier.last.labels
    assert shown("uk", "quote-by-phone", quote="").strip() in cashier.last.text
    quote = str(cashier.last.buttons[0]["callback_data"]).split(":")[1]
    assert quote not in str(by_phone.buttons)
    await cashier.forge(f"spend:{quote}")
    assert cashier.toasts[-1].text == shown("uk", "refusal-found-by-phone")

    # Put aside and taken up again, they are still found by phone alone.
    await cashier.send("/cancel")
    await cashier.send("+77029994567")
    await cashier.open(await shop.card_link(dana))
    await cashier.tap("🧾")
    assert shown("uk", "sale-form-by-phone") in cashier.last.text
    await cashier.send("*1111")
    assert cashier.last.text == shown("uk", "phone-unknown")
    await cashier.send("2500")  # the form was not lost
    assert shown("uk", "spend-button") not in cashier.last.labels

    await cashier.open(await shop.card_link(aigul))
    await cashier.send("2500")
    assert shown("uk", "spend-button") in cashier.last.labels
    shop.audited()


async def test_a_number_that_may_be_a_sum_is_asked_about(shop: Shop) -> None:
    """Where bills are as long as phone numbers, and in the country that the owner has said; one
    that nobody has is a sum.
    """
    await known_by_phone(shop, "Дана", "+998901234567")
    cashier = await shop.cashier()
    await shop.rule(country="UZ", largest_bill=100_000_000_000)
    await cashier.send("901234567")
    assert cashier.last.text == shown("uk", "number-what", digits="901234567")
    question = cashier.last
    await cashier.tap("💳", on=question)
    assert cashier.last.text.startswith("Дана")
    await cashier.send("/cancel")
    await cashier.tap("🧾", on=question)
    assert cashier.last.text == shown("uk", "card-ask", bill="901\u00a0234\u00a0567\u00a0₸")
    await cashier.send("901 234 568")
    assert cashier.last.text == shown("uk", "card-ask", bill="901\u00a0234\u00a0568\u00a0₸")
    await cashier.send("90 123 45 67")
    assert cashier.last.text.startswith("Дана")
