"""What customers have in their pocket: card, balance, history, settings, privacy."""

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from handlers.till.photo import read_codes
from loyalty.operations import begin
from loyalty.points.ledger import spend
from loyalty.rules.groups import Earning
from loyalty.store import Tx
from loyalty.values import BasisPoints, OperationId, Points, TelegramId
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_the_balance_is_the_first_number(shop: Shop) -> None:
    """/balance begins with what can be spent."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    text = await shop.answer(customer, "/balance")
    assert next(word for word in text.split() if any(map(str.isdigit, word))) == "125"


async def test_there_is_one_card_in_a_chat(shop: Shop) -> None:
    """Each card has another link, good at the till, and takes the place of the one before; one that
    is too old to be deleted says that it is old, and whoever leaves leaves none.
    """
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier("Olha", "en")
    links = [await shop.card_link(customer) for _ in range(3)]
    assert len({*links}) == 3
    assert len([one for one in customer.screen if one.kind == "photo"]) == 1
    await cashier.open(links[-1])
    await cashier.reads("Dana")
    await customer.tap("💳")
    renewed = customer.last
    (code,) = read_codes(customer.saves(renewed))
    assert code not in links
    await shop.sandbox.advance(timedelta(days=3))
    await customer.press("💳")
    assert renewed.text == shown("en", "card-old")
    assert renewed.labels == []
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.tap("✅")
    assert [one for one in customer.screen if one.kind == "photo"] == [renewed]
    assert customer.keyboard == []


async def test_the_keyboard_goes_with_role_and_language(shop: Shop) -> None:
    """A customer's keys, whoever works here has more; a key works whatever language it speaks, and
    leaves a sale that is open as it is.
    """
    person = await shop.customer("Dana", "en")
    own = [shown("en", "card-button"), shown("en", "balance-button")]
    await person.open(await shop.invitation())
    await person.tap("✅")
    assert person.keyboard == [shown("en", "shift-button"), *own]
    await person.send(await shop.digits(await shop.customer("Lena", "en")))
    await person.press("⭐")
    await person.send("2500")
    await person.reads(shown("en", "quote-gain", points=125))
    await person.send("/settings")
    await person.tap("🌐")
    await person.tap("Українська")
    assert person.keyboard[-1] == shown("uk", "balance-button")
    await person.send(own[1])
    await person.reads(shown("uk", "balance", points=0))
    await shop.owner.press("👥")
    await shop.owner.tap("Dana")
    await shop.owner.tap("🗑")
    await shop.owner.tap("✅")
    await person.reads(shown("uk", "role-ended", programme=shop.sandbox.telegram.bot.first_name))
    assert person.keyboard == [shown("uk", f"{key}-button") for key in ("card", "balance")]
    await person.send(shown("en", "shift-button"))
    await person.reads(shown("uk", "unknown-command"))


async def test_the_history_turns_pages(shop: Shop) -> None:
    """Ten purchases make two pages, and one finds the way back."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    for bill in range(100, 1100, 100):
        await shop.sale(cashier, customer, str(bill))
    await customer.send("/history")
    page = customer.last
    assert "+50" in page.text
    assert "+10\n" not in page.text + "\n"
    await customer.tap("➡️", on=page)
    assert "+5 " in customer.screen[-1].text.replace("\u00a0", " ") + " "
    await customer.tap("⬅️", on=page)
    assert "+50" in page.text


async def test_the_language_changes_everything(shop: Shop) -> None:
    """Once chosen, a language holds for answers, the menu and what comes unasked."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await customer.send("/settings")
    await customer.tap("🌐")
    await customer.tap("Қазақша")
    await customer.send("/help")
    await customer.reads(shown("kk", "command-card"))
    await shop.sale(cashier, customer, "2500")
    await shop.all_said()
    assert "ұпай" in customer.last.text


async def test_a_birthday_is_set_once(shop: Shop) -> None:
    """A birthday that stands is not asked for again, and an old button does not change it."""
    customer = await shop.customer("Dana", "en")
    await customer.send("/settings")
    settings = customer.last
    data = next(b["callback_data"] for b in settings.buttons if "birthday" in b["callback_data"])
    await customer.forge(data, on=settings)
    await customer.send("1.4.1999")
    await customer.tap("✏️")
    await customer.send("2.4.1999")
    await customer.tap("✅")
    await customer.forge(data, on=settings)
    await customer.reads(shown("en", "refusal-birthday-set"))
    await customer.send("/settings")
    await customer.reads("2 April 1999")


async def test_everything_about_me_is_a_file(shop: Shop) -> None:
    """📥 gives all that is kept, readable by people and machines."""
    customer, cashier = await shop.customer("Дана", "ru"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    kept = await _export(customer)
    assert kept["person"]["name"] == "Дана"
    assert kept["person"]["telegram_id"] == customer.id
    assert [sale["bill"] for sale in kept["sales"]] == [250_000]
    assert [entry["points"] for entry in kept["entries"]] == [125]


async def test_being_forgotten_leaves_nothing_that_names_anybody(shop: Shop) -> None:
    """🗑 and ✅: the balance is written off, the person is a stranger, the ledger still adds up."""
    customer, cashier = await shop.customer("Дана", "ru"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    link = await shop.card_link(customer)
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.tap("❌")
    await customer.tap("🗑")
    question = customer.last
    data = question.buttons[0]["callback_data"]
    await customer.tap("✅")
    await customer.reads(shown("ru", "forget-done"))
    await customer.forge(data, on=question)
    await customer.send("/balance")
    assert customer.last.labels == [shown("ru", "join-button")]
    await cashier.open(link)
    await cashier.reads(shown("uk", "refusal-card-unknown"))
    assert shop.audited().points == 0
    await shop.all_said()
    await shop.stop()
    shop.store.close()  # the last to close the file folds its log into it
    database = Path(shop.settings.database_url.removeprefix("sqlite:///"))
    assert "Дана".encode() not in await asyncio.to_thread(database.read_bytes)
    assert _tables_that_know(customer.id, database) == set()
    assert _tables_that_know(cashier.id, database) == {"people"}


async def test_coming_back(shop: Shop) -> None:
    """Who was forgotten may join again, with nothing left of before but what they owed; leaving
    says so, and a first purchase is not given twice.
    """
    await shop.rule(earning=Earning(rate=BasisPoints(500), first_purchase=BasisPoints(20_000)))
    customer, cashier = await shop.customer("Дана", "ru"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    await customer.reads("+250")
    await shop.sale(cashier, customer, "5000")
    await shop.store.write(_spend, telegram_id=TelegramId(customer.id), points=Points(500))
    await cashier.tap("↩️")
    await cashier.tap("✅")
    await customer.reads("−250")
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.reads(shown("ru", "forget-ask-debt", points=250))
    await customer.tap("✅")
    mark = customer.mark()
    await customer.open()
    await customer.tap("✅")
    await customer.reads(shown("ru", "old-debt", points=250), since=mark)
    await shop.sale(cashier, customer, "2500")
    assert "−125" in (await customer.reads("+125", since=mark)).text
    shop.audited()


def _spend(tx: Tx, *, telegram_id: TelegramId, points: Points) -> None:
    person = tx.people.by_telegram(telegram_id)
    assert person is not None
    member = tx.members.of_person(person.id)
    assert member is not None
    now = member.last_purchase_at or member.joined_at
    key = OperationId("spent elsewhere")
    number = begin(tx, key, "spending", {}, now=now, member_id=member.id)
    spend(tx, operation=number, member_id=member.id, points=points, now=now)


async def test_cancel_closes_the_open_question(shop: Shop) -> None:
    """/cancel ends what was being asked, and says so."""
    customer = await shop.customer("Dana", "en")
    await customer.send("/settings")
    await customer.tap("✏️")
    await customer.send("/cancel")
    await customer.reads(shown("en", "cancel-done"))
    await customer.send("/cancel")
    await customer.reads(shown("en", "cancel-nothing"))


async def test_groups_hear_nothing(shop: Shop) -> None:
    """In a group the bot says nothing about anyone."""
    customer = await shop.customer("Dana", "en")
    group = shop.sandbox.group("Neighbours")
    await customer.send("/balance", to=group)
    await customer.send("/start", to=group)
    assert [message.sender for message in group.messages.values()] == [customer.user] * 2


async def test_somebody_elses_command_is_an_unknown_command(shop: Shop) -> None:
    """Customers cannot tell that there are commands for the till."""
    customer = await shop.customer("Dana", "en")
    for command in ("/shift", "/staff", "/team", "/owner", "/nonsense"):
        mark = customer.mark()
        await customer.send(command)
        await customer.reads(shown("en", "unknown-command"), since=mark)
    await customer.send("/help")
    assert "/card" in customer.last.text
    assert "/staff" not in customer.last.text


def _tables_that_know(number: int, database: Path) -> set[str]:
    """Where somebody's Telegram id stands, by itself or as part of a text."""
    named = re.compile(rf"(?<!\d){number}(?!\d)")
    with closing(sqlite3.connect(database)) as connection:
        rows = [line for line in connection.iterdump() if named.search(line)]
    return {row.split('"')[1] for row in rows}


async def _export(customer: Person) -> dict[str, Any]:
    mark = customer.mark()
    await customer.send("/privacy")
    await customer.tap("📥")
    file = await customer.reads(shown("ru", "privacy-file"), since=mark)
    kept: dict[str, Any] = json.loads(customer.saves(file))
    return kept
