"""Small manners of the page: what covers what, what goes with what, and what is seen of a scan."""

import pytest

from tests.browser.shop import Shop
from tests.browser.visit import NARROW

pytestmark = pytest.mark.asyncio(loop_scope="session")

APART = """([one, other]) => {
  const [a, b] = [one, other].map((name) => document.querySelector(name).getBoundingClientRect());
  return a.height > 0 && b.height > 0 && (a.bottom <= b.top || b.bottom <= a.top);
}"""

WHOLE = """() => {
  const box = (name) => document.querySelector(`[data-place="customer"] ${name}`);
  const pictures = document.querySelectorAll('[data-place="customer"] .picture');
  const code = [...pictures].at(-1).getBoundingClientRect();
  const log = box(".log").getBoundingClientRect();
  return code.top >= log.top && code.bottom <= log.bottom;
}"""


async def test_what_a_row_opened_goes_with_its_tab(shop: Shop) -> None:
    async with shop.visit() as visit:
        await visit.page.locator('[data-opens="inspector"]').click()
        await visit.page.locator(".row-opener").first.click()
        await visit.page.locator(".detail").wait_for()
        await visit.page.locator("#tab-outbox").click()
        assert await visit.page.locator(".detail").is_hidden()
        assert await visit.page.locator("tr.opened").count() == 0


async def test_a_scan_shows_the_code_and_toasts_take_turns(shop: Shop) -> None:
    """Half a second of the camera, over the cashier's screen alone; the newest toast alone."""
    async with shop.visit() as visit:
        cashier, customer = visit.phone("cashier"), visit.phone("customer")
        await cashier.scan()
        await cashier.node.locator(".viewfinder img").wait_for()
        assert await visit.page.locator(".viewfinder").count() == 1
        await cashier.node.locator(".viewfinder").wait_for(state="detached")
        await cashier.send("/cancel")
        for _ in range(2):
            await customer.node.locator(".unit.in code").last.click()
            await customer.node.locator(".toast").wait_for()
        assert await customer.node.locator(".toast").count() == 1


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_nothing_covers_anything_on_a_narrow_screen(shop: Shop, language: str) -> None:
    """360 px: the code on the card is whole, and the inspector leaves the tour alone."""
    async with shop.visit(language, size=NARROW) as visit:
        await visit.phone("customer").send("/card")
        await visit.page.wait_for_function(WHOLE)
        await visit.page.locator('[data-opens="inspector"]').click()
        assert await visit.page.evaluate(APART, [".inspector", ".guide"])
        assert await visit.page.evaluate(APART, [".inspector", ".page-head"])
