"""A shop at work: what its three people have done before anybody looks."""

import asyncio

from sandbox.exchange import Exchange, NotSeen
from sandbox.page import camera
from sandbox.people import Person
from sandbox.telegram import Json, Message

FIRST_BILL, NEXT_BILL = "2500", "1840"
CARD, LINK = "💳", "https://t.me/"

PATIENCE = 20.0
"""Real seconds that the bot may take to offer what is tapped."""


async def open_shop(
    exchange: Exchange, *, customer: Person, cashier: Person, owner: Person
) -> None:
    """The owner hires the cashier; the customer joins and buys; her next purchase waits for ✅.

    Then the receipt and her card are on the customer's screen, the quote on the cashier's, and how
    the day goes on the owner's. Raises NotSeen where the bot does not play along.
    """

    async def tap(person: Person, data: str) -> None:
        """A button by what it carries: what it says is in the person's language."""
        message, button = await exchange.until(
            lambda: _button(person, data), PATIENCE, lambda: f"no {data!r}\n{person.drawn()}"
        )
        await person.forge(button["callback_data"], on=message)

    async def scan() -> None:
        found = await asyncio.to_thread(camera.newest_code, exchange.telegram, customer.screen)
        if found is None:
            raise NotSeen(f"there is no card to scan\n{customer.drawn()}")
        await cashier.open(found[0])

    await owner.open()
    await owner.send("/team")
    await tap(owner, "ask-invite")
    await tap(owner, "ask-branch:cashier")
    invitation = await owner.reads(LINK)
    await cashier.open(next(word for word in invitation.text.split() if word.startswith(LINK)))
    await tap(cashier, "role:")
    await customer.open()
    await tap(customer, "join")
    await tap(customer, "ads:1")
    await scan()
    await cashier.send(FIRST_BILL)
    mark = customer.mark()
    await tap(cashier, "sale:")
    await customer.reads("", since=mark)
    mark = customer.mark()
    await customer.press(CARD)
    await customer.gets("photo", since=mark)
    await scan()
    await cashier.send(NEXT_BILL)
    mark = owner.mark()
    await owner.send("/owner")
    await owner.reads("", since=mark)


def _button(person: Person, data: str) -> tuple[Message, Json] | None:
    for message in reversed(person.screen):
        for button in message.buttons:
            if button.get("callback_data", "").startswith(data):
                return message, button
    return None
