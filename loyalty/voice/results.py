"""What ratings come to: the mean with its interval, what was wrong, and who came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.records.voice.ratings import Span, Unhappy
from loyalty.records.voice.results import By
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import PersonId
from loyalty.voice.means import Mean, mean_of
from loyalty.voice.survey_results import led_branch, names_of

DAYS_TO_COME_BACK = 30
SCORES = (5, 4, 3, 2, 1)


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


@dataclass(frozen=True, slots=True)
class RatedApart:
    """The scores of a branch, a cashier or a tier; `name` is None for those of none."""

    name: str | None
    given: int
    mean: Mean


def ratings_apart(
    tx: Tx, *, days: int, apart: By, by: PersonId, now: datetime
) -> tuple[RatedApart, ...]:
    """Scores of so many days beside each other, of the branch that a manager leads, or of all.

    The tier is the customer's of now. Raises NotStaff, NotAllowed.
    """
    branch, program = led_branch(tx, by), tx.programs.current()
    first = beginning(program, program.local(now).date() - timedelta(days=days - 1))
    found = tx.ratings.scores_by(Span(first, now + timedelta(seconds=1), branch), apart)
    names = names_of(tx, apart, found)
    return tuple(
        RatedApart(
            names.get(of) if isinstance(of, int) else of,
            sum(scores.values()),
            mean,
        )
        for of, scores in found.items()
        if (mean := mean_of(scores, SCORES[-1], SCORES[0])) is not None
    )


def rating_results(tx: Tx, *, days: int, by: PersonId, now: datetime) -> RatingResults:
    """Those of the branch that a manager leads, or of all. Raises NotStaff or NotAllowed."""
    branch, program = led_branch(tx, by), tx.programs.current()
    today = program.local(now).date()
    first = beginning(program, today - timedelta(days=days - 1))
    earlier = beginning(program, today - timedelta(days=2 * days - 1))
    span = Span(first, now + timedelta(seconds=1), branch)
    scores = tx.ratings.scores(span)
    earlier_scores = tx.ratings.scores(Span(earlier, first, branch))
    causes = Counter(cause for several in tx.ratings.causes(span) for cause in several)
    return RatingResults(
        days=days,
        asked=tx.ratings.asked(span),
        scores=scores,
        mean=mean_of(scores, SCORES[-1], SCORES[0]),
        before=mean_of(earlier_scores, SCORES[-1], SCORES[0]),
        causes=tuple(causes.most_common()),
        unhappy=tx.ratings.unhappy(span, DAYS_TO_COME_BACK),
    )
