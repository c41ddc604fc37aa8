"""Audiences that have a name, and how many of one are reached."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from loyalty.records.promotions.mailings import Mailing
from loyalty.records.promotions.triggers import Happening
from loyalty.rules.audience import Asked, Audience
from loyalty.rules.habits import Borders
from loyalty.values import AudienceId, BasisPoints, MemberId


@dataclass(frozen=True, slots=True)
class NamedAudience:
    """An audience that is kept to be used again."""

    id: AudienceId
    name: str
    audience: Audience
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """How many an audience has, and how many of them may be written to at this instant.

    Of the rest each is counted once: without consent, before blocked, before capped (had their
    number of this week), before set apart (the shop's own comparison group).
    """

    members: int
    writable: int
    without_consent: int
    blocked: int
    capped: int
    apart: int


class AudienceRows(Protocol):
    """Who is in an audience. Where it speaks of habits, borders that `asked` has none of are worked
    out for it.
    """

    def borders(self, asked: Asked) -> Borders:
        """The borders of the groups by habit at this moment."""
        ...

    def reach(self, audience: Audience, asked: Asked) -> Reach: ...

    def count(self, audience: Audience, asked: Asked) -> int: ...

    def ids(self, audience: Audience, asked: Asked, limit: int) -> tuple[MemberId, ...]:
        """The first so many of them, whether they may be written to or not."""
        ...

    def freeze(
        self,
        mailing: "Mailing",
        audience: Audience,
        asked: Asked,
        compared: BasisPoints,
        due_at: datetime,
        happening: Happening | None = None,
    ) -> tuple[int, int]:
        """Write a delivery down for each of them who may be written to at this instant.

        Of these the share `compared`, drawn by member and campaign, is never sent it. Whoever has
        one of this mailing keeps it as it is. With a happening, only those to whom it happens and
        who have none of the campaign for this cause. Returns how many are sent it in all, and how
        many compared with.
        """
        ...

    def apart(self, asked: Asked) -> BasisPoints:
        """The share that gets no promotion at this moment.

        What was settled for the quarter, unless the programme sets nobody apart any more; else what
        the programme says, where enough have agreed to offers.
        """
        ...

    def settle_apart(self, asked: Asked) -> None:
        """Have this share hold for the rest of the quarter."""
        ...

    def settled_apart(self, quarter: date) -> BasisPoints:
        """The share that stood apart in the quarter with that first day; 0 where nobody did."""
        ...

    def happens_to(self, happening: Happening, audience: Audience, asked: Asked) -> int:
        """To how many it happens whom `freeze` would find."""
        ...

    def named(self) -> tuple[NamedAudience, ...]:
        """Those with a name, in the order of their names."""
        ...

    def get(self, audience_id: AudienceId) -> NamedAudience | None: ...

    def keep(self, name: str, audience: Audience, at: datetime) -> NamedAudience:
        """Keep it by this name, in the place of any other that has it."""
        ...

    def drop(self, audience_id: AudienceId) -> None: ...
