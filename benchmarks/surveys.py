"""Answers to a survey

A hundred people walk through a survey of eight questions at once: each opens it by its link, taps
an answer to each question as soon as it has come, and at the end opens it again. The load is that
of “Answers to /balance”; what is counted are answers, each a tap that the bot lets go of and a
message that is edited. Tamga is the real `python -m bot` on an SQLite file with a thousand members.
The peer is a bare aiogram bot behind aiohttp: its handler writes one row into an SQLite file by
aiosqlite, commits (with the same `synchronous=FULL`), and shows the next question. It knows
neither people nor surveys nor languages, and where somebody is stands in the button. That the
survey may be opened again at once is more than an owner can set.
"""

import asyncio
import gc
import sqlite3
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.answers import fill
from benchmarks.figures import Figure, Goal, ratios
from benchmarks.processes import AIOGRAM_ROWS, TAMGA, bot_process, busy, run_in_loop
from benchmarks.respondents import Respondents
from benchmarks.shop import NOW
from benchmarks.survey import QUESTIONS, TOKEN, VISIT, opened
from benchmarks.telegram import CHATS, FIRST_CHAT
from loyalty.people.enrolment import answer_advertising
from loyalty.records.voice.surveys import Again, Kind
from loyalty.store import Tx
from loyalty.values import TelegramId
from storage.store import open_store

EXPLAINED = """
An answer of Tamga's looks up who speaks, then is one transaction: the sheet, the survey with its
texts and what was answered so far are read, the tap is held against the turn that it belongs to,
the answer and the next turn are written, and the next question is found along the path. The bare
handler looks at nothing and writes one row. Tamga gets some of that back: answers of many people
share a commit, and the edit travels in the webhook's own response, where the bare bot makes two
calls for a tap. (aiosqlite's one connection commits for whoever else has written by then, too; with
the driver itself on the event loop, each commit would keep everybody waiting.) Who is to hear a tap
is found by the name that its button carries, and no filter is asked in a thread: sixty buttons
stand before these, and taking the tap apart for each of them was a quarter of the work.
"""

_CONTENDERS = {"Tamga": TAMGA, "aiogram": AIOGRAM_ROWS}
_DATABASES = {"Tamga": "tamga.db", "aiogram": "rows.db"}
_ONE_TAP_EACH = replace(
    VISIT,
    questions=tuple(
        replace(one, kind=Kind.ONE) if one.kind is Kind.SEVERAL else one for one in QUESTIONS
    ),
    again=Again.AFTER_DAYS,
    again_days=1,
)


def run(quick: bool = False) -> list[Figure]:
    """Answers a second, in turns."""
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), rounds=2 if quick else 7, seconds=1 if quick else 4))


async def _run(folder: Path, rounds: int, seconds: int) -> list[Figure]:
    answers: dict[str, list[float]] = {name: [] for name in _CONTENDERS}
    work: dict[str, list[float]] = {name: [] for name in _CONTENDERS}
    pids: dict[str, int] = {}
    async with AsyncExitStack() as stack:
        crowds = {
            name: await stack.enter_async_context(Respondents(f"q{TOKEN}")) for name in _CONTENDERS
        }
        for name, module in _CONTENDERS.items():
            place = folder / name
            place.mkdir()
            if module is TAMGA:
                _prepare(place / _DATABASES[name])
            process = bot_process(module, crowds[name], place, webhook=True)
            pids[name] = await stack.enter_async_context(process)
            await crowds[name].crowd(seconds)
        gc.collect()
        gc.freeze()
        for _ in range(rounds):
            for name, crowd in crowds.items():
                before = busy(pids[name])
                count = await crowd.crowd(seconds)
                answers[name].append(count / seconds)
                work[name].append((busy(pids[name]) - before) / count)
        for name, crowd in crowds.items():
            await asyncio.sleep(0.2)
            _insist_on(folder / name / _DATABASES[name], crowd)
    return _figures(answers, work)


def _prepare(database: Path) -> None:
    fill(database)
    with closing(open_store(f"sqlite:///{database}")) as store:
        survey = store.write_and_wait(opened, form=_ONE_TAP_EACH, now=NOW)
        at_once = replace(survey.questionnaire, again_days=0)
        store.write_and_wait(lambda tx: tx.surveys.put(replace(survey, questionnaire=at_once)))
        store.write_and_wait(_answer_about_advertising)


def _answer_about_advertising(tx: Tx) -> None:
    """As everybody has who enrolled: whoever has not is asked for it after a survey."""
    for chat in range(FIRST_CHAT, FIRST_CHAT + CHATS):
        caller = tx.people.caller(TelegramId(chat))
        assert caller is not None
        assert caller.member is not None
        answer_advertising(tx, member_id=caller.member.id, given=False, now=NOW)


def _insist_on(database: Path, crowd: Respondents) -> None:
    """Every tap is a row, and was let go of."""
    with closing(sqlite3.connect(database)) as db:
        (rows,) = db.execute("SELECT count(*) FROM answers").fetchone()
    assert rows == crowd.taps == crowd.let_go, (rows, crowd.taps, crowd.let_go)


def _figures(answers: dict[str, list[float]], work: dict[str, list[float]]) -> list[Figure]:
    over = "a bare handler that writes a row"
    return [
        Figure(
            "answers to a survey a second",
            ratios(*answers.values()),
            over=over,
            goal=Goal(at_least=0.5),
        ),
        *(
            Figure(f"{name}: answers to a survey a second", tuple(rates), "/s")
            for name, rates in answers.items()
        ),
        *(
            Figure(f"{name}: processor time of an answer", tuple(1000 * w for w in works), "ms")
            for name, works in work.items()
        ),
    ]
