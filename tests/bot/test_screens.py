"""The screens of promotions: drawn at the pace of all that goes out, and nothing waits for them."""

import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from aiogram import Bot

from bot.promotions import Promotions
from locales.texts import Texts
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import MailingState
from loyalty.rules.promotions import Promotions as Rules
from loyalty.store import Tx
from loyalty.values import BasisPoints
from sandbox import MovableClock, Sandbox
from storage.store import open_store
from tests.bot.office import until
from tests.loyalty.promotions.mailed import (
    FREEZE,
    arrive,
    consenting,
    let_go,
    mailings,
    started,
    take,
)
from tests.loyalty.shop import Shop


@pytest.fixture
def shop(sqlite_url: str, clock: MovableClock) -> Iterator[Shop]:
    """A shop whose promotions are on their way at any hour."""
    store = open_store(sqlite_url)
    opened = Shop(store, clock.now())
    opened.open()
    yield opened
    store.close()


async def test_a_screen_waits_for_its_turn_alone(
    shop: Shop, bot: Bot, sandbox: Sandbox, clock: MovableClock, logged: object
) -> None:
    """Where the pace leaves no room for it, a screen is drawn later, as things are by then; nothing
    else waits for it.
    """
    may_go = asyncio.Event()
    asked = asyncio.Event()

    async def leave() -> None:
        asked.set()
        await may_go.wait()

    shop.rule(promotions=Rules(quiet_hours=False, share_apart=BasisPoints(0)))
    owner = shop.owner()
    consenting(shop, 3)
    first = started(shop, owner)
    let_go(shop)
    promotions = Promotions(shop.store, bot, clock, Texts.load("ru", strict=True), "ru", leave)
    running = asyncio.create_task(promotions.run())
    await asked.wait()
    arrive(shop, take(shop))
    consenting(shop, 1)
    second = started(shop, owner)
    promotions.wake()
    await until(lambda: mailings(shop, first)[0].state is MailingState.DONE)
    await until(lambda: mailings(shop, second)[0].state is MailingState.SENDING)
    assert not sandbox.calls_of("editMessageText")
    may_go.set()
    await until(lambda: any("Отправлено: 3" in text for text in _drawn(sandbox)))
    assert not any("Отправлено: 0</b> из 3" in text for text in _drawn(sandbox))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.mark.usefixtures("_hurried", "logged")
async def test_each_of_twenty_screens_is_drawn_every_three_seconds_at_most(
    shop: Shop, bot: Bot, sandbox: Sandbox, clock: MovableClock
) -> None:
    """However long each waited for its turn before, and however much there is to show."""
    turns = itertools.cycle((6.0, 0.0))

    async def leave() -> None:
        await clock.sleep(next(turns))

    shop.rule(promotions=Rules(quiet_hours=False, share_apart=BasisPoints(0), most_per_week=0))
    owner = shop.owner()
    consenting(shop, 20)
    for number in range(1, 21):
        shop.write(_is_sent_to, started(shop, owner), number)
    promotions = Promotions(shop.store, bot, clock, Texts.load("ru", strict=True), "ru", leave)
    running = asyncio.create_task(promotions.run())
    on_their_way = take(shop, limit=400)
    for first in range(20):
        arrive(shop, on_their_way[first::20])
        await clock.sleep(1.5)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    edits = sandbox.calls_of("editMessageText")
    for number in range(1, 21):
        times = [call.at for call in edits if call.parameters.fields["message_id"] == number]
        assert len(times) > 2
        # Ten seconds here are one of the machine, which may be busy.
        assert min(then - before for before, then in pairwise(times)) > timedelta(seconds=1.5)


def _is_sent_to(tx: Tx, campaign: Campaign, message: int) -> None:
    """As if each were alone, so that all of them go out at once."""
    [mailing] = tx.mailings.of_campaign(campaign.id)
    frozen, _ = FREEZE(tx, mailing, campaign, campaign.created_at)
    sending = replace(
        mailing,
        state=MailingState.SENDING,
        frozen_at=campaign.created_at,
        frozen=frozen,
        message=message,
    )
    tx.mailings.put(sending)


def _drawn(sandbox: Sandbox) -> list[str]:
    """With ordinary spaces."""
    edits = sandbox.calls_of("editMessageText")
    return [call.parameters.fields["text"].replace("\u00a0", " ") for call in edits]
