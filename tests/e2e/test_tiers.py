"""Tiers, as customers meet them: won, shown, warned of and lost, each in their own language."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from io import BytesIO

from PIL import Image

from locales.amounts import day, money
from loyalty.earning.reviews import find_reviewed, review_tier
from loyalty.program.versions import change_programme
from loyalty.rules.calendar import at_hour
from loyalty.rules.groups import Tier, Tiers
from loyalty.store import Tx
from loyalty.values import BasisPoints, Points
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown

SILVER = Tier("Silver", 2_000, birthday_points=Points(300))
GOLD = Tier("Gold", 10_000, discount=BasisPoints(500))


async def test_a_tier_is_won_warned_of_and_lost(shop: Shop) -> None:
    """Two customers win it; one is warned and buys again, the other does not and loses it."""
    await shop.store.write(_have_tiers, now=shop.sandbox.clock.now())
    keeper, loser = await shop.customer("Айгерім", "kk"), await shop.customer("Dana", "en")
    cashier = await shop.cashier()
    won_on = (shop.sandbox.clock.now() + timedelta(hours=5)).date()
    last = won_on.replace(year=won_on.year + 1)
    for customer, language in ((keeper, "kk"), (loser, "en")):
        mark = customer.mark()
        await shop.sale(cashier, customer, "2500")
        won = await customer.reads(shown(language, "tier-won", tier="Silver"), since=mark)
        assert shown(language, "tier-gives-birthday", points=300) in won.text
        balance = await shop.answer(customer, "/balance")
        assert (
            shown(language, "tier-held-until", tier="Silver", until=day(last, language)) in balance
        )
        assert money(750_000, "KZT", language) in balance
        assert "Gold" in await shop.answer(customer, "/start")
    await cashier.send(await shop.digits(loser))
    assert "Dana · Silver" in cashier.last.text
    await cashier.send("/cancel")

    marks = {person: person.mark() for person in (keeper, loser)}
    await _go_to(shop, datetime(last.year, last.month, last.day, tzinfo=UTC) - timedelta(days=29))
    needed = {language: money(200_000, "KZT", language) for language in ("kk", "en")}
    for customer, language in ((keeper, "kk"), (loser, "en")):
        more = shown(language, "tier-more-spend", sum=needed[language])
        until = day(last, language, today=last)
        words = shown(language, "tier-warning", tier="Silver", more=more, until=until)
        await customer.reads(words, since=marks[customer])
        assert shown(language, "tier-keep", more=more) in await shop.answer(customer, "/balance")
    await shop.sale(cashier, keeper, "500")
    more = shown("kk", "tier-more-spend", sum=money(150_000, "KZT", "kk"))
    assert shown("kk", "tier-keep", more=more) in await shop.answer(keeper, "/balance")
    await shop.sale(cashier, keeper, "1500")
    assert shown("kk", "tier-keep", more="")[:20] not in await shop.answer(keeper, "/balance")

    marks = {person: person.mark() for person in (keeper, loser)}
    await _go_to(shop, datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1))
    await loser.reads(shown("en", "tier-lost", lost="Silver"), since=marks[loser])
    assert shown("en", "tier-held", tier="Silver") not in await shop.answer(loser, "/balance")
    balance = await shop.answer(keeper, "/balance")
    again = last.replace(year=last.year + 1)
    assert (
        shown(
            "kk",
            "tier-held-until",
            tier="Silver",
            until=day(again, "kk", today=last + timedelta(days=1)),
        )
        in balance
    )
    shop.audited()


async def test_the_card_shows_a_renamed_tier_at_once(shop: Shop) -> None:
    """As the till does, and not only once the night has written it down."""
    await shop.store.write(_have_tiers, now=shop.sandbox.clock.now())
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    silver = await _below_the_code(shop, customer)
    await shop.rule(tiers=Tiers(levels=(replace(SILVER, name="Bronze"), GOLD)))
    bronze = await _below_the_code(shop, customer)
    assert bronze != silver
    now = shop.sandbox.clock.now()
    (turn,) = await shop.store.read(find_reviewed, now=now, limit=10)
    await shop.store.write(review_tier, turn=turn, now=now)
    assert await _below_the_code(shop, customer) == bronze


async def _below_the_code(shop: Shop, customer: Person) -> bytes:
    """The part of the card that its link is not in."""
    with Image.open(BytesIO(customer.saves(await shop.card(customer)))) as card:
        return card.crop((0, 1056, card.width, card.height)).tobytes()


def _have_tiers(tx: Tx, *, now: datetime) -> None:
    current = tx.programs.current()
    wanted = replace(current, tiers=Tiers(levels=(SILVER, GOLD)))
    change_programme(tx, wanted=wanted, by=None, now=now)


async def _go_to(shop: Shop, day: datetime) -> None:
    """To that day's morning: what the night has to do, the bot does by itself."""
    program = await shop.store.read(lambda tx: tx.programs.current())
    morning = at_hour(program, day.date(), time(10, 5))
    await shop.sandbox.advance(morning - shop.sandbox.clock.now())
