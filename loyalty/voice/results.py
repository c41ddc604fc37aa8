"""What ratings come to: the mean with its interval, what was wrong, and who came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.promotions.statistics import CONFIDENCE, student
from loyalty.records.team import Role
from loyalty.records.voice.ratings import Span, Unhappy
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import PersonId

DAYS_TO_COME_BACK = 30
SCORES = (5, 4, 3, 2, 1)
_FEWEST = 5  # scores, of which an interval can be told


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of scores, with the interval that holds the true one in 95 of 100 cases; None where
    there are too few scores for one, or all are the same.
    """

    value: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class RatingResults:
    """How customers found their purchases in so many days up to now.

    `before` is the mean of as many days before; `causes` are those most often named, first.
    """

    days: int
    asked: int
    scores: Mapping[int, int]
    mean: Mean | None
    before: Mean | None
    causes: tuple[tuple[str, int], ...]
    unhappy: Unhappy


def rating_results(tx: Tx, *, days: int, by: PersonId, now: datetime) -> RatingResults:
    """Those of the branch that a manager leads, or of all. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    branch = staff.branch_id if staff.role is Role.MANAGER else None
    program = tx.programs.current()
    today = program.local(now).date()
    first = beginning(program, today - timedelta(days=days - 1))
    earlier = beginning(program, today - timedelta(days=2 * days - 1))
    span = Span(first, now + timedelta(seconds=1), branch)
    scores = tx.ratings.scores(span)
    causes = Counter(cause for several in tx.ratings.causes(span) for cause in several)
    return RatingResults(
        days=days,
        asked=tx.ratings.asked(span),
        scores=scores,
        mean=mean_of(scores),
        before=mean_of(tx.ratings.scores(Span(earlier, first, branch))),
        causes=tuple(causes.most_common()),
        unhappy=tx.ratings.unhappy(span, DAYS_TO_COME_BACK),
    )


def mean_of(scores: Mapping[int, int]) -> Mean | None:
    """Of so many of each score; None of none. The interval is Student's, within the scale."""
    n = sum(scores.values())
    if not n:
        return None
    mean = sum(score * count for score, count in scores.items()) / n
    if n < _FEWEST:
        return Mean(mean, None)
    spread = sum(count * (score - mean) ** 2 for score, count in scores.items()) / (n - 1)
    if not spread:
        return Mean(mean, None)
    margin = student(0.5 + CONFIDENCE / 2, n - 1) * sqrt(spread / n)
    return Mean(mean, (max(float(SCORES[-1]), mean - margin), min(float(SCORES[0]), mean + margin)))
