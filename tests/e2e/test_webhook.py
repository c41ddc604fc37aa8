"""The first sale with a webhook in place of polling."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.settings import WrongSettings
from sandbox.faults import Slow
from tests.e2e.shop import Shop, open_shop
from tests.e2e.words import shown
from web.app import WEBHOOK_PATH


@pytest.fixture
async def shop(tmp_path: Path, template: Path, port: int) -> AsyncIterator[Shop]:
    """A shop whose bot is brought its updates."""
    address = f"http://127.0.0.1:{port}"
    async with open_shop(tmp_path, template, webhook_url=address, http_port=port) as opened:
        yield opened


async def test_the_first_sale(shop: Shop) -> None:
    """A customer enrols, a cashier credits 2 500 ₸, both get receipts, and nobody polls."""
    customer = await shop.customer()
    cashier = await shop.cashier()
    await shop.sale(cashier, customer)
    await customer.reads("+125")
    assert shop.sandbox.calls_of("getUpdates") == []
    assert shop.audited().sales == 1


@pytest.mark.parametrize("secret", [None, "", "0" * 64, "ключ"])
async def test_whoever_does_not_know_the_secret(shop: Shop, secret: str | None) -> None:
    """What comes without Telegram's secret is refused and does nothing."""
    stranger = shop.sandbox.person("Max", "en")
    body = {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": 1,
            "from": stranger.user.as_json(),
            "chat": stranger.chat.as_json(),
            "text": "/start",
        },
    }
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with aiohttp.ClientSession() as http:
        url = f"{shop.settings.webhook_url}{WEBHOOK_PATH}"
        async with http.post(url, json=body, headers=headers) as answer:
            assert answer.status == 403
    assert stranger.screen == []


async def test_telegram_is_answered_when_it_is_done(shop: Shop) -> None:
    """The answer to Telegram waits for the handler: an update is never lost between the two."""
    person = shop.sandbox.person("Dana", "en")
    await person.open()
    shop.sandbox.faults.on_call(Slow(0.3), "editMessageText", chat=person.id)
    await person.tap("✅")
    (edit,) = shop.sandbox.calls_of("editMessageText", person.id)
    assert edit.ok
    assert person.screen[1].text == shown("en", "join-done")


async def test_every_update_brought_twice(shop: Shop) -> None:
    """Telegram that missed the answer brings the tap again, and nothing is credited again."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    tap = await cashier.tap("✅")
    await shop.sandbox.redeliver(tap)
    await cashier.reads("↩️")
    assert shop.audited().sales == 1


async def test_an_answer_that_was_lost(shop: Shop) -> None:
    """Telegram that brings an update again, since the answer never came, is given it again."""
    customer = await shop.customer("Dana", "en")
    update = await customer.send("/help")
    hook = shop.sandbox.delivery.webhook
    assert hook is not None
    headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret or ""}
    async with (
        aiohttp.ClientSession() as http,
        http.post(hook.url, json=update.as_json(), headers=headers) as answer,
    ):
        assert (await answer.json())["method"] == "sendMessage"


async def test_an_address_that_telegram_refuses(tmp_path: Path, template: Path, port: int) -> None:
    """The operator is told which setting to mend, in Telegram's words."""
    nowhere = open_shop(tmp_path, template, webhook_url="https://shop.invalid", http_port=port)
    with pytest.raises(WrongSettings, match=r"WEBHOOK_URL .* Failed to resolve host"):
        async with nowhere:
            pass
