"""Which questions of a survey are asked: the path that the answers so far take through it.

Jumps lead forward only, so every path ends. Only answers on the path count: what was answered on
another one, before somebody went back and took this turn, is as if it had not been.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import Condition, Question, Questionnaire

Answers = Mapping[str, Given]
"""What was given, by the questions' keys; a question that was skipped has NOTHING."""


@dataclass(frozen=True, slots=True)
class Walked:
    """How far somebody is: what they have answered on their path, in order, and what is open.

    `ahead` is how many questions may follow the open one at most. Without an open question the
    survey is at its end.
    """

    passed: tuple[Question, ...]
    answers: Answers
    open: Question | None
    ahead: int

    @property
    def number(self) -> int:
        """Which question is open, counted from 1."""
        return len(self.passed) + 1


def walk(form: Questionnaire, answers: Answers) -> Walked:
    """Go along the answers from the first question to the first that has none."""
    places = {question.key: place for place, question in enumerate(form.questions)}
    passed: list[Question] = []
    counted: dict[str, Given] = {}
    place = 0
    while place < len(form.questions):
        question = form.questions[place]
        if not is_asked(question, counted):
            place += 1
            continue
        given = answers.get(question.key)
        if given is None:
            ahead = most_ahead(form)[place] - 1
            return Walked(tuple(passed), counted, question, ahead)
        passed.append(question)
        counted[question.key] = given
        to = leads_to(question, counted)
        place = place + 1 if to is None else places.get(to, len(form.questions))
    return Walked(tuple(passed), counted, None, 0)


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether the question is asked after these answers."""
    return all(holds(condition, answers) for condition in question.only_if)


def leads_to(question: Question, answers: Answers) -> str | None:
    """The key of the question that its jumps lead to, or THE_END; None: on to the next."""
    for jump in question.jumps:
        if jump.when is None or holds(jump.when, answers):
            return jump.to
    return None


def holds(condition: Condition, answers: Answers) -> bool:
    """Whether the answers are as the condition wants them; what was skipped or never asked never
    is.
    """
    given = answers.get(condition.question, NOTHING)
    if given.skipped:
        return False
    if condition.chose:
        return not set(condition.chose).isdisjoint(given.chosen)
    if condition.at_least is None and condition.at_most is None:
        return True
    number = given.number
    return (
        number is not None
        and (condition.at_least is None or number >= condition.at_least)
        and (condition.at_most is None or number <= condition.at_most)
    )


def most_ahead(form: Questionnaire) -> tuple[int, ...]:
    """How many questions may be asked at most from each on, itself counted."""
    return longest_ahead(form, lambda _: 1)


def longest_ahead(form: Questionnaire, takes: Callable[[Question], int]) -> tuple[int, ...]:
    """What the longest path from each question on takes, itself counted."""
    places = {question.key: place for place, question in enumerate(form.questions)}
    count = len(form.questions)
    ahead = [0] * (count + 1)
    for place in range(count - 1, -1, -1):
        question = form.questions[place]
        ways = [places.get(jump.to, count) for jump in question.jumps]
        if not any(jump.when is None for jump in question.jumps):
            ways.append(place + 1)
        asked = takes(question) + max(ahead[way] for way in ways)
        ahead[place] = max(asked, ahead[place + 1]) if question.only_if else asked
    return tuple(ahead[:count])
