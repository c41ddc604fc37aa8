"""How many touches each job takes

A customer and a cashier do what they do every day, with the real bot in the emulated Telegram. A
touch is every tap, every key of a typed message, the tap into the field and the one that sends it.
A scan is three: the phone's camera is opened, the link that it finds is tapped, and so is START,
which Telegram shows for every such link. A photo is four: 📎, the camera, its shutter, and what
sends it. An action is a message that is sent, a button that is tapped, or a scan. Each job counts
only once what it was for is on the screen.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal
from handlers.till.photo import read_codes
from sandbox import BotProcess, Person, Sandbox

EXPLAINED = """
Telegram itself takes a good part of it: the field, the key that sends, START below a scanned link.
Digits and sum in one message save the second field and the second key that sends; the camera saves
the six digits.
"""

_SCAN, _PHOTO = 3, 4


@dataclass
class Hand:
    """A person whose touches and actions are counted."""

    person: Person
    touches: int = 0
    actions: int = 0

    def _count(self, touches: int) -> None:
        self.touches += touches
        self.actions += 1

    async def types(self, text: str) -> None:
        """Tap into the field, type, send."""
        self._count(len(text) + 2)
        await self.person.send(text)

    async def starts(self) -> None:
        """Tap START in a chat that is empty."""
        self._count(1)
        await self.person.open()

    async def taps(self, label: str) -> None:
        """A button below a message."""
        self._count(1)
        await self.person.tap(label)

    async def presses(self, label: str) -> None:
        """A key of the keyboard that stays."""
        self._count(1)
        await self.person.press(label)

    async def scans(self, link: str) -> None:
        """With the phone's own camera."""
        self._count(_SCAN)
        await self.person.open(link)

    async def photographs(self, picture: bytes, caption: str) -> None:
        """From within the chat, with a caption."""
        self._count(_PHOTO + len(caption) + 1)
        await self.person.send_photo(picture, caption)


@dataclass(frozen=True, slots=True)
class Shop:
    """Somebody who enrols first, and somebody who sells."""

    customer: Person
    cashier: Person


Job = Callable[[Shop], Awaitable[Hand]]


async def enrol(shop: Shop) -> Hand:
    """From an empty chat to the card."""
    hand = Hand(shop.customer)
    await hand.starts()
    await hand.taps("✅")
    await shop.customer.gets("photo")
    await shop.customer.reads("offers and news")  # what is asked further comes last
    return hand


async def show_the_card(shop: Shop) -> Hand:
    """From anywhere in the chat."""
    hand, mark = Hand(shop.customer), shop.customer.mark()
    await hand.presses("💳")
    await shop.customer.gets("photo", since=mark)
    return hand


async def see_the_balance(shop: Shop) -> Hand:
    """From anywhere in the chat."""
    hand, mark = Hand(shop.customer), shop.customer.mark()
    await hand.presses("⭐")
    await shop.customer.reads("points", since=mark)
    return hand


async def sell_by_digits(shop: Shop) -> Hand:
    """The six digits and the sum in one message."""
    hand = Hand(shop.cashier)
    digits = await _digits(shop.customer)
    return await _sold(shop, hand, hand.types(f"{digits} 2500"))


async def sell_by_digits_and_sum(shop: Shop) -> Hand:
    """The six digits, and the sum when it is asked for."""
    hand = Hand(shop.cashier)
    await hand.types(await _digits(shop.customer))
    return await _sold(shop, hand, hand.types("2600"))


async def sell_by_camera(shop: Shop) -> Hand:
    """The phone's own camera, then the sum."""
    hand = Hand(shop.cashier)
    await hand.scans(_link(await _card(shop.customer)))
    return await _sold(shop, hand, hand.types("2700"))


async def sell_by_photo(shop: Shop) -> Hand:
    """A photo of the card with the sum below it."""
    hand = Hand(shop.cashier)
    picture = await _card(shop.customer)
    return await _sold(shop, hand, hand.photographs(picture, "2800"))


async def sell_by_phone(shop: Shop) -> Hand:
    """The last four digits of the phone of whose battery is empty, and the sum."""
    await _give_phone(shop.customer)
    hand = Hand(shop.cashier)
    await hand.types(f"*{shop.customer.phone[-4:]}")
    return await _sold(shop, hand, hand.types("2900"))


async def undo(shop: Shop) -> Hand:
    """The last sale, from its receipt."""
    hand, mark = Hand(shop.cashier), shop.customer.mark()
    await hand.taps("↩️")
    await hand.taps("✅")
    await shop.customer.reads("cancelled", since=mark)
    return hand


async def spend(shop: Shop) -> Hand:
    """From the quote on the screen: as many points as there are, which the customer allows."""
    first = Hand(shop.cashier)
    await first.types(f"{await _digits(shop.customer)} 3000")
    hand, other = Hand(shop.cashier), Hand(shop.customer)
    mark, asked = shop.cashier.mark(), shop.customer.mark()
    await hand.taps("💸")
    await hand.taps("💸")
    await shop.customer.reads("Pay with points?", since=asked)
    await other.taps("✅ Spend")
    await shop.cashier.reads("↩️", since=mark)
    return Hand(shop.cashier, hand.touches + other.touches, hand.actions + other.actions)


JOBS: dict[str, tuple[Job, int | None]] = {
    "join and see the card": (enrol, 2),
    "show the card": (show_the_card, 1),
    "see the balance": (see_the_balance, 1),
    "credit by digits, with the sum": (sell_by_digits, 14),
    "credit by digits, then the sum": (sell_by_digits_and_sum, None),
    "credit by the phone's camera": (sell_by_camera, 10),
    "credit by a photo with the sum": (sell_by_photo, None),
    "credit by the phone's last digits": (sell_by_phone, None),
    "undo a sale": (undo, None),
    "pay with points, both people": (spend, None),
}
"""In the order in which they follow from each other, and the most touches that each may take."""


def run(quick: bool = False) -> list[Figure]:
    """Each job once: nothing here is left to chance."""
    counted = asyncio.run(_play_all())
    return [figure for name, hand in counted.items() for figure in figures_of(name, hand)]


def figures_of(name: str, hand: Hand) -> tuple[Figure, Figure]:
    """The job's touches, and its actions."""
    most = JOBS[name][1]
    goal = None if most is None else Goal(at_most=most)
    return (
        Figure(name, (float(hand.touches),), "touches", goal=goal),
        Figure(f"{name}: actions", (float(hand.actions),), "actions"),
    )


async def count(shop: Shop) -> dict[str, Hand]:
    """Do every job, one after the other."""
    return {name: await job(shop) for name, (job, _) in JOBS.items()}


async def _play_all() -> dict[str, Hand]:
    with TemporaryDirectory() as folder:
        async with Sandbox() as sandbox:
            owner = sandbox.person("Oliver", "en")
            url = f"sqlite:///{folder}/tamga.db"
            settings = {"DATABASE_URL": url, "OWNER_IDS": str(owner.id), "LOG_LEVEL": "ERROR"}
            async with BotProcess(sandbox, settings):
                await owner.open()
                return await count(Shop(sandbox.person("Emma", "en"), owner))


async def _card(customer: Person) -> bytes:
    """The picture of a card just shown."""
    mark = customer.mark()
    await customer.send("/card")
    return customer.saves(await customer.gets("photo", since=mark))


def _link(card: bytes) -> str:
    (code,) = read_codes(card)
    return code


async def _digits(customer: Person) -> str:
    mark = customer.mark()
    await customer.send("/card")
    found = re.search(r"\b(\d{3})\s(\d{3})\b", (await customer.gets("photo", since=mark)).text)
    assert found is not None
    return found[1] + found[2]


async def _give_phone(customer: Person) -> None:
    await customer.send("/settings")
    await customer.reads("Offers and news: ")
    await customer.tap("✏️ Phone")
    await customer.reads("number")
    await customer.share_contact()


async def _sold(shop: Shop, hand: Hand, last: Awaitable[None]) -> Hand:
    """Say the `last` thing that the quote waits for, and ✅."""
    mark = shop.cashier.mark()
    await last
    await hand.taps("✅")
    await shop.cashier.reads("↩️", since=mark)
    return hand
