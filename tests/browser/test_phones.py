"""What hands do on the phones: copying, files, pictures, links, blocking, and keys alone."""

import json
from pathlib import Path

import pytest

from tests.browser.shop import Shop
from tests.browser.visit import NARROW, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

PASTE = """async ([field, address]) => {
  const picture = await (await fetch(address)).blob();
  const transfer = new DataTransfer();
  transfer.items.add(new File([picture], "card.jpg", { type: "image/jpeg" }));
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true }));
}"""
"""Ctrl+V of a picture: only the browser itself can put one on the clipboard."""

WIDER_THAN_THE_SCREEN = """() => [...document.querySelectorAll("#page *")]
  .filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1) && !node.closest(".jumps, .unseen");
  })
  .map((node) => `${node.tagName}.${node.className}`)"""

MOST_TABS = 90


async def test_the_six_digits_are_copied_by_a_touch(shop: Shop) -> None:
    async with shop.visit(permissions=["clipboard-read", "clipboard-write"]) as visit:
        customer = visit.phone("customer")
        digits = customer.node.locator(".unit.in code").last
        await digits.click()
        await customer.node.locator(".toast", has_text=await digits.inner_text()).wait_for()
        copied = await visit.page.evaluate("navigator.clipboard.readText()")
        assert copied == await digits.inner_text()


async def test_what_is_kept_about_somebody_comes_as_a_file(shop: Shop, tmp_path: Path) -> None:
    async with shop.visit() as visit:
        customer = visit.phone("customer")
        await customer.send("/privacy")
        await customer.key("priv:export").click()
        async with visit.page.expect_download() as download:
            await customer.node.locator(".document").last.click()
        file = tmp_path / "about-me.json"
        await (await download.value).save_as(file)
        assert (await download.value).suggested_filename == "tamga-about-me.json"
        assert await customer.name() in json.dumps(json.loads(file.read_text()))


async def test_a_pasted_picture_of_a_card_opens_the_sale(shop: Shop) -> None:
    async with shop.visit() as visit:
        cashier, customer = visit.phone("cashier"), visit.phone("customer")
        await customer.send("/card")
        picture = customer.node.locator(".unit").last.locator("img")
        field = await cashier.node.locator(".field-text").element_handle()
        await visit.page.evaluate(PASTE, [field, await picture.get_attribute("src")])
        await visit.page.locator("dialog .preview").wait_for()
        answers = await cashier.node.locator(".unit.in").count()
        await visit.page.locator("dialog .primary").click()
        await cashier.node.locator(".unit.out .picture img").last.wait_for()
        answer = cashier.node.locator(".unit.in").nth(answers)
        assert await customer.name() in await answer.inner_text()
        await cashier.send("/cancel")


async def test_an_invitation_can_be_opened_on_a_phone_that_was_added(shop: Shop) -> None:
    """A newcomer comes in, opens the link, and the phones follow."""
    async with shop.visit() as visit:
        owner = visit.phone("owner")
        await _add(visit, "customer", "Zarina")
        await owner.send("/team")
        await owner.key("ask-invite").click()
        await owner.key("ask-branch:cashier").click()
        await owner.node.locator(".unit.in").last.locator("a").click()
        await visit.page.locator(".popup-item", has_text="Zarina").click()
        newcomer = visit.phone("customer")
        await newcomer.key("role").click()
        await owner.reads("Zarina")
        await newcomer.send("/staff")
        await newcomer.node.locator(".keys .key", has_text="📊").wait_for()


async def test_whoever_blocks_the_bot_hears_nothing_until_they_unblock_it(shop: Shop) -> None:
    async with shop.visit() as visit:
        await _add(visit, "customer", "Timur")
        guest = visit.phone("customer")
        await guest.start()
        await guest.key("join").wait_for()
        await guest.node.locator(".chat-head .icon-button").last.click()
        await visit.page.locator(".popup-item.danger").click()
        await visit.page.locator("dialog .danger").click()
        await guest.node.locator(".unblock").click()
        await guest.send("/start")
        await guest.node.locator(".unit.in").nth(1).wait_for()


async def test_one_phone_can_be_used_by_keys_alone(shop: Shop) -> None:
    """START, a button of the bot, a command: Tab, arrows and Enter, and the focus stays near."""
    async with shop.visit() as visit:
        await _add(visit, "customer", "Keya")
        page, guest = visit.page, visit.phone("customer")
        await _walk(visit, ".start")
        await page.keyboard.press("Enter")
        await guest.key("join").wait_for()
        await _walk(visit, '[data-data^="join"]')
        await page.keyboard.press("Enter")
        await guest.key("past:phone").wait_for()
        await _walk(visit, ".field-text")
        await page.keyboard.type("/ba")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await guest.node.locator(".unit.out", has_text="/balance").wait_for()
        await guest.node.locator(".unit.in").nth(4).wait_for()
        await _walk(visit, ".unit", back=True)
        await page.keyboard.press("ArrowUp")
        assert "/balance" in await page.evaluate("document.activeElement.textContent")
        await page.keyboard.press("Enter")
        await page.locator(".popup").wait_for()
        await page.keyboard.press("Escape")
        assert "/balance" in await page.evaluate("document.activeElement.textContent")


async def test_one_phone_at_a_time_fits_a_narrow_screen_in_kazakh(shop: Shop) -> None:
    """360 px: three tabs, one phone, and nothing wider than the screen on any of them."""
    async with shop.visit("kk", size=NARROW) as visit:
        tabs = visit.page.locator(".phone-tab")
        for number in range(3):
            await tabs.nth(number).click()
            assert await visit.page.locator(".slot:visible").count() == 1
            assert await visit.page.evaluate(WIDER_THAN_THE_SCREEN) == []
        await visit.page.locator('[data-opens="tour"]').click()
        await visit.page.locator('[data-opens="inspector"]').click()
        for tab in await visit.page.locator('[role="tab"]').all():
            await tab.click()
            assert await visit.page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


async def _add(visit: Visit, place: str, name: str) -> None:
    """Somebody more, whose phone comes to this place."""
    node = visit.phone(place).node
    await node.locator(".who").click()
    known = await visit.page.locator('.popup [role="menuitemradio"]').count()
    await visit.page.locator(".popup-item").nth(known).click()
    await visit.page.locator('dialog [name="name"]').fill(name)
    await visit.page.locator('dialog [name="language"]').select_option("en")
    await visit.page.locator("dialog .primary").click()
    await node.locator(".who-name", has_text=name).wait_for()


async def _walk(visit: Visit, to: str, *, back: bool = False) -> None:
    """Press Tab until the focus is on something, on the customer's phone."""
    for _ in range(MOST_TABS):
        wanted = f'.slot[data-place="customer"] {to}:focus'
        if await visit.page.locator(wanted).count() == 1:
            return
        await visit.page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"Tab does not lead to {to}")
