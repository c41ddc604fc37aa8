"""A shop on a real database of each kind, opened and empty."""

import pytest
from hypothesis import HealthCheck, settings

from storage.store import SqlStore
from tests.loyalty.shop import Shop

settings.register_profile(
    "long",
    max_examples=2_000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def shop(store: SqlStore) -> Shop:
    """A shop whose programme has just been opened with the contract's defaults."""
    opened = Shop(store)
    opened.open()
    return opened
