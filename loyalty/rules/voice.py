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

    name: str = rule(Unit.NAME, "What the customer taps.", least=1)


class Language(StrEnum):
    """What customers are spoken to in."""

    RU = "ru"
    UK = "uk"
    KK = "kk"
    EN = "en"


@dataclass(frozen=True, slots=True)
class ReadyAnswer:
    """What the shop often answers, to be sent with one tap."""

    language: Language = rule(Unit.CHOICE, "Of the customers to whom it is offered.")
    words: str = rule(Unit.NAME, "What the customer reads.", least=1, most=_LONGEST_ANSWER)


@dataclass(frozen=True, slots=True)
class Voice:
    """When customers are asked how a purchase was, and what follows from a low score."""

    ask_after_purchase: bool = rule(
        Unit.SWITCH,
        "Whether customers are asked how a purchase was, by a score of 1 to 5.",
        default=True,
    )
    share_asked: BasisPoints = rule(
        Unit.PERCENT,
        "After so large a share of purchases, drawn by chance.",
        default=BasisPoints(FULL),
    )
    ask_after_minutes: int = rule(
        Unit.NUMBER,
        "So many minutes after the purchase, or as soon as the hours below begin.",
        most=_MINUTES_OF_A_WEEK,
        default=120,
    )
    ask_since: time = rule(
        Unit.TIME,
        "Nobody is asked before this time of the day, by the clocks of time_zone.",
        default=time(10),
    )
    ask_until: time = rule(
        Unit.TIME,
        "Nobody is asked from this time of the day on. Where ask_since is later, nobody is asked "
        "between the two; where they are the same, people are asked at any hour.",
        default=time(21),
    )
    days_between: int = rule(
        Unit.NUMBER,
        "For so many days after somebody was asked something they are asked nothing else; "
        "0 for no such pause.",
        most=_DAYS_OF_A_YEAR,
        default=14,
    )
    answers_since: time = rule(
        Unit.TIME,
        "Whoever writes to the shop before this time of the day, by the clocks of time_zone, is "
        "told that an answer comes from then on.",
        default=time(9),
    )
    answers_until: time = rule(
        Unit.TIME,
        "The same from this time of the day on. Where both are the same, the shop answers at any "
        "hour.",
        default=time(21),
    )
    ring_again_minutes: int = rule(
        Unit.NUMBER,
        "Whoever leads is reminded of a customer who has waited so many minutes for an answer, and "
        "after as many more the owners are; 0 for never.",
        most=_MINUTES_OF_A_WEEK,
        default=60,
    )
    review_link: str = rule(
        Unit.LINK,
        "The page on which customers may write a review. It is offered after any score, good or "
        "bad, to the same person once in 90 days.",
        default="",
    )
    apology: Points = rule(
        Unit.POINTS,
        "The points that an owner or a manager may give with one tap to whoever was unhappy; "
        "0 for none. They count as points by hand: see limits.correction.",
        default=Points(200),
    )
    causes: tuple[Cause, ...] = several(
        "What may have been wrong, to be tapped after a low score, instead of the usual causes. "
        "The first twenty are shown.",
        example=Cause("The music was too loud"),
    )
    answers: tuple[ReadyAnswer, ...] = several(
        "Answers to customers who write, to be sent with one tap: in the customer's language, "
        "before the usual ones. The first five of a language are offered.",
        example=ReadyAnswer(Language.EN, "We are open every day from 9 to 21."),
    )
