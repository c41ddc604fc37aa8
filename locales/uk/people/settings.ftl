# Settings.

settings =
    <b>Налаштування</b>

    Мова: { language-name }
    Ім’я: { $name }
    Телефон: { $phone }
    День народження: { $birthday }
    Акції та новини: { $advertising }

    Що змінити?
settings-nothing = поки що немає
settings-yes = надсилати
settings-no = не надсилати

change-language-button = 🌐 Мова
change-name-button = ✏️ Ім’я
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ День народження
change-advertising-button = 🔔 Акції та новини

ask-language = Якою мовою вам зручніше?
