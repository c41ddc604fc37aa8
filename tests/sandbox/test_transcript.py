"""The transcript tells a stranger what happened."""

from io import StringIO
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile
from rich.console import Console

from sandbox import Person, Sandbox
from sandbox.transcript import Transcript, styled
from tests.sandbox.pictures import picture
from tests.sandbox.test_rules import keys


@pytest.fixture
def printed() -> StringIO:
    return StringIO()


async def test_reads_like_a_play(
    sandbox: Sandbox, bot: Bot, dana: Person, printed: StringIO, tmp_path: Path
) -> None:
    """Names, words, buttons, taps, toasts, edits and deletions are told in their order."""
    transcript = Transcript(sandbox.telegram, tmp_path / "demo", Console(file=printed, width=80))
    transcript.headline("At the till")
    await dana.send("2 500 ₸", wait=False)
    sent = await bot.send_message(
        dana.id, "125 <b>points</b>? [red]", reply_markup=keys("✅ Credit", callback_data="x")
    )
    tap = await dana.tap("✅", wait=False)
    await bot.answer_callback_query(tap.body["callback_query"]["id"], "Done")
    await sent.edit_text("Credited")
    await sent.delete()
    await dana.share_contact("+77010000000", wait=False)
    transcript.close()
    await dana.send("nobody hears this", wait=False)
    lines = [line.strip() for line in printed.getvalue().splitlines() if line.strip()]
    assert lines[0].startswith("At the till")
    assert lines[1:] == [
        *["Dana", "2 500 ₸"],
        *["Tamga → Dana", "125 points? [red]", "[✅ Credit]"],
        *["Dana", "taps [✅ Credit]"],
        *["Tamga → Dana", "(Done)"],
        *["Tamga → Dana (edited)", "Credited"],
        *["Tamga → Dana", "(takes back: Credited)"],
        *["Dana", "(contact +77010000000)"],
    ]


async def test_pictures(
    sandbox: Sandbox, bot: Bot, dana: Person, printed: StringIO, tmp_path: Path
) -> None:
    """Pictures are saved, once each, and the transcript says where."""
    Transcript(sandbox.telegram, tmp_path / "demo", Console(file=printed, width=300))
    card = BufferedInputFile(picture(60, 40), "card.png")
    sent = await bot.send_photo(dana.id, card, caption="482 913")
    await sent.edit_caption(caption="482 914")
    saved = tmp_path / "demo" / "01-card.png"
    assert printed.getvalue().count(f"(photo: {saved})") == 2
    assert saved.read_bytes() == card.data
    assert len(list(saved.parent.iterdir())) == 1


async def test_styles(bot: Bot, dana: Person) -> None:
    """Formatting survives, also behind characters that Telegram counts as two."""
    await bot.send_message(dana.id, "😀 <b>bold</b> &lt;not&gt;")
    assert styled(dana.last).markup == "😀 [bold]bold[/bold] <not>"
