"""What becomes different between two versions of the rules, a line for each: before → after."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.notation import written
from loyalty.rules.decision import Group, Rule, groups_of, rules_of
from loyalty.rules.program import Program

_NOT_SET = "–"


def changes(before: Program, after: Program) -> Iterator[str]:
    """Rule by rule, as the file names and writes them; of a list, what comes (+) and goes (-)."""
    yield from _of_table(before, after, "")


def _of_table(before: Any, after: Any, path: str) -> Iterator[str]:
    kind: type = type(before)
    for rule in rules_of(kind):
        yield from _of_rule(rule, before, after, f"{path}{rule.name}")
    for group in groups_of(kind):
        inside = f"{path}{group.name}"
        was, is_now = getattr(before, group.name), getattr(after, group.name)
        if group.listed:
            yield from _of_list(group, was, is_now, inside)
        else:
            yield from _of_table(was, is_now, f"{inside}.")


def _of_rule(rule: Rule, before: Any, after: Any, key: str) -> Iterator[str]:
    was, is_now = getattr(before, rule.name), getattr(after, rule.name)
    if was != is_now:
        yield f"{key}: {_written(rule, was)} → {_written(rule, is_now)}"


def _of_list(group: Group, before: Any, after: Any, key: str) -> Iterator[str]:
    """Items that are called the same before and after are compared rule by rule."""
    first, *others = rules_of(group.kind)
    was, is_now = _by_name(first, before), _by_name(first, after)
    for name, item in was.items():
        if name not in is_now:
            yield f"- {key}: {_all_of(group, item)}"
    for name, item in is_now.items():
        if name not in was:
            yield f"+ {key}: {_all_of(group, item)}"
        else:
            for rule in others:
                yield from _of_rule(rule, was[name], item, f"{key} {name[0]}: {rule.name}")
    stayed = [name for name in was if name in is_now]
    order = [name for name in is_now if name in was]
    if stayed != order:
        listed = (", ".join(name for name, _ in names) for names in (stayed, order))
        yield f"{key}: {' → '.join(listed)}"


def _by_name(first: Rule, items: Any) -> dict[tuple[str, int], Any]:
    """Each item by its first rule as written, and by how many before it have the same."""
    seen: Counter[str] = Counter()
    found = {}
    for item in items:
        name = _written(first, getattr(item, first.name))
        found[name, seen[name]] = item
        seen[name] += 1
    return found


def _all_of(group: Group, item: Any) -> str:
    """What is set of an item, but for what is so anyway."""
    said = ((rule, getattr(item, rule.name)) for rule in rules_of(group.kind))
    return ", ".join(
        f"{rule.name} = {_written(rule, value)}" for rule, value in said if value != rule.default
    )


def _written(rule: Rule, value: object) -> str:
    return _NOT_SET if value is None else written(rule, value)
