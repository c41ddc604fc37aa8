"""✏️ on promotions: what waits for its time is changed, and what was sent is corrected."""

from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.team import Role
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.promoting import button, buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.test_manners import AT_ANY_HOUR
from tests.e2e.words import shown


async def planned(shop: Shop, by: Person, text: str, *taps: str) -> None:
    """A promotion that waits, as `by` planned it with these taps after 🗓."""
    await by.send("/broadcast")
    await by.send(text)
    await by.tap("🗓")
    for tap in taps:
        await by.tap(tap)


async def opened(by: Person, name: str) -> Message:
    """/promos, and the screen of this one."""
    mark = by.mark()
    await by.send("/promos")
    await by.reads(name, since=mark)
    await by.tap(name)
    return by.last


async def test_what_waits_is_changed(shop: Shop) -> None:
    """Every Friday: ✏️ opens its screen anew, which says that it goes on as it was until ✅; text,
    audience and time are changed, a second ✅ changes nothing more, and customers get the new one.
    """
    await shop.rule(promotions=AT_ANY_HOUR)
    owner, kazakh, other = (
        shop.owner,
        await buyer(shop, "Айгерім", "kk"),
        await buyer(shop, "Анна", "uk"),
    )
    await planned(shop, owner, "Кофе даром", "Каждую неделю", "пт", "✅", "✅")
    await opened(owner, "Кофе даром")
    await owner.tap(shown("ru", "promo-change-button"))
    assert shown("ru", "promo-change", name="Кофе даром") in owner.last.text
    await owner.tap(shown("ru", "promo-message-button"))
    await owner.send("Чай даром")
    for tap in ("🎯", "➕ Условие", "Язык", "Қазақша", "✅", "⬅️"):
        await owner.tap(tap)
    for tap in ("🗓", "Каждую неделю", "сб", "✅"):
        await owner.tap(tap)
    assert (await newest(shop)).contents[0].html == "Кофе даром"
    screen = owner.last
    saves = button(owner, shown("ru", "promo-change-yes-button"))["callback_data"]
    for _ in range(2):
        await owner.forge(saves, on=screen)
    assert any(toast.text == shown("ru", "promo-changed") for toast in owner.toasts)
    assert screen.text.startswith("Чай даром")
    changed = await newest(shop)
    assert changed.contents[0].html == "Чай даром"
    assert changed.timing is not None
    assert changed.timing.weekdays == ("fri", "sat")
    assert changed.due_at is not None
    await shop.sandbox.advance(changed.due_at - shop.sandbox.clock.now())
    await kazakh.reads("Чай даром")
    await shop.all_said()
    assert not any("даром" in message.text for message in other.screen)


async def test_a_change_is_dropped(shop: Shop) -> None:
    """❌ asks once, and leads back to the promotion, which is as it was and still waits."""
    owner = shop.owner
    await planned(shop, owner, "Кофе даром", "Каждую неделю", "пт", "✅", "✅")
    await opened(owner, "Кофе даром")
    await owner.tap(shown("ru", "promo-change-button"))
    await owner.tap(shown("ru", "promo-message-button"))
    await owner.send("Чай даром")
    await owner.tap("❌")
    assert shown("ru", "promo-drop-change-ask", name="Чай даром") in owner.last.text
    await owner.tap("✅")
    assert owner.last.text.startswith("Кофе даром")
    assert (await newest(shop)).state is CampaignState.LIVE


async def test_two_people_change_what_waits(shop: Shop) -> None:
    """They change one thing together: the second is told what the first changed, and whose ✅ comes
    late sees the promotion as it is. A customer who has a copy of the button changes nothing.
    """
    owner, other = shop.owner, await shop.cashier("Олена", "uk", Role.OWNER)
    stranger = await shop.customer("Dana", "en")
    await planned(shop, owner, "Кофе даром", "Сама", "День рождения", "0", "✅")
    for person, language in ((owner, "ru"), (other, "uk")):
        await opened(person, "Кофе даром")
        await person.tap(shown(language, "promo-change-button"))
    await owner.tap("🗓")
    for tap in ("Сама", shown("ru", "promo-event-nth-purchase"), "5"):
        await owner.tap(tap)
    await other.tap(shown("uk", "promo-change-yes-button"))
    assert other.toasts[-1].text == shown("uk", "refusal-draft-changed", by="Арман", what="timing")
    copied = button(owner, shown("ru", "promo-change-yes-button"))["callback_data"]
    await stranger.forge(copied)
    assert stranger.toasts[-1].text == shown("en", "button-outdated")
    timing = (await newest(shop)).timing
    assert timing is not None
    assert timing.number == 0
    await owner.tap("✅")
    timing = (await newest(shop)).timing
    assert timing is not None
    assert timing.number == 5
    await other.tap(shown("uk", "promo-change-yes-button"))
    assert other.toasts[-1].text == shown("uk", "refusal-changes-saved")


async def test_a_manager_proposes_a_change(shop: Shop) -> None:
    """A manager's ✅ asks the owner; until the answer the promotion stays as it was."""
    owner, manager = shop.owner, await shop.cashier("Ержан", "kk", Role.MANAGER)
    await planned(shop, owner, "Тегін кофе", "Каждую неделю", "пт", "✅", "✅")
    await opened(manager, "Тегін кофе")
    await manager.tap(shown("kk", "promo-change-button"))
    await manager.tap(shown("kk", "promo-message-button"))
    await manager.send("Тегін шай")
    await manager.tap(shown("kk", "promo-ask-button", count=0))
    assert shown("kk", "promo-change-asked") in manager.last.text
    asks = shown("ru", "promo-ask-owner-change", staff="Ержан", name="Тегін шай", gets=0)
    asked = await owner.reads(asks)
    assert (await newest(shop)).name == "Тегін кофе"
    await owner.tap(shown("ru", "promo-ask-change-yes-button"), on=asked)
    done = shown("ru", "promo-answer-change-granted", name="Тегін шай", by="Арман")
    assert asked.text == done
    await manager.reads(shown("kk", "promo-answer-change-granted", name="Тегін шай", by="Арман"))
    assert (await newest(shop)).name == "Тегін шай"


async def test_each_language_is_corrected(shop: Shop) -> None:
    """✏️ on what was sent asks in which language, shows what it says, and corrects that one alone;
    what is typed before a language was chosen is not taken for one.
    """
    await shop.rule(promotions=AT_ANY_HOUR)
    owner = shop.owner
    kazakh, ukrainian = await buyer(shop, "Айгерім", "kk"), await buyer(shop, "Анна", "uk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    await owner.tap("🌐")
    await owner.tap("Қазақша")
    await owner.send("Тегін кофе")
    await owner.tap(shown("ru", "promo-send-button", count=2))
    await kazakh.reads("Тегін кофе")
    await ukrainian.reads("Кофе даром")
    await shop.all_said()
    await opened(owner, "Тегін кофе")
    await owner.tap(shown("ru", "promo-correct-button"))
    assert shown("ru", "promo-ask-correction-language") in owner.last.text
    await owner.send("Тегін шай")
    await owner.reads(shown("ru", "refusal-choose-one"))
    await owner.tap("Қазақша")
    await owner.tap("👁")
    await owner.reads("Тегін кофе")
    await owner.send("Тегін шай")
    await kazakh.reads("Тегін шай")
    await owner.reads(shown("ru", "promo-correcting", count=2))
    await shop.all_said()
    assert ukrainian.last.text == "Кофе даром"
