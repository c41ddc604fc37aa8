"""`python -m sandbox`: the page first, then the demo behind it, until it is told to end."""

import asyncio
import os
import signal
from typing import TYPE_CHECKING

from sandbox.page.serving import PORT, Page

if TYPE_CHECKING:
    from sandbox.page.stage import Stage


async def run(port: int = PORT, *, empty: bool = False) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP, and leave nothing running and no file behind.

    The shop is at work when it is seen first, unless it is to be `empty`. Raises OSError where no
    port near the wanted one is free.
    """
    told_to_end = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, told_to_end.set)
    page = Page()
    try:
        await page.open(port)
        print(_greeting(page, port), flush=True)
        await _play(page, told_to_end, empty=empty)
    finally:
        await page.close()


async def _play(page: Page, told_to_end: asyncio.Event, *, empty: bool) -> None:
    """Raise the stage, once all that it needs is imported: the page is served meanwhile."""
    come: list[str | None] = []
    page.on_visit = come.append
    stage_of = await asyncio.to_thread(_import_stage)
    stage = stage_of(page.tell, _language_of_terminal(), empty=empty)
    page.on_visit = stage.welcome
    for language in come:
        stage.welcome(language)
    try:
        await stage.open()
        page.play = stage
        await told_to_end.wait()
    finally:
        await stage.close()


def _import_stage() -> type["Stage"]:
    from bot.lean import import_aiogram  # noqa: PLC0415 - pydantic takes its time as well

    import_aiogram()
    from sandbox.page.stage import Stage  # noqa: PLC0415 - see above

    return Stage


def _greeting(page: Page, wanted: int) -> str:
    taken = f"Port {wanted} is taken. " if page.port != wanted else ""
    return f"{taken}The demo is at {page.address} — Ctrl-C ends it."


def _language_of_terminal() -> str | None:
    named = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        "C",
    )
    return None if named.partition(".")[0] in {"C", "POSIX"} else named
