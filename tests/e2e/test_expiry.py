"""How long points live, as a customer hears of it."""

import asyncio
from dataclasses import replace
from datetime import date, time, timedelta

from locales.amounts import day, short_day
from loyalty.program.versions import change_programme
from loyalty.rules.calendar import at_hour, months_later
from loyalty.rules.groups import Earning, Expiry, ExpiryKind
from loyalty.store import Tx
from tests.e2e.shop import Shop
from tests.e2e.words import shown, told

MORNING, MIDNIGHT = time(10, 5), time(0, 5)


async def test_points_come_are_spoken_of_and_go(shop: Shop) -> None:
    """They wait two days, live a month, are told of three times, and are gone the day after."""
    now = shop.sandbox.clock.now()
    program = await shop.store.read(lambda tx: tx.programs.current())
    rules = replace(
        program,
        earning=Earning(pending_days=2),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1),
    )
    await shop.store.write(change_programme, wanted=rules, by=None, now=now)
    customer, cashier = await shop.customer("Анна", "ru"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    today = program.local(shop.sandbox.clock.now()).date()
    last = months_later(today, 1)

    async def morning_of(there: date, hour: time = MORNING) -> None:
        await shop.sandbox.advance(at_hour(program, there, hour) - shop.sandbox.clock.now())

    await customer.send("/balance")
    assert shown("ru", "balance-pending", points=125) in customer.last.text
    loss = shown("ru", "points-next-loss", points=125, day=day(last, "ru", today=today))
    assert loss in customer.last.text
    await customer.send("/history")
    for word, there in (("history-from", today + timedelta(days=2)), ("history-until", last)):
        assert shown("ru", word, day=short_day(there, "ru")) in customer.last.text

    await morning_of(today + timedelta(days=3))
    await customer.reads(shown("ru", "points-active", points=125, spendable="125 баллов"))
    reminder = shown("ru", "expiry-reminder", points=125, day=day(last, "ru", today=today))
    for ahead in (14, 7, 3):
        mark = customer.mark()
        await morning_of(last - timedelta(days=ahead))
        await customer.reads(reminder, since=mark)
    await morning_of(last)
    await customer.send("/balance")
    assert customer.last.text.startswith(shown("ru", "balance", points=125))

    await morning_of(last + timedelta(days=1), MIDNIGHT)
    await customer.send("/balance")
    assert customer.last.text == shown("ru", "balance", points=0)
    async with asyncio.timeout(15):
        while await shop.store.read(_points):  # noqa: ASYNC110 - a table wakes nobody
            await asyncio.sleep(0.02)
    await customer.send("/history")
    assert shown("ru", "reason-expiry") in customer.last.text
    assert len(told(customer, reminder)) == 3
    shop.audited()


async def test_many_last_days_are_one_message(shop: Shop) -> None:
    """Two purchases on two days: the first day by name, and what both come to.

    The owner lets nothing expire from then on; what was given with a date keeps it, and says so.
    """
    now = shop.sandbox.clock.now()
    program = await shop.store.read(lambda tx: tx.programs.current())
    rules = replace(program, expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1))
    await shop.store.write(change_programme, wanted=rules, by=None, now=now)
    customer, cashier = await shop.customer("Марія", "uk"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    first = months_later(program.local(shop.sandbox.clock.now()).date(), 1)
    await shop.sandbox.advance(timedelta(days=1))
    await shop.sale(cashier, customer, "4000")
    last = months_later(program.local(shop.sandbox.clock.now()).date(), 1)
    rules = replace(rules, expiry=Expiry())
    now = shop.sandbox.clock.now()
    await shop.store.write(change_programme, wanted=rules, by=None, now=now)
    await customer.send("/balance")
    loss = shown("uk", "points-next-loss", points=125, day=day(first, "uk", today=first))
    assert loss in customer.last.text
    reminder = shown("uk", "expiry-reminder", points=125, day=day(first, "uk", today=first))
    in_all = shown("uk", "expiry-reminder-in-all", points=325, day=day(last, "uk", today=first))
    for ahead in (14, 7, 3):
        mark = customer.mark()
        there = at_hour(program, first - timedelta(days=ahead), MORNING)
        await shop.sandbox.advance(there - shop.sandbox.clock.now())
        heard = await customer.reads(reminder, since=mark)
        assert heard.text == f"{reminder}\n\n{in_all}"
    await shop.sandbox.advance(timedelta(days=1))
    await shop.all_said()
    assert len(told(customer, in_all)) == 3
    shop.audited()


def _points(tx: Tx) -> int:
    return tx.audit.totals().points
