"""What stands in the chat before anybody has pressed START, and in shared links to the bot."""

from collections.abc import Mapping, Sequence
from html import unescape

from handlers.earning.offer import what_it_gives
from handlers.lengths import cut
from locales.texts import LANGUAGES, Texts, Words
from loyalty.lengths import units
from loyalty.rules.program import Program

A_DESCRIPTION, A_SHORT_ONE = 512, 120  # of Telegram's units

Described = tuple[str, str]
"""The description, and the short one."""


def descriptions(program: Program, texts: Texts, default: str) -> Mapping[str, Described]:
    """By language; "" is for whoever speaks none of ours, and reads the default one."""
    each = {language: described(program, texts.of(language)) for language in LANGUAGES}
    return {"": each[default], **each}


def described(program: Program, words: Words) -> Described:
    """What the card is of and what it gives, of which the last is left out where it is too long.

    Of a name that is too long, the end is.
    """
    gives = [unescape(line) for line in what_it_gives(program, words)]
    return _long(program.name, gives, words), _short(program.name, gives, words)


def _long(name: str, gives: Sequence[str], words: Words) -> str:
    text = words.plain("bot-description", programme=name, gives="\n".join(gives))
    if units(text) > A_DESCRIPTION and gives:
        return _long(name, gives[:-1], words)
    return text.strip()


def _short(name: str, gives: Sequence[str], words: Words) -> str:
    gain = gives[0].removeprefix("• ") if gives else ""
    text = words.plain("bot-short-description-gain", programme=name, gain=gain)
    if units(text) <= A_SHORT_ONE:
        return text
    around = units(words.plain("bot-short-description", programme=""))
    return words.plain("bot-short-description", programme=cut(name, A_SHORT_ONE - around))
