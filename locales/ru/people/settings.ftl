# Settings.

settings =
    <b>Настройки</b>

    Язык: { language-name }
    Имя: { $name }
    Телефон: { $phone }
    День рождения: { $birthday }
    Акции и новости: { $advertising }

    Что изменить?
settings-nothing = пока нет
settings-yes = присылать
settings-no = не присылать

change-language-button = 🌐 Язык
change-name-button = ✏️ Имя
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ День рождения
change-advertising-button = 🔔 Акции и новости

ask-language = На каком языке вам удобнее?
