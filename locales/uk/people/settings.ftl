# Settings.

settings =
    <b>Налаштування</b>

    Мова: { language-name }
    Ім’я: { $name }
    Телефон: { $phone }
    День народження: { $birthday }
    Акції та новини: { $advertising }
    Новини про бали: { $points }
    Запитання: { $questions }

    Що змінити?
settings-nothing = поки що немає
settings-yes = надсилати
settings-no = не надсилати
settings-offers-usual = { settings-yes }
settings-offers-rarely = надсилати рідше
settings-offers-none = { settings-no }

change-language-button = 🌐 Мова
change-name-button = ✏️ Ім’я
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ День народження
change-advertising-button = 🔔 Акції та новини
change-points-button = 🔔 Мої бали
change-questions-button = 🔔 Запитання

ask-language = Якою мовою вам зручніше?
