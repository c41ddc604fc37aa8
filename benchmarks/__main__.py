"""`python -m benchmarks [NAME...] [--quick]`: run all or some, and bring docs/benchmarks.md up.

A quick run shows that everything works; its figures mean little and are not kept.
"""

import argparse

from rich.console import Console
from rich.table import Table

from benchmarks.figures import Figure
from benchmarks.report import (
    ALL,
    COLUMNS,
    benchmark,
    line_of,
    remember,
    write_page,
)


def main() -> None:
    """Run what was asked for, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(ALL)}")
    parser.add_argument("--quick", action="store_true", help="a few runs; nothing is kept")
    parser.add_argument("--page", action="store_true", help="only write the page anew")
    asked = parser.parse_args()
    unknown = set(asked.names) - set(ALL)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(ALL)}")
    console = Console(highlight=False)
    for name in () if asked.page else asked.names or ALL:
        console.rule(name)
        figures = benchmark(name).run(quick=asked.quick)
        _show(console, figures)
        if not asked.quick:
            remember(name, figures)
    if not asked.quick:
        write_page()


def _show(console: Console, figures: list[Figure]) -> None:
    table = Table(*COLUMNS)
    for figure in figures:
        table.add_row(*line_of(figure))
    console.print(table)


if __name__ == "__main__":
    main()
