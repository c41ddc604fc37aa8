# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Українська

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Вітаємо! На вас чекає картка <b>{ $programme }</b>: вона живе просто в Telegram, встановлювати нічого не треба.

    { $gives }

    <b>Що ми зберігаємо:</b> Telegram ID та ім’я, покупки й { -points }. Телефон і день народження — лише якщо вкажете самі. Докладніше: /privacy

    Натисніть ✅, і картка ваша.

join-button = ✅ Отримати картку
join-done = <b>Готово, картка ваша!</b>
join-already = Ви вже в програмі. Картка — під кнопкою «{ card-button }» унизу екрана.
card-at-hand =
    Картка завжди під рукою: натисніть «{ card-button }» унизу екрана, коли підійдете до каси.

    Ім’я, телефон і все інше — у /settings.

# Before anybody has pressed START: plain text, the first of at most 512 characters, the second 120.
bot-description =
    Картка { $programme } просто в Telegram: нічого встановлювати не треба.

    { $gives }
bot-short-description = Картка { $programme } просто в Telegram.
bot-short-description-gain =
    { bot-short-description }
    { $gain }
