"""Paying with points, as cashiers and customers go through it, each in their own language."""

from datetime import timedelta

from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts

THREE_MINUTES = timedelta(minutes=3)


async def quote(shop: Shop, cashier: Person, customer: Person, amount: str) -> Message:
    """The message in which the till shows what a bill costs and earns."""
    await cashier.send(await shop.digits(customer))
    await cashier.send(amount)
    return cashier.last


def ending(language: str, why: str) -> str:
    """The first words of the till's message where nothing came of a question."""
    return shown(language, f"spending-over-{why}")


async def test_points_pay_for_a_purchase(shop: Shop) -> None:
    """From 💸 to both receipts and back: a number in its own right, the customer's ✅, and ↩️."""
    customer, cashier = await shop.customer("Айгерім", "kk"), await shop.cashier("Олена", "uk")
    poor = await quote(shop, cashier, customer, "20000")
    assert [label[0] for label in poor.labels] == ["✅", "❌"]  # no points, nothing to spend
    await cashier.tap("✅")
    await customer.reads("+1 000")

    till = await quote(shop, cashier, customer, "2500")
    assert [label[0] for label in till.labels] == ["✅", "💸", "❌"]
    await cashier.tap("💸")
    assert [label[0] for label in till.labels] == ["💸", "⬅"]
    assert "1 000" in till.labels[0].replace("\u00a0", " ")
    for typed, refusal in (
        ("сто", shown("uk", "refusal-points-unreadable")),
        ("0", shown("uk", "refusal-points-unreadable")),
        ("10,5", shown("uk", "refusal-points-unreadable")),
        ("1001", shown("uk", "refusal-not-enough-points", points=1_000)),
    ):
        await cashier.send(typed)
        assert cashier.last.text == refusal
    await cashier.send_sticker()
    assert cashier.last.text == shown("uk", "still-till-points")
    await cashier.tap("⬅️")
    assert [label[0] for label in till.labels] == ["✅", "💸", "❌"]
    await cashier.tap("💸")
    await cashier.send("300")
    waiting = shown("uk", "spending-waiting", name="", lines="", until="").splitlines()[0]
    assert till.text.startswith(waiting)
    assert [label[0] for label in till.labels] == ["❌"]
    await cashier.send("300")
    assert cashier.last.text == shown("uk", "still-asked")

    question = await customer.reads(shown("kk", "bill-to-pay", paid="2 200 ₸"))
    assert shown("kk", "bill-line", bill="2\u00a0500\u00a0₸") in question.text
    assert shown("kk", "bill-spent", worth="300\u00a0₸", points=300) in question.text
    await customer.send("/balance")
    assert shown("kk", "balance-held", points=300) in customer.last.text
    no = question.buttons[1]["callback_data"]
    before_cashier, before_customer = cashier.mark(), customer.mark()
    await customer.tap("✅", on=question, deliveries=2)
    assert question.labels == []
    receipt = await customer.reads("+110", since=before_customer)
    assert shown("kk", "points", points=810) in receipt.text
    assert shown("kk", "bill-spent", worth="300\u00a0₸", points=300) in receipt.text
    at_till = await cashier.reads("↩️", since=before_cashier)
    assert at_till.id == till.id
    assert shown("uk", "points", points=810) in at_till.text
    await customer.forge(no, on=question)
    assert toasts(customer, 1) == [shown("kk", "spending-already-paid")]
    assert shop.audited().sales == 2

    await cashier.tap("↩️")
    await cashier.tap("✅")
    await shop.all_said()
    await customer.send("/balance")
    assert shown("kk", "points", points=1_000) in customer.last.text
    shop.audited()


async def test_without_the_customers_yes_nothing_is_spent(shop: Shop) -> None:
    """❌, three minutes, the cashier's ❌, two tills, and a customer who cannot be reached."""
    customer, cashier = await shop.customer("Anna", "en"), await shop.cashier("Данияр", "ru")
    await shop.sale(cashier, customer, "20000")

    till = await quote(shop, cashier, customer, "2500")
    first = till.text
    await cashier.tap("💸")
    mark = cashier.mark()
    await cashier.tap("💸")  # the most
    await customer.reads(shown("en", "spending-question", lines="", until="")[:10])
    await customer.tap("❌")
    assert customer.last.text == shown("en", "spending-answer-refused")
    over = await cashier.reads(ending("ru", "refused"), since=mark)
    assert over.id == till.id
    assert [label[0] for label in till.labels] == ["✅", "💸", "❌"]

    await cashier.tap("💸")
    await cashier.send("400")
    second = shop.sandbox.person("Olha", "uk")
    await second.open(await shop.invitation())
    await second.tap("✅")
    other = await quote(shop, second, customer, "3000")
    await second.tap("💸")
    assert "600" in other.labels[0]
    await second.send("601")
    assert second.last.text == shown("uk", "refusal-not-enough-points", points=600)
    late = await customer.reads("400")
    yes = late.buttons[0]["callback_data"]
    mark, reading = cashier.mark(), customer.mark()
    await shop.sandbox.advance(THREE_MINUTES)
    over = await cashier.reads(ending("ru", "timed-out"), since=mark)
    assert over.text == f"{ending('ru', 'timed-out')}\n\n{first}"
    closed = await customer.reads(shown("en", "spending-closed-timed-out"), since=reading)
    assert (closed.id, closed.labels) == (late.id, [])
    await customer.forge(yes, on=late)
    assert late.text == shown("en", "spending-answer-over")
    assert shop.audited().sales == 1

    await cashier.tap("💸")
    reading = customer.mark()
    await cashier.tap("💸")
    await customer.reads("1 000", since=reading)
    await cashier.tap("❌")
    assert (till.text, [label[0] for label in till.labels]) == (first, ["✅", "💸", "❌"])
    closed = await customer.reads(shown("en", "spending-closed-withdrawn"), since=reading)
    assert closed.labels == []
    await shop.all_said()

    reading, mark = customer.mark(), cashier.mark()
    await cashier.tap("💸")
    await cashier.tap("💸")
    await customer.reads("1 000", since=reading)
    await customer.block()
    await cashier.reads(ending("ru", "unreachable"), since=mark)
    assert [label[0] for label in till.labels] == ["✅", "❌"]
    await customer.unblock()
    await second.tap("⬅️", on=other)
    await second.tap("❌", on=other)
    other = await quote(shop, second, customer, "3000")
    await second.tap("💸", on=other)

    till = await quote(shop, cashier, customer, "2500")
    customer.chat.blocked = True  # and the bot does not know it yet
    mark = cashier.mark()
    await cashier.tap("💸")
    await cashier.send("100")
    await cashier.reads(ending("ru", "unreachable"), since=mark)
    assert [label[0] for label in till.labels] == ["✅", "❌"]
    await second.tap("⬅️", on=other)
    await second.tap("💸", on=other)
    assert toasts(second, 1) == [shown("uk", "refusal-customer-unreachable")]
    await cashier.tap("✅")
    await cashier.reads("↩️", since=mark)
    findings = shop.audited()
    assert (findings.sales, findings.points) == (2, 1_125)


async def test_the_next_customer_is_no_number_of_points(shop: Shop) -> None:
    """A code that is good at this moment opens the next sale; any other number is points."""
    customer, cashier = await shop.customer("Anna", "en"), await shop.cashier("Олена", "uk")
    following = await shop.customer("Дана", "kk")
    await shop.sale(cashier, customer, "20000")
    await quote(shop, cashier, customer, "2500")
    await cashier.tap("💸")
    await cashier.send("100000")
    assert cashier.last.text == shown("uk", "refusal-not-enough-points", points=1_000)
    await cashier.send(await shop.digits(following))
    assert cashier.last.text.startswith("Дана")
    await cashier.send("300")
    assert [label[0] for label in cashier.last.labels] == ["✅", "❌"]
    assert shop.audited().sales == 1
