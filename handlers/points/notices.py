"""What members are told about how long their points live."""

from collections.abc import Mapping

from handlers.rendered import Reader, Render, Rendered, sent
from locales.amounts import day
from locales.texts import Html
from loyalty.points.activation import PointsActive
from loyalty.points.reminders import ExpiryReminder
from loyalty.records.outbox import Notice


def points_active(told: PointsActive, reader: Reader) -> Rendered:
    """They have waited long enough, and can be spent."""
    words = reader.words
    spendable = words("points", points=told.spendable)
    return sent(reader, words("points-active", points=told.points, spendable=spendable))


def expiry_reminder(told: ExpiryReminder, reader: Reader) -> Rendered:
    """Ahead of their last day, whether a purchase keeps them, and what else is lost soon."""
    words = reader.words
    text = words(
        "expiry-reminder-kept" if told.kept else "expiry-reminder",
        points=told.points,
        day=day(told.until, words.language, today=reader.today),
    )
    if told.in_all != told.points:
        until = day(told.in_all_until, words.language, today=reader.today)
        in_all = words("expiry-reminder-in-all", points=told.in_all, day=until)
        text = Html(f"{text}\n\n{in_all}")
    return sent(reader, text)


RENDERERS: Mapping[type[Notice], Render] = {
    PointsActive: points_active,
    ExpiryReminder: expiry_reminder,
}
