"""Tests in a real browser run where there is one; with REQUIRE_SERVICES=1 there must be."""

import os

import pytest

from tests.browser.demo import missing


@pytest.fixture(autouse=True, scope="session")
def _chromium() -> None:
    reason = missing()
    if reason is None:
        return
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
