"""The process may die at any moment."""

from pathlib import Path

import pytest

from benchmarks.kills import survive_kills

KILLS = 5


@pytest.mark.parametrize("seed", [1, 2])
async def test_sales_outlive_the_process(tmp_path: Path, seed: int) -> None:
    """Killed again and again while six tills sell, the bot loses no sale that it has confirmed,
    doubles none that is repeated, and sends every receipt.
    """
    seen = await survive_kills(tmp_path, kills=KILLS, seed=seed)
    assert seen.broken == []
    assert seen.kills == KILLS
    assert seen.acknowledged > KILLS
