"""What customers want to hear of: 🔔 under a promotion, and the switches in /settings."""

from typing import Any

from loyalty.people.privacy import dossier
from loyalty.records.people import Purpose
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints, TelegramId
from sandbox import Person
from tests.e2e.promoting import buyer
from tests.e2e.shop import Shop
from tests.e2e.words import shown

AT_ANY_HOUR = Promotions(quiet_hours=False, most_per_week=0, share_apart=BasisPoints(0))
STOP = "quiet:7"  # what 🔔 under a promotion carries


def consents(shop: Shop, person: Person) -> list[bool]:
    """The customer's answers to advertising, one after the other."""

    def ask(tx: Any) -> list[bool]:
        caller = tx.people.caller(TelegramId(person.id))
        kept = dossier(tx, person_id=caller.person.id)
        return [one.given for one in kept.consents if one.purpose is Purpose.ADVERTISING]

    return shop.store.read_and_wait(ask)


async def test_one_tap_stops_all_promotions(shop: Shop) -> None:
    """🔔 is answered in one line with ↩️ and "less often"; a second tap by a toast."""
    customer = await shop.customer("Dana", "en")
    await customer.send("/settings")
    await customer.tap("🔔")
    await customer.tap("✅")
    await customer.forge(STOP)
    await customer.reads(shown("en", "offers-stopped"))
    labels = [shown("en", "offers-again-button"), shown("en", "offers-rarely-button")]
    assert customer.last.labels == labels
    mark = customer.mark()
    await customer.forge(STOP)
    assert customer.toasts[-1].text == shown("en", "offers-stopped-before")
    assert customer.messages_since(mark) == []
    assert consents(shop, customer) == [True, False]
    await customer.tap("↩️")
    await customer.reads(shown("en", "offers-again"))
    assert customer.last.labels == []
    await customer.forge(STOP)
    await customer.tap("🔔")
    await customer.reads(shown("en", "offers-chosen-rarely"))
    await customer.send("/settings")
    assert shown("en", "settings-offers-rarely") in customer.last.text
    assert consents(shop, customer) == [True, False, True, False, True]


async def test_strangers_and_leavers_stop_nothing(shop: Shop) -> None:
    """Whoever left, never joined, or is only shown a promotion reads in a toast how it is."""
    stranger, customer = shop.sandbox.person("Olha", "uk"), await shop.customer("Дана", "ru")
    await stranger.open()
    await stranger.forge(STOP)
    assert stranger.toasts[-1].text == shown("uk", "offers-stopped-before")
    await customer.forge("quiet:0")
    assert customer.toasts[-1].text == shown("ru", "offers-stop-shown")
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.tap("✅")
    await customer.forge(STOP)
    assert customer.toasts[-1].text == shown("ru", "offers-stopped-before")


async def test_settings_have_a_switch_for_each_kind(shop: Shop) -> None:
    """Offers ask for consent; points and questions are off and on again with one tap."""
    customer = await shop.customer()
    await customer.send("/settings")
    settings = customer.last
    on, off = shown("kk", "settings-yes"), shown("kk", "settings-no")
    assert [settings.text.count(one) for one in (on, off)] == [2, 1]
    for button in ("change-points-button", "change-questions-button"):
        label = shown("kk", button)
        await customer.tap(label, on=settings)
        assert [customer.last.text.count(one) for one in (on, off)] == [1, 2]
        await customer.tap(label, on=settings)
        assert [customer.last.text.count(one) for one in (on, off)] == [2, 1]


async def test_what_comes_after_a_stop_does_not_arrive(shop: Shop) -> None:
    """🔔 under a promotion as it came: the next one goes to the others alone."""
    await shop.rule(promotions=AT_ANY_HOUR)
    stopping, other = await buyer(shop, "Dana", "en"), await buyer(shop, "Анна", "uk")
    await broadcast(shop, "Кофе даром")
    await stopping.reads("Кофе даром")
    await stopping.tap(shown("en", "promotion-stop-button"))
    await stopping.reads(shown("en", "offers-stopped"))
    mark = stopping.mark()
    await broadcast(shop, "Чай даром")
    await other.reads("Чай даром")
    await shop.all_said()
    assert stopping.messages_since(mark) == []


async def broadcast(shop: Shop, text: str) -> None:
    """The owner sends a text to everybody who may be written to."""
    await shop.owner.send("/broadcast")
    await shop.owner.send(text)
    await shop.owner.reads(text)
    await shop.owner.tap("✅")
