"""Who gets nothing, so that one sees what a promotion did."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from loyalty.promotions.comparison import NOBODY, TENTH, comparison_of, toggled, usual_comparison
from loyalty.records.promotions.campaigns import (
    Campaign,
    CampaignState,
    Perk,
    Rhythm,
    Timing,
    Trigger,
)
from loyalty.values import BasisPoints, CampaignId, OperationId, Points, StaffId

NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
PLAIN = Campaign(CampaignId(1), OperationId("tap:1"), "Весна", CampaignState.DRAFT, StaffId(1), NOW)
FRIDAY = Timing(Rhythm.ONCE, at=NOW)
BY_ITSELF = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_FOR, number=30)


@pytest.mark.parametrize(
    ("changes", "reach", "share"),
    [
        ({}, 1_000, NOBODY),
        ({"perk": Perk(points=Points(100))}, 200, TENTH),
        ({"perk": Perk(points=Points(100))}, 199, NOBODY),
        ({"timing": FRIDAY}, 500, TENTH),
        ({"timing": BY_ITSELF}, 200, TENTH),
        ({"timing": BY_ITSELF}, 0, NOBODY),
    ],
)
def test_a_tenth_is_compared_where_there_is_something_to_judge(
    changes: dict[str, Any], reach: int, share: BasisPoints
) -> None:
    """A plain message goes to everybody; so does one that reaches too few to tell anything."""
    assert usual_comparison(replace(PLAIN, **changes), reach) == share


def test_what_the_owner_has_chosen_holds() -> None:
    """A group that was asked for stays, and one that was taken away does not come back."""
    assert comparison_of(replace(PLAIN, compared=BasisPoints(2_000)), 50) == 2_000
    assert comparison_of(replace(PLAIN, timing=FRIDAY, compared=NOBODY), 1_000) == NOBODY
    assert comparison_of(replace(PLAIN, timing=FRIDAY), 1_000) == TENTH


def test_one_tap_adds_the_group_and_the_next_takes_it_away() -> None:
    """Also where it is there without having been asked for."""
    added = replace(PLAIN, compared=toggled(PLAIN, 50))
    assert added.compared == TENTH
    assert toggled(added, 50) == NOBODY
    assert toggled(replace(PLAIN, timing=FRIDAY), 500) == NOBODY
