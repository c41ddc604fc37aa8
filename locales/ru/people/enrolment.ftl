# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Русский

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Здравствуйте! Это программа лояльности <b>{ $programme }</b>.

    { $gives }

    <b>Что мы храним о вас:</b> Telegram ID и имя, покупки и { -points }. Телефон и день рождения — только если вы сами их укажете. Подробнее — в /privacy.

    Нажмите ✅, и вы в программе.

join-button = ✅ Вступить
join-done =
    <b>Готово, вы в программе!</b> Ваша карта: /card

    Осталось несколько коротких вопросов. Любой можно пропустить.
join-already = Вы уже в программе.
