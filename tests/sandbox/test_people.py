"""People talk to a bot through the sandbox as they do through Telegram."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from PIL import Image

from sandbox import NotSeen, Sandbox
from tests.judge import teremok
from tests.sandbox.echo import echo_bot


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(judge=teremok) as sandbox, echo_bot(sandbox):
        yield sandbox
        assert sandbox.defects == []


async def test_answer(sandbox: Sandbox) -> None:
    """A person reads what the bot answers, as plain text with buttons below."""
    aigerim = sandbox.person("Aigerim", "kk")
    await aigerim.send("Сәлем <3")
    answer = await aigerim.reads("you said")
    assert answer.text == "you said Сәлем <3"
    assert answer.entities == [{"type": "bold", "offset": 9, "length": 8}]
    assert answer.labels == ["✅ Yes", "❌ No"]


async def test_spaces(sandbox: Sandbox) -> None:
    """Nobody sees whether a space breaks."""
    dana = sandbox.person("Dana")
    await dana.send("2\u00a0500\u202f₸")
    await dana.reads("2 500 ₸")


async def test_tap(sandbox: Sandbox) -> None:
    """A tap is answered by a toast, and the message changes before the person's eyes."""
    dana = sandbox.person("Dana")
    await dana.send("hello")
    await dana.tap("✅")
    assert dana.last.text == "done"
    assert [toast.text for toast in dana.toasts] == ["yes!"]
    assert await dana.reads("yes!") is dana.last


async def test_five_fast_taps(sandbox: Sandbox) -> None:
    """Five fast taps reach the bot as five, since nobody's thumb waits."""
    dana = sandbox.person("Dana")
    await dana.send("hello")
    await asyncio.gather(*[dana.tap("❌") for _ in range(5)])
    assert len(sandbox.calls_of("answerCallbackQuery")) == 5


async def test_no_such_button(sandbox: Sandbox) -> None:
    """Whoever looks for a button that is not there is shown the screen."""
    dana = sandbox.person("Dana")
    await dana.send("hello")
    with pytest.raises(NotSeen, match=r"(?s)sees no button.*you said hello \[✅ Yes\]"):
        await dana.tap("💳")


async def test_photo(sandbox: Sandbox) -> None:
    """A photo arrives recompressed, as phones send it, and can be downloaded."""
    dana = sandbox.person("Dana")
    picture = BytesIO()
    Image.new("RGB", (3000, 2000), "white").save(picture, "PNG")
    update = await dana.send_photo(picture.getvalue())
    sizes = update.body["message"]["photo"]
    assert [size["width"] for size in sizes] == [320, 1280]
    await dana.reads(f"{sizes[-1]['file_size']} bytes")


async def test_contact(sandbox: Sandbox) -> None:
    """One's own contact is told from somebody else's."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    await dana.share_contact()
    await dana.reads(f"own {dana.phone}")
    await dana.share_contact(of=timur)
    await dana.reads(f"another's {timur.phone}")


async def test_looking_back(sandbox: Sandbox) -> None:
    """A mark tells what came later from what was there before, edits included."""
    dana = sandbox.person("Dana")
    await dana.send("hello")
    mark = dana.mark()
    assert dana.messages_since(mark) == []
    with pytest.raises(NotSeen, match="did not read 'hello'"):
        await dana.reads("hello", timeout=0.01, since=mark)
    await dana.tap("✅")
    assert [message.text for message in dana.messages_since(mark)] == ["done"]
    await dana.reads("yes!", since=mark)


async def test_old_message(sandbox: Sandbox) -> None:
    """An old message's buttons can still be tapped."""
    dana = sandbox.person("Dana")
    await dana.send("first")
    first = await dana.reads("first")
    await dana.send("second")
    await dana.tap("✅", on=first)
    assert (first.text, dana.last.text) == ("done", "you said second")


async def test_links(sandbox: Sandbox) -> None:
    """A start link is opened as Telegram opens it; others are refused at once."""
    dana = sandbox.person("Dana")
    await dana.open(f"https://t.me/{sandbox.bot_username}?start=c-abc_1")
    await dana.reads("/start c-abc_1")
    await dana.open()
    await dana.reads("you said /start")
    for wrong in ("https://t.me/another_bot?start=x", "x" * 65, "a b"):
        with pytest.raises(ValueError, match="not a"):
            await dana.open(wrong)


async def test_everything_a_person_can_send(sandbox: Sandbox) -> None:
    """Stickers, documents and whatever else the bot does not expect do not disturb it."""
    dana = sandbox.person("Dana", None)
    await dana.send_sticker()
    await dana.send_document(b"text", "notes.txt", caption="notes")
    await dana.send_content({"location": {"latitude": 43.2, "longitude": 76.9}})
    await dana.block()
    with pytest.raises(ValueError, match="must unblock"):
        await dana.send("hello")
    await dana.unblock()
    await dana.send("hello", to=sandbox.group("Shop"))
    assert [message.kind for message in dana.screen] == ["sticker", "document", "location"]


async def test_pace(sandbox: Sandbox) -> None:
    """How fast the bot sends is counted."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    await asyncio.gather(*[person.send("x") for person in (dana, dana, timur)])
    assert 1 <= sandbox.busiest_second(dana.id) <= 2
    assert sandbox.busiest_second() <= 3
