"""The team's group: a topic for each customer, both ways, whatever becomes of topics and group."""

from datetime import timedelta

import pytest

from loyalty.records.team import Role
from loyalty.rules.voice import Voice
from sandbox import Person
from sandbox.groups import close_topic, delete_topic, remove_bot, upgrade
from sandbox.telegram import Chat
from tests.e2e.shop import Shop
from tests.e2e.talking import LANGUAGES, first_line, heard, newest, team_group
from tests.e2e.words import shown, told
from tests.sandbox.pictures import picture


@pytest.fixture
async def group(shop: Shop) -> Chat:
    """A group with topics that the owner has connected."""
    return await team_group(shop)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_topic_for_each_customer(shop: Shop, group: Chat, language: str) -> None:
    """Named after them, with their card first; what is said in it they hear, without a name."""
    customer = await shop.customer(LANGUAGES[language], language)
    other = await shop.customer("Бота", "kk")
    cashier = await shop.cashier("Петро", "uk")
    for person, text in ((customer, "Когда вы открыты?"), (other, "Сәлем")):
        await person.send(text)
    copy, hello = await heard(shop, group, "Когда вы открыты?"), await heard(shop, group, "Сәлем")
    assert copy.thread != hello.thread
    assert copy.thread is not None
    assert group.topics[copy.thread].name == customer.name
    card = next(one for one in group.messages.values() if one.thread == copy.thread and one.text)
    assert customer.name in card.text
    await customer.reads(first_line(language, "feedback-taken"))
    await cashier.send("В девять", to=group, thread=copy.thread, reply_to=copy)
    answer = await customer.reads("В девять")
    assert (answer.reply_to and answer.reply_to.text) == "Когда вы открыты?"
    assert "Петро" not in customer.drawn()
    await customer.send("Спасибо", reply_to=answer)
    thanks = await heard(shop, group, "Спасибо")
    assert (thanks.reply_to and thanks.reply_to.text) == "В девять"
    assert thanks.thread == copy.thread
    assert not [one for one in other.messages_since(0) if "В девять" in one.text]
    assert told(shop.owner, "Когда вы открыты?") == []
    shop.audited()


async def test_who_they_are_stands_at_the_top_and_is_true(shop: Shop, group: Chat) -> None:
    """Pinned; after a purchase, a score or another name it says so as soon as anything is said,
    and where the team has deleted it, it comes again.
    """
    await shop.rule(voice=Voice(ask_until=Voice().ask_since))
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await shop.sale(cashier, customer)
    await shop.sandbox.advance(timedelta(hours=2, minutes=1))
    question = await customer.reads(first_line("en", "rating-ask", bill="", at=""))
    await customer.send("Hello")
    topic = (await heard(shop, group, "Hello")).thread
    await shop.all_said()
    (card,) = group.pinned
    assert card.thread == topic
    assert shown("ru", "feedback-who-purchases", purchases=1) in card.text
    await customer.tap("4", on=question)
    await shop.all_said()
    assert shown("ru", "feedback-who-score", score=4) in card.text
    await shop.sale(cashier, customer, "300")
    await shop.owner.send("Hello!", to=group, thread=topic)
    await shop.all_said()
    assert shown("ru", "feedback-who-purchases", purchases=2) in card.text
    shop.sandbox.telegram.delete(card)
    await shop.sale(cashier, customer, "400")
    await customer.send("Thanks")
    await shop.all_said()
    (card,) = group.pinned
    assert shown("ru", "feedback-who-purchases", purchases=3) in card.text
    assert card.thread == topic


async def test_every_kind_both_ways(shop: Shop, group: Chat) -> None:
    """Photos, albums together, voice, round video, sticker, place, edits and reactions."""
    customer = await shop.customer()
    await customer.send("Сәлем")
    topic = (await heard(shop, group, "Сәлем")).thread
    for kind in ("voice", "video_note", "sticker"):
        await customer.send_file(kind, b"content")
        assert (await heard(shop, group, kind=kind)).thread == topic
    await customer.send_content({"location": {"latitude": 43.2, "longitude": 76.9}})
    await heard(shop, group, kind="location")
    two = (("photo", picture(60, 40)), ("photo", picture(50, 40)))
    await customer.send_album(*two, caption="екеу")
    await heard(shop, group, "екеу", kind="photo")
    pictures = [one for one in group.messages.values() if one.kind == "photo"]
    assert len({one.content["media_group_id"] for one in pictures}) == 1
    mark = customer.mark()
    await shop.owner.send_album(*two, to=group, thread=topic)
    await customer.gets("photo", since=mark)
    mark = customer.mark()
    copy = next(one for one in group.messages.values() if "екеу" in one.text)
    await shop.owner.send_album(*two, to=group, thread=topic, reply_to=copy)
    quoting = await customer.gets("photo", since=mark)
    assert (quoting.reply_to and quoting.reply_to.text) == "екеу"
    await customer.send_album(*two, caption="тағы екеу", reply_to=quoting)
    album = await heard(shop, group, "тағы екеу", kind="photo")
    assert (album.reply_to and album.reply_to.sender) is shop.owner.user
    assert album.thread == topic
    mark = customer.mark()
    await shop.owner.send("Жауап", to=group, thread=topic)
    said = newest(group)
    answer = await customer.reads("Жауап", since=mark)
    await shop.owner.edit(said, "Жауап осы")
    await customer.reads("Жауап осы")
    await customer.react(answer, "👍")
    await shop.all_said()
    assert said.reactions[shop.sandbox.telegram.bot.id] == [{"type": "emoji", "emoji": "👍"}]


async def test_a_deleted_topic_is_made_anew(shop: Shop, group: Chat) -> None:
    """And nothing of what was written meanwhile is lost."""
    customer = await shop.customer()
    await customer.send("Бірінші")
    first = (await heard(shop, group, "Бірінші")).thread
    assert first is not None
    await shop.all_said()
    delete_topic(shop.sandbox, group, first)
    for text in ("Екінші", "Үшінші"):
        await customer.send(text)
    second = await heard(shop, group, "Екінші")
    assert (await heard(shop, group, "Үшінші")).thread == second.thread != first
    await shop.all_said()
    assert len(group.topics) == 1
    for text in ("Екінші", "Үшінші"):
        assert len([one for one in group.messages.values() if one.text == text]) == 1


async def test_a_closed_topic_is_reopened(shop: Shop, group: Chat) -> None:
    """The team was done with it; the customer is not."""
    customer = await shop.customer()
    await customer.send("Сәлем")
    topic = (await heard(shop, group, "Сәлем")).thread
    assert topic is not None
    await close_topic(shop.sandbox, shop.owner, group, topic)
    await customer.send("Тағы бір сұрақ")
    await heard(shop, group, "Тағы бір сұрақ")
    await shop.all_said()
    assert not group.topics[topic].closed


async def test_a_topic_goes_with_its_customer(shop: Shop, group: Chat) -> None:
    """Who deletes their data takes along all that was said in it; the others' topics stay."""
    customer, other = await shop.customer(), await shop.customer("Бота", "kk")
    for person in (customer, other):
        await person.send(f"Мен {person.name}")
        await heard(shop, group, f"Мен {person.name}")
    await _leave(shop, customer)
    assert [topic.name for topic in group.topics.values()] == ["Бота"]
    assert not [one for one in group.messages.values() if customer.name in one.text]
    shop.audited()


async def test_a_topic_that_may_not_be_deleted_names_nobody(shop: Shop, group: Chat) -> None:
    """It is closed, and says that nobody reads there any more."""
    group.rights = frozenset({"can_manage_topics"})
    customer = await shop.customer()
    await customer.send("Сәлем")
    topic = (await heard(shop, group, "Сәлем")).thread
    assert topic is not None
    await _leave(shop, customer)
    left = group.topics[topic]
    assert (left.name, left.closed) == (shown("ru", "topic-left"), True)
    there = [one for one in group.messages.values() if one.thread == topic and one.kind == "text"]
    assert there[0].text == shown("ru", "topic-left-card")
    assert not [one for one in there if customer.name in one.text]
    await customer.open()
    await customer.tap("✅")
    await shop.all_said()
    await customer.send("/feedback")
    await customer.send("Қайта келдім")
    assert (await heard(shop, group, "Қайта келдім")).thread != topic


async def _leave(shop: Shop, customer: Person) -> None:
    await customer.send("/privacy")
    for label in ("🗑", "✅"):
        await customer.tap(label)
    await shop.all_said()


async def test_a_bot_that_was_removed_goes_on_in_chats(shop: Shop, group: Chat) -> None:
    """The owners are told once; what comes then they read in their own chats, and answer there."""
    customer = await shop.customer()
    await customer.send("Сәлем")
    await heard(shop, group, "Сәлем")
    await shop.all_said()
    await remove_bot(shop.sandbox, shop.owner, group)
    lost = first_line("ru", "group-lost")
    await shop.owner.reads(lost)
    await customer.send("Мені естисіз бе?")
    copy = await shop.owner.reads("Мені естисіз бе?")
    await shop.owner.send("Иә", reply_to=copy)
    await customer.reads("Иә")
    await shop.all_said()
    assert len(told(shop.owner, lost)) == 1


async def test_a_group_that_is_lost_unnoticed_loses_nothing(shop: Shop, group: Chat) -> None:
    """Where Telegram only says so when something is sent."""
    group.removed = True
    customer = await shop.customer()
    await customer.send("Мені естисіз бе?")
    await shop.owner.reads("Мені естисіз бе?")
    await shop.owner.reads(first_line("ru", "group-lost"))
    await shop.all_said()
    assert len(told(shop.owner, "Мені естисіз бе?")) == 1


async def test_a_group_that_grows_stays_connected(shop: Shop, group: Chat) -> None:
    """Telegram gives it another number."""
    grown = await upgrade(shop.sandbox, shop.owner, group, -1_009_999)
    customer = await shop.customer()
    await customer.send("Сәлем")
    await heard(shop, grown, "Сәлем")


async def test_who_blocked_the_bot_is_said_in_the_topic(shop: Shop, group: Chat) -> None:
    """Instead of an answer that nobody reads."""
    customer = await shop.customer()
    await customer.send("Сәлем")
    topic = (await heard(shop, group, "Сәлем")).thread
    await customer.block()
    await shop.owner.send("Сәлеметсіз бе", to=group, thread=topic)
    assert newest(group).text == shown("ru", "refusal-customer-blocked")
    assert newest(group).thread == topic


async def test_only_the_team_speaks_for_the_shop(shop: Shop, group: Chat) -> None:
    """Somebody else in the group is told that this was not passed on; elsewhere nothing is said."""
    customer = await shop.customer()
    guest = await shop.customer("Dana", "en")
    await customer.send("Сәлем")
    topic = (await heard(shop, group, "Сәлем")).thread
    await guest.send("Hi!", to=group, thread=topic)
    assert newest(group).text == shown("en", "topic-stranger")
    before = newest(group)
    await guest.send("Hi all", to=group)
    await shop.owner.send("/balance", to=group)
    await guest.send("/connect", to=group)
    assert [one.text for one in group.messages.values() if one.id > before.id] == [
        *("Hi all", "/balance", "/connect")
    ]
    assert not told(customer, "Hi")


async def test_connecting_says_what_it_takes(shop: Shop) -> None:
    """Topics, and the right to manage them; nobody but owners is answered."""
    plain = shop.sandbox.group("Гости")
    await shop.owner.send("/connect", to=plain)
    assert newest(plain).text == shown("ru", "connect-needs-topics")
    powerless = shop.sandbox.group("Ответы", forum=True, rights=())
    await shop.owner.send("/connect", to=powerless)
    assert newest(powerless).text == shown("ru", "connect-needs-rights")
    manager = await shop.cashier("Марат", "kk", Role.MANAGER)
    forum = shop.sandbox.group("Ответы", forum=True)
    await manager.send("/connect", to=forum)
    assert newest(forum).sender is manager.user
    customer = await shop.customer()
    await customer.send("Сәлем")
    await shop.owner.reads("Сәлем")


async def test_less_than_all_rights_will_do(shop: Shop) -> None:
    """Without the right to pin and to delete it is connected, and says what these are good for."""
    group = shop.sandbox.group("Ответы", forum=True, rights=("can_manage_topics",))
    await shop.owner.send("/connect", to=group)
    assert newest(group).text == shown("ru", "connect-done-more")
    customer = await shop.customer()
    await customer.send("Сәлем")
    await heard(shop, group, "Сәлем")
    await shop.all_said()
    assert group.pinned == []
