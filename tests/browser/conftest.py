"""Tests in a real browser run where there is one; with REQUIRE_SERVICES=1 there must be.

They share one chromium in each process of a test run, and all but the tours share one demo.
"""

import os
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.browser.demo import demo, missing
from tests.browser.shop import Shop
from tests.browser.visit import launched

if TYPE_CHECKING:
    from playwright.async_api import Browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> "AsyncIterator[Browser]":
    """The browser, without a window."""
    reason = missing()
    if reason is not None:
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    async with launched() as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shop(chromium: "Browser") -> AsyncIterator[Shop]:
    """A demo for many tests: a shop at work, whose people speak English."""
    async with demo() as address:
        opened = Shop(chromium, address)
        async with opened.visit("en"):
            yield opened
