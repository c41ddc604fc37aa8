"""What is refused about the rules."""

from loyalty.errors import Refusal


class CurrencyInUse(Refusal):
    """Sales stand in the ledger in the programme's currency: no other can take its place."""
