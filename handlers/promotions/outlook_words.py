"""The screen below a promotion in words: how many get it, when, and what to know."""

from collections.abc import Iterator
from datetime import datetime

from handlers.promotions.drafts import named, sentence
from handlers.promotions.offer_words import offer_lines
from handlers.promotions.schedule_words import timing_in_words
from handlers.windows import Panel
from locales.amounts import percent
from locales.texts import Html, Words
from loyalty.promotions.outlook import Outlook
from loyalty.promotions.pauses import asks
from loyalty.promotions.schedules import Ending
from loyalty.records.promotions.campaigns import CampaignState
from loyalty.rules.audience import EVERYONE


def outlook_in_words(look: Outlook, panel: Panel) -> Html:
    """The answer first; whatever is as usual is left out."""
    words, campaign = panel.words, look.campaign
    parts = [
        [words("promo-flaw", flaw=panel.explain(flaw)) for flaw in look.flaws],
        [*_whom(look, panel)],
        [*_when(look, panel)],
        [*offer_lines(campaign, panel.desk.program, words)],
    ]
    if campaign.chat is not None and look.happens is None:
        parts.append([words("promo-in-chat")])
    change = campaign.replaces is not None
    if campaign.state is CampaignState.ASKED:
        parts.insert(0, [words("promo-change-asked" if change else "promo-asked")])
    elif change:
        parts.insert(0, [words("promo-change", name=named(campaign, words))])
    return Html("\n\n".join("\n".join(lines) for lines in parts if lines))


def _whom(look: Outlook, panel: Panel) -> Iterator[Html]:
    words, reach = panel.words, look.reach
    yield words("promo-gets", count=look.gets, all=reach.members)
    if look.campaign.audience != EVERYONE:
        yield words("promo-audience", audience=sentence(look.campaign.audience, look.names, panel))
    pause = panel.desk.program.voice.days_between
    if asks(look.campaign) and pause:
        yield words("promo-asks", days=pause)
    if reach.without_consent:
        yield words("promo-without-consent", count=reach.without_consent)
    if reach.blocked:
        yield words("promo-blocked", count=reach.blocked)
    if reach.capped:
        yield words("promo-capped", count=reach.capped)
    if reach.apart:
        yield words("promo-apart", count=reach.apart)
    if look.share:
        share = percent(look.share, words.language)
        yield words("promo-compared", share=share, count=look.compared)


def _when(look: Outlook, panel: Panel) -> Iterator[Html]:
    words, campaign, now = panel.words, look.campaign, panel.desk.clock.now()
    if campaign.timing is not None:
        yield words("promo-when", when=timing_in_words(campaign.timing, panel.desk.program, words))
    if look.happens is not None:
        yield words("schedule-happens-now", count=look.happens)
    if look.begins is not None and look.begins > now:
        left = waiting(look.begins, now, words)
        yield words("promo-begins", at=panel.desk.moment(look.begins), left=left)
    if look.ending is not None and look.gets:
        yield from _ending(look.ending, look.begins or now, panel)
    if look.waits and campaign.timing is None:
        yield words("promo-waits")


def _ending(ending: Ending, begins: datetime, panel: Panel) -> Iterator[Html]:
    words = panel.words
    if ending.begins > begins:
        yield words("promo-quiet", at=_soon(ending.begins, panel))
    if ending.resumes is not None:
        yield words("promo-rest", count=ending.rest, at=_soon(ending.resumes, panel))
    else:
        yield words("promo-ends", at=_soon(ending.ends, panel))


def _soon(at: datetime, panel: Panel) -> str:
    """The time alone where it is today, else with its day."""
    desk = panel.desk
    return desk.clock_time(at) if desk.program.local(at).date() == desk.today else desk.moment(at)


def waiting(at: datetime, now: datetime, words: Words) -> str:
    """How long it is until then: in days and hours, or hours and minutes."""
    minutes = max(1, -(-int((at - now).total_seconds()) // 60))
    days, hours = minutes // 1440, minutes // 60
    if days:
        return words.plain("promo-days-left", days=days, hours=hours % 24)
    if hours:
        return words.plain("promo-hours-left", hours=hours, minutes=minutes % 60)
    return words.plain("promo-minutes-left", minutes=minutes)
