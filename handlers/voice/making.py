"""A survey of the owner's: begun from nothing or a ready one, looked over, opened and closed."""

from aiogram.types import Message

from handlers.lengths import fitting
from handlers.links import start_link
from handlers.voice.drafts import A_PAGE, back, counted, survey_of
from handlers.voice.flaws import flaw_said
from handlers.voice.form_words import called, kind_in_words, title_of
from handlers.voice.states import Making
from handlers.voice.terms import terms_in_words
from handlers.windows import Panel, View, Way, window
from loyalty.lengths import units
from loyalty.names import on_one_line
from loyalty.records.voice.surveys import Questionnaire, Survey, SurveyState
from loyalty.values import OperationId, SurveyId
from loyalty.voice.drafting import begin_survey, drop_draft, form_of, keep_draft
from loyalty.voice.errors import SurveyFlawed, WordsEmpty, WordsTooLong
from loyalty.voice.length import minutes
from loyalty.voice.links import SURVEY_LETTER
from loyalty.voice.ready import READY
from loyalty.voice.surveys import close_survey, open_survey, remove_survey
from loyalty.voice.validity import LONGEST_TITLE, Flaw, flaws_of
from loyalty.voice.wording import in_language

TOKEN = 16  # characters of its link, which nobody guesses
A_ROW = 4


async def ask_what(panel: Panel) -> View:
    """Which survey shall it be?"""
    words = panel.words
    ready: list[list[Way]] = [
        [(in_language(form.title, words.language), f"ready:{name}")] for name, form in READY.items()
    ]
    own: Way = (words.plain("make-own-button"), "go:survey_title")
    return View(words("make-new"), [*ready, [own]])


async def take_ready(panel: Panel, name: str) -> None:
    """That one, to be looked over and changed."""
    form = READY[name]
    survey = await _begun(panel, form, in_language(form.title, panel.words.language))
    await panel.open(Making.survey, survey.id)


async def ask_title(panel: Panel) -> View:
    """What is it called?"""
    return View(panel.words("make-say-title"), [[back(panel.words, "survey_new")]])


async def take_title(panel: Panel, message: Message) -> None:
    """A survey of this title, which asks nothing yet."""
    title = on_one_line(message.text or "")
    if not title:
        raise WordsEmpty
    if units(title) > LONGEST_TITLE:
        raise WordsTooLong(LONGEST_TITLE)
    form = Questionnaire({panel.words.language: title})
    survey = await _begun(panel, form, title)
    await panel.open(Making.survey, survey.id)


async def show_survey(panel: Panel) -> View:
    """What it asks, what is wrong with it, and what can be done about it."""
    survey, words = await survey_of(panel), panel.words
    form, flaws = form_of(survey), flaws_of(form_of(survey))
    first = min(counted(panel.at), max(0, len(form.questions) - 1) // A_PAGE * A_PAGE)
    lines: list[str] = [
        words("make-survey", title=title_of(survey, words)),
        _state(survey, panel),
        words("make-length", questions=len(form.questions), minutes=minutes(form)),
        *terms_in_words(form, panel.desk),
        "",
        *_questions(form, first, flaws, panel),
    ]
    rows = _question_ways(form, first, panel)
    rows += [
        [
            (words.plain("make-add-button"), "go:kind"),
            (words.plain("make-terms-button"), "go:terms"),
        ]
    ]
    rows += _state_ways(survey, flaws, panel)
    return View(fitting(lines), rows, survey.drafted)


async def keep(panel: Panel, _: str) -> None:
    """✅: from now on it asks this."""
    desk = panel.desk
    await desk.store.write(
        keep_draft,
        survey_id=SurveyId(int(panel.about)),
        drafted=panel.edition,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    panel.toast(panel.words.plain("make-kept"), alert=False)


async def drop(panel: Panel, _: str) -> None:
    """❌: as it was."""
    desk, survey = panel.desk, SurveyId(int(panel.about))
    await desk.store.write(drop_draft, survey_id=survey, by=desk.person.id)


async def start(panel: Panel, _: str) -> None:
    """▶️: it may be answered."""
    desk = panel.desk
    survey = await survey_of(panel)
    if flaws_of(survey.questionnaire):
        raise SurveyFlawed
    await desk.store.write(
        open_survey, survey_id=survey.id, by=desk.person.id, now=desk.clock.now()
    )


async def stop(panel: Panel, _: str) -> None:
    """⏸: nobody begins it any more."""
    desk, survey = panel.desk, SurveyId(int(panel.about))
    await desk.store.write(close_survey, survey_id=survey, by=desk.person.id)


async def ask_away(panel: Panel) -> View:
    """Shall it go?"""
    words, survey = panel.words, await survey_of(panel)
    yes: Way = (words.plain("make-remove-button"), "remove")
    text = words("make-ask-away", title=title_of(survey, words))
    return View(text, [[yes], [back(words)]], survey.drafted)


async def remove(panel: Panel, _: str) -> None:
    """🗑."""
    desk = panel.desk
    survey = await survey_of(panel)
    await desk.store.write(remove_survey, survey_id=survey.id, by=desk.person.id)
    await panel.end(panel.words("make-removed", title=title_of(survey, panel.words)))


async def _begun(panel: Panel, form: Questionnaire, name: str) -> Survey:
    desk = panel.desk
    return await desk.store.write(
        begin_survey,
        questionnaire=form,
        name=name,
        token=desk.keys.invite_token(OperationId(f"survey:{panel.cause}"))[:TOKEN],
        by=desk.person.id,
        now=desk.clock.now(),
    )


def _state(survey: Survey, panel: Panel) -> str:
    if survey.state is not SurveyState.OPEN:
        return panel.words(f"make-state-{survey.state}")
    link = start_link(panel.username, SURVEY_LETTER + survey.token)
    return panel.words("make-open-at", link=link)


def _questions(form: Questionnaire, first: int, flaws: tuple[Flaw, ...], panel: Panel) -> list[str]:
    """Those of the page, each with what is wrong with it; before them, what is wrong with all."""
    words = panel.words
    lines: list[str] = [
        words("make-flaw", flaw=flaw_said(flaw, words)) for flaw in flaws if not flaw.question
    ]
    for number, question in enumerate(form.questions[first : first + A_PAGE], start=first + 1):
        text, kind = called(question, words), kind_in_words(question, words)
        lines.append(words("make-question", number=number, text=text, kind=kind))
        lines += [
            words("make-flaw", flaw=flaw_said(flaw, words))
            for flaw in flaws
            if flaw.question == question.key
        ]
    return lines


def _question_ways(form: Questionnaire, first: int, panel: Panel) -> list[list[Way]]:
    shown = range(first, min(first + A_PAGE, len(form.questions)))
    ways: list[Way] = [(f"✏️ {place + 1}", f"go:question:{place}") for place in shown]
    rows = [ways[at : at + A_ROW] for at in range(0, len(ways), A_ROW)]
    return [*rows, *_turning(first, len(form.questions))]


def _turning(first: int, count: int) -> list[list[Way]]:
    """⬅️ and ➡️ through pages, where there are several."""
    ways: list[Way] = []
    if first:
        ways.append(("⬅️", f"go:survey:{max(0, first - A_PAGE)}"))
    if first + A_PAGE < count:
        ways.append(("➡️", f"go:survey:{first + A_PAGE}"))
    return [ways] if ways else []


def _state_ways(survey: Survey, flaws: tuple[Flaw, ...], panel: Panel) -> list[list[Way]]:
    words = panel.words
    if survey.draft is not None:
        keep: list[Way] = [] if flaws else [(words.plain("make-keep-button"), "keep")]
        return [[*keep, (words.plain("make-drop-button"), "drop")]]
    remove: Way = (words.plain("make-remove-button"), "go:survey_away")
    if survey.state is SurveyState.OPEN:
        return [[(words.plain("make-close-button"), "stop"), remove]]
    start: list[Way] = [] if flaws else [(words.plain("make-open-button"), "start")]
    return [[*start, remove]]


WINDOWS = (
    window(Making.survey_new, ask_what, {"ready": take_ready}),
    window(Making.survey_title, ask_title, answer=take_title),
    window(
        Making.survey,
        show_survey,
        {"keep": keep, "drop": drop, "start": start, "stop": stop},
    ),
    window(Making.survey_away, ask_away, {"remove": remove}),
)
