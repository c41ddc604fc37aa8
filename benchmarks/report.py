"""What was measured, kept in `docs/benchmarks.json`, and told in `docs/benchmarks.md`.

A run of some benchmarks replaces what is known of these. Ratios are made within one run, so that
they may stand beside each other; every outcome says which machine it was measured on.
"""

import platform
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
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
    "rules",
    "night",
    "disk",
    "balance",
    "card",
    "photos",
    "memory",
    "start",
    "page",
    "kills",
    "broadcast",
    "audience",
    "actions",
    "taps",
    "touches",
    "surveys",
    "results",
    "export",
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
    """One benchmark's figures, and the day and the machine that they were measured on."""

    figures: tuple[Figure, ...]
    day: date
    machine: str


@dataclass(frozen=True, slots=True)
class Section:
    """What is told about a benchmark: its title, how it compares, what explains the outcome."""

    title: str
    compared: str
    explained: str


Record = dict[str, Outcome]
"""The newest outcome of each benchmark, by its name."""

_RECORD = TypeAdapter(Record)


def benchmark(name: str) -> ModuleType:
    """The module, imported only now: what the others import is none of its business."""
    return import_module(f"benchmarks.{name}")


def remember(name: str, figures: Sequence[Figure]) -> None:
    """Keep what was measured just now."""
    outcome = Outcome(tuple(figures), datetime.now(UTC).date(), this_machine())
    record = (recorded() if RECORD.exists() else {}) | {name: outcome}
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
    told = {name: record[name] for name in sections if name in record}
    machines = list(dict.fromkeys(outcome.machine for outcome in told.values()))
    parts = [HEAD, *_machines(machines), _overview(told.values())]
    parts += [
        _section(sections[name], outcome, machines.index(outcome.machine) + 1)
        for name, outcome in told.items()
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


def _machines(machines: Sequence[str]) -> list[str]:
    return [f"Machine {number}: {one}.\n\n" for number, one in enumerate(machines, 1)]


def _overview(outcomes: Iterable[Outcome]) -> str:
    rows = [line_of(figure) for one in outcomes for figure in one.figures if figure.goal]
    return table([COLUMNS, *rows]) + "\n"


def _section(section: Section, outcome: Outcome, machine: int) -> str:
    rows = table([COLUMNS, *map(line_of, outcome.figures)])
    return (
        f"## {section.title}\n\n{section.compared}\n\n{rows}\n{section.explained}\n\n"
        f"Measured on {outcome.day:%Y-%m-%d} on machine {machine}.\n\n"
    )


def _number(value: float) -> str:
    """Three figures that count, thousands apart."""
    if value >= 100:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.3g}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"
