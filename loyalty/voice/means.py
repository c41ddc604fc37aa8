"""Means and the recommendation score, each with the interval that holds the true one in 95 of 100
cases: plain functions of counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, sqrt

from loyalty.promotions.statistics import CONFIDENCE, NORMAL, student

FEWEST = 5  # answers, of which an interval can be told
PROMOTERS, DETRACTORS = (9, 10), range(7)


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of scores with its interval; None where there are too few scores for one, or all are
    the same.
    """

    value: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Score:
    """How willing people are to recommend, from -100 to 100: the share of those who gave 9 or 10
    less that of 0 to 6, out of `answers`. The interval is None where there are too few.
    """

    value: float
    interval: tuple[float, float] | None
    answers: int


def mean_of(
    scores: Mapping[int, int] | Mapping[float, int], least: float = -inf, most: float = inf
) -> Mean | None:
    """Of so many of each score; None of none. The interval is Student's, within the scale."""
    n = sum(scores.values())
    if not n:
        return None
    mean = sum(score * count for score, count in scores.items()) / n
    if n < FEWEST or len([count for count in scores.values() if count]) == 1:
        return Mean(mean, None)
    spread = sum(count * (score - mean) ** 2 for score, count in scores.items()) / (n - 1)
    margin = student(0.5 + CONFIDENCE / 2, n - 1) * sqrt(spread / n)
    return Mean(mean, (max(least, mean - margin), min(most, mean + margin)))


def score_of(answers: Mapping[float, int]) -> Score | None:
    """Of so many of each answer from 0 to 10; None of none.

    The interval is the adjusted one of Wald, which Rocks found to hold best (Interval estimation
    for the "Net Promoter Score", The American Statistician 70, 2016): three answers are added,
    three quarters of one at either end and the rest between them, so that a score of 100 out of few
    answers has an interval too.
    """
    n = sum(answers.values())
    if not n:
        return None
    willing = sum(answers.get(number, 0) for number in PROMOTERS)
    unwilling = sum(answers.get(number, 0) for number in DETRACTORS)
    score = 100 * (willing - unwilling) / n
    if n < FEWEST:
        return Score(score, None, n)
    for_it, against = (willing + 0.75) / (n + 3), (unwilling + 0.75) / (n + 3)
    middle = for_it - against
    error = sqrt((for_it + against - middle**2) / (n + 3))
    margin = NORMAL.inv_cdf(0.5 + CONFIDENCE / 2) * error
    return Score(score, (100 * max(-1.0, middle - margin), 100 * min(1.0, middle + margin)), n)
