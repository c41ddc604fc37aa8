"""How long it takes to answer a survey, as people are told before they begin."""

from collections.abc import Mapping

from loyalty.records.voice.surveys import Kind, Question, Questionnaire
from loyalty.voice.paths import longest_ahead

_SECONDS: Mapping[Kind, int] = {
    Kind.SCALE: 6,
    Kind.RECOMMEND: 6,
    Kind.ONE: 6,
    Kind.SEVERAL: 10,
    Kind.YES_NO: 4,
    Kind.NUMBER: 10,
    Kind.DATE: 15,
    Kind.SHORT: 15,
    Kind.LONG: 40,
    Kind.PHOTO: 40,
}
"""To think and to answer; reading comes on top."""
_READ = 15  # characters a second
_MINUTE = 60  # seconds


def minutes(form: Questionnaire) -> int:
    """Whole minutes that the longest path takes, 1 at least."""
    longest = max(longest_ahead(form, _seconds), default=0)
    return max(1, round(longest / _MINUTE))


def _seconds(question: Question) -> int:
    texts = [question.text, *(choice.text for choice in question.choices)]
    characters = sum(max(map(len, text.values()), default=0) for text in texts)
    return _SECONDS[question.kind] + characters // _READ
