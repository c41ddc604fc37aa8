"""What a survey says to one reader: its texts in their language, and how long it will take them."""

from math import ceil

from loyalty.records.voice.surveys import Kind, Questionnaire, Worded
from loyalty.voice.paths import most_ahead

_IN_ORDER = ("ru", "uk", "kk", "en")
_NEXT_BEST = {"uk": ("ru", "en", "kk"), "kk": ("ru", "en", "uk"), "ru": ("uk", "kk", "en")}
_SECONDS = {
    Kind.SEVERAL: 12,
    Kind.NUMBER: 12,
    Kind.DATE: 12,
    Kind.SHORT: 20,
    Kind.LONG: 45,
    Kind.PHOTO: 30,
}
_SECONDS_OF_A_TAP = 8
_MINUTE = 60


def in_language(text: Worded, language: str) -> str:
    """The text in the reader's language, or in the one of ours that they read next best; empty
    where it says nothing.
    """
    order = (language, *_NEXT_BEST.get(language, _IN_ORDER))
    return next((text[one] for one in order if text.get(one)), "")


def minutes_of(form: Questionnaire) -> int:
    """How many minutes the longest path through it takes, at least one."""
    if not form.questions:
        return 1
    seconds = sum(_SECONDS.get(one.kind, _SECONDS_OF_A_TAP) for one in form.questions)
    share = most_ahead(form)[0] / len(form.questions)
    return max(1, ceil(seconds * share / _MINUTE))
