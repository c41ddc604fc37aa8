"""Giving back and correcting, as managers do it: in the shift, by the card, by the number."""

import re
from datetime import timedelta

from loyalty.records.team import Role
from loyalty.rules.groups import Expiry, ExpiryKind
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts

NO_BREAK = "\u00a0"


def number_on(receipt: Message) -> str:
    """The number that stands on a receipt."""
    found = re.search(rf"№{NO_BREAK}(\d+)", receipt.text)
    assert found
    return found[1]


def plain(text: str) -> str:
    """With ordinary spaces."""
    return text.replace(NO_BREAK, " ").replace("\u202f", " ")


async def sold(shop: Shop, cashier: Person, customer: Person, amount: str) -> str:
    """A sale's number, which both receipts show."""
    mark = customer.mark()
    receipt = await shop.sale(cashier, customer, amount)
    theirs = await customer.reads("№", since=mark)
    assert number_on(theirs) == number_on(receipt)
    return number_on(receipt)


async def test_a_manager_gives_back_in_every_way(shop: Shop) -> None:
    """From the shift in parts, by the card wholly, by the number; bad input changes nothing."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier("Олена")
    manager = await shop.cashier("Ержан", "ru", Role.MANAGER)
    first = await sold(shop, cashier, customer, "2500")
    second = await sold(shop, cashier, customer, "3000")

    # From the shift: a part, with a reason of one's own; what is refused leaves the question open.
    await manager.send("/shift")
    await manager.reads("5 500")
    await manager.tap(f"2{NO_BREAK}500")
    assert "Айгерім" in manager.last.text
    await manager.tap("↩️")
    for wrong, said in (
        ("0", shown("ru", "refusal-amount-not-positive")),
        ("пятьсот", shown("ru", "refusal-amount-unreadable")),
        ("2500,01", plain(shown("ru", "refusal-refund-too-large", left="2 500 ₸"))),
    ):
        await manager.send(wrong)
        assert plain(manager.last.text) == plain(said)
    await manager.send("1000")
    await manager.send("ой")
    assert manager.last.text == shown("ru", "refusal-reason-unreadable")
    await manager.send("Рвётся по шву")
    for expected in ("1 000 ₸", "Рвётся по шву", "50 баллов", "225 баллов"):
        assert expected in plain(manager.last.text)
    yes = manager.last.buttons[0]["callback_data"]
    mark = customer.mark()
    await manager.tap("✅")
    receipt = await customer.reads("↩️", since=mark)
    assert "1 000" in plain(receipt.text)
    assert number_on(receipt) == first
    await shop.all_said()
    assert shown("ru", "refund-done") in toasts(manager, 1)
    await manager.forge(yes)
    assert shown("ru", "refund-repeated") in toasts(manager, 1)
    await manager.send("/shift")
    await manager.reads("4 500")

    # By the card: the other purchase, wholly, with a usual reason.
    await manager.send(await shop.digits(customer))
    await manager.tap("↩️")
    await manager.tap(f"3{NO_BREAK}000")
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap(shown("ru", "why-faulty"))
    assert shown("ru", "why-faulty") in manager.last.text
    await manager.tap("✅")
    await shop.all_said()
    await customer.send("/balance")
    await customer.reads("75")

    # By the number, on either sign; the sale that is wholly back offers nothing more.
    await manager.send(f"#{second}")
    assert manager.last.labels == [shown("ru", "back-button")]
    await manager.send(f"№ {first}")
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap("❌")
    assert plain(shown("ru", "sale-refunded", sum="1 000 ₸")) in plain(manager.last.text)
    assert "1 000 ₸ · Ержан · Рвётся по шву" in plain(manager.last.text)
    assert shown("ru", "sale-by", name="Олена") in manager.last.text
    await manager.send("№ 999999999")
    assert manager.last.text == shown("ru", "refusal-sale-unknown")

    # The cashier: their own wholly, within a quarter of an hour; no other way.
    await cashier.send(f"№{first}")
    await cashier.tap("↩️")
    await cashier.tap("❌")
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.send(f"№{first}")
    assert cashier.last.labels == [shown("uk", "back-button")]

    # A day later it is in yesterday's shift, and the refund counts today.
    await shop.sandbox.advance(timedelta(days=1))
    await manager.send("/shift")
    await manager.tap("➡️")
    await manager.tap(f"2{NO_BREAK}500")
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap(shown("ru", "why-returned"))
    await manager.tap("✅")
    await shop.all_said()
    await manager.send("/shift")
    await manager.reads("−1 500")
    assert shop.audited().sales == 2

    # The customer leaves: the purchase can still be looked at, and nothing be done with it.
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.tap("✅")
    await manager.send(f"№ {first}")
    assert shown("ru", "sale-left") in manager.last.text
    assert manager.last.labels == [shown("ru", "back-button")]
    shop.audited()


async def test_debts_late_comers_and_points_by_hand(shop: Shop) -> None:
    """A debt is said kindly, ninety days are ninety days, large corrections take two."""
    customer, manager = (
        await shop.customer("Айгерім"),
        await shop.cashier("Ержан", "uk", Role.MANAGER),
    )
    number = await sold(shop, manager, customer, "2500")

    # By hand: alone up to the limit, with what is wrong refused.
    await manager.send(await shop.digits(customer))
    await manager.tap("✏️")
    for wrong in ("сто", "0", "1,5"):
        await manager.send(wrong)
        assert manager.last.text == shown("uk", "refusal-correction-unreadable")
    await manager.send("−200")
    assert manager.last.text == shown("uk", "refusal-correction-too-large", points=125)
    await manager.send("-100")
    mark = customer.mark()
    await manager.send("Помилка в чеку")
    await manager.tap("✅")
    told = await customer.reads("−100", since=mark)
    assert "Помилка в чеку" in told.text

    # The points are gone, and the purchase comes back: a debt.
    await manager.send(f"№ {number}")
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap(shown("uk", "why-returned"))
    mark = customer.mark()
    await manager.tap("✅")
    receipt = await customer.reads("↩️", since=mark)
    assert shown("kk", "refund-receipt-debt") in receipt.text
    await customer.send("/balance")
    await customer.reads("−100")

    # Above the limit the owner is asked: first a no, then a yes.
    for answer, balance in (("❌", "−100"), ("✅", "4 900")):
        await manager.send(await shop.digits(customer))
        await manager.tap("✏️")
        await manager.send("+5000")
        await manager.tap(shown("uk", "why-apology"))
        asked = shop.owner.mark()
        await manager.tap("✅")
        question = await shop.owner.reads("Ержан", since=asked)
        assert shown("ru", "why-apology") in question.text
        yes = question.buttons[0]["callback_data"]
        mark = manager.mark()
        await shop.owner.tap(answer, on=question)
        await manager.reads(answer, since=mark)
        await customer.send("/balance")
        await customer.reads(balance)
        await shop.owner.forge(yes)
        assert toasts(shop.owner, 1)[0]

    # A usual reason is said in the language of whoever reads it.
    await customer.reads(shown("kk", "why-apology"))

    # Nobody their own, and nothing after ninety days.
    await shop.sandbox.advance(timedelta(minutes=20))
    number = await sold(shop, manager, customer, "1000")
    await shop.sandbox.advance(timedelta(days=90))
    await manager.send(f"№ {number}")
    assert manager.last.labels == [shown("uk", "back-button")]
    await manager.send("/settings")
    await manager.tap("💳")
    await manager.tap("✅")
    number = await sold(shop, shop.owner, manager, "1000")
    await manager.send(f"№ {number}")
    assert manager.last.text == shown("uk", "refusal-own-card")
    shop.audited()


async def test_what_expires_with_a_purchase_and_what_comes_back_for_a_while(shop: Shop) -> None:
    """Both sides read why the balance is what it is, and until when points are good."""
    customer, manager = (
        await shop.customer("Айгерім"),
        await shop.cashier("Ержан", "uk", Role.MANAGER),
    )
    await shop.rule(expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, expiry_months=2))
    await sold(shop, manager, customer, "20000")
    await shop.sandbox.advance(timedelta(days=50))
    await manager.send(await shop.digits(customer))
    await manager.send("2000")
    await manager.tap("💸")
    await manager.send("400")
    await customer.reads("400")
    mark = customer.mark()
    await customer.tap("✅")
    number = number_on(await customer.reads("№", since=mark))
    await shop.sandbox.advance(timedelta(days=20))
    await manager.send(f"№ {number}")
    await manager.tap("↩️")
    await manager.tap("↩️")
    await manager.tap(shown("uk", "why-returned"))
    assert shown("uk", "refund-lost", points=600) in manager.last.text
    mark, done = customer.mark(), manager.mark()
    await manager.tap("✅")
    for person, language, since in ((customer, "kk", mark), (manager, "uk", done)):
        receipt = await person.reads("↩️", since=since)
        assert shown(language, "refund-receipt-lost", points=600) in receipt.text
        assert shown(language, "refund-receipt-revived", points=400, day="…")[:20] in receipt.text
    await customer.send("/balance")
    await customer.reads("400")
    assert shop.audited().points == 400


async def test_what_is_edited_is_not_taken_as_an_answer(shop: Shop) -> None:
    """Another sum or reason in a message already sent changes nothing, and that is said."""
    customer, manager = (
        await shop.customer("Айгерім"),
        await shop.cashier("Ержан", "kk", Role.MANAGER),
    )
    number = await sold(shop, manager, customer, "3000")
    await manager.send(f"№ {number}")
    await manager.tap("↩️")
    for typed, edited, asked in (
        ("1000", "2000", "still-refund-reason"),
        ("Ақаулы зат", "Басқа себеп", "still-refund-reason"),
    ):
        await manager.send(typed)
        await _edits(shop, manager, typed, edited)
        assert manager.last.text == shown("kk", "edit-unread", still=shown("kk", asked))
    mark = customer.mark()
    await manager.tap("✅")
    receipt = await customer.reads("↩️", since=mark)
    assert "1 000" in plain(receipt.text)
    said = manager.last
    await _edits(shop, manager, "1000", "2000")
    assert manager.last == said
    await manager.send(f"№ {number}")
    assert "Ақаулы зат" in manager.last.text
    assert shop.audited().points == 100


async def _edits(shop: Shop, person: Person, typed: str, edited: str) -> None:
    """Somebody changes what they have sent."""
    sent = next(one for one in person.screen if one.text == typed).as_json()
    changed = sent | {"text": edited, "edit_date": sent["date"] + 5}
    await shop.sandbox.deliver("edited_message", changed)
