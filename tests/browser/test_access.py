"""The page for people who do not see it, or see it badly: names, landmarks, contrast."""

from typing import Any

import pytest

from tests.browser.shop import Shop
from tests.browser.visit import NARROW, WIDE, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

NAMED = {"button", "link", "textbox", "switch", "tab", "combobox", "searchbox", "log", "image"}

FAINT = """() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) =>
    [r, g, b].map((value, index) => value * a + below[index] * (1 - a));
  const painted = (style) => {
    const gradient = /(?:rgb|color|oklab|oklch)a?\\([^()]*\\)/.exec(style.backgroundImage);
    return rgba(gradient ? gradient[0] : style.backgroundColor);
  };
  const ground = (node) => {
    if (!node) return [255, 255, 255];
    const colour = painted(getComputedStyle(node));
    return colour[3] === 1 ? colour.slice(0, 3) : over(colour, ground(node.parentElement));
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!node.checkVisibility() || node.closest(".unseen, :disabled")) continue;
    if (/^[\\p{Extended_Pictographic}\\uFE0F\\s]*$/u.test(text)) continue;
    const style = getComputedStyle(node);
    const below = ground(node);
    const [one, other] = [light(over(rgba(style.color), below)), light(below)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (contrast < (large ? 3 : 4.5)) found.push(`${text} (${node.className}): ${contrast}`);
  }
  return found;
}"""
"""Texts whose colour is too near to what lies behind them (WCAG 2 AA)."""


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_everything_that_can_be_used_has_a_name(shop: Shop, size: tuple[int, int]) -> None:
    """As a screen reader hears it, also where there is room for signs alone."""
    async with shop.visit(size=size) as visit:
        await visit.page.locator('[data-opens="inspector"]').click()
        for tab in ("calls", "rules"):
            await visit.page.locator(f"#tab-{tab}").click()
            nodes = await _heard(visit)
            assert [node for node in nodes if node["role"] in NAMED and not node["name"]] == []


async def test_every_part_of_the_page_is_called_by_its_name(shop: Shop) -> None:
    """One main part, one head, one tour; each phone says whose it is."""
    async with shop.visit() as visit:
        nodes = await _heard(visit)
        roles = [node["role"] for node in nodes]
        for once in ("main", "banner", "complementary"):
            assert roles.count(once) == 1
        regions = {node["name"] for node in nodes if node["role"] == "region"}
        for place in ("customer", "cashier", "owner"):
            assert any(place in name for name in regions)
        assert await visit.page.evaluate("document.documentElement.lang") == "en"
        ids = await visit.page.evaluate(
            "[...document.querySelectorAll('[id]')].map(({ id }) => id)"
        )
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_stands_out_from_what_is_behind_it(shop: Shop, scheme: str) -> None:
    async with shop.visit(color_scheme=scheme) as visit:
        await visit.page.locator('[data-opens="inspector"]').click()
        await visit.page.locator(".inspector tbody tr").first.click()
        await visit.page.locator(".detail .json").wait_for()
        assert await visit.page.evaluate(FAINT) == []
        await visit.page.locator("#tab-rules").click()
        assert await visit.page.evaluate(FAINT) == []
        await visit.page.locator("#tab-faults").click()
        await visit.phone("customer").node.locator(".who").click()
        assert await visit.page.evaluate(FAINT) == []


async def _heard(visit: Visit) -> list[dict[str, str]]:
    """Roles and names, as they are told to assistive technology."""
    line = await visit.page.context.new_cdp_session(visit.page)
    tree: dict[str, Any] = await line.send("Accessibility.getFullAXTree")
    return [
        {"role": node["role"]["value"], "name": node.get("name", {}).get("value", "")}
        for node in tree["nodes"]
        if not node["ignored"]
    ]
