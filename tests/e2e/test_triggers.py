"""A promotion that goes out by itself, when something happens to somebody."""

from datetime import timedelta

from loyalty.rules.calendar import at_hour
from sandbox import Person
from tests.e2e.promoting import buyer
from tests.e2e.shop import Shop
from tests.e2e.test_manners import AT_ANY_HOUR
from tests.e2e.words import shown


async def test_who_joined_and_never_bought_is_written_to(shop: Shop) -> None:
    """By taps: 🗓, what happens, after how many days, ✅. Once three days are over, whoever has not
    bought gets it, once.
    """
    await shop.rule(promotions=AT_ANY_HOUR)
    idle, buys = await buyer(shop, "Dana", "en"), await buyer(shop, "Анна", "uk")
    await _plan(shop.owner, "Ждём вас")
    await shop.sale(await shop.cashier(), buys)
    for _ in range(2):
        await _noon_later(shop, days=4)  # it may be afternoon now
        await idle.reads("Ждём вас")
    await shop.all_said()
    assert _got(idle) == 1
    assert _got(buys) == 0


async def _plan(owner: Person, text: str) -> None:
    await owner.send("/broadcast")
    await owner.send(text)
    await owner.reads(text)
    for words in ("promo-when-button", "promo-trigger-button", "promo-event-not-bought-yet"):
        await owner.tap(shown("ru", words))
    await owner.tap("3")
    await owner.reads(shown("ru", "schedule-happens-now", count=0))
    await owner.tap("✅")


def _got(person: Person) -> int:
    return sum("Ждём вас" in message.text for message in person.screen)


async def _noon_later(shop: Shop, *, days: int) -> None:
    """To noon of a later day, by the shop's clocks."""
    program = await shop.store.read(lambda tx: tx.programs.current())
    now = shop.sandbox.clock.now()
    there = program.local(now).date() + timedelta(days=days)
    noon = at_hour(program, there, program.local(now).time().replace(hour=12))
    await shop.sandbox.advance(noon - now)
