"""Questions that somebody's next message answers. Each room declares its own, in its states.py.

Whatever else is sent meanwhile is answered by the text that is named after the question: while
Refund.sum is open, by `still-refund-sum`.
"""

from typing import ClassVar

from aiogram.fsm.state import State, StatesGroup


class Question(State):
    """One of them. A state in which nothing is asked, but waited for, is a State alone."""

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
