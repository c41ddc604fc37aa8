"""What is refused about what customers say."""

from dataclasses import dataclass

from loyalty.errors import Refusal


class RatingUnknown(Refusal):
    """No such question, or not one that this person was asked."""


class RatingTooLate(Refusal):
    """A score can be changed, and words be added, for a day after it was given."""


class RatingUnscored(Refusal):
    """There is no score yet to which this could be added."""


@dataclass(eq=False)
class WordsTooLong(Refusal):
    """What somebody wrote has more characters than the `most` that are taken at once."""

    most: int


class WordsEmpty(Refusal):
    """There is nothing to be read in what was sent."""


class RatingAnswered(Refusal):
    """Somebody has answered this customer before."""
