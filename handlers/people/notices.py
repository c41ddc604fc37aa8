"""What owners are told about guessed codes, and who comes back about what they owed."""

from collections.abc import Mapping

from handlers.rendered import Reader, Render, Rendered, sent
from loyalty.people.cards import GuessAlarm
from loyalty.people.enrolment import OldDebt
from loyalty.records.outbox import Notice


def guess_alarm(told: GuessAlarm, reader: Reader) -> Rendered:
    """Somebody is trying out codes."""
    return sent(reader, reader.words("guess-alarm", name=told.name, guesses=told.guesses))


def old_debt(told: OldDebt, reader: Reader) -> Rendered:
    """It has waited for them."""
    return sent(reader, reader.words("old-debt", points=told.points))


RENDERERS: Mapping[type[Notice], Render] = {GuessAlarm: guess_alarm, OldDebt: old_debt}
