"""Questions that somebody's next message answers. Each room declares its own, in its states.py, and
says of each when it ends that nobody has answered.

Whatever else is sent meanwhile is answered by the text that is named after the question: while
Refund.sum is open, by `still-refund-sum`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, ClassVar

from aiogram import BaseMiddleware
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.caller import Handler
from loyalty.clock import Clock
from loyalty.records.till import QUOTE_LIFE

_SPOKEN_OF = "spoken_of"  # when that was, in seconds of the epoch, beside what was answered so far


@dataclass(frozen=True, slots=True)
class Ends:
    """When a question is over: so long `after` it was last spoken of, and by what else somebody
    does, be it any command or a tap on any button but its `own`. /cancel ends every one.
    """

    after: timedelta
    by_command: bool = False
    by_tap: bool = False
    own: tuple[type[CallbackData], ...] = ()


def lapses(*own: type[CallbackData]) -> Ends:
    """What else somebody does, or ten minutes, end it: what they write then is about something
    else. With its `own` buttons they are still at it.
    """
    return Ends(timedelta(minutes=10), by_command=True, by_tap=True, own=own)


OF_A_SURVEY = Ends(timedelta(minutes=10), by_command=True)
"""The sheet waits, and its buttons ask anew."""
OF_THE_TILL = Ends(QUOTE_LIFE)
"""A customer waits meanwhile: a form outlasts whatever else is looked at, as long as its quote."""
OF_A_PANEL = Ends(timedelta(hours=1))
"""What is put together is thought about, looked up and written elsewhere. It is kept whole when the
question is over, and any button of the panel asks it anew.
"""


class Waiting(State):
    """A state in which nothing is asked of whoever it is of, but waited for."""

    def __init__(self, ends: Ends) -> None:
        super().__init__()
        self.ends = ends


class Question(Waiting):
    """One that their next message answers."""

    @property
    def name(self) -> str:
        """What the name of its text ends with."""
        return str(self.state).replace(":", "-").lower()


class Questions(StatesGroup):
    """Those of one conversation. `AT_WORK`: they are over for somebody whose role has ended.
    `FORM`: a form of the till's, which nothing ends that comes by a link.
    """

    AT_WORK: ClassVar[bool] = True
    FORM: ClassVar[bool] = False


class EndsQuestions(BaseMiddleware):
    """Closes a question that is over before anybody takes what comes next for its answer."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on with what is still asked; afterwards remember that it was spoken of now."""
        state: FSMContext | None = data.get("state")
        clock: Clock = data["clock"]
        if state is None or not isinstance(event, Message | CallbackQuery):
            return await handler(event, data)
        asked = _kept_as(data.get("raw_state"))
        if asked is not None and await _is_over(asked.ends, event, state, clock.now()):
            await state.clear()
            data["raw_state"] = None
        answer = await handler(event, data)
        if _kept_as(await state.get_state()) is not None:
            await state.update_data({_SPOKEN_OF: clock.now().timestamp()})
        return answer


def form_open(state: str | None) -> bool:
    """Whether a form of the till's is open, by the state that is kept for a chat."""
    return any(group.FORM and state in group for group in Questions.__subclasses__())


def open_question(state: str | None, *, works_here: bool) -> Question | None:
    """What is being asked of somebody, by the state that is kept for their chat."""
    for group in Questions.__subclasses__():
        for question in group.__states__:
            if isinstance(question, Question) and question.state == state:
                return question if works_here or not group.AT_WORK else None
    return None


async def _is_over(
    ends: Ends, event: Message | CallbackQuery, state: FSMContext, now: datetime
) -> bool:
    if _is_elsewhere(event, ends):
        return True
    spoken_of = (await state.get_data()).get(_SPOKEN_OF)
    if spoken_of is None:  # asked before questions had an end
        return ends.by_command
    return now.timestamp() - float(spoken_of) >= ends.after.total_seconds()


def _is_elsewhere(event: Message | CallbackQuery, ends: Ends) -> bool:
    if isinstance(event, CallbackQuery):
        tapped = (event.data or "").partition(":")[0]
        return ends.by_tap and tapped not in {button.__prefix__ for button in ends.own}
    said = event.text or ""
    return ends.by_command and said.startswith("/") and not said.startswith("/cancel")


def _kept_as(state: str | None) -> Waiting | None:
    return _all().get(state) if state is not None else None


@cache
def _all() -> dict[str, Waiting]:
    """Every state that some room has declared, by the name under which it is kept."""
    return {
        str(state.state): state
        for group in Questions.__subclasses__()
        for state in group.__states__
        if isinstance(state, Waiting)
    }
