"""What was measured, kept in `docs/benchmarks.json`, and told in `docs/benchmarks.md`.

A run of some benchmarks replaces what is known of these; on another machine it begins anew.
"""

import platform
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from types import ModuleType

from pydantic import TypeAdapter

from benchmarks.figures import Figure

ALL = (
    "answers",
    "sales",
    "disk",
    "balance",
    "card",
    "photos",
    "memory",
    "start",
    "page",
    "kills",
)

_DOCS = Path(__file__).parent.parent / "docs"
RECORD, PAGE = _DOCS / "benchmarks.json", _DOCS / "benchmarks.md"
PACKAGES = ("aiogram", "python-telegram-bot", "SQLAlchemy", "psycopg", "uvicorn", "uvloop")

HEAD = """\
# Benchmarks

Made by `make bench`; do not edit. Every ratio is made within one run, whose contenders take turns
(A B A B …), and each figure is the median of its runs, with the lowest and the highest beside it.
The texts stand in `benchmarks/*.py`.

"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One benchmark's figures, and the day that they were measured on."""

    figures: tuple[Figure, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Record:
    """Everything known about one machine, by benchmark."""

    machine: str
    outcomes: dict[str, Outcome]


@dataclass(frozen=True, slots=True)
class Section:
    """What is told about a benchmark: its title, how it compares, what explains the outcome."""

    title: str
    compared: str
    explained: str


_RECORD = TypeAdapter(Record)


def benchmark(name: str) -> ModuleType:
    """The module, imported only now: what the others import is none of its business."""
    return import_module(f"benchmarks.{name}")


def remember(name: str, outcome: Outcome) -> None:
    """Keep what was measured just now."""
    machine = this_machine()
    before = recorded() if RECORD.exists() else None
    outcomes = before.outcomes if before is not None and before.machine == machine else {}
    record = Record(machine, outcomes | {name: outcome})
    RECORD.write_bytes(_RECORD.dump_json(record, indent=1) + b"\n")


def recorded() -> Record:
    """Everything that is kept."""
    return _RECORD.validate_json(RECORD.read_bytes())


def write_page() -> None:
    """Tell it, in the benchmarks' own words."""
    sections = {name: section_of(benchmark(name)) for name in ALL}
    PAGE.write_text(rendered(recorded(), sections), encoding="utf-8")


def section_of(module: ModuleType) -> Section:
    """A benchmark's own words: its docstring, and its reasons."""
    title, _, compared = (module.__doc__ or "").partition("\n\n")
    return Section(title.strip(), compared.strip(), module.EXPLAINED.strip())


def this_machine() -> str:
    """The processor, the interpreter and the versions of everything that is compared."""
    cpuinfo = Path("/proc/cpuinfo")
    models = re.findall(r"model name\s*: (.+)", cpuinfo.read_text()) if cpuinfo.exists() else []
    cpu = models[0] if models else platform.processor() or platform.machine()
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{cpu}, {cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {versions}"
    )


def rendered(record: Record, sections: Mapping[str, Section]) -> str:
    """The page: all goals at a glance, then each benchmark with its figures and its reasons."""
    parts = [HEAD, f"The machine: {record.machine}.\n\n", _overview(record, sections)]
    parts += [
        _section(sections[name], record.outcomes[name])
        for name in sections
        if name in record.outcomes
    ]
    return "".join(parts)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Lines of Markdown, the first row as the head."""
    head, *body = (f"| {' | '.join(row)} |\n" for row in rows)
    return "".join([head, "|" + "---|" * len(rows[0]) + "\n", *body])


def line_of(figure: Figure) -> tuple[str, ...]:
    """A figure as a table's row."""
    spread = ""
    if len(figure.samples) > 1:
        spread = f"{_number(min(figure.samples))}–{_number(max(figure.samples))}"
    return (
        figure.name,
        figure.over,
        f"{_number(figure.value)} {figure.unit}",
        spread,
        str(figure.goal or ""),
        figure.verdict,
    )


COLUMNS = ("figure", "over", "median", "runs", "goal", "")


def _overview(record: Record, sections: Mapping[str, Section]) -> str:
    rows = [
        line_of(figure)
        for name in sections
        if name in record.outcomes
        for figure in record.outcomes[name].figures
        if figure.goal
    ]
    return table([COLUMNS, *rows]) + "\n"


def _section(section: Section, outcome: Outcome) -> str:
    rows = table([COLUMNS, *map(line_of, outcome.figures)])
    return (
        f"## {section.title}\n\n{section.compared}\n\n{rows}\n{section.explained}\n\n"
        f"Measured on {outcome.day:%Y-%m-%d}.\n\n"
    )


def _number(value: float) -> str:
    """Three figures that count, thousands apart."""
    if value >= 100:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.3g}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"
