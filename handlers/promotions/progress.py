"""How far a mailing has come: the screen that ✅ leaves behind, and what steers it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.open_panels import Tag, opening
from handlers.promotions.buttons import Move, Steer
from handlers.promotions.counts import others_in_words
from handlers.promotions.report import beside_lines, brought_lines
from handlers.screen import Shown, button, replace_text, rows
from locales.amounts import clock_time, moment, number
from locales.texts import Html, Words
from loyalty.promotions.campaigns import sender
from loyalty.promotions.mailings import Progress, progress_of
from loyalty.promotions.mending import correctable, mendable, take_back
from loyalty.promotions.report import Report, progress_or_report
from loyalty.promotions.schedules import opens_at
from loyalty.promotions.steering import call_off, pause, resume
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Perk, StopReason
from loyalty.records.promotions.mailings import DeliveryState, MailingState, Todo
from loyalty.records.team import Role
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MailingId, PersonId

router = Router(name="progress")

_MOVES: dict[Move, Callable[..., Campaign | int]] = {
    Move.PAUSE: pause,
    Move.RESUME: resume,
    Move.CALL_OFF: call_off,
    Move.TAKE_BACK: take_back,
}
_GOES_OUT = {MailingState.QUEUED, MailingState.SENDING}


@router.callback_query(Steer.filter(), AtDesk(Role.MANAGER))
async def steer(
    callback: CallbackQuery, callback_data: Steer, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⏸ ▶️ ❌ at once; 🗑 asks before."""
    mailing_id, move = MailingId(callback_data.mailing), callback_data.move
    progress = await desk.store.read(_seen_by_sender, mailing_id=mailing_id, by=desk.person.id)
    if move is Move.ASK_TAKE_BACK:
        return replace_text(callback, *_take_back_ask(progress, desk.words))
    if move in _MOVES:
        campaign, now = progress.campaign.id, desk.clock.now()
        await desk.store.write(_MOVES[move], campaign_id=campaign, by=desk.person.id, now=now)
    now = desk.clock.now()
    progress, report = await desk.store.read(progress_or_report, mailing_id=mailing_id, now=now)
    return replace_text(callback, *progress_screen(progress, report, desk.words, desk.program, now))


def progress_screen(
    progress: Progress, report: Report | None, words: Words, program: Program, now: datetime
) -> Shown:
    """How many have it, what has become of the rest, and what can be done about it; with a report,
    what it has brought.
    """
    name = progress.campaign.name or words.plain("promo-nameless")
    parts: list[list[str]] = [
        [
            _headline(progress, words),
            words("report-name", name=name),
            *_remarks(progress, words, program, now),
        ],
        [*others_in_words(progress.counts, words)],
    ]
    if report is not None:
        brought = brought_lines(report, words, program)
        parts.append([*brought, *beside_lines(report, words, program, now)])
    text = Html("\n\n".join("\n".join(lines) for lines in parts if lines))
    return text, rows(*_buttons(progress, words, now))


def _headline(progress: Progress, words: Words) -> Html:
    mailing = progress.mailing
    sent = number(progress.of(DeliveryState.SENT))
    everybody = number(mailing.frozen)
    if mailing.state is MailingState.PAUSED:
        return words("progress-paused", sent=sent, all=everybody)
    if _was_stopped(progress) and not progress.of(DeliveryState.LEFT):
        return words("progress-stopped", sent=sent, all=everybody)
    if mailing.state is MailingState.DONE:
        return words("progress-done", sent=sent, all=everybody)
    if progress.waits:
        return words("progress-waits")
    return words("progress-sending", sent=sent, all=everybody)


def _remarks(progress: Progress, words: Words, program: Program, now: datetime) -> Iterator[Html]:
    mailing, campaign = progress.mailing, progress.campaign
    opens = opens_at(program, now)
    if mailing.state is MailingState.PAUSED and campaign.why is StopReason.NO_RIGHT:
        yield words("progress-no-right")
    if mailing.state is MailingState.SENDING and opens > now:
        zone = ZoneInfo(program.time_zone)
        today = program.local(opens).date() == program.local(now).date()
        at = clock_time(opens, zone) if today else moment(opens, zone, words.language)
        yield words("progress-quiet", at=at)
    if mailing.mending is not None:
        yield _mending(progress, words)
    if mailing.mending is Todo.TAKE_BACK:
        yield from what_becomes_of(campaign.perk, words)


def _was_stopped(progress: Progress) -> bool:
    """Not where its campaign was stopped, or taken back, after all of it had been sent."""
    called_off = progress.of(DeliveryState.CALLED_OFF) or not progress.mailing.frozen
    return progress.campaign.state is CampaignState.STOPPED and bool(called_off)


def _mending(progress: Progress, words: Words) -> Html:
    mailing = progress.mailing
    figures = {
        "mended": number(progress.mended),
        "all": number(max(mailing.to_mend, progress.mended + progress.left)),
    }
    if mailing.mending is Todo.TAKE_BACK:
        if mailing.mends:
            return words("progress-taking-back", **figures)
        return words("progress-taken-back", **figures)
    if mailing.mends:
        return words("progress-correcting", **figures)
    return words("progress-corrected", **figures)


def _buttons(
    progress: Progress, words: Words, now: datetime
) -> Iterator[InlineKeyboardButton | tuple[InlineKeyboardButton, ...]]:
    mailing = progress.mailing
    pause_it = button(words.plain("promo-pause-button"), _to(progress, Move.PAUSE))
    resume_it = button(words.plain("promo-resume-button"), _to(progress, Move.RESUME))
    stop_it = button(words.plain("progress-call-off-button"), _to(progress, Move.CALL_OFF))
    if mailing.state in _GOES_OUT:
        yield pause_it, stop_it
    elif mailing.state is MailingState.PAUSED:
        yield resume_it, stop_it
    else:
        yield button(words.plain("progress-report-button"), _to(progress, Move.SHOW))
        if _can_be_taken_back(progress, now):
            yield tuple(_mending_buttons(progress, words, now))


def _mending_buttons(
    progress: Progress, words: Words, now: datetime
) -> Iterator[InlineKeyboardButton]:
    """✏️ where it says what the campaign says by now, and 🗑."""
    if correctable(progress.campaign, progress.mailing, now):
        yield InlineKeyboardButton(
            text=words.plain("progress-correct-button"),
            callback_data=opening(Tag("correct", progress.campaign.id)),
        )
    ask = _to(progress, Move.ASK_TAKE_BACK)
    yield button(words.plain("progress-take-back-button"), ask)


def _can_be_taken_back(progress: Progress, now: datetime) -> bool:
    there = progress.of(DeliveryState.SENT) > 0 and mendable(progress.mailing, now)
    return there and progress.mailing.mending is not Todo.TAKE_BACK


def _take_back_ask(progress: Progress, words: Words) -> Shown:
    yes = button(words.plain("take-back-yes-button"), _to(progress, Move.TAKE_BACK))
    no = button(words.plain("take-back-no-button"), _to(progress, Move.SHOW))
    lines = [words("take-back-ask"), *what_becomes_of(progress.campaign.perk, words)]
    return Html("\n\n".join(lines)), rows(yes, no)


def what_becomes_of(perk: Perk | None, words: Words) -> Iterator[Html]:
    """What of an offer ends with 🗑, and what stays."""
    if perk is not None and perk.multiplier:
        yield words("take-back-multiplier")
    if perk is not None:
        yield words("take-back-points")


def _to(progress: Progress, move: Move) -> Steer:
    return Steer(mailing=progress.mailing.id, move=move)


def _seen_by_sender(tx: Tx, *, mailing_id: MailingId, by: PersonId) -> Progress:
    """Whoever may not send sees nothing of it. Raises NotStaff, NotAllowed, CampaignGone."""
    sender(tx, by)
    return progress_of(tx, mailing_id)
