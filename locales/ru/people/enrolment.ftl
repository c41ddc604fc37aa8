# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Русский

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Здравствуйте! Вас ждёт карта <b>{ $programme }</b>: она живёт прямо в Telegram, устанавливать ничего не нужно.

    { $gives }

    <b>Что мы храним:</b> Telegram ID и имя, покупки и { -points }. Телефон и день рождения — только если укажете сами. Подробнее: /privacy

    Нажмите ✅, и карта ваша.

join-button = ✅ Получить карту
join-done = <b>Готово, карта ваша!</b>
join-already = Вы уже в программе. Карта — под кнопкой «{ card-button }» внизу экрана.
card-at-hand =
    Карта всегда под рукой: нажмите «{ card-button }» внизу экрана, когда подойдёте к кассе.

    Имя, телефон и всё остальное — в /settings.

# Before anybody has pressed START: plain text, the first of at most 512 characters, the second 120.
bot-description =
    Карта { $programme } прямо в Telegram: ничего не нужно устанавливать.

    { $gives }
bot-short-description = Карта { $programme } прямо в Telegram.
bot-short-description-gain =
    { bot-short-description }
    { $gain }
