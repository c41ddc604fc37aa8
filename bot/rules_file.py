"""The programme's rules as a TOML file: written with comments, read with errors that name the line.

What the file looks like follows from the declarations in loyalty/rules/groups.py. In a comment,
a space follows the sign; a rule or a list that is not set has none, so that deleting the sign sets
it.
"""

import difflib
import re
import textwrap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from bot.notation import ItemUnfit, allowed, quoted, taken, written
from bot.slips import together
from bot.toml_file import RulesWrong, parsed
from bot.toml_lines import Path
from locales.texts import Words
from loyalty.rules.clashes import clashes
from loyalty.rules.decision import MOST_IN_LIST, Group, Rule, Unit, groups_of, rules_of
from loyalty.rules.program import Program

_WIDTH = 96
_LONGEST_REPEATED = 40


def show(program: Program, words: Words) -> str:
    """The file that says what the programme is, explained in `words`. Reading it gives the same."""
    return "\n".join((*_head(words), *_Writer(words).table(program, ())))


def show_preset(program: Program, note: str, words: Words) -> str:
    """The file without what is each shop's own (name, colour, …), and with a note at its head."""
    own = {rule.name for rule in rules_of(Program) if rule.required}
    head = "\n".join((*_head(words)[:-1], "#", _comment(note), ""))
    return "\n".join((head, *_Writer(words).table(program, (), without=own)))


def _head(words: Words) -> tuple[str, ...]:
    return (
        _comment(words.plain("rules-head")),
        _comment(words.plain("rules-head-left-out")),
        _comment(words.plain("rules-head-unset")),
        "",
    )


class _Writer:
    """Writes tables of rules, each with what it says and what is allowed above it."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def table(
        self, rules: Any, path: tuple[str, ...], *, without: Collection[str] = ()
    ) -> Iterator[str]:
        """A group's own rules, then its empty lists, then the tables within it: as TOML has it."""
        words = self.words
        kind: type = type(rules)
        for rule in rules_of(kind):
            if rule.name not in without:
                yield _comment(says((*path, rule.name), words))
                yield _comment(_sentence(allowed(rule, words)))
                yield _set(rule, getattr(rules, rule.name)) + "\n"
        groups = groups_of(kind)
        empty = [one for one in groups if one.listed and not getattr(rules, one.name)]
        for group in empty:
            yield f"{group.name} = []"
        if empty:
            yield ""
        for group in groups:
            inside = (*path, group.name)
            yield _comment(says(inside, words))
            if group.listed:
                yield from self._list(group, getattr(rules, group.name), inside)
            else:
                yield f"[{'.'.join(inside)}]"
                yield from self.table(getattr(rules, group.name), inside)

    def _list(
        self, group: Group, items: tuple[object, ...], path: tuple[str, ...]
    ) -> Iterator[str]:
        """Each of the items, or an example that sets nothing; the first one is explained."""
        words, header, sign = self.words, ".".join(path), "" if items else "#"
        if items:
            yield _comment(words.plain("rules-block"))
        else:
            yield _comment(words.plain("rules-block-instead", line=f"{group.name} = []"))
        for number, item in enumerate(items or (group.example,)):
            yield f"{sign}[[{header}]]"
            for rule in rules_of(group.kind):
                if number == 0:
                    yield _comment(says((*path, rule.name), words))
                    yield _comment(_sentence(_or_left_out(rule, words)))
                yield sign + _set(rule, getattr(item, rule.name))
            yield ""


def says(path: tuple[str, ...], words: Words) -> str:
    """What the rule or the group at this path is about."""
    return words.plain(f"rule-{'-'.join(path).replace('_', '-')}")


def _or_left_out(rule: Rule, words: Words) -> str:
    """What is allowed, and what leaving it out of an item of a list means."""
    can = allowed(rule, words)
    if rule.required:
        return can
    if rule.default is None:
        return words.plain("allowed-optional", allowed=can)
    return words.plain("allowed-otherwise", allowed=can, value=written(rule, rule.default))


def _set(rule: Rule, value: object) -> str:
    if value is None:
        return f"#{rule.name} = {written(rule, rule.decision.example)}"
    return f"{rule.name} = {written(rule, value)}"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _comment(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )


def read(text: str, current: Program, words: Words) -> Program:
    """The programme that a file says, laid over `current`, whose version it has as well.

    What the file leaves out stays as it is. Raises RulesWrong, which names each wrong line.
    """
    table, lines = parsed(text, words)
    if not table:
        raise RulesWrong(1, words.plain("wrong-nothing"), words)
    reader = _Reader(lines, words)
    program = replace(current, **reader.values(Program, table, (), current))
    reader.insist()
    for clash in clashes(program):
        why = words.plain(f"clash-{clash.why.value}")
        reader.refuse(clash.path, f"{_dotted(clash.path)}: {why}")
    reader.insist()
    return program


def currency_in_use(text: str, current: Program, words: Words) -> RulesWrong:
    """Why the file's currency is refused where there are sales in another."""
    _, lines = parsed(text, words)
    must = words.plain("wrong-currency", currency=quoted(current.currency))
    return RulesWrong(lines.get(("currency",), 1), must, words)


class _Reader:
    """Turns tables into values, and gathers what is wrong with them."""

    def __init__(self, lines: Mapping[Path, int], words: Words) -> None:
        self._lines = lines
        self.words = words
        self._wrong: list[RulesWrong] = []

    def refuse(self, path: Path, what: str) -> None:
        """Something is wrong with what stands there, or would stand there."""
        while path not in self._lines and path:
            path = path[:-1]
        self._wrong.append(RulesWrong(self._lines.get(path, 1), what, self.words))

    def insist(self) -> None:
        """Raise what is wrong, in the order of the file, where anything is."""
        if self._wrong:
            raise together(sorted(self._wrong, key=lambda wrong: wrong.line))

    def values(
        self, kind: type, table: Mapping[str, object], path: Path, standing: Any
    ) -> dict[str, Any]:
        """What the table says of a group's rules. All of them must be said where none stand."""
        rules, groups, words = rules_of(kind), groups_of(kind), self.words
        names = [*(rule.name for rule in rules), *(group.name for group in groups)]
        for key in table:
            if key not in names:
                self.refuse((*path, key), self._unknown((*path, key), names))
        found: dict[str, Any] = {}
        for rule in rules:
            if rule.name in table:
                found[rule.name] = self._value(rule, table[rule.name], (*path, rule.name))
            elif rule.required and standing is None:
                key, can = f"{_dotted(path)}.{rule.name}", allowed(rule, words)
                self.refuse(path, words.plain("wrong-missing", key=key, allowed=can))
        for group in groups:
            if group.name in table:
                stands = getattr(standing, group.name)
                inside = (*path, group.name)
                found[group.name] = self._group(group, table[group.name], inside, stands)
        return found

    def _value(self, rule: Rule, given: object, path: Path) -> object:
        try:
            return taken(rule, given)
        except ItemUnfit as unfit:
            where, item = (*path, unfit.place), unfit.item
        except ValueError:
            where, item = path, None
        key, can, words = _dotted(path), allowed(rule, self.words), self.words
        if item is None:
            said = self._given(rule, given)
            self.refuse(where, words.plain("wrong-value", key=key, given=said, allowed=can))
        else:
            said = self._repeated(item)
            self.refuse(where, words.plain("wrong-item", key=key, given=said, allowed=can))
        return None

    def _group(self, group: Group, given: object, path: Path, standing: Any) -> object:
        key = _dotted(path)
        if not group.listed:
            if given == []:
                return group.kind()
            if not isinstance(given, dict):
                form = f"[{key}]"
                self.refuse(path, self.words.plain("wrong-table", key=key, form=form))
                return None
            values = self.values(group.kind, given, path, standing)
            return None if self._wrong else replace(standing, **values)
        if not isinstance(given, list):
            self._no_list(path)
            return None
        if len(given) > MOST_IN_LIST:
            count, most = str(len(given)), str(MOST_IN_LIST)
            what = self.words.plain("wrong-many", key=key, count=count, most=most)
            self.refuse((*path, MOST_IN_LIST), what)
        return tuple(self._item(group, one, (*path, number)) for number, one in enumerate(given))

    def _item(self, group: Group, given: object, path: Path) -> object:
        if not isinstance(given, dict):
            self._no_list(path)
            return None
        values = self.values(group.kind, given, path, None)
        return None if self._wrong else group.kind(**values)

    def _no_list(self, path: Path) -> None:
        key = _dotted(path)
        self.refuse(path, self.words.plain("wrong-list", key=key, form=f"[[{key}]]"))

    def _unknown(self, path: Path, names: list[str]) -> str:
        words, key, listed = self.words, str(path[-1]), ", ".join(names)
        if key in {rule.name for rule in rules_of(Program)}:
            return words.plain("wrong-place", key=_dotted(path), name=key)
        meant = difflib.get_close_matches(key, names, n=1)
        if meant:
            return words.plain("wrong-name-meant", key=_dotted(path), meant=meant[0], listed=listed)
        return words.plain("wrong-name", key=_dotted(path), listed=listed)

    def _given(self, rule: Rule, given: object) -> str:
        text = self._repeated(given)
        if isinstance(given, str) and not given.isascii() and rule.decision.unit is not Unit.NAME:
            return self.words.plain("given-foreign", given=text)
        return text

    def _repeated(self, given: object) -> str:
        """What was given, as the owner wrote it or nearly so."""
        match given:
            case bool():
                return str(given).lower()
            case str():
                short = len(given) <= _LONGEST_REPEATED
                return quoted(given) if short else self.words.plain("given-long-text")
            case int() if given.bit_length() < 4 * _LONGEST_REPEATED:
                return str(given)
            case Decimal() if len(str(given)) <= _LONGEST_REPEATED:
                return str(given).lower()
            case int() | Decimal():
                return self.words.plain("given-long-number")
            case time() | date():
                return given.isoformat()
            case dict():
                return self.words.plain("given-table")
        return self.words.plain("given-list")


def _dotted(path: Path) -> str:
    """A path as the file names it, without places in lists."""
    keys = (key[:_LONGEST_REPEATED] for key in path if isinstance(key, str))
    return ".".join(key if re.fullmatch("[A-Za-z0-9_-]+", key) else quoted(key) for key in keys)
