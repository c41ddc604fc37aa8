"""`make pictures`: the pictures of the demo in README and docs, made anew by playing it.

`python -m tests.browser.pictures [FOLDER]` writes them there instead of to docs/.
"""

import asyncio
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from tests.browser.demo import ROOT, demo, missing
from tests.browser.shop import ask_in_a_topic
from tests.browser.visit import NARROW, Visit, browsing, launched

if TYPE_CHECKING:
    from playwright.async_api import Locator

PHONE = (400, 840)
"""A screen on which a broadcast fits with all of its buttons."""
OFFER = "☕ This Friday: a second cup with every breakfast, on the house."


async def make_pictures(folder: Path) -> None:
    """Three phones in English and light, the cashier's alone in Kazakh and dark, the owner's with a
    broadcast that waits for ✅, and the cashier's with a customer's topic.
    """
    async with launched() as chromium:
        async with demo() as address, browsing(chromium, address) as visit:
            await _take(visit, folder / "demo.png")
        options: dict[str, Any] = {"color_scheme": "dark", "device_scale_factor": 2}
        async with demo() as address, browsing(chromium, address, "kk", **options) as visit:
            await visit.page.locator('[data-opens="tour"]').click()
            width, height = NARROW
            await visit.page.set_viewport_size({"width": width, "height": height})
            await visit.page.locator(".phone-tab").nth(1).click()
            await _take(visit, folder / "demo-dark.png")
        async with demo() as address, browsing(chromium, address, device_scale_factor=2) as visit:
            await _compose(visit)
            await visit.page.locator('[data-opens="tour"]').click()
            await visit.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
            await visit.page.locator(".phone-tab").nth(2).click()
            await _take(visit, folder / "broadcast.png", part=visit.phone("owner").node)
        async with demo() as address, browsing(chromium, address, device_scale_factor=2) as visit:
            await ask_in_a_topic(visit, "Are you open on Sunday? I’d come with the children.")
            await visit.phone("cashier").send("Yes, from nine to six. See you!")
            await visit.phone("customer").reads("See you!")
            await visit.page.locator('[data-opens="tour"]').click()
            await visit.page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
            await visit.page.locator(".phone-tab").nth(1).click()
            await _take(visit, folder / "topic.png", part=visit.phone("cashier").node)


async def _compose(visit: Visit) -> None:
    """The owner writes to everybody, and has seen what there is to choose."""
    owner = visit.phone("owner")
    said = owner.node.locator(".unit.in")
    before = await said.count()
    await owner.send("/broadcast")
    await said.nth(before).wait_for()
    await owner.send(OFFER)
    await owner.reads("Will get it")


async def _take(visit: Visit, file: Path, part: "Locator | None" = None) -> None:
    """What is on the screen at rest, or on a part of it, packed as tightly as it goes without
    losing a colour.
    """
    await visit.page.mouse.move(0, 0)
    await visit.page.evaluate("document.activeElement.blur()")
    await visit.page.locator(".toast").first.wait_for(state="detached")
    seen = await (visit.page if part is None else part).screenshot()
    taken = Image.open(BytesIO(seen))
    taken.convert("RGB").save(file, optimize=True)


def main() -> int:
    """Make them; 1 where there is no browser to do it with."""
    reason = missing()
    if reason is not None:
        sys.stderr.write(f"{reason}\n")
        return 1
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    asyncio.run(make_pictures(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
