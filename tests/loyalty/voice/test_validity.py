"""What cannot be asked is refused, by the question that it is in."""

from dataclasses import replace

import pytest

from handlers.voice.flaws import flaw_said
from locales.texts import LANGUAGES, Texts
from loyalty.records.voice.surveys import (
    THE_END,
    Again,
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
)
from loyalty.voice.validity import Flaw, Why, flaws_of

TITLE = {"ru": "Опрос"}
TWO = (Choice("yes", {"ru": "Да"}), Choice("price", {"ru": "Цена"}))


def scale(key: str, *jumps: Jump, only_if: tuple[Condition, ...] = ()) -> Question:
    """A scale of five."""
    return Question(key, Kind.SCALE, {"ru": "Как?"}, most=5, jumps=jumps, only_if=only_if)


def words(key: str, *only_if: Condition, text: str = "Почему?") -> Question:
    """A line of text, asked where that holds."""
    return Question(key, Kind.SHORT, {"ru": text}, only_if=only_if)


def asked(*questions: Question) -> Questionnaire:
    """A survey of these."""
    return Questionnaire(TITLE, questions)


def one_of(key: str, *choices: Choice) -> Question:
    """One of these choices, to be taken."""
    return Question(key, Kind.ONE, {"ru": "Что?"}, choices=choices)


LOW, HIGH = Condition("a", at_most=2), Condition("a", at_least=4)

FLAWED = {
    "nothing is asked": (asked(), Flaw("", Why.NO_QUESTIONS)),
    "too much is asked": (
        asked(*(words(f"q{n}") for n in range(51))),
        Flaw("", Why.MANY_QUESTIONS, most=50),
    ),
    "no title": (Questionnaire({"ru": " "}, (words("a"),)), Flaw("", Why.NO_TITLE)),
    "a title that cannot be seen": (
        Questionnaire({"ru": "\u034f"}, (words("a"),)),
        Flaw("", Why.NO_TITLE),
    ),
    "a long title": (
        Questionnaire({"kk": "x" * 101}, (words("a"),)),
        Flaw("", Why.TITLE_LONG, most=100),
    ),
    "again, and nobody knows when": (
        replace(asked(words("a")), again=Again.AFTER_DAYS),
        Flaw("", Why.AGAIN_DAYS),
    ),
    "a key in Cyrillic": (asked(words("вкус")), Flaw("вкус", Why.KEY_UNFIT, "вкус", 32)),
    "a key that means the end": (asked(words("end")), Flaw("end", Why.KEY_UNFIT, "end", 32)),
    "a key twice": (asked(words("a"), words("a")), Flaw("a", Why.KEY_TWICE, "a")),
    "no text": (asked(words("a", text=" ")), Flaw("a", Why.NO_TEXT)),
    "a long text": (asked(words("a", text="x" * 1001)), Flaw("a", Why.TEXT_LONG, most=1000)),
    "an answer to come": (
        asked(words("a", text="{b}?"), words("b")),
        Flaw("a", Why.PLACEHOLDER, "b"),
    ),
    "one choice": (asked(one_of("a", TWO[0])), Flaw("a", Why.FEW_CHOICES)),
    "too many choices": (
        asked(one_of("a", *(Choice(f"c{n}", {"ru": "Да"}) for n in range(21)))),
        Flaw("a", Why.MANY_CHOICES, most=20),
    ),
    "choices of a line of text": (
        asked(replace(words("a"), choices=TWO)),
        Flaw("a", Why.NO_CHOICES),
    ),
    "a choice's key with a blank": (
        asked(one_of("a", TWO[0], Choice("the price", {"ru": "Цена"}))),
        Flaw("a", Why.CHOICE_UNFIT, "the price", 32),
    ),
    "a choice twice": (asked(one_of("a", *TWO, TWO[0])), Flaw("a", Why.CHOICE_TWICE, "yes")),
    "an empty choice": (
        asked(one_of("a", TWO[0], Choice("no", {}))),
        Flaw("a", Why.CHOICE_EMPTY, "no"),
    ),
    "a long choice": (
        asked(one_of("a", TWO[0], Choice("no", {"ru": "x" * 61}))),
        Flaw("a", Why.CHOICE_LONG, "no", 60),
    ),
    "a scale of eleven": (asked(replace(scale("a"), most=11)), Flaw("a", Why.STEPS, most=10)),
    "a scale without an end": (
        asked(replace(scale("a"), most=None)),
        Flaw("a", Why.STEPS, most=10),
    ),
    "bounds of a text": (asked(replace(words("a"), least=2)), Flaw("a", Why.NO_BOUNDS)),
    "bounds that cross": (
        asked(Question("a", Kind.NUMBER, TITLE, least=3, most=2)),
        Flaw("a", Why.BOUNDS),
    ),
    "three of two": (
        asked(replace(one_of("a", *TWO), kind=Kind.SEVERAL, least=3)),
        Flaw("a", Why.BOUNDS),
    ),
    "at most none": (
        asked(replace(one_of("a", *TWO), kind=Kind.SEVERAL, most=0)),
        Flaw("a", Why.BOUNDS),
    ),
    "the ends of a text": (asked(replace(words("a"), low=TITLE)), Flaw("a", Why.NO_ENDS)),
    "long words at an end": (
        asked(replace(scale("a"), high={"ru": "x" * 41})),
        Flaw("a", Why.END_LONG, most=40),
    ),
    "a condition about nothing": (
        asked(words("b", Condition("a"))),
        Flaw("b", Why.CONDITION_NOWHERE, "a"),
    ),
    "a condition about what comes later": (
        asked(words("b", LOW), scale("a")),
        Flaw("b", Why.CONDITION_LATER, "a"),
    ),
    "a condition about itself": (
        asked(words("b", Condition("b"))),
        Flaw("b", Why.CONDITION_LATER, "b"),
    ),
    "a choice that is not offered": (
        asked(one_of("a", *TWO), words("b", Condition("a", chose=("salt",)))),
        Flaw("b", Why.CONDITION_CHOICE, "salt"),
    ),
    "six on a scale of five": (
        asked(scale("a"), words("b", Condition("a", at_least=6))),
        Flaw("b", Why.CONDITION_NUMBER, "a"),
    ),
    "the number of a text": (
        asked(words("a"), words("b", LOW)),
        Flaw("b", Why.CONDITION_NUMBER, "a"),
    ),
    "a jump to nowhere": (asked(scale("a", Jump("z"))), Flaw("a", Why.JUMP_NOWHERE, "z")),
    "a jump to itself": (asked(scale("a", Jump("a"))), Flaw("a", Why.JUMP_BACK, "a")),
    "a circle": (
        asked(scale("a"), scale("b", Jump("a", Condition("b", at_most=1)))),
        Flaw("b", Why.JUMP_BACK, "a"),
    ),
    "a jump behind one that is always taken": (
        asked(scale("a", Jump("b"), Jump(THE_END)), words("b")),
        Flaw("a", Why.JUMP_NEVER, THE_END),
    ),
    "a question that all jump over": (
        asked(scale("a", Jump("c")), words("b"), words("c")),
        Flaw("b", Why.NEVER_ASKED),
    ),
    "low and high at once": (
        asked(scale("a"), words("b", LOW, HIGH)),
        Flaw("b", Why.NEVER_ASKED),
    ),
    "asked of those who have jumped away": (
        asked(scale("a", Jump("c", LOW)), words("b", LOW), words("c")),
        Flaw("b", Why.NEVER_ASKED),
    ),
}


@pytest.mark.parametrize(("form", "flaw"), [pytest.param(*one, id=n) for n, one in FLAWED.items()])
def test_what_is_wrong_is_named_with_its_question(form: Questionnaire, flaw: Flaw) -> None:
    """Each flaw alone, with what it is about."""
    assert flaws_of(form) == (flaw,)


def test_every_flaw_is_shown_to_be_found() -> None:
    """None is claimed that nothing is refused for."""
    assert {flaw.why for _, flaw in FLAWED.values()} == {*Why}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_flaw_has_a_sentence(language: str) -> None:
    """In everybody's own language."""
    words = Texts.load("ru", strict=True).of(language)
    assert all(flaw_said(Flaw("soup", why, "salt", 20), words) for why in Why)


def test_what_can_be_answered_is_taken() -> None:
    """Conditions on several choices at once, jumps over questions, answers in later texts."""
    stays_away = Condition("d", chose=("no",))
    several = replace(one_of("b", *TWO), kind=Kind.SEVERAL, required=False)
    both = Condition("b", chose=("yes",)), Condition("b", chose=("price",))
    form = asked(
        scale("a", Jump("d", HIGH)),
        several,
        words("c", *both, LOW, text="Почему {a}?"),
        Question(
            "d",
            Kind.YES_NO,
            {"ru": "Придёте?"},
            jumps=(Jump(THE_END, stays_away),),
        ),
        Question("e", Kind.RECOMMEND, {"ru": "Посоветуете?"}),
        words("f", Condition("e", at_most=6)),
    )
    assert flaws_of(form) == ()
