# Settings.

settings =
    <b>Настройки</b>

    Язык: { language-name }
    Имя: { $name }
    Телефон: { $phone }
    День рождения: { $birthday }
    Акции и новости: { $advertising }
    Напоминания и поздравления: { $points }
    Оценки и опросы: { $questions }

    Что изменить?
settings-staff =
    <b>Настройки</b>

    Имя в команде: { $name }
    Роль: { $role }
    Язык: { language-name }
settings-nothing = пока нет
settings-yes = присылать
settings-no = не присылать
settings-offers-usual = { settings-yes }
settings-offers-rarely = присылать реже
settings-offers-none = { settings-no }

change-language-button = 🌐 Язык
change-name-button = ✏️ Имя
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ День рождения
change-advertising-button = 🔔 Акции и новости
change-points-button = 🔔 Напоминания
change-questions-button = 🔔 Оценки и опросы

ask-language = На каком языке вам удобнее?
language-chosen = Теперь говорим по-русски.
