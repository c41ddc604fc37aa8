"""What owners are told of promotions unasked."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from aiogram.methods import SendMessage

from handlers.promotions import buttons
from handlers.promotions.asked_words import asked_about
from handlers.promotions.progress import progress_screen
from handlers.promotions.report import overrule_button, report_button, whole_units
from handlers.promotions.slow_hour import slow_hour_ask, slow_hour_closed
from handlers.rendered import Reader, Render, Rendered, in_place, sent
from handlers.screen import button, rows
from locales.amounts import moment, money
from locales.texts import Html
from loyalty.earning.budgets import BudgetUsedUp
from loyalty.errors import NotAllowed, NotStaff
from loyalty.promotions.asking import PromotionAnswer, PromotionAsk, PromotionAskOver
from loyalty.promotions.campaigns import sender
from loyalty.promotions.dates import DatesMissed
from loyalty.promotions.mailings import MailingBegun, Progress
from loyalty.promotions.posts import PostRefused
from loyalty.promotions.report import Report, progress_or_report
from loyalty.promotions.schedules import opens_at
from loyalty.promotions.self_stop import DoesNotPay
from loyalty.promotions.sending import PaymentRefused
from loyalty.promotions.slow_hour import SlowHourAsk, SlowHourClosed
from loyalty.promotions.steering import SenderLeft
from loyalty.records.outbox import Notice
from loyalty.store import Tx


def sender_left(told: SenderLeft, reader: Reader) -> Rendered:
    """Which promotion waits for an owner, since whoever started it may not send any more."""
    return sent(reader, reader.words("promotion-sender-left", name=told.name))


def dates_missed(told: DatesMissed, reader: Reader) -> Rendered:
    """Which promotion did not go out, how often, and when for the last time."""
    words = reader.words
    last = moment(told.last, ZoneInfo(reader.program.time_zone), words.language)
    if told.waits:
        return sent(reader, words("promotion-date-missed", name=told.name, last=last))
    missed = words("promotion-dates-missed", name=told.name, dates=told.dates, last=last)
    return sent(reader, missed)


async def mailing_begun(told: MailingBegun, reader: Reader) -> Rendered | None:
    """How far it has come, for whoever still may send; in quiet hours without a sound."""

    def look(tx: Tx) -> tuple[Progress, Report | None] | None:
        try:
            sender(tx, reader.person_id)
        except (NotStaff, NotAllowed):
            return None
        return progress_or_report(tx, mailing_id=told.mailing, now=reader.now)

    found = await reader.store.read(look)
    if found is None:
        return None
    text, keyboard = progress_screen(*found, reader.words, reader.program, reader.now)
    quiet = opens_at(reader.program, reader.now) > reader.now
    return Rendered(
        SendMessage(
            chat_id=reader.chat, text=text, reply_markup=keyboard, disable_notification=quiet
        )
    )


def budget_used_up(told: BudgetUsedUp, reader: Reader) -> Rendered:
    """Which promotion has given what it may."""
    return sent(reader, reader.words("budget-used-up", points=told.given, name=told.name))


def payment_refused(told: PaymentRefused, reader: Reader) -> Rendered:
    """That promotions go out at the free rate."""
    return sent(reader, reader.words("promotion-payment-refused"))


def does_not_pay(told: DoesNotPay, reader: Reader) -> Rendered:
    """What it has cost beyond what it brought; 📊 the report, and ▶️ all the same."""
    words = reader.words
    lost, least, most = (
        money(whole_units(figure), reader.program.currency, words.language)
        for figure in (told.lost, told.least, told.most)
    )
    name = told.name or words.plain("promo-nameless")
    text = words("promotion-does-not-pay", name=name, sum=lost, low=least, high=most)
    ways = rows(report_button(told.campaign, words), overrule_button(told.campaign, words))
    return sent(reader, text, ways)


def post_refused(told: PostRefused, reader: Reader) -> Rendered:
    """Which post Telegram did not take."""
    return sent(reader, reader.words("promotion-post-refused", name=told.name))


async def promotion_ask(told: PromotionAsk, reader: Reader) -> Rendered:
    """To an owner: who would like to send or change what, for whom, when, and what it gives.

    ✅, ❌, and 👁.
    """
    words, change = reader.words, told.changes
    name = told.name or words.plain("promo-nameless")
    asked = words(
        "promo-ask-owner-change" if change else "promo-ask-owner",
        staff=reader.staff,
        name=name,
        gets=told.gets,
    )
    question = words("promo-ask-owner-replace" if change else "promo-ask-owner-send")
    about = await asked_about(told.campaign, reader)
    text = Html("\n\n".join((asked, about, question)))
    yes = words.plain("promo-ask-change-yes-button" if change else "promo-ask-yes-button")

    def answering(yes: bool) -> buttons.AnswerAsked:
        return buttons.AnswerAsked(campaign=told.campaign, edition=told.edition, yes=yes)

    keyboard = rows(
        button(yes, answering(True)),
        button(words.plain("no-button"), answering(False)),
        button(words.plain("promo-show-button"), buttons.ShowAsked(campaign=told.campaign)),
    )
    return sent(reader, text, keyboard)


def promotion_ask_over(told: PromotionAskOver, reader: Reader) -> Rendered:
    """To the owners, in place of the question: how it ended."""
    return in_place(reader, _ended(told, reader))


def promotion_answer(told: PromotionAnswer, reader: Reader) -> Rendered:
    """To the manager who asked."""
    return sent(reader, _ended(told, reader))


def _ended(told: PromotionAskOver | PromotionAnswer, reader: Reader) -> Html:
    name = told.name or reader.words.plain("promo-nameless")
    ending = f"change-{told.ending}" if told.changes else f"{told.ending}"
    return reader.words(f"promo-answer-{ending}", name=name, by=reader.by)


RENDERERS: Mapping[type[Notice], Render] = {
    BudgetUsedUp: budget_used_up,
    SlowHourAsk: slow_hour_ask,
    SlowHourClosed: slow_hour_closed,
    PostRefused: post_refused,
    MailingBegun: mailing_begun,
    SenderLeft: sender_left,
    DatesMissed: dates_missed,
    PaymentRefused: payment_refused,
    DoesNotPay: does_not_pay,
    PromotionAsk: promotion_ask,
    PromotionAskOver: promotion_ask_over,
    PromotionAnswer: promotion_answer,
}
