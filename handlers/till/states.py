"""The open questions of a sale."""

from aiogram.fsm.state import State

from handlers.questions import Question, Questions


class Till(Questions):
    """The amount of a sale: `member` in the data, and `waiting`, a customer kept for later.

    How many points to spend: also `quoted`, `turn`, and `message`, where the question stands.
    `turn` is which question about the quote it is, by the name under which open ones are kept.
    While the customer is asked: `question`.
    """

    FORM = True

    amount = Question()
    points = Question()
    asked = State()  # the customer is, and not whoever the state is of
