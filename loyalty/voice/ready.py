"""Ready-made surveys, to be sent as they are or to begin with: in four languages, for any shop."""

from collections.abc import Mapping
from types import MappingProxyType

from loyalty.records.voice.surveys import (
    THE_END,
    Again,
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Worded,
)


def said(ru: str, uk: str, kk: str, en: str) -> Worded:
    """The same in all four languages."""
    return {"ru": ru, "uk": uk, "kk": kk, "en": en}


_THANKS = said(
    "Спасибо, что нашли время!",
    "Дякуємо, що знайшли час!",
    "Уақыт бөлгеніңізге рақмет!",
    "Thank you for your time!",
)
_SORRY = said(
    "Жаль, что так вышло. Что было не так?",
    "Шкода, що так сталося. Що було не так?",
    "Өкінішті. Не ұнамады?",
    "Sorry about that. What went wrong?",
)

_AFTER_VISIT = Questionnaire(
    title=said("Ваш визит", "Ваш візит", "Бізге келгеніңіз туралы", "Your visit"),
    intro=said(
        "Несколько коротких вопросов о том, как вам у нас.",
        "Кілька коротких запитань про те, чи сподобалося вам у нас.",
        "Бізден алған әсеріңіз туралы бірнеше қысқа сұрақ.",
        "A few short questions about how you found us.",
    ),
    thanks=_THANKS,
    again=Again.EACH_PURCHASE,
    questions=(
        Question(
            "overall",
            Kind.SCALE,
            said(
                "Как вам у нас в этот раз?",
                "Як вам у нас цього разу?",
                "Бұл жолы бәрі көңіліңізден шықты ма?",
                "How was it this time?",
            ),
            most=5,
            low=said("Плохо", "Погано", "Ұнамады", "Bad"),
            high=said("Отлично", "Чудово", "Өте ұнады", "Great"),
        ),
        Question(
            "wrong",
            Kind.SEVERAL,
            _SORRY,
            choices=(
                Choice("wait", said("Долго ждать", "Довго чекати", "Ұзақ күту", "A long wait")),
                Choice(
                    "staff",
                    said("Обслуживание", "Обслуговування", "Қызмет көрсетуі", "The service"),
                ),
                Choice("quality", said("Качество", "Якість", "Сапасы", "The quality")),
                Choice("clean", said("Чистота", "Чистота", "Тазалығы", "Cleanliness")),
                Choice("price", said("Цена", "Ціна", "Бағасы", "The price")),
            ),
            required=False,
            only_if=(Condition("overall", at_most=3),),
        ),
        Question(
            "liked",
            Kind.SEVERAL,
            said(
                "Рады это слышать! Что понравилось больше всего?",
                "Раді це чути! Що сподобалося найбільше?",
                "Ұнағанына қуаныштымыз! Әсіресе не ұнады?",
                "Glad to hear it! What did you like best?",
            ),
            choices=(
                Choice(
                    "staff",
                    said("Обслуживание", "Обслуговування", "Қызмет көрсетуі", "The service"),
                ),
                Choice("quality", said("Качество", "Якість", "Сапасы", "The quality")),
                Choice("place", said("Уют", "Затишок", "Жайлылығы", "The place")),
                Choice("price", said("Цена", "Ціна", "Бағасы", "The price")),
                Choice("speed", said("Скорость", "Швидкість", "Жылдамдығы", "The speed")),
            ),
            required=False,
            only_if=(Condition("overall", at_least=4),),
        ),
        Question(
            "words",
            Kind.LONG,
            said(
                "Что ещё нам стоит знать?",
                "Що ще нам варто знати?",
                "Тағы не айтқыңыз келеді?",
                "Is there anything else we should know?",
            ),
            required=False,
        ),
    ),
)

_NEW_DISH = Questionnaire(
    title=said("Новинка", "Новинка", "Бізде жаңалық бар", "Something new"),
    thanks=_THANKS,
    questions=(
        Question(
            "tried",
            Kind.YES_NO,
            said(
                "У нас появилась новинка. Вы её уже пробовали?",
                "У нас з’явилася новинка. Ви її вже пробували?",
                "Бізде жаңа нәрсе бар. Байқап көрдіңіз бе?",
                "We have something new. Have you tried it?",
            ),
            jumps=(Jump("why-not", Condition("tried", chose=("no",))),),
        ),
        Question(
            "liked",
            Kind.SCALE,
            said("Как она вам?", "Як вона вам?", "Ұнады ма?", "How did you like it?"),
            most=5,
            low=said("Не понравилась", "Не сподобалася", "Ұнамады", "Not at all"),
            high=said("Очень понравилась", "Дуже сподобалася", "Өте ұнады", "Very much"),
        ),
        Question(
            "change",
            Kind.LONG,
            said(
                "Жаль, что не совсем угодили. Что изменить?",
                "Шкода, що не зовсім догодили. Що змінити?",
                "Көңіліңізден шықпағаны өкінішті. Нені өзгертейік?",
                "Sorry it wasn’t quite right. What should we change?",
            ),
            required=False,
            only_if=(Condition("liked", at_most=3),),
        ),
        Question(
            "price",
            Kind.ONE,
            said(
                "Что скажете о цене?",
                "Що скажете про ціну?",
                "Бағасына не айтасыз?",
                "What about the price?",
            ),
            choices=(
                Choice(
                    "right", said("В самый раз", "Саме така, як треба", "Лайықты", "About right")
                ),
                Choice("high", said("Дороговато", "Дорогувато", "Қымбаттау", "A bit high")),
                Choice("low", said("Недорого", "Недорого", "Арзан", "Good value")),
            ),
        ),
        Question(
            "again",
            Kind.YES_NO,
            said(
                "Возьмёте ещё раз?",
                "Візьмете ще раз?",
                "Тағы аласыз ба?",
                "Will you have it again?",
            ),
            jumps=(Jump(THE_END),),
        ),
        Question(
            "why-not",
            Kind.ONE,
            said(
                "Что помешало попробовать?",
                "Що завадило спробувати?",
                "Байқап көруге не кедергі болды?",
                "What kept you from trying it?",
            ),
            choices=(
                Choice(
                    "unknown",
                    said(
                        "Впервые слышу",
                        "Вперше чую",
                        "Бірінші рет естіп тұрмын",
                        "It’s news to me",
                    ),
                ),
                Choice("taste", said("Не моё", "Не моє", "Маған жақпайды", "Not for me")),
                Choice("price", said("Дорого", "Дорого", "Қымбат", "Too expensive")),
                Choice(
                    "time",
                    said("Не было случая", "Не було нагоди", "Реті келмеді", "I had no chance yet"),
                ),
            ),
        ),
    ),
)

_WHY_STOPPED = Questionnaire(
    title=said("Давно не виделись", "Давно не бачилися", "Көптен көріспедік", "It’s been a while"),
    intro=said(
        "Хотим понять, что сделать лучше.",
        "Хочемо зрозуміти, що зробити краще.",
        "Нені жақсарту керегін білгіміз келеді.",
        "We’d like to know what to do better.",
    ),
    thanks=said(
        "Спасибо, что сказали прямо! Будем рады увидеть вас снова.",
        "Дякуємо, що сказали прямо! Будемо раді бачити вас знову.",
        "Ашық айтқаныңызға рақмет! Қайта келсеңіз, қуанамыз.",
        "Thank you for being frank! We’d be glad to see you again.",
    ),
    again=Again.AFTER_DAYS,
    again_days=180,
    questions=(
        Question(
            "reason",
            Kind.ONE,
            said(
                "Почему вы стали бывать у нас реже?",
                "Чому ви стали бувати в нас рідше?",
                "Бізге неге сирек келетін болдыңыз?",
                "Why have you been coming less often?",
            ),
            choices=(
                Choice(
                    "far",
                    said(
                        "Стало не по пути",
                        "Стало не по дорозі",
                        "Жолым түспейтін болды",
                        "It’s out of my way now",
                    ),
                ),
                Choice("price", said("Дорого", "Дорого", "Қымбат", "Too expensive")),
                Choice(
                    "quality",
                    said(
                        "Подвело качество",
                        "Підвела якість",
                        "Сапасы көңілден шықпады",
                        "The quality",
                    ),
                ),
                Choice(
                    "staff",
                    said(
                        "Обслуживание",
                        "Обслуговування",
                        "Қызмет көрсетуі ұнамады",
                        "The service",
                    ),
                ),
                Choice(
                    "elsewhere",
                    said(
                        "Хожу в другое место",
                        "Ходжу в інше місце",
                        "Басқа жерге барып жүрмін",
                        "I go somewhere else",
                    ),
                ),
                Choice(
                    "no-need",
                    said(
                        "Просто не было нужно",
                        "Просто не було потреби",
                        "Керек болмады",
                        "I just didn’t need to",
                    ),
                ),
            ),
        ),
        Question(
            "happened",
            Kind.LONG,
            said(
                "Жаль, что так вышло. Что случилось?",
                "Шкода, що так сталося. Що трапилося?",
                "Өкінішті. Не болып еді?",
                "Sorry about that. What happened?",
            ),
            required=False,
            only_if=(Condition("reason", chose=("quality", "staff")),),
        ),
        Question(
            "better",
            Kind.SHORT,
            said(
                "Чем там лучше?",
                "Чим там краще?",
                "Ол жердің несі артық?",
                "What’s better there?",
            ),
            required=False,
            only_if=(Condition("reason", chose=("elsewhere",)),),
        ),
        Question(
            "back",
            Kind.SEVERAL,
            said(
                "Что могло бы вас вернуть?",
                "Що могло б вас повернути?",
                "Не өзгерсе, қайта келер едіңіз?",
                "What would bring you back?",
            ),
            choices=(
                Choice("price", said("Цены ниже", "Нижчі ціни", "Бағасы түссе", "Lower prices")),
                Choice(
                    "choice",
                    said("Выбор шире", "Ширший вибір", "Таңдауы көбейсе", "More to choose from"),
                ),
                Choice(
                    "hours",
                    said(
                        "Удобные часы работы",
                        "Зручні години роботи",
                        "Жұмыс уақыты ыңғайлы болса",
                        "Better opening hours",
                    ),
                ),
                Choice(
                    "service",
                    said(
                        "Внимательное обслуживание",
                        "Уважне обслуговування",
                        "Қызметі жақсарса",
                        "Better service",
                    ),
                ),
            ),
            required=False,
        ),
    ),
)

_RECOMMEND = Questionnaire(
    title=said(
        "Посоветуете нас?", "Порадите нас?", "Бізді ұсынасыз ба?", "Would you recommend us?"
    ),
    thanks=_THANKS,
    again=Again.AFTER_DAYS,
    again_days=90,
    questions=(
        Question(
            "recommend",
            Kind.RECOMMEND,
            said(
                "Посоветуете нас друзьям?",
                "Порадите нас друзям?",
                "Бізді достарыңызға ұсынасыз ба?",
                "Would you recommend us to a friend?",
            ),
            low=said("Точно нет", "Точно ні", "Ұсынбаймын", "Not at all"),
            high=said("Обязательно", "Неодмінно", "Әрине ұсынамын", "Certainly"),
        ),
        Question(
            "why",
            Kind.LONG,
            said("Спасибо! А почему?", "Дякуємо! А чому?", "Рақмет! Ал неге?", "Thanks! Why?"),
            required=False,
        ),
    ),
)

READY: Mapping[str, Questionnaire] = MappingProxyType(
    {
        "after-visit": _AFTER_VISIT,
        "new-dish": _NEW_DISH,
        "why-stopped": _WHY_STOPPED,
        "recommend": _RECOMMEND,
    }
)
"""By what they are called, until an owner gives them a name of their own."""
