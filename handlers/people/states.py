"""The open questions of the profile."""

from aiogram.fsm.state import State, StatesGroup


class Profile(StatesGroup):
    """Questions about oneself; `joining` in the data says that the next one follows."""

    name = State()
    phone = State()
    birthday = State()
