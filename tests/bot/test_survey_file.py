"""A survey as a file: what is printed is read back, and all that is wrong is said by its line."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.survey_example import NAME, example
from bot.survey_file import read
from bot.survey_show import changes, show
from bot.toml_file import RulesWrong, decoded
from locales.texts import LANGUAGES, Texts
from loyalty.names import on_one_line
from loyalty.records.voice.surveys import Again, Condition, Kind, Questionnaire, Worded
from loyalty.values import Points
from loyalty.voice.ready import READY
from loyalty.voice.validity import flaws_of
from sandbox.process import ROOT
from tests.loyalty.voice.surveyed import drafts

ALMATY, BERLIN = ZoneInfo("Asia/Almaty"), ZoneInfo("Europe/Berlin")
TEXTS = Texts.load("en", strict=True)
WORDS = TEXTS.of("en")

MINIMAL = """
name = "soup"
title = "The soup"
[[question]]
key = "taste"
kind = "scale"
text = "How was it?"
"""
TWO = (
    MINIMAL
    + """
[[question]]
key = "why"
kind = "one"
text = "Why?"
choices = [
  { key = "salt", text = "Salt" },
  { key = "price", text = "Price" },
]
"""
)


def taken(text: str) -> Questionnaire:
    """What a file asks."""
    return read(text, ALMATY, "en", WORDS).questionnaire


def says(text: str, language: str = "en") -> str:
    """What is wrong with a file."""
    with pytest.raises(RulesWrong) as wrong:
        read(text, ALMATY, "en", TEXTS.of(language))
    return str(wrong.value)


usual = settings(max_examples=60, deadline=None)
if settings.get_current_profile_name() == "long":
    usual = settings()

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
SAID = st.text(CHARACTERS | st.sampled_from("\n\r\"'\\{}#=\U0001f372"), max_size=40).map(
    lambda text: re.sub(r"\{([^{}]*)\}", r"(\1)", text)  # for what would stand for an answer
)


@st.composite
def worded(draw: st.DrawFn, longest: int) -> Worded:
    """A text in some languages."""
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, unique=True))
    text = {language: draw(SAID)[:longest] for language in languages}
    return {**text, languages[0]: "x" + text[languages[0]][: longest - 1]}


@st.composite
def surveys(draw: st.DrawFn) -> Questionnaire:
    """Anything that an owner may have put together."""
    form = draw(drafts(most=4))
    ends = {Kind.SCALE, Kind.RECOMMEND}
    questions = [
        replace(
            question,
            text=draw(worded(longest=100)),
            low=draw(worded(longest=40)) if question.kind in ends else {},
            high=draw(st.just({}) | worded(longest=40)) if question.kind in ends else {},
            choices=tuple(
                replace(choice, text=draw(worded(longest=60))) for choice in question.choices
            ),
        )
        for question in form.questions
    ]
    if len(questions) > 1:
        questions[-1] = replace(questions[-1], text={"kk": '"{q0}"\n\n{q0} \\"""'})
    return Questionnaire(
        title=draw(worded(longest=100)),
        questions=tuple(questions),
        intro=draw(st.just({}) | worded(longest=40)),
        thanks=draw(st.just({}) | worded(longest=40)),
        anonymous=draw(st.booleans()),
        everybody=draw(st.booleans()),
        goes_back=draw(st.booleans()),
        reward=Points(draw(st.sampled_from([0, 1, 500]))),
        again=draw(st.sampled_from(Again)),
        again_days=draw(st.integers(1, 400)),
        closes_at=draw(
            st.none()
            | st.integers(10**9, 2 * 10**9).map(lambda second: datetime.fromtimestamp(second, UTC))
        ),
        most_sheets=draw(st.none() | st.integers(1, 10**9)),
        per_day=draw(st.none() | st.integers(1, 500)),
    )


@usual
@given(surveys(), st.text(CHARACTERS, min_size=1), st.sampled_from([ALMATY, BERLIN]))
def test_what_is_printed_is_read_back(form: Questionnaire, name: str, zone: ZoneInfo) -> None:
    """Whatever an owner has put together in chat, its file says just that."""
    assume(not flaws_of(form))
    printed = decoded(show(name, form, zone, WORDS).encode(), WORDS)
    wanted = read(printed, zone, "ru", WORDS)
    assert (wanted.name, wanted.questionnaire) == (on_one_line(name), form)
    assert not [*changes(form, wanted.questionnaire, zone)]


@pytest.mark.parametrize("at", ["2026-10-25T00:30", "2026-10-25T01:30", "2026-03-29T01:00:07"])
def test_a_time_that_clocks_show_twice_is_read_back(at: str) -> None:
    """When clocks are put back, the same hour passes twice."""
    closes_at = datetime.fromisoformat(at).replace(tzinfo=UTC)
    form = replace(taken(MINIMAL), closes_at=closes_at)
    printed = show("soup", form, BERLIN, WORDS)
    assert read(printed, BERLIN, "en", WORDS).questionnaire == form


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_can_be_taken(language: str) -> None:
    """It has every kind of question, a jump and a condition, and explains itself."""
    printed = show(NAME, example(language), ALMATY, TEXTS.of(language))
    form = taken(printed)
    assert form == example(language)
    assert {question.kind for question in form.questions} == {*Kind}
    assert any(question.jumps for question in form.questions)
    assert any(question.only_if for question in form.questions)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sign", ["reward", "again_days", "closes", "most_sheets", "per_day"])
def test_deleting_a_sign_sets_what_it_stands_before(language: str, sign: str) -> None:
    """The lines that set nothing are examples of how to set it."""
    printed = show(NAME, example(language), ALMATY, TEXTS.of(language))
    assert taken(printed.replace(f"\n#{sign}", f"\n{sign}")) != example(language)


def test_the_example_stands_in_the_docs() -> None:
    """As the command prints it."""
    page = Path(ROOT / "docs" / "surveys.md").read_text(encoding="utf-8")
    (fenced,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert fenced == show(NAME, example("en"), ALMATY, WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", READY)
def test_a_ready_one_can_be_printed_and_taken(name: str, language: str) -> None:
    """In any language's comments, it stays the same."""
    printed = show(name, READY[name], ALMATY, TEXTS.of(language))
    assert taken(printed) == READY[name]


def test_an_owner_may_write_it_short() -> None:
    """A text without a language, one condition without a list, one choice without one."""
    form = taken(TWO + 'only_if = { question = "taste", at_most = 2.5 }\njumps = { to = "end" }')
    taste, why = form.questions
    assert (taste.text, taste.most) == ({"en": "How was it?"}, 5)
    assert why.only_if == (Condition("taste", at_most=2.5),)
    listed = TWO + 'only_if = [{ question = "taste", at_most = 2.5 }]\njumps = [{ to = "end" }]'
    assert taken(listed) == form


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[question]]", "line 1: name: it is needed; line 1: title: it is needed; line 1: quest"),
        (
            MINIMAL.replace("title", "titel"),
            "line 3: titel: there is no such key (is title meant?)",
        ),
        (MINIMAL.replace("title", "title.de"), 'line 3: title.de: it must be one of "ru", "uk"'),
        (MINIMAL.replace('"The soup"', "1"), "line 3: title: it must be a text in straight"),
        (MINIMAL.replace('"The soup"', '" "'), "line 3: title: The survey has no title"),
        (MINIMAL.replace("scale", "skale"), 'line 6: question.kind: it must be one of "scale"'),
        (MINIMAL + "steps = 11", "line 8: question.taste.steps: A scale has"),
        (MINIMAL + "steps = 0", "line 8: question.taste.steps: A scale has"),
        (MINIMAL + "most = 5", "line 8: question.most: a scale has steps instead of bounds"),
        (TWO + "steps = 5", "line 17: question.steps: a scale has steps instead of bounds"),
        (TWO + "least = 5", "line 17: question.why.least: A question of this kind has no bounds"),
        (TWO + 'low = "a"', "line 17: question.why.low: Only scales have words at their ends"),
        (TWO.replace('  { key = "salt", text = "Salt" },\n', ""), "line 13: question.why.choic"),
        (TWO.replace('"price"', '"salt"'), "line 15: question.why.choices: The choice “salt” stan"),
        (TWO.replace('"Price"', '""'), "line 15: question.why.choices: The choice “price” has no"),
        (
            TWO.replace('"why"', '"taste"'),
            "line 10: question.taste.key: Two questions have the key",
        ),
        (TWO.replace('"why"', '"Why"'), "line 10: question.Why.key: The key “Why” won’t do"),
        (TWO.replace("Why?", "{tast}?"), "line 12: question.why.text: {tast} in the text stands"),
        (TWO + 'jumps = { to = "taste" }', "line 17: question.why.jumps: The jump to “taste” lead"),
        (TWO + 'jumps = { to = "tast" }', "line 17: question.why.jumps: A jump leads to the quest"),
        (
            TWO + 'jumps = [\n  { chose = "salt", to = "end" },\n  { to = "why" },\n]',
            "line 19: question.why.jumps: The jump to “why” leads back",
        ),
        (
            TWO + 'only_if = [\n  { question = "taste" },\n  { question = "tst" },\n]',
            "line 19: question.why.only_if: A condition is about the question “tst”",
        ),
        (
            TWO + 'only_if = { question = "taste", at_lest = 3 }',
            "line 17: question.only_if.at_lest: there is no such key (is at_least meant?)",
        ),
        (TWO + "only_if = { at_least = 3 }", "line 17: question.only_if.question: it is needed"),
        (
            MINIMAL.replace("taste", "start")
            + 'jumps = { to = "end" }\n'
            + TWO[TWO.index("[[", 60) :],
            "line 9: question.why: Nobody would ever be asked this",
        ),
        ('closes = "tomorrow"' + MINIMAL, "line 1: closes: it must be a day and a time, such as"),
        ('closes = "2030-12-31"' + MINIMAL, "line 1: closes: it must be a day and a time"),
        ('closes = "0001-01-01 00:00"' + MINIMAL, "line 1: closes: it must be a day and a time"),
        ('again = "always"' + MINIMAL, 'line 1: again: it must be one of "never", "unfinished"'),
        ('again = "after-days"' + MINIMAL, "line 1: again: It doesn’t say after how many days"),
        ("reward = -1" + MINIMAL, "line 1: reward: at least 0"),
        ("per_day = 0" + MINIMAL, "line 1: per_day: at least 1"),
        (f"most_sheets = {'9' * 30}" + MINIMAL, "line 1: most_sheets: at most 1000000000"),
        ('thanks = "\\u0000"' + MINIMAL, "line 1: a text cannot contain"),
        (f'intro = "{"x" * 1001}"' + MINIMAL, "line 1: intro: The text is too long"),
        (MINIMAL + "[[question]", "line 8: a line is a [table]"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    """And with what may stand there, or the question that it is about."""
    assert says(text).startswith(said)


def test_all_that_is_wrong_is_said() -> None:
    """So that a file is mended in one go."""
    slips = says('titel = 1\nper_day = "x"' + MINIMAL.replace("scale", "skale"))
    assert re.findall(r"line \d+: [\w.]+", slips) == [
        "line 1: titel",
        "line 2: per_day",
        "line 7: question.kind",
    ]
    flaws = says(TWO.replace('"Why?"', '" "') + 'jumps = { to = "nowhere" }')
    assert re.findall(r"line \d+: [\w.]+", flaws) == [
        "line 12: question.why.text",
        "line 17: question.why.jumps",
    ]
    twice = says(TWO.replace('{ key = "salt", text = "Salt" },', '"salt", "sugar",'))
    assert twice.startswith("line 14: question.choices: it must be a table: {…}")
    assert twice.count("line") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_the_owners_language(language: str) -> None:
    """What is wrong with the form, and what is wrong with the survey."""
    words = TEXTS.of(language)
    assert words.plain("slip-missing", key="title") in says('name = "x"\nquestion = []', language)
    flaw = words.plain("flaw-jump-nowhere", what="z", most="0")
    assert flaw.rstrip(".") in says(MINIMAL + 'jumps = { to = "z" }', language)


def test_what_changes_is_said_by_question() -> None:
    """The lines that go and those that come, below the key of their question."""
    before = taken(TWO)
    after = taken(TWO.replace("Salt", "Too salty").replace("The soup", "Our soup"))
    assert [*changes(before, after, ALMATY)] == [
        '- title.en = "The soup"',
        '+ title.en = "Our soup"',
        "question.why:",
        '-   { key = "salt", text.en = "Salt" },',
        '+   { key = "salt", text.en = "Too salty" },',
    ]
    other_way_round = replace(before, questions=before.questions[::-1])
    assert next(changes(before, other_way_round, ALMATY)) == "question:"
