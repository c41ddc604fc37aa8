"""The open question of promotions, and the windows of their panels."""

from aiogram.fsm.state import State, StatesGroup

from handlers.questions import OF_A_PANEL, Question, Questions


class Promotion(Questions):
    """What an owner is asked in a panel: the window that is open says what.

    While a `figure` is asked for, six digits are one, and no code of a card.
    """

    answer = Question(OF_A_PANEL)
    figure = Question(OF_A_PANEL)


class Broadcast(StatesGroup):
    """Putting one promotion together."""

    message = State()
    compose = State()
    drop = State()
    who = State()
    part = State()
    kinds = State()
    value = State()
    keep = State()
    named = State()
    when = State()
    weekly = State()
    monthly = State()
    trigger = State()
    number = State()
    languages = State()
    language = State()
    extras = State()
    asks = State()
    label = State()
    link = State()
    points = State()
    factor = State()
    days = State()
    until = State()
    chat = State()
    budget = State()
    budget_points = State()
    dry_run = State()


class Promos(StatesGroup):
    """All promotions, and one of them."""

    promos = State()
    promo = State()
    report = State()
    correct = State()
    away = State()
    quarter = State()
