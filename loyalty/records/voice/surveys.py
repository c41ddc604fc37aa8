"""What is kept of surveys: what they ask, of whom, and whether they are open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import Points, SurveyId

Worded = Mapping[str, str]
"""A text by language (`ru`, `uk`, `kk`, `en`); whoever's is missing reads another."""

THE_END = "end"  # where a jump leads that finishes the survey; no question has this key


class Kind(StrEnum):
    """What kind of answer a question takes."""

    SCALE = "scale"  # 1 to `most`, with words at both ends
    RECOMMEND = "recommend"  # 0 to 10, as it is asked everywhere: would you recommend us?
    ONE = "one"  # of the choices
    SEVERAL = "several"  # of the choices
    YES_NO = "yes-no"
    NUMBER = "number"
    DATE = "date"
    SHORT = "short"  # a line of text
    LONG = "long"
    PHOTO = "photo"


class Again(StrEnum):
    """Who is asked the same survey again."""

    NEVER = "never"
    UNFINISHED = "unfinished"  # whoever left it half-way, from its beginning
    AFTER_DAYS = "after-days"  # `again_days` after they finished it
    EACH_PURCHASE = "each-purchase"


class SurveyState(StrEnum):
    """Whether a survey may be answered."""

    DRAFT = "draft"  # not yet
    OPEN = "open"
    CLOSED = "closed"
    REMOVED = "removed"  # by 🗑: what was answered stays


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question offers. Its key is what is kept of it."""

    key: str
    text: Worded


@dataclass(frozen=True, slots=True)
class Condition:
    """What holds where an earlier question was answered so.

    With `chose`: one of these choices was taken (`yes` and `no` of a question of that kind). With
    `at_least`, `at_most` or both: a scale or a number lies there. Without any: it was answered at
    all, and not skipped.
    """

    question: str
    chose: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """After an answer, where it leads to another question than the next: to the key `to`, or to
    THE_END; where `when` is None, always.
    """

    to: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Its key names it in jumps and in what comes out.

    `least` and `most` bound a scale (its number of steps is `most`), a number, or how many of
    several are chosen; None for no bound. `low` and `high` stand at the ends of a scale. It is
    asked where all of `only_if` hold; the first of `jumps` that holds leads on from it. In its text
    `{key}` stands for the answer to an earlier question.
    """

    key: str
    kind: Kind
    text: Worded
    required: bool = True
    choices: tuple[Choice, ...] = ()
    least: float | None = None
    most: float | None = None
    low: Worded = field(default_factory=dict)
    high: Worded = field(default_factory=dict)
    only_if: tuple[Condition, ...] = ()
    jumps: tuple[Jump, ...] = ()


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What a survey says and asks: all that its TOML file holds.

    `intro` stands before the first question and `thanks` after the last, where they say anything.
    Of anonymous ones no answer is kept with a member. `everybody` may answer it by its link, not
    only members. `goes_back` offers ⬅️. `reward` is given to a member once, for finishing.
    `again_days` goes with Again.AFTER_DAYS. It is open until `closes_at` or until `most_sheets`
    were finished; on one day of the programme's calendar at most `per_day` begin.
    """

    title: Worded
    questions: tuple[Question, ...] = ()
    intro: Worded = field(default_factory=dict)
    thanks: Worded = field(default_factory=dict)
    anonymous: bool = False
    everybody: bool = False
    goes_back: bool = True
    reward: Points = Points(0)
    again: Again = Again.NEVER
    again_days: int = 0
    closes_at: datetime | None = None
    most_sheets: int | None = None
    per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey of the owner's. `name` is unique among those that were not removed, and how the
    command line knows it.

    `token` is the rest of its `q` link. `edition` counts what was changed of the questionnaire, so
    that of two people who change it at once the second is told. `draft` is what is being put
    together in chat, to take its place whole once nothing is wrong with it; `drafted` counts the
    changes of that.
    """

    id: SurveyId
    name: str
    token: str
    state: SurveyState
    questionnaire: Questionnaire
    made_at: datetime
    changed_at: datetime
    edition: int = 0
    draft: Questionnaire | None = None
    drafted: int = 0


class SurveyRows(Protocol):
    def get(self, survey_id: SurveyId) -> Survey | None:
        """The survey, locked until the transaction ends."""
        ...

    def named(self, name: str) -> Survey | None: ...

    def of_token(self, token: str) -> Survey | None: ...

    def all(self) -> tuple[Survey, ...]:
        """Those that were not removed, newest first."""
        ...

    def add(self, survey: Survey) -> SurveyId:
        """Write a new one down; its `id` is given by the database."""
        ...

    def put(self, survey: Survey) -> None:
        """Write all of it anew; where the questionnaire changed, `edition` is a new one."""
        ...

    def editions(self, survey_id: SurveyId) -> tuple[Questionnaire, ...]:
        """What it asked from its first edition to its last."""
        ...

    def answered(self, survey_id: SurveyId) -> bool:
        """Whether somebody has begun to answer it, to try it apart."""
        ...
