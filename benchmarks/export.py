"""A survey with a million answers as a file

`surveys results` on an SQLite file with 1 000 000 answers: 125 000 finished sheets of a survey of
eight questions, the last in words, one row for each sheet. Once as CSV and once as XLSX, over the
same with a hundredth of the answers. Each export runs in a process of its own, which reads at the
end how much memory it has held at most; it is the command's own code, and 📥 in chat writes its
files with the same.
"""

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.shop import make_shop
from benchmarks.survey import NAME, fill
from benchmarks.telegram import TOKEN
from bot.survey_results_command import write_results

EXPLAINED = """
Sheets are read five hundred at a time by the key of the last one, each page in a transaction of its
own that holds nobody up, and written as they come: CSV to the file, XLSX row by row to files on the
disk that are packed at the end (xlsxwriter's constant memory). Nothing else is kept, so that the
few megabytes between the two sizes are the page cache of a larger file. Most of the memory is what
the command imports. An XLSX takes its time to be packed; in chat it is written by threads, beside
whatever else the bot does.
"""

ANSWERS = 1_000_000
MEMBERS = 1_000
KINDS = ("csv", "xlsx")


@dataclass(frozen=True)
class _Run:
    """Seconds, the most megabytes that were held, and the megabytes of the file."""

    seconds: float
    peak: float
    size: float


def run(quick: bool = False) -> list[Figure]:
    """Large and small ones in turns."""
    answers, rounds = (ANSWERS // 20, 1) if quick else (ANSWERS, 3)
    with TemporaryDirectory() as folder:
        many, few = Path(folder) / "many.db", Path(folder) / "few.db"
        _make(many, answers)
        _make(few, answers // 100)
        taken = {
            kind: [(_exported(many, kind), _exported(few, kind)) for _ in range(rounds)]
            for kind in KINDS
        }
    return [figure for kind in KINDS for figure in _figures(kind, taken[kind], answers)]


def _make(database: Path, answers: int) -> None:
    make_shop(f"sqlite:///{database}", members=MEMBERS, cashiers=0, sales=0)
    fill(database, answers, MEMBERS)


def _exported(database: Path, kind: str) -> _Run:
    spawn = multiprocessing.get_context("spawn")
    file = database.with_suffix(f".{kind}")
    try:
        with ProcessPoolExecutor(1, mp_context=spawn) as pool:
            return pool.submit(_measured, database, kind, file).result()
    finally:
        file.unlink()


def _measured(database: Path, kind: str, file: Path) -> _Run:
    os.environ.update(BOT_TOKEN=TOKEN, DATABASE_URL=f"sqlite:///{database}")
    began = time.perf_counter()
    with redirect_stdout(StringIO()):
        write_results(NAME, kind, file, "en")
    seconds = time.perf_counter() - began
    return _Run(seconds, _peak(), file.stat().st_size / 1_000_000)


def _peak() -> float:
    """The most megabytes that this process has held. What `getrusage` says of a process that was
    started by another counts in what that one held.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(kilobytes) / 1024


def _figures(kind: str, taken: list[tuple[_Run, _Run]], answers: int) -> list[Figure]:
    name, many = kind.upper(), f"{answers:,}".replace(",", " ")
    large, small = [one for one, _ in taken], [one for _, one in taken]
    return [
        Figure(
            f"memory while {many} answers are written as {name}",
            ratios([one.peak for one in large], [one.peak for one in small]),
            over="with a hundredth of them",
            goal=Goal(at_most=1.5),
        ),
        Figure(f"{name}: written in", tuple(one.seconds for one in large), "s"),
        Figure(f"{name}: a hundredth of it", tuple(one.seconds for one in small), "s"),
        Figure(f"{name}: peak of memory", tuple(one.peak for one in large), "MB"),
        Figure(f"{name}: peak with a hundredth", tuple(one.peak for one in small), "MB"),
        Figure(f"{name}: the file", (large[0].size,), "MB"),
    ]
