"""When a promotion goes out, as people say it."""

from datetime import UTC, datetime, time

import pytest

from handlers.promotions.schedule_words import timing_in_words
from locales.texts import LANGUAGES, Texts
from loyalty.records.promotions.campaigns import Rhythm, Timing, Trigger
from loyalty.rules.groups import Weekday
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
NOON, TEN = time(12), time(10)
BEFORE_CHRISTMAS = Timing(Rhythm.ONCE, at=datetime(2026, 12, 25, 5, tzinfo=UTC))


def weekly(*days: Weekday) -> Timing:
    return Timing(Rhythm.WEEKLY, weekdays=days, hour=NOON)


def monthly(*days: int) -> Timing:
    return Timing(Rhythm.MONTHLY, month_days=days, hour=TEN)


def by(trigger: Trigger, number: int = 0) -> Timing:
    return Timing(Rhythm.TRIGGER, trigger=trigger, number=number)


def said(timing: Timing | None, language: str) -> str:
    return timing_in_words(timing, blank(), TEXTS.of(language)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("timing", "ru", "uk", "kk", "en"),
    [
        (None, "сразу", "одразу", "бірден", "at once"),
        (
            BEFORE_CHRISTMAS,
            *("25.12.2026, 10:00", "25.12.2026, 10:00", "25.12.2026, 10:00", "25 Dec 2026, 10:00"),
        ),
        (
            weekly(Weekday.FRI),
            *("каждую пятницу в 12:00", "щоп’ятниці о 12:00"),
            *("жұма сайын, 12:00", "every Friday at 12:00"),
        ),
        (
            weekly(Weekday.FRI, Weekday.MON),
            *("пн, пт в 12:00", "пн, пт о 12:00", "дс, жм, 12:00", "Mon, Fri at 12:00"),
        ),
        (
            weekly(*Weekday),
            *("каждый день в 12:00", "щодня о 12:00", "күн сайын, 12:00", "every day at 12:00"),
        ),
        (
            monthly(15, 1),
            *("1 и 15 числа в 10:00", "1 та 15 числа о 10:00"),
            *("ай сайын: 1 және 15, 10:00", "every month (1 and 15) at 10:00"),
        ),
        (
            monthly(31, 2, 23),
            "2 и 23 числа, в последний день месяца в 10:00",
            "2 та 23 числа, в останній день місяця о 10:00",
            "ай сайын: 2 және 23, айдың соңғы күні, 10:00",
            "every month (2 and 23, the last day) at 10:00",
        ),
        (
            by(Trigger.NOT_BOUGHT_FOR, 30),
            *("30 дней без покупок", "30 днів без покупок"),
            *("30 күн сатып алмаған", "30 days without a purchase"),
        ),
        (
            by(Trigger.NOT_BOUGHT_YET, 3),
            *("3 дня без первой покупки", "3 дні без першої покупки"),
            *("қосылғанына 3 күн болған, әлі сатып алмаған", "3 days without a first purchase"),
        ),
        (
            by(Trigger.POINTS_EXPIRE, 1),
            *("за 1 день до того, как сгорят баллы", "за 1 день до того, як згорять бали"),
            *("ұпай мерзімінің бітуіне 1 күн қалғанда", "1 day before points expire"),
        ),
        (
            by(Trigger.BIRTHDAY),
            *("в день рождения", "у день народження", "туған күні", "on the birthday"),
        ),
        (
            by(Trigger.BIRTHDAY, 7),
            *("за 7 дней до дня рождения", "за 7 днів до дня народження"),
            *("туған күнге 7 күн қалғанда", "7 days before the birthday"),
        ),
        (
            by(Trigger.TIER_REACHED),
            *("новый уровень", "новий рівень", "жаңа деңгей", "a new tier"),
        ),
        (
            by(Trigger.NTH_PURCHASE, 5),
            *("покупка № 5", "покупка № 5", "сатып алу реті: 5", "purchase #5"),
        ),
    ],
)
def test_a_timing_is_said(timing: Timing | None, ru: str, uk: str, kk: str, en: str) -> None:
    """In every language, as one would say it."""
    assert [said(timing, language) for language in LANGUAGES] == [ru, uk, kk, en]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_timing_can_be_said(language: str) -> None:
    """Every day of the week and of the month, and everything that happens by itself."""
    alone = [weekly(day) for day in Weekday] + [monthly(day) for day in range(1, 32)]
    happens = [by(trigger, number) for trigger in Trigger for number in (0, 1, 2, 5, 21)]
    assert all(said(timing, language) for timing in (*alone, *happens))


def test_what_is_not_finished_is_not_said() -> None:
    """A schedule without days has no words yet."""
    unfinished = (weekly(), monthly(), Timing(Rhythm.ONCE), Timing(Rhythm.TRIGGER))
    assert [said(timing, "ru") for timing in unfinished] == ["", "", "", ""]
