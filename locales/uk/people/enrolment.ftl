# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Українська

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Вітаємо! Це програма лояльності <b>{ $programme }</b>.

    { $gives }

    <b>Що ми зберігаємо про вас:</b> Telegram ID та ім’я, покупки й { -points }. Телефон і день народження — лише якщо ви самі їх укажете. Докладніше — у /privacy.

    Натисніть ✅, і ви в програмі.

join-button = ✅ Приєднатися
join-done =
    <b>Готово, ви в програмі!</b> Ваша картка: /card

    Лишилося кілька коротких запитань. Будь-яке можна пропустити.
join-already = Ви вже в програмі.
