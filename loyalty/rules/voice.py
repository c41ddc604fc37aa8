"""What an owner may decide about what customers are asked, and who makes good what went wrong."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from loyalty.rules.decision import FULL, Unit, rule, several
from loyalty.values import BasisPoints, Points

_MINUTES_OF_A_WEEK = 7 * 24 * 60
_DAYS_OF_A_YEAR = 365
_LONGEST_ANSWER = 300  # characters


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that may have been wrong with a visit, for customers to tap."""

    name: str = rule(Unit.NAME, least=1)


class Language(StrEnum):
    """What customers are spoken to in."""

    RU = "ru"
    UK = "uk"
    KK = "kk"
    EN = "en"


@dataclass(frozen=True, slots=True)
class ReadyAnswer:
    """What the shop often answers, to be sent with one tap."""

    language: Language = rule(Unit.CHOICE)
    words: str = rule(Unit.NAME, least=1, most=_LONGEST_ANSWER)


@dataclass(frozen=True, slots=True)
class Voice:
    """When customers are asked how a purchase was, and what follows from a low score."""

    ask_after_purchase: bool = rule(Unit.SWITCH, default=True)
    share_asked: BasisPoints = rule(Unit.PERCENT, default=BasisPoints(FULL))
    ask_after_minutes: int = rule(Unit.NUMBER, most=_MINUTES_OF_A_WEEK, default=120)
    ask_since: time = rule(Unit.TIME, default=time(10))
    ask_until: time = rule(Unit.TIME, default=time(21))
    days_between: int = rule(Unit.NUMBER, most=_DAYS_OF_A_YEAR, default=14)
    answers_since: time = rule(Unit.TIME, default=time(9))
    answers_until: time = rule(Unit.TIME, default=time(21))
    ring_again_minutes: int = rule(Unit.NUMBER, most=_MINUTES_OF_A_WEEK, default=60)
    review_link: str = rule(Unit.LINK, default="")
    apology: Points = rule(Unit.POINTS, default=Points(200))
    causes: tuple[Cause, ...] = several(example=Cause("The music was too loud"))
    answers: tuple[ReadyAnswer, ...] = several(
        example=ReadyAnswer(Language.EN, "We are open every day from 9 to 21.")
    )
