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
from handlers.standing import Standing, standing
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.errors import NotMember
from loyalty.people.arrivals import arrive
from loyalty.points.purse import Purse
from loyalty.records.people import Caller, Member, Person
from loyalty.records.team import Role
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import TelegramId


@dataclass(frozen=True, slots=True)
class Guest(Conversation):
    """A customer, as they were when they spoke; `role` is what they are here besides."""

    member: Member
    person: Person
    purse: Purse
    role: Role | None

    @property
    def keyboard(self) -> Standing:
        """What stands below their chat."""
        return standing(self.words, self.role, carries_card=True)


async def newcomer(
    telegram_id: int, state: FSMContext, store: Store, clock: Clock, words: Words
) -> Guest:
    """Somebody who has enrolled a moment ago, and was a stranger when they spoke."""
    known = await store.read(arrive, telegram_id=TelegramId(telegram_id), now=clock.now())
    guest = _seated(
        telegram_id, known.caller, known.purse, state, store, clock, known.program, words
    )
    if guest is None:
        raise NotMember
    return guest


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
        user = event.from_user
        if user is None:
            return False
        guest = _seated(user.id, caller, purse, state, store, clock, program, words)
        return {"guest": guest} if guest is not None else False


def _seated(
    chat: int,
    caller: Caller | None,
    purse: Purse | None,
    state: FSMContext,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
) -> Guest | None:
    member = caller.member if caller else None
    if caller is None or member is None or purse is None:
        return None
    person, role = caller.person, role_of(caller)
    return Guest(chat, state, store, clock, program, words, member, person, purse, role)
