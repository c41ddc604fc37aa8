"""The order in which the bot listens, on one screen; the catch-all is last.

Commands come before open questions, so that a question never swallows one; questions about oneself
come before the till, so that a cashier's own birthday is not taken for a bill. Among commands, what
is asked for most comes first.
"""

from aiogram import Dispatcher, Router

from handlers import fallback, guide, panels
from handlers.caller import KnowsCaller, Privately
from handlers.figures import home as owners_home
from handlers.filters import asked_here
from handlers.groups import GroupsApart
from handlers.guard import alerts
from handlers.people import card, enrolment, joining, privacy, profile, settings
from handlers.points import balance
from handlers.promotions import approval, manners, progress, report, slow_hour
from handlers.questions import EndsQuestions
from handlers.refusals import AnswersRefusals
from handlers.returns import corrections, disputes, refund, shift, sold, undo
from handlers.standing import HearsKeys
from handlers.taps import AnswersTaps
from handlers.team import branches, inviting, role, suspension, team
from handlers.till import amount, answer, by_phone, home, large_bill, sale, scan, serving, spending
from handlers.voice import (
    feedback,
    follows,
    group,
    newcomers,
    rate,
    replies,
    results,
    survey,
    survey_files,
    survey_list,
    survey_narrowing,
    survey_panel,
    survey_pictures,
    survey_questions,
    survey_texts,
    survey_trends,
    unhappy,
)

IN_ORDER: tuple[Router, ...] = (
    card.router,
    balance.router,
    role.router,
    survey.leaving,
    guide.router,
    settings.router,
    manners.router,
    privacy.router,
    answer.router,
    owners_home.router,
    team.router,
    inviting.router,
    branches.router,
    suspension.router,
    alerts.router,
    report.router,
    slow_hour.router,
    disputes.router,
    profile.router,
    joining.router,
    rate.router,
    survey.router,
    unhappy.router,
    results.router,
    survey_list.router,
    survey_panel.router,
    survey_questions.router,
    survey_narrowing.router,
    survey_texts.router,
    survey_trends.router,
    survey_files.router,
    survey_pictures.router,
    feedback.router,
    replies.router,
    progress.router,
    panels.router,
    approval.router,
    sold.router,
    refund.router,
    corrections.router,
    serving.router,
    by_phone.router,
    sale.router,
    large_bill.router,
    spending.router,
    undo.router,
    shift.router,
    scan.router,
    amount.router,
    home.router,
    newcomers.router,
    enrolment.router,
    feedback.strays,
    follows.router,
    fallback.router,
)


def listen(dispatcher: Dispatcher) -> None:
    """Attach every conversation to the dispatcher. Groups have a router of their own.

    Their handlers stand in one line, without the routers around them: asking one router after the
    other took a fifth of what an answer cost. So a router has no filters and no middlewares.
    """
    for observer in (
        dispatcher.message,
        dispatcher.edited_message,
        dispatcher.callback_query,
        dispatcher.message_reaction,
    ):
        observer.outer_middleware(KnowsCaller())
        observer.middleware(AnswersRefusals())
    dispatcher.message.outer_middleware(HearsKeys())
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.outer_middleware(EndsQuestions())
    dispatcher.callback_query.middleware(AnswersTaps())
    for kind, observer in group.router.observers.items():
        if observer.handlers:
            dispatcher.observers[kind].outer_middleware(GroupsApart(kind, group.router))
    for observer in (
        dispatcher.message,
        dispatcher.edited_message,
        dispatcher.callback_query,
        dispatcher.message_reaction,
        dispatcher.my_chat_member,
    ):
        observer.filter(Privately())
    for router in IN_ORDER:
        for kind, observer in router.observers.items():
            dispatcher.observers[kind].handlers.extend(map(asked_here, observer.handlers))
