"""What the limits against fraud refuse, and alerts that are not there."""

from dataclasses import dataclass

from loyalty.errors import Refusal
from loyalty.records.guard import Breach


@dataclass(eq=False)
class LimitReached(Refusal):
    """A limit against fraud refuses it. Whoever answers has the owners told of the breach."""

    breach: Breach


class AlertUnknown(Refusal):
    """No such alert."""
