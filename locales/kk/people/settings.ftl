# Settings.

settings =
    <b>Баптаулар</b>

    Тіл: { language-name }
    Есім: { $name }
    Телефон: { $phone }
    Туған күн: { $birthday }
    Акциялар мен жаңалықтар: { $advertising }
    Ескерту мен құттықтау: { $points }
    Бағалау мен сауалнама: { $questions }

    Нені өзгертесіз?
settings-staff =
    <b>Баптаулар</b>

    Ұжымдағы есім: { $name }
    Рөлі: { $role }
    Тіл: { language-name }
settings-nothing = әзірге жоқ
settings-yes = қосулы
settings-no = өшірулі
settings-offers-usual = { settings-yes }
settings-offers-rarely = сирек
settings-offers-none = { settings-no }

change-language-button = 🌐 Тіл
change-name-button = ✏️ Есім
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ Туған күн
change-advertising-button = 🔔 Акциялар мен жаңалықтар
change-points-button = 🔔 Ескерту
change-questions-button = 🔔 Бағалау мен сауалнама

ask-language = Сізге қай тіл ыңғайлы?
language-chosen = Енді қазақша сөйлесеміз.
