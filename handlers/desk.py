"""The desk: what every step at the till needs, gathered once by the filter that guards it."""

from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.conversation import Conversation
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.records.people import Caller, Person
from loyalty.records.team import Role, Staff
from loyalty.rules.program import Program
from loyalty.store import Store


@dataclass(frozen=True, slots=True)
class Desk(Conversation):
    """Whoever works here: who they are, as what, and what reads a customer's card."""

    person: Person
    staff: Staff
    keys: Keys


class AtDesk(Filter):
    """Lets those through who work here, from the given role up, and hands over their `desk`.

    It decides what is offered; whether the role is still in force is read again by every use case.
    """

    PROVIDES = frozenset({"desk"})

    def __init__(self, least: Role = Role.CASHIER) -> None:
        self.least = least

    async def __call__(
        self,
        event: Message | CallbackQuery,
        caller: Caller | None,
        state: FSMContext,
        store: Store,
        clock: Clock,
        keys: Keys,
        program: Program,
        words: Words,
    ) -> bool | dict[str, Any]:
        """The desk, or nothing."""
        staff, user = caller.staff if caller else None, event.from_user
        if caller is None or staff is None or user is None or staff.role.rank < self.least.rank:
            return False
        return {
            "desk": Desk(user.id, state, store, clock, program, words, caller.person, staff, keys)
        }
