"""The open questions of the team."""

from handlers.questions import Question, Questions


class Team(Questions):
    """The name of a new branch."""

    branch = Question()
