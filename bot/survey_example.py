"""A survey that shows all that one can have: every kind of question, a jump, a condition."""

from dataclasses import replace

from loyalty.records.voice.surveys import (
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Worded,
)
from loyalty.voice.ready import said

NAME = "new-soup"

_WHOLE = Questionnaire(
    title=said("Новый суп", "Новий суп", "Жаңа сорпа", "The new soup"),
    intro=said(
        "Расскажите, как он вам.",
        "Розкажіть, як він вам.",
        "Қалай болғанын айтып беріңізші.",
        "Tell us how you like it.",
    ),
    thanks=said(
        "Спасибо! Учтём и в кастрюле, и в меню.",
        "Дякуємо! Врахуємо і в каструлі, і в меню.",
        "Рақмет! Қазанда да, мәзірде де ескереміз.",
        "Thank you! The cook will hear of it.",
    ),
    questions=(
        Question(
            "tried",
            Kind.YES_NO,
            said(
                "Вы его пробовали?",
                "Ви його куштували?",
                "Татып көрдіңіз бе?",
                "Have you tried it?",
            ),
            jumps=(Jump("why-not", Condition("tried", chose=("no",))),),
        ),
        Question(
            "taste",
            Kind.SCALE,
            said("Как он на вкус?", "Який він на смак?", "Дәмі қалай?", "How does it taste?"),
            most=5,
            low=said("Невкусный", "Несмачний", "Дәмсіз", "Not good"),
            high=said("Очень вкусный", "Дуже смачний", "Өте дәмді", "Delicious"),
        ),
        Question(
            "wrong",
            Kind.SEVERAL,
            said(
                "Жаль, что не угодили. Что не так?",
                "Шкода, що не догодили. Що не так?",
                "Көңіліңізден шықпағаны өкінішті. Не ұнамады?",
                "Sorry to hear that. What is it?",
            ),
            choices=(
                Choice("salt", said("Мало соли", "Мало солі", "Тұзы аз", "Too little salt")),
                Choice("cold", said("Остыл", "Охолов", "Суып қалған", "It was cold")),
                Choice("small", said("Мало", "Мало", "Аз", "Too small")),
            ),
            least=1,
            only_if=(Condition("taste", at_most=3),),
        ),
        Question(
            "with",
            Kind.SHORT,
            said(
                "С чем вы его брали?",
                "З чим ви його брали?",
                "Немен бірге алдыңыз?",
                "What did you have with it?",
            ),
            required=False,
        ),
        Question(
            "price",
            Kind.NUMBER,
            said(
                "Сколько он должен стоить?",
                "Скільки він має коштувати?",
                "Бағасы қанша болғаны дұрыс?",
                "What should it cost?",
            ),
            required=False,
            least=0,
            most=20_000,
        ),
        Question(
            "day",
            Kind.DATE,
            said(
                "Когда вы были у нас?",
                "Коли ви в нас були?",
                "Бізге қай күні келдіңіз?",
                "When did you come?",
            ),
            required=False,
        ),
        Question(
            "picture",
            Kind.PHOTO,
            said(
                "Есть фото? Пришлите!",
                "Є фото? Надішліть!",
                "Фотоңыз бар ма? Жіберіңіз!",
                "Do you have a photo? Send it!",
            ),
            required=False,
        ),
        Question(
            "why",
            Kind.LONG,
            said(
                "Ваша оценка: {taste}. Почему такая?",
                "Ваша оцінка: {taste}. Чому така?",
                "Сіздің бағалауыңыз: {taste}. Неге олай?",
                "Your score: {taste}. Why?",
            ),
            required=False,
            jumps=(Jump("recommend"),),
        ),
        Question(
            "why-not",
            Kind.ONE,
            said(
                "Почему не пробовали?", "Чому не куштували?", "Неге татып көрмедіңіз?", "Why not?"
            ),
            choices=(
                Choice(
                    "unknown",
                    said(
                        "Впервые слышу", "Вперше чую", "Бірінші рет естіп тұрмын", "It’s news to me"
                    ),
                ),
                Choice(
                    "meat",
                    said("В нём мясо", "У ньому м’ясо", "Ішінде ет бар", "There’s meat in it"),
                ),
            ),
        ),
        Question(
            "recommend",
            Kind.RECOMMEND,
            said(
                "Посоветуете нас друзьям?",
                "Порадите нас друзям?",
                "Бізді достарыңызға ұсынасыз ба?",
                "Would you recommend us to a friend?",
            ),
        ),
    ),
)


def example(language: str) -> Questionnaire:
    """In one language, but for the title and what is asked first: so all languages are shown."""
    first, *others = _WHOLE.questions
    return replace(
        _WHOLE,
        intro=_in(language, _WHOLE.intro),
        thanks=_in(language, _WHOLE.thanks),
        questions=(first, *(_alone(question, language) for question in others)),
    )


def _alone(question: Question, language: str) -> Question:
    choices = tuple(replace(one, text=_in(language, one.text)) for one in question.choices)
    return replace(
        question,
        text=_in(language, question.text),
        low=_in(language, question.low),
        high=_in(language, question.high),
        choices=choices,
    )


def _in(language: str, text: Worded) -> Worded:
    return {language: text[language]} if text else {}
