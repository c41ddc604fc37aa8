"""A private chat with somebody, and what every answer in it takes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State

from locales import amounts
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.rules.program import Program
from loyalty.store import Store


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a desk and a guest have in common: the programme, and the reader's language."""

    chat: int
    state: FSMContext
    store: Store
    clock: Clock
    program: Program
    words: Words

    async def ask(self, question: State, **known: Any) -> None:
        """The next message answers this; `known` is what was said before."""
        await self.state.set_state(question)
        await self.state.set_data(known)

    async def ask_no_more(self, question: State) -> None:
        """Where this is being asked, nothing is any more; any other question stays open."""
        if await self.state.get_state() == question.state:
            await self.state.clear()

    @property
    def today(self) -> date:
        """The day by the programme's clocks."""
        return self.program.local(self.clock.now()).date()

    def money(self, minor: int) -> str:
        """A sum in minor units, in the programme's currency."""
        return amounts.money(minor, self.program.currency, self.words.language)

    def moment(self, at: datetime) -> str:
        """The day and the time by the programme's clocks."""
        return amounts.moment(at, ZoneInfo(self.program.time_zone), self.words.language)

    def clock_time(self, at: datetime) -> str:
        """The time alone, by the same clocks."""
        return amounts.clock_time(at, ZoneInfo(self.program.time_zone))
