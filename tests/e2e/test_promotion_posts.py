"""A promotion stands in the shop's channel or group as well, and who comes by it is counted."""

from typing import Any

import pytest

from sandbox import Person
from sandbox.telegram import Chat
from tests.e2e.promoting import buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.test_manners import AT_ANY_HOUR
from tests.e2e.words import shown


async def composed(shop: Shop, text: str = "Кофе даром") -> Person:
    """The owner has written it, and is asked in which channel it is to stand."""
    await shop.rule(promotions=AT_ANY_HOUR)
    await buyer(shop, "Айгерім", "kk")
    owner = shop.owner
    await owner.send("/broadcast")
    await owner.send(text)
    await asked(owner)
    return owner


async def asked(owner: Person) -> None:
    await owner.tap("➕")
    await owner.tap(shown("ru", "promo-set-chat"))
    await owner.reads(shown("ru", "promo-ask-chat"))


async def posted(shop: Shop, chat: Chat) -> Any:
    """The only post there, once it is there."""

    def look() -> bool:
        return bool(chat.messages)

    await shop.sandbox.exchange.until(look, 15, lambda: "nothing was posted")
    (post,) = chat.messages.values()
    return post


@pytest.mark.parametrize(
    "name",
    ["@kofe_kz", "kofe_kz", "https://t.me/kofe_kz", "t.me/kofe_kz/15", "http://t.me/Kofe_KZ"],
)
async def test_a_channel_is_chosen_by_its_name_or_link(shop: Shop, name: str) -> None:
    """It says which one was found; with ✅ the promotion is posted there too, once, however few
    customers get it; a stranger gets a card by its button and is counted; ✏️ and 🗑 reach it.
    """
    channel = shop.sandbox.channel("Кофейня на Абая", "kofe_kz")
    owner = await composed(shop)
    await owner.send(name)
    await owner.reads(shown("ru", "promo-chat-chosen", title="Кофейня на Абая"))
    await owner.reads(shown("ru", "promo-in-chat"))
    assert (await newest(shop)).chat == channel.id
    if name != "@kofe_kz":
        return
    await owner.tap(shown("ru", "promo-send-button", count=1))
    screen = await owner.reads(shown("ru", "progress-done", sent="1", all="1"))
    post = await posted(shop, channel)
    assert post.text == "Кофе даром"
    stranger = shop.sandbox.person("Lena", "en")
    await stranger.open(post.buttons[-1]["url"])
    await stranger.tap("✅")
    await stranger.reads(shown("en", "join-done"))
    await owner.tap("📊", on=screen)
    assert shown("ru", "report-came", count=1) in screen.text
    await owner.tap("✏️", on=screen)
    await owner.send("Чай даром")
    await shop.sandbox.exchange.until(
        lambda: post.text == "Чай даром", 15, lambda: f"it says {post.text}"
    )
    await owner.reads(shown("ru", "promo-correcting", count=1))
    await shop.all_said()
    await owner.send("/promos")
    await owner.tap("Чай даром")
    await owner.tap("🗑")
    await owner.tap("✅")
    await shop.sandbox.exchange.until(
        lambda: not channel.messages, 15, lambda: f"there is {channel.messages}"
    )


async def test_a_private_channel_is_chosen_by_a_forwarded_post(shop: Shop) -> None:
    """A channel without a name is known by what is forwarded from it, or by a post's link."""
    channel = shop.sandbox.channel("Свои")
    owner = await composed(shop)
    origin = {"type": "channel", "chat": channel.as_json(), "message_id": 1, "date": 1}
    await owner.send_content({"text": "Привет", "forward_origin": origin})
    await owner.reads(shown("ru", "promo-chat-chosen", title="Свои"))
    assert (await newest(shop)).chat == channel.id
    await asked(owner)
    await owner.tap(shown("ru", "promo-no-chat-button"))
    assert (await newest(shop)).chat is None
    await owner.tap(shown("ru", "promo-set-chat"))
    number = str(channel.id).removeprefix("-100")
    await owner.send(f"https://t.me/c/{number}/15")
    await owner.reads(shown("ru", "promo-chat-chosen", title="Свои"))
    assert (await newest(shop)).chat == channel.id


async def test_a_group_is_chosen(shop: Shop) -> None:
    """A group where the bot is, by what its administrators forward from it."""
    group = shop.sandbox.group("Гости")
    owner = await composed(shop)
    origin = {"type": "chat", "sender_chat": group.as_json(), "date": 1}
    await owner.send_content({"text": "Привет", "forward_origin": origin})
    await owner.reads(shown("ru", "promo-chat-chosen", title="Гости"))
    await owner.tap(shown("ru", "promo-send-button", count=1))
    assert (await posted(shop, group)).text == "Кофе даром"


async def test_where_the_bot_may_not_post_is_said_at_once(shop: Shop) -> None:
    """No such channel, one where the bot is no administrator, and words that are no name: each is
    refused, the question stays open, and the draft is as it was. What speaks to one reader is a
    flaw that ✅ does not send.
    """
    channel = shop.sandbox.channel("Кофейня", "kofe_kz", posts=False)
    owner = await composed(shop, "Кофе даром, {имя}!")
    for name in ("@nobody_there", "@kofe_kz", "https://t.me/c/77/1", "наш канал"):
        mark = owner.mark()
        await owner.send(name)
        await owner.reads(shown("ru", "refusal-chat-unknown"), since=mark)
    assert (await newest(shop)).chat is None
    channel.posts = True
    await owner.send("@kofe_kz")
    flaw = shown("ru", "refusal-placeholder-in-post", placeholder="name")
    assert "«имя»" in flaw
    await owner.reads(flaw)
    await owner.tap("✅")
    assert owner.toasts[-1].text == flaw
    assert not channel.messages
