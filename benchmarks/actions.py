"""How many actions a promotion takes

Five usual promotions, put together by an owner with the real bot in the emulated Telegram, from
/broadcast to the ✅ that starts them. An action is a message that is sent or a button that is
tapped; each promotion counts only once it is known to have been started.
"""

import asyncio
import io
from collections.abc import Mapping, Sequence
from tempfile import TemporaryDirectory

from PIL import Image

from benchmarks.figures import Figure, Goal
from loyalty.records.promotions.campaigns import CampaignState
from loyalty.store import Tx
from sandbox import BotProcess, Person, Sandbox
from storage.store import open_store

EXPLAINED = """
The text alone goes to everybody who consented, at once. Everything else is a button on the one
screen below it, and each of its windows leads back there.
"""

_PICTURE = "picture"
USUAL: Mapping[str, Sequence[str]] = {
    "a text to all": ("/broadcast", "Coffee is on us", "✅"),
    "a picture, and a second language": (
        *("/broadcast", _PICTURE),
        *("🌐", "Қазақша", "Тегін кофе", "✅"),
    ),
    "a text on Friday at noon": ("/broadcast", "Coffee is on us", "🗓", "12:00", "✅"),
    "a text every Friday": ("/broadcast", "Coffee is on us", "🗓", "🗓", "Fri", "✅", "✅"),
    "a text thirty days after the last purchase": (
        *("/broadcast", "Coffee is on us"),
        *("🗓", "itself", "a while", "30", "✅"),
    ),
}
_SENT = {"/broadcast", "Coffee is on us", "Тегін кофе"}


def run(quick: bool = False) -> list[Figure]:
    """Each promotion once: nothing here is left to chance."""
    counted = asyncio.run(_play_all())
    return [
        Figure(name, (float(actions),), "actions", goal=Goal(at_most=7))
        for name, actions in counted.items()
    ]


async def _play_all() -> dict[str, int]:
    with TemporaryDirectory() as folder:
        async with Sandbox() as sandbox:
            owner = sandbox.person("Oliver", "en")
            url = f"sqlite:///{folder}/tamga.db"
            settings = {"DATABASE_URL": url, "OWNER_IDS": str(owner.id), "LOG_LEVEL": "ERROR"}
            async with BotProcess(sandbox, settings):
                await owner.open()
                await join(sandbox)
                counted = {name: await _play(owner, steps) for name, steps in USUAL.items()}
            _insist_on(url, len(USUAL))
    return counted


async def join(sandbox: Sandbox) -> Person:
    """Emma, who may be written to."""
    member = sandbox.person("Emma", "en")
    await member.open()
    for answer in ("✅", "✅"):
        await member.tap(answer)
    return member


async def _play(owner: Person, steps: Sequence[str]) -> int:
    for step in steps:
        if step == _PICTURE:
            await owner.send_photo(_picture(), "Coffee is on us")
        elif step in _SENT:
            await owner.send(step)
        elif step == "12:00":
            await owner.tap([label for label in owner.last.labels if step in label][-1])
        else:
            await owner.tap(step)
    return len(steps)


def _picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (320, 240), "#7a4a21").save(made, "JPEG")
    return made.getvalue()


def _insist_on(url: str, promotions: int) -> None:
    """Every one of them was started."""
    store = open_store(url)
    try:
        states = store.read_and_wait(_states)
    finally:
        store.close()
    assert len(states) == promotions
    assert not set(states) & {CampaignState.DRAFT, CampaignState.ASKED}


def _states(tx: Tx) -> list[CampaignState]:
    return [campaign.state for campaign in tx.campaigns.newest(before=None, limit=100)]
