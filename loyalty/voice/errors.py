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


class ApologiesOff(Refusal):
    """The owner wants no points given for an apology."""


class ApologyRefused(Refusal):
    """The second person who was asked has said no."""


class ThreadUnknown(Refusal):
    """No such message is part of any conversation here, or not any more."""


class CustomerBlocked(Refusal):
    """The bot cannot write to this customer: they have blocked it."""


class SurveyGone(Refusal):
    """It was removed meanwhile, or was never there."""


@dataclass(eq=False)
class SurveyNameTaken(Refusal):
    """Another survey that is offered has this name."""

    name: str


@dataclass(eq=False)
class SurveyNameUnfit(Refusal):
    """No name, or one of more than `most` characters or several lines."""

    most: int


class SurveyFlawed(Refusal):
    """Something is wrong with what it asks: see loyalty/voice/validity.py."""


class SurveyEmpty(Refusal):
    """It asks nothing so far that could be tried."""


class SurveyChanged(Refusal):
    """By somebody else, since it was shown."""


class SurveyPromised(Refusal):
    """Whether it is anonymous was said to those who have begun, and holds."""


@dataclass(eq=False)
class QuestionKindChanged(Refusal):
    """There are answers of another kind to this question: one that asks for something else has a
    key of its own.
    """

    question: str


class SurveyOver(Refusal):
    """The end that it was given lies in the past."""


@dataclass(eq=False)
class TooFewBallots(Refusal):
    """Of an anonymous survey nothing is shown while fewer than `least` people have finished it."""

    least: int


class WholeShopOnly(Refusal):
    """Anonymous answers belong to no branch: whoever leads one alone is not shown them."""


class SheetUnknown(Refusal):
    """No such sheet, or not this person's."""


class SurveyClosed(Refusal):
    """It takes no answers: not yet, or not any more."""


class SurveyFull(Refusal):
    """As many as may on one day have begun it today."""


class SurveyAnswered(Refusal):
    """This person has answered it, and it is not to be asked of them again yet."""


@dataclass(eq=False)
class ChoicesUnreadable(Refusal):
    """Not `least` to `most` lines, each of at most `characters`."""

    least: int
    most: int
    characters: int


@dataclass(eq=False)
class EndsUnreadable(Refusal):
    """Not two lines of at most `most` characters each."""

    most: int


class QuestionGone(Refusal):
    """It was removed from the survey meanwhile."""
