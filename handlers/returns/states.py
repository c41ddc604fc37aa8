"""The open questions of refunds and corrections."""

from handlers.questions import OF_THE_TILL, Question, Questions


class Refund(Questions):
    """What a refund is asked: `sale` in the data, then `amount` and `before`, then the `reason`."""

    FORM = True

    sum = Question(OF_THE_TILL)
    reason = Question(OF_THE_TILL)


class Correction(Questions):
    """Points by hand: `of` is the member, then `points` and `asked`, then the `reason`."""

    FORM = True

    points = Question(OF_THE_TILL)
    reason = Question(OF_THE_TILL)
