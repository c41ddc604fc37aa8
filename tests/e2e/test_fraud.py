"""Limits against fraud: what cashiers hear, what owners are told, and what they do about it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from loyalty.guard.watch import begin_watch
from loyalty.program.versions import change_programme
from loyalty.records.team import Role
from loyalty.rules.groups import Limits, Response
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts

MINUTE = timedelta(minutes=1)
REFUSE = Response.REFUSE


async def limit(shop: Shop, **changed: Any) -> None:
    """The owner changes limits while the shop is open."""
    await shop.store.write(begin_watch)
    current = await shop.store.read(lambda tx: tx.programs.current())
    wanted = replace(current, limits=replace(Limits(), **changed))
    now = shop.sandbox.clock.now()
    await shop.store.write(change_programme, wanted=wanted, by=None, now=now)


def title(language: str, pattern: str) -> str:
    """An alert's first words."""
    return shown(language, f"alert-{pattern}", figure="…", allowed="…").partition("…")[0].strip()


async def owner_too(shop: Shop) -> Person:
    """A second owner, who reads English."""
    return await shop.cashier("Emma", "en", Role.OWNER)


async def quoted(shop: Shop, cashier: Person, customer: Person, amount: str) -> Message:
    await cashier.send(await shop.digits(customer))
    await cashier.send(amount)
    return cashier.last


async def test_owners_are_warned_and_act(shop: Shop) -> None:
    """Every pattern by its name and in two languages; ❌, 🧾, and ⏸ while a quote is open; ▶️."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier("Олена")
    owner, second = shop.owner, await owner_too(shop)
    await limit(
        shop,
        sales_per_customer=2,
        points_per_cashier=250,
        bill_alone=250_000,
        sales_of_pair=2,
        burst_sales=2,
    )
    for amount in ("2500", "2600", "2700"):
        receipt = await shop.sale(cashier, customer, amount)
    bought = customer.last
    quote = await quoted(shop, cashier, customer, "1000")
    await shop.sandbox.advance(MINUTE)
    for pattern in ("customer", "cashier", "large-bill", "pair", "burst"):
        await owner.reads(title("ru", pattern))
        await second.reads(title("en", pattern))
    pair = await owner.reads(title("ru", "pair"))
    for expected in ("Олена", "Айгерім", "7 800", "390"):
        assert expected in pair.text.replace("\u00a0", " ")

    # It is all right, says one of them; a sale is looked at; somebody is suspended.
    await owner.tap("✅", on=await owner.reads(title("ru", "burst")))
    await owner.reads(shown("ru", "told-fine"))
    number = next(label for label in pair.labels if label.startswith("🧾"))
    await owner.tap(number, on=pair)
    assert number.removeprefix("🧾 ") in owner.last.text
    await owner.tap("⏸", on=pair)
    await owner.tap("⬅️", on=pair)
    await owner.tap("⏸", on=pair)
    await owner.reads(shown("ru", "suspend-ask"))
    await owner.tap("✅", on=pair)
    await owner.reads(shown("ru", "suspend-done", name="Олена"))
    await cashier.reads(shown("uk", "suspended", programme="Tamga").splitlines()[0])
    await second.reads(shown("en", "staff-suspended", name="Олена", by="Арман").splitlines()[0])
    await cashier.tap("✅", on=quote)
    assert toasts(cashier, 1) == [shown("uk", "button-outdated")]
    await cashier.send("/staff")
    await cashier.reads(shown("uk", "unknown-command"))
    assert "staff" not in cashier.menu
    assert shop.audited().sales == 3

    # The customer says that it was not them; the first time the owners hear of it.
    await customer.tap("💬", on=bought)
    await customer.tap("❌")
    assert customer.last.text == shown("kk", "not-me-kept")
    await customer.tap("💬", on=bought)
    question = customer.last
    await customer.tap("✅", on=question, deliveries=2)
    assert customer.last.text == shown("kk", "not-me-thanks")
    disputed = await owner.reads(title("ru", "not-me"))
    assert "2 700" in disputed.text.replace("\u00a0", " ")
    await second.reads(title("en", "not-me"))
    await customer.tap("💬", on=bought)
    assert toasts(customer, 1) == [shown("kk", "refusal-sale-disputed")]
    assert customer.last.text == shown("kk", "not-me-thanks")

    # The way back; what was quoted before stays dead.
    await second.send("/team")
    await second.tap("Олена")
    await second.tap("▶️")
    await cashier.reads(shown("uk", "resumed", programme="Tamga"))
    assert cashier.menu[:2] == ["staff", "shift"]
    await cashier.tap("✅", on=quote)
    await cashier.reads(shown("uk", "refusal-quote-withdrawn"))
    await second.tap("⬅️")
    await second.tap("Олена")
    await second.tap("⏸")
    await second.tap("⬅️")
    await cashier.tap("↩️", on=receipt)
    assert shop.audited().sales == 3


async def test_limits_that_refuse(shop: Shop) -> None:
    """Each says so to the cashier at the quote, and to the owners in their languages."""
    customer, other = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier("Олена")
    owner, second = shop.owner, await owner_too(shop)
    first = await shop.sale(cashier, customer, "2500")
    for pattern, limits in (
        ("customer", {"sales_per_customer": 1, "sales_per_customer_response": REFUSE}),
        ("cashier", {"points_per_cashier": 200, "points_per_cashier_response": REFUSE}),
        ("pair", {"sales_of_pair": 1, "sales_of_pair_response": REFUSE}),
        ("burst", {"burst_sales": 1, "burst_sales_response": REFUSE}),
    ):
        await limit(shop, **limits)
        refused = await quoted(shop, cashier, customer, "2000")
        assert refused.text == shown("uk", f"refusal-limit-{pattern}")
        await cashier.send("/cancel")
        for person, language in ((owner, "ru"), (second, "en")):
            alarm = await person.reads(title(language, pattern))
            assert shown(language, "told-refused") in alarm.text
        assert shop.audited().sales == 1

    # A large bill: ❌, then ✅ by a manager, whose own needs nobody.
    manager = await shop.cashier("Ержан", "kk", Role.MANAGER)
    await limit(shop, bill_alone=200_000, bill_alone_response=REFUSE)
    for answer, verdict in (("❌", "refused"), ("✅", "sold")):
        quote = await quoted(shop, cashier, other, "3000")
        assert shown("uk", "quote-manager", quote="").strip() in quote.text
        assert [label for label in quote.labels if label.startswith("💸")] == []
        mark = manager.mark()
        await cashier.tap("✅")
        assert shown("uk", "quote-waiting", quote="", until="…").strip()[:20] in cashier.last.text
        asked = await manager.reads("3 000", since=mark)
        assert "Олена" in asked.text
        assert "Дана" in asked.text
        await manager.tap(answer, on=asked)
        await manager.reads(shown("kk", f"large-bill-{verdict}", bill="3 000 ₸"))
    await other.reads("+150")
    await shop.all_said()
    assert any(label.startswith("↩️") for label in cashier.screen[-1].labels)
    mark = other.mark()
    await shop.sale(manager, other, "9000")
    await other.reads("+450", since=mark)
    assert shop.audited().sales == 3

    # Refunds of earlier days, once a new day has begun.
    await limit(shop, late_refunds=0, late_refunds_response=REFUSE)
    await shop.sandbox.advance(timedelta(days=1))
    await manager.send(next(line for line in first.text.splitlines() if line.startswith("№")))
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap(shown("kk", "why-returned"))
    await manager.tap("✅")
    await manager.reads(shown("kk", "refusal-limit-late-refunds"))
    await owner.reads(title("ru", "late-refunds"))
    await second.reads(title("en", "late-refunds"))
    assert shop.audited().sales == 3


async def test_a_late_refund_is_made_and_told_of(shop: Shop) -> None:
    """Where the owner wants to hear of it, and no more: the customer has the money back."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier("Олена")
    second = await owner_too(shop)
    await limit(shop, late_refunds=0)
    receipt = await shop.sale(cashier, customer, "2500")
    await shop.sandbox.advance(timedelta(days=1))
    await shop.owner.send(next(one for one in receipt.text.splitlines() if "№" in one))
    await shop.owner.tap("↩️")
    await shop.owner.tap("↩️")
    await shop.owner.tap(shown("ru", "why-faulty"))
    mark = customer.mark()
    await shop.owner.tap("✅")
    await customer.reads("↩️", since=mark)
    for person, language in ((shop.owner, "ru"), (second, "en")):
        alarm = await person.reads(title(language, "late-refunds"))
        assert shown(language, "told-refused") not in alarm.text
        assert "Арман" in alarm.text
    figures = shop.audited()
    assert (figures.sales, figures.points) == (1, 0)
