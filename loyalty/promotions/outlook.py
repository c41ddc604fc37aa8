"""What a promotion would come to if it were sent: whom it reaches, when, what forbids it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ParamSpec

from loyalty.errors import Refusal
from loyalty.promotions.audiences import Names, check_audience, names_in
from loyalty.promotions.campaigns import campaign_of, composer, may_send
from loyalty.promotions.comparison import comparison_of
from loyalty.promotions.contents import check_buttons, check_content
from loyalty.promotions.dates import first_date
from loyalty.promotions.errors import (
    DatePassed,
    NobodyReached,
    NoDayChosen,
    NoLongerWaits,
    NothingToSay,
    TimePast,
)
from loyalty.promotions.pauses import reached_by
from loyalty.promotions.perks import check_perk
from loyalty.promotions.posts import check_post
from loyalty.promotions.revising import revised, settled
from loyalty.promotions.schedules import Ending, ends_at
from loyalty.promotions.triggers import happens_to
from loyalty.promotions.typed_times import example
from loyalty.records.promotions.audiences import Reach
from loyalty.records.promotions.campaigns import Campaign, Rhythm, Timing
from loyalty.records.promotions.mailings import MailingState
from loyalty.rules.audience import EVERYONE, Asked
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, PersonId

P = ParamSpec("P")

NOBODY = Reach(members=0, writable=0, without_consent=0, blocked=0, capped=0, apart=0)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A promotion as whoever puts it together sees it.

    `sends`: their ✅ sends it, and does not ask an owner. Of those who may be written to, about
    `compared` are not, who are the share `share`. `begins` is the first date, None where a trigger
    decides or there is none; to `happens` members that has happened by now. `settled`: whom it is
    compared with cannot be chosen any more. `waits`: another broadcast goes out before it. `flaws`
    are all that forbids sending it, most important first.
    """

    campaign: Campaign
    sends: bool
    reach: Reach
    names: Names
    share: BasisPoints
    compared: int
    begins: datetime | None
    ending: Ending | None
    happens: int | None
    settled: bool
    waits: bool
    flaws: tuple[Refusal, ...]

    @property
    def gets(self) -> int:
        """How many get it."""
        return self.reach.writable - self.compared


def look_out(
    tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime, language: str, rate: int
) -> Outlook:
    """What would come of it, at so many messages a second.

    `language` is spoken with whoever's own is not known. Raises NotStaff, NotAllowed, CampaignGone.
    """
    staff = composer(tx, by)
    campaign, program = campaign_of(tx, campaign_id), tx.programs.current()
    asked = Asked(now, program, language)
    unusable = refused(check_audience, tx, campaign.audience)
    audience = EVERYONE if unusable else campaign.audience
    reached = reached_by(replace(campaign, audience=audience), program)
    reach = NOBODY if unusable else tx.audiences.reach(reached, asked)
    share = comparison_of(campaign, reach.writable)
    compared = reach.writable * share // FULL
    begins = _begins(tx, campaign, now)
    count = reach.writable - compared
    in_channel = refused(check_post, campaign.contents, language) if campaign.chat else None
    over = refused(revised, tx, campaign, now) if campaign.replaces is not None else None
    flaws = [
        *([over] if isinstance(over, NoLongerWaits) else []),
        *_flaws(campaign, program, begins, now),
        *([in_channel] if in_channel else []),
        *([unusable] if unusable else []),
    ]
    if reach.writable == 0 and not unusable and _now_counts(campaign.timing):
        flaws.append(NobodyReached())
    return Outlook(
        campaign=campaign,
        sends=may_send(staff),
        reach=reach,
        names=names_in(tx, audience, asked),
        share=share,
        compared=compared,
        begins=begins,
        ending=None if begins is None else ends_at(program, begins, count, rate),
        happens=None if unusable or over else _happens(tx, campaign, asked, share),
        settled=settled(tx, campaign),
        waits=any(
            one.state is not MailingState.ENDING and not one.by_trigger and one.ended_at is None
            for one in tx.mailings.active()
        ),
        flaws=tuple(flaws),
    )


def _happens(tx: Tx, campaign: Campaign, asked: Asked, share: BasisPoints) -> int | None:
    """How many would get it at once for what has happened; None where no trigger decides."""
    if campaign.timing is None or campaign.timing.rhythm is not Rhythm.TRIGGER:
        return None
    goes_out = campaign if campaign.replaces is None else revised(tx, campaign, asked.now)
    them = happens_to(tx, goes_out, asked)
    return them - them * share // FULL


def refused(check: Callable[P, object], *given: P.args, **named: P.kwargs) -> Refusal | None:
    """What the check refuses."""
    try:
        check(*given, **named)
    except Refusal as refusal:
        return refusal
    return None


def _flaws(
    campaign: Campaign, program: Program, begins: datetime | None, now: datetime
) -> Iterator[Refusal]:
    if not campaign.contents:
        yield NothingToSay()
    checks = [refused(check_content, content, program) for content in campaign.contents]
    checks.append(refused(check_buttons, campaign.buttons))
    yield from (flaw for flaw in checks if flaw is not None)
    timing = campaign.timing
    if begins is None and timing is not None and timing.rhythm is not Rhythm.TRIGGER:
        yield TimePast(timing.at, example(program, now)) if timing.at else NoDayChosen()
    at = begins or now
    perk = refused(check_perk, campaign.perk, campaign.budget, program=program, at=at)
    if perk is not None:
        yield perk


def _begins(tx: Tx, campaign: Campaign, now: datetime) -> datetime | None:
    if campaign.timing is None:
        return now
    try:
        return first_date(tx, campaign.replaces or campaign.id, campaign.timing, now)
    except DatePassed:
        return None


def _now_counts(timing: Timing | None) -> bool:
    """Whether it goes out once: on other occasions, it will be others whom it reaches."""
    return timing is None or timing.rhythm is Rhythm.ONCE
