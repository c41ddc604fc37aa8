"""The open questions of the team."""

from handlers.questions import Question, Questions


class Team(Questions):
    """What leaders are asked: the name of a new branch, a new name for one, whom to find."""

    branch = Question()
    rename = Question()
    find = Question()
