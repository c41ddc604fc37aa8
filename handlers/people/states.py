"""The open questions of the profile."""

from handlers.people import buttons
from handlers.questions import Question, Questions, lapses


class Profile(Questions):
    """Questions about oneself."""

    AT_WORK = False

    name = Question(lapses(buttons.Skip, buttons.TakeName))
    phone = Question(lapses(buttons.Advertising))
    birthday = Question(
        lapses(
            buttons.Skip,
            buttons.ConfirmBirthday,
            buttons.AnswerAnew,
            buttons.SkipFirst,
            buttons.Advertising,
        )
    )
