"""What is refused of a quote, and of the question whether points may pay."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import Refusal


class QuoteUnknown(Refusal):
    """No such quote, or another cashier's."""


class QuoteWithdrawn(Refusal):
    """The cashier has tapped ❌ on it."""


class QuoteCredited(Refusal):
    """✅ came before ❌."""


class BillNeedsManager(Refusal):
    """Above what a cashier credits alone; nobody can be asked, or points are to pay for it."""


@dataclass(eq=False)
class CustomerAsked(Refusal):
    """The customer is asked for points in this quote's place, and may answer until `until`."""

    until: datetime


class FoundByPhone(Refusal):
    """Whoever is found by phone has shown nothing: points do not pay."""


class CustomerUnreachable(Refusal):
    """The bot cannot write to the customer, who therefore cannot be asked."""


class QuestionOver(Refusal):
    """The question whether points may pay was answered, withdrawn, or waited too long."""
