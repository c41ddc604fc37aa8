"""The open questions of the team."""

from handlers.questions import Question, Questions, lapses


class Team(Questions):
    """What leaders are asked: the name of a new branch, a new name for one, whom to find."""

    branch = Question(lapses())
    rename = Question(lapses())
    find = Question(lapses())
