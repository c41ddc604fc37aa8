"""Each preset, applied to a running shop by the command line, and a week of sales under it."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.commands import main
from bot.database import keys_of
from loyalty.people.cards import card_payload
from loyalty.program.presets import PRESETS
from loyalty.values import TelegramId
from sandbox import Person
from tests.e2e.shop import Shop

ALMATY = ZoneInfo("Asia/Almaty")
BILLS = (1_990, 45_000, 2_500, 7_777, 60_000, 980, 12_340)  # tenge, from Monday to Sunday
TIMES = ("10:30", "14:00", "16:59", "17:00", "15:15", "14:30", "23:59")
CATEGORIES = ("Own brand", "Groceries", "Tobacco and alcohol", "Fruit and vegetables")


@dataclass
class Customer:
    """What a clerk with pencil and paper knows of somebody, in tenge and points."""

    paid: int = 0
    visits: int = 0
    points: int = 0


def coffee_shop(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """5 %, twice as much for the first, and in the quiet hours of workdays on top of that."""
    factor = 1 + (who.visits == 0) + (day < 5 and "14:00" <= TIMES[day] < "17:00")
    return 0, bill * 5 * factor // 100


def restaurant(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """3 %, and 5 % once 100 000 were spent."""
    return 0, bill * (5 if who.paid >= 100_000 else 3) // 100


def grocery(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """Its category's rate, 3 000 at most."""
    rates = {"Own brand": 5, "Groceries": 1, "Tobacco and alcohol": 0, "Fruit and vegetables": 2}
    return 0, min(3_000, bill * rates[category] // 100)


def salon(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """A point for each visit that costs 2 000; a twentieth off after four visits."""
    return (bill * 5 // 100 if who.visits >= 4 else 0), int(bill >= 2_000)


def online_shop(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """3 %, twice as much for the first."""
    return 0, bill * (6 if who.visits == 0 else 3) // 100


def blank(who: Customer, day: int, bill: int, category: str) -> tuple[int, int]:
    """5 %."""
    return 0, bill * 5 // 100


BY_HAND = {
    "coffee-shop": coffee_shop,
    "restaurant": restaurant,
    "grocery": grocery,
    "salon": salon,
    "online-shop": online_shop,
    "blank": blank,
}


async def apply(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As an owner does it: print the preset into a file, apply the file."""
    capsys.readouterr()
    assert await asyncio.to_thread(main, ["program", "presets", name, "--language", "en"]) == 0
    file = folder / f"{name}.toml"
    file.write_text(capsys.readouterr().out)
    assert await asyncio.to_thread(main, ["program", "apply", "--language", "en", str(file)]) == 0
    assert capsys.readouterr().out.endswith("holds from the next sale on\n")


def next_monday(now: datetime) -> datetime:
    today = now.astimezone(ALMATY).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=7 - today.weekday())


async def buy(shop: Shop, cashier: Person, customer: Person, bill: int, category: str) -> str:
    """A purchase; what the quote said of it."""
    caller = shop.store.read_and_wait(lambda tx: tx.people.caller(TelegramId(customer.id)))
    assert caller is not None
    assert caller.member is not None
    keys = await keys_of(shop.settings, shop.store)
    await cashier.open(card_payload(keys.card, caller.member.id, shop.sandbox.clock.now()))
    await cashier.send(str(bill))
    if category in cashier.last.labels:
        await cashier.tap(category)
    quote = cashier.last.text.replace("\u00a0", " ")
    mark = cashier.mark()
    await cashier.tap("✅")
    await cashier.reads("↩️", since=mark)
    return quote


def spaced(figure: int) -> str:
    """As the bot groups it."""
    return f"{figure:,}".replace(",", " ")


async def test_a_week_under_each_preset(
    shop: Shop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was applied holds from the next sale on; every sale costs and earns what a clerk with
    pencil and paper makes of the preset, and the ledger adds up.
    """
    assert list(BY_HAND) == list(PRESETS)
    monkeypatch.setenv("BOT_TOKEN", shop.sandbox.token)
    monkeypatch.setenv("TELEGRAM_API", shop.sandbox.base_url)
    monkeypatch.setenv("DATABASE_URL", shop.settings.database_url)
    cashier = await shop.cashier("Zoe", "en")
    for number, (name, by_hand) in enumerate(BY_HAND.items(), start=1):
        await apply(name, tmp_path, capsys)
        customer, known = await shop.customer(name.title(), "en"), Customer()
        monday = next_monday(shop.sandbox.clock.now())
        for day, bill in enumerate(BILLS):
            hour, minute = map(int, TIMES[day].split(":"))
            then = monday + timedelta(days=day, hours=hour, minutes=minute)
            await shop.sandbox.advance(then - shop.sandbox.clock.now())
            category = CATEGORIES[day % len(CATEGORIES)]
            off, points = by_hand(known, day, bill, category)
            quote = await buy(shop, cashier, customer, bill, category)
            assert f"To be added: {spaced(points)} point" in quote, (name, day, quote)
            to_pay = f"To pay: {spaced(bill - off)} ₸"
            assert (to_pay in quote) is (off > 0), (name, day, quote)
            known = Customer(known.paid + bill - off, known.visits + 1, known.points + points)
        await customer.reads(f"Balance: {spaced(known.points)} point")
        assert shop.audited().sales == 7 * number
