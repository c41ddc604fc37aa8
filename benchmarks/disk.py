"""Sales on a slow disk

The twenty cashiers of “Sales at the till” on SQLite, on a disk whose `fsync` takes 2 ms more: a
shim over `fsync` and `fdatasync`, loaded into the process (LD_PRELOAD), sleeps so long after each.
The peer is Tamga itself with one commit for each sale (`storage.sqlite.GROUP` is 1).
"""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.processes import ROOT, run_in_loop
from benchmarks.sales import CASHIERS, MEMBERS, Turn, sold, tap
from benchmarks.shop import make_shop
from storage.engine import sqlite
from storage.store import open_store

EXPLAINED = """
With one commit for each sale, a sale takes its own work and the whole of the disk's; in a group of
twenty the disk's part is shared, and the work is what remains. So the ratio depends on how little a
sale works: with w ms of work and d ms of disk, it is 20·(w + d) / (20·w + d). The slower the disk,
the more the group gives; and the less a sale works, for which see “Sales at the till”.
"""

SLOWER = 0.002  # seconds
EACH_ALONE = 0.2  # the peer makes so many of the sales, or it would take all day
SHIM = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static int slow(const char *name, int file) {
    int (*real)(int) = dlsym(RTLD_NEXT, name);
    struct timespec more = {0, %d};
    int result = real(file);
    nanosleep(&more, 0);
    return result;
}
int fsync(int file) { return slow("fsync", file); }
int fdatasync(int file) { return slow("fdatasync", file); }
"""


def run(quick: bool = False) -> list[Figure]:
    """In a process of its own, with the shim. Nothing where there is no C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        print("there is no C compiler (cc) to make the shim with")
        return []
    with TemporaryDirectory() as folder:
        source, shim = Path(folder, "slow.c"), Path(folder, "slow.so")
        source.write_text(SHIM % round(SLOWER * 1e9), encoding="ascii")
        subprocess.run([compiler, "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
        rounds, each = (2, 20) if quick else (7, 50)
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.disk", folder, str(rounds), str(each)],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(shim)},
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
    together, alone = json.loads(told)
    return [
        Figure(
            "sales a second, fsync 2 ms slower",
            ratios([rate for rate, _ in together], [rate for rate, _ in alone]),
            over="one commit for each sale",
            goal=Goal(at_least=5),
        ),
        Figure("in groups: sales a second", tuple(rate for rate, _ in together), "/s"),
        Figure("one by one: sales a second", tuple(rate for rate, _ in alone), "/s"),
        Figure("in groups: p99 of a sale", tuple(1000 * wait for _, wait in together), "ms"),
        Figure("one by one: p99 of a sale", tuple(1000 * wait for _, wait in alone), "ms"),
    ]


def _measure(folder: Path, rounds: int, each: int) -> tuple[list[Turn], list[Turn]]:
    url = f"sqlite:///{folder / 'tamga.db'}"
    size = CASHIERS * each
    few = int(size * EACH_ALONE)
    sales = iter(
        make_shop(url, members=MEMBERS, cashiers=CASHIERS, sales=CASHIERS + rounds * (size + few))
    )
    group = sqlite.GROUP
    together, alone = [], []
    with closing(open_store(url)) as store:

        def turn(count: int) -> Turn:
            return run_in_loop(sold(partial(tap, store), [next(sales) for _ in range(count)]))

        turn(CASHIERS)
        for _ in range(rounds):
            sqlite.GROUP = group
            together.append(turn(size))
            sqlite.GROUP = 1
            alone.append(turn(few))
    return together, alone


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]), *map(int, sys.argv[2:]))))
