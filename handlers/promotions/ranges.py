"""Small parts of the sentences that say who is in an audience: ranges, names, one or another."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from locales.texts import Words


def in_range(least: int | None, most: int | None, show: Callable[[int], str], words: Words) -> str:
    """A figure that lies between both; None for no bound."""
    if most is None:
        return words.plain("who-least", figure=show(least or 0))
    if least is None:
        return words.plain("who-most", figure=show(most))
    if least == most:
        return show(most)
    return words.plain("who-between", least=show(least), most=show(most))


def called(ids: Iterable[int], names: Mapping[Any, str], words: Words) -> list[str]:
    """Their names, and the number of one that has none."""
    return [
        words.plain("who-named", name=names[one])
        if names.get(one)
        else words.plain("who-nameless", number=one)
        for one in ids
    ]


def either(choices: Iterable[str], words: Words) -> str:
    """One of them, or another."""
    return f" {words.plain('who-or')} ".join(choices)
