"""What has become of those who do not have a promotion, in a line for each."""

from collections.abc import Collection, Iterator, Mapping

from locales.texts import Html, Words
from loyalty.records.promotions.mailings import DeliveryState


def others_in_words(
    counts: Mapping[DeliveryState, int],
    words: Words,
    *,
    but: Collection[DeliveryState] = (DeliveryState.SENT,),
) -> Iterator[Html]:
    """How many are left, blocked and so on, wherever there are any; `but` is said elsewhere."""
    for state in DeliveryState:
        if state not in but and counts.get(state):
            yield words(f"delivery-{state}", count=counts[state])
