"""The open questions of the profile."""

from handlers.questions import Question, Questions


class Profile(Questions):
    """Questions about oneself; `joining` in the data says that the next one follows."""

    AT_WORK = False

    name = Question()
    phone = Question()
    birthday = Question()
