"""What owners are told about guessed codes."""

from collections.abc import Mapping

from handlers.rendered import Reader, Render, Rendered, sent
from loyalty.people.cards import GuessAlarm
from loyalty.records.outbox import Notice


def guess_alarm(told: GuessAlarm, reader: Reader) -> Rendered:
    """Somebody is trying out codes."""
    return sent(reader, reader.words("guess-alarm", name=told.name, guesses=told.guesses))


RENDERERS: Mapping[type[Notice], Render] = {GuessAlarm: guess_alarm}
