"""A promotion as a file: what is printed is read back, and what is wrong is said with its line."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.promo_audience import Names
from bot.promo_file import read
from bot.promo_show import show
from bot.toml_file import RulesWrong
from locales.texts import LANGUAGES, Texts
from loyalty.names import on_one_line
from loyalty.records.promotions.campaigns import (
    Budget,
    Campaign,
    CampaignState,
    Perk,
    Rhythm,
    Timing,
    Trigger,
)
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.rules.audience import (
    AllOf,
    Answered,
    AnyOf,
    Balance,
    BoughtAt,
    Buys,
    CameBy,
    Everyone,
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
from loyalty.rules.habits import Habit
from loyalty.rules.program import Program
from loyalty.values import (
    BasisPoints,
    BranchId,
    CampaignId,
    FileId,
    Minor,
    OperationId,
    Points,
    PosterId,
    StaffId,
    SurveyId,
)

PROGRAM = Program(1, "Tamga", "#000000", "KZT", "Asia/Almaty")
NAMES = Names(
    branches={BranchId(1): "Центр", BranchId(2): "Север"},
    posters={PosterId(1): "Дверь"},
    surveys={SurveyId(1): "Суп"},
)
DRAFT = Campaign(
    CampaignId(0),
    OperationId("file"),
    "",
    CampaignState.DRAFT,
    StaffId(1),
    datetime(2026, 3, 14, 7, tzinfo=UTC),
)
TEXTS = Texts.load("en", strict=True)
WORDS = TEXTS.of("en")

MINIMAL = """
name = "Friday"
[[message]]
text = "Come by"
"""


def _says(text: str, language: str = "en") -> str:
    """What is wrong with the file."""
    with pytest.raises(RulesWrong) as wrong:
        read(text, DRAFT, PROGRAM, NAMES, TEXTS.of(language))
    return str(wrong.value)


TOO_DEEP = 300 * '{ kind = "not", part = ' + '{ kind = "everyone" }' + 300 * " }"


TEXTS_OF_OWNERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\"\\'{}<>"), max_size=60
)


AUDIENCES: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(
        [
            Everyone(),
            Speaks(("kk", "ru")),
            InTier(("", "Золото «1»")),
            BoughtAt((BranchId(2),)),
            Joined(first=date(2026, 1, 2)),
            LastBought(within=30),
            LastBought(never=True),
            Buys(Measure.SPENT, least=500_050, days=30),
            Buys(Measure.PURCHASES, most=3),
            Balance(least=Points(-5)),
            Has(Possession.PHONE),
            CameBy((PosterId(1),)),
            TookPart(CampaignId(7)),
            Scored(most=3),
            Answered((SurveyId(1),)),
            Unasked(30),
            RandomShare(BasisPoints(5_000), "half"),
            OfHabit((Habit.FADING, Habit.LOST)),
        ]
    ),
    lambda parts: (
        st.builds(Not, parts)
        | st.builds(AllOf, st.tuples(parts, parts))
        | st.builds(AnyOf, st.tuples(parts))
    ),
    max_leaves=5,
)


SEEN = st.text(st.characters(), max_size=64).map(on_one_line).filter(bool)


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    """Anything that an owner may have put together."""
    contents = [
        Content(
            language,
            *draw(
                st.sampled_from(
                    [
                        (Form.TEXT, "<b>Hi</b> {name}\nline", ()),
                        (Form.PHOTO, "", (Attached(Form.PHOTO, FileId(3), spoiler=True),)),
                        (
                            Form.ALBUM,
                            'says "x"',
                            (
                                Attached(Form.PHOTO, FileId(3)),
                                Attached(Form.VIDEO, FileId(4), place=1),
                            ),
                        ),
                    ]
                )
            ),
        )
        for language in draw(st.lists(st.sampled_from([None, *LANGUAGES]), min_size=1, unique=True))
    ]
    contents[0] = replace(contents[0], html="x" + escape(draw(TEXTS_OF_OWNERS)))
    timing = draw(
        st.sampled_from(
            [
                None,
                Timing(Rhythm.ONCE, at=datetime(2030, 1, 2, 3, 4, tzinfo=UTC)),
                Timing(Rhythm.WEEKLY, weekdays=(Weekday.MON, Weekday.FRI), hour=time(12)),
                Timing(Rhythm.MONTHLY, month_days=(1, 31), hour=time(9, 30)),
                Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_FOR, number=30),
                Timing(Rhythm.TRIGGER, trigger=Trigger.BIRTHDAY),
            ]
        )
    )
    return replace(
        DRAFT,
        id=CampaignId(draw(st.integers(1, 9))),
        name=draw(SEEN),
        contents=tuple(contents),
        buttons=draw(
            st.sampled_from(
                [
                    (),
                    (PromoButton(Leads.LINK, "Меню", "https://t.me"),),
                    (PromoButton(Leads.CARD), PromoButton(Leads.SURVEY, survey=SurveyId(1))),
                ]
            )
        ),
        audience=draw(AUDIENCES),
        timing=timing,
        perk=draw(
            st.sampled_from(
                [
                    None,
                    Perk(points=Points(100)),
                    Perk(multiplier=BasisPoints(15_000), days=3),
                    Perk(Points(1), BasisPoints(20_000), 1, datetime(2030, 1, 1, tzinfo=UTC)),
                ]
            )
        ),
        budget=draw(st.sampled_from([None, Budget(Points(5)), Budget(money=Minor(500_050))])),
        compared=draw(st.sampled_from([None, BasisPoints(0), BasisPoints(1_000), BasisPoints(50)])),
        chat=draw(st.sampled_from([None, -100_123])),
    )


@settings(max_examples=60, deadline=None)
@given(campaigns())
def test_what_is_printed_is_read_back(campaign: Campaign) -> None:
    """Whatever an owner has put together in chat, its file says just that."""
    base = replace(DRAFT, contents=campaign.contents)
    wanted = read(show(campaign, PROGRAM, NAMES, WORDS), base, PROGRAM, NAMES, WORDS)
    assert wanted.number == campaign.id
    assert replace(wanted.campaign, id=campaign.id) == campaign
    assert not wanted.files


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comments_are_the_readers(language: str) -> None:
    """Printed in any of the four languages, a file can be read."""
    words = TEXTS.of(language)
    campaign = read(MINIMAL, DRAFT, PROGRAM, NAMES, words).campaign
    again = read(show(campaign, PROGRAM, NAMES, words), DRAFT, PROGRAM, NAMES, words)
    assert again.campaign == campaign


def test_a_file_to_be_kept_is_named_by_its_path() -> None:
    """It stands beside the file, and gets its number when it is kept."""
    text = MINIMAL + 'files = [{ file = "a.jpg" }, { kept = 7, form = "video" }]\n'
    had = Content(None, Form.VIDEO, files=(Attached(Form.VIDEO, FileId(7)),))
    wanted = read(text, replace(DRAFT, contents=(had,)), PROGRAM, NAMES, WORDS)
    (content,) = wanted.campaign.contents
    assert content.form is Form.ALBUM
    assert [(new.path, new.stand_in) for new in wanted.files] == [("a.jpg", content.files[0].file)]
    assert content.files[1] == Attached(Form.VIDEO, FileId(7), place=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[message]]", "line 1: name: it is needed"),
        ('name = "\u17b5"\n[[message]]', "line 1: name: it is empty"),
        ('name = "x"\nmesage = 1', "line 2: mesage: there is no such key (is message meant?)"),
        ('name = "x"\nmessage = 1', "line 2: message: it must be a list"),
        (
            MINIMAL + 'lang = "ru"',
            "line 5: message.lang: there is no such key (is language meant?)",
        ),
        (MINIMAL + 'language = "de"', 'line 5: message.language: it must be one of "ru"'),
        (MINIMAL + "files = [{}]", "line 5: message.files: say one of the two"),
        (
            MINIMAL + "files = [{ kept = 7 }]",
            "line 5: message.files.kept: this broadcast has no file",
        ),
        (MINIMAL + '[when]\nat = "yesterday"', "line 6: when.at: it must be a day and a time"),
        (MINIMAL + '[when]\nweekdays = ["fri"]', "line 5: when.at: it must be a time"),
        (MINIMAL + '[when]\nweekdays = ["cat"]', "line 6: when.weekdays: it must be one of"),
        (MINIMAL + '[when]\ntrigger = "cat"', "line 6: when.trigger: it must be one of"),
        (MINIMAL + "[when]\nnumber = 3", "line 5: when: say one of"),
        (MINIMAL + "[offer]\nmultiplier = 0.5", "line 6: offer.multiplier: at least 1"),
        (MINIMAL + "[budget]\nmoney = 0", "line 6: budget.money: more than 0"),
        (MINIMAL + '[audience]\nkind = "cats"', "line 6: audience.kind: it must be one of"),
        (
            MINIMAL + '[audience]\nkind = "branch"\nbranches = ["Юг"]',
            "line 7: audience.branches: “Юг” is not known. There are: Центр, Север",
        ),
        (
            MINIMAL + '[audience]\nkind = "buys"\nmeasur = "spent"',
            "line 7: audience.measur: there is no such key (is measure meant?)",
        ),
        (
            MINIMAL + '[audience]\nkind = "not"\npart = { kind = "balance", least = "x" }',
            "line 7: audience.part.least: this condition is not written so",
        ),
        (MINIMAL.replace("Come", "<b>Come"), "line 4: message.text: Telegram cannot read “<b>”"),
        (MINIMAL.replace("Come", "a < b"), "line 4: message.text: Telegram cannot read “< b by”"),
        (MINIMAL.replace("Come", "<h1>x</h1>"), "line 4: message.text: Telegram cannot read “<h1>"),
        (MINIMAL + 'files = [{ file = "a.gif" }, { file = "b.jpg" }]', "line 5: message.files: an"),
        (MINIMAL + 'files = [{ file = "a", form = "text" }]', "line 5: message.files.form: it"),
        (
            MINIMAL + "preview = { is_disabled = true }",
            "line 5: message.preview.is_disabled: there",
        ),
        (MINIMAL + '[audience]\nkind = "balance"\nleast = 1.5', "line 5: audience: this condition"),
        (MINIMAL + f'[audience]\nkind = "balance"\nleast = {9**30}', "line 5: audience: this"),
        (f"audience = {TOO_DEEP}" + MINIMAL, "line 1: tables and lists are nested"),
        ("id = 99999999999999999999" + MINIMAL, "line 1: id: at most 1000000000"),
        ('comparison = "10%"' + MINIMAL, "line 1: comparison: it must be a number"),
        (MINIMAL.replace("Come", "\\u0000"), "line 4: a text cannot contain"),
        (MINIMAL + "[[message]]\n", "line 5: message: the message has neither text nor file"),
        (MINIMAL + MINIMAL.splitlines()[-1], "line 5: this rule is already above"),
        (MINIMAL + '[[message]]\ntext = "y"', "line 3: message: there are two messages"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    """And with what may stand there."""
    assert _says(text).startswith(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_the_owners_language(language: str) -> None:
    """Every word of it."""
    assert TEXTS.of(language).plain("slip-missing", key="name") in _says("[[message]]", language)
