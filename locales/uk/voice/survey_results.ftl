# /surveys: what surveys have brought, question by question, beside each other, in files.

surveys-head = <b>Опитування</b>
surveys-none-yet = <b>Опитувань ще немає.</b>
surveys-button = ❓ Усі опитування
survey-line = <b>{ $title }</b>
    { $state }, пройшли: { $count }
survey-state-draft = чернетка
survey-state-open = триває
survey-state-closed = закрите
survey-state-removed = прибране
survey-head = <b>{ $title }</b> ({ $state })
survey-untold =
    { $why }
survey-took = Почали: { $began }. Пройшли до кінця: { $finished } ({ $share })
survey-question = { $number }. { $text } — <b>{ $said }</b>
survey-answers = відповідей: { $count }
survey-questions-button = 📊 За запитаннями
narrow-button = 🎯 Чиї відповіді
file-button-csv = 📥 CSV
file-button-xlsx = 📥 Excel
export-caption = { $title }. Рядків: { $rows }
export-too-large =
    <b>Файл завеликий: Telegram такого не прийме.</b>
    Його дасть на сервері команда <code>surveys results</code>.

result-question = Запитання { $number } із { $all }
    <b>{ $text }</b>
result-gone = Цього запитання більше не ставимо.
result-answered = Відповіли: { $answered }. Пропустили: { $skipped }
result-reached = Дійшли до запитання: { $reached }. Зупинилися на ньому: { $left }
result-mean = <b>У середньому: { $mean }</b> (від { $low } до { $high })
result-mean-alone = <b>У середньому: { $mean }</b>
result-score = <b>Готові порадити: { $score }</b> (від { $low } до { $high })
    Шкала: −100…+100. Днів: { $days }, відповідей: { $count }
result-score-alone = <b>Готові порадити: { $score }</b>
    Шкала: −100…+100. Днів: { $days }, відповідей: { $count }
result-ends = Від { $least } до { $most }
result-none = Відповідей поки немає.
result-before-button = ⬅️ Запитання
result-next-button = ➡️ Запитання
result-survey-button = ❓ Усе опитування

look-days = Днів: { $days }
look-ever = За весь час
look-branch = Філія: { $name }
look-cashier = Касир: { $name }
look-tier = Рівень: { $name }
narrow-ask = <b>Чиї відповіді показати?</b>
narrow-days = 🗓 Днів: { $days }
narrow-ever = 🗓 За весь час
narrow-where = 🎯 Філія
narrow-whose = 🎯 Касир
narrow-level = 🎯 Рівень
narrow-everybody = Усі
narrow-choose = <b>Виберіть зі списку.</b>

apart-button-branch = 📊 За філіями
apart-button-cashier = 📊 За касирами
apart-button-tier = 📊 За рівнями
apart-button-week = 📊 За тижнями
apart-head-branch = <b>{ $text }</b>
    За філіями:
apart-head-cashier = <b>{ $text }</b>
    За касирами:
apart-head-tier = <b>{ $text }</b>
    За рівнями:
apart-head-week = <b>{ $text }</b>
    За тижнями, з понеділка:
apart-none-branch = без філії
apart-none-cashier = без касира
apart-none-tier = без рівня
compared = { $name }: <b>{ $figure }</b> (від { $low } до { $high }), відповідей: { $count }
compared-alone = { $name }: <b>{ $figure }</b>, відповідей: { $count }
compared-count = { $name }: відповідей: { $count }
ratings-by = <b>Оцінки після покупок</b>, днів: { $days }
ratings-button = 📊 Оцінки

texts-button = 💬 Що написали
texts-head = <b>{ $text }</b>
texts-found = Зі словом «{ $word }»:
texts-one = { $day }
    { $text }
texts-none = Тут поки нічого немає.
texts-find-button = ✏️ Знайти слово
texts-ask = <b>Яке слово знайти?</b> Надішліть його.
still-reading-search = Надішліть слово, яке знайти серед відповідей. Передумали — надішліть /cancel.

picture-button = 📊 Картинкою
picture-not-drawn = Картинка не вдалася. Спробуйте ще раз трохи пізніше.
picture-trend = За тижнями, з понеділка
picture-mean = У середньому: { $figure } · відповідей: { $count }
picture-score = Готові порадити: { $figure } · відповідей: { $count }
picture-head = <b>{ $text }</b>
    { $below }
picture-bar = { $label }: { $told }
