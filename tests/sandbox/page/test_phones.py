"""What can be done with a phone can be done on the page, and what cannot is refused in words."""

import base64
import io

import pytest
import qrcode
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonDefault,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
)

from tests.sandbox.page.browser import Browser, Json, browser
from tests.sandbox.page.conftest import Demo
from tests.sandbox.pictures import picture

CARD = "https://t.me/tamga_sandbox_bot?start=cCARD"


@pytest.fixture
def customer(visitor: Browser) -> int:
    """The first phone."""
    return visitor.person("customer")


@pytest.fixture
def cashier(visitor: Browser) -> int:
    """The second phone."""
    return visitor.person("cashier")


async def test_three_people_stand_ready(visitor: Browser) -> None:
    """A customer, a cashier and an owner, in that order, whose chats are empty."""
    people, chats = visitor.world["people"], visitor.world["chats"]
    assert [person["role"] for person in people] == ["customer", "cashier", "owner"]
    assert [chat["person"] for chat in chats] == [person["id"] for person in people]
    assert not any(chat["started"] or chat["messages"] for chat in chats)


async def test_text(visitor: Browser, customer: int) -> None:
    """A text is shown as sent, and the answer with its formatting and buttons."""
    await visitor.do("send", person=customer, text="😀 /start me")
    sent = await visitor.sees("message", chat=customer)
    assert sent["message"]["text"] == "😀 /start me"
    assert sent["message"]["entities"] == [{"type": "bot_command", "offset": 3, "length": 6}]
    answer = await visitor.reads("you said", customer)
    assert answer["entities"][0]["type"] == "bold"
    assert [key["text"] for row in answer["keyboard"] for key in row] == ["✅ Yes", "❌ No"]
    chat = await visitor.finds(lambda event: event["type"] == "chat")
    assert chat["chat"]["started"] is True


async def test_what_nobody_can_send_is_refused(visitor: Browser, customer: int) -> None:
    """Telegram's own program sends neither nothing nor a book."""
    assert await visitor.refused("send", person=customer, text="  ") == "cannot_send"
    assert await visitor.refused("send", person=customer, text="x" * 4097) == "cannot_send"


async def test_a_link_is_opened(visitor: Browser, customer: int) -> None:
    """A link starts the bot with what it carries; one that leads elsewhere does not."""
    await visitor.do("open", person=customer, link=CARD)
    await visitor.reads("you said /start cCARD", customer)
    for link in ("https://t.me/another_bot?start=x", "https://demo.example/?start=x"):
        assert await visitor.refused("open", person=customer, link=link) == "bad_link"


async def test_a_tap_turns_a_wheel_until_it_is_answered(visitor: Browser, customer: int) -> None:
    """The tap is seen at once; its answer names the same tap, and the message has changed."""
    await visitor.do("send", person=customer, text="hello")
    message = await visitor.reads("you said", customer)
    await visitor.do("tap", person=customer, message=message["id"], data="yes")
    tapped = await visitor.sees("tapped", person=customer, message=message["id"], data="yes")
    toast = await visitor.sees("toast", person=customer, tap=tapped["tap"])
    assert (toast["text"], toast["alert"]) == ("yes!", False)
    changed = await visitor.reads("done", customer)
    assert (changed["id"], changed["keyboard"]) == (message["id"], None)
    assert changed["edited"] is not None
    again = await visitor.refused("tap", person=customer, message=message["id"], data="yes")
    assert again == "no_button"
    assert await visitor.refused("tap", person=customer, message=999, data="yes") == "no_message"


async def test_keys_under_the_text_field(visitor: Browser, bot: Bot, customer: int) -> None:
    """A key types its label; one that asks for the phone shares the person's own."""
    await visitor.do("send", person=customer, text="hello")
    await visitor.reads("you said", customer)
    keys = [[KeyboardButton(text="Skip it")], [KeyboardButton(text="Skip", request_contact=True)]]
    keyboard = ReplyKeyboardMarkup(keyboard=keys)
    await bot.send_message(customer, "phone?", reply_markup=keyboard)
    shown = await visitor.sees("keyboard", chat=customer)
    assert shown["keyboard"]["keyboard"][1][0] == {"text": "Skip", "request_contact": True}
    await visitor.do("press", person=customer, label="Skip it")
    await visitor.reads("you said Skip it", customer)
    await visitor.do("press", person=customer, label="Skip")
    await visitor.reads("own +7701", customer)
    assert await visitor.refused("press", person=customer, label="Other") == "no_button"


async def test_contacts(visitor: Browser, customer: int, cashier: int) -> None:
    """One's own contact, or somebody else's."""
    await visitor.do("contact", person=customer)
    await visitor.reads("own +77010000001", customer)
    await visitor.do("contact", person=customer, of=cashier)
    await visitor.reads("another's +77010000002", customer)


async def test_pictures_and_files(visitor: Browser, customer: int) -> None:
    """A picture is sent as a photo, a file as it is; both can be fetched again."""
    content = base64.b64encode(picture(400, 300)).decode()
    await visitor.do("photo", person=customer, name="a.png", base64=content)
    shown = await visitor.finds(lambda event: bool(_message(event).get("photo")))
    assert (shown["message"]["photo"]["width"], shown["message"]["kind"]) == (400, "photo")
    await visitor.reads("bytes", customer)
    await visitor.do("document", person=customer, name="Чек.pdf", base64=content)
    sent = await visitor.finds(lambda event: bool(_message(event).get("document")))
    document = sent["message"]["document"]
    assert (document["name"], document["mime"]) == ("Чек.pdf", "application/pdf")
    async with visitor.session.get(f"{visitor.address}/file/{document['file']}") as answer:
        assert await answer.read() == picture(400, 300)


async def test_what_is_no_picture_is_refused(visitor: Browser, customer: int) -> None:
    """Text as a photo, letters as bytes, and nothing at all."""
    words = base64.b64encode(b"not a picture").decode()
    assert (
        await visitor.refused("photo", person=customer, name="a", base64=words) == "not_a_picture"
    )
    assert await visitor.refused("photo", person=customer, name="a", base64="?") == "malformed"
    assert await visitor.refused("document", person=customer, name="a", base64="") == "bad_size"


async def test_sticker(visitor: Browser, customer: int) -> None:
    """A sticker is a message of its own kind."""
    await visitor.do("sticker", person=customer)
    sent = await visitor.sees("message", chat=customer)
    assert (sent["message"]["kind"], sent["message"]["sticker"]) == ("sticker", {"emoji": "👍"})


async def test_scanning_takes_the_code_from_the_other_screen(
    demo: Demo, visitor: Browser, customer: int, cashier: int
) -> None:
    """The cashier's camera finds the newest code on the customer's screen, behind other pictures;
    where there is none, it says so.
    """
    assert await visitor.refused("scan", person=cashier, **{"from": customer}) == "no_code"
    for content in (
        _code("https://t.me/tamga_sandbox_bot?start=cOLD"),
        _code(CARD),
        picture(60, 40),
    ):
        packed = base64.b64encode(content).decode()
        await visitor.do("photo", person=customer, name="card.png", base64=packed)
    assert (await visitor.do("scan", person=cashier, **{"from": customer}))["link"] == CARD
    await visitor.reads("you said /start cCARD", cashier)
    await visitor.do("scan_photo", person=cashier, **{"from": customer})
    await visitor.reads("bytes", cashier)


async def test_a_code_for_elsewhere_opens_nothing(
    visitor: Browser, customer: int, cashier: int
) -> None:
    """A code that is no link to this bot is not sent to it."""
    packed = base64.b64encode(_code("https://demo.example/")).decode()
    await visitor.do("photo", person=customer, name="code.png", base64=packed)
    assert await visitor.refused("scan", person=cashier, **{"from": customer}) == "bad_link"


async def test_blocking_the_bot(demo: Demo, visitor: Browser, customer: int) -> None:
    """The bot hears that it was blocked and let in again; meanwhile nothing can be sent."""
    await visitor.do("send", person=customer, text="hello")
    message = await visitor.reads("you said", customer)
    await visitor.do("block", person=customer)
    assert (await visitor.sees("person"))["person"]["blocked"] is True
    await visitor.sees("update", kind="my_chat_member", person=customer)
    refused = await visitor.refused("tap", person=customer, message=message["id"], data="yes")
    assert refused == "blocked"
    assert await visitor.refused("send", person=customer, text="hello") == "cannot_send"
    assert await visitor.refused("open", person=customer, link=CARD) == "blocked"
    await visitor.do("unblock", person=customer)
    await visitor.do("send", person=customer, text="again")
    await visitor.reads("you said again", customer)


async def test_another_name_and_language(demo: Demo, visitor: Browser, customer: int) -> None:
    """What a person does next says what they are called now and what their Telegram speaks."""
    await visitor.do("rename", person=customer, name=" Zoë ")
    await visitor.do("language", person=customer, language="kk")
    await visitor.do("send", person=customer, text="hello")
    update = await visitor.sees("update", person=customer)
    body = (await visitor.do("body", kind="update", number=update["number"]))["body"]
    sender = body["message"]["from"]
    assert (sender["first_name"], sender["language_code"]) == ("Zoë", "kk")
    await visitor.do("language", person=customer, language=None)
    await visitor.finds(
        lambda event: event["type"] == "person" and event["person"]["language"] is None
    )
    assert await visitor.refused("rename", person=customer, name="x" * 65) == "bad_name"
    assert await visitor.refused("language", person=customer, language="<b>") == "malformed"


async def test_somebody_more(demo: Demo, visitor: Browser) -> None:
    """A fourth person can be added, and has a phone like everyone."""
    added = (await visitor.do("add", name="Nur", language="kk"))["person"]
    person = await visitor.finds(
        lambda event: event["type"] == "person" and event["person"]["id"] == added
    )
    assert (person["person"]["role"], person["person"]["name"]) == (None, "Nur")
    await visitor.do("send", person=added, text="hello")
    await visitor.reads("you said hello", added)
    assert await visitor.refused("add", name=" ", language="kk") == "bad_name"
    async with browser(demo.page.address) as second:
        assert second.world["people"][-1]["id"] == added


async def test_a_long_chat_comes_in_pieces(demo: Demo, visitor: Browser, customer: int) -> None:
    """A browser that comes late gets the newest 200 messages, and older ones when it asks."""
    chat = demo.scene.people[customer].chat
    for number in range(1, 501):
        demo.scene.sandbox.telegram.post(
            chat, demo.scene.people[customer].user, {"text": f"{number}"}
        )
    async with browser(demo.page.address) as late:
        shown = late.world["chats"][0]
        assert [message["id"] for message in shown["messages"]] == [*range(301, 501)]
        assert shown["more"] is True
        older = await late.do("older", chat=customer, before=301, limit=250)
        assert [message["id"] for message in older["messages"]] == [*range(51, 301)]
        assert older["more"] is True
        oldest = await late.do("older", chat=customer, before=51)
        assert [message["id"] for message in oldest["messages"]] == [*range(1, 51)]
        assert oldest["more"] is False
        assert await late.refused("older", chat=customer, before=51, limit=501) == "malformed"


async def test_states_and_pins(demo: Demo, visitor: Browser, bot: Bot, customer: int) -> None:
    """That the bot is typing, or sending a picture, is seen; so is what it pins and unpins."""
    await visitor.do("send", person=customer, text="hello")
    first = await visitor.reads("you said", customer)
    await bot.send_chat_action(customer, "upload_photo")
    assert (await visitor.sees("typing", chat=customer))["action"] == "upload_photo"
    await bot.pin_chat_message(customer, first["id"])
    await visitor.finds(lambda event: _chat(event).get("pinned") == [first["id"]])
    visitor.forget()
    await bot.delete_message(customer, first["id"])
    await visitor.sees("deleted", chat=customer, message=first["id"])
    await visitor.finds(lambda event: _chat(event).get("pinned") == [])


async def test_an_album_and_a_reaction(visitor: Browser, bot: Bot, customer: int) -> None:
    """Pictures of one album say so, and a reaction stands under its message."""
    await visitor.do("send", person=customer, text="hello")
    pictures = [
        InputMediaPhoto(media=BufferedInputFile(picture(60, 40), f"{number}.png"), caption=number)
        for number in ("one", "two")
    ]
    sent = await bot.send_media_group(customer, list(pictures))
    one, two = await visitor.reads("one", customer), await visitor.reads("two", customer)
    assert one["album"] == two["album"] == sent[0].media_group_id
    await bot.set_message_reaction(customer, one["id"], [ReactionTypeEmoji(emoji="👍")])
    chosen = [{"type": "emoji", "emoji": "👍"}]
    shown = await visitor.finds(lambda event: _message(event).get("reactions") == chosen)
    assert shown["message"]["id"] == one["id"]


async def test_topics(demo: Demo, visitor: Browser, bot: Bot, customer: int) -> None:
    """A topic of a chat is named, what is written in it says so, and it can be closed."""
    await visitor.do("send", person=customer, text="hello")
    chat = demo.scene.sandbox.telegram.chats[customer]
    chat.forum, chat.rights = True, frozenset({"can_manage_topics"})
    thread = (await bot.create_forum_topic(customer, "Questions")).message_thread_id
    await visitor.finds(lambda event: _threads(event) == [("Questions", False)])
    await bot.send_message(customer, "in a topic", message_thread_id=thread)
    assert (await visitor.reads("in a topic", customer))["thread"] == thread
    await visitor.do("send", person=customer, text="I see", thread=thread)
    await visitor.finds(
        lambda event: (
            (_message(event).get("text"), _message(event).get("thread")) == ("I see", thread)
        )
    )
    await bot.close_forum_topic(customer, thread)
    await visitor.finds(lambda event: _threads(event) == [("Questions", True)])
    refused = await visitor.refused("send", person=customer, text="hello?", thread=thread)
    assert refused == "cannot_send"


async def test_menus(visitor: Browser, bot: Bot, customer: int, cashier: int) -> None:
    """Each person has the commands that are theirs, in the language of their Telegram."""
    everybody, kazakh = BotCommand(command="help", description="Help"), "Көмек"
    await bot.set_my_commands([everybody])
    in_kazakh = [BotCommand(command="help", description=kazakh)]
    await bot.set_my_commands(in_kazakh, language_code="kk")
    for person in (customer, cashier):
        menu = await visitor.sees("menu", chat=person)
        assert menu["commands"] == [{"command": "help", "description": "Help"}]
    visitor.forget()
    await visitor.do("language", person=customer, language="kk")
    menu = await visitor.sees("menu", chat=customer)
    assert menu["commands"] == [{"command": "help", "description": kazakh}]
    await bot.set_chat_menu_button(cashier, MenuButtonDefault())
    menu = await visitor.sees("menu", chat=cashier)
    assert menu["button"] == {"type": "default"}


async def test_what_the_bot_says_of_itself(demo: Demo, bot: Bot) -> None:
    """An empty chat shows the description in the person's language."""
    await bot.set_my_description("What it does")
    await bot.set_my_description("Не істейді", language_code="kk")
    async with browser(demo.page.address) as visitor:
        assert {chat["description"] for chat in visitor.world["chats"]} == {"What it does"}
        await visitor.do("language", person=visitor.person("customer"), language="kk")
        await visitor.finds(lambda event: _chat(event).get("description") == "Не істейді")


def _chat(event: Json) -> Json:
    chat = event.get("chat")
    return chat if isinstance(chat, dict) else {}


def _message(event: Json) -> Json:
    message = event.get("message")
    return message if isinstance(message, dict) else {}


def _threads(event: Json) -> list[tuple[str, bool]]:
    return [(thread["name"], thread["closed"]) for thread in _chat(event).get("threads", ())]


def _code(text: str) -> bytes:
    packed = io.BytesIO()
    qrcode.make(text).get_image().save(packed, "PNG")
    return packed.getvalue()
