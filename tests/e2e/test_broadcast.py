"""A promotion goes out to hundreds of members, whatever trouble there is, and to nobody twice."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from loyalty.promotions.files import keep_file
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.team import Role
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints, FileId, Points
from sandbox import BotProcess, Person, Sandbox
from sandbox.calls import Call
from sandbox.faults import BadGateway, TooManyRequests
from tests.bot.paces import most_in_a_second
from tests.e2e.broadcasting import broadcast, counts, enrol, hire, left
from tests.e2e.paced_child import NOTES
from tests.e2e.shop import OWNER_ID, Shop, closed_shop
from tests.e2e.words import shown
from tests.loyalty.promotions.perked import DOUBLE

GUESTS, BLOCKED, RATE = 500, 25, 50
LANGUAGES = ("ru", "uk", "kk", "en")
AT_ANY_HOUR = Promotions(quiet_hours=False, share_apart=BasisPoints(0))
BUTTONS = (PromoButton(Leads.CARD), PromoButton(Leads.LINK, "Menu", "https://example.org/menu"))


async def test_a_broadcast_outlives_everything(tmp_path: Path, template: Path) -> None:
    """500 members in four languages get a picture, some have blocked the bot, Telegram asks for
    silence and fails, and the process is killed twice: nobody gets it twice, everybody is accounted
    for, no second has more than SEND_RATE, and receipts of sales do not wait. While nothing stands
    in the way, 95 in a hundred of the rate are used.
    """
    async with closed_shop(tmp_path, template) as shop:
        sandbox = shop.sandbox
        sandbox.telegram.paid_broadcast = True
        notes = tmp_path / "notes"
        guests = _guests(sandbox, GUESTS, BLOCKED)
        settings = {
            "DATABASE_URL": shop.settings.database_url,
            "OWNER_IDS": str(OWNER_ID),
            "SEND_RATE": str(RATE),
            "PAID_BROADCAST": "true",
            NOTES: str(notes),
        }
        paced = BotProcess(sandbox, settings, module="tests.e2e.paced_child")
        async with asyncio.timeout(90), paced as bot:
            await shop.owner.open()
            now = sandbox.clock.now()
            cashier, customer = sandbox.person("Olha", "en"), sandbox.person("Dana", "en")
            for person in (cashier, customer):
                person.chat.started = True
            await shop.store.write(hire, telegram_id=cashier.id, now=now)
            await shop.store.write(enrol, people=[(customer.id, "en")], now=now, wants=False)
            await shop.rule(promotions=AT_ANY_HOUR)
            people = [(guest.id, str(guest.user.language_code)) for guest in guests]
            await shop.store.write(enrol, people=people, now=now)
            campaign = broadcast(shop.store, _in_two_languages(shop), BUTTONS, now)
            await _until(lambda: len(_to(sandbox, guests)) > 0)
            began = time.monotonic()
            waits = [await _receipt(shop, cashier, customer, 2_500)]
            await _until(lambda: len(_to(sandbox, guests)) >= 250)
            undisturbed = [at for at in _noted(notes) if at >= began]
            sandbox.faults.on_call(TooManyRequests(1), "sendPhoto", times=4, probability=0.05)
            sandbox.faults.on_call(BadGateway(), "sendPhoto", times=10, probability=0.2)
            sandbox.faults.on_call(BadGateway(acted=True), "sendPhoto", times=5, probability=0.2)
            waits.append(await _receipt(shop, cashier, customer, 3_000))
            for sent in (330, 420):
                await _until(lambda: len(_to(sandbox, guests)) >= sent)  # noqa: B023 - it is awaited at once
                await bot.kill()
                await bot.start()
            await _until(lambda: left(shop.store, campaign) == 0)
        _check(shop, campaign, guests)
        assert most_in_a_second(_noted(notes)) <= RATE
        assert (len(undisturbed) - 1) / (undisturbed[-1] - undisturbed[0]) >= 0.95 * RATE
        assert max(waits) < 2


def _check(shop: Shop, campaign: Campaign, guests: list[Person]) -> None:
    """What has become of everybody, as the bot says and as their screens do."""
    became = counts(shop.store, campaign)
    assert sum(became.values()) == GUESTS
    assert set(became) <= {DeliveryState.SENT, DeliveryState.BLOCKED, DeliveryState.UNKNOWN}
    assert became[DeliveryState.BLOCKED] <= BLOCKED
    arrived = [guest for guest in guests if guest.chat.messages]
    assert all(len(guest.screen) == 1 for guest in arrived)
    assert became[DeliveryState.SENT] <= len(arrived)
    assert len(arrived) <= became[DeliveryState.SENT] + became.get(DeliveryState.UNKNOWN, 0)
    confirmed = Counter(call.chat_id for call in _to(shop.sandbox, guests) if call.ok)
    assert max(confirmed.values()) == 1
    for guest in arrived:
        assert guest.last.text == ("Кофе жарты бағаға" if _kazakh(guest) else "Кофе за полцены")
        labels = [button["text"] for button in guest.last.buttons]
        assert "Menu" in labels
        assert any(label.startswith("🔔") for label in labels)


def _guests(sandbox: Sandbox, count: int, blocked: int) -> list[Person]:
    guests = [sandbox.person(f"Guest {number}", LANGUAGES[number % 4]) for number in range(count)]
    for guest in guests:
        guest.chat.started = True
    for guest in guests[:: count // blocked] if blocked else ():
        guest.chat.blocked = True
    return guests


def _kazakh(guest: Person) -> bool:
    return guest.user.language_code == "kk"


def _in_two_languages(shop: Shop) -> tuple[Content, ...]:
    picture = BytesIO()
    Image.new("RGB", (64, 64), "brown").save(picture, "JPEG")
    file: FileId = shop.store.write_and_wait(
        keep_file,
        name="coffee.jpg",
        mime="image/jpeg",
        body=picture.getvalue(),
        telegram=None,
        bot=0,
        now=shop.sandbox.clock.now(),
    )
    shown = (Attached(Form.PHOTO, file),)
    return (
        Content("kk", Form.PHOTO, "Кофе жарты бағаға", shown),
        Content(None, Form.PHOTO, "Кофе <b>за полцены</b>", shown),
    )


def _to(sandbox: Sandbox, guests: list[Person]) -> list[Call]:
    """The calls that brought the promotion to somebody, or tried to."""
    first, last = guests[0].id, guests[-1].id
    return [
        call
        for call in sandbox.calls_of("sendPhoto")
        if call.chat_id is not None and first <= call.chat_id <= last
    ]


def _noted(notes: Path) -> list[float]:
    """When the bot let each request go, by the machine's time."""
    return [float(line) for line in notes.read_text().splitlines()]


async def _receipt(shop: Shop, cashier: Person, customer: Person, bill: int) -> float:
    """Sell something; seconds from ✅ until the customer's receipt."""
    digits, mark = await shop.digits(customer), cashier.mark()
    await cashier.send(digits)
    await cashier.reads("Guest", since=mark)
    mark = cashier.mark()
    await cashier.send(str(bill))
    quote = await cashier.reads(f"{bill:,}".replace(",", " "), since=mark)
    mark, tapped = customer.mark(), time.monotonic()
    await cashier.tap("✅", on=quote)
    await customer.reads(f"+{bill // 20}", since=mark)
    return time.monotonic() - tapped


async def _until(done: Callable[[], bool]) -> None:
    while not done():  # noqa: ASYNC110 - nobody is told
        await asyncio.sleep(0.05)


async def test_the_screen_steers_what_goes_out(shop: Shop) -> None:
    """⏸ and ❌ hold at once, ▶️ goes on, the screen says how far it has come; ✏️ corrects what was
    sent for everybody, and 🗑 deletes it.
    """
    guests = _guests(shop.sandbox, 60, blocked=0)
    await shop.rule(promotions=AT_ANY_HOUR)
    await shop.owner.send("/team")
    screen = (shop.owner.id, shop.owner.last.id)
    now = shop.sandbox.clock.now()
    people = [(guest.id, "ru") for guest in guests]
    await shop.store.write(enrol, people=people, now=now)
    campaign = broadcast(shop.store, (Content(None, Form.TEXT, "Coffee"),), (), now, screen)
    await shop.cashier("Olha", "en", Role.CASHIER)  # whatever is written wakes the bot
    await shop.owner.reads("Отправлено", timeout=15)
    await shop.owner.tap("⏸")
    await shop.owner.reads("На паузе")
    paused = len(shop.sandbox.calls_of("sendMessage"))
    await shop.sandbox.advance(timedelta(seconds=5))
    await shop.owner.tap("▶️")
    await _until(lambda: len(shop.sandbox.calls_of("sendMessage")) > paused)
    await shop.owner.tap("❌")
    await shop.owner.reads("Остановлена")
    became = counts(shop.store, campaign)
    assert sum(became.values()) == 60
    assert became[DeliveryState.CALLED_OFF] > 0
    sent = [guest for guest in guests if guest.chat.messages]
    assert sent
    await shop.owner.tap("✏️")
    await shop.owner.send("Tea")
    await _until(lambda: all(guest.last.text == "Tea" for guest in sent))
    await shop.owner.tap("🗑")
    await shop.owner.tap("✅")
    await _until(lambda: not any(guest.chat.messages for guest in guests))


async def test_taking_back_says_what_becomes_of_an_offer(shop: Shop) -> None:
    """🗑 asks first: the multiplier ends with the message, points that were given stay."""
    [guest] = _guests(shop.sandbox, 1, blocked=0)
    await shop.rule(promotions=AT_ANY_HOUR)
    await shop.owner.send("/team")
    screen = (shop.owner.id, shop.owner.last.id)
    now = shop.sandbox.clock.now()
    await shop.store.write(enrol, people=[(guest.id, "ru")], now=now)
    perk = replace(DOUBLE, points=Points(50))
    broadcast(shop.store, (Content(None, Form.TEXT, "Coffee"),), (), now, screen, perk)
    await shop.cashier("Olha", "en", Role.CASHIER)  # whatever is written wakes the bot
    await shop.owner.reads("✅ Отправлено", timeout=15)
    await guest.send("/balance")
    assert "×2" in guest.last.text
    ends, stays = (shown("ru", f"take-back-{what}") for what in ("multiplier", "points"))
    await shop.owner.tap("🗑")
    asked = await shop.owner.reads(ends)
    assert stays in asked.text
    await shop.owner.tap("✅")
    done = await shop.owner.reads("Удалено у всех", timeout=15)
    assert ends in done.text
    await guest.send("/balance")
    assert "×2" not in guest.last.text
    assert shown("ru", "points", points=50) in guest.last.text
    assert shop.audited().points == 50
