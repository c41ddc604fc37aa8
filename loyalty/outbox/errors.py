"""What is refused about questions to a second person."""

from loyalty.errors import Refusal


class NobodyToAsk(Refusal):
    """It needs a second person's ✅, and there is nobody who could give it."""


class ApprovalAnswered(Refusal):
    """Somebody else has answered it, or the same person otherwise."""


class ApprovalGone(Refusal):
    """Its day has passed, or whoever asked works here no more."""
