"""What the programme reckons by itself is what scipy finds."""

from math import exp, inf, pi, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import integrate, optimize, stats

from loyalty.promotions.statistics import (
    Sums,
    chance_of_sizes,
    difference,
    evidence_against,
    prior_for,
    student,
)

Floats = NDArray[np.float64]


def sums(after: Floats, before: Floats) -> Sums:
    return Sums(
        n=len(after),
        y=float(after.sum()),
        yy=float((after * after).sum()),
        x=float(before.sum()),
        xx=float((before * before).sum()),
        xy=float((after * before).sum()),
    )


def group(rng: np.random.Generator, n: int, tie: float = 0.7) -> tuple[Floats, Floats]:
    """What members spent after and before, the one tied to the other."""
    before = rng.gamma(2.0, 1_000.0, n)
    return tie * before + rng.gamma(1.0, 900.0, n), before


@pytest.mark.parametrize("freedom", [5, 7.5, 12, 19, 40, 123.4, 1_000, 1e6])
@pytest.mark.parametrize("share", [0.9, 0.95, 0.975])
def test_small_groups_have_wider_intervals(share: float, freedom: float) -> None:
    """As wide as Student found that they must be."""
    assert student(share, freedom) == pytest.approx(stats.t.ppf(share, freedom), rel=5e-4)


@pytest.mark.parametrize(("treated", "control"), [(20, 5), (180, 20), (900, 100), (50, 50)])
def test_a_difference_without_a_past_is_welchs(treated: int, control: int) -> None:
    """The same mean, error and degrees of freedom."""
    rng = np.random.default_rng(treated)
    one, other = rng.gamma(2.0, 500.0, treated), rng.gamma(2.0, 300.0, control)
    found = difference(sums(one, np.zeros(treated)), sums(other, np.zeros(control)))
    judge = stats.ttest_ind(one, other, equal_var=False)
    span = judge.confidence_interval()
    assert found.mean == pytest.approx(one.mean() - other.mean())
    assert found.freedom == pytest.approx(judge.df)
    assert found.mean / found.error == pytest.approx(judge.statistic)
    assert found.mean - found.margin == pytest.approx(span.low, rel=5e-4, abs=0.1)
    assert found.mean + found.margin == pytest.approx(span.high, rel=5e-4, abs=0.1)


def test_what_members_did_before_is_taken_out() -> None:
    """The same as Welch's test of what is left of each member's spending without it."""
    rng = np.random.default_rng(2)
    (one, past), (other, other_past) = group(rng, 900), group(rng, 100)
    found = difference(sums(one, past), sums(other, other_past))
    centred = [
        (after - after.mean(), before - before.mean())
        for after, before in ((one, past), (other, other_past))
    ]
    slope = sum((a * b).sum() for a, b in centred) / sum((b * b).sum() for _, b in centred)
    judge = stats.ttest_ind(one - slope * past, other - slope * other_past, equal_var=False)
    assert found.mean / found.error == pytest.approx(judge.statistic)
    assert found.freedom == pytest.approx(judge.df)


@pytest.mark.parametrize("tie", [0.0, 0.3, 0.7, 1.5])
def test_the_past_narrows_the_interval_as_theory_says(tie: float) -> None:
    """By the square root of one less the squared correlation."""
    rng = np.random.default_rng(3)
    pairs = [group(rng, 20_000, tie) for _ in range(2)]
    plain = difference(*(sums(after, np.zeros(len(after))) for after, _ in pairs))
    adjusted = difference(*(sums(after, before) for after, before in pairs))
    correlation = np.corrcoef(
        np.concatenate([after for after, _ in pairs]),
        np.concatenate([before for _, before in pairs]),
    )[0, 1]
    narrower = adjusted.error / plain.error
    assert narrower == pytest.approx(sqrt(1 - correlation**2), rel=0.002)


def test_groups_of_which_everybody_did_the_same_differ_for_certain() -> None:
    """No spread, no error; nor does a past that was the same for all confuse anything."""
    found = difference(Sums(3, 30.0, 300.0, 3.0, 3.0, 30.0), Sums(2, 10.0, 50.0, 2.0, 2.0, 10.0))
    assert (found.mean, found.error, found.margin) == (5.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("treated", "control", "share"),
    [(900, 100, 0.1), (900, 130, 0.1), (180, 20, 0.1), (98_000, 2_200, 0.02), (10, 0, 0.1)],
)
def test_groups_of_a_wrong_size_are_noticed(treated: int, control: int, share: float) -> None:
    """As the chi-squared test notices them."""
    n = treated + control
    judge = stats.chisquare([treated, control], [n * (1 - share), n * share])
    assert chance_of_sizes(treated, control, share) == pytest.approx(judge.pvalue)


def test_a_group_that_should_not_be_there_is_noticed() -> None:
    """And nobody of nobody is no surprise."""
    assert chance_of_sizes(10, 0, 0.0) == 1.0
    assert chance_of_sizes(10, 1, 0.0) == 0.0
    assert chance_of_sizes(0, 0, 0.1) == 1.0


@pytest.mark.parametrize("total", [-30.0, -5.0, 0.0, 8.0])
@pytest.mark.parametrize("variance", [0.5, 10.0, 400.0])
def test_evidence_is_a_mixture_of_likelihood_ratios(total: float, variance: float) -> None:
    """Over every expectation below nothing, the small ones weighing most."""

    def ratio(drift: float) -> float:
        of_weight = -drift * drift * prior / 2
        of_ratio = -drift * total - drift * drift * variance / 2
        return 2 * sqrt(prior / (2 * pi)) * exp(of_weight + of_ratio)

    prior = 50.0
    mixed, _ = integrate.quad(ratio, 0, inf)
    assert evidence_against(total, variance, prior) == pytest.approx(mixed, rel=1e-6)


@pytest.mark.parametrize("doubt", [0.01, 0.05, 0.1])
def test_evidence_takes_least_where_it_is_meant_to(doubt: float) -> None:
    """No other prior has a total that is much smaller tell as much, at that variance."""

    def needed(prior: float) -> float:
        found = optimize.brentq(
            lambda total: evidence_against(-total, 1.0, prior) - 1 / doubt, 0.0, 30.0
        )
        return float(found)

    least = min(needed(prior) for prior in np.geomspace(0.01, 10.0, 200))
    assert needed(prior_for(1.0, doubt)) <= 1.01 * least


def test_no_evidence_is_too_great_to_be_told() -> None:
    """However much a promotion loses, and however little is known."""
    assert evidence_against(-1e9, 1.0, 1.0) > 1e300
    assert evidence_against(-1.0, 0.0, 0.0) == 0.0


def test_evidence_that_is_looked_at_each_day_seldom_deceives() -> None:
    """Of 4 000 totals that expect nothing, looked at on 500 days, at most one in twenty."""
    rng = np.random.default_rng(4)
    totals = rng.normal(0.0, 1.0, (4_000, 500)).cumsum(axis=1)
    days = np.arange(1, 501)
    both = days + 100.0
    z = -totals / np.sqrt(both)
    evidence = 2 * np.sqrt(100.0 / both) * stats.norm.cdf(z) * np.exp(z * z / 2)
    assert evidence[7, 99] == pytest.approx(evidence_against(totals[7, 99], 100.0, 100.0))
    assert (evidence.max(axis=1) >= 20).mean() <= 0.05
