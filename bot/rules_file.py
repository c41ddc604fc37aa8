"""The programme's rules as a TOML file: written with comments, read with errors that name the line.

What the file looks like follows from the declarations in loyalty/rules/groups.py. In a comment,
a space follows the sign; a rule or a list that is not set has none, so that deleting the sign sets
it.
"""

import difflib
import re
import textwrap
from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from bot.notation import ItemUnfit, allowed, quoted, taken, written
from bot.toml_file import RulesWrong, parsed
from bot.toml_lines import Path
from loyalty.rules.clashes import clashes
from loyalty.rules.decision import MOST_IN_LIST, Group, Rule, Unit, groups_of, rules_of
from loyalty.rules.program import Program

_HEAD = """\
# The rules of the programme. To change them: python -m bot program apply FILE
# Each rule has what it says and what is allowed above it; one that is left out is as in a new
# programme. Where a rule begins with # it is not set: delete the sign, and it is.
"""
_SETS_NOTHING = (
    "the file sets nothing: it must set at least one rule; for those of a new programme, "
    "apply what `program presets blank` prints"
)
_ONE_MORE = "Write one such block for each."
_WIDTH = 96
_LONGEST_REPEATED = 40


def show(program: Program) -> str:
    """The file that says what the programme is. Reading it gives the same programme."""
    return "\n".join((_HEAD, *_table(program, ())))


def show_preset(program: Program, note: str) -> str:
    """The file without what is each shop's own (name, colour, …), and with a note at its head."""
    own = {rule.name for rule in rules_of(Program) if rule.required}
    head = f"{_HEAD}#\n{_comment(note)}\n"
    return "\n".join((head, *_table(program, (), without=own)))


def _table(rules: Any, path: tuple[str, ...], *, without: Collection[str] = ()) -> Iterator[str]:
    kind: type = type(rules)
    for rule in rules_of(kind):
        if rule.name not in without:
            yield from _explained(rule, stays=not path)
            yield _set(rule, getattr(rules, rule.name)) + "\n"
    for group in groups_of(kind):
        inside = (*path, group.name)
        if group.listed:
            yield _comment(f"{group.says} {_ONE_MORE}")
            yield from _list(group, getattr(rules, group.name), ".".join(inside))
        else:
            yield _comment(group.says)
            yield f"[{'.'.join(inside)}]"
            yield from _table(getattr(rules, group.name), inside)


def _list(group: Group, items: tuple[object, ...], header: str) -> Iterator[str]:
    """Each of the items, or an example that sets nothing; the first one is explained."""
    sign = "" if items else "#"
    for number, item in enumerate(items or (group.example,)):
        yield f"{sign}[[{header}]]"
        for rule in rules_of(group.kind):
            if number == 0:
                yield from _explained(rule, stays=False)
            yield sign + _set(rule, getattr(item, rule.name))
        yield ""


def _set(rule: Rule, value: object) -> str:
    if value is None:
        return f"#{rule.name} = {written(rule, rule.decision.example)}"
    return f"{rule.name} = {written(rule, value)}"


def _explained(rule: Rule, *, stays: bool) -> Iterator[str]:
    """What a rule says, what is allowed, and what leaving it out means."""
    can = allowed(rule)
    if rule.default is None:
        can += "; it may be left out"
    elif not rule.required:
        can += f"; {written(rule, rule.default)} where left out"
    elif stays:
        can += "; it stays as it is where left out"
    yield _comment(rule.decision.says)
    yield _comment(f"{can[0].upper()}{can[1:]}.")


def _comment(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )


def read(text: str, current: Program) -> Program:
    """The programme that a file says. Raises RulesWrong for the first line that is wrong.

    Name, colour, currency and time zone may be left out: then they are those of `current`, whose
    version the programme has as well. Any other rule that is left out is as in a new programme.
    """
    table, lines = parsed(text)
    if not table:
        raise RulesWrong(1, _SETS_NOTHING)
    reader = _Reader(lines)
    identity = {
        rule.name: getattr(current, rule.name) for rule in rules_of(Program) if rule.required
    }
    found = {**identity, **reader.values(Program, table, (), has=identity)}
    reader.insist()
    program = Program(version=current.version, **found)
    for clash in clashes(program):
        reader.refuse(clash.path, f"{_dotted(clash.path)}: {clash.why}")
    reader.insist()
    return program


def currency_in_use(text: str, current: Program) -> RulesWrong:
    """Why the file's currency is refused where there are sales in another."""
    _, lines = parsed(text)
    must = f"there are sales in it by now, so it must stay {quoted(current.currency)}"
    return RulesWrong(lines.get(("currency",), 1), f"currency: {must}")


class _Reader:
    """Turns tables into values, and gathers what is wrong with them."""

    def __init__(self, lines: Mapping[Path, int]) -> None:
        self._lines = lines
        self._wrong: list[RulesWrong] = []

    def refuse(self, path: Path, what: str) -> None:
        """Something is wrong with what stands there, or would stand there."""
        while path not in self._lines and path:
            path = path[:-1]
        self._wrong.append(RulesWrong(self._lines.get(path, 1), what))

    def insist(self) -> None:
        """Raise what is wrong first in the file, where anything is."""
        if self._wrong:
            first = min(self._wrong, key=lambda wrong: wrong.line)
            others = len(self._wrong) - 1
            raise RulesWrong(first.line, first.what + (f" (and {others} more)" if others else ""))

    def values(
        self, kind: type, table: Mapping[str, object], path: Path, *, has: Collection[str] = ()
    ) -> dict[str, Any]:
        """What the table says of a group's rules, of which it need not say those that `has`."""
        rules, groups = rules_of(kind), groups_of(kind)
        names = [*(rule.name for rule in rules), *(group.name for group in groups)]
        for key in table:
            if key not in names:
                self.refuse((*path, key), _unknown((*path, key), names))
        found: dict[str, Any] = {}
        for rule in rules:
            if rule.name in table:
                found[rule.name] = self._value(rule, table[rule.name], (*path, rule.name))
            elif rule.required and rule.name not in has:
                self.refuse(
                    path, f"{_dotted(path)}.{rule.name} is missing: it must be {allowed(rule)}"
                )
        for group in groups:
            if group.name in table:
                found[group.name] = self._group(group, table[group.name], (*path, group.name))
        return found

    def _value(self, rule: Rule, given: object, path: Path) -> object:
        trouble = _trouble(rule, given)
        try:
            return taken(rule, given)
        except ItemUnfit as unfit:
            path = (*path, unfit.place)
            trouble = f"has {_repeated(unfit.item)} in it"
        except ValueError:
            pass
        self.refuse(path, f"{_dotted(path)} {trouble}: it must be {allowed(rule)}")
        return None

    def _group(self, group: Group, given: object, path: Path) -> object:
        if not group.listed:
            return self._made(group, given, path, f"written as [{_dotted(path)}]")
        must = f"written as [[{_dotted(path)}]], once for each"
        if not isinstance(given, list):
            return self._made(group, None, path, must)
        if len(given) > MOST_IN_LIST:
            self.refuse(
                (*path, MOST_IN_LIST),
                f"{_dotted(path)} has {len(given)} of them: it must have at most {MOST_IN_LIST}",
            )
        return tuple(
            self._made(group, one, (*path, number), must) for number, one in enumerate(given)
        )

    def _made(self, group: Group, given: object, path: Path, must: str) -> object:
        if not isinstance(given, dict):
            self.refuse(path, f"{_dotted(path)} is not a table of rules: it must be {must}")
            return None
        values = self.values(group.kind, given, path)
        return None if self._wrong else group.kind(**values)


def _unknown(path: Path, names: list[str]) -> str:
    key = str(path[-1])
    if key in {rule.name for rule in rules_of(Program)}:
        return f"{_dotted(path)} is not a rule: {key} stands at the top, above the first [table]"
    meant = difflib.get_close_matches(key, names, n=1)
    hint = f" (is {meant[0]} meant?)" if meant else ""
    return f"{_dotted(path)} is not a rule{hint}: allowed here are {', '.join(names)}"


def _trouble(rule: Rule, given: object) -> str:
    text = _repeated(given)
    if isinstance(given, str) and not given.isascii() and rule.decision.unit is not Unit.NAME:
        text += ", in letters that are not Latin or signs that are not plain"
    return f"is {text}"


def _repeated(given: object) -> str:
    """What was given, as the owner wrote it or nearly so."""
    match given:
        case bool():
            return str(given).lower()
        case str():
            return quoted(given) if len(given) <= _LONGEST_REPEATED else "a long text"
        case int():
            return str(given) if given.bit_length() < 4 * _LONGEST_REPEATED else "a long number"
        case Decimal():
            text = str(given).lower()
            return text if len(text) <= _LONGEST_REPEATED else "a long number"
        case time() | date():
            return given.isoformat()
        case dict():
            return "a table"
    return "a list"


def _dotted(path: Path) -> str:
    """A path as the file names it, without places in lists."""
    keys = (key[:_LONGEST_REPEATED] for key in path if isinstance(key, str))
    return ".".join(key if re.fullmatch("[A-Za-z0-9_-]+", key) else quoted(key) for key in keys)
