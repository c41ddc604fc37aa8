# What the command menu says, at most 40 characters each.

command-staff = Касса
command-shift = Бүгінгі сатылым мен { -points }
command-owner = Дүкенді басқару
command-broadcast = Сатып алушыларға таратылым
command-promos = Барлық таратылым мен олардың пайдасы
command-surveys = Сатып алушылар не дейді
command-team = Ұжым мен шақырулар
command-card = QR-коды бар картам
command-balance = Қанша { -points } жинадым
command-history = { CAPITAL(-points) } қалай өзгерді
command-feedback = Бізге жазу
command-settings = Тіл, есім, телефон, жаңалықтар
command-settings-staff = Тіл
command-privacy = Мен туралы не сақталады
command-help = Мұнда не істеуге болады
