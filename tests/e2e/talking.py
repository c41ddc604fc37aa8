"""Conversations between customers and the team, as these tests begin them."""

from loyalty.records.team import Role
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.words import shown

LANGUAGES = {"ru": "Олег", "uk": "Олена", "kk": "Айгерім", "en": "Dana"}


async def pair(shop: Shop, language: str = "kk") -> tuple[Person, Person]:
    """A customer, and a manager who reads another language."""
    customer = await shop.customer(LANGUAGES[language], language)
    tongue = "uk" if language != "uk" else "kk"
    return customer, await shop.cashier("Марат", tongue, Role.MANAGER)


def first_line(language: str, text: str, **args: str | int) -> str:
    return shown(language, text, **args).partition("\n")[0]


async def written(customer: Person, reader: Person, text: str) -> Message:
    """The customer writes, and the reader has it; the copy is returned."""
    mark = reader.mark()
    await customer.send(text)
    return await reader.reads(text, since=mark)
