"""A purchase that a promotion doubles, as cashier and customer read it."""

from loyalty.promotions.sending import settle_delivery
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.store import Tx
from loyalty.values import TelegramId
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown
from tests.loyalty.promotions.perked import DOUBLE, add_campaign, hand_over


async def promise(shop: Shop, customer: Person, name: str) -> None:
    """The customer has got a message that doubles points for a week."""
    now = shop.sandbox.clock.now()

    def reach(tx: Tx) -> None:
        (owner, *_), caller = tx.staff.owners(), tx.people.caller(TelegramId(customer.id))
        assert caller is not None
        assert caller.member is not None
        sent = add_campaign(tx, DOUBLE, by=owner.id, name=name, now=now)
        delivery = hand_over(tx, sent, caller.member.id, now=now)
        settle_delivery(tx, delivery=delivery, outcome=DeliveryState.SENT, now=now)

    await shop.store.write(reach)


async def test_a_doubled_purchase(shop: Shop) -> None:
    """Quote and receipt say by which promotion, each in its reader's language; the
    balance says until when; ↩️ takes it back.
    """
    customers = [await shop.customer("Дана", "ru"), await shop.customer("Ann", "en")]
    cashier = await shop.cashier(language="uk")
    for customer, name in zip(customers, ("Весна", ""), strict=True):
        language = customer.user.language_code or ""
        await customer.send("/balance")
        assert "×2" not in customer.last.text
        await promise(shop, customer, name)
        await customer.send("/balance")
        what = name or shown(language, "occasion-promotion")
        assert f"{what}: " in customer.last.text
        assert "×2" in customer.last.text
        await cashier.send(await shop.digits(customer))
        mark = cashier.mark()
        await cashier.send("2500")
        line = f"{name or shown('uk', 'occasion-promotion')} ×2: +125"
        await cashier.reads(line, since=mark)
        mark, mark_of_till = customer.mark(), cashier.mark()
        await cashier.tap("✅")
        await cashier.reads("↩️", since=mark_of_till)
        receipt = (await customer.reads("+250", since=mark)).text
        assert f"{name or shown(language, 'occasion-promotion')} ×2:\u00a0+125" in receipt
        assert shown(language, "points", points=250) in receipt
    await cashier.tap("↩️")
    await cashier.tap("✅")
    await shop.all_said()
    await customers[1].send("/balance")
    assert shown("en", "points", points=250) not in customers[1].last.text
    assert shop.audited().points == 250
