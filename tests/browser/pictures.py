"""`make pictures`: the pictures of the demo in README and docs, made anew by playing it.

`python -m tests.browser.pictures [FOLDER]` writes them there instead of to docs/.
"""

import asyncio
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.browser.demo import ROOT, demo, missing
from tests.browser.shop import open_shop, sell
from tests.browser.visit import NARROW, Visit, browsing, launched

SALE_STEP = 6
"""The step of the tour that tells of the first sale, from 0."""


async def make_pictures(folder: Path) -> None:
    """Three phones in English and light, and the cashier's alone in Kazakh and dark."""
    async with launched() as chromium:
        async with demo() as address, browsing(chromium, address) as visit:
            await _play(visit)
            await visit.page.locator(".guide-steps button").nth(SALE_STEP).click()
            await _take(visit, folder / "demo.png")
        options: dict[str, Any] = {"color_scheme": "dark", "device_scale_factor": 2}
        async with demo() as address, browsing(chromium, address, "kk", **options) as visit:
            await _play(visit)
            await visit.page.locator('[data-opens="tour"]').click()
            width, height = NARROW
            await visit.page.set_viewport_size({"width": width, "height": height})
            await visit.page.locator(".phone-tab").nth(1).click()
            await _take(visit, folder / "demo-dark.png")


async def _play(visit: Visit) -> None:
    """Friday noon: one sale is done, and the quote for the next waits for its ✅."""
    await visit.jump("friday")
    await open_shop(visit)
    await sell(visit, "2500")
    cashier = visit.phone("cashier")
    said = cashier.node.locator(".unit.in")
    before = await said.count()
    await cashier.scan()
    await said.nth(before).wait_for()
    await cashier.send("1 840")
    await cashier.key("sale").wait_for()


async def _take(visit: Visit, file: Path) -> None:
    """What is on the screen at rest, packed as tightly as it goes without losing a colour."""
    await visit.page.mouse.move(0, 0)
    await visit.page.evaluate("document.activeElement.blur()")
    await visit.page.locator(".toast").first.wait_for(state="detached")
    taken = Image.open(BytesIO(await visit.page.screenshot()))
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
