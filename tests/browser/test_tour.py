"""The guided tour, from end to end, by somebody who touches what it points at."""

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.browser.demo import demo
from tests.browser.visit import LOCALES, Visit, browsing

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.asyncio(loop_scope="session")

MOST_TOUCHES = 20

NEXT = """() => {
  const over = document.querySelector("dialog[open] .primary, .alert-ok");
  if (over) return over;
  const guide = document.querySelector(".guide");
  if (guide.classList.contains("step-done")) return guide;
  const touch = document.querySelector(".pointed-at");
  if (!touch || touch === window.touched) return null;
  window.touched = touch;
  return touch;
}"""
"""What a visitor does next: an answer where one is asked for, else what is ringed and was not
touched just now. The guide itself, once the step is done.
"""


@pytest.mark.parametrize("language", LOCALES)
async def test_whoever_follows_the_tour_gets_to_its_end(chromium: "Browser", language: str) -> None:
    async with demo() as address, browsing(chromium, address, language) as visit:
        steps = await visit.page.locator(".guide-steps li").count()
        for number in range(1, steps + 1):
            await _do_step(visit, number)
            await visit.page.locator(".guide-buttons .button").last.click()
        assert await visit.page.locator(".guide").is_hidden()
        assert Counter(row["reason"] for row in visit.entries()) == {
            "sale": 8,
            "spending": 1,
            "reversal": 3,
            "correction": 1,
            "expiry": 2,
            "departure": 1,
        }
        assert visit.entries()[-1]["balance"] == 0


async def _do_step(visit: Visit, number: int) -> None:
    title = await visit.page.locator(".guide h2").text_content()
    touched: list[str] = []
    try:
        while len(touched) < MOST_TOUCHES:
            node = (await visit.page.wait_for_function(NEXT, polling=100)).as_element()
            assert node is not None
            if "step-done" in (await node.get_attribute("class") or "").split():
                return
            touched.append(await node.inner_text())
            await visit.touch(node)
    finally:
        visit.doing = f"step {number}, {title}: {touched}"
    raise AssertionError(f"the step is not done: {touched}")
