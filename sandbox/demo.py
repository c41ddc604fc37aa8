"""The first sale as a play: the real bot, over real HTTP, and three people who talk to it."""

import asyncio
import sys
import tempfile
import time

from rich.console import Console

from sandbox.exchange import NotSeen
from sandbox.page.cast import SHOP
from sandbox.people import Person
from sandbox.process import ROOT, BotFailed, BotProcess
from sandbox.sandbox import Sandbox
from sandbox.transcript import Transcript

PICTURES = ROOT / "demo"


async def play(console: Console) -> None:
    """Play it from opening to audit.

    Raises BotFailed where the bot does not play along, and AssertionError where it does
    what Telegram forbids, or where the audit finds a flaw.
    """
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tamga-demo-") as folder:
        async with Sandbox(name=SHOP) as sandbox:
            owner = sandbox.person("Арман", "ru")
            settings = {
                "DATABASE_URL": f"sqlite:///{folder}/tamga.db",
                "OWNER_IDS": str(owner.id),
                "LOG_LEVEL": "ERROR",
            }
            console.print("Everything below goes over real HTTP, on this machine alone.")
            transcript = Transcript(sandbox.telegram, PICTURES, console)
            async with BotProcess(sandbox, settings) as bot:
                try:
                    link = await _invite(owner, transcript)
                    await _first_sale(sandbox, bot, link, transcript)
                except NotSeen as missing:
                    raise BotFailed(f"{missing}\n{bot.log}") from missing
            transcript.headline("python -m bot audit")
            console.print(await _audit(sandbox, settings))
            if sandbox.defects:
                raise AssertionError("\n".join(sandbox.defects))
    seconds = time.monotonic() - started
    console.print(f"\nPlayed in {seconds:.0f} s. The pictures are in {PICTURES.name}/.")


async def _invite(owner: Person, transcript: Transcript) -> str:
    transcript.headline("Арман, the owner, invites a cashier")
    await owner.open()
    await owner.send("/team")
    await owner.tap("➕")
    await owner.tap("Кассира")
    return next(word for word in owner.last.text.split() if word.startswith("https://"))


async def _first_sale(sandbox: Sandbox, bot: BotProcess, link: str, transcript: Transcript) -> None:
    transcript.headline("Олена, in Ukrainian, opens the link and takes the role")
    cashier = sandbox.person("Олена", "uk")
    await cashier.open(link)
    await cashier.tap("✅")

    transcript.headline("Айгерім, in Kazakh, becomes a member")
    customer = sandbox.person("Айгерім", "kk")
    await customer.open()
    mark = customer.mark()
    await customer.tap("✅")
    await customer.gets("photo", since=mark)
    await customer.reads("/settings", since=mark)
    await customer.tap("✏️")
    await customer.share_contact(customer.phone)

    transcript.headline("At the till: a photo of her card, 2 500 ₸")
    mark = customer.mark()
    await customer.press("💳")
    card = await customer.gets("photo", since=mark)
    mark = cashier.mark()
    await cashier.send_photo(customer.saves(card))
    await cashier.reads("Айгерім", since=mark)
    await cashier.send("2500")
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await customer.reads("125")

    transcript.headline("kill -9, and started again: the figures are what they were")
    await bot.kill()
    await bot.start()
    await customer.send("/balance")
    await customer.send("/history")
    await cashier.send("/shift")


async def _audit(sandbox: Sandbox, settings: dict[str, str]) -> str:
    """What the command says of the database that was just played with."""
    environment = {**settings, "BOT_TOKEN": sandbox.token, "TELEGRAM_API": sandbox.base_url}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "audit"),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    if process.returncode != 0:
        raise AssertionError(said.decode())
    return said.decode().strip()
