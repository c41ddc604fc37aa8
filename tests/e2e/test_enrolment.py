"""Coming into the programme."""

from dataclasses import replace

import pytest

from locales.texts import LANGUAGES
from loyalty.people.privacy import dossier
from loyalty.records.people import Caller, Purpose
from loyalty.store import Tx
from loyalty.values import TelegramId
from tests.e2e.shop import Shop
from tests.e2e.words import shown


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_tap_enrols_in_ones_own_language(shop: Shop, language: str) -> None:
    """The offer comes in the language of one's Telegram, and ✅ under it is all it takes."""
    person = shop.sandbox.person("Дана", language)
    await person.open()
    assert person.last.labels == [shown(language, "join-button")]
    await person.tap("✅")
    await person.send("/balance")
    await person.reads(shown(language, "balance", points=0))


async def test_a_stranger_language_is_asked_for(shop: Shop) -> None:
    """Whose Telegram speaks none of ours chooses, and is spoken to in that from then on."""
    person = shop.sandbox.person("Jean", "fr")
    await person.open()
    assert len(person.last.labels) == 4
    await person.tap("Қазақша")
    await person.tap("✅")
    await person.send("/help")
    await person.reads(shown("kk", "command-card"))


async def test_commands_of_members_lead_strangers_in(shop: Shop) -> None:
    """What the menu offers a stranger is no unknown command: it begins with the way in."""
    stranger = shop.sandbox.person("Дана", "kk")
    for command in stranger.menu:
        await stranger.send(f"/{command}")
        assert shown("kk", "unknown-command") not in stranger.last.text
    await stranger.send("/card")
    assert stranger.last.labels == [shown("kk", "join-button")]
    await stranger.tap("✅")
    await stranger.send("/card")
    assert stranger.last.kind == "photo"


async def test_an_update_that_names_no_language(shop: Shop) -> None:
    """Telegram may leave the language out: then the one that it named before is spoken."""
    customer = await shop.customer("Дана", "kk")
    customer.user = replace(customer.user, language_code=None)
    await customer.send("/balance")
    await customer.reads(shown("kk", "balance", points=0))


async def test_the_name_that_is_asked_about_is_the_cards(shop: Shop) -> None:
    """The question shows the name as the card has it, not Telegram's longer one."""
    person = shop.sandbox.person("Қ" * 90, "kk")
    await person.open()
    await person.tap("✅")
    assert person.last.text == shown("kk", "ask-name", name="Қ" * 64)


async def test_answers_are_kept(shop: Shop) -> None:
    """Name, phone, birthday and consent are what one has answered."""
    person = shop.sandbox.person("Dana", "en")
    await person.open()
    await person.tap("✅")
    await person.send("Дана Ә.")
    await person.share_contact("+77011234567")
    await person.send("17.05.1994")
    await person.tap("✅")
    await person.tap("✅")
    await person.send("/settings")
    for kept in ("Дана Ә.", "+77011234567", "17 May 1994"):
        await person.reads(kept)


async def test_refused_answers_leave_the_question_open(shop: Shop) -> None:
    """A name too long, somebody else's phone, a day that does not exist: said so, asked on."""
    person, friend = shop.sandbox.person("Dana", "en"), shop.sandbox.person("Friend", "en")
    await person.open()
    await person.tap("✅")
    await person.send("x" * 65)
    await person.reads(shown("en", "refusal-name-too-long", limit=64))
    await person.send("Dana")
    await person.share_contact(friend.phone, of=friend)
    await person.reads(shown("en", "refusal-not-own-phone"))
    await person.send("+77011234567")
    await person.reads(shown("en", "refusal-typed-phone"))
    await person.press("➡️")
    await person.send("30.02.1990")
    await person.reads(shown("en", "refusal-birthday-unreadable"))
    await person.send_sticker()
    await person.reads(shown("en", "still-profile-birthday"))
    await person.send("29.02")
    await person.reads("29 February")


async def test_joining_twice_is_joining_once(shop: Shop) -> None:
    """The offer's ✅, tapped again later, says that one is in already."""
    person = shop.sandbox.person("Dana", "en")
    await person.open()
    offer = person.last
    await person.tap("✅")
    await person.open()
    assert shown("en", "join-button") not in person.last.labels
    assert offer.labels == []


async def test_consent_to_advertising_is_off_until_given(shop: Shop) -> None:
    """Whoever skips everything has agreed to the programme, and to nothing else."""
    person = await shop.customer("Dana", "en")
    caller = shop.store.read_and_wait(_caller, person.id)
    assert caller is not None
    kept = shop.store.read_and_wait(dossier, person_id=caller.person.id)
    given = {consent.purpose: consent.given for consent in kept.consents}
    assert given == {Purpose.PROGRAMME: True, Purpose.ADVERTISING: False}


def _caller(tx: Tx, telegram_id: int) -> Caller | None:
    return tx.people.caller(TelegramId(telegram_id))
