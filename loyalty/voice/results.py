"""What ratings come to: the mean with its interval, what was wrong, and who came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Role
from loyalty.records.voice.ratings import Span, Unhappy
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import PersonId
from loyalty.voice.means import Mean, mean_of

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
