# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = English

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Welcome to <b>{ $programme }</b>!

    { $gives }

    <b>What we keep about you:</b> your Telegram ID and name, your purchases and { -points }. Your phone and birthday only if you give them yourself. More in /privacy.

    Tap ✅ and you are in.

join-button = ✅ Join
join-done =
    <b>You are in!</b> Your card: /card

    A few quick questions now; you can skip any of them.
join-already = You have already joined.
