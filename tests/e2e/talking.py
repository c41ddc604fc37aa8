"""Conversations between customers and the team, as these tests begin them."""

from loyalty.records.team import Role
from sandbox import Person
from sandbox.telegram import Chat, Message
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


async def team_group(shop: Shop) -> Chat:
    """A group with topics that the owner has connected."""
    group = shop.sandbox.group("Tamga: ответы", forum=True)
    await shop.owner.send("/connect", to=group)
    assert newest(group).text.startswith(first_line("ru", "connect-done")[:20])
    return group


def newest(group: Chat) -> Message:
    return [*group.messages.values()][-1]


async def heard(
    shop: Shop, group: Chat, text: str = "", kind: str = "text", seconds: float = 10
) -> Message:
    """Wait until the bot has said it in the group."""

    def look() -> Message | None:
        said = reversed([*group.messages.values()])
        bot = shop.sandbox.telegram.bot
        return next(
            (
                one
                for one in said
                if one.sender is bot and one.kind == kind and text in one.text and one.thread
            ),
            None,
        )

    return await shop.sandbox.exchange.until(
        look, seconds, lambda: "\n".join(map(str, group.messages.values()))
    )
