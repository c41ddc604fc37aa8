"""Letters: what a notice says is what its letter brings, whenever that goes out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loyalty.records.outbox import Notice
from tests.loyalty.carried import any_of, carried
from tests.loyalty.shop import NOTICES, Shop


@pytest.mark.parametrize("notices", NOTICES.values(), ids=NOTICES.keys())
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_letter_brings_what_was_to_be_said(
    shop: Shop, notices: type[Notice], data: st.DataObject
) -> None:
    """Every sum, name and moment of it, of every kind that there is."""
    notice = data.draw(any_of(notices))
    assert carried(shop, notice) == notice
