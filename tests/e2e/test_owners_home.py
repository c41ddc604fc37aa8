"""/owner: today at a glance, what waits for a decision, and the ways."""

from datetime import time, timedelta

from locales.amounts import money
from loyalty.records.team import Role
from loyalty.rules.calendar import at_hour
from loyalty.rules.voice import Voice
from tests.e2e.shop import Shop
from tests.e2e.test_approvals import strict
from tests.e2e.words import shown, toasts

AT_ANY_HOUR = Voice(ask_until=Voice().ask_since)


async def tomorrow_at_ten(shop: Shop) -> None:
    """So that the day lasts."""
    program, now = await shop.store.read(lambda tx: tx.programs.current()), shop.sandbox.clock.now()
    ten = at_hour(program, program.local(now).date() + timedelta(days=1), time(10))
    await shop.sandbox.advance(ten - now)


async def test_the_owners_home(shop: Shop) -> None:
    """Three lines of today; what waits, each kind with its number; every one of them opens below,
    as it was told of, and a request is found again by a quotation; what is decided waits no more.
    """
    owner = shop.owner
    await tomorrow_at_ten(shop)
    await owner.send("/owner")
    assert shown("ru", "home-done") in owner.last.text
    await shop.rule(voice=AT_ANY_HOUR)
    await strict(shop)
    customer, cashier = await shop.customer("Айгерім", "kk"), await shop.cashier()
    await shop.sale(cashier, customer, "1500")
    await shop.sandbox.advance(timedelta(hours=2, minutes=1))
    await customer.reads(shown("kk", "rating-ask", bill="", at="").partition("\n")[0])
    await customer.tap("2")
    await customer.send("/feedback")
    await customer.send("Қашан ашасыз?")
    await owner.reads("Қашан ашасыз?")
    await cashier.send(await shop.digits(customer))
    await cashier.send("3000")
    await cashier.tap("✅")
    asked = await owner.reads("3 000")
    await owner.send("/owner")
    home = owner.last
    assert shown("ru", "home-sales", sales=1, bills=money(150_000, "KZT", "ru")) in home.text
    assert shown("ru", "home-points", given=75, spent=0) in home.text
    assert shown("ru", "home-customers-new", customers=1, joined=1) in home.text
    kinds = ("request", "letter", "score")
    assert home.labels[:3] == [shown("ru", f"waiting-{kind}-button", count=1) for kind in kinds]

    for kind, found in (("letter", "💬 Айгерім"), ("score", "💬")):
        await owner.tap(shown("ru", f"waiting-{kind}-button", count=1), on=home)
        assert home.text == shown("ru", f"undecided-{kind}", count=1)
        await owner.tap(home.labels[0], on=home)
        assert owner.last is not home
        assert any(label.startswith(found) for label in owner.last.labels)
        await owner.tap("⬅️", on=home)
    await owner.tap("✅ Запросы", on=home)
    opened = home.labels[0]
    await owner.tap(opened, on=home)
    assert owner.last.reply_to is asked
    await owner.tap("✅", on=asked)
    await customer.reads("+150")
    await owner.tap(opened, on=home)
    assert toasts(owner, 1) == [shown("ru", "waiting-no-more")]


async def test_the_ways_from_the_owners_home(shop: Shop) -> None:
    """To the team and back, the shift, broadcasts and what customers say; a manager sees the same
    of the branch, a cashier nothing.
    """
    owner, cashier = shop.owner, await shop.cashier()
    await shop.all_said()
    await owner.send("/owner")
    home = owner.last
    await owner.tap("👥", on=home)
    assert shown("ru", "role-owner") in home.text
    await owner.tap("⬅️", on=home)
    for way, leads_to in (
        (shown("ru", "home-promos-button"), shown("ru", "promo-none-yet")),
        (shown("ru", "home-broadcast-button"), ""),
    ):
        await owner.tap(way, on=home)
        await owner.reads(leads_to)
    await owner.tap(shown("ru", "home-surveys-button"), on=home)
    assert shown("ru", "surveys-button") not in home.text
    manager = await shop.cashier("Ержан", "kk", Role.MANAGER)
    await manager.send("/owner")
    assert shown("kk", "home-done") in manager.last.text
    await cashier.send("/owner")
    assert cashier.last.text == shown("uk", "unknown-command")
