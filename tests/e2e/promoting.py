"""What tests of promotions begin with: who wants to hear of them, and what was put together."""

from io import BytesIO
from typing import Any

from PIL import Image

from loyalty.records.promotions.campaigns import Campaign
from sandbox import Person
from tests.e2e.shop import Shop


def _picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), "orange").save(file, "JPEG")
    return file.getvalue()


PICTURE = _picture()


async def buyer(shop: Shop, name: str, language: str, *, consents: bool = True) -> Person:
    """A customer who wants to hear of offers, or does not."""
    person = shop.sandbox.person(name, language)
    await person.open()
    for answer in ("✅", "✅" if consents else "❌"):
        await person.tap(answer)
    return person


async def newest(shop: Shop) -> Campaign:
    (campaign, *_) = await shop.store.read(lambda tx: tx.campaigns.newest(before=None, limit=1))
    return campaign


def button(person: Person, words: str) -> dict[str, Any]:
    return next(one for one in person.last.buttons if words in one["text"])
