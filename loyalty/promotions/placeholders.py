"""Words in braces that stand for something about whoever reads: {name}, {balance}, {tier}.

They stand in Telegram's HTML, whose tags are left alone. Two braces mean one that is to be read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from html import unescape

from loyalty.earning.tiers import tier_now
from loyalty.lengths import units
from loyalty.names import LONGEST_NAME
from loyalty.points.expiry import Loss, next_loss
from loyalty.points.purse import purse_of
from loyalty.promotions.errors import BraceUnclosed, PlaceholderUnknown
from loyalty.records.people import Member, Person
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Points


class Placeholder(StrEnum):
    """What a promotion can say about its reader."""

    NAME = "name"
    BALANCE = "balance"
    TIER = "tier"
    EXPIRING = "expiring"  # points that are lost next, with their last day


KNOWN_AS: Mapping[Placeholder, tuple[str, ...]] = {
    Placeholder.NAME: ("name", "имя", "ім’я", "аты"),
    Placeholder.BALANCE: ("balance", "баланс", "баллы", "бали", "ұпай"),
    Placeholder.TIER: ("tier", "уровень", "рівень", "деңгей"),
    Placeholder.EXPIRING: ("expiring", "сгорят", "згорять", "күйеді"),
}
"""What owners may call them, in whichever language they write; a promotion is in several."""

_BY_NAME = {name: known for known, names in KNOWN_AS.items() for name in names}
_APOSTROPHES = str.maketrans("'`ʼ‘", "’" * 4)
_TOKEN = re.compile(r"<[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.", re.DOTALL)
_NEAR = 16  # characters on either side of what is wrong
_LONGEST_PLACEHOLDER = 24  # characters between braces that are still shown as one word

Part = str | Placeholder


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a reader at this moment; only what was asked for need be right."""

    name: str | None
    balance: Points = Points(0)
    tier: str | None = None
    expiring: Loss | None = None


def facts_of(
    tx: Tx, *, person: Person, member: Member, wanted: frozenset[Placeholder], now: datetime
) -> Facts:
    """Look up what is wanted, and nothing else: it is asked for every reader."""
    program = tx.programs.current()
    tier = tier_now(tx, program, member, now) if Placeholder.TIER in wanted else None
    return Facts(
        name=person.name,
        balance=(
            purse_of(tx, member, now).spendable if Placeholder.BALANCE in wanted else Points(0)
        ),
        tier=tier.name if tier else None,
        expiring=(
            next_loss(tx, member=member, now=now) if Placeholder.EXPIRING in wanted else None
        ),
    )


@lru_cache(maxsize=64)  # of one promotion there are thousands of readers
def parts_of(html: str) -> tuple[Part, ...]:
    """The text between placeholders, as HTML, and the placeholders.

    Raises PlaceholderUnknown and BraceUnclosed.
    """
    parts: list[Part] = []
    for part in _parts(_Source(html)):
        if isinstance(part, Placeholder) or not parts or isinstance(parts[-1], Placeholder):
            parts.append(part)
        else:
            parts[-1] += part
    return tuple(parts)


def wanted_by(*htmls: str) -> frozenset[Placeholder]:
    """The placeholders in these texts."""
    return frozenset(
        part for html in htmls for part in parts_of(html) if isinstance(part, Placeholder)
    )


def fill(html: str, values: Mapping[Placeholder, str]) -> str:
    """The text with its placeholders filled in by values that are HTML."""
    return "".join(
        values[part] if isinstance(part, Placeholder) else part for part in parts_of(html)
    )


def length(html: str) -> int:
    """As Telegram counts: in UTF-16, without tags, the blank edges cut off."""
    text = "".join(unescape(token) for token in _TOKEN.findall(html) if token[0] != "<")
    return units(text.strip())


def longest(html: str, program: Program) -> int:
    """How long the text is for whoever has the longest name, balance and tier."""
    tiers = (length(tier.name) for tier in program.tiers.levels)
    most = {
        Placeholder.NAME: 2 * LONGEST_NAME,  # of emoji, each of which counts twice
        Placeholder.BALANCE: 24,  # a milliard, in groups and with its noun
        Placeholder.TIER: max((*tiers, 1)),
        Placeholder.EXPIRING: 56,
    }
    return length(fill(html, {known: "x" * many for known, many in most.items()}))


class _Source:
    """A text in tokens: each a tag, or one character as HTML writes it."""

    def __init__(self, html: str) -> None:
        self.tokens: list[str] = _TOKEN.findall(html)

    def at(self, place: int) -> str:
        return self.tokens[place] if place < len(self.tokens) else ""

    def plain(self, start: int, end: int) -> str:
        inside = self.tokens[max(0, start) : end]
        return "".join(unescape(token) for token in inside if token[0] != "<")

    def line(self, place: int) -> int:
        return 1 + self.tokens[:place].count("\n")

    def near(self, start: int, end: int) -> str:
        """What is written around these tokens, on the line of the first."""
        before = self.plain(start - _NEAR, start).rpartition("\n")[2]
        after = self.plain(end, end + _NEAR).partition("\n")[0]
        return (before + self.plain(start, end) + after).strip()


def _parts(source: _Source) -> Iterator[Part]:
    place = 0
    while place < len(source.tokens):
        sign = source.tokens[place]
        if sign in "{}" and source.at(place + 1) == sign:
            yield sign
            place += 2
        elif sign == "{":
            end = _end(source, place)
            yield from _named(source, place, end)
            place = end + 1
        else:
            yield sign
            place += 1


def _end(source: _Source, start: int) -> int:
    """Where the brace closes that opens there."""
    for place in range(start + 1, len(source.tokens)):
        if source.tokens[place] == "}":
            return place
        if source.tokens[place] in "{\n":
            break
    near = source.near(start, start + 1)
    raise BraceUnclosed(source.line(start), near)


def _named(source: _Source, start: int, end: int) -> Iterator[Part]:
    """What stands between the braces, with the tags that came in between, as from an editor."""
    written = " ".join(source.plain(start + 1, end).split())
    known = _BY_NAME.get(written.lower().translate(_APOSTROPHES))
    if known is None:
        shown = written[:_LONGEST_PLACEHOLDER]
        raise PlaceholderUnknown(shown, source.line(start), source.near(start, start + 1))
    inside = source.tokens[start + 1 : end]
    first = next(place for place, token in enumerate(inside) if token[0] != "<")
    yield from inside[:first]
    yield known
    yield from (token for token in inside[first:] if token[0] == "<")
