"""A question of a survey as its reader sees it: how far they are, what it asks, what it expects."""

import re
from datetime import date
from html import escape

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.lengths import cut, on_one_line
from handlers.screen import Shown, button, rows
from handlers.voice import buttons
from locales.amounts import figure, short_day
from locales.texts import Html, Words
from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Kind, Question
from loyalty.voice.fitting import (
    MOST_LONG,
    MOST_RECOMMENDED,
    MOST_SHORT,
    TYPED_KINDS,
    example_day,
)
from loyalty.voice.length import minutes
from loyalty.voice.reach import NO, YES
from loyalty.voice.sheets import Step
from loyalty.voice.wording import in_language

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_NARROW = 14  # characters of a choice, two of which stand side by side
_MOST_IN_A_ROW = 8
_MOST_TOLD = 100  # characters of an answer that a later question names
_MOST_ASKED = 2_000  # units of a question with all that it names: the rest fits beside it
_TAKEN_FOR_THE_TILLS = frozenset({Kind.NUMBER, Kind.DATE, Kind.PHOTO})


def shown(
    step: Step, words: Words, today: date, *, at_work: bool = False, in_form: bool = False
) -> Shown:
    """The open question, or the thanks at the end. Whoever works here is told to reply to it, where
    the till would take the answer for its own: of any kind, while a form of its is open.
    """
    question = step.question
    if question is None:
        return _thanks(step, words), InlineKeyboardMarkup(inline_keyboard=[])
    lines = [*_head(step, words), _progress(step, words), _asked(step, question, words)]
    if ends := _ends(question, words):
        lines.append(ends)
    lines += ["", expected(question, words, today)]
    tills = TYPED_KINDS if in_form else _TAKEN_FOR_THE_TILLS
    if at_work and question.kind in tills:
        lines.append(words("survey-expects-reply"))
    return Html("\n".join(lines)), keyboard(step, question, words)


def expected(question: Question, words: Words, today: date) -> Html:
    """What kind of answer it takes, in one sentence."""
    match question.kind:
        case Kind.SEVERAL:
            return _expected_ticks(question, words)
        case Kind.NUMBER:
            return _expected_number(question, words)
        case Kind.DATE:
            return words("survey-expects-date", example=f"{example_day(today):%d.%m}")
        case Kind.SHORT:
            return words("survey-expects-short", most=MOST_SHORT)
        case Kind.LONG:
            return words("survey-expects-long", most=MOST_LONG)
        case Kind.PHOTO:
            return words("survey-expects-photo")
    return words("survey-expects-tap")


def answer_in_words(question: Question, given: Given | None, words: Words) -> str:
    """An answer as its reader would say it: choices by their text, not by their keys."""
    if given is None or given.skipped:
        return words.plain("survey-nothing")
    if given.chosen:
        texts = {
            choice.key: in_language(choice.text, words.language) for choice in question.choices
        }
        texts |= {YES: words.plain("survey-yes"), NO: words.plain("survey-no")}
        return ", ".join(texts.get(key, key) for key in given.chosen)
    if given.number is not None:
        return figure(given.number, words.language)
    if given.day is not None:
        return short_day(given.day, words.language)
    return given.words or words.plain("survey-a-photo")


def keyboard(step: Step, question: Question, words: Words) -> InlineKeyboardMarkup:
    """The answers that can be tapped, and the ways back and on."""
    return rows(*_answers(step, question, words), *_ways(step, question, words))


def _head(step: Step, words: Words) -> list[str]:
    """What stands before the first question: what it is about, how long it takes, what is kept."""
    form, language = step.survey.questionnaire, words.language
    if step.walked.passed:
        return []
    lines = [f"<b>{_html(in_language(form.title, language))}</b>"]
    if intro := in_language(form.intro, language):
        lines.append(_html(intro))
    if step.sheet.trial:
        lines.append(words("survey-trial"))
    lines.append(words("survey-minutes", minutes=minutes(form)))
    if form.anonymous:
        lines.append(words("survey-anonymous"))
    return [*lines, ""]


def _progress(step: Step, words: Words) -> Html:
    number = step.walked.number
    return words("survey-progress", number=number, of=number + step.walked.ahead)


def _asked(step: Step, question: Question, words: Words) -> str:
    """The question, with earlier answers where it names them."""
    asked = {one.key: one for one in step.walked.passed}

    def told(found: re.Match[str]) -> str:
        named = asked.get(found[1])
        given = step.walked.answers.get(found[1])
        if named is None:
            known = found[1] in {one.key for one in step.survey.questionnaire.questions}
            return words.plain("survey-nothing") if known else found[0]
        return on_one_line(answer_in_words(named, given, words), _MOST_TOLD)

    text = _PLACEHOLDER.sub(told, in_language(question.text, words.language))
    return f"<b>{_html(cut(text, _MOST_ASKED))}</b>"


def _ends(question: Question, words: Words) -> Html | None:
    """The words at the two ends of a scale."""
    low, high = (in_language(end, words.language) for end in (question.low, question.high))
    if question.kind is Kind.RECOMMEND:
        low, high = low or words.plain("survey-never"), high or words.plain("survey-surely")
        return words("survey-ends", first="0", low=low, last=str(MOST_RECOMMENDED), high=high)
    if question.kind is not Kind.SCALE or not (low and high):
        return None
    return words("survey-ends", first="1", low=low, last=str(int(question.most or 0)), high=high)


def _answers(
    step: Step, question: Question, words: Words
) -> list[tuple[InlineKeyboardButton, ...]]:
    match question.kind:
        case Kind.SCALE:
            steps = range(1, int(question.most or 0) + 1)
            half = (len(steps) + 1) // 2 if len(steps) > _MOST_IN_A_ROW else len(steps)
            return [_numbers(step, part) for part in (steps[:half], steps[half:]) if part]
        case Kind.RECOMMEND:
            middle = (MOST_RECOMMENDED + 2) // 2
            parts = range(middle), range(middle, MOST_RECOMMENDED + 1)
            return [_numbers(step, part) for part in parts]
        case Kind.YES_NO:
            yes = _choice(step, 1, words.plain("survey-yes"), on=_chose(step, YES))
            no = _choice(step, 0, words.plain("survey-no"), on=_chose(step, NO))
            return [(yes, no)]
        case Kind.ONE | Kind.SEVERAL:
            return _choices(step, question, words)
    return []


def _numbers(step: Step, numbers: range) -> tuple[InlineKeyboardButton, ...]:
    before = step.before.number if step.before is not None else None
    return tuple(_choice(step, one, str(one), on=one == before) for one in numbers)


def _choices(
    step: Step, question: Question, words: Words
) -> list[tuple[InlineKeyboardButton, ...]]:
    labels = [in_language(choice.text, words.language) for choice in question.choices]
    several, ticked = question.kind is Kind.SEVERAL, step.sheet.ticked
    made = [
        _tick(step, place, label, on=choice.key in ticked)
        if several
        else _choice(step, place, label, on=_chose(step, choice.key))
        for place, (choice, label) in enumerate(zip(question.choices, labels, strict=True))
    ]
    wide = any(len(label) > _NARROW for label in labels)
    in_a_row = 1 if wide else 2
    return [tuple(made[at : at + in_a_row]) for at in range(0, len(made), in_a_row)]


def _choice(step: Step, value: int, label: str, *, on: bool) -> InlineKeyboardButton:
    sheet = step.sheet
    data = buttons.Pick(sheet=sheet.id, turn=sheet.turn, value=value)
    return button(f"✓ {label}" if on else label, data)


def _tick(step: Step, place: int, label: str, *, on: bool) -> InlineKeyboardButton:
    sheet = step.sheet
    data = buttons.TickChoice(sheet=sheet.id, turn=sheet.turn, value=place, on=not on)
    return button(f"✓ {label}" if on else label, data)


def _ways(
    step: Step, question: Question, words: Words
) -> list[InlineKeyboardButton | tuple[InlineKeyboardButton, ...]]:
    sheet, way = step.sheet, []
    if step.walked.passed and step.survey.questionnaire.goes_back:
        back = buttons.StepBack(sheet=sheet.id, turn=sheet.turn)
        way.append(button(words.plain("back-button"), back))
    on = buttons.PassOn(sheet=sheet.id, turn=sheet.turn)
    if question.kind is Kind.SEVERAL:
        way.append(button(words.plain("survey-done-button"), on))
    elif step.before is not None:
        way.append(button(words.plain("survey-keep-button"), on))
    elif not question.required:
        way.append(button(words.plain("skip-button"), on))
    typed = []
    if question.kind in TYPED_KINDS:
        photo = question.kind is Kind.PHOTO
        label = words.plain("survey-photo-button") if photo else words.plain("survey-write-button")
        typed.append(button(label, buttons.GoOn(sheet=sheet.id)))
    return [*typed, *([tuple(way)] if way else [])]


def _chose(step: Step, key: str) -> bool:
    return step.before is not None and key in step.before.chosen


def _expected_ticks(question: Question, words: Words) -> Html:
    if question.most is None and question.least is None:
        return words("survey-expects-several")
    most = len(question.choices) if question.most is None else int(question.most)
    least = max(1, int(question.least or 0))
    if least == most:
        return words("survey-expects-exactly", most=most)
    return words("survey-expects-so-many", least=least, most=most)


def _expected_number(question: Question, words: Words) -> Html:
    least = None if question.least is None else figure(question.least, words.language)
    most = None if question.most is None else figure(question.most, words.language)
    if least is not None and most is not None:
        return words("survey-expects-number-between", least=least, most=most)
    if least is not None:
        return words("survey-expects-number-from", least=least)
    if most is not None:
        return words("survey-expects-number-to", most=most)
    return words("survey-expects-number")


def _thanks(step: Step, words: Words) -> Html:
    own = in_language(step.survey.questionnaire.thanks, words.language)
    lines = [_html(own) if own else words("survey-thanks")]
    if step.sheet.reward:
        lines.append(words("survey-reward", points=step.sheet.reward))
    if step.sheet.trial:
        lines.append(words("survey-trial-done"))
    return Html("\n\n".join(lines))


def _html(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")
