"""Owners put promotions together in their own chat."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from handlers.open_panels import Tag
from handlers.promotions.dialogs import DIALOGS
from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.team import Role
from loyalty.rules.audience import EVERYONE, AllOf, AnyOf
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints
from tests.e2e.promoting import PICTURE, button, buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_a_text_for_everyone_takes_three_actions(shop: Shop) -> None:
    """/broadcast, the text, ✅: the screen says whom it reaches and why others do not get it; a
    flood of taps starts it once, and what the screen becomes stays when the next one is begun.
    """
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await buyer(shop, "Анна", "uk", consents=False)
    await owner.send("/broadcast")
    await owner.send("Кофе даром, {имя}!")
    await owner.reads("Кофе даром")
    screen = owner.last
    assert shown("ru", "promo-gets", count=1, all=2) in screen.text
    assert shown("ru", "promo-without-consent", count=1) in screen.text
    assert [label[0] for label in screen.labels] == ["✅", "🎯", "🗓", "🌐", "➕", "👁", "✏", "❌"]
    go = button(owner, "✅")["callback_data"]
    for _ in range(4):
        await owner.forge(go, on=screen)
    campaign = await newest(shop)
    assert campaign.state is CampaignState.LIVE
    assert owner.last is screen
    await owner.reads(shown("ru", "progress-sending", sent="0", all="1")[2:14])
    assert screen.labels[0].startswith("⏸")
    await owner.send("/broadcast")
    assert screen in owner.screen


async def test_a_draft_survives(shop: Shop) -> None:
    """A text becomes a draft; after a restart its window of yesterday opens anew at one tap, and
    /broadcast offers to go on with it.
    """
    owner = shop.owner
    await owner.send("/broadcast")
    await owner.reads(shown("ru", "promo-ask-message"))
    await owner.send("Кофе даром")
    screen = owner.last
    await shop.stop()
    for file in shop.settings.state_path.parent.glob("state.db*"):
        file.unlink()
    await shop.start()
    await owner.tap("❌", on=screen)
    assert "❌ Отмена" in screen.labels
    await owner.send("/broadcast")
    await owner.tap("Кофе даром")
    await owner.tap("❌")
    await owner.tap("✅")
    await owner.reads(shown("ru", "promo-dropped"))


OF_YESTERDAY = {
    "how many days": (["🗓", "Сама", "Давно"], "promo-ask-trigger"),
    "which language": (["🎯", "➕ Условие", "Язык"], "promo-ask-kind"),
    "in which language": (["🌐", "Қазақша"], "promo-languages"),
}


@pytest.mark.parametrize(("way", "asked"), OF_YESTERDAY.values(), ids=OF_YESTERDAY.keys())
async def test_a_question_of_yesterday_is_asked_anew(
    shop: Shop, way: list[str], asked: str
) -> None:
    """Where it is not known any more what a question was about, the one before it is asked."""
    owner = shop.owner
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    for action in way:
        await owner.tap(action)
    screen = owner.last
    await shop.stop()
    for file in shop.settings.state_path.parent.glob("state.db*"):
        file.unlink()
    await shop.start()
    await owner.tap(screen.labels[0], on=screen)
    assert shown("ru", asked) in screen.text


async def test_who_has_no_panel(shop: Shop) -> None:
    """To cashiers and customers there is no /broadcast, and a copied button does nothing."""
    owner, cashier = shop.owner, await shop.cashier("Олена", "uk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    copied = owner.last.buttons[0]["callback_data"]
    for person in (cashier, await shop.customer("Анна", "uk")):
        for command in ("/broadcast", "/promos"):
            await person.send(command)
            await person.reads(shown("uk", "unknown-command"))
        await person.forge(copied)
        assert person.toasts[-1].text == shown("uk", "button-outdated")


async def test_a_code_in_between_destroys_nothing(shop: Shop) -> None:
    """A customer's code while the panel asks opens the till; the draft waits, and goes on."""
    owner, customer = shop.owner, await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    await owner.tap("🗓")
    await owner.send(await shop.digits(customer))
    await owner.send("2500")
    await owner.tap("✅")
    await customer.reads("+125")
    await owner.send("/broadcast")
    await owner.tap("Кофе даром")
    await owner.tap("🗓")
    await owner.send("10:00")
    campaign = await newest(shop)
    assert campaign.timing is not None
    assert campaign.contents[0].html == "Кофе даром"


async def test_every_window(shop: Shop) -> None:
    """Time, audience, languages, buttons and an offer are chosen by taps or typed, each with ⬅️."""
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    await owner.tap("🗓")
    await owner.send("вчера")
    await owner.reads("10:00")
    await owner.tap("Каждую неделю")
    await owner.tap("пт")
    await owner.tap("18:00")
    await owner.tap("✅")
    await owner.tap("🎯")
    await owner.tap("➕ Условие")
    await owner.tap("Язык")
    await owner.tap("Қазақша")
    await owner.tap("✅")
    await owner.reads(shown("ru", "promo-who", audience="…", count=1, writable=1)[-30:])
    await owner.tap("⬅️")
    await owner.tap("🌐")
    await owner.tap("Қазақша")
    await owner.send("Тегін кофе")
    await owner.tap("➕")
    await owner.tap("➕ Кнопка со ссылкой")
    await owner.send("Меню")
    await owner.send("example.com/menu")
    await owner.tap("➕")
    await owner.tap("🎁 Баллы сразу")
    await owner.tap("100")
    await owner.tap("➕")
    await owner.tap("💸 Бюджет")
    await owner.send("99 999 999 999")
    await owner.reads(shown("ru", "refusal-budget-too-large", most="…").partition("…")[0].strip())
    await owner.send("5 000")
    await owner.tap("➕")  # the screen is back
    campaign = await newest(shop)
    assert campaign.budget is not None
    assert campaign.budget.money == 500_000
    assert {one.language for one in campaign.contents} == {None, "kk"}
    assert campaign.buttons[0].url == "https://example.com/menu"
    assert campaign.perk is not None
    assert campaign.perk.points == 100
    assert campaign.timing is not None
    assert campaign.timing.weekdays == ("fri",)


async def test_what_waits_for_its_time_is_planned(shop: Shop) -> None:
    """Days are named as people name them; what is planned is not said to go out already."""
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await shop.sandbox.clock.set(datetime(2030, 12, 3, 5, tzinfo=UTC))  # a Tuesday, at ten
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    await owner.tap("🗓")
    times = owner.last.labels[1:5]
    assert times == [
        "Сегодня в 11:00",
        "Сегодня в 18:00",
        "Завтра в 12:00",
        "пт, 06.12.2030,\u00a012:00",
    ]
    await owner.tap("пт,")
    await owner.tap("✅")
    await owner.send("/promos")
    assert shown("ru", "promo-state-planned") in owner.last.text
    assert owner.last.text.count("06.12.2030") == 1


async def test_what_is_corrected_and_taken_back_is_seen(shop: Shop) -> None:
    """The screen that ✏️ is tapped under goes on showing how far that has come; what was taken back
    is said to be, and nothing more can be done about it.
    """
    owner = shop.owner
    await shop.rule(promotions=Promotions(quiet_hours=False, share_apart=BasisPoints(0)))
    customer = await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    screen = owner.last
    await owner.tap("✅")
    await customer.reads("Кофе даром")
    correct = shown("ru", "progress-correct-button")
    await _until(shop, lambda: correct in screen.labels)
    await owner.tap(correct, on=screen)
    await owner.send("Чай даром")
    await customer.reads("Чай даром")
    corrected = shown("ru", "progress-corrected", mended="1", all="1")
    await _until(shop, lambda: corrected in screen.text)
    await owner.send("/promos")
    await owner.tap("Чай даром")
    await owner.tap("🗑")
    await owner.tap("✅")
    await owner.reads(shown("ru", "promo-state-taken-back"))
    assert [label for label in owner.last.labels if label[0] in "✏🗑"] == []


async def _until(shop: Shop, seen: Callable[[], bool]) -> None:
    """Seconds pass until the owner sees it, at most a minute."""
    for _ in range(20):
        if seen():
            return
        await shop.sandbox.advance(timedelta(seconds=3))
        await shop.all_said()
        await asyncio.sleep(0.05)
    raise AssertionError(shop.owner.drawn())


def test_every_button_of_a_panel_fits() -> None:
    """However many promotions there are, and however often one was changed, taps are understood."""
    names = [str(state.state).partition(":")[2] for one in DIALOGS for state in one.states()]
    assert len(set(names)) == len(names)
    tag = str(Tag(max(names, key=len), 2**31, 99_999))
    longest = f"{tag}ABCDEF\x1dgo:promos:{2**31}"
    assert len(longest.encode()) <= 64


async def test_an_offer_is_tried_on(shop: Shop) -> None:
    """Before ✅ of a promotion with an offer, one tap says what it would give."""
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send("Баллы в подарок")
    await owner.tap("➕")
    await owner.tap("🎁 Баллы сразу")
    await owner.send("250 250")
    await owner.tap("📊")
    await owner.reads("250 250")
    await owner.tap("⬅️")
    await owner.tap("👁")
    assert owner.last.labels[0].startswith("✅")


async def test_two_people_change_one_draft(shop: Shop) -> None:
    """The second is told what the first has changed, and sees the draft as it is now."""
    owner, other = shop.owner, await shop.cashier("Олена", "uk", Role.OWNER)
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    for person in (owner, other):
        await person.send("/promos")
        await person.tap("Кофе даром")
        await person.tap("✏️")
        await person.tap("🗓")
    await owner.tap(shown("ru", "promo-at-once"))
    await owner.tap("🎯")
    await owner.tap("➕")
    await owner.tap("Язык")
    await owner.tap("Қазақша")
    await other.send("23:00")
    told = shown("uk", "refusal-draft-changed", by="Арман", what="audience")
    await other.reads(told)
    assert (await newest(shop)).timing is None


USUAL = {
    "a text to all": ["/broadcast", "Кофе даром", "tap ✅"],
    "a picture and a second language": [
        "/broadcast",
        "photo",
        "tap 🌐",
        "tap Қазақша",
        "Тегін кофе",
        "tap ✅",
    ],
    "on Friday at noon": ["/broadcast", "Кофе даром", "tap 🗓", "tap friday", "tap ✅"],
    "every Friday": [
        "/broadcast",
        "Кофе даром",
        "tap 🗓",
        "tap Каждую неделю",
        "tap пт",
        "tap ✅",
        "tap ✅",
    ],
    "to those who have not bought for 30 days": [
        "/broadcast",
        "Кофе даром",
        "tap 🗓",
        "tap Сама",
        "tap Давно",
        "tap 30",
        "tap ✅",
    ],
}
"""The five usual promotions, action by action: three to seven of them."""


@pytest.mark.parametrize("actions", USUAL.values(), ids=USUAL.keys())
async def test_the_usual_promotions(shop: Shop, actions: list[str]) -> None:
    """The five usual promotions are started by three to seven actions, from /broadcast on."""
    owner, friday = shop.owner, "12:00"
    await buyer(shop, "Айгерім", "kk")
    for action in actions:
        if action == "photo":
            await owner.send_photo(PICTURE, "Кофе даром")
        elif action == "tap friday":
            await owner.tap([one for one in owner.last.labels if friday in one][-1])
        elif action.startswith("tap "):
            await owner.tap(action.removeprefix("tap "))
        else:
            await owner.send(action)
    assert (await newest(shop)).state is CampaignState.LIVE


async def test_an_audience_is_put_together(shop: Shop) -> None:
    """Conditions are joined, turned round and taken away, always with how many there are; a group
    is kept by its name and used again.
    """
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await buyer(shop, "Анна", "uk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    for action in ("🎯", "➕ Условие", "Язык", "Қазақша", "✅"):
        await owner.tap(action)
    assert "Можно написать:\u00a01" in owner.last.text
    for action in ("➕ Условие", "➡️", "Ещё ни разу", "✅"):
        await owner.tap(action)
    audience = (await newest(shop)).audience
    assert isinstance(audience, AllOf)
    await owner.tap("Пусть хватит")
    assert isinstance((await newest(shop)).audience, AnyOf)
    await owner.tap("✏️")
    await owner.tap("➖")
    assert "Можно написать:\u00a02" in owner.last.text
    await owner.tap("➕ Сохранить")
    await owner.send("Новички")
    await owner.tap("⬅️")
    await owner.tap("🗑")
    assert (await newest(shop)).audience == EVERYONE
    await owner.tap("👥")
    await owner.tap("Новички")
    assert isinstance((await newest(shop)).audience, AnyOf)
