"""Which questions of a survey are asked follows from the answers so far."""

import pytest

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import (
    THE_END,
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
)
from loyalty.voice.paths import Answers, most_ahead, walk

LOW = Condition("taste", at_most=2)
FORM = Questionnaire(
    {"en": "The new soup"},
    (
        Question(
            "taste",
            Kind.SCALE,
            {"en": "How was it?"},
            most=5,
            jumps=(Jump("who", Condition("taste", at_least=5)),),
        ),
        Question(
            "why",
            Kind.ONE,
            {"en": "Why?"},
            choices=(Choice("salt", {"en": "Salt"}), Choice("price", {"en": "The price"})),
            only_if=(LOW,),
            jumps=(Jump(THE_END, Condition("why", chose=("price",))),),
        ),
        Question("words", Kind.LONG, {"en": "Tell us more"}, required=False),
        Question("who", Kind.SHORT, {"en": "Who came along?"}, only_if=(Condition("words"),)),
    ),
)


@pytest.mark.parametrize(
    ("answers", "passed", "then"),
    [
        ({}, "", "taste"),
        ({"taste": Given(number=2)}, "taste", "why"),
        ({"taste": Given(number=3)}, "taste", "words"),
        ({"taste": Given(number=5)}, "taste", None),
        ({"taste": Given(number=2), "why": Given(("price",))}, "taste why", None),
        ({"taste": Given(number=1), "why": Given(("salt",))}, "taste why", "words"),
        ({"taste": Given(number=3), "words": NOTHING}, "taste words", None),
        ({"taste": Given(number=3), "words": Given(words="Fine")}, "taste words", "who"),
    ],
)
def test_the_path_is_what_the_answers_make_it(
    answers: Answers, passed: str, then: str | None
) -> None:
    """Conditions skip questions, jumps lead over them or to the end."""
    walked = walk(FORM, answers)
    assert " ".join(question.key for question in walked.passed) == passed
    assert (walked.open.key if walked.open else None) == then


def test_answers_on_another_path_do_not_count() -> None:
    """Whoever goes back from a low score has not said why, though the row is still there."""
    answers = {"taste": Given(number=4), "why": Given(("price",)), "words": NOTHING}
    walked = walk(FORM, answers)
    assert walked.open is None
    assert set(walked.answers) == {"taste", "words"}


def test_how_many_questions_may_follow_is_the_longest_way() -> None:
    """Counted from each question on, itself with it."""
    assert most_ahead(FORM) == (4, 3, 2, 1)
    assert walk(FORM, {"taste": Given(number=3)}).ahead == 1
    assert walk(FORM, {}).number == 1
