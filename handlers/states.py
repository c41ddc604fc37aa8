"""Which question is open. Nothing here is worth points: losing it loses a question, no more."""

from aiogram.fsm.state import State, StatesGroup


class Profile(StatesGroup):
    """Questions about oneself; `joining` in the data says that the next one follows."""

    name = State()
    phone = State()
    birthday = State()


class Till(StatesGroup):
    """The amount of a sale: `member` in the data, and `waiting`, a customer kept for later.

    How many points to spend: also `quoted`, `turn`, and `message`, where the question stands. While
    the customer is asked: `question`.
    """

    amount = State()
    points = State()
    asked = State()


class Refund(StatesGroup):
    """What a refund is asked: `sale` in the data, then `amount` and `before`, then the `reason`."""

    sum = State()
    reason = State()


class Correction(StatesGroup):
    """Points by hand: `of` is the member, then `points` and `asked`, then the `reason`."""

    points = State()
    reason = State()


class Team(StatesGroup):
    """The name of a new branch."""

    branch = State()
