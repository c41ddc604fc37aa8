# Settings.

settings =
    <b>Налаштування</b>

    Мова: { language-name }
    Ім’я: { $name }
    Телефон: { $phone }
    День народження: { $birthday }
    Акції та новини: { $advertising }
    Нагадування й вітання: { $points }
    Оцінки й опитування: { $questions }

    Що змінити?
settings-staff =
    <b>Налаштування</b>

    Ім’я в команді: { $name }
    Роль: { $role }
    Мова: { language-name }
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
change-points-button = 🔔 Нагадування
change-questions-button = 🔔 Оцінки й опитування

ask-language = Якою мовою вам зручніше?
language-chosen = Тепер говоримо українською.
