# Settings.

settings =
    <b>Настройки</b>

    Язык: { language-name }
    Имя: { $name }
    Телефон: { $phone }
    День рождения: { $birthday }
    Акции и новости: { $advertising }
    Мои { -points }: { $points }
    Вопросы: { $questions }

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
change-points-button = 🔔 Мои { -points }
change-questions-button = 🔔 Вопросы

ask-language = На каком языке вам удобнее?
language-chosen = Теперь говорим по-русски.
