"""The open questions of what customers say, and of what is answered."""

from aiogram.fsm.state import State, StatesGroup

from handlers.questions import OF_A_SURVEY, Question, Questions, lapses
from handlers.voice import buttons


class Rated(Questions):
    """What else a customer says of a purchase: `rating` in the data."""

    AT_WORK = False

    words = Question(lapses(buttons.Done))


class Answering(Questions):
    """What somebody of the team writes: `rating` in the data."""

    words = Question(lapses(buttons.DropAnswer))


class Writing(Questions):
    """What a customer writes to the shop, after /feedback."""

    AT_WORK = False

    words = Question(lapses())


class Replying(Questions):
    """What somebody of the team answers to it: `said` in the data."""

    words = Question(lapses(buttons.SendPhrase, buttons.DropReply))


class Surveying(Questions):
    """A survey: `sheet` in the data. Which of its questions is open stands on the sheet."""

    AT_WORK = False

    answer = Question(OF_A_SURVEY)


class Reading(Questions):
    """What somebody looks for in what customers wrote: `at` in the data says where."""

    search = Question(lapses())


class Making(StatesGroup):
    """The windows in which a survey is put together."""

    survey_new = State()
    survey_title = State()
    survey = State()
    survey_away = State()
    kind = State()
    wording = State()
    choices = State()
    steps = State()
    ends = State()
    question = State()
    tongue = State()
    gone = State()
    only_if = State()
    jumps = State()
    answered = State()
    leads_to = State()
    terms = State()
    saying = State()
    again = State()
    amount = State()
    closes = State()
