# /surveys: what surveys have brought, question by question, beside each other, in files.

surveys-head = <b>Сауалнамалар</b>
surveys-none-yet = <b>Сауалнама әлі жоқ.</b>
surveys-button = ❓ Барлық сауалнама
survey-line = <b>{ $title }</b>
    { $state }, аяқтағандар: { $count }
survey-state-draft = нобай
survey-state-open = жүріп жатыр
survey-state-closed = жабылған
survey-state-removed = алынып тасталған
survey-head = <b>{ $title }</b> ({ $state })
survey-untold =
    { $why }
survey-took = Бастағандар: { $began }. Соңына жеткендер: { $finished } ({ $share })
survey-question = { $number }. { $text } — <b>{ $said }</b>
survey-answers = жауап: { $count }
survey-questions-button = 📊 Сұрақтарға бөліп
narrow-button = 🎯 Кімнің жауабы
file-button-csv = 📥 CSV
file-button-xlsx = 📥 Excel
export-caption = { $title }. Жол саны: { $rows }
export-too-large =
    <b>Файл тым үлкен: Telegram мұндайды қабылдамайды.</b>
    Оны сервердегі <code>surveys results</code> пәрмені береді.

result-question = Сұрақ: { $number } / { $all }
    <b>{ $text }</b>
result-gone = Бұл сұрақты енді қоймаймыз.
result-answered = Жауап бергендер: { $answered }. Өткізіп жібергендер: { $skipped }
result-reached = Сұраққа жеткендер: { $reached }. Осы жерде тоқтағандар: { $left }
result-mean = <b>Орташа: { $mean }</b> (шамасы: { $low } — { $high })
result-mean-alone = <b>Орташа: { $mean }</b>
result-score = <b>Бізді ұсынуға дайын: { $score }</b> (шамасы: { $low } — { $high })
    Шкала: −100…+100. Күн саны: { $days }, жауап: { $count }
result-score-alone = <b>Бізді ұсынуға дайын: { $score }</b>
    Шкала: −100…+100. Күн саны: { $days }, жауап: { $count }
result-ends = Аралығы: { $least } — { $most }
result-none = Әзірге жауап жоқ.
result-before-button = ⬅️ Сұрақ
result-next-button = ➡️ Сұрақ
result-survey-button = ❓ Бүкіл сауалнама

look-days = Күн саны: { $days }
look-ever = Барлық уақыт
look-branch = Филиал: { $name }
look-cashier = Кассир: { $name }
look-tier = Деңгей: { $name }
narrow-ask = <b>Кімнің жауаптарын көрсетейік?</b>
narrow-days = 🗓 Күн саны: { $days }
narrow-ever = 🗓 Барлық уақыт
narrow-where = 🎯 Филиал
narrow-whose = 🎯 Кассир
narrow-level = 🎯 Деңгей
narrow-everybody = Барлығы
narrow-choose = <b>Тізімнен таңдаңыз.</b>

apart-button-branch = 📊 Филиалдарға бөліп
apart-button-cashier = 📊 Кассирлерге бөліп
apart-button-tier = 📊 Деңгейлерге бөліп
apart-button-week = 📊 Апталарға бөліп
apart-head-branch = <b>{ $text }</b>
    Филиалдарға бөлгенде:
apart-head-cashier = <b>{ $text }</b>
    Кассирлерге бөлгенде:
apart-head-tier = <b>{ $text }</b>
    Деңгейлерге бөлгенде:
apart-head-week = <b>{ $text }</b>
    Апталарға бөлгенде, дүйсенбіден бастап:
apart-none-branch = филиалсыз
apart-none-cashier = кассирсіз
apart-none-tier = деңгейсіз
compared = { $name }: <b>{ $figure }</b> ({ $low } — { $high }), жауап: { $count }
compared-alone = { $name }: <b>{ $figure }</b>, жауап: { $count }
compared-count = { $name }: жауап: { $count }
ratings-by = <b>Сатып алғаннан кейінгі бағалау</b>, күн саны: { $days }
ratings-button = 📊 Бағалау

texts-button = 💬 Не деп жазды
texts-head = <b>{ $text }</b>
texts-found = «{ $word }» сөзі бар жауаптар:
texts-one = { $day }
    { $text }
texts-none = Мұнда әзірге ештеңе жоқ.
texts-find-button = ✏️ Сөз іздеу
texts-ask = <b>Қай сөзді іздейік?</b> Жіберіңіз.
still-reading-search = Жауаптар ішінен іздейтін сөзді жіберіңіз. Ойыңыз өзгерсе, /cancel жіберіңіз.

picture-button = 📊 Сурет түрінде
picture-not-drawn = Сурет шықпай қалды. Сәл кейінірек қайталап көріңіз.
picture-trend = Апталарға бөлгенде, дүйсенбіден бастап
picture-mean = Орташа: { $figure } · жауап: { $count }
picture-score = Бізді ұсынуға дайын: { $figure } · жауап: { $count }
picture-head = <b>{ $text }</b>
    { $below }
picture-bar = { $label }: { $told }
