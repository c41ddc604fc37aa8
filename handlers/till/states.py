"""The open questions of a sale."""

from aiogram.fsm.state import State, StatesGroup


class Till(StatesGroup):
    """The amount of a sale: `member` in the data, and `waiting`, a customer kept for later.

    How many points to spend: also `quoted`, `turn`, and `message`, where the question stands. While
    the customer is asked: `question`.
    """

    amount = State()
    points = State()
    asked = State()
