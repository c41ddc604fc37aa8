"""Categories at the till: the cashier taps one after the amount."""

from datetime import timedelta

from loyalty.rules.groups import Category
from loyalty.values import BasisPoints
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts

ASK = shown("uk", "category-ask", name="", bill="").splitlines()[-1]
CHANGED = shown("uk", "category-ask-again", question="").strip()


def categories(*names: str) -> tuple[Category, ...]:
    """The first at 1 %, the next at 2 %, and so on."""
    return tuple(
        Category(name, BasisPoints(100 * rate)) for rate, name in enumerate(names, start=1)
    )


async def test_the_cashier_taps_a_category(shop: Shop) -> None:
    """After the amount and before the quote. The first tap counts; an amount typed again replaces
    everything; another card that is sent meanwhile loses nothing; the receipt names it.
    """
    first, second = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier()
    await shop.rule(categories=categories("Чай", "Кава", "Сир"))
    await cashier.send(await shop.digits(first))
    await cashier.send("1000")
    assert cashier.last.labels == ["Чай", "Кава", "Сир", "❌ Скасувати"]
    assert cashier.last.keyboard is not None
    assert [len(row) for row in cashier.last.keyboard["inline_keyboard"]] == [2, 1, 1]
    replaced = cashier.last
    await cashier.send("Чай")
    assert cashier.last.text == shown("uk", "still-category")
    await cashier.send("10 000")
    question = cashier.last
    assert question.text.endswith(ASK)
    await cashier.tap("Чай", on=replaced)
    assert toasts(cashier, 1) == [shown("uk", "refusal-quote-withdrawn")]

    await cashier.open(await shop.card_link(second))
    await cashier.tap("Кава", on=question, deliveries=2)
    assert "Кава, 2% від 10 000 ₸: 200" in question.text.replace("\u00a0", " ")
    await cashier.tap("✅", on=question)
    receipt = await cashier.reads("+200")
    assert "Категорія: Кава" in receipt.text
    await first.reads("+200")

    await cashier.send("5000")
    await cashier.tap("Сир")
    await cashier.tap("✅")
    await second.reads("+150")
    figures = shop.audited()
    assert (figures.sales, figures.points) == (2, 350)


async def test_a_category_that_is_gone_is_asked_for_again(shop: Shop) -> None:
    """Whether it is tapped, or its quote confirmed, after the owner changed them: the amount is
    kept. More of them than a screen holds are turned.
    """
    customer, cashier = await shop.customer(), await shop.cashier()
    many = [f"№ {number}" for number in range(1, 46)]
    await shop.rule(categories=categories(*many))
    await cashier.send(await shop.digits(customer))
    await cashier.send("10 000")
    assert cashier.last.labels[:20] == many[:20]
    await cashier.tap("➡️")
    await cashier.tap("➡️")
    assert cashier.last.labels == [*many[40:], shown("uk", "list-before-button"), "❌ Скасувати"]
    await cashier.tap("⬅️")
    assert cashier.last.labels[:20] == many[20:40]

    await shop.rule(categories=categories("Чай", "Кава"))
    await cashier.tap("№ 22")
    assert CHANGED in cashier.last.text
    await cashier.tap("Кава")
    assert "10 000 ₸: 200" in cashier.last.text.replace("\u00a0", " ")
    await shop.rule(categories=categories("Сир"))
    await cashier.tap("✅")
    assert CHANGED in cashier.last.text
    await cashier.tap("Сир")
    assert "10 000 ₸: 100" in cashier.last.text.replace("\u00a0", " ")
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.tap("✅")
    assert shown("uk", "quote-anew", quote="").strip() in cashier.last.text
    await shop.rule(categories=())
    await cashier.tap("✅")
    assert "5% від 10 000 ₸: 500" in cashier.last.text.replace("\u00a0", " ")
    await cashier.tap("✅")
    await customer.reads("+500")
    assert shop.audited().sales == 1
