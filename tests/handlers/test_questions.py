"""What is open can be asked again."""

import pytest

from handlers.desk import AtDesk
from handlers.questions import Question, Questions, open_question
from locales.texts import LANGUAGES
from tests.handlers.rooms import modules
from tests.handlers.test_wiring import handlers
from tests.locales.catalogue import messages
from tests.locales.test_usage import named_in_full

GROUPS = [
    group
    for module in modules("states")
    for group in vars(module).values()
    if isinstance(group, type) and issubclass(group, Questions) and group is not Questions
]
OPEN = [state for group in GROUPS for state in group.__states__ if isinstance(state, Question)]


def test_every_room_is_looked_at() -> None:
    """No room's questions are forgotten, here or by the bot."""
    assert {group.__module__ for group in GROUPS} == {one.__name__ for one in modules("states")}
    assert set(GROUPS) == set(Questions.__subclasses__())
    assert len({question.name for question in OPEN}) == len(OPEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_can_be_asked_again(language: str) -> None:
    """Whoever sends something else is reminded of what is asked; no reminder is left over."""
    reminders = {name for name in messages(language) if name.startswith("still-")}
    assert reminders - named_in_full() == {f"still-{question.name}" for question in OPEN}


def test_what_only_staff_may_answer_is_over_with_the_role() -> None:
    """Nobody is reminded of a till that is closed to them, and customers are of their questions."""
    answered = set()
    for _, handler in handlers():
        guards = [guard.callback for guard in handler.filters or ()]
        for question in (guard for guard in guards if isinstance(guard, Question)):
            at_work = any(isinstance(guard, AtDesk) for guard in guards)
            left = open_question(question.state, works_here=False)
            assert left is (None if at_work else question)
            assert open_question(question.state, works_here=True) is question
            answered.add(question)
    assert answered == set(OPEN)


@pytest.mark.parametrize("state", [None, "Till:asked", "Gone:question"])
def test_what_asks_nothing_is_no_question(state: str | None) -> None:
    """Nothing is open, or somebody else is asked, or the bot was asking before an upgrade."""
    assert open_question(state, works_here=True) is None
