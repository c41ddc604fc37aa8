"""What a survey asks, in the words of whoever puts it together."""

from collections.abc import Mapping

from handlers.lengths import on_one_line
from locales.amounts import figure
from locales.texts import Words
from loyalty.records.voice.surveys import (
    THE_END,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Survey,
    Worded,
)
from loyalty.voice.drafting import form_of
from loyalty.voice.validity import choices_of
from loyalty.voice.wording import in_language

SHORT = 40  # characters of a text in a list


def title_of(survey: Survey, words: Words) -> str:
    """What a survey is called where its title is read."""
    return in_language(form_of(survey).title, words.language) or survey.name


def called(question: Question, words: Words, most: int = SHORT) -> str:
    """What a question is called in lists: its text, or that it has none yet."""
    text = in_language(question.text, words.language)
    return on_one_line(text, most) if text else words.plain("make-no-text")


def kind_in_words(question: Question, words: Words) -> str:
    """What kind of answer it takes, with its bounds."""
    steps = str(int(question.most or 0))
    return words.plain(f"make-kind-{question.kind}", steps=steps)


def answer_in_words(condition: Condition, form: Questionnaire, words: Words) -> str:
    """Which answers a condition is about, without the question."""
    if condition.chose:
        about = _named(condition.question, form)
        texts = {key: choice_in_words(about, key, words) for key in condition.chose if about}
        return ", ".join(words.plain("make-quoted", text=text) for text in texts.values())
    ends = condition.at_least, condition.at_most
    least, most = ("" if end is None else figure(end, words.language) for end in ends)
    match least, most:
        case "", "":
            return words.plain("make-if-answered")
        case _, "":
            return words.plain("make-if-least", least=least)
        case "", _:
            return words.plain("make-if-most", most=most)
        case _:
            return words.plain("make-if-between", least=least, most=most)


def condition_in_words(condition: Condition, form: Questionnaire, words: Words) -> str:
    """«How was it?»: 1 or 2."""
    about = _named(condition.question, form)
    question = called(about, words) if about else condition.question
    answer = answer_in_words(condition, form, words)
    return words.plain("make-if", question=question, answer=answer)


def jump_in_words(jump: Jump, form: Questionnaire, words: Words) -> str:
    """After which answer it leads where."""
    to = _named(jump.to, form)
    if jump.to == THE_END:
        where = words.plain("make-to-the-end")
    else:
        where = words.plain("make-quoted", text=called(to, words) if to else jump.to)
    if jump.when is None:
        return words.plain("make-jump-always", to=where)
    return words.plain("make-jump", to=where, when=condition_in_words(jump.when, form, words))


def choice_in_words(question: Question | None, key: str, words: Words) -> str:
    """The text of a choice by its key."""
    if question is None:
        return key
    if question.kind is Kind.YES_NO:
        return words.plain(f"make-choose-{key}")
    texts: Mapping[str, Worded] = {choice.key: choice.text for choice in question.choices}
    return in_language(texts.get(key, {}), words.language) or key


def offered(question: Question, words: Words) -> list[str]:
    """The texts of all choices, in their order."""
    return [choice_in_words(question, key, words) for key in choices_of(question)]


def _named(key: str, form: Questionnaire) -> Question | None:
    return next((one for one in form.questions if one.key == key), None)
