"""The steps of putting a survey together: questions added, moved, changed and removed.

Each is a plain function of the questionnaire. What it leads to may be wrong for now: a question
without text, a jump that leads back; loyalty/voice/validity.py says so.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from loyalty.records.voice.surveys import (
    THE_END,
    Choice,
    Condition,
    Kind,
    Question,
    Questionnaire,
    Worded,
)

USUAL_STEPS = 5  # of a new scale


def add_question(form: Questionnaire, kind: Kind, asked: Collection[str] = ()) -> Questionnaire:
    """One more at the end, without a text so far; its key is none that was `asked` before."""
    most = float(USUAL_STEPS) if kind is Kind.SCALE else None
    question = Question(
        _free("q", {*asked, *(one.key for one in form.questions)}), kind, {}, most=most
    )
    return replace(form, questions=(*form.questions, question))


def change_question(form: Questionnaire, place: int, question: Question) -> Questionnaire:
    """Another in the place of the one that is there."""
    questions = form.questions
    return replace(form, questions=(*questions[:place], question, *questions[place + 1 :]))


def move_question(form: Questionnaire, place: int, to: int) -> Questionnaire:
    """The question of this place in another; past either end is at that end."""
    others = [*form.questions]
    others.insert(max(0, to), others.pop(place))
    return replace(form, questions=tuple(others))


def remove_question(form: Questionnaire, place: int) -> tuple[Questionnaire, tuple[Question, ...]]:
    """The survey without it, and the questions that had to do with it, as they were.

    Who jumped to it goes to the question after it, or to the end. What was asked only on account of
    its answers is asked of everybody who comes there; a jump on account of them is not taken.
    """
    gone = form.questions[place]
    after = form.questions[place + 1].key if place + 1 < len(form.questions) else THE_END
    left = (*form.questions[:place], *form.questions[place + 1 :])
    kept = tuple(_without(question, gone.key, after) for question in left)
    changed = tuple(old for old, new in zip(left, kept, strict=True) if old != new)
    return replace(form, questions=kept), changed


def reword(worded: Worded, language: str, text: str) -> Worded:
    """The text in this language; an empty one takes it away."""
    others = {one: said for one, said in worded.items() if one != language}
    return {**others, language: text} if text else others


def with_choices(question: Question, language: str, lines: Sequence[str]) -> Question:
    """The choices by their texts in this language, in this order.

    As many as there are: each gets its text, and keeps its key and its other languages. Otherwise
    whichever is called the same stays, and the others are new.
    """
    had = question.choices
    if len(lines) == len(had):
        pairs = zip(had, lines, strict=True)
        same = tuple(Choice(one.key, reword(one.text, language, line)) for one, line in pairs)
        return replace(question, choices=same)
    called = {one.text.get(language, ""): one for one in had}
    keys = [one.key for one in had]
    choices = []
    for line in lines:
        choice = called.get(line) or Choice(_free("c", keys), {language: line})
        keys.append(choice.key)
        choices.append(choice)
    return replace(question, choices=tuple(choices))


def _free(letter: str, taken: Collection[str]) -> str:
    return next(key for key in _keys(letter) if key not in taken)


def _keys(letter: str) -> Iterator[str]:
    number = 1
    while True:
        yield f"{letter}{number}"
        number += 1


def _without(question: Question, gone: str, after: str) -> Question:
    jumps = tuple(
        replace(jump, to=after if jump.to == gone else jump.to)
        for jump in question.jumps
        if not _about(jump.when, gone)
    )
    only_if = tuple(one for one in question.only_if if not _about(one, gone))
    return replace(question, only_if=only_if, jumps=jumps)


def _about(condition: Condition | None, key: str) -> bool:
    return condition is not None and condition.question == key
