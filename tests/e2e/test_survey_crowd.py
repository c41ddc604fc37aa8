"""A crowd goes through a survey: forth and back, with pauses and double taps, past kills."""

import asyncio
import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import Kind, Question, Survey
from loyalty.store import Tx
from sandbox import BotProcess, Person, Sandbox
from sandbox.telegram import Message
from tests.e2e.shop import Shop, closed_shop
from tests.e2e.surveying import sheets, survey
from tests.e2e.words import shown
from tests.judge import teremok
from tests.loyalty.voice.answerers import DISHES, FORM

PEOPLE, MANY = 16, 200  # usually, and where there is time: `make prove`
KILLED, RESTED = {2, 5, 8, 11}, {3, 6, 9}  # in which rounds
LANGUAGES = ("ru", "uk", "kk", "en")
CROWD = replace(FORM, everybody=True, questions=FORM.questions[:9])
TYPED = {Kind.NUMBER, Kind.DATE, Kind.SHORT, Kind.LONG}


@dataclass
class Walker:
    """One of them, with a plain account of what they have said."""

    sandbox: Sandbox
    person: Person
    language: str
    thanks: str
    chance: random.Random
    said: dict[str, Given] = field(default_factory=dict)
    ticked: set[str] = field(default_factory=set)

    @property
    def screen(self) -> Message:
        """The newest message that asks, or that thanks."""
        return next(one for one in reversed(self.person.screen) if self._asks_or_thanks(one))

    @property
    def done(self) -> bool:
        return self.thanks in self.screen.text

    def _asks_or_thanks(self, message: Message) -> bool:
        return (" / " in message.text and bool(message.labels)) or self.thanks in message.text

    async def step(self, *, rested: bool) -> None:
        """One action at what the screen shows, until it shows what follows.

        After a kill the same question may be asked once more, below: nothing has followed yet.
        """
        before = _seen(self.screen)
        await self._act(rested=rested)
        await self.sandbox.exchange.until(
            lambda: _seen(self.screen) != before, 60, self.person.drawn
        )

    async def _act(self, *, rested: bool) -> None:
        text, labels = self.screen.text, self.screen.labels
        asked = next(one for one in CROWD.questions if _mark(one.text["ru"]) in text)
        if any(label.startswith("⬅️") for label in labels) and self.chance.random() < 0.15:
            self.ticked = set()
            await self._tap("⬅️")
        elif shown(self.language, "skip-button") in labels and self.chance.random() < 0.3:
            self.said[asked.key] = NOTHING
            await self._tap("➡️")
        else:
            await self._answer(asked, rested=rested)

    async def _answer(self, asked: Question, *, rested: bool) -> None:
        match asked.kind:
            case Kind.SCALE | Kind.RECOMMEND:
                number = self.chance.randint(1, 5)
                self.said[asked.key] = Given(number=number)
                await self._tap_one(str(number))
            case Kind.ONE:
                dish = self.chance.choice(DISHES)
                self.said[asked.key] = Given(chosen=(dish.key,))
                await self._tap_one(dish.text[self.language])
            case Kind.YES_NO:
                answer = self.chance.choice(("yes", "no"))
                self.said[asked.key] = Given(chosen=(answer,))
                await self._tap_one(shown(self.language, f"survey-{answer}"))
            case Kind.SEVERAL:
                await self._tick(asked.key)
            case _:
                await self._type(asked.key, asked.kind, rested=rested)

    async def _tick(self, key: str) -> None:
        if key in self.said and not self.ticked:
            self.ticked = set(self.said[key].chosen)
        fresh = [dish for dish in DISHES if dish.key not in self.ticked]
        if len(self.ticked) < 2 and self.chance.random() < 0.6:
            dish = self.chance.choice(fresh)
            self.ticked.add(dish.key)
            await self._tap_one(dish.text[self.language])
        else:
            chosen = tuple(dish.key for dish in DISHES if dish.key in self.ticked)
            self.said[key] = Given(chosen=chosen)
            self.ticked = set()
            await self._tap("➡️")

    async def _type(self, key: str, kind: Kind, *, rested: bool) -> None:
        if rested:
            await self.person.tap("💬")
        number = self.chance.randint(0, 31)
        match kind:
            case Kind.NUMBER:
                self.said[key] = Given(number=number)
                await self.person.send(str(number))
            case Kind.DATE:
                self.said[key] = Given(day=date(2025, 3, 1 + number % 28))
                await self.person.send(f"{1 + number % 28}.3.2025")
            case _:
                self.said[key] = Given(words=f"<{number}> & чай")
                await self.person.send(f"<{number}> & чай")

    async def _tap_one(self, label: str) -> None:
        """The answer itself, and not one that has it in it."""
        found = (one for one in self.screen.labels if one.removeprefix("✓ ") == label)
        await self._tap(next(found))

    async def _tap(self, label: str) -> None:
        await self.person.tap(label, on=self.screen, deliveries=self.chance.choice((1, 1, 2)))


async def test_a_crowd_is_counted_to_the_last_answer(tmp_path: Path, template: Path) -> None:
    """People of four languages; the bot is killed in the midst of it, and days pass. In
    the end every sheet has what its person has said, on the path that they took, and no more.
    """
    crowd = Sandbox(judge=teremok, patience=60)
    async with closed_shop(tmp_path, template, sandbox=crowd) as shop:
        one = await survey(shop, CROWD)
        given = {"DATABASE_URL": shop.settings.database_url}
        async with BotProcess(shop.sandbox, given) as bot:
            walkers = [_walker(shop, number) for number in range(_people())]
            for walker in walkers:
                await walker.person.open(f"q{one.token}")
            await _all_begun(walkers)
            rounds = 0
            while going := [walker for walker in walkers if not walker.done]:
                rested = rounds in RESTED
                if rested:
                    await shop.sandbox.advance(timedelta(days=1))
                steps = [asyncio.ensure_future(one.step(rested=rested)) for one in going]
                if rounds in KILLED:
                    await asyncio.sleep(0)
                    await bot.kill()
                    await bot.start()
                await asyncio.gather(*steps)
                rounds += 1
        kept = await _kept(shop, one)
        assert kept.keys() == {walker.person.id for walker in walkers}
        for walker in walkers:
            assert kept[walker.person.id] == _counted(walker.said), walker.person.drawn()


def _people() -> int:
    return MANY if settings.get_current_profile_name() == "long" else PEOPLE


def _walker(shop: Shop, number: int) -> Walker:
    language = LANGUAGES[number % 4]
    person = shop.sandbox.person(f"{number}", language)
    thanks = shown(language, "survey-thanks")
    return Walker(shop.sandbox, person, language, thanks, random.Random(number))


async def _all_begun(walkers: list[Walker]) -> None:
    async with asyncio.timeout(60):
        for walker in walkers:
            await walker.person.reads(" / 9")


def _seen(message: Message) -> tuple[str, tuple[str, ...]]:
    return message.text, tuple(message.labels)


def _mark(question: str) -> str:
    """What of a question's text stands in every language, whatever is put into it."""
    return question.rpartition("}")[2].rpartition(" (")[0]


def _counted(said: dict[str, Given]) -> dict[str, Given]:
    """What is left of it, by the survey's two turns, counted by hand."""
    away = set()
    if (said["taste"].number or 0) >= 4:
        away.add("wrong")
    if said["again"].chosen != ("no",):
        away.add("why")
    return {key: given for key, given in said.items() if key not in away}


async def _kept(shop: Shop, one: Survey) -> dict[int, dict[str, Given]]:
    """What stands on the sheets, by whose they are in Telegram."""
    found = await sheets(shop, one)

    def of_whom(tx: Tx) -> list[int]:
        people = [tx.people.get(sheet.person_id) for sheet, _ in found if sheet.person_id]
        return [person.telegram_id or 0 for person in people]

    assert all(sheet.finished_at for sheet, _ in found)
    whose = await shop.store.read(of_whom)
    assert len(set(whose)) == len(found)
    return dict(zip(whose, [given for _, given in found], strict=True))
