# Settings.

settings =
    <b>Баптаулар</b>

    Тіл: { language-name }
    Есім: { $name }
    Телефон: { $phone }
    Туған күн: { $birthday }
    Акциялар мен жаңалықтар: { $advertising }

    Нені өзгертесіз?
settings-nothing = әзірге жоқ
settings-yes = қосулы
settings-no = өшірулі

change-language-button = 🌐 Тіл
change-name-button = ✏️ Есім
change-phone-button = ✏️ Телефон
change-birthday-button = ✏️ Туған күн
change-advertising-button = 🔔 Акциялар мен жаңалықтар

ask-language = Сізге қай тіл ыңғайлы?
