"""The open questions of the team."""

from aiogram.fsm.state import State, StatesGroup


class Team(StatesGroup):
    """The name of a new branch."""

    branch = State()
