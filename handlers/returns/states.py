"""The open questions of refunds and corrections."""

from aiogram.fsm.state import State, StatesGroup


class Refund(StatesGroup):
    """What a refund is asked: `sale` in the data, then `amount` and `before`, then the `reason`."""

    sum = State()
    reason = State()


class Correction(StatesGroup):
    """Points by hand: `of` is the member, then `points` and `asked`, then the `reason`."""

    points = State()
    reason = State()
