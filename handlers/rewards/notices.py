"""The gift that a tier gives on a birthday."""

from collections.abc import Mapping

from handlers.rendered import Reader, Render, Rendered, sent
from loyalty.records.outbox import Notice
from loyalty.rewards.gifts import BirthdayGift


def birthday_gift(told: BirthdayGift, reader: Reader) -> Rendered:
    """Best wishes, belated ones where the day is over, and points."""
    text = reader.words(
        "birthday-gift-late" if told.late else "birthday-gift",
        points=told.points,
    )
    return sent(reader, text)


RENDERERS: Mapping[type[Notice], Render] = {BirthdayGift: birthday_gift}
