"""Where in a survey's file the flaws of a questionnaire stand."""

from collections.abc import Mapping

from bot.toml_lines import Path
from loyalty.records.voice.surveys import Condition, Question, Questionnaire
from loyalty.voice.validity import MOST_QUESTIONS, Flaw, Why

_KEYS: Mapping[Why, str] = {
    Why.KEY_UNFIT: "key",
    Why.KEY_TWICE: "key",
    Why.NO_TEXT: "text",
    Why.TEXT_LONG: "text",
    Why.PLACEHOLDER: "text",
    Why.FEW_CHOICES: "choices",
    Why.MANY_CHOICES: "choices",
    Why.NO_CHOICES: "choices",
    Why.STEPS: "steps",
}
_CHOICES = {Why.CHOICE_UNFIT, Why.CHOICE_TWICE, Why.CHOICE_EMPTY, Why.CHOICE_LONG}
_CONDITIONS = {
    Why.CONDITION_NOWHERE,
    Why.CONDITION_LATER,
    Why.CONDITION_CHOICE,
    Why.CONDITION_NUMBER,
}
_JUMPS = {Why.JUMP_NOWHERE, Why.JUMP_BACK, Why.JUMP_NEVER}

_OF_THE_WHOLE = {
    Why.NO_QUESTIONS,
    Why.MANY_QUESTIONS,
    Why.NO_TITLE,
    Why.TITLE_LONG,
    Why.TEXT_LONG,
    Why.AGAIN_DAYS,
}


def place_of(flaw: Flaw, form: Questionnaire) -> tuple[Path, str]:
    """The path of what is wrong, and how it is named: by the question's key, not its number."""
    if not flaw.question and flaw.why in _OF_THE_WHOLE:
        path = _whole(flaw, form)
        return path, str(path[0])
    same = [n for n, question in enumerate(form.questions) if question.key == flaw.question]
    number = same[-1] if flaw.why is Why.KEY_TWICE else same[0]
    inside = _within(flaw, form.questions[number])
    named = ".".join(["question", flaw.question, *(one for one in inside if isinstance(one, str))])
    return ("question", number, *inside), named


def _whole(flaw: Flaw, form: Questionnaire) -> Path:
    match flaw.why:
        case Why.NO_QUESTIONS:
            return ("question",)
        case Why.MANY_QUESTIONS:
            return "question", MOST_QUESTIONS
        case Why.AGAIN_DAYS:
            return ("again",)
        case Why.TEXT_LONG:
            longer = max(map(len, form.intro.values()), default=0) > flaw.most
            return ("intro",) if longer else ("thanks",)
    return ("title",)


def _within(flaw: Flaw, question: Question) -> Path:
    if flaw.why in _KEYS:
        return (_KEYS[flaw.why],)
    if flaw.why in _CHOICES:
        return "choices", _last([one.key for one in question.choices], flaw.what)
    if flaw.why in _CONDITIONS:
        return _condition(flaw, question)
    if flaw.why in _JUMPS:
        return "jumps", _last([one.to for one in question.jumps], flaw.what)
    if flaw.why in {Why.BOUNDS, Why.NO_BOUNDS}:
        return ("most",) if question.most is not None else ("least",)
    if flaw.why in {Why.NO_ENDS, Why.END_LONG}:
        return ("low",) if question.low else ("high",)
    return ()


def _condition(flaw: Flaw, question: Question) -> Path:
    for n, condition in enumerate(question.only_if):
        if _names(condition, flaw.what):
            return "only_if", n
    for n, jump in enumerate(question.jumps):
        if jump.when is not None and _names(jump.when, flaw.what):
            return "jumps", n
    return ()


def _names(condition: Condition, what: str) -> bool:
    return what == condition.question or what in condition.chose


def _last(keys: list[str], key: str) -> int:
    return max(n for n, one in enumerate(keys) if one == key)
