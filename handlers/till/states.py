"""The open questions of a sale."""

from handlers.questions import OF_THE_TILL, Question, Questions, Waiting


class Till(Questions):
    """A sum that came first, and waits for its `card`: `bill` in the data, and `since` when.

    The amount of a sale: `member` in the data, and `waiting`, a customer kept for later.

    How many points to spend: also `quoted`, `turn`, and `message`, where the question stands.
    `turn` is which question about the quote it is, by the name under which open ones are kept.
    While the customer is asked: `question`.
    """

    FORM = True

    card = Question(OF_THE_TILL)
    amount = Question(OF_THE_TILL)
    points = Question(OF_THE_TILL)
    asked = Waiting(OF_THE_TILL)  # the customer is, and not whoever the state is of
