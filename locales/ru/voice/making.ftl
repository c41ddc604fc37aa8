# Putting a survey together. $title is the survey's, $question a question's text, $text what somebody wrote.

make-change-button = ✏️ Изменить, открыть или закрыть
make-new-button = ➕ Новый опрос
make-new =
    <b>Какой опрос сделаем?</b>
    Можно взять готовый и поменять в нём что угодно.
make-own-button = ➕ Свой, с нуля
make-survey = ❓ <b>{ $title }</b>
make-state-draft = Черновик: отвечать пока нельзя.
make-open-at = Открыт: { $link }
make-state-closed = Закрыт: новых ответов не будет.
make-try-button = ❓ Попробовать
make-length = Вопросов: { $questions }, минут: { $minutes }
make-question = <b>{ $number }.</b> { $text } ({ $kind })
make-flaw = ⚠️ { $flaw }
make-no-text = без текста
make-quoted = «{ $text }»
make-choose-yes = Да
make-choose-no = Нет
make-add-button = ➕ Вопрос
make-terms-button = ⚙️ Условия
make-keep-button = ✅ Сохранить
make-drop-button = ❌ Не менять
make-kept = Сохранено.
make-open-button = ▶️ Открыть
make-close-button = ⏸ Закрыть
make-remove-button = 🗑 Убрать
make-ask-away =
    <b>Убрать опрос «{ $title }»?</b>
    Ответить на него больше не получится. Уже полученные ответы сохранятся.
make-removed = Опрос «{ $title }» убран.
make-ask-kind = <b>Какой вопрос добавим?</b>
make-add-scale = Шкала
make-add-recommend = Посоветуете? 0–10
make-add-one = Один из нескольких
make-add-several = Несколько сразу
make-add-yes-no = Да или нет
make-add-number = Число
make-add-date = Дата
make-add-short = Короткий текст
make-add-long = Длинный текст
make-add-photo = Фото
make-kind-scale = шкала 1–{ $steps }
make-kind-recommend = 0–10, посоветуете ли
make-kind-one = один ответ
make-kind-several = несколько ответов
make-kind-yes-no = да или нет
make-kind-number = число
make-kind-date = дата
make-kind-short = короткий текст
make-kind-long = длинный текст
make-kind-photo = фото
make-ask-wording =
    <b>О чём спросим?</b>
    Пришлите текст вопроса. Язык: { $language }
make-now =
    Сейчас:
    { $text }
make-hint-earlier = Ответ на прошлый вопрос подставится вместо { "{" }{ $key }{ "}" }.
make-ask-choices =
    <b>Какие варианты ответа?</b>
    По одному в строке, не больше: { $most }. Язык: { $language }
make-ask-steps = <b>Какая шкала?</b>
make-ask-ends =
    <b>Что написать у краёв шкалы?</b>
    Две строки: сначала для худшего, потом для лучшего ({ $last }). Язык: { $language }
make-question-gone = Этого вопроса уже нет.
make-question-head = <b>Вопрос { $number }</b>: { $kind }
make-question-text = { $text }
make-choice = • { $text }
make-ends = Края: { $low } → { $high }
make-required = Без ответа дальше не пройти.
make-optional = Можно пропустить.
make-only = Только если: { $when }
make-leads = Переход: { $jump }
make-if = «{ $question }»: { $answer }
make-if-answered = есть ответ
make-if-least = { $least } или больше
make-if-most = { $most } или меньше
make-if-between = от { $least } до { $most }
make-to-the-end = в конец
make-jump-always = всегда → { $to }
make-jump = { $when } → { $to }
make-wording-button = ✏️ Текст
make-tongue-button = 🌐 Языки
make-ask-tongue =
    <b>На каком языке написать вопрос «{ $question }»?</b>
    Если на языке покупателя текста нет, он прочтёт его на другом.
make-required-button = ✏️ Сделать обязательным
make-optional-button = ➡️ Разрешить пропустить
make-choices-button = ✏️ Варианты
make-steps-button = ✏️ Шкала
make-ends-button = ✏️ Края
make-only-button = 🎯 Кому задать
make-jumps-button = ➡️ Переходы
make-earlier-button = ✏️ Поднять
make-later-button = ✏️ Опустить
make-ask-gone = <b>Убрать вопрос «{ $question }»?</b>
make-gone-others = Кто перешёл бы к нему, пойдёт к следующему. Изменятся условия и переходы этих вопросов:
make-ask-only =
    <b>Кому задать вопрос «{ $question }»?</b>
    Всем, или только после такого ответа:
make-ask-answered =
    <b>«{ $question }»</b>
    Какой ответ?
make-any-answer = Любой ответ
make-ask-jumps =
    <b>Куда ведёт вопрос «{ $question }»?</b>
    К следующему, если здесь не сказано другое.
make-add-jump-button = ➕ Переход
make-ask-leads = <b>Куда перейти после вопроса «{ $question }»?</b>
make-survey-end = В конец опроса
make-terms = <b>Условия опроса</b>
make-switch-anonymous = Анонимно
make-switch-everybody = Отвечают все, не только с картой
make-switch-goes-back = ⬅️ Можно вернуться к вопросу
make-amount-reward-button = ⭐ Подарок за ответы
make-again-button = ⚙️ Спрашивать снова
make-closes-button = 🗓 До какого дня
make-amount-most-sheets-button = ⏸ Сколько ответов
make-amount-per-day-button = ⏸ Не больше в день
make-edit-title-button = ✏️ Заголовок
make-edit-intro-button = ✏️ Текст в начале
make-edit-thanks-button = ✏️ Спасибо в конце
make-term-anonymous = Ответы анонимны.
make-term-everybody = Отвечают и люди без карты.
make-term-reward = Подарок за ответы: { points }
make-term-again-unfinished = Кто бросил на полпути, может начать заново.
make-term-again-after-days = Через сколько дней спросим снова: { $days }
make-term-again-each-purchase = Спрашиваем после каждой покупки.
make-term-closes = Открыт до { $at }
make-term-most = Закроется, когда ответов будет столько: { $count }
make-term-per-day = Начать за день могут не больше: { $count }
make-said-intro = В начале: { $text }
make-said-thanks = В конце: { $text }
make-say-title =
    <b>Как назовём опрос?</b>
    Этот заголовок увидят покупатели.
make-say-intro = <b>Что сказать перед первым вопросом?</b>
make-say-thanks = <b>Что сказать после последнего ответа?</b>
make-clear-button = 🗑 Очистить
make-ask-again = <b>Кого спросить ещё раз?</b>
make-again-never = Никого
make-again-unfinished = Кто бросил на полпути
make-again-after-days = Всех, через несколько дней
make-again-each-purchase = После каждой покупки
make-count-reward =
    <b>Сколько { -points-of } дать за ответы?</b>
    Один раз каждому, кто дошёл до конца.
make-count-again-days = <b>Через сколько дней спросить снова?</b>
make-count-most-sheets = <b>После скольких ответов закрыть опрос?</b>
make-count-per-day = <b>Сколько человек, самое большее, могут начать опрос за день?</b>
make-ask-closes =
    <b>До какого времени опрос открыт?</b>
    Например: { $example }
