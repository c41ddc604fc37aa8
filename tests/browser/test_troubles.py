"""The time machine and the faults, as a visitor uses them: everything that breaks heals."""

import re

import pytest

from tests.browser.shop import Shop, sell
from tests.browser.visit import Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

TRIES = 12


async def test_the_time_machine_takes_everybody_along(shop: Shop) -> None:
    """An hour, a day, a week, any weekday: the page's clock, the phones and the bot go together."""
    async with shop.visit() as visit:
        await sell(visit, "310")
        shown = visit.page.locator(".clock-day")
        before = await shown.inner_text()
        await visit.jump("hour")
        cashier = visit.phone("cashier")
        await cashier.key("undo").click()
        alert = visit.page.locator(".alert")
        assert "late" in await alert.inner_text()
        await alert.locator("button").click()

        await visit.jump("tomorrow")
        assert await shown.inner_text() != before
        await visit.jump("friday")
        assert re.match(r"Fri, \d+ \w+ \d{4}$", await shown.inner_text())
        await visit.page.locator(".jumps .button").last.click()
        await visit.page.locator("dialog select").select_option("3")
        await visit.page.locator("dialog input").fill("09:30")
        await visit.page.locator("dialog .primary").click()
        await visit.page.locator(".clock-day", has_text="Wed").wait_for()
        await visit.page.locator(".time-machine:not(.moving)").wait_for()
        await cashier.send("/shift")
        await cashier.node.locator(".unit.out", has_text="09:30").last.wait_for()
        await cashier.node.locator(".unit.in time", has_text="09:30").last.wait_for()


async def test_what_telegram_refuses_for_a_while_arrives_all_the_same(shop: Shop) -> None:
    """429: the inspector shows it, and every question is answered once it is over."""
    async with shop.visit() as visit:
        customer = visit.phone("customer")
        await _open_faults(visit)
        switch = visit.page.locator('[name="too_many"]')
        await switch.check()
        answers, asked = await customer.node.locator(".unit.in").count(), 0
        for asked in range(1, TRIES):
            await customer.send("/balance")
            await customer.node.locator(".unit.in").nth(answers + asked - 1).wait_for()
            if any("429" in (row.get("outcome") or "") for row in visit.told_of("call")):
                break
        await visit.page.locator("#tab-calls").click()
        await visit.page.locator("tr.bad .column-outcome", has_text="429").first.wait_for()
        await visit.page.locator("#tab-faults").click()
        await switch.uncheck()
        assert await customer.node.locator(".unit.in").count() == answers + asked


async def test_a_killed_bot_answers_once_it_is_started_again(shop: Shop) -> None:
    """What was said meanwhile waits with one tick, and no figure has changed."""
    async with shop.visit() as visit:
        customer = visit.phone("customer")
        known = len(visit.entries())
        await sell(visit, "700")
        entries = await visit.entries_after(known)
        await _open_faults(visit)
        await visit.page.locator('[data-act="kill"]').click()
        await visit.page.locator('.process-state[data-state="dead"]').wait_for()
        answers = await customer.node.locator(".unit.in").count()
        await customer.send("/balance")
        sent = customer.node.locator(".unit.out").last.locator(".ticks")
        await sent.and_(visit.page.get_by_label("sent")).wait_for()
        await visit.page.locator('[data-act="start"]').click()
        await visit.page.locator('.process-state[data-state="running"]').wait_for()
        answer = customer.node.locator(".unit.in").nth(answers)
        assert re.search(r"\d+", await answer.inner_text())[0] == str(entries[-1]["balance"])  # type: ignore[index]
        assert visit.entries() == entries


async def _open_faults(visit: Visit) -> None:
    await visit.page.locator('[data-opens="inspector"]').click()
    await visit.page.locator("#tab-faults").click()
