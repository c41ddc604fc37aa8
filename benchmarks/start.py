"""A cold start

From starting the process to its first question for updates: `python -m bot` with a database that is
there already, over `python -c "import aiogram"` from start to end. Commands, each from start to
end: `--help`, and `program show` on that database, over what they cannot do without. Nothing is
cached but what the system keeps of files, and modules that are compiled; the first of each is not
counted. What has to be installed before: the files of the packages in `requirements/run.txt`, and
of those in `requirements/dev.txt`.
"""

import asyncio
import re
import sys
import time
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.processes import (
    AIOGRAM_POLLING,
    ROOT,
    TAMGA,
    bot_process,
    environment,
    run_in_loop,
)
from benchmarks.shop import make_shop
from benchmarks.telegram import Telegram

EXPLAINED = """
Importing aiogram plainly builds the validators of its 591 classes, which takes most of that time.
The bot leaves them until they are needed (`bot/lean.py`), and builds those of an update and of its
answers right after the first question. The rest is SQLAlchemy, Starlette and the bot's own modules,
reading the words of four languages, looking whether the database is current, and three requests to
Telegram (who am I, no webhook, what is new). A command imports its own work alone: `--help` is
typer and the declarations; `program show` has settings, the database, the rules and the words of
both rules and money to load.
"""

HELP = ("-m", "bot", "--help")
SHOW = ("-m", "bot", "program", "show")
AIOGRAM = ("-c", "import aiogram")
TYPER = ("-c", "import typer")
LIBRARIES = ("-c", "import sqlalchemy, pydantic_settings, typer")
_NAMED = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def run(quick: bool = False) -> list[Figure]:
    """Each a few times, in turn."""
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), rounds=1 if quick else 7))


async def _run(folder: Path, rounds: int) -> list[Figure]:
    make_shop(f"sqlite:///{folder / 'tamga.db'}", members=1, cashiers=1, sales=0)
    tamga, echo, imported = [], [], []
    commands: dict[tuple[str, ...], list[float]] = {
        each: [] for each in (HELP, TYPER, SHOW, LIBRARIES)
    }
    for _ in range(1 + rounds):
        tamga.append(await _to_first_poll(TAMGA, folder))
        echo.append(await _to_first_poll(AIOGRAM_POLLING, folder))
        imported.append(await _to_end(AIOGRAM, folder))
        for each, took in commands.items():
            took.append(await _to_end(each, folder))
    for took in (tamga, echo, imported, *commands.values()):
        del took[0]
    over = _typed(AIOGRAM)
    return [
        Figure("start to first poll", ratios(tamga, imported), over=over, goal=Goal(at_most=0.55)),
        Figure("the bare aiogram bot's", ratios(echo, imported), over=over),
        *(
            Figure(
                _typed(command),
                ratios(commands[command], commands[least]),
                over=_typed(least),
                goal=Goal(at_most=2),
            )
            for command, least in ((HELP, TYPER), (SHOW, LIBRARIES))
        ),
        Figure("Tamga: start to first poll", tuple(tamga), "s"),
        Figure(over, tuple(imported), "s"),
        *(Figure(_typed(each), tuple(took), "s") for each, took in commands.items()),
        Figure("packages that the bot needs", (_installed("run"),), "MB"),
        Figure("packages with those of tests and checks", (_installed("dev"),), "MB"),
    ]


async def _to_first_poll(module: tuple[str, ...], folder: Path) -> float:
    async with Telegram() as telegram:
        started = time.perf_counter()
        async with bot_process(module, telegram, folder, webhook=False):
            return telegram.polled_at - started


async def _to_end(arguments: tuple[str, ...], folder: Path) -> float:
    database = f"sqlite:///{folder / 'tamga.db'}"
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=folder,
        env=environment(DATABASE_URL=database),
        stdout=asyncio.subprocess.DEVNULL,
    )
    assert await process.wait() == 0
    return time.perf_counter() - started


def _typed(arguments: tuple[str, ...]) -> str:
    """As one would type it."""
    return " ".join(["python", *(f'"{one}"' if " " in one else one for one in arguments)])


def _installed(requirements: str) -> float:
    """Megabytes of the files that the packages of a list brought here, nothing compiled."""
    listed = (ROOT / "requirements" / f"{requirements}.txt").read_text(encoding="utf-8")
    size = 0
    for name in sorted(set(_NAMED.findall(listed))):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:  # for another system or another Python
            continue
        places = (Path(str(file.locate())) for file in files if file.suffix != ".pyc")
        size += sum(place.stat().st_size for place in places if place.is_file())
    return size / 1e6
