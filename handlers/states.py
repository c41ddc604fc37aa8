"""Which question is open. Nothing here is worth points: losing it loses a question, no more."""

from aiogram.fsm.state import State, StatesGroup


class Profile(StatesGroup):
    """Questions about oneself; `joining` in the data says that the next one follows."""

    name = State()
    phone = State()
    birthday = State()


class Till(StatesGroup):
    """The amount of a sale: `member` in the data, and `waiting`, a customer kept for later."""

    amount = State()


class Team(StatesGroup):
    """The name of a new branch."""

    branch = State()
