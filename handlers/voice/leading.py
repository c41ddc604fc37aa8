"""Whom a question is asked, and where it leads: "ask only if" and jumps, put together by taps."""

from dataclasses import replace

from handlers.lengths import fitting
from handlers.voice.drafts import back, change_this, counted, place_of, question_of
from handlers.voice.form_words import (
    answer_in_words,
    called,
    condition_in_words,
    jump_in_words,
)
from handlers.voice.states import Making
from handlers.windows import Panel, View, Way, window
from loyalty.records.voice.surveys import (
    THE_END,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
)
from loyalty.voice.drafting import form_of
from loyalty.voice.errors import QuestionGone
from loyalty.voice.reach import bounds
from loyalty.voice.validity import choices_of

_MOST_ROWS = 40  # of what can be taken away
_MOST_CHOSEN = 49  # questions that can be chosen: all but one
_SCALES = {Kind.SCALE, Kind.RECOMMEND}


async def show_only_if(panel: Panel) -> View:
    """When it is asked, and of which earlier question that may depend."""
    survey, question = await question_of(panel)
    words, place, form = panel.words, place_of(panel), form_of(survey)
    rows: list[list[Way]] = [
        [(f"🗑 {condition_in_words(one, form, words)}"[:64], f"drop:{number}")]
        for number, one in enumerate(question.only_if)
    ][:_MOST_ROWS]
    rows += [
        [(f"➕ {called(earlier, words)}", f"go:answered:{place}:{at}")]
        for at, earlier in enumerate(form.questions[:place])
    ][-_MOST_CHOSEN:]
    lines = [words("make-ask-only", question=called(question, words))]
    lines += [words("make-only", when=condition_in_words(c, form, words)) for c in question.only_if]
    return View(fitting(lines), [*rows, [back(words, "question", str(place))]], survey.drafted)


async def drop_condition(panel: Panel, number: str) -> None:
    """🗑: this one does not count any more."""
    _, question = await question_of(panel)
    left = tuple(one for at, one in enumerate(question.only_if) if at != int(number))
    await change_this(panel, replace(question, only_if=left))


async def ask_answered(panel: Panel) -> View:
    """How was that one answered? The same for a condition and for a jump."""
    survey, question = await question_of(panel)
    words, place, form = panel.words, place_of(panel), form_of(survey)
    about = _about(panel, form)
    rows: list[list[Way]] = [
        [(answer_in_words(one, form, words)[:64], f"is:{at}")]
        for at, one in enumerate(_conditions(about))
    ]
    jumping = about.key == question.key
    if jumping:
        rows.append([(words.plain("make-any-answer"), "is:always")])
    text = words("make-ask-answered", question=called(about, words))
    return View(
        text,
        [*rows, [back(words, "jumps" if jumping else "only_if", str(place))]],
        survey.drafted,
    )


async def take_answered(panel: Panel, which: str) -> None:
    """So: a condition is complete; a jump has still to lead somewhere."""
    survey, question = await question_of(panel)
    place, form = place_of(panel), form_of(survey)
    about = _about(panel, form)
    if about.key == question.key:
        await panel.go(Making.leads_to, f"{place}:{which}")
        return
    condition = _conditions(about)[int(which)]
    if condition not in question.only_if:
        await change_this(panel, replace(question, only_if=(*question.only_if, condition)))
    await panel.go(Making.only_if, str(place))


async def show_jumps(panel: Panel) -> View:
    """Where it leads."""
    survey, question = await question_of(panel)
    words, place, form = panel.words, place_of(panel), form_of(survey)
    rows: list[list[Way]] = [
        [(f"🗑 {jump_in_words(jump, form, words)}"[:64], f"drop:{number}")]
        for number, jump in enumerate(question.jumps)
    ][:_MOST_ROWS]
    rows.append([(words.plain("make-add-jump-button"), f"go:answered:{place}:{place}")])
    lines = [words("make-ask-jumps", question=called(question, words))]
    lines += [words("make-leads", jump=jump_in_words(one, form, words)) for one in question.jumps]
    return View(fitting(lines), [*rows, [back(words, "question", str(place))]], survey.drafted)


async def drop_jump(panel: Panel, number: str) -> None:
    """🗑: on to the next question instead."""
    _, question = await question_of(panel)
    left = tuple(one for at, one in enumerate(question.jumps) if at != int(number))
    await change_this(panel, replace(question, jumps=left))


async def ask_leads_to(panel: Panel) -> View:
    """Where does it lead then?"""
    survey, question = await question_of(panel)
    words, place, form = panel.words, place_of(panel), form_of(survey)
    rows: list[list[Way]] = [
        [(f"{at + 1}. {called(later, words)}", f"to:{at}")]
        for at, later in enumerate(form.questions)
        if at > place + 1
    ][:_MOST_CHOSEN]
    rows.append([(words.plain("make-survey-end"), "to:end")])
    text = words("make-ask-leads", question=called(question, words))
    return View(text, [*rows, [back(words, "jumps", str(place))]], survey.drafted)


async def take_leads_to(panel: Panel, where: str) -> None:
    """There: the jump is complete. One that is always taken stands last."""
    survey, question = await question_of(panel)
    form, which = form_of(survey), panel.at.partition(":")[2]
    to = THE_END if where == "end" else form.questions[int(where)].key
    when = None if which == "always" else _conditions(question)[int(which)]
    others = [one for one in question.jumps if one.when != when]
    jumps = sorted([*others, Jump(to, when)], key=lambda one: one.when is None)
    await change_this(panel, replace(question, jumps=tuple(jumps)))
    await panel.go(Making.jumps, str(place_of(panel)))


def _about(panel: Panel, form: Questionnaire) -> Question:
    """The question whose answer the window is about. Raises QuestionGone."""
    place = counted(panel.at.partition(":")[2])
    if place >= len(form.questions):
        raise QuestionGone
    return form.questions[place]


def _conditions(about: Question) -> list[Condition]:
    """What may be said of the answer to a question, by one tap each."""
    low, high = bounds(about)
    if about.kind in _SCALES and low is not None and high is not None:
        steps = range(int(low), int(high))
        return [
            *(Condition(about.key, at_most=float(step)) for step in steps),
            *(Condition(about.key, at_least=float(step + 1)) for step in steps),
        ]
    return [
        *(Condition(about.key, chose=(key,)) for key in choices_of(about)),
        Condition(about.key),
    ]


WINDOWS = (
    window(Making.only_if, show_only_if, {"drop": drop_condition}, after=Making.survey),
    window(Making.answered, ask_answered, {"is": take_answered}, after=Making.survey),
    window(Making.jumps, show_jumps, {"drop": drop_jump}, after=Making.survey),
    window(Making.leads_to, ask_leads_to, {"to": take_leads_to}, after=Making.survey),
)
