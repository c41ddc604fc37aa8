"""Whatever an owner puts together: it can be answered to its end, or it is refused.

Longer: pytest tests/loyalty/voice/test_survey_paths.py --hypothesis-profile=long
"""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Choice, Condition, Jump, Kind, Question, Questionnaire
from loyalty.voice.paths import holds, walk
from loyalty.voice.validity import Why, flaws_of
from tests.loyalty.voice.surveyed import TEXT, answers_to, drafts

usual = settings(max_examples=60, deadline=None)
if settings.get_current_profile_name() == "long":
    usual = settings()


@usual
@given(drafts(), st.data())
def test_what_is_taken_can_be_finished(form: Questionnaire, data: st.DataObject) -> None:
    """Whatever is answered, and however often somebody goes back and answers otherwise."""
    assume(not flaws_of(form))
    answers: dict[str, Given] = {}
    backs = data.draw(st.integers(0, 4))
    for _ in range(len(form.questions) + backs * len(form.questions) + 1):
        walked = walk(form, answers)
        if walked.passed and backs and data.draw(st.booleans()):
            backs -= 1
            asked = data.draw(st.sampled_from(walked.passed))
        elif walked.open is None:
            break
        else:
            asked = walked.open
            assert walked.ahead < len(form.questions)
        answers[asked.key] = data.draw(st.sampled_from(answers_to(asked)))
    assert walk(form, answers).open is None


@usual
@given(drafts(most=4))
def test_what_nobody_would_be_asked_is_refused_and_nothing_else(form: Questionnaire) -> None:
    """By going all the ways that there are: each question is asked on one, each jump taken."""
    asked, jumped = _everywhere(form)
    never = {
        (question.key, Why.NEVER_ASKED) for question in form.questions if question.key not in asked
    }
    never |= {
        (question.key, Why.JUMP_NEVER)
        for question in form.questions
        if question.key in asked
        for number in range(len(question.jumps))
        if (question.key, number) not in jumped
    }
    assert {(flaw.question, flaw.why) for flaw in flaws_of(form)} == never


def _everywhere(form: Questionnaire) -> tuple[set[str], set[tuple[str, int]]]:
    """The questions that are asked on one path or another, and the jumps that are taken."""
    asked: set[str] = set()
    jumped: set[tuple[str, int]] = set()
    waiting: list[dict[str, Given]] = [{}]
    while waiting:
        answers = waiting.pop()
        question = walk(form, answers).open
        if question is None:
            continue
        asked.add(question.key)
        for one in answers_to(question):
            after = {**answers, question.key: one}
            waiting.append(after)
            taken = (
                number
                for number, jump in enumerate(question.jumps)
                if jump.when is None or holds(jump.when, after)
            )
            jumped |= {(question.key, number) for number in [*taken][:1]}
    return asked, jumped


def _nothing_to_choose(question: Question, _: Questionnaire) -> Question:
    return replace(question, kind=Kind.ONE, choices=(), least=None, most=None)


def _one_choice(question: Question, _: Questionnaire) -> Question:
    return replace(question, kind=Kind.SEVERAL, choices=(Choice("a", TEXT),), least=2.0, most=None)


def _no_number(question: Question, _: Questionnaire) -> Question:
    return replace(question, kind=Kind.NUMBER, choices=(), least=2.0, most=1.0)


def _to_itself(question: Question, _: Questionnaire) -> Question:
    return replace(question, jumps=(*question.jumps, Jump(question.key)))


def _back_to_the_first(question: Question, form: Questionnaire) -> Question:
    when = Condition(question.key)
    return replace(question, jumps=(Jump(form.questions[0].key, when), *question.jumps))


def _to_nowhere(question: Question, _: Questionnaire) -> Question:
    return replace(question, jumps=(*question.jumps, Jump("nowhere")))


PLANTED = (_nothing_to_choose, _one_choice, _no_number, _to_itself, _back_to_the_first, _to_nowhere)


@usual
@given(drafts(), st.sampled_from(PLANTED), st.data())
def test_what_cannot_be_finished_is_refused_by_its_question(
    form: Questionnaire,
    plant: Callable[[Question, Questionnaire], Question],
    data: st.DataObject,
) -> None:
    """A dead end, a circle or a jump to nowhere, wherever it stands."""
    place = data.draw(st.integers(0, len(form.questions) - 1))
    planted = plant(form.questions[place], form)
    questions = (*form.questions[:place], planted, *form.questions[place + 1 :])
    flaws = flaws_of(replace(form, questions=questions))
    assert planted.key in {flaw.question for flaw in flaws}
