"""One question of a survey that is put together: its kind, its words, its choices, its place."""

from dataclasses import replace

from aiogram.types import Message

from handlers.lengths import fitting
from handlers.voice.drafts import back, change, change_this, place_of, question_of, survey_of
from handlers.voice.flaws import flaw_said
from handlers.voice.form_words import (
    called,
    condition_in_words,
    jump_in_words,
    kind_in_words,
    offered,
)
from handlers.voice.states import Making
from handlers.windows import Panel, View, Way, window
from locales.texts import LANGUAGES, Html
from loyalty.lengths import units
from loyalty.names import can_be_seen, on_one_line
from loyalty.records.voice.surveys import Kind, Question, Questionnaire
from loyalty.values import SurveyId
from loyalty.voice.drafting import form_of, keys_asked
from loyalty.voice.errors import ChoicesUnreadable, EndsUnreadable, WordsEmpty, WordsTooLong
from loyalty.voice.rearranging import (
    add_question,
    move_question,
    remove_question,
    reword,
    with_choices,
)
from loyalty.voice.validity import (
    FEWEST_CHOICES,
    FEWEST_STEPS,
    LONGEST_CHOICE,
    LONGEST_END,
    LONGEST_TEXT,
    MOST_CHOICES,
    MOST_STEPS,
    flaws_of,
)
from loyalty.voice.wording import in_language

_WITH_CHOICES = {Kind.ONE, Kind.SEVERAL}
_SCALES = {Kind.SCALE, Kind.RECOMMEND}
TICK = "☑️"


async def ask_kind(panel: Panel) -> View:
    """What kind of question?"""
    words, survey = panel.words, await survey_of(panel)
    ways: list[Way] = [(words.plain(f"make-add-{kind}"), f"add:{kind}") for kind in Kind]
    rows = [ways[at : at + 2] for at in range(0, len(ways), 2)]
    return View(words("make-ask-kind"), [*rows, [back(words)]], survey.drafted)


async def add(panel: Panel, kind: str) -> None:
    """A question of this kind at the end; its words are asked next."""
    asked = await panel.desk.store.read(keys_asked, survey_id=SurveyId(int(panel.about)))
    survey = await change(panel, lambda form: add_question(form, Kind(kind), asked))
    await panel.go(Making.wording, str(len(form_of(survey).questions) - 1))


async def ask_wording(panel: Panel) -> View:
    """What does it ask? In the language of whoever writes, or in that which was chosen."""
    survey, question = await question_of(panel)
    words, language = panel.words, language_of(panel)
    place = place_of(panel)
    lines = [words("make-ask-wording", language=panel.texts.of(language).plain("language-name"))]
    if in_language(question.text, language):
        lines.append(words("make-now", text=in_language(question.text, language)))
    if place:
        lines.append(words("make-hint-earlier", key=form_of(survey).questions[place - 1].key))
    rows = [[back(words, "question", str(place))]]
    return View(Html("\n\n".join(lines)), rows, survey.drafted)


async def take_wording(panel: Panel, message: Message) -> None:
    """The text; then whatever else a new question of this kind needs."""
    _, question = await question_of(panel)
    language, text = language_of(panel), _line(message, LONGEST_TEXT)
    await change_this(panel, replace(question, text=reword(question.text, language, text)))
    at = panel.at
    if question.kind in _WITH_CHOICES and (
        not question.choices or language != panel.words.language
    ):
        await panel.go(Making.choices, at)
    elif question.kind is Kind.SCALE and not in_language(question.text, language):
        await panel.go(Making.steps, at)
    elif question.kind in _SCALES and not question.low.get(language):
        await panel.go(Making.ends, at)
    else:
        await panel.go(Making.question, str(place_of(panel)))


async def ask_choices(panel: Panel) -> View:
    """Between which answers? One on each line."""
    survey, question = await question_of(panel)
    words, language = panel.words, language_of(panel)
    name = panel.texts.of(language).plain("language-name")
    lines = [words("make-ask-choices", language=name, most=MOST_CHOICES)]
    had = [in_language(choice.text, language) for choice in question.choices]
    if had:
        lines.append(words("make-now", text="\n".join(had)))
    rows = [[back(words, "question", str(place_of(panel)))]]
    return View(Html("\n\n".join(lines)), rows, survey.drafted)


async def take_choices(panel: Panel, message: Message) -> None:
    """A line for each."""
    _, question = await question_of(panel)
    lines = [" ".join(line.split()) for line in (message.text or "").splitlines()]
    lines = list(dict.fromkeys(line for line in lines if line))
    language = language_of(panel)
    elsewhere = language != panel.words.language and len(question.choices)
    fits = len(lines) == elsewhere if elsewhere else FEWEST_CHOICES <= len(lines) <= MOST_CHOICES
    if not fits or max(map(units, lines), default=0) > LONGEST_CHOICE:
        least, most = elsewhere or FEWEST_CHOICES, elsewhere or MOST_CHOICES
        raise ChoicesUnreadable(least, most, LONGEST_CHOICE)
    await change_this(panel, with_choices(question, language, lines))
    await panel.go(Making.question, str(place_of(panel)))


async def ask_steps(panel: Panel) -> View:
    """From 1 to what?"""
    survey, words = await survey_of(panel), panel.words
    ways: list[Way] = [
        (f"1–{most}", f"steps:{most}") for most in range(FEWEST_STEPS, MOST_STEPS + 1)
    ]
    rows = [ways[at : at + 3] for at in range(0, len(ways), 3)]
    rows.append([back(words, "question", str(place_of(panel)))])
    return View(words("make-ask-steps"), rows, survey.drafted)


async def take_steps(panel: Panel, most: str) -> None:
    """So many; then the words at its ends."""
    _, question = await question_of(panel)
    await change_this(panel, replace(question, most=float(most)))
    await panel.go(Making.ends, panel.at)


async def ask_ends(panel: Panel) -> View:
    """What stands at its ends?"""
    survey, question = await question_of(panel)
    words, at = panel.words, str(place_of(panel))
    name = panel.texts.of(language_of(panel)).plain("language-name")
    text = words("make-ask-ends", language=name, last=_last_step(question))
    skip: Way = (words.plain("skip-button"), f"go:question:{at}")
    return View(text, [[skip]], survey.drafted)


async def take_ends(panel: Panel, message: Message) -> None:
    """Two lines: the worst and the best."""
    _, question = await question_of(panel)
    lines = [line for line in map(on_one_line, (message.text or "").splitlines()) if line]
    if len(lines) != 2 or max(map(units, lines)) > LONGEST_END:
        raise EndsUnreadable(LONGEST_END)
    language, (low, high) = language_of(panel), lines
    ends = reword(question.low, language, low), reword(question.high, language, high)
    await change_this(panel, replace(question, low=ends[0], high=ends[1]))
    await panel.go(Making.question, str(place_of(panel)))


async def show_question(panel: Panel) -> View:
    """All that there is to a question."""
    survey, words = await survey_of(panel), panel.words
    form, place = form_of(survey), place_of(panel)
    if place >= len(form.questions):
        return View(words("make-question-gone"), [[back(words)]], survey.drafted)
    question = form.questions[place]
    lines: list[str] = [
        words("make-question-head", number=place + 1, kind=kind_in_words(question, words)),
        words("make-question-text", text=in_language(question.text, words.language) or "…"),
        *(words("make-choice", text=text) for text in offered(question, words)),
        *_ends_in_words(question, panel),
        words("make-required" if question.required else "make-optional"),
        *(
            words("make-only", when=condition_in_words(one, form, words))
            for one in question.only_if
        ),
        *(words("make-leads", jump=jump_in_words(jump, form, words)) for jump in question.jumps),
        *(
            words("make-flaw", flaw=flaw_said(flaw, words))
            for flaw in flaws_of(form)
            if flaw.question == question.key
        ),
    ]
    return View(fitting(lines), _ways(form, place, panel), survey.drafted)


async def ask_tongue(panel: Panel) -> View:
    """In which other language?"""
    survey, question = await question_of(panel)
    words, place = panel.words, place_of(panel)
    ways: list[list[Way]] = []
    for language in LANGUAGES:
        name = panel.texts.of(language).plain("language-name")
        label = f"{TICK} {name}" if question.text.get(language) else name
        ways.append([(label, f"go:wording:{place}:{language}")])
    text = words("make-ask-tongue", question=called(question, words))
    return View(text, [*ways, [back(words, "question", str(place))]], survey.drafted)


async def toggle_required(panel: Panel, _: str) -> None:
    """Whether it may be skipped."""
    question = (await question_of(panel))[1]
    await change_this(panel, replace(question, required=not question.required))


async def move(panel: Panel, by: str) -> None:
    """Earlier or later by one."""
    place, to = place_of(panel), place_of(panel) + int(by)
    await change(panel, lambda form: move_question(form, place, to))
    await panel.go(Making.question, str(max(0, to)))


async def ask_gone(panel: Panel) -> View:
    """Shall it go? What had to do with it is named before."""
    survey, question = await question_of(panel)
    words, place = panel.words, place_of(panel)
    _, others = remove_question(form_of(survey), place)
    lines = [words("make-ask-gone", question=called(question, words))]
    if others:
        lines += [words("make-gone-others")]
        lines += [words("make-choice", text=called(other, words)) for other in others]
    yes: Way = (words.plain("make-remove-button"), "remove")
    rows = [[yes], [back(words, "question", str(place))]]
    return View(fitting(lines), rows, survey.drafted)


async def remove(panel: Panel, _: str) -> None:
    """🗑: who jumped to it goes to the question after it."""
    place = place_of(panel)
    await change(panel, lambda form: remove_question(form, place)[0])
    await panel.go(Making.survey)


def language_of(panel: Panel) -> str:
    """The language that was chosen in the window before; else that of whoever writes."""
    chosen = panel.at.partition(":")[2]
    return chosen if chosen in LANGUAGES else panel.words.language


def _line(message: Message, most: int) -> str:
    text = (message.text or "").strip()
    if not can_be_seen(text):
        raise WordsEmpty
    if units(text) > most:
        raise WordsTooLong(most)
    return text


def _last_step(question: Question) -> str:
    return "10" if question.kind is Kind.RECOMMEND else str(int(question.most or 0))


def _ends_in_words(question: Question, panel: Panel) -> list[str]:
    if question.kind not in _SCALES or not (question.low or question.high):
        return []
    language = panel.words.language
    low, high = (in_language(end, language) for end in (question.low, question.high))
    return [panel.words("make-ends", low=low or "…", high=high or "…")]


def _ways(form: Questionnaire, place: int, panel: Panel) -> list[list[Way]]:
    words, question = panel.words, form.questions[place]
    rows: list[list[Way]] = [
        [
            (words.plain("make-wording-button"), f"go:wording:{place}"),
            (words.plain("make-tongue-button"), f"go:tongue:{place}"),
        ],
        [
            (
                words.plain(
                    "make-optional-button" if question.required else "make-required-button"
                ),
                "required",
            )
        ],
    ]
    if question.kind in _WITH_CHOICES:
        rows[1].append((words.plain("make-choices-button"), f"go:choices:{place}"))
    elif question.kind is Kind.SCALE:
        rows[1].append((words.plain("make-steps-button"), f"go:steps:{place}"))
    elif question.kind is Kind.RECOMMEND:
        rows[1].append((words.plain("make-ends-button"), f"go:ends:{place}"))
    rows.append(
        [
            *([(words.plain("make-only-button"), f"go:only_if:{place}")] if place else []),
            (words.plain("make-jumps-button"), f"go:jumps:{place}"),
        ]
    )
    moves: list[Way] = []
    if place:
        moves.append((words.plain("make-earlier-button"), "move:-1"))
    if place + 1 < len(form.questions):
        moves.append((words.plain("make-later-button"), "move:1"))
    remove: Way = (words.plain("make-remove-button"), f"go:gone:{place}")
    return [*rows, [*moves, remove], [back(words)]]


WINDOWS = (
    window(Making.kind, ask_kind, {"add": add}),
    window(Making.wording, ask_wording, answer=take_wording, after=Making.survey),
    window(Making.choices, ask_choices, answer=take_choices, after=Making.survey),
    window(Making.steps, ask_steps, {"steps": take_steps}, after=Making.survey),
    window(Making.ends, ask_ends, answer=take_ends, after=Making.survey),
    window(
        Making.question,
        show_question,
        {"required": toggle_required, "move": move},
        after=Making.survey,
    ),
    window(Making.tongue, ask_tongue, after=Making.survey),
    window(Making.gone, ask_gone, {"remove": remove}, after=Making.survey),
)
