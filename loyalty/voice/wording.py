"""What a survey says to one reader: its texts in their language."""

from loyalty.records.voice.surveys import Worded

_IN_ORDER = ("ru", "uk", "kk", "en")
_NEXT_BEST = {"uk": ("ru", "en", "kk"), "kk": ("ru", "en", "uk"), "ru": ("uk", "kk", "en")}


def in_language(text: Worded, language: str) -> str:
    """The text in the reader's language, or in the one of ours that they read next best; empty
    where it says nothing.
    """
    order = (language, *_NEXT_BEST.get(language, _IN_ORDER))
    return next((text[one] for one in order if text.get(one)), "")
