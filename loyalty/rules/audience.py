"""Audiences: who a promotion is for, as one value that reads like a sentence.

`storage/promotions/audience.py` asks it of a database, and `handlers/promotions/audience_words.py`
says it. A capability that gives rise to a condition of its own adds one class here, and one entry
in each of those; the judge of their tests, `tests/loyalty/promotions/portraits.py`, has one too.

Days and periods are counted back from the instant at which the audience is asked for, sums are in
minor units. `kind` is how a condition is kept, for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from loyalty.rules.groups import Weekday
from loyalty.rules.habits import Borders, Habit
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, BranchId, CampaignId, Points, PosterId, SurveyId


class Possession(StrEnum):
    """What somebody may have or not have."""

    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Everyone:
    """Every member."""

    kind: Literal["everyone"] = "everyone"


EVERYONE = Everyone()


@dataclass(frozen=True, slots=True)
class Speaks:
    """Who is spoken with in one of these languages; where none is known, it is the default one."""

    languages: tuple[str, ...]
    kind: Literal["speaks"] = "speaks"


@dataclass(frozen=True, slots=True)
class InTier:
    """Who has one of these tiers; "" is to have none."""

    tiers: tuple[str, ...]
    kind: Literal["tier"] = "tier"


@dataclass(frozen=True, slots=True)
class BoughtAt:
    """Who has bought in one of these branches, whenever."""

    branches: tuple[BranchId, ...]
    kind: Literal["branch"] = "branch"


@dataclass(frozen=True, slots=True)
class Joined:
    """Who joined on these days, both included, by the programme's calendar; None: no such end."""

    first: date | None = None
    last: date | None = None
    kind: Literal["joined"] = "joined"


@dataclass(frozen=True, slots=True)
class LastBought:
    """Whose last purchase is at most `within`, or at least `before` so many days ago.

    `never` takes in those who never bought, and without a number of days means them alone.
    """

    within: int | None = None
    before: int | None = None
    never: bool = False
    kind: Literal["last-bought"] = "last-bought"


class Measure(StrEnum):
    """What is counted of somebody's purchases."""

    PURCHASES = "purchases"  # that were not undone
    SPENT = "spent"  # money that came in, less what went back
    AVERAGE = "average"  # spent for each purchase


@dataclass(frozen=True, slots=True)
class Buys:
    """Whose purchases of the last `days` (None: ever) come to that; both ends belong to it.

    Nobody without a purchase has an average bill; purchases and money are 0 to them.
    """

    measure: Measure
    least: int | None = None
    most: int | None = None
    days: int | None = None
    kind: Literal["buys"] = "buys"


@dataclass(frozen=True, slots=True)
class Balance:
    """Whose balance is within this; both ends belong to it.

    That is every unspent point, those included that cannot be spent yet; a debt is below zero.
    """

    least: Points | None = None
    most: Points | None = None
    kind: Literal["balance"] = "balance"


@dataclass(frozen=True, slots=True)
class Expiring:
    """Who has points that expire within so many days if nothing is spent and bought meanwhile."""

    days: int
    kind: Literal["expiring"] = "expiring"


@dataclass(frozen=True, slots=True)
class BirthdayWithin:
    """Whose birthday is today (0) or comes within so many days, by the programme's calendar.

    Who was born on 29 February has it on the 28th in other years.
    """

    days: int
    kind: Literal["birthday"] = "birthday"


@dataclass(frozen=True, slots=True)
class Has:
    """Who has this."""

    what: Possession
    kind: Literal["has"] = "has"


@dataclass(frozen=True, slots=True)
class CameBy:
    """Who joined by one of these links."""

    posters: tuple[PosterId, ...]
    kind: Literal["came-by"] = "came-by"


@dataclass(frozen=True, slots=True)
class TookPart:
    """To whom this campaign was sent, at any time, and who may have received it."""

    campaign: CampaignId
    kind: Literal["took-part"] = "took-part"


@dataclass(frozen=True, slots=True)
class Scored:
    """Whose last score of a purchase (1 to 5) is within this; both ends belong to it.

    Whoever never gave one is not among them.
    """

    least: int | None = None
    most: int | None = None
    kind: Literal["scored"] = "scored"


@dataclass(frozen=True, slots=True)
class Answered:
    """Who has finished one of these surveys; of anonymous ones too, though not how."""

    surveys: tuple[SurveyId, ...]
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class Unasked:
    """Whom nothing was asked for so many days, and who has not said that they want no questions."""

    days: int
    kind: Literal["unasked"] = "unasked"


@dataclass(frozen=True, slots=True)
class RandomShare:
    """A share of everybody, the same people each time for the same seed: see rules/draw.py."""

    share: BasisPoints
    seed: str
    kind: Literal["share"] = "share"


@dataclass(frozen=True, slots=True)
class OfHabit:
    """Who is in one of these groups."""

    habits: tuple[Habit, ...]
    kind: Literal["habit"] = "habit"


@dataclass(frozen=True, slots=True)
class ComesAbout:
    """Who usually comes on this day of the week at about that hour: see rules/hours.py."""

    weekday: Weekday
    hour: Annotated[int, Field(ge=0, lt=24)]
    kind: Literal["comes-about"] = "comes-about"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Whom all of these are true of."""

    parts: "tuple[Audience, ...]"
    kind: Literal["all"] = "all"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Whom one of these at least is true of."""

    parts: "tuple[Audience, ...]"
    kind: Literal["any"] = "any"


@dataclass(frozen=True, slots=True)
class Not:
    """Whom this is not true of."""

    part: "Audience"
    kind: Literal["not"] = "not"


Audience: TypeAlias = Annotated[
    Everyone
    | Speaks
    | InTier
    | BoughtAt
    | Joined
    | LastBought
    | Buys
    | Balance
    | Expiring
    | BirthdayWithin
    | Has
    | CameBy
    | TookPart
    | Scored
    | Answered
    | Unasked
    | RandomShare
    | OfHabit
    | ComesAbout
    | AllOf
    | AnyOf
    | Not,
    Field(discriminator="kind"),
]


def conditions_of(audience: Audience) -> Iterator[Audience]:
    """Everything that it is put together of, itself first."""
    yield audience
    if isinstance(audience, AllOf | AnyOf):
        for part in audience.parts:
            yield from conditions_of(part)
    elif isinstance(audience, Not):
        yield from conditions_of(audience.part)


@dataclass(frozen=True, slots=True)
class Asked:
    """The circumstances in which somebody asks who is in an audience.

    `default_language` is what is spoken with people whose own is not known. `borders` are those of
    the groups by habit, and `ruled_since` when the rules of expiry became as they are; without them
    they are those of this moment.
    """

    now: datetime
    program: Program
    default_language: str
    borders: Borders | None = None
    ruled_since: datetime | None = None

    @property
    def today(self) -> date:
        """The day, by the programme's calendar."""
        return self.program.local(self.now).date()
