# /surveys: what surveys have brought, question by question, beside each other, in files.

surveys-head = <b>Опросы</b>
surveys-none-yet = <b>Опросов ещё нет.</b>
surveys-button = ❓ Все опросы
survey-line = <b>{ $title }</b>
    { $state }, прошли: { $count }
survey-state-draft = черновик
survey-state-open = идёт
survey-state-closed = закрыт
survey-state-removed = убран
survey-head = <b>{ $title }</b> ({ $state })
survey-untold =
    { $why }
survey-took = Начали: { $began }. Прошли до конца: { $finished } ({ $share })
survey-question = { $number }. { $text } — <b>{ $said }</b>
survey-answers = ответов: { $count }
survey-questions-button = 📊 По вопросам
narrow-button = 🎯 Чьи ответы
file-button-csv = 📥 CSV
file-button-xlsx = 📥 Excel
export-caption = { $title }. Строк: { $rows }
export-too-large =
    <b>Файл слишком большой: Telegram такой не примет.</b>
    Его даст на сервере команда <code>surveys results</code>.

result-question = Вопрос { $number } из { $all }
    <b>{ $text }</b>
result-gone = Этот вопрос больше не задаём.
result-answered = Ответили: { $answered }. Пропустили: { $skipped }
result-reached = Дошли до вопроса: { $reached }. Остановились на нём: { $left }
result-mean = <b>В среднем: { $mean }</b> (от { $low } до { $high })
result-mean-alone = <b>В среднем: { $mean }</b>
result-score = <b>Готовы советовать: { $score }</b> (от { $low } до { $high })
    Шкала: −100…+100. Дней: { $days }, ответов: { $count }
result-score-alone = <b>Готовы советовать: { $score }</b>
    Шкала: −100…+100. Дней: { $days }, ответов: { $count }
result-ends = От { $least } до { $most }
result-none = Ответов пока нет.
result-before-button = ⬅️ Вопрос
result-next-button = ➡️ Вопрос
result-survey-button = ❓ Весь опрос

look-days = Дней: { $days }
look-ever = За всё время
look-branch = Филиал: { $name }
look-cashier = Кассир: { $name }
look-tier = Уровень: { $name }
narrow-ask = <b>Чьи ответы показать?</b>
narrow-days = 🗓 Дней: { $days }
narrow-ever = 🗓 За всё время
narrow-where = 🎯 Филиал
narrow-whose = 🎯 Кассир
narrow-level = 🎯 Уровень
narrow-everybody = Все
narrow-choose = <b>Выберите из списка.</b>

apart-button-branch = 📊 По филиалам
apart-button-cashier = 📊 По кассирам
apart-button-tier = 📊 По уровням
apart-button-week = 📊 По неделям
apart-head-branch = <b>{ $text }</b>
    По филиалам:
apart-head-cashier = <b>{ $text }</b>
    По кассирам:
apart-head-tier = <b>{ $text }</b>
    По уровням:
apart-head-week = <b>{ $text }</b>
    По неделям, с понедельника:
apart-none-branch = без филиала
apart-none-cashier = без кассира
apart-none-tier = без уровня
compared = { $name }: <b>{ $figure }</b> (от { $low } до { $high }), ответов: { $count }
compared-alone = { $name }: <b>{ $figure }</b>, ответов: { $count }
compared-count = { $name }: ответов: { $count }
ratings-by = <b>Оценки после покупок</b>, дней: { $days }
ratings-button = 📊 Оценки

texts-button = 💬 Что написали
texts-head = <b>{ $text }</b>
texts-found = Со словом «{ $word }»:
texts-one = { $day }
    { $text }
texts-none = Здесь пока ничего нет.
texts-find-button = ✏️ Найти слово
texts-ask = <b>Какое слово найти?</b> Пришлите его.
still-reading-search = Пришлите слово, которое найти среди ответов. Передумали — отправьте /cancel.

picture-button = 📊 Картинкой
picture-not-drawn = Картинка не получилась. Попробуйте ещё раз чуть позже.
picture-trend = По неделям, с понедельника
picture-mean = В среднем: { $figure } · ответов: { $count }
picture-score = Готовы советовать: { $figure } · ответов: { $count }
picture-head = <b>{ $text }</b>
    { $below }
picture-bar = { $label }: { $told }
