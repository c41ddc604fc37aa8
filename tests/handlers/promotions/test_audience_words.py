"""An audience as a sentence."""

from datetime import date
from typing import Any, get_args

import pytest

from handlers.promotions.audience_words import audience_sentence
from locales.texts import LANGUAGES, Texts
from loyalty.promotions.audiences import Names
from loyalty.rules.audience import (
    EVERYONE,
    AllOf,
    Answered,
    AnyOf,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    ComesAbout,
    Expiring,
    Has,
    InTier,
    Joined,
    LastBought,
    Measure,
    Not,
    OfHabit,
    Possession,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.groups import Weekday
from loyalty.rules.habits import Borders, Habit
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, BranchId, CampaignId, Minor, Points, PosterId, SurveyId

TEXTS = Texts.load("ru", strict=True)
PROGRAM = Program(1, "Кофейня", "#0B6E5F", "KZT", "Asia/Almaty")
NAMES = Names(
    branches={BranchId(1): "Абай", BranchId(2): "Достық"},
    posters={PosterId(1): "Витрина"},
    campaigns={CampaignId(1): "Весна"},
    surveys={SurveyId(1): "Суп"},
    borders=Borders(much=Minor(4_800_000)),
)
KAZAKH, GOLD = Speaks(("kk",)), InTier(("Золото",))
IDLE, PHONE = LastBought(before=30, never=True), Has(Possession.PHONE)
K, G, P = "говорят по-казахски", "уровень «Золото»", "есть телефон"
SPRING, MAY = date(2026, 3, 1), date(2026, 5, 31)

CONDITIONS: tuple[Audience, ...] = (
    EVERYONE,
    *(Speaks((language,)) for language in LANGUAGES),
    GOLD,
    InTier(("",)),
    InTier(("Золото", "")),
    BoughtAt((BranchId(1), BranchId(2))),
    Joined(SPRING, MAY),
    Joined(SPRING),
    Joined(None, MAY),
    LastBought(within=1),
    LastBought(within=30, never=True),
    LastBought(before=30),
    IDLE,
    LastBought(within=60, before=30),
    LastBought(never=True),
    LastBought(),
    *(Buys(measure, 1, 5_000, days) for measure in Measure for days in (None, 1, 90)),
    Balance(Points(-5), Points(500)),
    Expiring(1),
    Expiring(21),
    BirthdayWithin(0),
    BirthdayWithin(1),
    BirthdayWithin(7),
    *map(Has, Possession),
    CameBy((PosterId(1),)),
    TookPart(CampaignId(1)),
    Scored(most=2),
    Scored(3, 5),
    Answered((SurveyId(1), SurveyId(7))),
    Unasked(1),
    Unasked(30),
    RandomShare(BasisPoints(1_000), "spring"),
    *(OfHabit((habit,)) for habit in Habit),
    *(ComesAbout(weekday, 15) for weekday in Weekday),
    AllOf((KAZAKH, GOLD)),
    AnyOf((KAZAKH, GOLD)),
    Not(KAZAKH),
)


def said(audience: Audience, language: str = "ru", names: Names = NAMES) -> str:
    return audience_sentence(audience, TEXTS.of(language), PROGRAM, names).replace("\u00a0", " ")


def test_no_condition_is_forgotten() -> None:
    """Whatever an owner may choose is among what is said here."""
    union: Any = get_args(Audience)[0]
    assert {type(condition) for condition in CONDITIONS} == set(get_args(union))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("condition", CONDITIONS, ids=repr)
def test_every_condition_is_said(condition: Audience, language: str) -> None:
    """In every language, and so that it can be told from its opposite."""
    so, not_so = said(condition, language), said(Not(condition), language)
    assert so != not_so
    assert so == said(Not(Not(condition)), language)
    for sentence in (so, not_so):
        assert sentence == sentence.strip()
        assert 3 < len(sentence) < 200


SENTENCES: tuple[tuple[Audience, str], ...] = (
    (AllOf((KAZAKH, GOLD, IDLE)), f"{K}, {G}, не покупали 30 дней и больше"),
    (AllOf((AllOf((KAZAKH, GOLD)), PHONE)), f"{K}, {G}, {P}"),
    (AllOf((KAZAKH, AnyOf((GOLD, PHONE)))), f"{K}, ({G} или {P})"),
    (AnyOf((KAZAKH, AllOf((GOLD, PHONE)))), f"{K} или ({G}, {P})"),
    (AllOf((AnyOf((KAZAKH,)), PHONE)), f"{K}, {P}"),
    (AllOf((KAZAKH, KAZAKH)), K),
    (Not(AllOf((KAZAKH, PHONE))), f"не {K} или нет телефона"),
    (Not(AnyOf((KAZAKH, PHONE))), f"не {K}, нет телефона"),
    (Not(Speaks(("kk", "ru"))), f"не {K}, не говорят по-русски"),
    (Not(InTier(("Золото", ""))), "уровень не «Золото», с уровнем"),
    (
        Not(Joined(SPRING, MAY)),
        "получили карту раньше 1 марта 2026 или получили карту позже 31 мая 2026",
    ),
    (Not(IDLE), "покупали за последние 30 дней"),
    (Not(LastBought(within=30)), "не покупали за последние 30 дней"),
    (Buys(Measure.SPENT, 500_000, None, 90), "сумма покупок за последние 90 дней: от 5 000 ₸"),
    (Not(Buys(Measure.PURCHASES, 2, 5)), "число покупок: не больше 1 или от 6"),
    (Not(Buys(Measure.PURCHASES, 1)), "число покупок: 0"),
    (Not(Buys(Measure.PURCHASES, 0)), "никто"),
    (Not(Buys(Measure.AVERAGE, 500_000)), "средний чек: меньше 5 000 ₸ или ещё не покупали"),
    (Balance(None, Points(0)), "баллы на руках: не больше 0"),
    (OfHabit((Habit.LOST,)), "ушли (дней без покупок: больше 90)"),
    (
        OfHabit((Habit.BEST,)),
        "лучшие (покупок: от 3, дней без покупок: до 30, за год: от 48 000 ₸)",
    ),
)


@pytest.mark.parametrize(("audience", "sentence"), SENTENCES)
def test_a_sentence_reads_as_people_speak(audience: Audience, sentence: str) -> None:
    """With brackets only where something else would be understood without them."""
    assert said(audience) == sentence


def test_what_has_no_name_is_called_by_its_number() -> None:
    """A campaign without a name is still told from others."""
    assert said(TookPart(CampaignId(7))) == "получали рассылку № 7"
    assert said(BoughtAt((BranchId(1), BranchId(9)))) == "покупали в филиале «Абай» или № 9"


def test_groups_are_named_before_their_borders_are_known() -> None:
    """A screen that lists the groups need not look anything up."""
    nothing = Names({}, {}, {}, {}, None)
    assert said(OfHabit((Habit.NEW, Habit.BEST)), names=nothing) == "новые или лучшие"
