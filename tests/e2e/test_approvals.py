"""What waits for a second person says by itself what became of it, in everybody's language."""

from dataclasses import replace
from datetime import timedelta

from loyalty.program.versions import change_programme
from loyalty.records.team import Role
from loyalty.rules.groups import Limits, Response
from loyalty.values import Minor
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def strict(shop: Shop) -> None:
    """Cashiers credit 2 000 alone, and no more."""
    limits = Limits(bill_alone=Minor(200_000), bill_alone_response=Response.REFUSE)
    current = await shop.store.read(lambda tx: tx.programs.current())
    wanted, now = replace(current, limits=limits), shop.sandbox.clock.now()
    await shop.store.write(change_programme, wanted=wanted, by=None, now=now)


def closed(language: str, bill: str, why: str, by: str = "") -> str:
    what = shown(language, "approval-of-bill", bill=bill)
    return f"{what}\n\n{shown(language, f'approval-ending-{why}', by=by)}"


def symbols(message: Message) -> list[str]:
    return [label[0] for label in message.labels]


async def test_a_large_bill_that_nobody_answers_for(shop: Shop) -> None:
    """After fifteen minutes everybody reads so; ✅ quotes it again, and one answer closes all."""
    await strict(shop)
    customer, cashier = await shop.customer("Айгерім", "kk"), await shop.cashier("Олена", "uk")
    manager = await shop.cashier("Ержан", "kk", Role.MANAGER)
    await cashier.send(await shop.digits(customer))
    await cashier.send("3000")
    till = cashier.last
    await cashier.tap("✅")
    asked = await manager.reads("3 000")
    owners = await shop.owner.reads("3 000")
    mark = cashier.mark()
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.reads(shown("uk", "large-bill-lapsed", bill="3 000 ₸"), since=mark)
    assert symbols(till) == ["✅", "❌"]
    for person, message, language in ((manager, asked, "kk"), (shop.owner, owners, "ru")):
        await person.reads(closed(language, "3 000 ₸", "lapsed"))
        assert message.labels == []

    await cashier.tap("✅", on=till)
    assert symbols(till) == ["✅", "❌"]
    marks = manager.mark(), shop.owner.mark()
    await cashier.tap("✅", on=till)
    asked = await manager.reads("3 000", since=marks[0])
    owners = await shop.owner.reads("3 000", since=marks[1])
    await manager.tap("✅", on=asked)
    await shop.owner.reads(closed("ru", "3 000 ₸", "granted", by="Ержан"))
    assert owners.labels == []
    await customer.reads("+150")
    await shop.all_said()
    assert symbols(till) == ["↩"]

    await cashier.send(await shop.digits(customer))
    await cashier.send("4000")
    till = cashier.last
    await cashier.tap("✅")
    asked = await manager.reads("4 000")
    await cashier.tap("❌", on=till)
    await manager.reads(closed("kk", "4 000 ₸", "withdrawn"))
    assert asked.labels == []
    assert shop.audited().sales == 1


async def test_a_correction_that_nobody_answers_for(shop: Shop) -> None:
    """After a day whoever asked is told, and the question has no buttons any more."""
    customer = await shop.customer("Дана", "kk")
    manager = await shop.cashier("Ержан", "uk", Role.MANAGER)
    await manager.send(await shop.digits(customer))
    await manager.tap("✏️")
    await manager.send("+5000")
    await manager.tap(shown("uk", "why-mistake"))
    await manager.tap("✅")
    asked = await shop.owner.reads("5 000")
    assert symbols(asked) == ["✅", "❌"]
    mark = manager.mark()
    await shop.sandbox.advance(timedelta(days=1))
    await manager.reads(
        shown("uk", "correction-answer-lapsed", points="+5 000", name="Дана"), since=mark
    )
    await shop.owner.reads(shown("ru", "approval-ending-lapsed"))
    assert asked.labels == []
    assert shop.audited().points == 0
