"""The open questions of a sale."""

from aiogram.fsm.state import State

from handlers.questions import Question, Questions


class Till(Questions):
    """A sum that came first, and waits for its `card`: `bill` in the data, and `since` when.

    The amount of a sale: `member` in the data, and `waiting`, a customer kept for later.

    How many points to spend: also `quoted`, `turn`, and `message`, where the question stands.
    `turn` is which question about the quote it is, by the name under which open ones are kept.
    While the customer is asked: `question`.
    """

    FORM = True

    card = Question()
    amount = Question()
    points = Question()
    asked = State()  # the customer is, and not whoever the state is of
