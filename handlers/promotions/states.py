"""The open question of promotions, and the windows of their panels."""

from aiogram.fsm.state import State, StatesGroup

from handlers.questions import Question, Questions


class Promotion(Questions):
    """What an owner is asked in a panel: the window that is open says what."""

    answer = Question()


class Broadcast(StatesGroup):
    """Putting one promotion together."""

    message = State()
    compose = State()
    drop = State()
