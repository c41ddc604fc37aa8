"""Coming into the programme."""

from dataclasses import replace

import pytest

from locales.texts import LANGUAGES
from loyalty.people.privacy import dossier
from loyalty.records.people import Caller, Purpose
from loyalty.rules.groups import Tier, Tiers
from loyalty.store import Tx
from loyalty.values import Points, TelegramId
from tests.e2e.shop import Shop
from tests.e2e.words import shown


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_tap_gives_the_card_in_ones_own_language(shop: Shop, language: str) -> None:
    """START and ✅: two touches, and the card is there; below it its key, and one question."""
    person = shop.sandbox.person("Дана", language)
    await person.open()
    offer = person.last
    assert offer.labels == [shown(language, "join-button")]
    assert shown(language, "gives-worth", worth="1\u00a0₸") in offer.text
    await person.tap("✅")
    done, card, at_hand, question = person.screen[1:]
    assert done.text == shown(language, "join-done")
    assert card.kind == "photo"
    assert at_hand.text == shown(language, "card-at-hand")
    assert person.keyboard == [shown(language, f"{key}-button") for key in ("card", "balance")]
    asked = [shown(language, text) for text in ("ask-first-phone", "ask-advertising")]
    assert question.text == "\n\n".join(asked)
    await person.press("⭐")
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
    await stranger.gets("photo")


async def test_an_update_that_names_no_language(shop: Shop) -> None:
    """Telegram may leave the language out: then the one that it named before is spoken."""
    customer = await shop.customer("Дана", "kk")
    customer.user = replace(customer.user, language_code=None)
    await customer.send("/balance")
    await customer.reads(shown("kk", "balance", points=0))


async def test_the_name_that_is_asked_about_is_the_cards(shop: Shop) -> None:
    """The question shows the name as the card has it, not Telegram's longer one."""
    person = await shop.customer("Қ" * 90, "kk")
    await person.send("/settings")
    await person.tap("✏️")
    assert person.last.text == shown("kk", "ask-name", name="Қ" * 64)


async def test_a_birthday_is_asked_for_where_it_brings_a_gift(shop: Shop) -> None:
    """One question and a wish in one message: each is answered in its own way, in either order."""
    await shop.rule(tiers=Tiers(levels=(Tier("Gold", 1, birthday_points=Points(500)),)))
    asked, wish = shown("en", "ask-birthday"), shown("en", "ask-advertising")
    person = await shop.customer("Dana", "en")
    question = person.last
    assert question.text == f"{asked}\n\n{wish}"
    await person.tap("✅")
    assert question.text == f"{asked}\n\n{shown('en', 'advertising-yes')}"
    assert question.labels == [shown("en", "skip-birthday-button")]
    await person.send("17.05.1994")
    await person.tap("✅")
    await person.send("/settings")
    await person.reads("17 May 1994")
    other = await shop.customer("Lena", "en")
    question = other.last
    await other.tap("➡️")
    assert question.text == wish
    await other.tap("❌")
    assert question.text == shown("en", "advertising-no")
    assert question.labels == []


async def test_answers_are_kept(shop: Shop) -> None:
    """Name, phone and birthday are what one has answered; nobody is asked for more than one."""
    person = await shop.customer("Dana", "en")
    await person.tap("✏️")
    await person.press("✅")
    await person.reads(shown("en", "phone-saved", phone=person.phone))
    assert person.keyboard == [shown("en", "card-button"), shown("en", "balance-button")]
    await person.send("/settings")
    settings = person.last
    await person.tap("Name", on=settings)
    await person.send("Дана Ә.")
    await person.tap("Birthday", on=settings)
    await person.send("17.05.1994")
    await person.tap("✅")
    await person.send("/settings")
    for kept in ("Дана Ә.", person.phone, "17 May 1994"):
        await person.reads(kept)


async def test_refused_answers_leave_the_question_open(shop: Shop) -> None:
    """A name too long, somebody else's phone, a day that does not exist: said so, asked on."""
    person, friend = await shop.customer("Dana", "en"), shop.sandbox.person("Friend", "en")
    await person.send("/settings")
    settings = person.last
    await person.tap("Name", on=settings)
    await person.send("x" * 65)
    await person.reads(shown("en", "refusal-name-too-long", limit=64))
    await person.send("Dana")
    await person.tap("Phone", on=settings)
    await person.share_contact(friend.phone, of=friend)
    await person.reads(shown("en", "refusal-not-own-phone"))
    await person.send("+77011234567")
    await person.reads(shown("en", "refusal-typed-phone"))
    await person.press("➡️")
    await person.reads(shown("en", "cancel-done"))
    await person.tap("Birthday", on=settings)
    await person.send("30.02.1990")
    await person.reads(shown("en", "refusal-birthday-unreadable"))
    await person.send_sticker()
    await person.reads(shown("en", "still-profile-birthday"))
    await person.send("29.02")
    await person.reads("29 February")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_hardly_a_name_is_asked_back(shop: Shop, language: str) -> None:
    """A question, or more than four words, stands on the card only after ✅."""
    person = await shop.customer("Dana", language)
    for typed, answer in (("Во сколько вы закрываетесь?", "❌"), ("Мария де лас Мерседес", None)):
        await person.send("/settings")
        await person.tap("✏️")
        await person.send(typed)
        if answer is not None:
            await person.reads(shown(language, "name-sure", name=typed))
            await person.tap(answer)
            await person.reads(shown(language, "name-not-meant", name="Dana"))
    await person.reads(shown(language, "name-saved", name="Мария де лас Мерседес"))
    await person.send("/settings")
    await person.tap("✏️")
    await person.send("Карл Людвиг Иоганн фон Габсбург")
    await person.tap("✅")
    await person.reads(shown(language, "name-saved", name="Карл Людвиг Иоганн фон Габсбург"))


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
    """Whoever answers nothing has agreed to the programme, and to nothing else."""
    person = await shop.customer("Dana", "en")
    caller = shop.store.read_and_wait(_caller, person.id)
    assert caller is not None
    kept = shop.store.read_and_wait(dossier, person_id=caller.person.id)
    given = {consent.purpose: consent.given for consent in kept.consents}
    assert given == {Purpose.PROGRAMME: True}


def _caller(tx: Tx, telegram_id: int) -> Caller | None:
    return tx.people.caller(TelegramId(telegram_id))
