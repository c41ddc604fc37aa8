"""The two tours: the whole one by somebody who touches what it points at, the minute by itself."""

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.browser.demo import demo
from tests.browser.visit import LOCALES, Visit, browsing

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.asyncio(loop_scope="session")

FOLLOWED = "kk"
"""The whole tour is followed in one language: what it has typed is the same in each."""

MOST_TOUCHES = 20

FASTER = """() => {
  const patient = window.setTimeout;
  window.setTimeout = (act, time, ...rest) => patient(act, time / 10, ...rest);
}"""
"""The page waits a tenth of what it would; the bot and its clock do not notice."""

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


async def test_whoever_follows_the_whole_tour_leaves_a_shop_at_work(chromium: "Browser") -> None:
    """From an empty shop to the card that says how to run it for real."""
    async with demo("--empty") as address, browsing(chromium, address, FOLLOWED) as visit:
        steps = await visit.page.locator(".guide-steps li").count()
        for number in range(1, steps + 1):
            await _do_step(visit, number)
            await visit.page.locator(".guide-step .guide-buttons .button").last.click()
        await visit.page.locator(".guide-card code", has_text="make run").wait_for()
        assert Counter(row["reason"] for row in visit.entries()) == {
            "sale": 9,
            "spending": 1,
            "reversal": 3,
            "correction": 1,
            "expiry": 2,
            "departure": 1,
        }
        assert visit.entries()[-1]["balance"] > 0


@pytest.mark.parametrize("language", [one for one in LOCALES if one != FOLLOWED])
async def test_the_minute_plays_itself_until_it_is_stopped(
    chromium: "Browser", language: str
) -> None:
    """On a shop at work; whoever touches anything has the phones to themselves."""
    async with demo() as address, browsing(chromium, address, language) as visit:
        page, play = visit.page, visit.page.locator(".plays")
        await page.evaluate(FASTER)
        await page.locator('[data-way="minute"]').click()
        await play.click()
        await page.locator(".finger").wait_for()
        await page.locator(".guide h2").first.click()
        assert await play.get_attribute("aria-pressed") == "false"
        await play.click()
        await page.locator(".guide-card code", has_text="make run").wait_for()
        reasons = Counter(row["reason"] for row in visit.entries())
        assert (reasons["sale"], reasons["spending"]) == (3, 1)
        assert await visit.phone("customer").count("☕ 1 + 1") == 1
        assert await page.locator(".finger").is_hidden()


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
