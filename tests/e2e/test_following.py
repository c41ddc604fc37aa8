"""What is changed or reacted to on one side is so on the other."""

from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.talking import pair, written
from tests.e2e.words import shown
from tests.sandbox.pictures import picture


async def test_an_edit_follows_and_says_so(shop: Shop) -> None:
    """The copy becomes what was meant, marked in the reader's language, and keeps its 💬."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Сәлем, торт бар ма")
    await customer.edit(customer_said(customer, "торт"), "Сәлем, <торт> бар ма?")
    edited = await manager.reads("<торт> бар ма?")
    assert edited is copy
    assert shown("uk", "edited-mark") in edited.text
    assert edited.labels == [f"💬 {customer.name}"]
    await manager.send("Бар", reply_to=copy)
    answer = await customer.reads("Бар")
    await manager.edit(customer_said(manager, "Бар"), "Бар, екі түрлі")
    assert await customer.reads("екі түрлі") is answer
    assert shown("kk", "edited-mark") in answer.text
    await shop.all_said()


async def test_a_caption_follows_too(shop: Shop) -> None:
    """Of a photo and of a voice message."""
    customer, manager = await pair(shop)
    await customer.send_photo(picture(60, 40), "мынау")
    await manager.reads("мынау")
    await customer.edit(customer_said(customer, "мынау"), "мынау емес")
    changed = await manager.reads("мынау емес")
    assert changed.kind == "photo"
    await customer.send_file("voice", b"voice", "тыңдаңыз")
    await manager.reads("тыңдаңыз")
    await customer.edit(customer_said(customer, "тыңдаңыз"), "тыңдамаңыз")
    assert (await manager.reads("тыңдамаңыз")).kind == "voice"


async def test_what_has_no_room_for_the_mark_goes_without(shop: Shop) -> None:
    """4 096 characters are all that Telegram takes."""
    customer, manager = await pair(shop)
    await written(customer, manager, "ұзақ")
    await customer.edit(customer_said(customer, "ұзақ"), "ұзақ " + "я" * 4091)
    changed = await manager.reads("ұзақ яя")
    assert len(changed.text) == 4096


async def test_reactions_are_passed_on(shop: Shop) -> None:
    """Both ways, and taken away again; of what is no conversation nobody hears."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Рақмет!")
    own = customer_said(customer, "Рақмет!")
    bot = shop.sandbox.telegram.bot.id
    await manager.react(copy, "❤")
    await shop.all_said()
    assert own.reactions[bot] == [{"type": "emoji", "emoji": "❤"}]
    await manager.react(copy, None)
    await shop.all_said()
    assert own.reactions[bot] == []
    await manager.send("Тағы келіңіз", reply_to=copy)
    answer = await customer.reads("Тағы келіңіз")
    await customer.react(answer, "👍")
    await shop.all_said()
    said = customer_said(manager, "Тағы келіңіз")
    assert said.reactions[bot] == [{"type": "emoji", "emoji": "👍"}]
    await customer.react(customer.screen[0], "👍")
    await shop.all_said()


def customer_said(person: Person, text: str) -> Message:
    """The newest message that the person sent themselves with these words."""
    own = (one for one in reversed(person.screen) if one.sender is person.user and text in one.text)
    return next(own)
