"""Whoever started a promotion sees in their chat how far it has come, and what it has brought."""

from datetime import datetime, time, timedelta

import pytest

from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.team import Role
from loyalty.rules.calendar import at_hour
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.promoting import button, buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.words import shown

OPEN = Promotions(quiet_hours=False, share_apart=BasisPoints(0), most_per_week=0)
NOWHERE_TO_COMPARE = "report-untold-nobody-compared"


async def planned(by: Person, text: str, *taps: str) -> None:
    """A promotion that `by` planned with these taps after 🗓."""
    await by.send("/broadcast")
    await by.send(text)
    await by.tap("🗓")
    for tap in taps:
        await by.tap(tap)


async def its_date(shop: Shop) -> datetime:
    """The next date of the newest promotion."""
    due_at = (await newest(shop)).due_at
    assert due_at is not None
    return due_at


async def comes(shop: Shop, at: datetime) -> None:
    await shop.sandbox.advance(at - shop.sandbox.clock.now())


async def ended(shop: Shop, person: Person, language: str, name: str, sent: int) -> Message:
    """The screen, once it says that so many have it."""
    done = shown(language, "progress-done", sent=str(sent), all=str(sent))
    screen = await person.reads(done)
    assert shown(language, "report-name", name=name) in screen.text
    return screen


@pytest.mark.parametrize(("language", "name"), [("ru", "Арман"), ("uk", "Олена")])
async def test_what_was_planned_shows_itself(shop: Shop, language: str, name: str) -> None:
    """When its date comes, whoever planned it gets one message: first how far it has come, at its
    end the report, which 📊 draws anew, tapped twice as well; with 🗑 and ✏️ below. Nobody else
    gets one, and the next date brings another.
    """
    await shop.rule(promotions=OPEN)
    planner = shop.owner if language == "ru" else await shop.cashier(name, language, Role.OWNER)
    await buyer(shop, "Айгерім", "kk")
    every_week, friday = shown(language, "promo-weekly-button"), "пт"
    await planned(planner, "Кофе даром", every_week, friday, "✅", "✅")
    await shop.all_said()
    marks = {person.name: person.mark() for person in (planner, shop.owner)}
    await comes(shop, await its_date(shop))
    screen = await ended(shop, planner, language, "Кофе даром", 1)
    assert shown(language, NOWHERE_TO_COMPARE) in screen.text
    assert [label[0] for label in screen.labels] == ["📊", "✏", "🗑"]
    again = button(planner, "📊")["callback_data"]
    for _ in range(2):
        await planner.forge(again, on=screen)
    assert shown(language, NOWHERE_TO_COMPARE) in screen.text
    await shop.all_said()
    assert planner.messages_since(marks[planner.name]) == [screen]
    if planner is not shop.owner:
        assert shop.owner.messages_since(marks[shop.owner.name]) == []
    await shop.sandbox.advance(timedelta(minutes=1))
    mark = planner.mark()
    await comes(shop, await its_date(shop))
    await planner.reads(shown(language, "report-name", name="Кофе даром"), since=mark)


async def test_the_screen_of_what_was_planned_steers_it(shop: Shop) -> None:
    """Begun in quiet hours it comes without a sound and waits for the morning; ⏸ holds it, another
    owner's tap on a copy of ▶️ goes on with it, a customer's does nothing.
    """
    night = Promotions(
        quiet_since=time(21), quiet_until=time(10), share_apart=BasisPoints(0), most_per_week=0
    )
    await shop.rule(promotions=night)
    owner, customer = shop.owner, await buyer(shop, "Dana", "en")
    other = await shop.cashier("Олена", "uk", Role.OWNER)
    await planned(owner, "Кофе даром", "Каждую неделю", "пт")
    await owner.send("23:00")
    await owner.tap("✅")
    await owner.tap("✅")
    await shop.all_said()
    mark = owner.mark()
    await comes(shop, await its_date(shop))
    screen = await owner.reads(shown("ru", "progress-sending", sent="0", all="1"), since=mark)
    begun = next(
        call for call in reversed(shop.sandbox.calls_of("sendMessage")) if call.chat_id == owner.id
    )
    assert str(begun.parameters.fields["disable_notification"]).lower() == "true"
    goes_on = await _paused(owner, screen)
    await customer.forge(goes_on)
    assert customer.toasts[-1].text == shown("en", "button-outdated")
    assert (await newest(shop)).state is CampaignState.PAUSED
    await other.forge(goes_on)
    assert (await newest(shop)).state is CampaignState.LIVE
    program = await shop.store.read(lambda tx: tx.programs.current())
    tomorrow = program.local(shop.sandbox.clock.now()).date() + timedelta(days=1)
    await comes(shop, at_hour(program, tomorrow, time(10)))
    await customer.reads("Кофе даром")
    await ended(shop, owner, "ru", "Кофе даром", 1)


async def _paused(owner: Person, screen: Message) -> str:
    """What the button holds that goes on with it."""
    await owner.tap("⏸", on=screen)
    assert shown("ru", "progress-paused", sent="0", all="1") in screen.text
    goes_on: str = next(
        one["callback_data"] for one in screen.buttons if one["text"].startswith("▶️")
    )
    return goes_on
