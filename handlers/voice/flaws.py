"""What is wrong with a survey, as a sentence; the command line says it too."""

from locales.texts import Words
from loyalty.voice.validity import Flaw


def flaw_said(flaw: Flaw, words: Words) -> str:
    """Plain text, without the question that it is about."""
    return words.plain(f"flaw-{flaw.why}", what=flaw.what, most=str(flaw.most))
