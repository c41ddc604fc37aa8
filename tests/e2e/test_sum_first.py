"""The sum before the card, or together with it, as hurried cashiers send them."""

from datetime import timedelta

from locales.amounts import signed
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.talking import first_line
from tests.e2e.words import shown


async def credited(shop: Shop, cashier: Person, customer: Person, points: int) -> None:
    """What stands on the cashier's screen is a quote of so many points, and its ✅ credits it."""
    assert cashier.last.labels[0] == shown("uk", "credit-button", points=points), cashier.last.text
    mark = customer.mark()
    await cashier.tap("✅")
    await customer.reads(signed(points), since=mark)


async def test_the_sum_may_come_first_or_with_the_card(shop: Shop) -> None:
    """Typed before a photo, a link or digits; after the digits; in the caption; as a sum of sums.
    The card is all that is missing then, and the next message is the quote.
    """
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier()
    picture = customer.saves(await shop.card(customer))

    await cashier.send("2500")
    assert cashier.last.text == shown("uk", "card-ask", bill="2\u00a0500\u00a0₸")
    await cashier.send_sticker()
    assert cashier.last.text == shown("uk", "still-till-card")
    await cashier.send("3000+500")  # another sum takes its place
    await cashier.send(await shop.digits(customer))
    await credited(shop, cashier, customer, 175)

    await cashier.send("4 000,50 ₸")
    await cashier.open(await shop.card_link(customer))
    await credited(shop, cashier, customer, 200)

    digits = await shop.digits(customer)
    await cashier.send(f"{digits[:3]} {digits[3:]} 2500+300")
    await credited(shop, cashier, customer, 140)

    await cashier.send_photo(picture, caption="5000")
    await credited(shop, cashier, customer, 250)

    # What cannot be read leaves the form open; a sum of a quarter of an hour ago is forgotten.
    await cashier.send(f"{digits} 12,345")
    assert cashier.last.text == shown("uk", "refusal-amount-unreadable")
    await cashier.send("600")
    await credited(shop, cashier, customer, 30)
    await cashier.send("700")
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.send(await shop.digits(customer))
    assert cashier.last.text.endswith(shown("uk", "sale-form", name="", lines="").splitlines()[-1])
    assert shop.audited().sales == 5


async def test_whoever_was_put_aside_is_not_forgotten(shop: Shop) -> None:
    """A card that comes with its sum while another customer's is asked for: both are served."""
    first, second = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier()
    picture = second.saves(await shop.card(second))
    await cashier.open(await shop.card_link(first))
    await cashier.send_photo(picture, caption="3000")
    assert cashier.last.text.startswith("Дана")
    assert shown("uk", "back-to-customer-button", name="Айгерім") in cashier.last.labels
    await credited(shop, cashier, second, 150)
    await cashier.send("900")
    await cashier.tap("🧾")
    assert cashier.last.text.startswith("Айгерім")
    await credited(shop, cashier, first, 45)
    await cashier.send("900")
    assert cashier.last.labels == []


async def test_where_digits_may_be_a_sum_or_a_code_the_bot_asks(shop: Shop) -> None:
    """Six digits that nobody shows are a code that is no more, or a sum: round ones are a sum, and
    those with a nought in front are none. A live code is never taken for money.
    """
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier()
    digits = await shop.digits(customer)

    await cashier.send("150 000")
    assert cashier.last.text == shown("uk", "card-ask", bill="150\u00a0000\u00a0₸")
    await cashier.send(digits)
    await credited(shop, cashier, customer, 7_500)

    other = "234567" if digits != "234567" else "234568"
    await cashier.send(other)
    assert cashier.last.text == shown("uk", "code-unknown", left=4)
    await cashier.tap("🧾")
    assert cashier.last.text.startswith(first_line("uk", "card-ask", bill="234\u00a0567\u00a0₸"))
    await cashier.send("/cancel")

    await cashier.send("012345")
    assert cashier.last.text == shown("uk", "code-unknown", left=3)
    assert cashier.last.labels == []

    # Three groups are one large sum as well, where bills may be so large.
    await shop.rule(largest_bill=100_000_000_000)
    grouped = f"{digits[:3]} {digits[3:]} 250"
    await cashier.send(grouped)
    if not digits.startswith("0"):
        assert cashier.last.text == shown("uk", "number-which", digits=grouped)
        await cashier.tap("💳")
    await credited(shop, cashier, customer, 12)
