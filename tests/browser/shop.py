"""A shop at work on the page: a team, a member with her card, and what more they do."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.browser.visit import WIDE, Visit, browsing

if TYPE_CHECKING:
    from playwright.async_api import Browser


@dataclass(frozen=True)
class Shop:
    """A demo that is served, and a browser to look at it."""

    chromium: "Browser"
    address: str

    def visit(
        self, language: str = "en", *, size: tuple[int, int] = WIDE, **options: Any
    ) -> AbstractAsyncContextManager[Visit]:
        """A visit by somebody who has not been there before."""
        return browsing(self.chromium, self.address, language, size=size, **options)


async def ask_in_a_topic(visit: Visit, question: str) -> None:
    """The owner opens a group and connects it; a customer writes; the cashier opens her topic."""
    owner, cashier, customer = (visit.phone(place) for place in ("owner", "cashier", "customer"))
    await owner.node.locator(".chat-head .icon-button").last.click()
    await visit.page.locator(".popup-item", has_text="New group").click()
    await owner.node.locator(".send").click()
    await owner.reads("customers are answered here")
    await customer.send(question)
    await customer.reads("we’ve got it")
    await cashier.node.locator('.chats:not([data-count=""])').click()
    await visit.page.locator(".popup-item", has_text="Our customers").click()
    await cashier.node.locator(".thread", has_text=await customer.name()).click()
    await cashier.reads(question)
    await cashier.node.locator(".pinned").wait_for()


async def sell(visit: Visit, amount: str) -> None:
    """A fresh card, Scan, the amount, ✅, until both have their receipts."""
    cashier, customer = visit.phone("cashier"), visit.phone("customer")
    receipts = customer.node.locator('.key[data-data^="notme"]')
    before = await receipts.count()
    await customer.send("/card")
    await customer.node.locator(".unit").last.locator("img").wait_for()
    await cashier.scan()
    await cashier.send(amount)
    await cashier.key("sale").click()
    await cashier.key("undo").wait_for()
    await receipts.nth(before).wait_for()
