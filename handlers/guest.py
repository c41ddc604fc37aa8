"""The guest: what every answer to a customer needs, gathered once by the filter that lets them in.

To everybody else, what is for customers does not exist.
"""

from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.caller import role_of
from handlers.conversation import Conversation
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.points.purse import Purse
from loyalty.records.people import Caller, Member, Person
from loyalty.records.team import Role
from loyalty.rules.program import Program
from loyalty.store import Store


@dataclass(frozen=True, slots=True)
class Guest(Conversation):
    """A customer, as they were when they spoke; `role` is what they are here besides."""

    member: Member
    person: Person
    purse: Purse
    role: Role | None


class OnlyMembers(Filter):
    """Lets customers through, and hands over who they are as `guest`."""

    PROVIDES = frozenset({"guest"})

    async def __call__(
        self,
        event: Message | CallbackQuery,
        caller: Caller | None,
        purse: Purse | None,
        state: FSMContext,
        store: Store,
        clock: Clock,
        program: Program,
        words: Words,
    ) -> bool | dict[str, Any]:
        """The guest, or nothing."""
        member, user = caller.member if caller else None, event.from_user
        if caller is None or member is None or purse is None or user is None:
            return False
        person, role = caller.person, role_of(caller)
        return {
            "guest": Guest(
                user.id, state, store, clock, program, words, member, person, purse, role
            )
        }
