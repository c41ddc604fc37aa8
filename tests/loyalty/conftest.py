"""A shop on a real database of each kind, opened and empty."""

import pytest

from storage.store import SqlStore
from tests.loyalty.shop import Shop


@pytest.fixture
def shop(store: SqlStore) -> Shop:
    """A shop whose programme has just been opened with the contract's defaults."""
    opened = Shop(store)
    opened.open()
    return opened
