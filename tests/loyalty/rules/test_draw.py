"""Draws: who falls into a share."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from scipy import stats

from loyalty.rules.draw import draw_of, drawn, seed_of_campaign, seed_of_quarter
from loyalty.values import CampaignId, MemberId

SURE = 1e-4  # a fair draw looks less likely than this once in ten thousand times
SEEDS = [f"compared:{number}" for number in range(1, 8)]
QUARTERS = [f"apart:{year}:{quarter}" for year in (2026, 2027) for quarter in range(1, 5)]


def draws(seed: str, members: int = 20_000) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    found: np.ndarray[tuple[int], np.dtype[np.int64]] = draw_of(seed)(np.arange(1, members + 1))
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_a_share_is_as_large_as_it_says(seed: str) -> None:
    """A tenth of the members is a tenth, whichever tenth it is."""
    found = np.bincount(draws(seed) // 100, minlength=100)
    assert stats.chisquare(found).pvalue > SURE


@pytest.mark.parametrize("seed", SEEDS)
def test_those_who_joined_one_after_the_other_are_drawn_apart(seed: str) -> None:
    """Friends who came together are not in the comparison group together more than by chance."""
    found = draws(seed) // 1_000
    for apart in (1, 2, 3, 7):
        together = np.histogram2d(found[:-apart], found[apart:], bins=10)[0]
        assert stats.chi2_contingency(together).pvalue > SURE


@pytest.mark.parametrize("seed", SEEDS)
def test_even_and_odd_numbers_fare_alike(seed: str) -> None:
    """Nothing about a member's number says whether they get a promotion."""
    found, numbers = draws(seed), np.arange(1, 20_001)
    for cycle in (2, 3, 5, 10, 16):
        groups = [found[numbers % cycle == rest] for rest in range(cycle)]
        assert stats.kruskal(*groups).pvalue > SURE


@pytest.mark.parametrize(("one", "other"), [*pairwise(SEEDS), *pairwise(QUARTERS)])
def test_one_seed_says_nothing_about_another(one: str, other: str) -> None:
    """Who is left out of one promotion is left out of the next one no more than anybody."""
    together = np.histogram2d(draws(one) // 1_000, draws(other) // 1_000, bins=10)[0]
    assert stats.chi2_contingency(together).pvalue > SURE


def test_a_draw_is_the_same_for_ever() -> None:
    """Who was in a comparison group yesterday is in it today, with every version of the bot."""
    found = [drawn(MemberId(number), "compared:1") for number in (1, 2, 3, 1_000_000)]
    assert found == [3404, 6576, 3512, 1581]


def test_a_larger_share_keeps_everybody_of_a_smaller_one() -> None:
    """An owner who makes a share larger writes to the same people and to more."""
    fifth, half = (
        {number for number in range(1, 2_000) if drawn(MemberId(number), "spring") < share}
        for share in (2_000, 5_000)
    )
    assert fifth < half


def test_campaigns_and_quarters_have_seeds_of_their_own() -> None:
    """Nobody is left out of everything because one promotion has left them out."""
    quarters = {seed_of_quarter(date(2026, month, 1)) for month in range(1, 13)}
    assert len(quarters) == 4
    assert seed_of_quarter(date(2026, 3, 31)) != seed_of_quarter(date(2026, 4, 1))
    assert seed_of_quarter(date(2026, 1, 1)) != seed_of_quarter(date(2027, 1, 1))
    assert seed_of_campaign(CampaignId(1)) != seed_of_campaign(CampaignId(11))
