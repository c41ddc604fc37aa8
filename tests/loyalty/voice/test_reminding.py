"""Whoever has left a survey half-way is reminded of it, once."""

from dataclasses import replace
from datetime import timedelta

from loyalty.people.arrivals import note_reach
from loyalty.records.voice.surveys import SurveyState
from loyalty.rules.calendar import at_hour
from loyalty.rules.voice import Voice
from loyalty.values import TelegramId
from loyalty.voice.reminding import SurveyReminder, anybody_half_way, remind_half_way, to_go_on
from tests.loyalty.shop import Shop, saying
from tests.loyalty.voice.answerers import FORM, Guest, guest, keep, opened


def _remind(shop: Shop) -> list[SurveyReminder]:
    """Who is sent a reminder at this moment."""
    while shop.read(anybody_half_way, now=shop.now):
        shop.write(remind_half_way, now=shop.now)
    return saying(shop.hear(), SurveyReminder)


def test_it_is_one_reminder_a_day_later(shop: Shop) -> None:
    """Not sooner, not twice, and not to who has finished or only tried it."""
    survey = opened(shop, replace(FORM, questions=FORM.questions[:1]))
    finished, someone = guest(shop, survey), guest(shop, survey)
    finished.tap(5)
    Guest(shop, survey, shop.owner().person_id).begin(trial=True)
    shop.wait(hours=23)
    assert _remind(shop) == []
    shop.wait(hours=1)
    assert _remind(shop) == [SurveyReminder(someone.sheet)]
    shop.wait(days=1)
    assert _remind(shop) == []


def test_nobody_is_reminded_at_night(shop: Shop) -> None:
    """It waits for the hours in which people may be asked."""
    program = shop.rule(voice=Voice())
    someone = guest(shop, opened(shop))
    shop.now = at_hour(program, program.local(shop.now).date(), Voice().ask_until)
    someone.tap(5)
    shop.wait(days=1)
    assert _remind(shop) == []
    shop.wait(hours=13)
    assert _remind(shop) == [SurveyReminder(someone.sheet)]


def test_nobody_is_reminded_who_cannot_be_or_of_what_is_over(shop: Shop) -> None:
    """Who has blocked the bot; a survey that was closed; and who has gone on since is not told."""
    survey = opened(shop)
    blocked, someone = guest(shop, survey, shop.member(telegram_id=77)), guest(shop, survey)
    assert blocked.asked
    away = TelegramId(77)
    shop.write(note_reach, telegram_id=away, reachable=False, now=shop.now)
    shop.wait(days=1)
    assert _remind(shop) == [SurveyReminder(someone.sheet)]
    assert shop.read(to_go_on, sheet_id=someone.sheet, now=shop.now) is not None
    shop.now += timedelta(minutes=1)
    someone.tap(5)
    assert shop.read(to_go_on, sheet_id=someone.sheet, now=shop.now) is None
    late = guest(shop, survey)
    shop.wait(days=1)
    keep(shop, replace(survey, state=SurveyState.CLOSED))
    assert late.asked
    assert _remind(shop) == []
