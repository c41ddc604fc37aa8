"""A discount card without points: what its holder and the cashier read of it."""

from dataclasses import replace
from typing import Any

import pytest

from bot.database import keys_of
from handlers.links import card_link
from handlers.people.card_picture import CardFace, draw_card
from loyalty.people.cards import card_payload
from loyalty.rules.groups import Discount, DiscountKind, DiscountStep, EarnBy, Earning
from loyalty.values import BasisPoints, Minor, TelegramId
from tests.e2e.shop import Shop
from tests.e2e.words import shown

STEPS = (
    DiscountStep(Minor(0), BasisPoints(500)),
    DiscountStep(Minor(10_000_000), BasisPoints(750)),
)
GROWING = Discount(DiscountKind.PROGRESSIVE, steps=STEPS)


async def face(shop: Shop, telegram_id: int, **stands: Any) -> bytes:
    """The card as it should look."""
    caller = shop.store.read_and_wait(lambda tx: tx.people.caller(TelegramId(telegram_id)))
    program = shop.store.read_and_wait(lambda tx: tx.programs.current())
    assert caller is not None
    assert caller.member is not None
    member_id = caller.member.id
    screen = shop.store.read_and_wait(lambda tx: tx.cards.screen_of(member_id))
    assert screen is not None
    keys = await keys_of(shop.settings, shop.store)
    payload = card_payload(keys.card, member_id, shop.sandbox.clock.now())
    return draw_card(
        CardFace(
            programme=program.name,
            colour=program.colour,
            link=card_link(shop.sandbox.bot_username, payload, screen.turn),
            **stands,
        )
    )


def points_word(language: str) -> str:
    """How a balance of points would end."""
    return shown(language, "points", points=0)


@pytest.mark.parametrize(
    ("language", "label", "five", "more"),
    [
        ("ru", "Скидка", "5\u00a0%", "7,5\u00a0%"),
        ("uk", "Знижка", "5%", "7,5%"),
        ("kk", "Жеңілдік", "5%", "7,5%"),
        ("en", "Discount", "5%", "7.5%"),
    ],
)
async def test_a_discount_card(shop: Shop, language: str, label: str, five: str, more: str) -> None:
    """The card shows the discount where points would stand; it grows, and says by what."""
    await shop.rule(earning=Earning(by=EarnBy.NOTHING), discount=GROWING)
    customer, cashier = await shop.customer("Дана", language), await shop.cashier("Zoe", language)
    stands = {"name": "Дана", "balance_label": label, "note": shown(language, "card-note")}
    picture = customer.saves(await shop.card(customer))
    assert picture == await face(shop, customer.id, balance=five, **stands)

    await cashier.send(await shop.digits(customer))
    form = shown(language, "sale-form-discount", rate=five)
    assert cashier.last.text.splitlines()[:2] == ["Дана", form]
    await cashier.send("120 000")
    mark = cashier.mark()
    await cashier.tap("✅")
    assert points_word(language) not in (await cashier.reads("↩️", since=mark)).text
    receipt = await customer.reads(shown(language, "sale-receipt-plain"))
    assert points_word(language) not in receipt.text
    await customer.send("/balance")
    assert customer.last.text.endswith(shown(language, "discount-held", rate=more))
    picture = customer.saves(await shop.card(customer))
    assert picture == await face(shop, customer.id, balance=more, **stands)
    assert shop.audited().sales == 1
    await shop.rule(discount=replace(GROWING, kind=DiscountKind.NONE, steps=()))
    picture = customer.saves(await shop.card(customer))
    assert picture == await face(shop, customer.id, balance="", **{**stands, "balance_label": ""})
