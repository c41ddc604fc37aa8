"""Ready-made surveys, and how long one takes."""

from dataclasses import replace

import pytest

from locales.texts import LANGUAGES
from loyalty.records.voice.surveys import THE_END, Condition, Jump, Kind, Question, Questionnaire
from loyalty.voice.length import minutes
from loyalty.voice.ready import READY
from loyalty.voice.validity import flaws_of

each_ready = pytest.mark.parametrize("form", READY.values(), ids=READY.keys())


def test_there_is_one_for_each_occasion() -> None:
    """These names are in scripts and instructions."""
    assert list(READY) == ["after-visit", "new-dish", "why-stopped", "recommend"]


@each_ready
def test_it_can_be_sent_as_it_is(form: Questionnaire) -> None:
    """Nothing is wrong with it, in any of the four languages."""
    assert flaws_of(form) == ()
    texts = [form.title, form.thanks, *filter(None, [form.intro])]
    for question in form.questions:
        texts += [question.text, *(choice.text for choice in question.choices)]
        texts += filter(None, [question.low, question.high])
        if question.kind in {Kind.SCALE, Kind.RECOMMEND}:
            assert question.low
            assert question.high
    assert all(list(text) == list(LANGUAGES) and all(text.values()) for text in texts)


@each_ready
def test_it_takes_two_minutes_at_most(form: Questionnaire) -> None:
    """Nobody who came for a coffee is asked for more."""
    assert minutes(form) <= 2


def test_minutes_are_those_of_the_longest_path() -> None:
    """What is jumped over takes no time; what may be asked does."""
    long = Question("a", Kind.LONG, {"en": "Why?"})
    one, two, three = (replace(long, key=key) for key in ("a", "b", "c"))
    assert minutes(Questionnaire({}, (one,))) == 1
    assert minutes(Questionnaire({}, (one, two, three))) == 2
    asked_of_some = replace(two, only_if=(Condition("a"),))
    assert minutes(Questionnaire({}, (one, asked_of_some, three))) == 2
    leads_away = replace(one, jumps=(Jump(THE_END),))
    assert minutes(Questionnaire({}, (leads_away, two, three))) == 1
    reads_long = replace(one, text={"en": "x", "kk": "x" * 900})
    assert minutes(Questionnaire({}, (reads_long,))) == 2
