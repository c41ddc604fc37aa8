"""📊: what a promotion has brought, or all of a quarter; with ⏸ and ▶️ below."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.desk import AtDesk, Desk
from handlers.promotions import buttons
from handlers.promotions.counts import others_in_words
from handlers.screen import button, replace_text, rows
from locales.amounts import money, number, percent, short_day
from locales.texts import Html, Words
from loyalty.money import MINOR_PER_UNIT
from loyalty.promotions.campaigns import may_send
from loyalty.promotions.proof import LEAST_BUYERS, LEAST_MEMBERS, Effect, Proof, Untold
from loyalty.promotions.report import QuarterReport, Report, report_of, report_of_quarter
from loyalty.promotions.self_stop import overrule
from loyalty.promotions.steering import pause, resume
from loyalty.records.promotions.campaigns import Campaign, CampaignState, StopReason
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.proof import Judged
from loyalty.records.team import Role, Staff
from loyalty.rules.program import Program
from loyalty.values import CampaignId

router = Router(name="reports")

_IN_MONEY = {Judged.MONEY, Judged.WORTH}
_SAID_BEFORE = {DeliveryState.SENT, DeliveryState.COMPARED}
_SHOWN = (Judged.WORTH, Judged.PURCHASES, Judged.SPENT, Judged.GIVEN)


@router.callback_query(buttons.ShowReport.filter(), AtDesk(Role.MANAGER))
async def show_report(
    callback: CallbackQuery, callback_data: buttons.ShowReport, desk: Desk
) -> TelegramMethod[Message | bool]:
    """📊: the report, instead of what leads to it."""
    return await _report(callback, CampaignId(callback_data.campaign), desk)


@router.callback_query(buttons.PauseHere.filter(), AtDesk(Role.MANAGER))
async def pause_here(
    callback: CallbackQuery, callback_data: buttons.PauseHere, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⏸ below the report."""
    campaign_id = CampaignId(callback_data.campaign)
    await desk.store.write(pause, campaign_id=campaign_id, by=desk.person.id, now=desk.clock.now())
    return await _report(callback, campaign_id, desk)


@router.callback_query(buttons.ResumeHere.filter(), AtDesk(Role.MANAGER))
async def resume_here(
    callback: CallbackQuery, callback_data: buttons.ResumeHere, desk: Desk
) -> TelegramMethod[Message | bool]:
    """▶️ below the report."""
    campaign_id = CampaignId(callback_data.campaign)
    await desk.store.write(resume, campaign_id=campaign_id, by=desk.person.id, now=desk.clock.now())
    return await _report(callback, campaign_id, desk)


@router.callback_query(buttons.Overrule.filter(), AtDesk(Role.MANAGER))
async def go_on_all_the_same(
    callback: CallbackQuery, callback_data: buttons.Overrule, desk: Desk
) -> TelegramMethod[Message | bool]:
    """▶️ below one that has stopped itself."""
    campaign_id = CampaignId(callback_data.campaign)
    await desk.store.write(
        overrule, campaign_id=campaign_id, by=desk.person.id, now=desk.clock.now()
    )
    return await _report(callback, campaign_id, desk)


@router.callback_query(buttons.ShowQuarter.filter(), AtDesk(Role.MANAGER))
async def show_quarter(
    callback: CallbackQuery, callback_data: buttons.ShowQuarter, desk: Desk
) -> TelegramMethod[Message | bool]:
    """📊: all promotions of a quarter; ⬅️ and ➡️ to its neighbours."""
    back = callback_data.back
    report = await desk.store.read(
        report_of_quarter, back=back, by=desk.person.id, now=desk.clock.now()
    )
    text = quarter_text(report, desk.words, desk.program)
    return replace_text(callback, text, quarter_keyboard(back, desk.words))


async def _report(
    callback: CallbackQuery, campaign_id: CampaignId, desk: Desk
) -> TelegramMethod[Message | bool]:
    now = desk.clock.now()
    report = await desk.store.read(report_of, campaign_id=campaign_id, by=desk.person.id, now=now)
    text = report_text(report, desk.words, desk.program, now)
    return replace_text(callback, text, report_keyboard(report.campaign, desk.staff, desk.words))


def report_text(report: Report, words: Words, program: Program, now: datetime) -> Html:
    """What it brought, or why that cannot be told; then the groups, and what became of messages."""
    lines = [
        *brought_lines(report, words, program),
        "",
        words("report-name", name=report.campaign.name or words.plain("promo-nameless")),
        words("report-groups", written=report.proof.written, compared=report.proof.compared),
        _deliveries(report, words),
        *beside_lines(report, words, program, now),
    ]
    return Html("\n".join(lines))


def brought_lines(report: Report, words: Words, program: Program) -> list[str]:
    """What it brought, or why that cannot be told, and when it can."""
    stopped = report.campaign.why is StopReason.DOES_NOT_PAY
    return [
        *_brought(report.proof, words, program),
        *([words("report-stopped")] if stopped else []),
    ]


def beside_lines(report: Report, words: Words, program: Program, now: datetime) -> Iterator[Html]:
    """What it gave, who came by its post, and until when purchases count."""
    gave = report.given.at_once + report.given.by_purchases
    if gave:
        yield words("report-gave", points=gave)
    if report.came:
        yield words("report-came", count=report.came)
    if report.counted_until is not None and now < report.counted_until:
        last = report.counted_until.astimezone(ZoneInfo(program.time_zone)).date()
        yield words("report-counted-until", day=short_day(last, words.language))


def quarter_text(report: QuarterReport, words: Words, program: Program) -> Html:
    """What all promotions of the quarter brought together, or why that cannot be told."""
    zone, proof = ZoneInfo(program.time_zone), report.proof
    last = (report.until - timedelta(seconds=1)).astimezone(zone).date()
    days = {
        name: short_day(day, words.language)
        for name, day in (("first", report.quarter.first), ("last", last))
    }
    agreed = None if report.agreed is None else number(report.agreed)
    lines = [
        *_brought(proof, words, program),
        *([] if agreed is None else [words("report-quarter-agreed", count=agreed)]),
        "",
        words("report-quarter", **days),
        words("report-quarter-groups", written=proof.written, compared=proof.compared),
    ]
    return Html("\n".join(lines))


def report_keyboard(campaign: Campaign, staff: Staff, words: Words) -> InlineKeyboardMarkup:
    """⏸ or ▶️, for those who may send, and the way to all promotions together."""
    way = _way(campaign, words) if may_send(staff) else None
    return rows(*([] if way is None else [way]), quarter_button(words))


def quarter_keyboard(back: int, words: Words) -> InlineKeyboardMarkup:
    """➡️ to the quarter before, ⬅️ to the one after."""
    earlier = button(words.plain("report-earlier-button"), buttons.ShowQuarter(back=back + 1))
    later = [
        button(words.plain("report-later-button"), buttons.ShowQuarter(back=nearer))
        for nearer in (back - 1,)
        if nearer >= 0
    ]
    return rows((*later, earlier))


def quarter_button(words: Words) -> InlineKeyboardButton:
    """📊 for all promotions of this quarter."""
    return button(words.plain("report-quarter-button"), buttons.ShowQuarter(back=0))


def overrule_button(campaign_id: CampaignId, words: Words) -> InlineKeyboardButton:
    """▶️ all the same."""
    return button(words.plain("report-overrule-button"), buttons.Overrule(campaign=campaign_id))


def report_button(campaign_id: CampaignId, words: Words) -> InlineKeyboardButton:
    """📊, wherever a promotion is shown."""
    return button(words.plain("report-button"), buttons.ShowReport(campaign=campaign_id))


def whole_units(minor: int) -> int:
    """Money that is reckoned and not counted has no decimals."""
    return int(round(minor / MINOR_PER_UNIT) * MINOR_PER_UNIT)


def _way(campaign: Campaign, words: Words) -> InlineKeyboardButton | None:
    if campaign.state is CampaignState.LIVE:
        pausing = buttons.PauseHere(campaign=campaign.id)
        return button(words.plain("promo-pause-button"), pausing)
    if campaign.state is CampaignState.PAUSED:
        resuming = buttons.ResumeHere(campaign=campaign.id)
        return button(words.plain("promo-resume-button"), resuming)
    if campaign.why is StopReason.DOES_NOT_PAY:
        return overrule_button(campaign.id, words)
    return None


def _brought(proof: Proof, words: Words, program: Program) -> list[str]:
    if proof.untold is Untold.TOO_FEW:
        when = words("report-told-when", members=LEAST_MEMBERS, buyers=LEAST_BUYERS)
        return [words(f"report-untold-{proof.untold}"), when]
    if proof.untold is not None:
        return [words(f"report-untold-{proof.untold}")]
    effects = proof.effects
    found = effects[Judged.MONEY]
    share = found.share
    return [
        _effect(Judged.MONEY, found, words, program),
        *([] if share is None else [words("report-share", share=_more(share, words))]),
        *(_effect(judged, effects[judged], words, program) for judged in _SHOWN),
    ]


def _effect(judged: Judged, effect: Effect, words: Words, program: Program) -> Html:
    shown = {
        name: money(whole_units(figure), program.currency, words.language)
        if judged in _IN_MONEY
        else number(figure)
        for name, figure in (("sum", effect.total), ("low", effect.low), ("high", effect.high))
    }
    return words(f"report-effect-{judged}", **shown)


def _more(share: int, words: Words) -> str:
    """+12 %, or −3 %: whole percents, since more of them are not known."""
    whole = round(share / 100)
    plus = "+" if whole > 0 else ""
    return f"{plus}{percent(whole * 100, words.language)}"


def _deliveries(report: Report, words: Words) -> str:
    """What became of the messages, in one line, without what there is none of."""
    others = others_in_words(report.counts, words, but=_SAID_BEFORE)
    sent = words("promo-sent", count=report.counts.get(DeliveryState.SENT, 0))
    return " · ".join([sent, *others])
