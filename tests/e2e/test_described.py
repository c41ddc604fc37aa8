"""What a stranger reads before START."""

import asyncio
from datetime import timedelta

import pytest

from bot.describing import keep_described
from locales.amounts import percent
from locales.texts import LANGUAGES
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Spending
from loyalty.upkeep.settings import said_last
from loyalty.values import BasisPoints
from tests.e2e.shop import Shop
from tests.e2e.words import shown

SAYING = ("setMyDescription", "setMyShortDescription")


async def test_a_stranger_reads_what_the_card_gives(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each language from the start, anew when the rules are others, and nothing said twice: not
    at a restart, nor what a rule has not changed.
    """
    monkeypatch.setattr("bot.run.keep_described", keep_described)
    texts = shop.sandbox.telegram.menus.texts
    await shop.stop()
    await shop.start()
    await _said(shop, 10)
    for language in LANGUAGES:
        half = percent(FULL // 2, language)
        assert shown(language, "gives-spending", share=half) in texts["description", language]
    assert texts["description", ""] == texts["description", "ru"]
    assert texts["short_description", "en"].startswith("Your Tamga card, right in Telegram.")
    await shop.rule(spending=Spending(share=BasisPoints(FULL)))
    await shop.sandbox.advance(timedelta(minutes=2))
    await _said(shop, 15)
    for language in LANGUAGES:
        assert shown(language, "gives-spending-whole") in texts["description", language]
    await _written_down(shop, texts["description", "en"])
    await shop.stop()
    await shop.start()
    await shop.sandbox.advance(timedelta(minutes=2))
    assert _calls(shop) == 15


def _calls(shop: Shop) -> int:
    return sum(len(shop.sandbox.calls_of(name)) for name in SAYING)


async def _said(shop: Shop, times: int) -> None:
    await shop.sandbox.exchange.until(
        lambda: _calls(shop) >= times, 10, lambda: f"{_calls(shop)} said"
    )


async def _written_down(shop: Shop, text: str) -> None:
    """Wait until what was said last is known to have been said: else it would be said again."""
    name = f"bot {shop.sandbox.telegram.bot.id} description en"
    async with asyncio.timeout(10):
        while await shop.store.read(said_last, name=name) != text:  # noqa: ASYNC110 - a table wakes nobody
            await asyncio.sleep(0.02)
