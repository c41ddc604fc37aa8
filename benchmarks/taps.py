"""How many taps a rating and a survey take

A member answers the real bot in the emulated Telegram. The rating is asked after a purchase, at its
hour; it counts once the thanks are on the screen. The surveys begin with the tap on their link, and
end with their thanks: one of the shop's own of eight questions, one of which takes several choices
(one is ticked, then ➡️), and the ready-made one after a visit, whose last question is skipped. An
action is a message that is sent or a button that is tapped.
"""

import asyncio
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from tempfile import TemporaryDirectory

from benchmarks.actions import join
from benchmarks.figures import Figure, Goal
from benchmarks.survey import THANKS, TOKEN, VISIT, opened
from loyalty.program.versions import change_programme
from loyalty.records.voice.surveys import Kind, Question, SurveyState
from loyalty.store import Tx
from loyalty.values import TelegramId
from loyalty.voice.ready import READY
from loyalty.voice.surveys import make_survey
from sandbox import BotProcess, Person, Sandbox
from storage.store import SqlStore, open_store

EXPLAINED = """
A score is the answer, and nothing has to be confirmed. A question that takes one answer goes on by
the tap that gives it; where several may be ticked, only their reader knows when that is all, hence
➡️. Each further tick is one more.
"""

_READY = "after-visit"
_ASKED_AFTER = timedelta(hours=2, minutes=1)
_SETTINGS = {"LOG_LEVEL": "ERROR"}


def run(quick: bool = False) -> list[Figure]:
    """Each once: nothing here is left to chance."""
    rating, own, ready = asyncio.run(_play_all())
    return [
        Figure("a rating after a purchase", (float(rating),), "actions", goal=Goal(at_most=1)),
        Figure("a survey of eight questions", (float(own),), "actions", goal=Goal(at_most=10)),
        Figure("the ready-made survey after a visit", (float(ready),), "actions"),
    ]


@dataclass
class _Member:
    """Somebody whose actions are counted."""

    person: Person
    actions: int = 0

    async def open(self, link: str) -> None:
        self.actions += 1
        await self.person.open(link)

    async def tap(self, label: str) -> None:
        self.actions += 1
        await self.person.tap(label)


async def _play_all() -> tuple[int, int, int]:
    with TemporaryDirectory() as folder:
        async with Sandbox() as sandbox:
            owner = sandbox.person("Oliver", "en")
            url = f"sqlite:///{folder}/tamga.db"
            settings = {"DATABASE_URL": url, "OWNER_IDS": str(owner.id), **_SETTINGS}
            async with BotProcess(sandbox, settings):
                await owner.open()
                member = await join(sandbox)
                with closing(open_store(url)) as store:
                    own, ready = await _survey_taps(store, sandbox, member)
                    rating = await _rating_taps(store, sandbox, owner, member)
            assert sandbox.defects == []
    return rating, own, ready


async def _survey_taps(store: SqlStore, sandbox: Sandbox, member: Person) -> tuple[int, int]:
    now = sandbox.clock.now()
    await store.write(opened, form=VISIT, now=now)
    await store.write(_open_ready, now=now)
    own = await _answer(member, TOKEN, VISIT.questions, THANKS)
    form = READY[_READY]
    ready = await _answer(member, _READY, form.questions, form.thanks["en"])
    assert await store.read(_finished) == [1, 1]
    return own, ready


async def _answer(person: Person, token: str, questions: Sequence[Question], thanks: str) -> int:
    """From its link to its thanks, by what the screen shows."""
    member = _Member(person)
    await member.open(f"q{token}")
    while thanks not in person.last.text:
        asked = next(one for one in questions if one.text["en"] in person.last.text)
        await member.tap(person.last.labels[0] if asked.required or asked.choices else "➡️")
        if asked.kind is Kind.SEVERAL:
            await member.tap("➡️")
    return member.actions


async def _rating_taps(store: SqlStore, sandbox: Sandbox, owner: Person, member: Person) -> int:
    await store.write(_ask_at_any_hour, now=sandbox.clock.now())
    await _sell(owner, member)
    await sandbox.advance(_ASKED_AFTER)
    await member.reads("How was it?")
    rating = _Member(member)
    await rating.tap("5")
    await member.reads("Thank you!")
    assert await store.read(_scores, member=member) == [5]
    return rating.actions


async def _sell(owner: Person, member: Person) -> None:
    """A purchase, from the member's card to both receipts."""
    mark = member.mark()
    await member.send("/card")
    card = await member.gets("photo", since=mark)
    digits = re.search(r"\b\d{3}\s\d{3}\b", card.text)
    assert digits is not None
    for said in (digits[0], "2500"):
        await owner.send(said)
    await owner.tap("✅")
    await owner.reads("Emma")


def _open_ready(tx: Tx, *, now: datetime) -> None:
    survey = make_survey(tx, name=_READY, questionnaire=READY[_READY], token=_READY, now=now)
    tx.surveys.put(replace(survey, state=SurveyState.OPEN))


def _finished(tx: Tx) -> list[int]:
    return [line.finished for line in tx.results.surveys(None, 0, 10)]


def _ask_at_any_hour(tx: Tx, *, now: datetime) -> None:
    program = tx.programs.current()
    voice = replace(program.voice, ask_until=program.voice.ask_since)
    change_programme(tx, wanted=replace(program, voice=voice), by=None, now=now)


def _scores(tx: Tx, *, member: Person) -> list[int | None]:
    person = tx.people.by_telegram(TelegramId(member.id))
    assert person is not None
    known = tx.members.of_person(person.id)
    assert known is not None
    return [rating.score for rating in tx.ratings.of_member(known.id)]
